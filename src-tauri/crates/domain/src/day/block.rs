//! A block: a span of time as it is planned.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::Activity;
use crate::people::PersonId;
use crate::time::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BlockId(pub Uuid);

/// Who placed a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BlockSource {
    /// The lead, by hand.
    Hand,
    /// A calendar that was imported.
    Calendar,
}

/// A planned span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub id: BlockId,
    pub span: Span,
    pub activity: Activity,
    pub zone: Tz,
    /// What is written on it: the detail, or a meeting's title.
    pub detail: String,
    pub person: Option<PersonId>,
    pub source: BlockSource,
}
