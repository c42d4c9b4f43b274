//! The rest of a day that has begun: what came so far says what kind of day it is.
//!
//! A conjugate update of the day's level (as in Shen and Huang 2008, with one factor): before the day its factor is 1
//! with the spread of the day's range; every interval that is over tells it a little better.

use super::outcome::{DayForecast, IntervalForecast};

/// Deviations of a normal distribution between its 10th and 90th percentile.
const BETWEEN: f64 = 2.5631;
/// Relative deviation of a part of the day against the rest of it: a busy morning is not always a busy evening.
const SHAPE_SD: f64 = 0.03;

/// Re-forecasts the rest of `day` from `arrived`, the contacts of each interval that is over, from midnight on; `None`
/// where it is not known what came. Intervals that are over become what came (or stay as forecast where that is not
/// known).
pub fn intraday(day: &DayForecast, arrived: &[Option<f64>]) -> DayForecast {
    let over = arrived.len().min(day.intervals.len());
    let level_sd = if day.total.expected > 0.0 { spread(&day.total) / day.total.expected } else { 0.0 };
    let level = level_sd * level_sd;
    // What an interval varies beside the level of its day, at least as much as chance in counting.
    let own = |interval: &IntervalForecast| {
        let by_level = level_sd * interval.expected;
        (spread(interval).powi(2) - by_level * by_level).max(interval.expected)
    };
    let (mut due, mut came, mut chance) = (0.0, 0.0, 0.0);
    for (interval, count) in day.intervals.iter().zip(arrived) {
        if let Some(count) = count {
            due += interval.expected;
            came += count.max(0.0);
            chance += own(interval);
        }
    }
    let noise = chance + (SHAPE_SD * due).powi(2);
    let gain = if due > 0.0 { level * due / (level * due * due + noise) } else { 0.0 };
    let factor = (1.0 + gain * (came - due)).max(0.0);
    let level_left = level * (1.0 - gain * due).max(0.0) + SHAPE_SD * SHAPE_SD;
    let mut intervals = day.intervals.clone();
    let (mut expected, mut known, mut left) = (0.0, 0.0, 0.0);
    for (slot, interval) in intervals.iter_mut().enumerate() {
        match arrived.get(slot).copied().flatten().filter(|_| slot < over) {
            Some(count) => {
                let count = count.max(0.0);
                known += count;
                *interval = IntervalForecast { expected: count, low: count, high: count };
            }
            None => {
                let variance =
                    own(interval) * factor + level_left * interval.expected.powi(2) * factor * factor;
                left += own(interval) * factor;
                expected += interval.expected * factor;
                *interval = rescaled(interval, factor, variance.sqrt());
            }
        }
    }
    let sd = (left + level_left * expected * expected).sqrt();
    let reach = 0.5 * BETWEEN * sd;
    let total = IntervalForecast {
        expected: known + expected,
        low: known + (expected - reach).max(0.0),
        high: known + expected + reach,
    };
    DayForecast { date: day.date, intervals, total }
}

fn spread(interval: &IntervalForecast) -> f64 {
    (interval.high - interval.low).max(0.0) / BETWEEN
}

/// The interval with another level and deviation; its range keeps its lean.
fn rescaled(interval: &IntervalForecast, factor: f64, sd: f64) -> IntervalForecast {
    let before = spread(interval);
    if before <= 0.0 {
        return IntervalForecast {
            expected: interval.expected * factor,
            low: interval.low * factor,
            high: interval.high * factor,
        };
    }
    let expected = interval.expected * factor;
    let wider = sd / before;
    IntervalForecast {
        expected,
        low: (expected - (interval.expected - interval.low) * wider).clamp(0.0, expected),
        high: expected + (interval.high - interval.expected) * wider,
    }
}
