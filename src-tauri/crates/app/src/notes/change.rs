//! Editing, filing, sharing and deleting a note.

use domain::notes::{Names, Sharing, TokenKind as Kind};
use domain::people::PersonId;
use serde::{Deserialize, Serialize};
use store::NoteRow;
use ts_rs::TS;

use super::capture::{CHANGES, checked, people};
use super::write::{NoteContext, erase_note, write_note};
use crate::day::id;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Changes the words of a note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditNote {
    pub id: String,
    pub text: String,
}

impl Command for EditNote {
    const NAME: &'static str = "notes.edit";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut note = find(app, &self.id)?;
        let before = std::mem::replace(&mut note.text, checked(&self.text)?.to_owned());
        let names = Names::of(&people(app)?);
        let also = named_earlier(app, &names, &note, &before)?;
        let context = NoteContext { before: Some(&before), joins: None, also: &also };
        app.change::<Self, _>("Edited a note", |writer| {
            write_note(writer, &names, &note, &context, &mut || app.new_id())
        })?;
        Ok(Done {})
    }
}

/// Puts a note away as filed, or takes it out again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileNote {
    pub id: String,
    pub filed: bool,
}

impl Command for FileNote {
    const NAME: &'static str = "notes.file";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut note = find(app, &self.id)?;
        note.filed = self.filed;
        let label = if self.filed { "Filed a note" } else { "Took a note out again" };
        app.change::<Self, _>(label, |writer| writer.put_note_state(&note))?;
        Ok(Done {})
    }
}

/// Removes a note with its reports, and the roadblock where nothing else speaks of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteNote {
    pub id: String,
}

impl Command for DeleteNote {
    const NAME: &'static str = "notes.delete";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let note = find(app, &self.id)?;
        let names = Names::of(&people(app)?);
        let there = app.change::<Self, _>("Deleted a note", |writer| erase_note(writer, &names, &note))?;
        if there { Ok(Done {}) } else { Err(AppError::gone("That note")) }
    }
}

/// Says whether a note may leave with its session: marked shareable, private, or neither.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetSharing {
    pub note_id: String,
    pub sharing: Sharing,
}

impl Command for SetSharing {
    const NAME: &'static str = "notes.set_sharing";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut note = find(app, &self.note_id)?;
        note.sharing = self.sharing;
        let label = match self.sharing {
            Sharing::Unmarked => "Took the mark off a note",
            Sharing::Shareable => "Marked a note as shareable",
            Sharing::Private => "Marked a note as private",
        };
        app.change::<Self, _>(label, |writer| writer.put_note_state(&note))?;
        Ok(Done {})
    }
}

fn find(app: &App, text: &str) -> Result<NoteRow, AppError> {
    let id = id(text)?;
    app.read(|reader| reader.note(id))?.ok_or_else(|| AppError::gone("That note"))
}

/// Whom a note named under an earlier name of theirs, and does still, for as long as that name stands in it.
fn named_earlier(app: &App, names: &Names, note: &NoteRow, before: &str) -> Result<Vec<PersonId>, AppError> {
    let (old, new) = (names.read(before), names.read(&note.text));
    let unknown = |capture: &domain::notes::Capture| -> Vec<String> {
        let names = capture.tokens.iter().filter_map(|token| match &token.kind {
            Kind::Person { id: None, name } => Some(name.clone()),
            _ => None,
        });
        names.collect()
    };
    let old_names = unknown(&old);
    if !unknown(&new).iter().any(|name| old_names.contains(name)) {
        return Ok(Vec::new());
    }
    let found = old.people();
    let linked = app.read(|reader| reader.people_of_note(note.id))?;
    Ok(linked.into_iter().filter(|id| !found.contains(id)).collect())
}
