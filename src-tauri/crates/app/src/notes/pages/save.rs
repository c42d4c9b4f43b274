//! Writing a page to a file, whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use formats::pages::{html, markdown, pdf};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Made, PageOf, make};
use crate::{App, AppError, Command, ErrorCode};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PageFormat {
    Markdown,
    Html,
    Pdf,
}

/// Writes a page that was shown to `path`. What is there is replaced; whoever calls has asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SavePage {
    #[ts(optional = false)]
    pub page: PageOf,
    #[ts(optional = false)]
    pub format: PageFormat,
    pub path: String,
    /// As `notes.show_page` answered it: refused where the page is another one by now.
    pub shown: Option<String>,
    /// False refuses where there is a file already.
    pub replace: Option<bool>,
}

/// Where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedPage {
    pub path: String,
    pub sentence: String,
}

impl Command for SavePage {
    const NAME: &'static str = "notes.save_page";
    type Reply = SavedPage;

    fn run(self, app: &App) -> Result<SavedPage, AppError> {
        let made = make(app, &self.page)?;
        if self.shown.as_ref().is_some_and(|shown| *shown != made.fingerprint()) {
            return Err(AppError::refused(
                "The page has changed since it was shown. Look at it again, then save it.",
            ));
        }
        let path = PathBuf::from(&self.path);
        if !path.is_absolute() {
            return Err(AppError::new(ErrorCode::BadCall, "Say the whole path of the file."));
        }
        if self.replace == Some(false) && path.exists() {
            return Err(AppError::refused(format!(
                "{} is there already. Choose another name.",
                name_of(&path)
            )));
        }
        let (bytes, lacking) = written(app, &made, self.format)?;
        write_whole(&path, &bytes).map_err(|error| trouble(&path, &error))?;
        let letters = match lacking {
            0 => String::new(),
            1 => " One letter for which there was no font is written as its number.".into(),
            lacking => {
                format!(" {lacking} letters for which there was no font are written as their numbers.")
            }
        };
        Ok(SavedPage { sentence: format!("Saved as {}.{letters}", name_of(&path)), path: self.path })
    }
}

/// The bytes of the page, and how many letters a PDF could not show.
fn written(app: &App, made: &Made, format: PageFormat) -> Result<(Vec<u8>, usize), AppError> {
    match format {
        PageFormat::Markdown => Ok((markdown(&made.page).into_bytes(), 0)),
        PageFormat::Html => Ok((html(&made.page).into_bytes(), 0)),
        PageFormat::Pdf => {
            let pdf = pdf(&made.page, app.fonts()).map_err(|error| AppError::refused(error.to_string()))?;
            Ok((pdf.bytes, pdf.lacking))
        }
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into())
}

/// Writes beside the target, syncs, then renames: whoever opens it sees the old page or the new one.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(".part");
    let beside = path.with_file_name(beside);
    let outcome = write_synced(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if outcome.is_err() {
        // What could not be written whole is of no use; that it cannot be removed either changes nothing.
        drop(fs::remove_file(&beside));
        return outcome;
    }
    if let Some(folder) = path.parent() {
        // The page is there; a system that cannot sync a folder is not told of it.
        drop(File::open(folder).and_then(|folder| folder.sync_all()));
    }
    Ok(())
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn trouble(path: &Path, error: &io::Error) -> AppError {
    let folder = path.parent().map_or_else(String::new, |folder| folder.display().to_string());
    let message = match error.kind() {
        ErrorKind::NotFound => format!("The folder {folder} is not there. Choose another one."),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            format!("Nothing may be written to {folder}. Choose another folder.")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            format!("There is no room left for {}. Free some space, or choose another disk.", name_of(path))
        }
        ErrorKind::IsADirectory => format!("{} is a folder. Choose a name for the page.", path.display()),
        _ => format!("{} could not be written ({error}). Choose another folder.", name_of(path)),
    };
    AppError::refused(message)
}
