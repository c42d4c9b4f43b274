//! What can go wrong with the file, each with its sentence.

use rusqlite::ErrorCode;

/// Why the file could not be opened, read or written. `Display` is a sentence for the lead.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("The disk is full. Nothing that was kept is lost. Free some room, then try again.")]
    Full,
    #[error(
        "{path} cannot be written: its folder or the file is read-only. Allow writing there, or choose another file."
    )]
    ReadOnly { path: String },
    #[error("{path} is damaged and cannot be opened safely. It was left as it is; a backup can be restored.")]
    Damaged { path: String },
    #[error(
        "{path} cannot be read as an Evenkeel file: its beginning is damaged, or another program wrote it. It was left as it is; restore a backup, or choose another file."
    )]
    Unreadable { path: String },
    #[error(
        "{path} was written by a newer Evenkeel (schema {found}; this one knows {known}). Update Evenkeel to open it."
    )]
    Newer { path: String, found: u32, known: u32 },
    #[error("{path} is not an Evenkeel file. Choose another file.")]
    NotOurs { path: String },
    #[error(
        "The schema of {path} does not match its records ({detail}). It was left as it is; restore a backup."
    )]
    SchemaChanged { path: String, detail: String },
    #[error(
        "{path} cannot be opened: {reason}. Choose another file, or check that its folder exists and may be read."
    )]
    CannotOpen { path: String, reason: String },
    #[error("Another program holds the file for too long. Close what else has it open, then try again.")]
    Busy,
    #[error("Another import is under way. Try again when it has finished.")]
    ImportUnderWay,
    #[error(
        "An earlier import was undone or done again meanwhile, so nothing was changed. Import the file again."
    )]
    ImportOvertaken,
    #[error("{file} was imported later from the same source and stands on this one. Take that back first.")]
    ImportStoodOn { file: String },
    #[error("That was taken back or changed elsewhere in the meantime, so nothing was changed.")]
    UndoConflict,
    #[error("After undoing, {0} So nothing was changed.")]
    UndoRefused(String),
    #[error("A rule of the file was not kept ({0}). Nothing was changed.")]
    Constraint(String),
    #[error("The file could not be read or written ({0}). Nothing was changed.")]
    Sql(rusqlite::Error),
    #[error("{path} cannot be used: {reason}. Choose another place, or try again.")]
    File { path: String, reason: String },
    #[error("A stored value cannot be read ({0}). Restore a backup, or ask for help with this file.")]
    BadValue(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if error
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
        {
            // The file in memory that readers and writers share could not be made: there is no room for it.
            return StoreError::Full;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path: "The file".into() },
            Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path: "The file".into() },
            Some(ErrorCode::NotADatabase) => StoreError::Unreadable { path: "The file".into() },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::ConstraintViolation) => StoreError::Constraint(error.to_string()),
            _ => StoreError::Sql(error),
        }
    }
}

impl StoreError {
    /// Names the file where the error itself could not know it.
    pub(crate) fn at(self, file: &std::path::Path) -> Self {
        let path = file.display().to_string();
        match self {
            StoreError::ReadOnly { .. } => StoreError::ReadOnly { path },
            StoreError::Damaged { .. } => StoreError::Damaged { path },
            StoreError::Unreadable { .. } => StoreError::Unreadable { path },
            StoreError::Sql(error) if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => {
                StoreError::CannotOpen { path, reason: "the system refused it".into() }
            }
            other => other,
        }
    }

    /// A file operation outside SQLite that failed; a full disk and a read-only place keep their own sentence.
    pub(crate) fn from_io(file: &std::path::Path, error: &std::io::Error) -> Self {
        let path = file.display().to_string();
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::Full,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                StoreError::ReadOnly { path }
            }
            std::io::ErrorKind::NotFound => {
                StoreError::File { path, reason: "it cannot be made there".into() }
            }
            std::io::ErrorKind::NotADirectory | std::io::ErrorKind::AlreadyExists => {
                StoreError::File { path, reason: "a file stands where a folder should be".into() }
            }
            _ => StoreError::File { path, reason: error.to_string() },
        }
    }
}
