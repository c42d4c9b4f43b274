//! What the shell of the screen needs to know.

use chrono::NaiveDate;
use domain::time::moment_words;
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;

use super::WorkspaceView;
use super::settings::{read_settings, to_view};
use crate::{App, AppError, Command, Topic};

/// The file that is open, its settings, what undo would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewWorkspace {}

impl Command for ViewWorkspace {
    const NAME: &'static str = "workspace.view";
    const READS: &'static [Topic] = &Topic::ALL;
    type Reply = WorkspaceView;

    fn run(self, app: &App) -> Result<WorkspaceView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        let path = app.store().path().to_path_buf();
        app.read(|reader| {
            let (undo, redo) = reader.undo_labels()?;
            let made_on = demo_made_on(reader)?;
            Ok(WorkspaceView {
                set_up: mark_of(reader, "set_up")?.is_some(),
                demo: made_on.is_some(),
                demo_is_old: made_on.is_some_and(|made_on| made_on < app.today()),
                file: path.display().to_string(),
                file_name: path
                    .file_name()
                    .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
                size_bytes: std::fs::metadata(&path).map_or(0, |data| data.len()),
                version: env!("CARGO_PKG_VERSION").to_owned(),
                zone: zone.name().to_owned(),
                now_ms: now.timestamp_millis(),
                undo,
                redo,
                settings: to_view(&read_settings(reader)?),
                freshness: reader
                    .contacts_age()?
                    .1
                    .map(|at| format!("Help-desk export read {}", moment_words(at, now, zone))),
                backup_trouble: app.backup_trouble(),
                people: reader.people()?.iter().filter(|(_, left)| left.is_none()).count() as u32,
            })
        })
    }
}

/// The day the demo team was made, where this is one.
pub(crate) fn demo_made_on(reader: &Reader<'_>) -> Result<Option<NaiveDate>, StoreError> {
    Ok(mark_of(reader, "demo_made_on")?.and_then(|value| serde_json::from_str(&value).ok()))
}

fn mark_of(reader: &Reader<'_>, key: &str) -> Result<Option<String>, StoreError> {
    Ok(reader.settings()?.into_iter().find(|(other, _)| other == key).map(|(_, value)| value))
}
