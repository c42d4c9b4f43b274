//! A what-if, before and after side by side.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CellState, Known, RangeView};
use crate::day::Ms;

/// An interval that is short before or after, or all of them together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WhatIfRowView {
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    /// `10:00`, `Together`
    pub label: String,
    /// Shares answered in time.
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// `after` at the 90th and the 10th percentile of the forecast.
    pub likely_low: Option<f64>,
    pub likely_high: Option<f64>,
    pub target: Option<f64>,
    /// `62 → 85 %`
    pub words: String,
}

/// An interval as it would be, to redraw the day while something is dragged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AfterIntervalView {
    #[ts(type = "number")]
    pub start_ms: Ms,
    pub contacts: RangeView,
    pub can_take: f64,
    pub state: CellState,
    pub required: u32,
    pub scheduled: f64,
    pub difference: i32,
    pub label: String,
    pub in_time: Option<f64>,
}

/// What a day would be. It touches nothing until it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WhatIfView {
    pub on: NaiveDate,
    pub known: Known,
    pub note: Option<String>,
    pub rows: Vec<WhatIfRowView>,
    pub together: Option<WhatIfRowView>,
    /// What each change does alone, in the order they were given: `10:00 to 11:30 falls from 61 to 43 %`.
    pub effects: Vec<String>,
    pub intervals: Vec<AfterIntervalView>,
    pub contacts_before: RangeView,
    pub contacts_after: RangeView,
    /// `481 contacts instead of 418`
    pub contacts_words: String,
    pub short_min_before: u32,
    pub short_min_after: u32,
    /// `One more person instead of you would do the same.`
    pub sentence: Option<String>,
    /// Something of it can be written into the day or the roster.
    pub can_keep: bool,
    /// `Volume and handle time stay a what-if.`
    pub not_kept: Option<String>,
}
