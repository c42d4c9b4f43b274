//! A contact as any help desk tells it, in one shape.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::Instant;

/// How a customer got in touch. Phone and chat are live work, the others are deferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Phone,
    Chat,
    Email,
    Other,
}

impl Channel {
    pub const ALL: [Channel; 4] = [Channel::Phone, Channel::Chat, Channel::Email, Channel::Other];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            Channel::Phone => "phone",
            Channel::Chat => "chat",
            Channel::Email => "email",
            Channel::Other => "other",
        }
    }

    /// The channel of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.key() == key)
    }

    /// Whether someone waits on the line: phone and chat.
    pub fn is_live(self) -> bool {
        matches!(self, Channel::Phone | Channel::Chat)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactStatus {
    Open,
    /// Waits for the customer or a third party.
    Pending,
    Solved,
    Closed,
}

impl ContactStatus {
    /// Waits for the team: neither solved nor closed.
    pub fn is_open(self) -> bool {
        matches!(self, ContactStatus::Open | ContactStatus::Pending)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Satisfaction {
    Good,
    Bad,
}

/// One contact as a source tells it. Blank is `None` or empty, never a guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRecord {
    /// The number in its source: `48213`, `INC0000045`, `SUP-12`.
    pub number: String,
    pub opened_at: Instant,
    pub first_reply_at: Option<Instant>,
    pub solved_at: Option<Instant>,
    pub updated_at: Option<Instant>,
    pub channel: Channel,
    pub status: ContactStatus,
    pub subject: String,
    /// Who answers it, as the source names them.
    pub assignee: Option<String>,
    pub group: Option<String>,
    pub priority: Option<String>,
    pub driver: Option<String>,
    pub tags: Vec<String>,
    pub satisfaction: Option<Satisfaction>,
    pub reopens: u32,
    pub handle_time_s: Option<u32>,
}
