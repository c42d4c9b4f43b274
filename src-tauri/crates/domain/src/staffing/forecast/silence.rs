//! Whether data that goes on in other ways tells of no contacts any more: an export of changes up to now whose newest
//! contact is from last week. What is not told did not fail to come.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Adjustments;
use super::days::NO_CHANCE;
use super::history::{DayCounts, History};

/// Earlier days of a weekday that say what is due on it.
const DAYS_ALIKE: usize = 4;

/// Whether so many contacts were due after `last`, the newest that is told of, and up to `until` that none came is no
/// chance. `history` ends with `last`.
pub fn has_stopped(
    history: &History,
    last: NaiveDateTime,
    until: NaiveDateTime,
    adjustments: &Adjustments,
) -> bool {
    let dates = last.date().iter_days().take_while(|date| *date <= until.date());
    let mut due = 0.0;
    for date in dates.filter(|date| !adjustments.holidays.contains_key(date)) {
        let alike = alike(history, last.date(), date.weekday());
        for slot in 0..history.per_day() {
            let length = TimeDelta::minutes(i64::from(history.interval_min()));
            let start = date.and_time(NaiveTime::MIN) + length * slot as i32;
            if start > last && start + length <= until {
                due += mean(&alike, slot) * adjustments.multiplier(date, slot, history.interval_min());
            }
        }
        if due > NO_CHANCE {
            return true;
        }
    }
    false
}

/// The newest days of a weekday before `end`; where it was never seen and is a working day to most, of any weekday.
fn alike(history: &History, end: NaiveDate, weekday: Weekday) -> Vec<&DayCounts> {
    let newest = |is_it: &dyn Fn(&DayCounts) -> bool| -> Vec<&DayCounts> {
        history.before(end).iter().rev().filter(|day| is_it(day)).take(DAYS_ALIKE).collect()
    };
    let same = newest(&|day| day.date.weekday() == weekday);
    if same.is_empty() && !matches!(weekday, Weekday::Sat | Weekday::Sun) {
        return newest(&|_| true);
    }
    same
}

fn mean(days: &[&DayCounts], slot: usize) -> f64 {
    let known: Vec<f64> = days.iter().filter_map(|day| day.counts[slot]).collect();
    if known.is_empty() { 0.0 } else { known.iter().sum::<f64>() / known.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{MONDAY, day_after, history, plain, series};
    use super::*;

    fn stopped(days: u64, last: (u64, u32), until: (u64, u32), adjustments: &Adjustments) -> bool {
        let at = |(day, hour): (u64, u32)| day_after(MONDAY, day).and_hms_opt(hour, 0, 0).unwrap();
        has_stopped(&history(series(days, plain)), at(last), at(until), adjustments)
    }

    #[test]
    fn a_busy_phone_that_is_silent_for_a_morning_has_stopped_and_one_silent_over_night_has_not() {
        let none = Adjustments::default();
        assert!(stopped(28, (27, 17), (28, 12), &none), "Monday at noon after Friday at five");
        assert!(!stopped(28, (24, 18), (25, 7), &none), "over night");
        assert!(!stopped(26, (25, 18), (27, 23), &none), "over a weekend on which it is closed");
    }

    #[test]
    fn a_few_days_of_history_say_what_is_due_on_a_weekday_that_was_never_seen() {
        assert!(stopped(3, (2, 18), (3, 12), &Adjustments::default()));
        assert!(!stopped(3, (2, 18), (2, 23), &Adjustments::default()));
    }

    #[test]
    fn nothing_is_due_on_a_holiday_and_little_where_few_come() {
        let holiday = Adjustments {
            holidays: [(day_after(MONDAY, 28), None)].into_iter().collect(),
            ..Adjustments::default()
        };
        assert!(!stopped(28, (27, 17), (28, 12), &holiday));
        let few = |date, slot| plain(date, slot) / 400.0;
        let last = day_after(MONDAY, 25).and_hms_opt(17, 0, 0).unwrap();
        assert!(!has_stopped(
            &history(series(28, few)),
            last,
            last + TimeDelta::days(4),
            &Adjustments::default()
        ));
    }
}
