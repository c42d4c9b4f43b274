//! What was imported so far, and contacts by number.

use domain::time::moment_words;
use serde::{Deserialize, Serialize};
use store::{Journal, TAKE_BACK_IMPORT};
use ts_rs::TS;

use super::view::{BatchView, CalendarView, ContactView, ImportsView, TitleView, WatchedFolderView};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Past imports, watched folders, calendars and what is remembered of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewImports {}

impl Command for ViewImports {
    const NAME: &'static str = "queue.imports";
    const READS: &'static [Topic] = &[Topic::Contacts, Topic::Plan, Topic::Workspace];
    type Reply = ImportsView;

    fn run(self, app: &App) -> Result<ImportsView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        app.read(|reader| {
            let batches = reader.batches(20)?.into_iter().map(|batch| BatchView {
                id: u32::try_from(batch.id).unwrap_or(u32::MAX),
                source: batch.source,
                file: batch.file,
                when: moment_words(batch.at, now, zone),
                added: batch.added,
                updated: batch.updated,
                refused: batch.refused,
                undone: batch.hidden,
                can_take_back: batch.is_newest,
            });
            let watched = reader.watched_folders()?.into_iter().map(|folder| WatchedFolderView {
                path: folder.path,
                on: folder.is_on,
                last: folder.last,
                trouble: folder.trouble,
            });
            let calendars = reader.calendars()?.into_iter().map(|calendar| CalendarView {
                name: calendar.name,
                read_at: moment_words(calendar.read_at, now, zone),
                meetings: calendar.meetings,
            });
            let titles =
                reader.meeting_titles()?.into_iter().map(|(title, activity)| TitleView { title, activity });
            Ok(ImportsView {
                batches: batches.collect(),
                watched: watched.collect(),
                calendars: calendars.collect(),
                titles: titles.collect(),
            })
        })
    }
}

/// Takes one past import back, whatever was done since. What it replaced is seen again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeBackImport {
    pub batch: u32,
}

impl Command for TakeBackImport {
    const NAME: &'static str = TAKE_BACK_IMPORT;
    const CHANGES: &'static [Topic] = &[Topic::Contacts];
    const UNDO: Undo = Undo::Batch;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let id = i64::from(self.batch);
        let found = app.read(|reader| reader.batch(id))?.filter(|batch| !batch.hidden);
        let batch = found.ok_or_else(|| AppError::gone("That import"))?;
        let label = format!("Took back the import of {}", batch.file);
        let line = Journal { at: app.now(), command: Self::NAME, label: &label };
        app.store().take_back_import(id, line)?;
        Ok(Done {})
    }
}

/// Contacts whose number begins so.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FindContacts {
    pub number: String,
    pub limit: Option<u32>,
}

/// Contacts that were found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ContactsView {
    pub contacts: Vec<ContactView>,
}

impl Command for FindContacts {
    const NAME: &'static str = "queue.find_contacts";
    const READS: &'static [Topic] = &[Topic::Contacts, Topic::Workspace];
    type Reply = ContactsView;

    fn run(self, app: &App) -> Result<ContactsView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        let number = self.number.trim().trim_start_matches('#');
        if number.is_empty() {
            return Ok(ContactsView { contacts: Vec::new() });
        }
        let rows = app.read(|reader| reader.contacts_by_number(number, self.limit.unwrap_or(8).min(50)))?;
        let view = |row: store::ContactRow| ContactView {
            number: row.record.number,
            source: row.source,
            subject: row.record.subject,
            channel: row.record.channel,
            opened: moment_words(row.record.opened_at, now, zone),
            open: row.record.status.is_open(),
        };
        Ok(ContactsView { contacts: rows.into_iter().map(view).collect() })
    }
}
