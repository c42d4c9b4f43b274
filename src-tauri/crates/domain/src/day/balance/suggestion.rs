//! What would even out a day that was outside the band.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{DayMinutes, Side, days_before, share};
use crate::time::{Instant, local_date, local_time};
use crate::workspace::{Settings, WorkingHours};

/// What would even it out. `because` is the day that was outside the band, `on` the day it is proposed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggestion {
    /// A strategic day, after a day over the band.
    StrategicDay { because: NaiveDate, on: NaiveDate },
    /// The last hour with customers, after a day under the band.
    CustomersLastHour { because: NaiveDate, on: NaiveDate, from: NaiveTime },
}

impl Suggestion {
    /// Two short sentences, with the days in words as seen from `today`.
    pub fn sentence(self, today: NaiveDate) -> String {
        let (because, side, on, what) = match self {
            Suggestion::StrategicDay { because, on } => {
                (because, "above", on, "a strategic block".to_owned())
            }
            Suggestion::CustomersLastHour { because, on, from } => {
                (because, "below", on, format!("an hour with customers from {}", from.format("%H:%M")))
            }
        };
        let was = if because == today { "is" } else { "was" };
        let day = day_name(because, today);
        let offer = format!("{}, {what} would even it out.", day_name(on, today));
        // On the same day its name would stand twice.
        let offer = if because == on { offer.replacen("Today, an", "An", 1) } else { offer };
        format!("{day} {was} {side} your band. {offer}")
    }
}

/// `Today`, `Yesterday`, `Tomorrow`, else the day of the week.
fn day_name(date: NaiveDate, today: NaiveDate) -> String {
    match (date - today).num_days() {
        0 => "Today".to_owned(),
        1 => "Tomorrow".to_owned(),
        -1 => "Yesterday".to_owned(),
        _ => date.format("%A").to_string(),
    }
}

/// A day over the band proposes a strategic next working day, a day under it the last hour with customers.
///
/// Today decides as soon as there is enough of it: below the band, so that its last hour can still even it out; above
/// only once that hour has come, because a morning with customers says nothing yet. Until then the working day before
/// decides.
pub(super) fn suggestion(
    days: &BTreeMap<NaiveDate, DayMinutes>,
    now: Instant,
    zone: Tz,
    settings: &Settings,
) -> Option<Suggestion> {
    let today = local_date(now, zone);
    let hours = &settings.hours;
    let side_of = |date| share(days, date, date).side(settings);
    let is_young = is_working(hours, today) && local_time(now, zone) < last_hour(hours);
    let (because, side) = match side_of(today) {
        Some(side) if !(is_young && side == Side::Above) => (today, side),
        _ => {
            let before =
                (1..=7).map(|back| days_before(today, back)).find(|date| is_working(hours, *date))?;
            (before, side_of(before)?)
        }
    };
    match side {
        Side::Inside => None,
        Side::Above => {
            let on = next_working_day(hours, because)?;
            Some(Suggestion::StrategicDay {
                because,
                on: if on < today { next_working_day(hours, today)? } else { on },
            })
        }
        Side::Below => {
            let from = last_hour(hours);
            let still_ahead = is_working(hours, today) && local_time(now, zone) < from;
            let on = if still_ahead { today } else { next_working_day(hours, today)? };
            Some(Suggestion::CustomersLastHour { because, on, from })
        }
    }
}

/// The start of the last working hour, or of the working day where that is shorter.
fn last_hour(hours: &WorkingHours) -> NaiveTime {
    let (hour_before, wrapped) = hours.to.overflowing_sub_signed(Duration::hours(1));
    if wrapped != 0 { hours.from } else { hour_before.max(hours.from) }
}

fn next_working_day(hours: &WorkingHours, after: NaiveDate) -> Option<NaiveDate> {
    (1..=7).filter_map(|days| after.checked_add_days(Days::new(days))).find(|date| is_working(hours, *date))
}

fn is_working(hours: &WorkingHours, date: NaiveDate) -> bool {
    hours.days.contains(&date.weekday())
}
