//! Local times to instants.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, LocalResult, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;
use domain::time::Instant;

/// Turns local times of one zone into instants. Days without a change of offset are remembered, since a file has
/// thousands of times on each.
#[derive(Debug)]
pub(crate) struct LocalTimes {
    zone: Tz,
    /// Offset east of UTC in seconds per local day, where it is the same from a day before to a day after.
    steady: HashMap<i32, Option<i32>>,
    /// The day looked up last; a row's times are mostly on one day.
    last: Option<(i32, Option<i32>)>,
}

impl LocalTimes {
    pub(crate) fn new(zone: Tz) -> Self {
        Self { zone, steady: HashMap::new(), last: None }
    }

    /// The earliest and the latest instant that a clock in the zone shows this time. They differ in the hour that a
    /// clock shows twice. A time that the clock skips is moved on by as much as was skipped, as a person would.
    pub(crate) fn resolve(&mut self, local: NaiveDateTime) -> (Instant, Instant) {
        let zone = self.zone;
        if let Some(east) = self.steady_on(local) {
            let instant = minus(local, east);
            return (instant, instant);
        }
        match zone.from_local_datetime(&local) {
            LocalResult::Single(at) => (at.to_utc(), at.to_utc()),
            LocalResult::Ambiguous(one, other) => {
                (one.to_utc().min(other.to_utc()), one.to_utc().max(other.to_utc()))
            }
            LocalResult::None => {
                let before = zone.offset_from_utc_datetime(&(local - TimeDelta::hours(24))).fix();
                let instant = minus(local, before.local_minus_utc());
                (instant, instant)
            }
        }
    }
}

impl LocalTimes {
    fn steady_on(&mut self, local: NaiveDateTime) -> Option<i32> {
        let day = local.num_days_from_ce();
        if let Some((last, east)) = self.last
            && last == day
        {
            return east;
        }
        if self.steady.len() > 100_000 {
            self.steady.clear();
        }
        let zone = self.zone;
        let east = *self.steady.entry(day).or_insert_with(|| steady_offset(zone, local));
        self.last = Some((day, east));
        east
    }
}

fn minus(local: NaiveDateTime, east_s: i32) -> Instant {
    local
        .checked_sub_signed(TimeDelta::seconds(i64::from(east_s)))
        .map_or(DateTime::UNIX_EPOCH, |utc| utc.and_utc())
}

/// The offset of a local day, if no hour from the day before to the day after has another one.
fn steady_offset(zone: Tz, local: NaiveDateTime) -> Option<i32> {
    let midnight = local.date().and_time(NaiveTime::MIN);
    let at = |hours: i64| {
        let utc = midnight.checked_add_signed(TimeDelta::hours(hours))?;
        Some(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc())
    };
    let first = at(-24)?;
    (-23..=48).all(|hours| at(hours) == Some(first)).then_some(first)
}
