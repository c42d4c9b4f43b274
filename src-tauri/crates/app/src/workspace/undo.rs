//! Undo and redo, across everything.

use serde::{Deserialize, Serialize};
use store::{Direction, Reader, StoreError};
use ts_rs::TS;

use super::UndoReport;
use crate::{App, AppError, Command, Topic};

/// Takes back the newest change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UndoLast {}

impl Command for UndoLast {
    const NAME: &'static str = "workspace.undo";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = UndoReport;

    fn run(self, app: &App) -> Result<UndoReport, AppError> {
        let undone = app.store().undo(Direction::Back, entries_stay_apart)?;
        let label = undone.map(|undone| undone.label);
        let sentence = label.as_ref().map_or("Nothing to undo.".into(), |label| format!("Undone: {label}."));
        Ok(UndoReport { label, sentence })
    }
}

/// Does again what was taken back last.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RedoNext {}

impl Command for RedoNext {
    const NAME: &'static str = "workspace.redo";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = UndoReport;

    fn run(self, app: &App) -> Result<UndoReport, AppError> {
        let redone = app.store().undo(Direction::Forward, entries_stay_apart)?;
        let label = redone.map(|redone| redone.label);
        let sentence =
            label.as_ref().map_or("Nothing to redo.".into(), |label| format!("Done again: {label}."));
        Ok(UndoReport { label, sentence })
    }
}

/// A changeset can be applied and still break a rule of the day: a shortened entry grows over a later one.
fn entries_stay_apart(reader: &Reader<'_>) -> Result<Option<String>, StoreError> {
    Ok(reader
        .overlapping_entry()?
        .map(|entry| format!("{} would overlap another entry.", crate::day::entry_words(&entry))))
}
