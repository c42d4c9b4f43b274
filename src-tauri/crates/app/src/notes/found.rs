//! What the screen sees of what was found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::{Ms, PersonRef};

/// Something found: what it is, where, and the words around the hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundView {
    pub kind: FoundKind,
    pub id: String,
    pub text: String,
    /// Ranges in `text` that matched, in UTF-16 units.
    pub hits: Vec<(u32, u32)>,
    /// One line around the first hit.
    pub context: ContextView,
    /// Whom it is about.
    pub people: Vec<PersonRef>,
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub when: String,
    pub go: GoTo,
}

/// A piece of a text, cut with `…`, and the hits in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContextView {
    pub text: String,
    /// Ranges in this piece, in UTF-16 units.
    pub hits: Vec<(u32, u32)>,
}

/// Where something found is looked at: a screen, and what on it. Of a day, its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoTo {
    pub screen: Screen,
    pub id: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FoundScreen")]
pub enum Screen {
    Note,
    Session,
    Roadblock,
    Ask,
    Person,
    Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    Note,
    Done,
    /// The detail of an entry.
    Entry,
    /// The detail of a block.
    Block,
    /// What someone wanted looked at.
    Session,
    Roadblock,
    Ask,
    /// What was heard back.
    AskStep,
    OneToOne,
    Agenda,
    Commitment,
    Knowledge,
    Recognition,
    /// What ends a cape day.
    Cape,
    Training,
}

impl FoundKind {
    /// By its key in the file; what is not known is shown as an entry, which leads to its day.
    pub(super) fn from_key(key: &str) -> Self {
        match key {
            "note" => FoundKind::Note,
            "done" => FoundKind::Done,
            "block" => FoundKind::Block,
            "session" => FoundKind::Session,
            "roadblock" => FoundKind::Roadblock,
            "ask" => FoundKind::Ask,
            "ask_step" => FoundKind::AskStep,
            "one_to_one" => FoundKind::OneToOne,
            "agenda" => FoundKind::Agenda,
            "commitment" => FoundKind::Commitment,
            "knowledge" => FoundKind::Knowledge,
            "recognition" => FoundKind::Recognition,
            "cape" => FoundKind::Cape,
            "training" => FoundKind::Training,
            _ => FoundKind::Entry,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundListView {
    pub found: Vec<FoundView>,
    /// Sentences about filters that name nobody or nothing, and how they are written.
    pub unknown: Vec<String>,
}
