//! Listing notes, newest first.

use domain::time::{clock, local_date, moment_words};
use serde::{Deserialize, Serialize};
use store::{NoteRow, StoreError};
use ts_rs::TS;

use super::capture::token_views;
use super::view::{NoteView, NotesView};
use crate::day::{Ms, Team};
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
    const READS: &'static [Topic] = &[Topic::Notes, Topic::People, Topic::Workspace];
    type Reply = NotesView;

    fn run(self, app: &App) -> Result<NotesView, AppError> {
        let before = self.before_ms.map(crate::day::instant).transpose()?;
        let limit = self.limit.unwrap_or(100).min(500);
        let only = self.only_not_filed.unwrap_or(false);
        let (now, zone) = (app.now(), app.zone());
        app.read(|reader| {
            let team = Team::new(reader.people()?.into_iter().map(|(person, _)| person).collect());
            let (total, not_filed) = reader.note_counts()?;
            let view = |note: NoteRow| {
                let people = reader.people_of_note(note.id)?;
                let today = local_date(now, zone);
                let date = local_date(note.at, note.zone);
                Ok(NoteView {
                    id: note.id.to_string(),
                    tokens: token_views(&note.text, &team.people),
                    people: people.into_iter().filter_map(|person| team.get(person)).collect(),
                    at_ms: note.at.timestamp_millis(),
                    when: if date == today {
                        clock(note.at, note.zone)
                    } else {
                        moment_words(note.at, now, zone)
                    },
                    filed: note.filed,
                    text: note.text,
                })
            };
            let notes = reader.notes(only, before, limit)?.into_iter().map(view);
            let notes = notes.collect::<Result<_, StoreError>>()?;
            Ok(NotesView { notes, total, not_filed })
        })
    }
}
