//! One window per file, and one import at a time: advisory locks beside it, and a bell for the second start.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::StoreError;

/// Held for as long as a window has the file open. Released by the system when the process ends, however it ends.
#[derive(Debug)]
pub struct FileLock {
    _held: Held,
    bell: PathBuf,
}

impl FileLock {
    /// Takes the lock of `workspace`, or answers `None` where another process holds it.
    ///
    /// # Errors
    /// Where the lock file, or the folder it is in, cannot be made.
    pub fn take(workspace: &Path) -> Result<Option<Self>, StoreError> {
        if let Some(folder) = workspace.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::from_io(folder, &error))?;
        }
        let taken = try_lock(&beside(workspace, "lock"))?;
        Ok(taken.map(|held| Self { _held: held, bell: beside(workspace, "raise") }))
    }

    /// Asks the window that holds the lock of `workspace` to come to the front.
    ///
    /// # Errors
    /// Where the bell cannot be written.
    pub fn ring(workspace: &Path) -> Result<(), StoreError> {
        let path = beside(workspace, "raise");
        std::fs::write(&path, b"").map_err(|error| StoreError::from_io(&path, &error))
    }

    /// Whether nobody has heard the bell of `workspace` yet.
    pub fn rings(workspace: &Path) -> bool {
        beside(workspace, "raise").exists()
    }

    /// Whether someone rang since the last time.
    pub fn was_rung(&self) -> bool {
        self.bell.exists() && std::fs::remove_file(&self.bell).is_ok()
    }
}

/// Held for as long as an import is under way, in whichever process: two would count on each other's rows, and a
/// sweep would take them for what a crash left behind.
#[derive(Debug)]
pub(crate) struct ImportLock {
    _held: Held,
    path: PathBuf,
}

impl ImportLock {
    /// Takes it, or answers `None` where an import is under way.
    pub(crate) fn take(workspace: &Path) -> Result<Option<Self>, StoreError> {
        let path = beside(workspace, "import");
        let held = try_lock(&path)?.filter(|held| held.is_at(&path));
        Ok(held.map(|held| Self { _held: held, path }))
    }
}

impl Drop for ImportLock {
    /// Leaves nothing behind. Gone before it is let go of, so that whoever opened it in between sees that it is not
    /// there any more, and does not take it for the lock.
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A locked file. Let go of by name: a process that is being started has a copy of it for a moment, and merely
/// closing ours would leave the lock with that one.
#[derive(Debug)]
struct Held(File);

impl Held {
    /// Whether the file that is locked is still the one at `path`.
    #[cfg(unix)]
    fn is_at(&self, path: &Path) -> bool {
        use std::os::unix::fs::MetadataExt;
        let (ours, there) = (self.0.metadata(), std::fs::metadata(path));
        matches!((ours, there), (Ok(ours), Ok(there)) if (ours.dev(), ours.ino()) == (there.dev(), there.ino()))
    }

    /// A file that is open cannot be removed here.
    #[cfg(not(unix))]
    fn is_at(&self, _path: &Path) -> bool {
        true
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

fn try_lock(path: &Path) -> Result<Option<Held>, StoreError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|error| StoreError::from_io(path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Held(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(StoreError::from_io(path, &error)),
    }
}

fn beside(workspace: &Path, ending: &str) -> PathBuf {
    let mut name = workspace.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_import_at_a_time_and_no_lock_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("team.db");
        let first = ImportLock::take(&workspace).unwrap();
        assert!(first.is_some());
        assert!(ImportLock::take(&workspace).unwrap().is_none());
        drop(first);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(ImportLock::take(&workspace).unwrap().is_some());
    }

    #[test]
    fn a_lock_that_was_removed_meanwhile_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.db.import");
        let held = try_lock(&path).unwrap().unwrap();
        assert!(held.is_at(&path));
        std::fs::remove_file(&path).unwrap();
        assert!(!held.is_at(&path));
        std::fs::write(&path, b"").unwrap();
        assert!(!held.is_at(&path), "another file of that name");
    }
}
