//! Changing one entry where it is: split, retype, describe, delete.

use super::{Edit, Timeline, TimelineError};
use crate::day::{Activity, Entry, EntryId};
use crate::people::PersonId;
use crate::time::Instant;

impl Timeline {
    /// Splits an entry in two at `at`. The first part keeps the id; of what runs, the second part goes on running.
    ///
    /// # Errors
    /// [`TimelineError::SplitOutside`] where `at` is not inside the entry (up to now, for what runs), and
    /// [`TimelineError::NotThere`].
    pub fn split(
        &mut self,
        id: EntryId,
        at: Instant,
        new_id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Edit, TimelineError> {
        let entry = self.find(id)?;
        if at <= entry.start || at >= entry.end.unwrap_or(self.now) {
            return Err(TimelineError::SplitOutside { entry: entry.into() });
        }
        let second = Entry { id: new_id(), start: at, ..entry.clone() };
        let mut after = self.entries.clone();
        for entry in after.iter_mut().filter(|entry| entry.id == id) {
            entry.end = Some(at);
        }
        after.push(second);
        self.become_entries(after)
    }

    /// Gives an entry another activity.
    ///
    /// # Errors
    /// [`TimelineError::NotThere`].
    pub fn retype(&mut self, id: EntryId, activity: Activity) -> Result<Edit, TimelineError> {
        self.change(id, |entry| entry.activity = activity)
    }

    /// Gives an entry another detail and person.
    ///
    /// # Errors
    /// [`TimelineError::NotThere`].
    pub fn describe(
        &mut self,
        id: EntryId,
        detail: String,
        person: Option<PersonId>,
    ) -> Result<Edit, TimelineError> {
        self.change(id, |entry| {
            entry.detail = detail;
            entry.person = person;
        })
    }

    /// Notes whether the lead is in a call during an entry.
    ///
    /// # Errors
    /// [`TimelineError::NotThere`].
    pub fn set_on_call(&mut self, id: EntryId, on_call: bool) -> Result<Edit, TimelineError> {
        self.change(id, |entry| entry.on_call = on_call)
    }

    /// Takes an entry away and leaves a gap.
    ///
    /// # Errors
    /// [`TimelineError::NotThere`].
    pub fn delete(&mut self, id: EntryId) -> Result<Edit, TimelineError> {
        self.find(id)?;
        let after = self.entries.iter().filter(|entry| entry.id != id).cloned().collect();
        self.become_entries(after)
    }

    fn change(&mut self, id: EntryId, change: impl FnOnce(&mut Entry)) -> Result<Edit, TimelineError> {
        self.find(id)?;
        let mut after = self.entries.clone();
        if let Some(entry) = after.iter_mut().find(|entry| entry.id == id) {
            change(entry);
        }
        self.become_entries(after)
    }
}
