//! A stretch on the local clock that is not yet on any date: opening hours, a shift of a weekly pattern, a lunch.

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Instant, Span, instant_at, local_date, local_time};

/// Minutes in a day of the clock, DST changes left aside.
pub const DAY_MIN: u32 = 24 * 60;

/// From one time of the wall clock to a later one, in minutes since the midnight that its date starts with.
///
/// Never empty, at most 24 hours long. A night shift ends after minute 1440, and what lies in it may start there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClockSpan {
    from_min: u32,
    to_min: u32,
}

impl ClockSpan {
    /// From `from_min` to `to_min`, both in minutes since midnight; `None` where that is no stretch as above.
    pub fn new(from_min: u32, to_min: u32) -> Option<Self> {
        let fits = from_min < 2 * DAY_MIN && from_min < to_min && to_min - from_min <= DAY_MIN;
        fits.then_some(Self { from_min, to_min })
    }

    /// From one full minute to another; an end that is not after its start is one of the next day.
    pub fn between(from: NaiveTime, to: NaiveTime) -> Option<Self> {
        let (from_min, to_min) = (minute(from), minute(to));
        Self::new(from_min, if to_min > from_min { to_min } else { to_min + DAY_MIN })
    }

    /// Minutes from midnight to its start, under 2880.
    pub fn from_min(self) -> u32 {
        self.from_min
    }

    /// Minutes from midnight to its end, at most 4319.
    pub fn to_min(self) -> u32 {
        self.to_min
    }

    /// Its length on the clock in minutes.
    pub fn minutes(self) -> u32 {
        self.to_min - self.from_min
    }

    /// Whether it starts on its own date, as shifts and opening hours do.
    pub fn starts_on_its_date(self) -> bool {
        self.from_min < DAY_MIN
    }

    /// The same stretch `minutes` later, or earlier below zero; `None` where it would leave its date.
    pub fn moved(self, minutes: i64) -> Option<Self> {
        let moved = |at: u32| u32::try_from(i64::from(at) + minutes).ok();
        Self::new(moved(self.from_min)?, moved(self.to_min)?)
    }

    /// The stretch that `span` is on the local clock, in minutes since the midnight that `date` starts with.
    pub fn of(span: Span, date: NaiveDate, zone: Tz) -> Option<Self> {
        let at = |at: Instant| {
            let days = (local_date(at, zone) - date).num_days();
            u32::try_from(days * i64::from(DAY_MIN) + i64::from(minute(local_time(at, zone)))).ok()
        };
        Self::new(at(span.start())?, at(span.end())?)
    }

    /// Whether the other lies in it, ends included.
    pub fn holds(self, other: ClockSpan) -> bool {
        self.from_min <= other.from_min && other.to_min <= self.to_min
    }

    /// Whether both share time; touching is not sharing.
    pub fn overlaps(self, other: ClockSpan) -> bool {
        self.from_min < other.to_min && other.from_min < self.to_min
    }

    /// The stretch of time it is on `date`. `None` where a DST change swallows it whole.
    pub fn on(self, date: NaiveDate, zone: Tz) -> Option<Span> {
        let at = |minute: u32| {
            let date = date.checked_add_days(Days::new(u64::from(minute / DAY_MIN))).unwrap_or(date);
            instant_at(date, time_of(minute), zone)
        };
        Span::new(at(self.from_min), at(self.to_min)).ok()
    }

    /// `08:00 to 16:30`; what ends at midnight ends at `24:00`.
    pub fn words(self) -> String {
        format!("{} to {}", clock_words(self.from_min), clock_words(self.to_min))
    }
}

/// A minute of a day as a clock shows it: `08:00`, and `24:00` for the end of the day; later ones are of the next day.
pub fn clock_words(minute: u32) -> String {
    let of_day = if minute > DAY_MIN { minute % DAY_MIN } else { minute };
    format!("{:02}:{:02}", of_day / 60, of_day % 60)
}

/// Full minutes since midnight, under 1440.
pub fn minute(time: NaiveTime) -> u32 {
    use chrono::Timelike;
    time.hour() * 60 + time.minute()
}

fn time_of(minute: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minute % DAY_MIN * 60, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Copenhagen;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_stretch_is_never_empty_nor_longer_than_a_day() {
        assert!(ClockSpan::new(480, 480).is_none());
        assert!(ClockSpan::new(2880, 2900).is_none(), "it would start two dates on");
        assert!(ClockSpan::new(60, 1501).is_none(), "it would last longer than a day");
        assert_eq!(ClockSpan::new(0, 1440).unwrap().words(), "00:00 to 24:00");
    }

    #[test]
    fn a_night_shift_ends_on_the_next_date() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let night = ClockSpan::between(at(22), at(6)).unwrap();
        assert_eq!((night.minutes(), night.words().as_str()), (480, "22:00 to 06:00"));
        let span = night.on(date("2026-11-18"), Copenhagen).unwrap();
        assert_eq!(span.end().to_string(), "2026-11-19 05:00:00 UTC");
    }

    #[test]
    fn a_dst_change_takes_or_gives_an_hour_and_may_swallow_a_stretch() {
        let night = ClockSpan::new(60, 240).unwrap();
        let hours = |day| night.on(date(day), Copenhagen).unwrap().minutes() / 60;
        assert_eq!((hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-18")), (2, 4, 3));
        let swallowed = ClockSpan::new(120, 180).unwrap();
        assert_eq!(swallowed.on(date("2026-03-29"), Copenhagen), None);
    }
}
