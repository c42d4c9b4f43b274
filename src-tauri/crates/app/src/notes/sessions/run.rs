//! Starting a session, ending it, and writing one up after the fact.

use chrono::Duration;
use domain::day::{Activity, Edit, EntryId, NewEntry, Timeline};
use domain::notes::Session;
use domain::people::PersonId;
use domain::queue::Channel;
use domain::time::{Instant, Span, clock};
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError, Writer};
use ts_rs::TS;
use uuid::Uuid;

use super::{CHANGES, asked};
use crate::day::{Ms, block_id, person, span, zone_then};
use crate::{App, AppError, Command, Done, Undo};

/// Sits down beside someone: the entry starts with the session, and what ran ends at the same instant.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct StartSession {
    pub person_id: String,
    pub channel: Option<Channel>,
    /// What they would like looked at.
    pub asked: Option<String>,
    /// The planned time it fulfils: its words go on the entry.
    pub block_id: Option<String>,
}

/// The id of the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StartedSession {
    pub id: String,
}

impl Command for StartSession {
    const NAME: &'static str = "notes.start_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = StartedSession;

    fn run(self, app: &App) -> Result<StartedSession, AppError> {
        let (who, now) = (known(app, &self.person_id)?, app.now());
        let asked = asked(self.asked.as_deref().unwrap_or_default())?;
        let planned = match self.block_id.as_deref().map(block_id).transpose()? {
            Some(id) => {
                let row = app.read(|reader| reader.block(id))?;
                Some(row.ok_or_else(|| AppError::gone("That planned time"))?.block.detail)
            }
            None => None,
        };
        let detail = planned.or_else(|| self.channel.map(|channel| channel.key().to_owned()));
        let new = NewEntry {
            activity: Activity::Alongside,
            zone: app.zone(),
            detail: detail.unwrap_or_default(),
            person: Some(who),
        };
        let session = Session {
            id: app.new_id(),
            person: Some(who),
            channel: self.channel,
            asked,
            zone: app.zone(),
            start: now,
            end: None,
            entry: None,
        };
        let label = format!("Sat down beside {}", name_of(app, who)?);
        let begun = app.change::<Self, _>(&label, |writer| begin(app, writer, new, session))?;
        Ok(StartedSession { id: begun?.to_string() })
    }
}

/// Starts the entry and the session; answers the id of the session that runs then.
fn begin(
    app: &App,
    writer: &Writer<'_>,
    mut new: NewEntry,
    mut session: Session,
) -> Result<Result<Uuid, AppError>, StoreError> {
    let now = app.now();
    // Time alongside with that person that runs already goes on: it becomes the session.
    let same = writer.running_entry()?.filter(|entry| entry.person == new.person);
    if let Some(same) = same.filter(|entry| entry.activity == new.activity) {
        new.detail = same.detail;
    }
    let edited = Timeline::new(writer.entries_in(around(now, now))?, now).and_then(|mut day| {
        let edit = day.start(new, &mut || app.new_entry_id())?;
        Ok((edit, day.running().map(|entry| (entry.id, entry.start))))
    });
    let (edit, running) = match edited {
        Ok(edited) => edited,
        Err(error) => return Ok(Err(AppError::from(error))),
    };
    session.entry = running.map(|(id, _)| id);
    session.start = running.map_or(now, |(_, start)| start);
    let is_same = |other: &&Session| (other.entry, other.person) == (session.entry, session.person);
    if let Some(same) = writer.running_session()?.as_ref().filter(is_same) {
        return Ok(Ok(same.id));
    }
    writer.put_entries(&edit.put, &edit.removed)?;
    match writer.running_session()? {
        // Chosen anew within a second: it becomes the new one, as its entry does.
        Some(slip) if slip.entry == session.entry => session.id = slip.id,
        // One that lost its entry while it ran ends here.
        Some(lost) => writer.put_session(&Session { end: Some(now.max(lost.start)), ..lost })?,
        None => {}
    }
    writer.put_session(&session)?;
    Ok(Ok(session.id))
}

/// Ends a session with its entry; nothing runs then. Where another activity should follow, the mode switch ends it as
/// well.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EndSession {
    pub id: String,
}

impl Command for EndSession {
    const NAME: &'static str = "notes.end_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let session = super::find(app, &self.id)?;
        if session.end.is_some() {
            return Err(AppError::refused("That session has ended already."));
        }
        let now = app.now();
        let name = name_beside(app, &session)?;
        let label = format!("Ended the session beside {name}");
        app.change::<Self, _>(label.trim_end(), |writer| {
            let runs = writer.running_entry()?.filter(|entry| Some(entry.id) == session.entry);
            if runs.is_none() {
                writer.put_session(&Session { end: Some(now.max(session.start)), ..session })?;
                return Ok(Ok(Done {}));
            }
            match Timeline::new(writer.entries_in(around(session.start, now))?, now)
                .and_then(|mut day| day.stop())
            {
                Ok(edit) => writer.put_entries(&edit.put, &edit.removed).map(|()| Ok(Done {})),
                Err(error) => Ok(Err(AppError::from(error))),
            }
        })?
    }
}

