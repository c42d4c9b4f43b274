//! Sessions as the screen sees them: the list, and one with what was written in it.

use chrono::{Datelike, NaiveDate};
use domain::notes::{Session, Sharing, session_group, week_of_work};
use domain::people::PersonId;
use domain::time::{clock, day_words, local_date};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;

use super::due::{due_view, planned_sessions};
use super::view::{RoadblockRef, SessionNote, SessionRow, SessionView, SessionsView};
use crate::day::{Ms, Team, instant};
use crate::notes::rows::{NoteRows, channel_words};
use crate::{App, AppError, Command, Topic};

pub(super) const READS: &[Topic] =
    &[Topic::Notes, Topic::Day, Topic::Plan, Topic::People, Topic::Roster, Topic::Settings, Topic::Workspace];

/// Sessions, newest first; of one person if asked. `before_ms` pages on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewSessions {
    pub person_id: Option<String>,
    pub before_ms: Option<Ms>,
    pub limit: Option<u32>,
}

impl Command for ViewSessions {
    const NAME: &'static str = "notes.sessions";
    const READS: &'static [Topic] = READS;
    type Reply = SessionsView;

    fn run(self, app: &App) -> Result<SessionsView, AppError> {
        let before = self.before_ms.map(instant).transpose()?;
        let person = self.person_id.as_deref().map(crate::day::id).transpose()?.map(PersonId);
        let limit = self.limit.unwrap_or(60).min(500);
        let settings = app.settings()?;
        app.read(|reader| {
            let team = Team::new(reader.people()?.into_iter().map(|(person, _)| person).collect());
            let sessions = reader.sessions(person, before, limit)?;
            let running = reader.running_session()?;
            let rows = |sessions: &[Session]| session_rows(app, reader, &team, &settings, sessions);
            Ok(SessionsView {
                running: rows(running.as_slice())?.pop(),
                planned: planned_sessions(app, reader, &team)?,
                sessions: rows(&sessions)?,
                total: reader.session_count(person)?,
                due: due_view(app, reader, &settings)?,
            })
        })
    }
}

/// Sessions as rows of a list.
///
/// # Errors
/// Where the file cannot be read.
fn session_rows(
    app: &App,
    reader: &Reader<'_>,
    team: &Team,
    settings: &Settings,
    sessions: &[Session],
) -> Result<Vec<SessionRow>, StoreError> {
    let (now, today) = (app.now(), app.today());
    let row = |session: &Session| {
        let (notes, roadblocks, ideas) = reader.session_counts(session.id)?;
        let person = session.person.and_then(|person| team.get(person));
        let minutes = session.minutes(now);
        Ok(SessionRow {
            id: session.id.to_string(),
            title: session_title(person.as_ref().map(|person| person.short.as_str()), session),
            group: session_group(session.date(), today, settings.hours.week_starts).to_owned(),
            line: session_line(session, minutes, notes, today),
            person,
            start_ms: session.start.timestamp_millis(),
            end_ms: session.end.map(|end| end.timestamp_millis()),
            minutes: u32::try_from(minutes).unwrap_or(0),
            notes,
            roadblocks,
            ideas,
            running: session.end.is_none(),
        })
    };
    sessions.iter().map(row).collect()
}

/// `Elif, chat`
fn session_title(name: Option<&str>, session: &Session) -> String {
    let name = name.unwrap_or("Someone who left");
    match session.channel {
        Some(channel) => format!("{name}, {}", channel_words(channel)),
        None => name.to_owned(),
    }
}

/// `Tue 17, 61 min, 9 notes`; while it runs `since 10:15, 3 notes`.
fn session_line(session: &Session, minutes: i64, notes: u32, today: NaiveDate) -> String {
    let notes = if notes == 1 { "1 note".to_owned() } else { format!("{notes} notes") };
    if session.end.is_none() {
        return format!("since {}, {notes}", clock(session.start, session.zone));
    }
    let on = session.date();
    let day = if on == today {
        clock(session.start, session.zone)
    } else if (on.year(), on.month()) == (today.year(), today.month()) {
        on.format("%a %-d").to_string()
    } else {
        day_words(on, today)
    };
    format!("{day}, {minutes} min, {notes}")
}

/// One session with its notes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewSession {
    pub id: String,
}

impl Command for ViewSession {
    const NAME: &'static str = "notes.session";
    const READS: &'static [Topic] = &[
        Topic::Notes,
        Topic::Day,
        Topic::People,
        Topic::Roster,
        Topic::Contacts,
        Topic::Settings,
        Topic::Workspace,
    ];
    type Reply = SessionView;

    fn run(self, app: &App) -> Result<SessionView, AppError> {
        let session = super::find(app, &self.id)?;
        let settings = app.settings()?;
        app.read(|reader| {
            let notes = reader.notes_of_session(session.id)?;
            let rows = NoteRows::of(reader, &notes, app.now(), app.zone())?;
            let person = session.person.and_then(|person| rows.team.get(person));
            let days_a_week = settings.hours.days.len() as f64;
            let note = |note: &store::NoteRow| SessionNote {
                at: clock(note.at, note.zone),
                roadblocks: roadblocks(&rows, note, days_a_week),
                note: rows.view(note),
            };
            let count = |sharing| notes.iter().filter(|note| note.sharing == sharing).count() as u32;
            let mut row = session_rows(app, reader, &rows.team, &settings, std::slice::from_ref(&session))?;
            let starts_on = started(reader, &session, app)?;
            Ok(row.pop().map(|row| SessionView {
                title: format!(
                    "Beside {}",
                    session_title(
                        Some(person.as_ref().map_or("someone who left", |person| &person.name)),
                        &session
                    )
                ),
                when: when(&session, app),
                week: starts_on.and_then(|starts_on| week_of_work(starts_on, session.date())),
                asked: session.asked.clone(),
                channel: session.channel,
                notes: notes.iter().map(note).collect(),
                shareable: count(Sharing::Shareable),
                private: count(Sharing::Private),
                row,
            }))
        })?
        .ok_or_else(|| AppError::gone("That session"))
    }
}

fn roadblocks(rows: &NoteRows, note: &store::NoteRow, days_a_week: f64) -> Vec<RoadblockRef> {
    let told = rows.roadblocks(note.id);
    told.map(|(id, title, loss)| RoadblockRef {
        id: id.to_string(),
        title: title.to_owned(),
        hours: loss.hours_a_month(days_a_week).map(|of| of.hours),
    })
    .collect()
}

/// The first day of the person's work, where it is known.
fn started(reader: &Reader<'_>, session: &Session, app: &App) -> Result<Option<NaiveDate>, StoreError> {
    let on = session.date();
    let rosters = reader.rosters(on, on, app.zone())?;
    let roster = rosters.into_iter().find(|roster| Some(roster.person) == session.person);
    Ok(roster.and_then(|roster| roster.work.starts_on))
}

/// `Tue 17 Nov, 10:15 to 11:16`; `Today, since 10:15`.
fn when(session: &Session, app: &App) -> String {
    let (on, today) = (session.date(), app.today());
    let day = if on == today { "Today".to_owned() } else { day_words(on, today) };
    let from = clock(session.start, session.zone);
    match session.end {
        None => format!("{day}, since {from}"),
        Some(end) if local_date(end, session.zone) == on || end == session.start => {
            format!("{day}, {from} to {}", clock(end, session.zone))
        }
        Some(end) => {
            let to = day_words(local_date(end, session.zone), today);
            format!("{day}, {from} to {to}, {}", clock(end, session.zone))
        }
    }
}
