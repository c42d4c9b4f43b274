//! Moving a session, and splitting it from its neighbour.

use domain::day::{Activity, EntryId, Timeline, TimelineError};
use domain::notes::Session;
use domain::time::{Instant, clock};
use serde::{Deserialize, Serialize};
use store::{NoteRow, StoreError, Writer};
use ts_rs::TS;

use super::CHANGES;
use super::run::{StartedSession, around, known, name_beside};
use crate::day::{Ms, instant, span};
use crate::{App, AppError, Command, Done, Undo};

/// Moves a session to other times; its entry and the times of its notes go along.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveSession {
    pub id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
}

impl Command for MoveSession {
    const NAME: &'static str = "notes.move_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let (session, now) = (super::find(app, &self.id)?, app.now());
        let target = span(self.start_ms, self.end_ms)?;
        if target.end() > now && session.end.is_some() {
            return Err(AppError::refused("That session would end later than now. Choose times up to now."));
        }
        let label = format!("Moved the session of {}", clock(session.start, session.zone));
        app.change::<Self, _>(&label, |writer| {
            // What runs goes on running: only its start moves.
            let moved =
                Session { start: target.start(), end: session.end.map(|_| target.end()), ..session.clone() };
            let from = moved.start.min(session.start);
            let entries = writer.entries_in(around(from, target.end().max(now)))?;
            let linked = entries.iter().any(|entry| is_of(entry, &session));
            if let Some(entry) = session.entry.filter(|_| linked) {
                let placed = Timeline::new(entries, now)
                    .and_then(|mut day| day.place(entry, target, &mut || app.new_entry_id()));
                match placed {
                    Ok(edit) => writer.put_entries(&edit.put, &edit.removed)?,
                    Err(error) => return Ok(Err(AppError::from(error))),
                }
            } else {
                writer.put_session(&moved)?;
            }
            carry_notes(writer, &session, &moved, now)?;
            Ok(Ok(Done {}))
        })?
    }
}

fn is_of(entry: &domain::day::Entry, session: &Session) -> bool {
    Some(entry.id) == session.entry && entry.activity == Activity::Alongside
}

/// Notes stay where they stood in the hour: moved with its start, and kept within it where it became shorter.
fn carry_notes(
    writer: &Writer<'_>,
    before: &Session,
    after: &Session,
    now: Instant,
) -> Result<(), StoreError> {
    let by = after.start - before.start;
    let last = after.end.unwrap_or(now).max(after.start);
    for note in writer.notes_of_session(before.id)? {
        let at = (note.at + by).clamp(after.start, last);
        if at == note.at {
            continue;
        }
        writer.put_note_state(&NoteRow { at, ..note.clone() })?;
        for report in writer.reports_of_note(note.id)? {
            writer.put_roadblock_report(&store::RoadblockReportRow { at, ..report })?;
        }
    }
    Ok(())
}

/// Makes two sessions of one; later notes go to the second, and the entry is split with it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SplitSession {
    pub id: String,
    pub at_ms: Ms,
    /// Beside whom the second was; missing: the same person.
    pub person_id: Option<String>,
}

impl Command for SplitSession {
    const NAME: &'static str = "notes.split_session";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = StartedSession;

    fn run(self, app: &App) -> Result<StartedSession, AppError> {
        let (session, at, now) = (super::find(app, &self.id)?, instant(self.at_ms)?, app.now());
        if at <= session.start || at >= session.end.unwrap_or(now) {
            return Err(AppError::refused(
                "A session is split at a time inside it. Choose one between its start and its end.",
            ));
        }
        let who = match &self.person_id {
            Some(text) => Some(known(app, text)?),
            None => session.person,
        };
        let mut second = Session { id: app.new_id(), person: who, start: at, entry: None, ..session.clone() };
        let name = name_beside(app, &session)?;
        let label = format!("Split the session beside {name} at {}", clock(at, session.zone));
        app.change::<Self, _>(&label, |writer| {
            let entries = writer.entries_in(around(session.start, session.end.unwrap_or(now)))?;
            if entries.iter().any(|entry| is_of(entry, &session)) {
                match split_entry(app, entries, &second, session.entry, now) {
                    Ok((edit, entry)) => {
                        // The first session ends with its half before the second, which may run, is written.
                        writer.put_entries(&edit.put, &edit.removed)?;
                        second.entry = entry;
                    }
                    Err(error) => return Ok(Err(AppError::from(error))),
                }
            } else {
                writer.put_session(&Session { end: Some(at), ..session.clone() })?;
            }
            writer.put_session(&second)?;
            later_notes(writer, &session, &second)?;
            Ok(Ok(StartedSession { id: second.id.to_string() }))
        })?
    }
}

fn split_entry(
    app: &App,
    entries: Vec<domain::day::Entry>,
    second: &Session,
    entry: Option<EntryId>,
    now: Instant,
) -> Result<(domain::day::Edit, Option<EntryId>), TimelineError> {
    let Some(entry) = entry else { return Err(TimelineError::NotThere) };
    let mut day = Timeline::new(entries, now)?;
    let before = day.entries().to_vec();
    day.split(entry, second.start, &mut || app.new_entry_id())?;
    let half = day.entries().iter().find(|entry| entry.start == second.start).cloned();
    if let Some(half) = &half {
        day.describe(half.id, half.detail.clone(), second.person)?;
    }
    Ok((domain::day::Edit::between(&before, day.entries()), half.map(|half| half.id)))
}

/// The notes from the split on belong to the second session, and what they met to whom it was beside.
fn later_notes(writer: &Writer<'_>, first: &Session, second: &Session) -> Result<(), StoreError> {
    for note in writer.notes_of_session(first.id)? {
        if note.at < second.start {
            continue;
        }
        writer.put_note_state(&NoteRow { session: Some(second.id), ..note.clone() })?;
        if second.person != first.person {
            writer.relink_note(note.id, first.person, second.person)?;
        }
    }
    Ok(())
}
