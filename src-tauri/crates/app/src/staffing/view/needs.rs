//! Where the lead's hour counts: the sentence, its reasons and what else could be done.

use chrono::NaiveDate;
use domain::staffing::Verdict;
use domain::staffing::sentence::SeatLine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{IntervalView, Known, VerdictView};
use crate::day::{Ms, TickView};
use crate::staffing::StaffingChange;

/// A stretch to come in which people are short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GapView {
    pub on: NaiveDate,
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    /// `Today 15:00`, `Thu 16:30`
    pub when: String,
    pub verdict: Verdict,
    /// The lead is planned there.
    pub planned: bool,
    /// `by 3, either way`, `you, planned`, `needs you`
    pub words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OptionKind {
    MovePart,
    CallSomeoneIn,
    CapeDay,
}

/// A way out of a stretch that is short either way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OptionView {
    pub kind: OptionKind,
    /// `Move Dev’s lunch to 13:00`
    pub words: String,
    /// `15:00 to 15:30 goes from 25 to 48 %`
    pub effect: String,
    /// To be tried as a what-if and kept.
    pub change: Option<StaffingChange>,
}

/// Whether the front line needs the lead, now and for the rest of the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NeedsMeView {
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub on: NaiveDate,
    pub known: Known,
    /// One or two sentences.
    pub lines: Vec<SeatLine>,
    /// The seat lane of the day.
    pub verdicts: Vec<VerdictView>,
    /// The coverage strip of the day.
    pub intervals: Vec<IntervalView>,
    #[ts(type = "number")]
    pub axis_start_ms: Ms,
    #[ts(type = "number")]
    pub axis_end_ms: Ms,
    pub ticks: Vec<TickView>,
    /// The next stretches that are short and have not begun, at most six, in order.
    pub gaps: Vec<GapView>,
    /// How the first sentence came about, step by step; can be read aloud.
    pub why: Vec<String>,
    pub options: Vec<OptionView>,
    pub minus_one: Option<String>,
    /// `Newest contact 10:58`
    pub freshness: Option<String>,
    /// `not known since Mon 17:40`, where the data is too old.
    pub unknown_since: Option<String>,
}
