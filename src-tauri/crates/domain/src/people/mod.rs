//! The team.

pub mod agenda;
mod commitment;
pub mod erase;
mod names;
pub mod roster;
mod training;
mod words;

pub use commitment::{Commitment, CommitmentState, MOST_COMMITMENTS, PromisedBy};
pub(crate) use names::name_with_initial;
pub use names::{LONGEST_NAME, NameError, clean_name, first_name, initials, parse_names, short_names};
pub use training::{DUE_WITHIN_DAYS, Training, TrainingKind};
pub use words::{days_words, near_date, short_date};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PersonId(pub Uuid);

/// Someone on the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    /// The full name as the lead typed it, trimmed, at most 80 characters, never empty.
    pub name: String,
}
