//! The fonts of a machine, for letters that the built-in typeface lacks.
//!
//! What belongs here: which fonts lie in given folders, which letters each can draw, and which suits a script best. What
//! does not: which folders those are (handed in), and how a page is set in them (`pages`).

mod choice;
mod drawable;
mod folders;
mod shelf;
#[cfg(test)]
pub(crate) mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

pub(crate) use choice::{Hand, Style};
pub(crate) use shelf::{FaceId, Shelf};

/// The fonts in some folders. They are looked through when a letter is first asked for, never before, and again when a
/// folder has changed. Cheap to clone; clones share what was found.
#[derive(Clone, Default)]
pub struct Fonts {
    found: Arc<Found>,
}

#[derive(Default)]
struct Found {
    folders: Vec<PathBuf>,
    shelf: Mutex<Option<Arc<Shelf>>>,
}

impl Fonts {
    /// No font beside the built-in typeface.
    pub fn none() -> Self {
        Self::default()
    }

    /// The fonts in these folders and the folders in them. One that is not there holds none.
    pub fn in_folders(folders: Vec<PathBuf>) -> Self {
        Self { found: Arc::new(Found { folders, shelf: Mutex::default() }) }
    }

    /// What is there now. Files that are no fonts, or broken ones, are passed over.
    pub(crate) fn look(&self) -> Arc<Shelf> {
        let mut shelf = self.found.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        match &*shelf {
            Some(known) if known.is_current() => Arc::clone(known),
            _ => Arc::clone(shelf.insert(Arc::new(Shelf::of(&self.found.folders)))),
        }
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Fonts").field("folders", &self.found.folders).finish_non_exhaustive()
    }
}

/// Runs what reads a stranger's font. `None` where that gave up: a font may be damaged in ways that no reader foresaw,
/// and must not take the page with it.
pub(crate) fn unharmed<T>(read: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(read)).ok().flatten()
}
