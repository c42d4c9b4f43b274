//! Listing notes, newest first.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rows::NoteRows;
use super::view::NotesView;
use crate::day::Ms;
use crate::{App, AppError, Command, Topic};

/// Notes, newest first; only those not yet filed if asked. `before_ms` pages on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ListNotes {
    pub only_not_filed: Option<bool>,
    pub before_ms: Option<Ms>,
    pub limit: Option<u32>,
}

impl Command for ListNotes {
    const NAME: &'static str = "notes.list";
    const READS: &'static [Topic] = &[Topic::Notes, Topic::People, Topic::Contacts, Topic::Workspace];
    type Reply = NotesView;

    fn run(self, app: &App) -> Result<NotesView, AppError> {
        let before = self.before_ms.map(crate::day::instant).transpose()?;
        let limit = self.limit.unwrap_or(100).min(500);
        let only = self.only_not_filed.unwrap_or(false);
        app.read(|reader| {
            let (total, not_filed) = reader.note_counts()?;
            let notes = reader.notes(only, before, limit)?;
            let rows = NoteRows::of(reader, &notes, app.now(), app.zone())?;
            Ok(NotesView { notes: notes.iter().map(|note| rows.view(note)).collect(), total, not_filed })
        })
    }
}
