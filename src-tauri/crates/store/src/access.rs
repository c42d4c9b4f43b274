//! One owner of every write, and readers that never wait for it.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::backup::refuse_what_is_no_file;
use crate::lock::ImportLock;
use crate::migrate::{self, Standing};
use crate::{Journal, StoreError, journal};

/// An open workspace file.
pub struct Store {
    path: PathBuf,
    // Closed before the writer: the last to close folds the log into the file, and one that only reads cannot.
    readers: Mutex<Vec<Connection>>,
    pub(crate) writer: Mutex<Connection>,
    /// Writers that wait: an import lets them go first.
    waiting: AtomicUsize,
}

/// Reads within one consistent view of the file. Each feature adds its queries.
pub struct Reader<'a>(pub(crate) &'a Connection);

/// Writes within one immediate transaction, and reads what they have written.
pub struct Writer<'a>(Reader<'a>);

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn on(connection: &'a Connection) -> Self {
        Writer(Reader(connection))
    }
}

impl Store {
    /// Opens `path`, makes it where it does not exist, and brings an older schema up to date. `before_migration`
    /// is called with the file before an older one is changed; where it fails, nothing is.
    ///
    /// # Errors
    /// A [`StoreError`] that names the file: damaged, from a newer version, not ours, read-only, full disk.
    pub fn open(
        path: &Path,
        before_migration: impl FnOnce(&Path) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        let opened = Self::open_inner(path, before_migration);
        opened.map_err(|error| match error {
            // In a folder that cannot be written SQLite cannot make its log, and only says that it cannot open.
            StoreError::Sql(_) if path.is_file() => probe_folder(path).err().unwrap_or(error).at(path),
            other => other.at(path),
        })
    }

    fn open_inner(
        path: &Path,
        before_migration: impl FnOnce(&Path) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::from_io(folder, &error))?;
        }
        refuse_what_is_no_file(path)?;
        refuse_stub(path)?;
        let mut writer = Connection::open(path)?;
        writer.busy_timeout(migrate::LONGEST_WAIT)?;
        // A file that turns out not to be ours is left as it is: its log is not folded into it on closing either.
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let standing = migrate::standing(&writer, path)?;
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        migrate::patiently(&mut writer, make_ready)?;
        match standing {
            Standing::Empty => migrate::migrate(&mut writer)?,
            Standing::Older => {
                before_migration(path)?;
                migrate::migrate(&mut writer)?;
            }
            Standing::Current => probe_writable(&writer)?,
        }
        Ok(Self {
            path: path.to_path_buf(),
            writer: Mutex::new(writer),
            waiting: AtomicUsize::new(0),
            readers: Mutex::new(Vec::new()),
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The schema that every file of this build has.
    pub fn schema() -> u32 {
        migrate::known_schema()
    }

    /// Reads in one consistent view; never waits for a write.
    ///
    /// # Errors
    /// What `read` answers, or why the file could not be read.
    pub fn read<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let pooled = lock(&self.readers).pop();
        let connection = match pooled {
            Some(connection) => connection,
            None => connect_reader(&self.path).map_err(|error| error.at(&self.path))?,
        };
        connection.execute_batch("BEGIN")?;
        let answer = read(&Reader(&connection));
        let ended = connection.execute_batch("COMMIT");
        if ended.is_ok() {
            lock(&self.readers).push(connection);
        }
        answer.map_err(|error| error.at(&self.path))
    }

    /// Writes in one immediate transaction: kept on `Ok`, rolled back otherwise, acknowledged only after the commit.
    /// With a [`Journal`] the changeset is kept beside it, so that it can be undone.
    ///
    /// # Errors
    /// What `write` answers, or why the file could not be written; then nothing has changed.
    pub fn write<T>(
        &self,
        journal: Option<Journal<'_>>,
        write: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let connection = lock(&self.writer);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        transact(&connection, journal, write).map_err(|error| error.at(&self.path))
    }

    /// A write of an import: like [`write`](Self::write) without a journal, but everyone else goes first.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn write_patiently<T>(
        &self,
        write: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        while self.waiting.load(Ordering::SeqCst) > 0 {
            std::thread::sleep(Duration::from_micros(200));
        }
        let connection = lock(&self.writer);
        transact(&connection, None, write).map_err(|error| error.at(&self.path))
    }

    /// Takes back the newest change that stands, or does again the one that was taken back last. `check` looks at the
    /// result inside the same transaction and refuses with a sentence.
    ///
    /// # Errors
    /// [`StoreError::UndoConflict`] where something stands on it, [`StoreError::UndoRefused`] from `check`.
    pub fn undo(
        &self,
        direction: Direction,
        check: impl FnOnce(&Reader<'_>) -> Result<Option<String>, StoreError>,
    ) -> Result<Option<journal::Undone>, StoreError> {
        let connection = lock(&self.writer);
        transact(&connection, None, |writer| {
            let undone = match direction {
                Direction::Back => journal::undo_last(writer.0.0),
                Direction::Forward => journal::redo_next(writer.0.0),
            }?;
            if undone.is_some()
                && let Some(sentence) = check(writer)?
            {
                return Err(StoreError::UndoRefused(sentence));
            }
            Ok(undone)
        })
        .map_err(|error| error.at(&self.path))
    }

    /// A number that changes whenever another process has written to the file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn outside_version(&self) -> Result<i64, StoreError> {
        // Asked on the writing connection, whose own commits do not count.
        Ok(lock(&self.writer).query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Copies the whole file, as it stands, into `target`.
    ///
    /// # Errors
    /// Where either file cannot be read or written.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        let source = connect_reader(&self.path).map_err(|error| error.at(&self.path))?;
        crate::backup::copy_pages(&source, target)
    }

    /// Writes the log into the file, so that it stands alone.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn settle(&self) -> Result<(), StoreError> {
        lock(&self.writer).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

/// Which way the journal is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Back,
    Forward,
}

