//! A stretch of time that is never empty.

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

    /// The first instant.
    pub fn start(self) -> Instant {
        self.start
    }

    /// The first instant after it.
    pub fn end(self) -> Instant {
        self.end
    }

    /// Length in seconds, always positive.
    pub fn seconds(self) -> i64 {
        (self.end - self.start).num_seconds()
    }

    /// One second from `start`: for the rules that must answer with a span at the edge of the calendar.
    pub(super) fn of_at_least_a_second(start: Instant) -> Self {
        Self { start, end: start + chrono::Duration::seconds(1) }
    }

    /// Length in whole minutes, cut off.
    pub fn minutes(self) -> i64 {
        self.seconds() / 60
    }

    /// Whether `at` lies in it; its end does not.
    pub fn contains(self, at: Instant) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether both share time; touching is not sharing.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What both spans share, if anything.
    pub fn intersection(self, other: Span) -> Option<Span> {
        Span::new(self.start.max(other.start), self.end.min(other.end)).ok()
    }

    /// What is left of this span without `others`, in order. The others may overlap and come in any order.
    pub fn without(self, others: &[Span]) -> Vec<Span> {
        let mut others: Vec<Span> = others.iter().copied().filter(|other| other.overlaps(self)).collect();
        others.sort_by_key(|other| other.start);
        let mut left = Vec::new();
        let mut from = self.start;
        for other in others {
            left.extend(Span::new(from, other.start));
            from = from.max(other.end);
        }
        left.extend(Span::new(from, self.end));
        left
    }
}
