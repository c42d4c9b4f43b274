//! Balance: front-line minutes / (front-line + strategic minutes). Breaks and meetings never count.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::Entry;
use crate::time::Instant;
use crate::workspace::{Settings, WorkingHours};

/// Under this many minutes it is too early to say.
pub const TOO_EARLY_MIN: i64 = 120;

/// What a day was spent on, in seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayMinutes {
    pub front_s: i64,
    pub strategic_s: i64,
    pub neither_s: i64,
}

/// Minutes on the two lanes over a range of days. `share` is `None` while it is too early to say, else 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Share {
    pub front_min: i64,
    pub strategic_min: i64,
    pub share: Option<f64>,
}

/// The 14-day balance has been outside the band, on one side, on this many working days in a row (5 to 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drift {
    Detached { days: u32 },
    TreadingWater { days: u32 },
}

/// What would even it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggestion {
    /// A strategic day, after a day over the band.
    StrategicDay { on: NaiveDate },
    /// The last hour with customers, after a day under the band.
    CustomersLastHour { on: NaiveDate, from: NaiveTime },
}

/// Where the lead stands between the poles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    pub week: Share,
    pub fortnight: Share,
    pub drift: Option<Drift>,
    pub suggestion: Option<Suggestion>,
}

impl Drift {
    /// `Your 14-day balance has been above your band on 6 working days: treading water.`
    pub fn sentence(self) -> String {
        String::new()
    }
}

impl Suggestion {
    /// One sentence, with the day in words as seen from `today`.
    pub fn sentence(self, _today: NaiveDate) -> String {
        String::new()
    }
}

/// Seconds by local date, each entry cut at the midnights of its own zone.
pub fn minutes_by_day(_entries: &[Entry], _now: Instant) -> BTreeMap<NaiveDate, DayMinutes> {
    BTreeMap::new()
}

/// The share over the dates `from` to `to`, both included.
pub fn share(_days: &BTreeMap<NaiveDate, DayMinutes>, _from: NaiveDate, _to: NaiveDate) -> Share {
    Share::default()
}

/// The first date whose entries [`balance`] can need.
pub fn balance_reaches_back_to(today: NaiveDate, _hours: &WorkingHours) -> NaiveDate {
    today
}

/// The balance of the week so far and of the last 14 days, today included; `entries` from
/// [`balance_reaches_back_to`] on.
pub fn balance(_entries: &[Entry], _now: Instant, _zone: Tz, _settings: &Settings) -> Balance {
    Balance { week: Share::default(), fortnight: Share::default(), drift: None, suggestion: None }
}

/// Minutes on anything but breaks outside the working hours of the local date `day`.
pub fn outside_hours_minutes(
    _entries: &[Entry],
    _hours: &WorkingHours,
    _day: NaiveDate,
    _now: Instant,
) -> i64 {
    0
}
