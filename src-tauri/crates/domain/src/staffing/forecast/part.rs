//! Several intervals of a day as one. What an interval is off by itself averages out over them; that the whole day brings
//! more or less than was expected does not.
//!
//! The variance of the day's total, less that of its intervals, is what they have in common: a share of each interval's
//! expected count that is the same for all of them, as the level of a day is.

use super::outcome::{DayForecast, IntervalForecast};

/// How far a range reaches to one side of what is expected.
type Side = fn(&IntervalForecast) -> f64;

impl DayForecast {
    /// `parts` of this day (one forecast an interval) as one. A single interval keeps its range and all of them have the
    /// day's; what is known already has none.
    pub fn part(&self, parts: impl Iterator<Item = IntervalForecast>) -> IntervalForecast {
        let parts: Vec<IntervalForecast> = parts.collect();
        let expected = parts.iter().map(|part| part.expected).sum::<f64>();
        let reach = |side: Side| {
            let (own, pairs) = sums(&parts, side);
            let most: f64 = parts.iter().map(side).sum();
            (own + self.in_common(side) * pairs).max(0.0).sqrt().min(most)
        };
        let below = reach(|part| part.expected - part.low);
        let above = reach(|part| part.high - part.expected);
        IntervalForecast { expected, low: (expected - below).max(0.0), high: expected + above }
    }

    /// The relative variance that the day's intervals have in common.
    fn in_common(&self, side: Side) -> f64 {
        let (own, pairs) = sums(&self.intervals, side);
        if pairs > 0.0 { ((side(&self.total).powi(2) - own) / pairs).max(0.0) } else { 0.0 }
    }
}

/// The variances of intervals added up, and what their expected counts make in pairs; of those that are not known yet.
fn sums(parts: &[IntervalForecast], side: Side) -> (f64, f64) {
    let (mut own, mut expected, mut squares) = (0.0, 0.0, 0.0);
    for part in parts.iter().filter(|part| part.high > part.low) {
        own += side(part).powi(2);
        expected += part.expected;
        squares += part.expected * part.expected;
    }
    (own, expected * expected - squares)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn interval(expected: f64, below: f64, above: f64) -> IntervalForecast {
        IntervalForecast { expected, low: expected - below, high: expected + above }
    }

    /// Four intervals of 30 contacts, each off by 6 or 9, in a day that is off by 20 or 30.
    fn day() -> DayForecast {
        DayForecast {
            date: NaiveDate::from_ymd_opt(2026, 11, 18).unwrap(),
            intervals: vec![interval(30.0, 6.0, 9.0); 4],
            total: interval(120.0, 20.0, 30.0),
        }
    }

    #[track_caller]
    fn is(found: IntervalForecast, low: f64, high: f64) {
        assert!((found.low - low).abs() < 1e-9 && (found.high - high).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn one_interval_keeps_its_range_and_all_of_them_have_the_days() {
        let day = day();
        is(day.part(day.intervals[..1].iter().copied()), 24.0, 39.0);
        is(day.part(day.intervals.iter().copied()), 100.0, 150.0);
        assert_eq!(day.part(std::iter::empty()), IntervalForecast::default());
    }

    #[test]
    fn by_hand_two_of_four_are_wider_than_by_chance_and_narrower_than_off_the_same_way() {
        // In common (400 - 4 × 36) / (120² - 4 × 30²) = 0.0237 below: 2 × 36 + 0.0237 × (60² - 2 × 30²) = 114.7.
        let found = day().part(day().intervals[..2].iter().copied());
        let below = 114.666_666_666_f64.sqrt();
        assert!((60.0 - found.low - below).abs() < 1e-6, "{found:?}");
        assert!(72.0_f64.sqrt() < below && below < 12.0);
    }

    #[test]
    fn what_came_already_has_no_range() {
        let mut day = day();
        day.intervals[0] = interval(40.0, 0.0, 0.0);
        let found = day.part(day.intervals[..2].iter().copied());
        is(found, 64.0, 79.0);
    }

    #[test]
    fn a_day_surer_than_its_intervals_leaves_them_independent_and_no_sum_is_wider_than_its_parts() {
        let sure = DayForecast { total: interval(120.0, 1.0, 1.0), ..day() };
        let found = sure.part(sure.intervals[..2].iter().copied());
        assert!((60.0 - found.low - 72.0_f64.sqrt()).abs() < 1e-9, "{found:?}");
        let unsure = DayForecast { total: interval(120.0, 110.0, 200.0), ..day() };
        is(unsure.part(unsure.intervals[..2].iter().copied()), 48.0, 78.0);
    }
}
