//! What the screen sees of roadblocks.

use chrono::NaiveDate;
use domain::notes::{Per, RoadblockState, Sureness};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::{Ms, PersonRef};
use crate::notes::NoteView;
use crate::notes::customers::AskView;

/// A roadblock with what it costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoadblockView {
    pub id: String,
    pub title: String,
    pub state: RoadblockState,
    pub age_days: u32,
    /// `34 d`; of a closed one, how long it stood.
    pub age: String,
    /// Hours a month; `null` while minutes, times or people are not known. The range holds it four times in five.
    pub hours: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// `17 h`, `1.4 h`; `null` as above.
    pub hours_words: Option<String>,
    /// `2 min × 3 a day × 8, seen once`
    pub words: String,
    /// `8 to 30`
    pub range: Option<String>,
    pub sureness: Sureness,
    pub minutes_lost: Option<f64>,
    pub times: Option<f64>,
    pub per: Per,
    pub people: Option<u32>,
    pub counted_weeks: Option<f64>,
    pub next_step: String,
    pub owner: Option<PersonRef>,
    pub owner_name: String,
    /// `asked`, from ten days on `waiting 12 d`; `null` where nobody was asked.
    pub asked: Option<String>,
    #[ts(type = "number | null")]
    pub asked_ms: Option<Ms>,
    pub promised_on: Option<NaiveDate>,
    /// What was promised is past, and it is still open.
    pub overdue: bool,
    /// How often it was told of.
    pub reports: u32,
    /// Alphabetical.
    pub people_met: Vec<PersonRef>,
    /// It was met in the session that runs, or in the last one.
    pub session: bool,
    /// How it was removed, or why it is accepted.
    pub reason: String,
    /// When it was closed: `Thu 12 Nov`.
    pub closed: Option<String>,
    /// It was closed before and came back: `Thu 12 Nov`.
    pub reopened: Option<String>,
    /// What removing it frees: `about 0.3 of a person (0.1 to 0.5)`.
    pub frees: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoadblocksView {
    pub open: u32,
    /// Hours a month of all open ones whose hours are known.
    pub hours_a_month: f64,
    /// `7 open, 45 h a month`
    pub line: String,
    pub removed_this_month: u32,
    /// By hours, then by age; those without hours after them.
    pub roadblocks: Vec<RoadblockView>,
}

/// A time it was met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportView {
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub when: String,
    pub note: Option<NoteView>,
    pub person: Option<PersonRef>,
    pub session_id: Option<String>,
}

/// A roadblock with everything that was said of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoadblockPage {
    pub roadblock: RoadblockView,
    /// Newest first.
    pub reports: Vec<ReportView>,
    pub asks: Vec<AskView>,
}
