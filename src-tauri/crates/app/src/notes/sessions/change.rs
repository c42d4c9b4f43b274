//! Saying more about a session, and deleting it.

use domain::notes::Session;
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::run::{around, known, name_beside};
use super::{CHANGES, asked};
use crate::{App, AppError, Command, Done, Undo};

/// Says beside whom a session was, on which channel, and what they would like looked at. What is missing stays; a channel of
/// `null` is any.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DescribeSession {
    pub id: String,
    pub person_id: Option<String>,
    #[serde(default, deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<Channel>", optional = nullable)]
    pub channel: Option<Option<Channel>>,
    pub asked: Option<String>,
}

impl Command for DescribeSession {
    const NAME: &'static str = "notes.describe_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let before = super::find(app, &self.id)?;
        let mut session = before.clone();
        if let Some(person) = &self.person_id {
            session.person = Some(known(app, person)?);
        }
        session.channel = self.channel.unwrap_or(session.channel);
        if let Some(text) = &self.asked {
            session.asked = asked(text)?;
        }
        let name = name_beside(app, &session)?;
        let label = format!("Described the session beside {name}");
        app.change::<Self, _>(&label, |writer| {
            if session.person != before.person {
                move_person(writer, &before, &session)?;
            }
            writer.put_session(&session)
        })?;
        Ok(Done {})
    }
}

/// The entry goes along, and so does what the notes say of the person.
fn move_person(
    writer: &store::Writer<'_>,
    before: &Session,
    session: &Session,
) -> Result<(), store::StoreError> {
    let entries = writer.entries_in(around(session.start, session.end.unwrap_or(session.start)))?;
    let entry = entries.into_iter().find(|entry| Some(entry.id) == session.entry);
    if let Some(entry) = entry.filter(|entry| entry.activity == domain::day::Activity::Alongside) {
        writer.put_entries(&[domain::day::Entry { person: session.person, ..entry }], &[])?;
    }
    for note in writer.notes_of_session(session.id)? {
        writer.relink_note(note.id, before.person, session.person)?;
    }
    Ok(())
}

/// Removes a session; its notes stay as captures, its entry stays on the day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteSession {
    pub id: String,
}

impl Command for DeleteSession {
    const NAME: &'static str = "notes.delete_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let session = super::find(app, &self.id)?;
        let name = name_beside(app, &session)?;
        let label = format!("Deleted the session beside {name}");
        app.change::<Self, _>(&label, |writer| writer.remove_session(session.id))?;
        Ok(Done {})
    }
}
