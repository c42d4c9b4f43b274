//! What was promised between the lead and someone on the team.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::PersonId;
use crate::time::Instant;

/// A talk of two ends with this many at most: more are forgotten.
pub const MOST_COMMITMENTS: usize = 2;

/// Whose a commitment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromisedBy {
    Person,
    Lead,
}

impl PromisedBy {
    /// The name in the file, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            PromisedBy::Person => "person",
            PromisedBy::Lead => "lead",
        }
    }

    /// The one of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        [PromisedBy::Person, PromisedBy::Lead].into_iter().find(|by| by.key() == key)
    }
}

/// What became of a commitment. Let go is as good an end as kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    Open,
    Kept,
    LetGo,
}

impl CommitmentState {
    /// The name in the file, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            CommitmentState::Open => "open",
            CommitmentState::Kept => "kept",
            CommitmentState::LetGo => "let_go",
        }
    }

    /// The one of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        [CommitmentState::Open, CommitmentState::Kept, CommitmentState::LetGo]
            .into_iter()
            .find(|state| state.key() == key)
    }
}

/// Something promised, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    pub id: Uuid,
    /// With whom it was made.
    pub person: PersonId,
    pub promised_by: PromisedBy,
    pub text: String,
    pub made_at: Instant,
    pub zone: Tz,
    pub due_on: Option<NaiveDate>,
    pub state: CommitmentState,
    /// When it was kept or let go.
    pub closed_at: Option<Instant>,
    pub outcome: String,
    /// The talk it was made in.
    pub one_to_one: Option<Uuid>,
}

impl Commitment {
    /// Whether its day has passed while it is open.
    pub fn overdue(&self, today: NaiveDate) -> bool {
        self.state == CommitmentState::Open && self.due_on.is_some_and(|due_on| due_on < today)
    }
}