/// Writes up a session after the fact; with its entry, to which its neighbours give way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WriteSession {
    pub person_id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
    pub channel: Option<Channel>,
    pub asked: Option<String>,
    /// The day gets the entry as well. Where time alongside with that person is there already, the session takes that.
    pub with_entry: bool,
}

impl Command for WriteSession {
    const NAME: &'static str = "notes.write_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = StartedSession;

    fn run(self, app: &App) -> Result<StartedSession, AppError> {
        let (who, span, now) = (known(app, &self.person_id)?, span(self.start_ms, self.end_ms)?, app.now());
        if span.end() > now {
            return Err(AppError::refused(
                "That session would end later than now. Plan a block for what is ahead.",
            ));
        }
        let zone = app.read(|reader| zone_then(reader, span.start(), app.zone()))?;
        let mut session = Session {
            id: app.new_id(),
            person: Some(who),
            channel: self.channel,
            asked: asked(self.asked.as_deref().unwrap_or_default())?,
            zone,
            start: span.start(),
            end: Some(span.end()),
            entry: None,
        };
        let label =
            format!("Wrote up the session beside {}, {}", name_of(app, who)?, clock(span.start(), zone));
        app.change::<Self, _>(&label, |writer| {
            let entries = writer.entries_in(around(span.start(), span.end()))?;
            if self.with_entry {
                let there = same_entry(writer, &entries, who, span)?;
                if let Some(there) = there {
                    session.entry = Some(there);
                } else {
                    let detail = self.channel.map(|channel| channel.key().to_owned()).unwrap_or_default();
                    let new = NewEntry { activity: Activity::Alongside, zone, detail, person: Some(who) };
                    let added = Timeline::new(entries, now).and_then(|mut day| {
                        let edit = day.add(span, new, &mut || app.new_entry_id())?;
                        Ok((edit, added_entry(&day, span)))
                    });
                    match added {
                        Ok((Edit { put, removed }, entry)) => {
                            writer.put_entries(&put, &removed)?;
                            session.entry = entry;
                        }
                        Err(error) => return Ok(Err(AppError::from(error))),
                    }
                }
            }
            writer.put_session(&session)?;
            Ok(Ok(StartedSession { id: session.id.to_string() }))
        })?
    }
}

/// Time alongside with that person at exactly these times, which no session has yet.
fn same_entry(
    reader: &Reader<'_>,
    entries: &[domain::day::Entry],
    who: PersonId,
    span: Span,
) -> Result<Option<EntryId>, StoreError> {
    let same = entries.iter().find(|entry| {
        entry.activity == Activity::Alongside
            && entry.person == Some(who)
            && (entry.start, entry.end) == (span.start(), Some(span.end()))
    });
    let Some(same) = same else { return Ok(None) };
    let taken = reader.sessions_in(span.start(), span.end())?;
    Ok(Some(same.id).filter(|id| taken.iter().all(|session| session.entry != Some(*id))))
}

fn added_entry(day: &Timeline, span: Span) -> Option<EntryId> {
    let added = day.entries().iter().find(|entry| {
        entry.activity == Activity::Alongside && entry.start == span.start() && entry.end == Some(span.end())
    });
    added.map(|entry| entry.id)
}

/// A day on either side, for the rules of the day to see the neighbours.
pub(super) fn around(from: Instant, to: Instant) -> Span {
    let day = Duration::days(1);
    Span::new(from - day, to + day).unwrap_or_else(|_| {
        // From lies after to: a clock that was set back.
        Span::new(to - day, from + day)
            .unwrap_or_else(|_| domain::time::day_span(from.date_naive(), chrono_tz::UTC))
    })
}

/// Someone of the team.
pub(super) fn known(app: &App, text: &str) -> Result<PersonId, AppError> {
    person(app, Some(text))?.ok_or_else(|| AppError::gone("That person"))
}

/// Beside whom a session was, in a sentence: `Elif`.
pub(in crate::notes) fn name_beside(app: &App, session: &Session) -> Result<String, AppError> {
    match session.person {
        Some(who) => name_of(app, who),
        None => Ok("someone who left".to_owned()),
    }
}

pub(super) fn name_of(app: &App, who: PersonId) -> Result<String, AppError> {
    let people = app.read(|reader| reader.people())?;
    let named = people.iter().find(|(person, _)| person.id == who);
    Ok(named.map(|(person, _)| domain::people::first_name(&person.name).to_owned()).unwrap_or_default())
}
