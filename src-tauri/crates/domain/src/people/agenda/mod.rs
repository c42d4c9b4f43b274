//! The agenda of a one-to-one, gathered by itself and changed by hand.
//!
//! What belongs here: which things come on it ([`gather`]), in which words, and how what the lead moved, worded anew,
//! dropped or talked about is joined with them ([`join`]). What does not: reading any of it from the file.

mod gather;
mod join;
#[cfg(test)]
mod tests;

pub use gather::{Gathered, GatheredFrom, Ground, HourBeside, MetRoadblock, OwedIdea, Untold, gather};
pub use join::{KeptItem, KeptState, Line, join, place_before};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a line of the agenda is about. They stand in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgendaKind {
    Session,
    Recognition,
    Idea,
    Commitment,
    Roadblock,
    Training,
    TimeOff,
    /// Typed by hand.
    Typed,
}

impl AgendaKind {
    const ALL: [AgendaKind; 8] = [
        AgendaKind::Session,
        AgendaKind::Recognition,
        AgendaKind::Idea,
        AgendaKind::Commitment,
        AgendaKind::Roadblock,
        AgendaKind::Training,
        AgendaKind::TimeOff,
        AgendaKind::Typed,
    ];

    /// The word that an origin starts with.
    pub fn key(self) -> &'static str {
        match self {
            AgendaKind::Session => "session",
            AgendaKind::Recognition => "recognition",
            AgendaKind::Idea => "idea",
            AgendaKind::Commitment => "commitment",
            AgendaKind::Roadblock => "roadblock",
            AgendaKind::Training => "training",
            AgendaKind::TimeOff => "time_off",
            AgendaKind::Typed => "typed",
        }
    }

    /// What an origin (`roadblock:<id>`) is about; typed where it says nothing that is known.
    pub fn of_origin(origin: &str) -> Self {
        let word = origin.split(':').next().unwrap_or_default();
        Self::ALL.into_iter().find(|kind| kind.key() == word).unwrap_or(AgendaKind::Typed)
    }

    /// Whether having talked about it settles it: what is still open, in the way or due comes back to the next talk.
    fn settled_by_talk(self) -> bool {
        !matches!(self, AgendaKind::Commitment | AgendaKind::Roadblock | AgendaKind::Training)
    }
}
