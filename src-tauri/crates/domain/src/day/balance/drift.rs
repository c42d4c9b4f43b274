//! Drift: the 14-day balance outside the band, day after working day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{DayMinutes, Side, days_before, fortnight};
use crate::time::week_start;
use crate::workspace::{Settings, WorkingHours};

/// Drift is named after this many working days in a row.
const NAMED_AFTER_DAYS: u32 = 5;
/// Looking further back would only make the number grow.
const LOOKED_AT_DAYS: usize = 10;

/// The 14-day balance has been outside the band, on one side, on this many working days in a row (5 to 10, today
/// included where it is one).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drift {
    /// Below the band: too far from the queue.
    Detached { days: u32 },
    /// Above the band: nothing but the queue.
    TreadingWater { days: u32 },
}

impl Drift {
    /// One sentence: `Treading water: above your band on the last 6 working days.`
    pub fn sentence(self) -> String {
        match self {
            Drift::Detached { days } => format!("Detached: below your band on the last {days} working days."),
            Drift::TreadingWater { days } => {
                format!("Treading water: above your band on the last {days} working days.")
            }
        }
    }
}

/// The first date whose entries [`balance`](super::balance) can need.
pub fn balance_reaches_back_to(today: NaiveDate, hours: &WorkingHours) -> NaiveDate {
    let first = working_days_back(today, hours).last().unwrap_or(today);
    days_before(first, 13).min(week_start(today, hours.week_starts))
}

/// The drift as of `today`: the 14-day balance as it stood at the end of each of the last working days.
pub(super) fn drift(
    days: &BTreeMap<NaiveDate, DayMinutes>,
    today: NaiveDate,
    settings: &Settings,
) -> Option<Drift> {
    let mut sides =
        working_days_back(today, &settings.hours).map(|date| fortnight(days, date).side(settings)).peekable();
    let first = sides.peek().copied().flatten()?;
    let in_a_row = sides.take_while(|side| *side == Some(first)).count();
    let days = u32::try_from(in_a_row).ok().filter(|days| *days >= NAMED_AFTER_DAYS)?;
    match first {
        Side::Below => Some(Drift::Detached { days }),
        Side::Above => Some(Drift::TreadingWater { days }),
        Side::Inside => None,
    }
}

/// The last working days, `today` first where it is one.
fn working_days_back(today: NaiveDate, hours: &WorkingHours) -> impl Iterator<Item = NaiveDate> {
    // Every week has a working day, so that ten of them lie within ten weeks.
    (0..7 * LOOKED_AT_DAYS as u64)
        .map(move |back| days_before(today, back))
        .filter(|date| hours.days.contains(&date.weekday()))
        .take(LOOKED_AT_DAYS)
}