pub(crate) fn transact<T>(
    connection: &Connection,
    journal: Option<Journal<'_>>,
    write: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let written = match journal {
        Some(journal) => journal::recorded(connection, journal, write),
        None => write(&Writer::on(connection)),
    };
    let kept = written.and_then(|value| {
        connection.execute_batch("COMMIT")?;
        Ok(value)
    });
    if kept.is_err() && !connection.is_autocommit() {
        // The first error is the one to tell; a rollback that fails too leaves the transaction to be rolled back
        // by SQLite when the file is next opened.
        let _ = connection.execute_batch("ROLLBACK");
    }
    kept
}

/// A panic while writing rolled its transaction back with the connection's next use, so the lock is still good.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn make_ready(connection: &mut Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -32000;",
    )?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn connect_reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI,
    )?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.execute_batch("PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;")?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// Whether the file and its folder can be written, tried with the files that are written there anyway.
fn probe_folder(path: &Path) -> Result<(), StoreError> {
    let opened = std::fs::OpenOptions::new().append(true).open(path);
    opened.map_err(|error| StoreError::from_io(path, &error))?;
    ImportLock::take(path).map(|_| ())
}

/// SQLite takes a file of a few bytes for an empty one, and would write over it.
fn refuse_stub(path: &Path) -> Result<(), StoreError> {
    const SMALLEST_PAGE: u64 = 512;
    match std::fs::metadata(path) {
        Ok(data) if data.is_file() && (1..SMALLEST_PAGE).contains(&data.len()) => {
            Err(StoreError::Unreadable { path: String::new() })
        }
        _ => Ok(()),
    }
}

/// A read-only folder shows itself when the file is opened, not at the lead's first word.
fn probe_writable(connection: &Connection) -> Result<(), StoreError> {
    // Where the file could only be opened for reading, BEGIN IMMEDIATE would quietly begin to read.
    if connection.is_readonly("main")? {
        return Err(StoreError::ReadOnly { path: String::new() });
    }
    connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK;")?;
    Ok(())
}
