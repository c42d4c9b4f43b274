//! An entry: a span of time as it was lived.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Activity;
use crate::people::PersonId;
use crate::time::{Instant, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId(pub Uuid);

/// A span of time as it was lived. `end` is `None` for the one that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub start: Instant,
    pub end: Option<Instant>,
    pub activity: Activity,
    /// The zone it was lived in; its days are cut there.
    pub zone: Tz,
    pub detail: String,
    pub person: Option<PersonId>,
    /// The lead said they are in a call: nudges hold until the entry ends.
    pub on_call: bool,
}

impl Entry {
    /// The span up to `now` for a running entry; `None` where that would be empty.
    pub fn span(&self, now: Instant) -> Option<Span> {
        Span::new(self.start, self.end.unwrap_or(now)).ok()
    }

    /// Whether it has no end yet.
    pub fn is_running(&self) -> bool {
        self.end.is_none()
    }
}
