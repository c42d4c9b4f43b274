//! The chart of a file, so that anyone can check the arithmetic. It needs no open workspace.

use std::path::PathBuf;

use domain::charts::{Basis, LimitState, Rule, chart};
use formats::figures::read_series;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ChartView;
use crate::contract::HostCommand;
use crate::{AppError, Host};

/// The chart of the `value` column of a CSV file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ReadChart {
    pub path: String,
    /// Limits from the first so many values that are there; missing: from every one.
    pub baseline: Option<u32>,
}

/// A chart in figures and as a picture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChartFileView {
    pub mean: Option<f64>,
    /// null where no two values are neighbours.
    pub lower_limit: Option<f64>,
    pub upper_limit: Option<f64>,
    /// How far the limits can be trusted.
    pub state: LimitState,
    /// Values that mean and limits rest on.
    pub rests_on: u32,
    /// One for each rule that something meets.
    pub signals: Vec<SignalView>,
    pub sentence: String,
    pub chart: ChartView,
}

/// The points that stand out by a rule.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignalView {
    pub rule: Rule,
    /// Counted from 1, gaps included.
    pub points: Vec<u32>,
}

/// A baseline of one value has no range.
const SHORTEST_BASELINE: u32 = 2;

impl HostCommand for ReadChart {
    const NAME: &'static str = "charts.read_file";
    type Reply = ChartFileView;

    fn run(self, _host: &Host) -> Result<ChartFileView, AppError> {
        let values = read_series(&PathBuf::from(&self.path))?;
        let basis = basis(self.baseline, values.iter().flatten().count())?;
        let chart = chart(&values, basis, &[]);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let signal = |signal: &domain::charts::Signal| SignalView {
            rule: signal.rule,
            points: signal.points.iter().map(|place| count(place + 1)).collect(),
        };
        let labels = (1..=values.len()).map(|number| number.to_string());
        let view = ChartView::of(&chart, labels);
        // Without re-basing there is one segment.
        let whole = chart.segments.first();
        let limits = whole.and_then(|segment| segment.limits);
        Ok(ChartFileView {
            mean: whole.and_then(|segment| segment.mean),
            lower_limit: limits.map(|limits| limits.lower),
            upper_limit: limits.map(|limits| limits.upper),
            state: whole.map_or(LimitState::TooFew, |segment| segment.state),
            rests_on: whole.map_or(0, |segment| count(segment.rests_on)),
            signals: chart.signals.iter().map(signal).collect(),
            sentence: view.sentence.clone(),
            chart: view,
        })
    }
}

fn basis(baseline: Option<u32>, there: usize) -> Result<Basis, AppError> {
    match baseline {
        None => Ok(Basis::EveryPoint),
        Some(points) if points < SHORTEST_BASELINE => Err(AppError::refused(format!(
            "A baseline of {points} has no range to take limits from. Give at least {SHORTEST_BASELINE} values."
        ))),
        Some(points) if points as usize > there => Err(AppError::refused(format!(
            "The baseline asks for {points} values and the file has {there}. Give a shorter one."
        ))),
        Some(points) => Ok(Basis::First(points as usize)),
    }
}
