//! Putting a stretch of time somewhere, and what gives way to it.

use super::{Edit, NewEntry, Timeline, TimelineError};
use crate::day::{Entry, EntryId};
use crate::time::{Instant, Span};

impl Timeline {
    /// Adds an entry over `span`; its neighbours give way, and one that it falls inside is split in two around it.
    /// What runs goes on running after it.
    ///
    /// # Errors
    /// [`TimelineError::Ahead`] where it would end later than now, [`TimelineError::WouldCover`] where nothing of a
    /// neighbour would be left.
    pub fn add(
        &mut self,
        span: Span,
        new: NewEntry,
        new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        self.refuse_ahead(span.end())?;
        let entry = new.lived(new_id(), span);
        self.put(&self.entries.clone(), entry, new_id)
    }

    /// Moves or stretches an entry to `span`; its neighbours give way as for [`add`](Self::add). Of a running entry
    /// only the start moves, and the end of `span` is not looked at.
    ///
    /// # Errors
    /// As [`add`](Self::add), and [`TimelineError::NotThere`].
    pub fn place(
        &mut self,
        id: EntryId,
        span: Span,
        new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        let mut entry = self.find(id)?.clone();
        entry.start = span.start();
        if entry.is_running() {
            self.refuse_ahead(span.start())?;
        } else {
            self.refuse_ahead(span.end())?;
            entry.end = Some(span.end());
        }
        let others: Vec<Entry> = self.entries.iter().filter(|other| other.id != id).cloned().collect();
        self.put(&others, entry, new_id)
    }

    /// Takes `span` out of every entry, so that nothing was lived in it. What it covers wholly goes; what runs goes on
    /// running after it.
    ///
    /// # Errors
    /// [`TimelineError::Ahead`] where `span` ends later than now.
    pub fn clear(&mut self, span: Span, new_id: &mut dyn FnMut() -> EntryId) -> Result<Edit, TimelineError> {
        self.refuse_ahead(span.end())?;
        let pieces = |entry: &Entry| around(entry, span.start(), Some(span.end()), new_id);
        let after: Vec<Entry> = self.entries.iter().flat_map(pieces).collect();
        self.become_entries(after)
    }

    fn put(
        &mut self,
        others: &[Entry],
        entry: Entry,
        new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        let mut after = Vec::with_capacity(others.len() + 2);
        for other in others {
            let pieces = around(other, entry.start, entry.end, new_id);
            if pieces.is_empty() {
                return Err(TimelineError::WouldCover { entry: other.into() });
            }
            after.extend(pieces);
        }
        after.push(entry);
        self.become_entries(after)
    }

    fn refuse_ahead(&self, at: Instant) -> Result<(), TimelineError> {
        if at > self.now { Err(TimelineError::Ahead) } else { Ok(()) }
    }
}

/// What is left of `entry` around the stretch from `start` to `end` (`None`: for good): it whole, one piece, two or
/// none. The first piece keeps the id; an entry that runs goes on in its last piece.
fn around(
    entry: &Entry,
    start: Instant,
    end: Option<Instant>,
    new_id: &mut dyn FnMut() -> EntryId,
) -> Vec<Entry> {
    let is_after = end.is_some_and(|end| end <= entry.start);
    let is_before = entry.end.is_some_and(|entry_end| entry_end <= start);
    if is_after || is_before {
        return vec![entry.clone()];
    }
    let mut pieces = Vec::new();
    if entry.start < start {
        pieces.push(Entry { end: Some(start), ..entry.clone() });
    }
    if let Some(end) = end
        && entry.end.is_none_or(|entry_end| end < entry_end)
    {
        let id = if pieces.is_empty() { entry.id } else { new_id() };
        pieces.push(Entry { id, start: end, ..entry.clone() });
    }
    pieces
}
