//! Why an edit is refused, in a sentence for the lead.

use std::fmt;

use crate::day::{Activity, Entry};
use crate::time::{Instant, clock};
use chrono_tz::Tz;

/// An entry as a sentence names it: `Quality, 09:10 to 09:40`, in the zone it was lived in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedEntry {
    pub activity: Activity,
    pub start: Instant,
    pub end: Option<Instant>,
    pub zone: Tz,
}

impl From<&Entry> for NamedEntry {
    fn from(entry: &Entry) -> Self {
        Self { activity: entry.activity, start: entry.start, end: entry.end, zone: entry.zone }
    }
}

impl fmt::Display for NamedEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = clock(self.start, self.zone);
        match self.end {
            Some(end) => write!(f, "{}, {from} to {}", self.activity.label(), clock(end, self.zone)),
            None => write!(f, "{}, running since {from}", self.activity.label()),
        }
    }
}

/// Why an edit of the lived day is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimelineError {
    #[error("{first}, and {second}, would overlap. Shorten one of them first.")]
    Overlap { first: NamedEntry, second: NamedEntry },
    #[error("{entry}, would end before it starts. Give it an end after its start.")]
    EndsBeforeStart { entry: NamedEntry },
    #[error("{running}, would not be the last. Stop it first.")]
    RunningIsNotLast { running: NamedEntry },
    #[error("That is still ahead. Plan it as a block instead.")]
    Ahead,
    #[error(
        "{entry}, lies later than this computer's clock. Set the clock right, or move or delete that entry."
    )]
    ClockIsBehind { entry: NamedEntry },
    #[error("That would cover {entry}. Delete it first, or make this one shorter.")]
    WouldCover { entry: NamedEntry },
    #[error("{entry}, cannot be split there. Choose a time inside it.")]
    SplitOutside { entry: NamedEntry },
    #[error("This entry is no longer there. It may have been deleted or undone; look at the day again.")]
    NotThere,
}
