//! What the screen sees of captures.

use domain::notes::Sharing;
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
    pub sharing: Sharing,
    /// The session it was taken in.
    pub session_id: Option<String>,
    /// Ranges in `text` that are a customer's words, without the marks, in UTF-16 units.
    pub quotes: Vec<(u32, u32)>,
    pub contacts: Vec<ContactRef>,
    /// Where it went: `now in the list, owner Nora`, `idea kept for Elif`, `taken to Lena, Thu 8 Oct`.
    pub went: Vec<String>,
}

/// A contact that a note names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactRef {
    pub number: String,
    /// `chat 48164, Double charge`; `null` where the file does not know the number.
    pub words: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NotesView {
    pub notes: Vec<NoteView>,
    pub total: u32,
    pub not_filed: u32,
}
