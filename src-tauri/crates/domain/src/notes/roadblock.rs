//! A roadblock: something that keeps a person from caring for customers. What does not belong here: what it costs
//! (`hours`), whether another tells of the same (`alike`).

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::capture::{Capture, TokenKind};
use super::hours::Loss;
use crate::people::{PersonId, first_name};
use crate::time::Instant;

/// How a roadblock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoadblockState {
    Open,
    Removed,
    /// It stays, for a reason.
    Accepted,
}

impl RoadblockState {
    const ALL: [RoadblockState; 3] =
        [RoadblockState::Open, RoadblockState::Removed, RoadblockState::Accepted];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            RoadblockState::Open => "open",
            RoadblockState::Removed => "removed",
            RoadblockState::Accepted => "accepted",
        }
    }

    /// The state of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// A roadblock as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Roadblock {
    pub id: Uuid,
    pub title: String,
    pub opened: Instant,
    pub zone: Tz,
    pub state: RoadblockState,
    pub closed: Option<Instant>,
    /// How it was removed, or why it is accepted.
    pub reason: String,
    pub reopened: Option<Instant>,
    pub next_step: String,
    /// Who has it: someone on the team, or a name.
    pub owner: Option<PersonId>,
    pub owner_name: String,
    /// When someone outside was asked, and what was promised by when.
    pub asked: Option<Instant>,
    pub promised_on: Option<NaiveDate>,
    pub loss: Loss,
}

impl Roadblock {
    /// One that was met just now: open, with nothing known of it but its name.
    pub fn opened(id: Uuid, title: String, at: Instant, zone: Tz) -> Self {
        Self {
            id,
            title,
            opened: at,
            zone,
            state: RoadblockState::Open,
            closed: None,
            reason: String::new(),
            reopened: None,
            next_step: String::new(),
            owner: None,
            owner_name: String::new(),
            asked: None,
            promised_on: None,
            loss: Loss::default(),
        }
    }
}

/// The longest title, in characters; the longest one made of a note.
pub const LONGEST_TITLE: usize = 200;
const MADE_TITLE: usize = 90;

/// What a roadblock is called after the note that opens it: its first sentence, without marks and tags, people by their
/// first name.
pub fn roadblock_title(text: &str, capture: &Capture) -> String {
    let mut plain = String::new();
    let mut from = 0;
    for token in &capture.tokens {
        plain.push_str(text.get(from..token.bytes.start).unwrap_or_default());
        if let TokenKind::Person { name, .. } = &token.kind {
            plain.push_str(first_name(name));
        }
        from = token.bytes.end;
    }
    plain.push_str(text.get(from..).unwrap_or_default());
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain =
        plain.trim_start_matches(|letter: char| !letter.is_alphanumeric() && !"“„«\"(".contains(letter));
    let first = first_sentence(plain).trim_end_matches(['.', ',', ';', ':', ' ', '!']);
    let title = shortened(if first.is_empty() { plain } else { first });
    if title.is_empty() { "Something in the way".to_owned() } else { title }
}

/// Up to the end of the first sentence that says something: four words and more, or all of it.
fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(['.', '?', '!']).filter(|(at, mark)| {
        let after = &text[at + mark.len()..];
        after.is_empty() || after.starts_with([' ', '”', '"'])
    });
    for (at, mark) in ends {
        let sentence = &text[..at + mark.len()];
        if sentence.split(' ').count() >= 4 {
            return sentence;
        }
    }
    text
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= MADE_TITLE {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MADE_TITLE - 1).collect();
    let whole = cut.rfind(' ').filter(|at| *at > MADE_TITLE / 3).map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}
