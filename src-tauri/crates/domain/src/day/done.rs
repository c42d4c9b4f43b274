//! The day's Done list: what gathered by itself, and the lines typed by hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Activity, Entry};
use crate::people::Person;
use crate::time::{Instant, Span};

/// Where a line of the Done list comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoneKind {
    /// Typed into the list.
    Typed,
    /// Captured with `+done`.
    Note,
    /// A break taken.
    Break,
    /// A finished entry.
    Entry,
    /// A contact solved.
    Contact,
}

/// A line of the Done list. `id` is that of what it comes from: a typed line, a note or an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneItem {
    pub id: Uuid,
    pub at: Instant,
    pub kind: DoneKind,
    pub text: String,
    pub activity: Option<Activity>,
}

/// The day's Done list, newest first: `written` (typed lines and captures, kept as they are), and what `entries` show.
pub fn gather(
    _written: &[DoneItem],
    _entries: &[Entry],
    _people: &[Person],
    _day: Span,
    _now: Instant,
) -> Vec<DoneItem> {
    Vec::new()
}
