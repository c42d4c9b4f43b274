//! The moment that the demo ends at, and the days that lead up to it.

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use domain::time::{Instant, instant_at, local_date, week_start};

/// Whole weeks before the one that is on.
const WEEKS: u64 = 26;
/// The lead's day, in minutes after midnight.
pub(super) const DAY_STARTS: i64 = 8 * 60;
pub(super) const DAY_ENDS: i64 = 17 * 60;

/// Now, here, and how far back the demo reaches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub now: Instant,
    pub zone: Tz,
    pub today: NaiveDate,
    /// The Monday, 26 weeks before this one, that it starts on.
    pub first: NaiveDate,
}

impl Moment {
    pub(super) fn of(now: Instant, zone: Tz) -> Self {
        let today = local_date(now, zone);
        let monday = week_start(today, Weekday::Mon);
        Self { now, zone, today, first: monday.checked_sub_days(Days::new(7 * WEEKS)).unwrap_or(monday) }
    }

    /// The instant on `date` at so many minutes after midnight; minutes beyond the day run into the next.
    pub(super) fn at(&self, date: NaiveDate, minute: i64) -> Instant {
        let hour = minute.clamp(0, 23 * 60 + 59);
        let seconds = u32::try_from(hour * 60).unwrap_or(0);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(NaiveTime::MIN);
        instant_at(date, time, self.zone) + Duration::minutes(minute - hour)
    }

    /// Every date from the first to today.
    pub(super) fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        let today = self.today;
        self.first.iter_days().take_while(move |date| *date <= today)
    }

    /// Days since the first.
    pub(super) fn index(&self, date: NaiveDate) -> i64 {
        (date - self.first).num_days()
    }

    /// Whole weeks between the week of `date` and this one; 0 is this week.
    pub(super) fn weeks_back(&self, date: NaiveDate) -> i64 {
        (week_start(self.today, Weekday::Mon) - week_start(date, Weekday::Mon)).num_days() / 7
    }

    /// Working days from `date` to today; 0 is today, or the weekend behind it.
    pub(super) fn working_days_back(&self, date: NaiveDate) -> i64 {
        let after = date.iter_days().skip(1).take_while(|later| *later <= self.today);
        after.filter(|later| is_working_day(*later)).count() as i64
    }

    /// The working day that lies so many working days before today; 0 is today, and nothing on a weekend.
    pub(super) fn working_day(&self, back: usize) -> Option<NaiveDate> {
        let mut days = (0..400).filter_map(|days| self.today.checked_sub_days(Days::new(days)));
        if back == 0 {
            return Some(self.today).filter(|today| is_working_day(*today));
        }
        let before = days.by_ref().skip(1).filter(|date| is_working_day(*date));
        before.take(back).last()
    }
}

/// Monday to Friday, as the team's settings say.
pub(super) fn is_working_day(date: NaiveDate) -> bool {
    date.weekday().num_days_from_monday() < 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(at: &str) -> Moment {
        Moment::of(at.parse().unwrap(), chrono_tz::Europe::Copenhagen)
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_starts_on_a_monday_26_weeks_back() {
        let moment = moment("2026-11-18T10:08:00Z");
        assert_eq!(moment.first, date("2026-05-18"));
        assert_eq!(moment.first.weekday(), Weekday::Mon);
        assert_eq!(moment.weeks_back(date("2026-11-16")), 0);
        assert_eq!(moment.weeks_back(date("2026-11-15")), 1);
    }

    #[test]
    fn working_days_are_counted_back_over_weekends() {
        let wednesday = moment("2026-11-18T10:08:00Z");
        assert_eq!(wednesday.working_day(0), Some(date("2026-11-18")));
        assert_eq!(wednesday.working_day(3), Some(date("2026-11-13")));
        assert_eq!(wednesday.working_days_back(date("2026-11-13")), 3);
        let sunday = moment("2026-11-22T10:08:00Z");
        assert_eq!(sunday.working_day(0), None, "a Sunday has no working day of its own");
        assert_eq!(sunday.working_day(1), Some(date("2026-11-20")));
    }
}
