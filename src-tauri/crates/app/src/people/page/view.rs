//! What the screen sees of a person's page.

use chrono::NaiveDate;
use domain::notes::{RoadblockState, Sureness};
use domain::people::roster::OutKind;
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::commitments::CommitmentView;
use super::super::recognition::RecognitionView;
use super::super::roster::RosterDayView;
use super::super::training::{KnowledgeView, TrainingView};
use crate::day::{BlockView, Ms, PersonRef, TickView};

/// Everything that is kept of one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonPage {
    pub person: PersonRef,
    pub left: bool,
    /// `Since March 2024`
    pub since: Option<String>,
    /// `In today 08:30 to 17:00`, `No shift today`; none where nothing is rostered.
    pub in_today: Option<String>,
    /// What they answer.
    pub channels: Vec<Channel>,
    pub skills: Vec<String>,
    /// The days of the week.
    pub shifts: Vec<ShiftDay>,
    /// The axis of the first of them; the others have the same hours.
    pub shift_ticks: Vec<TickView>,
    /// `40 h, 2 h off the queue`; empty without a shift.
    pub shift_line: String,
    /// Now and ahead.
    pub time_off: Vec<TimeOffLine>,
    /// Planned ones first, the next first; then those that were, newest first.
    pub sessions: Vec<PersonSession>,
    /// `rhythm 4 weeks`
    pub rhythm: String,
    /// Roadblocks they met: open ones first, the most hours a month first.
    pub roadblocks: Vec<MetRoadblockView>,
    /// Open ones first, then the newest.
    pub commitments: Vec<CommitmentView>,
    /// Those that are due first.
    pub training: Vec<TrainingView>,
    /// `1 due`; empty where nothing is.
    pub training_line: String,
    /// What only they know.
    pub knowledge: Vec<KnowledgeView>,
    /// What they changed for the better, newest first.
    pub recognitions: Vec<RecognitionView>,
    /// `3 this year`; empty where there is none.
    pub recognition_line: String,
    /// Newest first.
    pub ideas: Vec<IdeaView>,
    /// Notes that are marked to be shared with them, newest first.
    pub shared_notes: Vec<SharedNoteView>,
}

/// One day of their week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ShiftDay {
    pub date: NaiveDate,
    /// `Mon 16`
    pub label: String,
    pub today: bool,
    /// The shift, the parts of it that are not for contacts, and time off.
    pub roster: RosterDayView,
    /// What the lead planned with them.
    pub blocks: Vec<BlockView>,
    #[ts(type = "number")]
    pub axis_start_ms: Ms,
    #[ts(type = "number")]
    pub axis_end_ms: Ms,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimeOffLine {
    pub id: String,
    pub kind: OutKind,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// `leave, Mon 14 Dec to Fri 18 Dec`
    pub words: String,
}

/// An hour beside them, planned or held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonSession {
    /// Of the session; none while it is planned.
    pub id: Option<String>,
    /// Of the block; none once it was held.
    pub block_id: Option<String>,
    /// `today`, `21 Oct`
    pub when: String,
    /// `Email, 50 min`, `13:00 to 14:00`
    pub title: String,
    /// `9 notes, 2 roadblocks, 1 idea`, `planned`
    pub line: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    pub running: bool,
}

/// A roadblock they met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MetRoadblockView {
    pub id: String,
    pub title: String,
    pub state: RoadblockState,
    pub age_days: i64,
    /// `34 d`
    pub age: String,
    /// Hours a month; none where it is not known.
    pub hours: Option<f64>,
    /// `4`, `0.5`; empty where it is not known.
    pub hours_words: String,
    pub sureness: Sureness,
    pub next_step: String,
    pub reports: u32,
    /// `estimated`, `counted`, `3 reports`; of closed ones `removed 12 Nov`
    pub line: String,
}

/// An idea of theirs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IdeaView {
    pub note_id: String,
    pub text: String,
    /// `Tue 17 Nov`
    pub when: String,
    /// It was seen beside them: a way around something.
    pub workaround: bool,
    /// `SEPA return article`, `asked for: …`
    pub came_of: Option<String>,
}

/// A note that is marked to be shared with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedNoteView {
    pub note_id: String,
    pub text: String,
    pub when: String,
}
