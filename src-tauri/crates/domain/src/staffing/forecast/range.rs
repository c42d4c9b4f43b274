//! Likely ranges from how far earlier forecasts were off, by time of day (split conformal; Vovk, Gammerman and Shafer
//! 2005), so that nothing is assumed of their distribution.

use super::history::History;
use super::outcome::IntervalForecast;
use super::rolling::Ahead;

/// Errors that a time of day's range rests on.
const ENOUGH: usize = 150;
/// Relative variance of one interval beyond chance and the day's level.
const INTERVAL_VARIANCE: f64 = 0.0025;
const LOW: f64 = 0.1;
const HIGH: f64 = 0.9;
/// What a range has to hold more than four in five of the weeks it is learnt from, per week: errors of one week go
/// together, and the next week is not among them.
const FEW_WEEKS: f64 = 0.2;
/// The normal distribution's 90th percentile.
const NORMAL: f64 = 1.2816;
/// A range reaches at least so many deviations to either side.
const LEAST: f64 = 0.1;

/// How far below and above the expected count the range reaches, in deviations, per interval and for the whole day.
pub(super) struct Ranges {
    reach: Vec<(f64, f64)>,
    total: (f64, f64),
}

/// The deviation that a count is expected to have.
fn deviation(expected: f64, level_variance: f64) -> f64 {
    (expected + (level_variance + INTERVAL_VARIANCE) * expected * expected + 0.01).sqrt()
}

/// An error in deviations.
#[derive(Clone, Copy)]
struct Off {
    slot: usize,
    deviations: f64,
}

impl Ranges {
    /// Learnt from days that were forecast and are known by now.
    pub(super) fn learnt(history: &History, known: &[(&Ahead, &[Option<f64>])]) -> Self {
        let slots = history.per_day();
        let mut by_slot: Vec<Vec<f64>> = vec![Vec::new(); slots];
        let mut all: Vec<Off> = Vec::new();
        let mut totals = Vec::new();
        for (ahead, counts) in known {
            let (mut came, mut due) = (0.0, 0.0);
            for (slot, (expected, count)) in ahead.expected.iter().zip(*counts).enumerate() {
                let Some(count) = count else { continue };
                came += count;
                due += expected;
                if *expected > 0.0 || *count > 0.0 {
                    let deviations = (count - expected) / deviation(*expected, ahead.level_variance);
                    by_slot[slot].push(deviations);
                    all.push(Off { slot, deviations });
                }
            }
            if due > 0.0 {
                totals.push((came - due) / deviation(due, ahead.level_variance));
            }
        }
        let mut reach: Vec<(f64, f64)> =
            (0..slots).map(|slot| quantiles(&mut around(&by_slot, slot), 12)).collect();
        let scale = scale(&all, &reach, known.len());
        reach.iter_mut().for_each(|(low, high)| (*low, *high) = (*low * scale, *high * scale));
        Self { reach, total: quantiles(&mut totals, 12) }
    }

    pub(super) fn interval(&self, slot: usize, expected: f64, level_variance: f64) -> IntervalForecast {
        ranged(expected, level_variance, self.reach[slot])
    }

    pub(super) fn total(&self, expected: f64, level_variance: f64) -> IntervalForecast {
        ranged(expected, level_variance, self.total)
    }
}

fn ranged(expected: f64, level_variance: f64, (low, high): (f64, f64)) -> IntervalForecast {
    if expected <= 0.0 {
        return IntervalForecast::default();
    }
    let deviation = deviation(expected, level_variance);
    IntervalForecast {
        expected,
        low: (expected + low * deviation).clamp(0.0, expected),
        high: expected + high * deviation,
    }
}

/// The errors at `slot` and its neighbours, as many as are enough.
fn around(by_slot: &[Vec<f64>], slot: usize) -> Vec<f64> {
    let slots = by_slot.len();
    let mut found = by_slot[slot].clone();
    for width in 1..=slots / 2 {
        if found.len() >= ENOUGH {
            break;
        }
        found.extend(&by_slot[(slot + width) % slots]);
        found.extend(&by_slot[(slot + slots - width) % slots]);
    }
    found
}

/// The 10th and 90th percentile, with `assumed` errors of a normal distribution among them: of few errors little is
/// learnt.
fn quantiles(errors: &mut [f64], assumed: usize) -> (f64, f64) {
    let weight = assumed as f64 / (assumed + errors.len()) as f64;
    errors.sort_unstable_by(f64::total_cmp);
    let low = quantile(errors, LOW).map_or(-NORMAL, |low| (1.0 - weight) * low - weight * NORMAL);
    let high = quantile(errors, HIGH).map_or(NORMAL, |high| (1.0 - weight) * high + weight * NORMAL);
    (low.min(-LEAST), high.max(LEAST))
}

fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = share * last as f64;
    let (below, part) = (place.floor() as usize, place.fract());
    let above = (below + 1).min(last);
    Some(sorted[below] * (1.0 - part) + sorted[above] * part)
}

/// By how much all ranges are widened or narrowed, so that four in five of the known counts were inside. Whole numbers
/// of few contacts make it differ from 1.
fn scale(errors: &[Off], reach: &[(f64, f64)], days: usize) -> f64 {
    let needed = |off: &Off| {
        let (low, high) = reach[off.slot];
        if off.deviations < 0.0 { off.deviations / low } else { off.deviations / high }
    };
    let mut needed: Vec<f64> = errors.iter().map(needed).collect();
    needed.sort_unstable_by(f64::total_cmp);
    let weight = ENOUGH as f64 / (ENOUGH + needed.len()) as f64;
    let share = HIGH - LOW + (FEW_WEEKS * 7.0 / (days + 7) as f64).min(0.05);
    let scale = quantile(&needed, share).unwrap_or(1.0);
    (weight + (1.0 - weight) * scale).clamp(0.3, 3.0)
}
