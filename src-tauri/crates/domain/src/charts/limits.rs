//! The natural limits of a process, and how far they can be trusted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Under this many points there are no limits.
const FEWEST_FOR_LIMITS: usize = 8;

/// Under this many they are provisional.
const FEWEST_TO_SETTLE: usize = 12;

/// At this many complete points they freeze.
pub(super) const FREEZE_AT: usize = 20;

/// 3 / d2 for ranges of two, d2 = 1.128, as all the sources round it (Wheeler 2000; Shewhart's d2).
const SCALE: f64 = 2.66;

/// How far limits can be trusted, by how many complete points they rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LimitState {
    /// Under 8 points: too few.
    TooFew,
    /// 8 to 11 points.
    Provisional,
    /// 12 points and more; they still move with each new one.
    Settled,
    /// They rest on the first 20, or on a baseline, and later points do not move them.
    Frozen,
}

impl LimitState {
    pub(super) fn of(points: usize) -> Self {
        match points {
            0..FEWEST_FOR_LIMITS => Self::TooFew,
            FEWEST_FOR_LIMITS..FEWEST_TO_SETTLE => Self::Provisional,
            FEWEST_TO_SETTLE..FREEZE_AT => Self::Settled,
            _ => Self::Frozen,
        }
    }
}

/// Where a process stays by itself, in the unit of its values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    pub mean: f64,
    /// Not cut off at 0: a count can have one below.
    pub lower: f64,
    pub upper: f64,
}

/// Mean over the points that are there; `None` where there is none.
pub(super) fn mean(points: &[Option<f64>]) -> Option<f64> {
    // From the first value on, so that a series that does not move has exactly its value as the mean.
    let first = points.iter().flatten().next()?;
    let (sum, count) =
        points.iter().flatten().fold((0.0, 0.0), |(sum, n), value| (sum + (value - first), n + 1.0));
    Some(first + sum / count)
}

/// Mean ± 2.66 × the mean of all moving ranges between neighbours; `None` where no two points are neighbours.
pub(super) fn limits(points: &[Option<f64>]) -> Option<Limits> {
    let mean = mean(points)?;
    let ranges = points.windows(2).filter_map(|pair| Some((pair[1]? - pair[0]?).abs()));
    let (sum, count) = ranges.fold((0.0, 0.0), |(sum, n), range| (sum + range, n + 1.0));
    let reach = SCALE * sum / count;
    (count > 0.0).then_some(Limits { mean, lower: mean - reach, upper: mean + reach })
}
