//! The difference that an operation makes.

use std::collections::BTreeMap;

use crate::day::{Entry, EntryId};

/// What an operation changed, and nothing else: entries as they are now, new ones among them, and ids that are gone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edit {
    pub put: Vec<Entry>,
    pub removed: Vec<EntryId>,
}

impl Edit {
    /// The difference from `before` to `after`, in the order of ids.
    pub fn between(before: &[Entry], after: &[Entry]) -> Self {
        let old: BTreeMap<EntryId, &Entry> = before.iter().map(|entry| (entry.id, entry)).collect();
        let new: BTreeMap<EntryId, &Entry> = after.iter().map(|entry| (entry.id, entry)).collect();
        let put =
            new.iter().filter(|(id, entry)| old.get(id) != Some(entry)).map(|(_, entry)| (*entry).clone());
        let removed = old.keys().filter(|id| !new.contains_key(id)).copied();
        Self { put: put.collect(), removed: removed.collect() }
    }

    /// `entries` after this edit, sorted by start.
    pub fn apply(&self, entries: &[Entry]) -> Vec<Entry> {
        let gone = |entry: &&Entry| {
            !self.removed.contains(&entry.id) && self.put.iter().all(|put| put.id != entry.id)
        };
        let mut after: Vec<Entry> = entries.iter().filter(gone).chain(&self.put).cloned().collect();
        after.sort_by_key(|entry| entry.start);
        after
    }

    /// The edit that leads from the result of this one back to `before`, the entries it was made on.
    pub fn inverse(&self, before: &[Entry]) -> Self {
        Self::between(&self.apply(before), before)
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.removed.is_empty()
    }
}
