//! What the screen sees of cape days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::charts::ChartView;

/// Cape days: the one that holds, the budget, and how often.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CapeView {
    /// The one of today, until it is ended.
    pub today: Option<CapeDayView>,
    /// The others of the last 26 weeks and those ahead, newest first.
    pub others: Vec<CapeDayView>,
    pub used: u32,
    pub budget: u32,
    /// `1 of 2 in four weeks`
    pub budget_words: String,
    /// Where the budget is used up: what that says.
    pub over: Option<String>,
    /// Cape days a week, over the last complete weeks.
    pub chart: ChartView,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CapeDayView {
    pub id: String,
    pub on: NaiveDate,
    /// `Tue 3 Nov`
    pub day: String,
    /// What ends it.
    pub condition: String,
    /// `ended 15:20`; `null` while it holds. A day that is over has ended with the day.
    pub ended: Option<String>,
    pub lines: Vec<CapeLineView>,
}

/// What is done with a block: `Quality: 14:00 to 15:00 moves to Thu 08:30`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CapeLineView {
    /// It found no place, and stays on the day.
    pub stays: bool,
    /// `Quality`, `Recovery break`
    pub name: String,
    /// `14:00 to 15:00 → Thu 08:30`, `Thu 08:00 to 08:30`
    pub words: String,
}

/// What declaring would do; nothing is written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CapePreview {
    pub on: NaiveDate,
    /// `Wednesday 18 November`
    pub title: String,
    pub lines: Vec<CapeLineView>,
    /// `Two blocks move; a recovery break and an hour of prevention are booked.`
    pub sentence: String,
    /// `This is the second of 2 in four weeks.`
    pub budget: String,
    /// Why it cannot be declared, where it cannot.
    pub refusal: Option<String>,
}
