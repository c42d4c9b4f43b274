//! The seasonal naive forecast: the same interval of the last week that is known. What every method has to beat.

use super::days::Calendar;
use super::holidays::Holidays;
use super::rolling::Ahead;

/// Relative variance of a level that is one day's count.
const LEVEL_VARIANCE: f64 = 0.02;

/// Looks `days` ahead from `origin`. Holidays are passed over in the past, and holidays and events hold for what comes.
pub(super) fn look_ahead(calendar: &Calendar, origin: usize, days: usize, holidays: &Holidays) -> Vec<Ahead> {
    let (history, adjustments) = (calendar.history(), calendar.adjustments());
    let is_holiday = |index: usize| adjustments.holidays.contains_key(&calendar.date(index));
    let day = |index: usize| {
        let known = (1..)
            .map_while(|weeks| index.checked_sub(7 * weeks))
            .filter(|at| *at < origin && !is_holiday(*at))
            .find_map(|at| calendar.counts(at));
        let date = calendar.date(index);
        let share = if is_holiday(index) { holidays.multiplier(adjustments, date) } else { 1.0 };
        let count = |slot: usize| known.and_then(|day| day.counts[slot]).unwrap_or(0.0);
        let expected = (0..history.per_day())
            .map(|slot| count(slot) * share * adjustments.multiplier(date, slot, history.interval_min()))
            .collect();
        Ahead { index, expected, level_variance: LEVEL_VARIANCE, usual: None }
    };
    (origin..origin + days).map(day).collect()
}
