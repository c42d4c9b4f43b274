//! The lived day's edit rules.
//!
//! What belongs here: how entries start, stop, move, split and give way, and what must hold between them. What does
//! not: how blocks become entries (`lived`), what an absence was (`away`).

mod edit;
mod error;

pub use edit::Edit;
pub use error::{NamedEntry, TimelineError};

use chrono_tz::Tz;

use super::{Activity, Entry, EntryId};
use crate::people::PersonId;
use crate::time::{Instant, Span};

/// What an entry is for, before it has an id and a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    pub activity: Activity,
    /// The zone it is lived in.
    pub zone: Tz,
    pub detail: String,
    pub person: Option<PersonId>,
}

/// Sorted entries that never overlap, of which at most one runs, the last; and the moment they are looked at.
///
/// Every operation changes the timeline and answers with the [`Edit`], or refuses and changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    entries: Vec<Entry>,
    now: Instant,
}

impl Timeline {
    /// A timeline of `entries`, in any order.
    pub fn new(mut entries: Vec<Entry>, now: Instant) -> Result<Self, TimelineError> {
        entries.sort_by_key(|entry| entry.start);
        Ok(Self { entries, now })
    }
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
    pub fn now(&self) -> Instant {
        self.now
    }
    pub fn running(&self) -> Option<&Entry> {
        self.entries.last().filter(|entry| entry.is_running())
    }
    pub fn start(
        &mut self,
        _new: NewEntry,
        _new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn stop(&mut self) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn add(
        &mut self,
        _span: Span,
        _new: NewEntry,
        _new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    /// Of a running entry only the start moves; the span's end is not looked at.
    pub fn place(
        &mut self,
        _id: EntryId,
        _span: Span,
        _new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn split(
        &mut self,
        _id: EntryId,
        _at: Instant,
        _new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn retype(&mut self, _id: EntryId, _activity: Activity) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn describe(
        &mut self,
        _id: EntryId,
        _detail: String,
        _person: Option<PersonId>,
    ) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn set_on_call(&mut self, _id: EntryId, _on_call: bool) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    pub fn delete(&mut self, _id: EntryId) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
    /// Takes `span` out of every entry, so that nothing was lived in it.
    pub fn clear(
        &mut self,
        _span: Span,
        _new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        Ok(Edit::default())
    }
}

/// What must hold between entries, in any order: used after undo, before the write is kept.
pub fn check(_entries: &[Entry], _now: Instant) -> Result<(), TimelineError> {
    Ok(())
}
