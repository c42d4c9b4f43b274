//! The arithmetic of live work on figures that are given, so that anyone can check it. It needs no open file.

use std::path::PathBuf;

use domain::staffing::erlang::{self, LiveGoal, LiveLoad, LiveOutcome, LoadError, MOST_PEOPLE};
use formats::figures::{FigureError, LiveRow, read_live_rows};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::HostCommand;
use crate::{AppError, Host};

/// What a number of people achieves with a load. Shares are 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct LiveOutcomeView {
    pub wait_probability: f64,
    /// Answered within the target / all offered, those who gave up included.
    pub answered_in_time: f64,
    /// Over all offered; null: without bound.
    pub average_wait_s: Option<f64>,
    pub occupancy: f64,
    pub abandoned: f64,
}

impl From<LiveOutcome> for LiveOutcomeView {
    fn from(outcome: LiveOutcome) -> Self {
        Self {
            wait_probability: outcome.wait_probability,
            answered_in_time: outcome.answered_in_time,
            average_wait_s: outcome.average_wait_s,
            occupancy: outcome.occupancy,
            abandoned: outcome.abandoned,
        }
    }
}

/// Reckons what `people` achieve: Erlang A with patience, else Erlang C.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ReckonLive {
    pub calls_per_hour: f64,
    pub handle_time_s: f64,
    /// Shares of people lie between the whole numbers.
    pub people: f64,
    /// Mean time until a waiting customer gives up; missing: nobody does.
    pub patience_s: Option<f64>,
    pub target_s: f64,
}

impl HostCommand for ReckonLive {
    const NAME: &'static str = "staffing.live_outcome";
    type Reply = LiveOutcomeView;

    fn run(self, _host: &Host) -> Result<LiveOutcomeView, AppError> {
        let Self { calls_per_hour, handle_time_s, people, patience_s, target_s } = self;
        reckon(&load(calls_per_hour, handle_time_s, patience_s, target_s), people)
            .map(LiveOutcomeView::from)
            .map_err(AppError::refused)
    }
}

/// Reckons the fewest people who meet a goal, and how many to schedule for that.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct RequireLive {
    pub calls_per_hour: f64,
    pub handle_time_s: f64,
    pub patience_s: Option<f64>,
    pub target_s: f64,
    /// Share of the offered to be answered within the target.
    pub answered_in_time: f64,
    pub max_occupancy: Option<f64>,
    /// Share of the scheduled who are not there; missing: all are.
    pub shrinkage: Option<f64>,
}

/// How many people a load requires.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct LiveRequirementView {
    pub people: u32,
    /// `people` / (1 - shrinkage), rounded up.
    pub scheduled: u32,
    /// What `people` achieve.
    pub outcome: LiveOutcomeView,
}

impl HostCommand for RequireLive {
    const NAME: &'static str = "staffing.live_requirement";
    type Reply = LiveRequirementView;

    fn run(self, _host: &Host) -> Result<LiveRequirementView, AppError> {
        let load = load(self.calls_per_hour, self.handle_time_s, self.patience_s, self.target_s);
        load.check().map_err(|error| AppError::refused(error.to_string()))?;
        let goal = LiveGoal { answered_in_time: self.answered_in_time, max_occupancy: self.max_occupancy };
        check_goal(&goal)?;
        let people = erlang::required(&load, &goal).ok_or_else(|| out_of_reach(&load, &goal))?;
        let shrinkage = self.shrinkage.unwrap_or_default();
        let scheduled = erlang::scheduled(people, shrinkage).ok_or_else(|| {
            AppError::refused(format!(
                "A shrinkage of {shrinkage} leaves nobody to schedule. Give a share from 0 to under 1, as 0.3."
            ))
        })?;
        Ok(LiveRequirementView { people, scheduled, outcome: erlang::outcome(&load, people).into() })
    }
}

/// Reckons every row of a CSV file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReckonLiveFile {
    pub path: String,
}

