//! Copies of the whole file: made with SQLite's backup API, checked before they count, never half there.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::migrate::{self, Standing};
use crate::{Reader, StoreError, TableCount};

/// What a look into a file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupCheck {
    pub schema: u32,
    pub counts: Vec<TableCount>,
    /// Start of the newest entry or capture, seconds since 1970.
    pub newest_s: Option<i64>,
}

/// Copies page by page into `target`, by way of a file beside it that is checked and made durable before it takes
/// the name.
pub(crate) fn copy_pages(source: &Connection, target: &Path) -> Result<(), StoreError> {
    let aside = aside(target);
    let _ = std::fs::remove_file(&aside);
    let copied = fill(source, &aside).and_then(|()| settle(&aside, target));
    if copied.is_err() {
        let _ = std::fs::remove_file(&aside);
    }
    copied
}

fn aside(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".tmp");
    PathBuf::from(name)
}

fn fill(source: &Connection, aside: &Path) -> Result<(), StoreError> {
    let mut copy = Connection::open(aside).map_err(|error| StoreError::from(error).at(aside))?;
    Backup::new(source, &mut copy)?
        // In one step: a copy in several starts again with each write in between, so an import would hold it up.
        .run_to_completion(i32::MAX, Duration::ZERO, None)
        .map_err(StoreError::from)?;
    // A backup is one file that stands alone.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    let verdict: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged { path: aside.display().to_string() }) }
}

fn settle(aside: &Path, target: &Path) -> Result<(), StoreError> {
    let io = |error: std::io::Error| StoreError::from_io(target, &error);
    std::fs::File::open(aside).and_then(|file| file.sync_all()).map_err(io)?;
    std::fs::rename(aside, target).map_err(io)?;
    if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // Not every platform lets a folder be opened; there the rename is as durable as it gets.
        if let Ok(folder) = std::fs::File::open(folder) {
            folder.sync_all().map_err(io)?;
        }
    }
    Ok(())
}

/// Opens a file that must not change: read-only, and without touching its folder where no log lies beside it.
fn open_untouched(file: &Path) -> Result<Connection, StoreError> {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let immutable = if Path::new(&log).exists() { "" } else { "&immutable=1" };
    let escaped = file.display().to_string().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(format!("file:{escaped}?mode=ro{immutable}"), flags)
        .map_err(|error| StoreError::from(error).at(file))
}

/// Asked before anything is opened: a pipe would wait for whoever writes to it.
pub(crate) fn refuse_what_is_no_file(path: &Path) -> Result<(), StoreError> {
    let reason = match std::fs::metadata(path).map(|data| data.file_type()) {
        Ok(kind) if kind.is_dir() => "it is a folder",
        Ok(kind) if !kind.is_file() => "it is a pipe or a device, not a file",
        // What is not there yet, or cannot be looked at, is told by who opens it.
        Ok(_) | Err(_) => return Ok(()),
    };
    Err(StoreError::CannotOpen { path: path.display().to_string(), reason: reason.into() })
}

/// Looks into a file without changing it: it opens, is ours, not from the future, and sound.
///
/// # Errors
/// The [`StoreError`] that opening it would give.
pub fn check_file(file: &Path) -> Result<BackupCheck, StoreError> {
    if !file.exists() {
        return Err(StoreError::CannotOpen {
            path: file.display().to_string(),
            reason: "it does not exist".into(),
        });
    }
    refuse_what_is_no_file(file)?;
    check_inner(file).map_err(|error| error.at(file))
}

fn check_inner(file: &Path) -> Result<BackupCheck, StoreError> {
    let connection = open_untouched(file)?;
    let standing = migrate::standing(&connection, file)?;
    if standing == Standing::Empty {
        return Err(StoreError::NotOurs { path: file.display().to_string() });
    }
    let reader = Reader(&connection);
    if !reader.problems()?.is_empty() {
        return Err(StoreError::Damaged { path: file.display().to_string() });
    }
    let newest_s = connection.query_row(
        "SELECT max(at) FROM (SELECT max(start_s) AS at FROM entry UNION ALL SELECT max(at_s) FROM note)",
        [],
        |row| row.get(0),
    )?;
    Ok(BackupCheck { schema: migrate::schema_of(&connection)?, counts: reader.table_counts()?, newest_s })
}

/// Copies `source`, which is left as it is, over `target`.
///
/// # Errors
/// Where the source is not sound, or the target cannot be written; then the target is as it was.
pub fn copy_into(source: &Path, target: &Path) -> Result<(), StoreError> {
    check_file(source)?;
    let connection = open_untouched(source)?;
    copy_pages(&connection, target).map_err(|error| error.at(target))
}
