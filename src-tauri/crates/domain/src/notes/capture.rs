//! The capture syntax: `@person`, `#product` `#service` `#docs`, `#` with digits, `#tag`, `!roadblock`, `?idea`, `+done`.
//!
//! Reading never fails and never loses a character: what is not syntax stays text.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::{Person, PersonId};

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteTheme {
    Product,
    Service,
    Docs,
}

/// What a token means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenKind {
    /// `@name`; without an id where nobody is called that. `name` is the person's full name, else what was typed.
    Person {
        id: Option<PersonId>,
        name: String,
    },
    Theme(NoteTheme),
    /// A contact's number without its `#`: `48102`, `SUP-12`.
    ContactNumber(String),
    /// Another `#word`, without its `#`.
    Tag(String),
    Roadblock,
    Idea,
    Done,
}

/// A piece of the text that means something. Both ranges say the same place: in bytes, and in UTF-16 units as the
/// screen counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub bytes: Range<usize>,
    pub utf16: Range<usize>,
    pub kind: TokenKind,
}

/// The tokens of a text, in order, without overlap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Capture {
    pub tokens: Vec<Token>,
}

/// Reads `text` as the lead types it. `people` are those who can be meant by `@`.
pub fn parse(_text: &str, _people: &[Person]) -> Capture {
    Capture::default()
}

/// `text` in small letters and without accents: `Zieliński` and `zielinski` are the same to a reader.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}