/// The rows of a file in its order.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LiveFileView {
    pub rows: Vec<LiveRowView>,
    pub refused: u32,
    pub sentence: String,
}

/// A row: its outcome, or why it has none.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LiveRowView {
    #[ts(type = "number")]
    pub line: u64,
    pub outcome: Option<LiveOutcomeView>,
    pub problem: Option<String>,
}

impl HostCommand for ReckonLiveFile {
    const NAME: &'static str = "staffing.live_outcomes_of_file";
    type Reply = LiveFileView;

    fn run(self, _host: &Host) -> Result<LiveFileView, AppError> {
        let rows = read_live_rows(&PathBuf::from(&self.path))?;
        let rows: Vec<LiveRowView> = rows.into_iter().map(row_view).collect();
        let refused = rows.iter().filter(|row| row.problem.is_some()).count();
        let first = rows.iter().find_map(|row| row.problem.as_deref());
        let sentence = match (refused, first) {
            (0, _) | (_, None) => format!("{} rows were reckoned.", rows.len()),
            (1, Some(problem)) => format!("1 of {} rows could not be reckoned. {problem}", rows.len()),
            (_, Some(problem)) => {
                format!("{refused} of {} rows could not be reckoned. The first: {problem}", rows.len())
            }
        };
        Ok(LiveFileView { rows, refused: u32::try_from(refused).unwrap_or(u32::MAX), sentence })
    }
}

fn row_view(row: LiveRow) -> LiveRowView {
    let line = row.line;
    let reckoned = match row.case {
        Ok(case) => reckon(&case.load, case.people).map_err(|problem| format!("Line {line}: {problem}")),
        Err(error) => Err(error.to_string()),
    };
    let problem = reckoned.as_ref().err().cloned();
    LiveRowView { line, outcome: reckoned.ok().map(LiveOutcomeView::from), problem }
}

fn load(offered_per_hour: f64, handle_time_s: f64, patience_s: Option<f64>, target_s: f64) -> LiveLoad {
    LiveLoad { offered_per_hour, handle_time_s, patience_s, target_s }
}

fn reckon(load: &LiveLoad, people: f64) -> Result<LiveOutcome, String> {
    load.check().map_err(|error: LoadError| error.to_string())?;
    if !(0.0..=f64::from(MOST_PEOPLE)).contains(&people) {
        return Err(format!(
            "{people} people cannot be reckoned with. Give a number from 0 to {MOST_PEOPLE}."
        ));
    }
    Ok(erlang::outcome_at(load, people))
}

fn check_goal(goal: &LiveGoal) -> Result<(), AppError> {
    let in_time = goal.answered_in_time;
    if !(0.0..=1.0).contains(&in_time) {
        return Err(AppError::refused(format!(
            "{in_time} answered in time is no share. Give one from 0 to 1, as 0.8."
        )));
    }
    match goal.max_occupancy {
        Some(most) if !(0.0..=1.0).contains(&most) => Err(AppError::refused(format!(
            "A maximum occupancy of {most} is no share. Give one over 0 and up to 1, as 0.85."
        ))),
        _ => Ok(()),
    }
}

fn out_of_reach(load: &LiveLoad, goal: &LiveGoal) -> AppError {
    AppError::refused(if goal.answered_in_time >= 1.0 {
        "No number of people answers every call in time. Ask for a share under 1, as 0.99.".to_owned()
    } else if goal.max_occupancy.is_some_and(|most| most <= 0.0) {
        "People who answer calls are busy at times. Ask for a maximum occupancy over 0, as 0.85.".to_owned()
    } else {
        format!(
            "{:.0} people would be busy all the time with this, and more than {MOST_PEOPLE} are not looked for. \
             Check the calls and the handle time.",
            load.offered_erlang()
        )
    })
}

impl From<FigureError> for AppError {
    fn from(error: FigureError) -> Self {
        Self::refused(error.to_string())
    }
}
