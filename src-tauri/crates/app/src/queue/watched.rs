//! Watched folders: a new export is taken in by itself with the remembered columns, or it is said why not.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use store::WatchedFolderRow;
use ts_rs::TS;

use super::import::import;
use super::preview::{file_name, look, question};
use super::reports::{import_watched, looks_like_report};
use super::settle::Keep;
use crate::{App, AppError, Command, Done, ErrorCode, Topic, Undo};

/// Watches a folder from now on, or stops watching it. What lies in it already is left alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WatchFolder {
    pub path: String,
    pub on: bool,
}

impl Command for WatchFolder {
    const NAME: &'static str = "queue.watch_folder";
    const CHANGES: &'static [Topic] = &[Topic::Contacts];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let folder = Path::new(&self.path);
        if self.on && !folder.is_dir() {
            let message = format!("{} is not a folder. Choose the one your exports are saved in.", self.path);
            return Err(AppError::new(ErrorCode::CannotOpen, message));
        }
        let present = if self.on { exports_in(folder) } else { Vec::new() };
        let label = if self.on { "Watching a folder" } else { "No longer watching a folder" };
        app.change::<Self, _>(label, |writer| {
            for file in &present {
                writer.put_watched_file(&file.key, file.size, file.changed_s)?;
            }
            writer.put_watched_folder(&self.path, self.on)
        })?;
        Ok(Done {})
    }
}

/// Looks into the watched folders once. The window calls it every few seconds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadWatched {}

/// What was found, a sentence a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WatchedReport {
    pub sentences: Vec<String>,
}

impl Command for ReadWatched {
    const NAME: &'static str = "queue.read_watched";
    type Reply = WatchedReport;

    fn run(self, app: &App) -> Result<WatchedReport, AppError> {
        let folders = app.read(|reader| reader.watched_folders())?;
        let mut sentences = Vec::new();
        for folder in folders.into_iter().filter(|folder| folder.is_on) {
            let path = Path::new(&folder.path);
            if !path.is_dir() {
                let gone = format!("{} is not there any more. Choose the folder again.", folder.path);
                if folder.last.as_deref() != Some(&gone) {
                    tell(app, &folder.path, &gone, true)?;
                    sentences.push(gone);
                }
                continue;
            }
            for file in exports_in(path) {
                sentences.extend(take(app, &folder, &file)?);
            }
        }
        if !sentences.is_empty() {
            app.tell_changed(&[Topic::Contacts]);
        }
        Ok(WatchedReport { sentences })
    }
}

struct Export {
    path: PathBuf,
    key: String,
    size: u64,
    changed_s: i64,
}

/// Files that could be exports, by name.
fn exports_in(folder: &Path) -> Vec<Export> {
    let Ok(listing) = std::fs::read_dir(folder) else { return Vec::new() };
    let export = |entry: std::fs::DirEntry| {
        let path = entry.path();
        let ending = path.extension()?.to_str()?.to_lowercase();
        let data = entry.metadata().ok()?;
        let changed = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let wanted = ["csv", "tsv", "xlsx", "xls", "json", "ndjson", "jsonl"].contains(&ending.as_str());
        (wanted && data.is_file() && data.len() > 0).then(|| Export {
            key: path.display().to_string(),
            path,
            size: data.len(),
            changed_s: changed.as_secs().cast_signed(),
        })
    };
    let mut exports: Vec<Export> = listing.flatten().filter_map(export).collect();
    exports.sort_by(|one, other| one.key.cmp(&other.key));
    exports
}

/// What passes by itself: the file is tried again at the next look.
fn passes(error: &AppError) -> bool {
    matches!(error.code, ErrorCode::Busy | ErrorCode::DiskFull)
}

fn take(app: &App, folder: &WatchedFolderRow, file: &Export) -> Result<Option<String>, AppError> {
    let known = app.read(|reader| reader.watched_file_is_known(&file.key, file.size, file.changed_s))?;
    if known || !app.has_settled(&file.key, file.size, file.changed_s) {
        return Ok(None);
    }
    let name = file_name(&file.path);
    let (sentence, trouble) = match read_in(app, &file.path) {
        Ok(sentence) => (format!("{name}: {sentence}"), false),
        Err(error) if passes(&error) => {
            let waits = format!("{name} waits. {}", error.message);
            if folder.last.as_deref() == Some(&waits) {
                return Ok(None);
            }
            tell(app, &folder.path, &waits, true)?;
            return Ok(Some(waits));
        }
        Err(error) => (format!("{name} was not taken in. {}", error.message), true),
    };
    app.note_down(|writer| writer.put_watched_file(&file.key, file.size, file.changed_s))?;
    tell(app, &folder.path, &sentence, trouble)?;
    Ok(Some(sentence))
}

fn read_in(app: &App, path: &Path) -> Result<String, AppError> {
    if looks_like_report(path) {
        return import_watched(app, path);
    }
    let (inspection, remembered) = look(app, path, None, None)?;
    if remembered.is_none() {
        return Err(AppError::refused(
            "Its columns were never imported before. Import it once by hand, then the next one is read by itself.",
        ));
    }
    if let Some(question) = question(&inspection) {
        return Err(question);
    }
    Ok(import(app, path, &inspection, Keep::WithUndo)?.sentence)
}

fn tell(app: &App, folder: &str, sentence: &str, trouble: bool) -> Result<(), AppError> {
    app.note_down(|writer| writer.tell_watched_folder(folder, sentence, trouble))
}
