//! What a note is about, as it is kept beside the note and asked for: read from the text at every write.

use super::capture::{Capture, NoteTheme, TokenKind};
use super::fold::fold;
use crate::people::PersonId;

/// What kind of thing a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AboutKind {
    /// `product`, `service`, `docs`
    Theme,
    /// Another `#word`, folded.
    Tag,
    /// A contact's number.
    Contact,
    Roadblock,
    /// The id of whose idea it is; empty for the lead's own.
    Idea,
}

impl AboutKind {
    /// The name in the file.
    pub fn key(self) -> &'static str {
        match self {
            AboutKind::Theme => "theme",
            AboutKind::Tag => "tag",
            AboutKind::Contact => "contact",
            AboutKind::Roadblock => "roadblock",
            AboutKind::Idea => "idea",
        }
    }
}

impl NoteTheme {
    pub const ALL: [NoteTheme; 3] = [NoteTheme::Product, NoteTheme::Service, NoteTheme::Docs];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            NoteTheme::Product => "product",
            NoteTheme::Service => "service",
            NoteTheme::Docs => "docs",
        }
    }

    /// The theme of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// What a capture is about, each once. An idea belongs to `beside`, whom the lead sits with, else to the first person
/// named, else to the lead.
pub fn about(capture: &Capture, beside: Option<PersonId>) -> Vec<(AboutKind, String)> {
    let author = beside.or_else(|| capture.people().first().copied());
    let mut all: Vec<(AboutKind, String)> = capture
        .tokens
        .iter()
        .filter_map(|token| match &token.kind {
            TokenKind::Theme(theme) => Some((AboutKind::Theme, theme.key().to_owned())),
            TokenKind::Tag(tag) => Some((AboutKind::Tag, fold(tag))),
            TokenKind::ContactNumber(number) => Some((AboutKind::Contact, number.clone())),
            TokenKind::Roadblock => Some((AboutKind::Roadblock, String::new())),
            TokenKind::Idea => {
                Some((AboutKind::Idea, author.map_or_else(String::new, |person| person.0.to_string())))
            }
            TokenKind::Person { .. } | TokenKind::Done => None,
        })
        .collect();
    all.sort();
    all.dedup();
    all
}
