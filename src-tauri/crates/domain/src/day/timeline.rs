//! The lived day's edit rules.
//!
//! What belongs here: how entries start, stop, move, split and give way, and what must hold between them. What does
//! not: how blocks become entries (`lived`), what an absence was (`away`).

mod change;
mod edit;
mod error;
mod place;
#[cfg(test)]
mod properties;
mod run;
#[cfg(test)]
mod tests;

pub use edit::Edit;
pub use error::{NamedEntry, TimelineError};

use chrono_tz::Tz;

use super::{Activity, Entry, EntryId};
use crate::people::PersonId;
use crate::time::Instant;

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
/// Every operation changes the timeline and answers with the [`Edit`], or refuses and changes nothing. Operations that
/// can need an id take `new_id`; they ask for one id for each entry they add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    entries: Vec<Entry>,
    now: Instant,
}

impl Timeline {
    /// A timeline of `entries`, in any order, looked at at `now`.
    ///
    /// Entries later than `now` are accepted, because a clock that was set back leaves them behind and the lead must
    /// be able to repair them; no operation makes new ones.
    ///
    /// # Errors
    /// As [`check`].
    pub fn new(mut entries: Vec<Entry>, now: Instant) -> Result<Self, TimelineError> {
        entries.sort_by_key(|entry| entry.start);
        check_sorted(&entries)?;
        Ok(Self { entries, now })
    }

    /// The entries, sorted by start.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The moment the timeline is looked at.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The entry that runs, if one does.
    pub fn running(&self) -> Option<&Entry> {
        self.entries.last().filter(|entry| entry.is_running())
    }

    /// Makes `after` the state, or refuses it: the one door of every operation, so that no rule can be forgotten.
    fn become_entries(&mut self, mut after: Vec<Entry>) -> Result<Edit, TimelineError> {
        after.sort_by_key(|entry| entry.start);
        check_sorted(&after)?;
        let edit = Edit::between(&self.entries, &after);
        self.entries = after;
        Ok(edit)
    }

    fn find(&self, id: EntryId) -> Result<&Entry, TimelineError> {
        self.entries.iter().find(|entry| entry.id == id).ok_or(TimelineError::NotThere)
    }
}

/// What must hold between entries, given in any order: used after an undo, before the write is kept.
///
/// # Errors
/// [`TimelineError::EndsBeforeStart`], [`TimelineError::Overlap`] or [`TimelineError::RunningIsNotLast`], naming the
/// first that breaks the rule.
pub fn check(entries: &[Entry]) -> Result<(), TimelineError> {
    let mut sorted = entries.to_vec();
    sorted.sort_by_key(|entry| entry.start);
    check_sorted(&sorted)
}

fn check_sorted(entries: &[Entry]) -> Result<(), TimelineError> {
    if let Some(entry) = entries.iter().find(|entry| entry.end.is_some_and(|end| end <= entry.start)) {
        return Err(TimelineError::EndsBeforeStart { entry: entry.into() });
    }
    for (first, second) in entries.iter().zip(entries.iter().skip(1)) {
        match first.end {
            None => return Err(TimelineError::RunningIsNotLast { running: first.into() }),
            Some(end) if end > second.start => {
                return Err(TimelineError::Overlap { first: first.into(), second: second.into() });
            }
            Some(_) => {}
        }
    }
    Ok(())
}
