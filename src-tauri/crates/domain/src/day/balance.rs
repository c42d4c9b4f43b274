//! Balance: front-line minutes / (front-line + strategic minutes). Breaks and meetings never count.
//!
//! What belongs here: how time is cut into days and shared between the lanes, the named drifts and what would even
//! them out. What does not: targets per responsibility, which come with the week.

mod cut;
mod drift;
mod suggestion;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use super::Entry;
use crate::time::{Instant, local_date, week_start};
use crate::workspace::Settings;

pub use cut::{DayMinutes, minutes_by_day, outside_hours_minutes};
pub use drift::{Drift, balance_reaches_back_to};
pub use suggestion::Suggestion;

/// Under this many minutes it is too early to say.
pub const TOO_EARLY_MIN: i64 = 120;

/// Minutes on the two lanes over a range of days. `share` is `None` while it is too early to say, else 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Share {
    pub front_min: i64,
    pub strategic_min: i64,
    pub share: Option<f64>,
}

/// Where the lead stands between the poles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// The week so far, today included.
    pub week: Share,
    /// Today and the 13 days before.
    pub fortnight: Share,
    pub drift: Option<Drift>,
    pub suggestion: Option<Suggestion>,
}

/// A share against the band. It is compared as it is shown, in whole per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Inside,
    Above,
}

impl Share {
    /// The share in whole per cent, as it is shown.
    pub fn percent(&self) -> Option<u32> {
        // Between 0 and 100, so that the cast loses nothing but the fraction that was rounded away.
        self.share.map(|share| (share * 100.0).round() as u32)
    }

    fn side(&self, settings: &Settings) -> Option<Side> {
        self.percent().map(|percent| match percent {
            percent if percent < settings.band_low => Side::Below,
            percent if percent > settings.band_high => Side::Above,
            _ => Side::Inside,
        })
    }
}

/// The share over the dates `from` to `to`, both included.
pub fn share(days: &BTreeMap<NaiveDate, DayMinutes>, from: NaiveDate, to: NaiveDate) -> Share {
    if to < from {
        return Share::default();
    }
    let (front_s, strategic_s) = days
        .range(from..=to)
        .fold((0, 0), |(front, strategic), (_, day)| (front + day.front_s, strategic + day.strategic_s));
    let logged_s = front_s + strategic_s;
    let share = (logged_s >= TOO_EARLY_MIN * 60).then(|| front_s as f64 / logged_s as f64);
    Share { front_min: front_s / 60, strategic_min: strategic_s / 60, share }
}

/// The balance of the week so far and of the last 14 days, today included. `today` is the local date in `zone`;
/// `entries` are those from [`balance_reaches_back_to`] on, in any order.
pub fn balance(entries: &[Entry], now: Instant, zone: Tz, settings: &Settings) -> Balance {
    let today = local_date(now, zone);
    let days = minutes_by_day(entries, now);
    Balance {
        week: share(&days, week_start(today, settings.hours.week_starts), today),
        fortnight: fortnight(&days, today),
        drift: drift::drift(&days, today, settings),
        suggestion: suggestion::suggestion(&days, now, zone, settings),
    }
}

/// The share of `last` and the 13 days before.
fn fortnight(days: &BTreeMap<NaiveDate, DayMinutes>, last: NaiveDate) -> Share {
    share(days, days_before(last, 13), last)
}

fn days_before(date: NaiveDate, count: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(count)).unwrap_or(date)
}
