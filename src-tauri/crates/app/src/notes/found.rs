//! What the screen sees of what was found.

use serde::de::{IntoDeserializer, value};
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
    /// By its key in the file, which is its name on the screen too; what is not known is shown as an entry, which leads
    /// to its day.
    pub(super) fn from_key(key: &str) -> Self {
        let known: Result<Self, value::Error> = Self::deserialize(key.into_deserializer());
        known.unwrap_or(Self::Entry)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundListView {
    pub found: Vec<FoundView>,
    /// Sentences about filters that name nobody or nothing, and how they are written.
    pub unknown: Vec<String>,
}

#[cfg(test)]
mod tests {
    use domain::notes::search::SearchKind;

    use super::*;

    #[test]
    fn everything_that_can_be_searched_for_is_shown_as_what_it_is() {
        for kind in SearchKind::ALL {
            // An idea is kept as a note; anything else under its own key.
            let is_shown = !matches!(kind, SearchKind::Idea | SearchKind::Entry);
            assert_eq!(FoundKind::from_key(kind.key()) != FoundKind::Entry, is_shown, "{}", kind.key());
            let as_key = serde_json::to_value(FoundKind::from_key(kind.key())).unwrap();
            assert!(!is_shown || as_key == kind.key(), "{as_key}");
        }
        assert_eq!(FoundKind::from_key("something newer"), FoundKind::Entry);
    }
}
