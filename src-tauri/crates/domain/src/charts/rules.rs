//! What is a signal: four rules of the NHS convention (NHS England, *Making Data Count*).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::limits::Limits;

/// Points of a run in the rules of shift and trend.
const RUN: usize = 7;

/// Nearer than this share of the largest value, a point lies on a line: what is left of a sum of decimals is no signal.
const ON_THE_LINE: f64 = 1e-12;

/// Why a point stands out. In the order in which a point that meets several is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Beyond a limit.
    Outside,
    /// One of 7 in a row that rise, or fall, each beyond the one before.
    Trend,
    /// One of 2 of 3 in a row in the outer third, all three on the same side of the mean; what is beyond the limit is
    /// not in the outer third.
    TwoOfThree,
    /// One of 7 in a row on the same side of the mean; a point on the mean ends the row.
    Shift,
}

impl Rule {
    pub const ALL: [Rule; 4] = [Rule::Outside, Rule::Trend, Rule::TwoOfThree, Rule::Shift];
}

/// All points of a chart that stand out by one rule, by their place in the series from 0, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    pub rule: Rule,
    pub points: Vec<usize>,
}

/// Which of `points` stand out by `rule`.
pub(super) fn found(rule: Rule, points: &[Option<f64>], limits: &Limits) -> Vec<bool> {
    let field = Field::new(points, limits);
    match rule {
        Rule::Outside => {
            points.iter().map(|point| point.is_some_and(|value| field.is_outside(value))).collect()
        }
        Rule::Trend => field.runs(RUN, |run| field.rises(run) || field.falls(run), |_| true),
        Rule::TwoOfThree => {
            let two_are_close = |run: &[f64]| {
                field.on_one_side(run) && run.iter().filter(|value| field.is_close(**value)).count() >= 2
            };
            field.runs(3, two_are_close, |value| field.is_close(value))
        }
        Rule::Shift => field.runs(RUN, |run| field.on_one_side(run), |_| true),
    }
}

/// Points between their lines.
struct Field<'a> {
    points: &'a [Option<f64>],
    limits: &'a Limits,
    slack: f64,
}

impl<'a> Field<'a> {
    fn new(points: &'a [Option<f64>], limits: &'a Limits) -> Self {
        let largest = points.iter().flatten().fold(limits.mean.abs(), |most, value| most.max(value.abs()));
        Self { points, limits, slack: largest * ON_THE_LINE }
    }

    /// Marks the points that `marks` of every stretch of `length` points in a row for which `holds`.
    fn runs(&self, length: usize, holds: impl Fn(&[f64]) -> bool, marks: impl Fn(f64) -> bool) -> Vec<bool> {
        let mut found = vec![false; self.points.len()];
        for (start, stretch) in self.points.windows(length).enumerate() {
            let values: Vec<f64> = stretch.iter().flatten().copied().collect();
            if values.len() < length || !holds(&values) {
                continue;
            }
            for (place, value) in values.into_iter().enumerate() {
                found[start + place] |= marks(value);
            }
        }
        found
    }

    fn is_outside(&self, value: f64) -> bool {
        value > self.limits.upper + self.slack || value < self.limits.lower - self.slack
    }

    fn is_close(&self, value: f64) -> bool {
        let two_thirds = (self.limits.upper - self.limits.mean) * 2.0 / 3.0;
        !self.is_outside(value) && (value - self.limits.mean).abs() > two_thirds + self.slack
    }

    fn on_one_side(&self, run: &[f64]) -> bool {
        let mean = self.limits.mean;
        run.iter().all(|value| *value > mean + self.slack)
            || run.iter().all(|value| *value < mean - self.slack)
    }

    fn rises(&self, run: &[f64]) -> bool {
        run.windows(2).all(|pair| pair[1] > pair[0] + self.slack)
    }

    fn falls(&self, run: &[f64]) -> bool {
        run.windows(2).all(|pair| pair[1] < pair[0] - self.slack)
    }
}
