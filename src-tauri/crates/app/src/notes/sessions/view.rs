//! What the screen sees of sessions.

use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::due::DueView;
use crate::day::{Ms, PersonRef};
use crate::notes::NoteView;

/// A session in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SessionRow {
    pub id: String,
    /// `null` where the person was erased.
    pub person: Option<PersonRef>,
    /// `Elif, chat`
    pub title: String,
    /// `Today`, `This week` or `Earlier`
    pub group: String,
    /// `Tue 17, 61 min, 9 notes`
    pub line: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    /// `null` while it runs.
    #[ts(type = "number | null")]
    pub end_ms: Option<Ms>,
    pub minutes: u32,
    pub notes: u32,
    pub roadblocks: u32,
    pub ideas: u32,
    pub running: bool,
}

/// Time alongside that is planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlannedSession {
    pub block_id: String,
    pub person: PersonRef,
    #[ts(type = "number")]
    pub start_ms: Ms,
    /// `13:00, planned`, `Thu 13:00, planned`
    pub line: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SessionsView {
    pub running: Option<SessionRow>,
    pub planned: Vec<PlannedSession>,
    /// Newest first, the running one among them.
    pub sessions: Vec<SessionRow>,
    pub total: u32,
    pub due: DueView,
}

/// A roadblock that a note tells of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RoadblockRef {
    pub id: String,
    pub title: String,
    /// Hours a month, where they can be reckoned.
    pub hours: Option<f64>,
}

/// A note where it was taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SessionNote {
    pub note: NoteView,
    /// `10:26`
    pub at: String,
    pub roadblocks: Vec<RoadblockRef>,
}

/// A session with everything that was written in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SessionView {
    pub row: SessionRow,
    /// `Beside Elif Kaya, chat`
    pub title: String,
    /// `Tue 17 Nov, 10:15 to 11:16`
    pub when: String,
    /// `Seventh week`, for the first twelve weeks of someone's work.
    pub week: Option<String>,
    /// What they would like looked at.
    pub asked: String,
    pub channel: Option<Channel>,
    pub notes: Vec<SessionNote>,
    /// How many notes are marked so.
    pub shareable: u32,
    pub private: u32,
}
