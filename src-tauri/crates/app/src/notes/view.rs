//! What the screen sees of captures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::{Ms, PersonRef};

/// What a stretch of a capture means. Offsets count UTF-16 units, as the screen does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TokenView {
    pub start: u32,
    pub end: u32,
    pub kind: TokenKind,
    /// The person meant, the contact number, the tag.
    pub value: Option<String>,
    /// False for an `@name` nobody on the team has.
    pub known: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TokenKind {
    Person,
    Product,
    Service,
    Docs,
    Contact,
    Tag,
    Roadblock,
    Idea,
    Done,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NoteView {
    pub id: String,
    pub text: String,
    pub tokens: Vec<TokenView>,
    pub people: Vec<PersonRef>,
    #[ts(type = "number")]
    pub at_ms: Ms,
    /// `10:57` today, else `Mon 16 Nov, 10:57`
    pub when: String,
    pub filed: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NotesView {
    pub notes: Vec<NoteView>,
    pub total: u32,
    pub not_filed: u32,
}

/// Something found: what it is, where, and the words around the hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundView {
    pub kind: FoundKind,
    pub id: String,
    pub text: String,
    /// Ranges in `text` that matched, in UTF-16 units.
    pub hits: Vec<(u32, u32)>,
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub when: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    Note,
    Done,
    /// The detail of an entry.
    Entry,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundListView {
    pub found: Vec<FoundView>,
}
