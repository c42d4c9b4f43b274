//! Spans of time, and how days are cut in the zone they were lived in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A moment in UTC.
pub type Instant = DateTime<Utc>;

/// A stretch of time that is never empty: `start < end`, both in UTC, `end` excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    start: Instant,
    end: Instant,
}

/// Why two instants do not make a [`Span`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stretch of time must end after it starts")]
pub struct EmptySpan;

impl Span {
    /// A span from `start` to `end`.
    ///
    /// # Errors
    /// [`EmptySpan`] where `end` is not after `start`.
    pub fn new(start: Instant, end: Instant) -> Result<Self, EmptySpan> {
        if start < end { Ok(Self { start, end }) } else { Err(EmptySpan) }
    }

    pub fn start(self) -> Instant {
        self.start
    }

    pub fn end(self) -> Instant {
        self.end
    }

    /// Length in seconds, always positive.
    pub fn seconds(self) -> i64 {
        (self.end - self.start).num_seconds()
    }

    pub fn contains(self, at: Instant) -> bool {
        self.start <= at && at < self.end
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What both spans share, if anything.
    pub fn intersection(self, other: Span) -> Option<Span> {
        Span::new(self.start.max(other.start), self.end.min(other.end)).ok()
    }
}
