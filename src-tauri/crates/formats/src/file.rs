//! Opening files that are read more than once.
//!
//! What belongs here: what is no file at all. What does not: what is in one.

use std::fs::File;
use std::path::Path;

use crate::FormatError;

/// Opens a file. What is none is told apart before it is opened: opening a pipe waits for whoever writes to it.
///
/// # Errors
/// [`FormatError::Unreadable`], [`FormatError::NotAFile`].
pub(crate) fn open(path: &Path) -> Result<File, FormatError> {
    let unreadable = |error: std::io::Error| FormatError::unreadable(path, &error);
    let kind = std::fs::metadata(path).map_err(unreadable)?.file_type();
    if kind.is_dir() {
        return Err(unreadable(std::io::ErrorKind::IsADirectory.into()));
    }
    if !kind.is_file() {
        return Err(FormatError::NotAFile { file: FormatError::name_of(path) });
    }
    File::open(path).map_err(unreadable)
}

/// The bytes of a file that is held as a whole, such as a calendar: up to 64 MB.
///
/// # Errors
/// As [`open`], and [`FormatError::TooLarge`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, FormatError> {
    use std::io::Read;
    const MOST: u64 = 64 * 1024 * 1024;
    let mut bytes = Vec::new();
    let read = open(path)?.take(MOST + 1).read_to_end(&mut bytes);
    read.map_err(|error| FormatError::unreadable(path, &error))?;
    if bytes.len() as u64 > MOST {
        Err(FormatError::TooLarge { file: FormatError::name_of(path) })
    } else {
        Ok(bytes)
    }
}
