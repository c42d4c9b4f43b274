//! Starting and stopping.

use chrono::Duration;

use super::{Edit, NewEntry, Timeline, TimelineError};
use crate::day::{Entry, EntryId};
use crate::time::{Instant, Span};

impl NewEntry {
    pub(super) fn running(self, id: EntryId, start: Instant) -> Entry {
        let NewEntry { activity, zone, detail, person } = self;
        Entry { id, start, end: None, activity, zone, detail, person, on_call: false }
    }

    pub(super) fn lived(self, id: EntryId, span: Span) -> Entry {
        Entry { end: Some(span.end()), ..self.running(id, span.start()) }
    }
}

impl Timeline {
    /// Starts `new` now, and ends what runs at the same instant.
    ///
    /// Nothing changes where the same activity runs with the same person, unless `new` brings another detail. An
    /// entry that has run for under a second becomes the new one, so that a slip of the finger leaves no sliver.
    ///
    /// # Errors
    /// [`TimelineError::ClockIsBehind`] where an entry lies later than now.
    pub fn start(
        &mut self,
        new: NewEntry,
        new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        self.refuse_entries_ahead()?;
        let now = self.now;
        let mut after = self.entries.clone();
        match after.last_mut().filter(|entry| entry.is_running()) {
            Some(running) if is_the_same(running, &new) => return Ok(Edit::default()),
            Some(running) if now - running.start < Duration::seconds(1) => {
                *running = new.running(running.id, running.start);
            }
            Some(running) => {
                running.end = Some(now);
                after.push(new.running(new_id(), now));
            }
            None => after.push(new.running(new_id(), now)),
        }
        self.become_entries(after)
    }

    /// Ends what runs, now. What has no length yet goes. Nothing changes where nothing runs.
    ///
    /// # Errors
    /// [`TimelineError::ClockIsBehind`] where what runs started later than now.
    pub fn stop(&mut self) -> Result<Edit, TimelineError> {
        if self.running().is_none() {
            return Ok(Edit::default());
        }
        self.refuse_entries_ahead()?;
        let mut after = self.entries.clone();
        if let Some(mut running) = after.pop()
            && running.start < self.now
        {
            running.end = Some(self.now);
            after.push(running);
        }
        self.become_entries(after)
    }

    fn refuse_entries_ahead(&self) -> Result<(), TimelineError> {
        let ahead = self.entries.iter().find(|entry| entry.end.unwrap_or(entry.start) > self.now);
        ahead.map_or(Ok(()), |entry| Err(TimelineError::ClockIsBehind { entry: entry.into() }))
    }
}

/// Whether starting `new` would only start again what runs.
fn is_the_same(running: &Entry, new: &NewEntry) -> bool {
    running.activity == new.activity
        && running.person == new.person
        && (new.detail.is_empty() || new.detail == running.detail)
}
