//! The Done list: it fills itself from what was lived, and takes lines typed by hand.

use chrono::{Duration, NaiveDate};
use domain::day::{Activity, DoneItem, DoneKind, Entry, gather, session_line};
use domain::notes::{RoadblockState, Session};
use domain::people::{Person, first_name};
use domain::time::{Instant, Span, clock, local_date};
use serde::{Deserialize, Serialize};
use store::{DoneLineRow, Reader, StoreError};
use ts_rs::TS;

use super::edit::id;
use super::lived_day::{LivedDay, everywhere, lived_day};
use super::view::{DoneItemView, DoneListView};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// What was done on a day; today where no date is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewDone {
    pub date: Option<NaiveDate>,
}

impl Command for ViewDone {
    const NAME: &'static str = "day.done";
    const READS: &'static [Topic] = &[Topic::Done, Topic::Day, Topic::Notes, Topic::People, Topic::Workspace];
    type Reply = DoneListView;

    fn run(self, app: &App) -> Result<DoneListView, AppError> {
        let zone = app.zone();
        let date = self.date.unwrap_or_else(|| app.today());
        let DoneDay { since, items, .. } = app.read(|reader| done_on(reader, app, date))?;
        let item = |item: DoneItem| DoneItemView {
            id: (item.kind == DoneKind::Typed).then(|| item.id.to_string()),
            at_ms: item.at.timestamp_millis(),
            at: clock(item.at, zone),
            kind: item.kind,
            activity: item.activity,
            text: item.text,
        };
        Ok(DoneListView {
            since: since.map(|at| clock(at, zone)).unwrap_or_default(),
            items: items.into_iter().map(item).collect(),
        })
    }
}

/// What was done on a day, newest first, and what it was lived in.
pub(crate) struct DoneDay {
    /// When the first entry of the day began.
    since: Option<Instant>,
    pub items: Vec<DoneItem>,
    pub entries: Vec<Entry>,
    /// The sessions that ended on it.
    pub sessions: Vec<Session>,
}

/// What was done on a date.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn done_on(reader: &Reader<'_>, app: &App, date: NaiveDate) -> Result<DoneDay, StoreError> {
    let now = app.now();
    let LivedDay { span: day, entries, .. } = lived_day(reader, date, now, app.zone())?;
    let people: Vec<_> = reader.people()?.into_iter().map(|(person, _)| person).collect();
    let mut written: Vec<DoneItem> = reader
        .done_lines_in(everywhere(date))?
        .into_iter()
        .filter(|line| local_date(line.at, line.zone) == date)
        .map(|line| DoneItem {
            id: line.id,
            at: line.at,
            kind: DoneKind::Typed,
            text: line.text,
            activity: None,
        })
        .collect();
    let sessions = ended_sessions(reader, date)?;
    written.extend(session_items(reader, &sessions, &people)?);
    written.extend(removed_roadblocks(reader, date, app)?);
    // A session speaks for the entry it was lived in.
    let lived: Vec<_> = entries
        .iter()
        .filter(|entry| sessions.iter().all(|session| session.entry != Some(entry.id)))
        .cloned()
        .collect();
    let since = entries.iter().map(|entry| entry.start.max(day.start())).min();
    let reach = written.iter().fold(day, |day, line| with(day, line.at));
    let items = gather(&written, &lived, &people, reach, now);
    Ok(DoneDay { since, items, entries, sessions })
}

/// The sessions that ended on a date, by the clock of the zone they were lived in.
fn ended_sessions(reader: &Reader<'_>, date: NaiveDate) -> Result<Vec<Session>, StoreError> {
    let span = everywhere(date);
    let mut sessions = reader.sessions_in(span.start(), span.end())?;
    sessions.retain(|session| session.end.is_some_and(|end| local_date(end, session.zone) == date));
    Ok(sessions)
}

fn session_items(
    reader: &Reader<'_>,
    sessions: &[Session],
    people: &[Person],
) -> Result<Vec<DoneItem>, StoreError> {
    let item = |session: &Session| {
        let (notes, roadblocks, ideas) = reader.session_counts(session.id)?;
        let person = people.iter().find(|person| Some(person.id) == session.person);
        let name = person.map(|person| first_name(&person.name));
        let at = session.end.unwrap_or(session.start);
        Ok(DoneItem {
            id: session.id,
            at,
            kind: DoneKind::Session,
            text: session_line(session.minutes(at), name, notes, roadblocks, ideas),
            activity: Some(Activity::Alongside),
        })
    };
    sessions.iter().map(item).collect()
}

fn removed_roadblocks(reader: &Reader<'_>, date: NaiveDate, app: &App) -> Result<Vec<DoneItem>, StoreError> {
    let removed = reader.roadblocks()?.into_iter().filter_map(|of| {
        let at = of.closed.filter(|_| of.state == RoadblockState::Removed)?;
        (local_date(at, app.zone()) == date).then(|| DoneItem {
            id: of.id,
            at,
            kind: DoneKind::Roadblock,
            text: format!("Out of the way: {}", of.title),
            activity: None,
        })
    });
    Ok(removed.collect())
}

/// The span, stretched to hold an instant.
fn with(span: Span, at: Instant) -> Span {
    let end = span.end().max(at + Duration::seconds(1));
    Span::new(span.start().min(at), end).unwrap_or(span)
}

const LONGEST_LINE: usize = 20_000;

/// Adds a line to the Done list of today.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddDone {
    pub text: String,
}

impl Command for AddDone {
    const NAME: &'static str = "day.add_done";
    const CHANGES: &'static [Topic] = &[Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let text = self.text.trim();
        if text.is_empty() {
            return Err(AppError::refused("There is nothing to keep yet. Type what was done."));
        }
        if text.chars().count() > LONGEST_LINE {
            return Err(AppError::refused("A line holds 20,000 characters. Keep this in two."));
        }
        let (id, text) = (app.new_id(), text.to_owned());
        let line = DoneLineRow { id, at: app.now(), zone: app.zone(), text, note: None };
        app.change::<Self, _>("Noted as done", |writer| writer.put_done_line(&line))?;
        Ok(Done {})
    }
}

/// Removes a typed line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteDone {
    pub id: String,
}

impl Command for DeleteDone {
    const NAME: &'static str = "day.delete_done";
    const CHANGES: &'static [Topic] = &[Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let id = id(&self.id)?;
        let there = app.change::<Self, _>("Removed a done line", |writer| writer.remove_done_line(id))?;
        if there { Ok(Done {}) } else { Err(AppError::gone("That line")) }
    }
}
