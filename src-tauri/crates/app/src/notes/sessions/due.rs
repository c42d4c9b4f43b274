//! Who is to be sat with, longest ago first; and what is planned already.

use chrono::{DateTime, Duration, NaiveDate};
use chrono_tz::Tz;
use domain::day::{Activity, Block};
use domain::notes::{Beside, due_words, is_due, longest_ago_first, week_words};
use domain::people::PersonId;
use domain::time::{Instant, Span, clock, local_date, week_start};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;

use super::look::READS;
use super::view::PlannedSession;
use crate::day::{Ms, PersonRef, Team};
use crate::{App, AppError, Command, Topic};

/// Planned time is looked for so far ahead.
const AHEAD_DAYS: i64 = 14;

/// Who is to be sat with, longest ago first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewDue {}

/// Everyone on the team, in the order in which to sit with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueView {
    pub every_weeks: u32,
    /// `Sat with Elif this week.`, or that nobody was and who comes next; empty without a team.
    pub week: String,
    /// Someone was sat with since the week began.
    pub sat_this_week: bool,
    pub people: Vec<DueRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueRow {
    pub person: PersonRef,
    /// Days since; `null` for never.
    pub days: Option<u32>,
    /// `35 d`, `yesterday`, `not yet`; where it is planned, when: `Thu 13:00`.
    pub words: String,
    /// It is time again, and nothing is planned.
    pub due: bool,
    #[ts(type = "number | null")]
    pub planned_ms: Option<Ms>,
}

impl Command for ViewDue {
    const NAME: &'static str = "notes.due";
    const READS: &'static [Topic] = READS;
    type Reply = DueView;

    fn run(self, app: &App) -> Result<DueView, AppError> {
        let settings = app.settings()?;
        app.read(|reader| due_view(app, reader, &settings))
    }
}

/// # Errors
/// Where the file cannot be read.
pub(super) fn due_view(app: &App, reader: &Reader<'_>, settings: &Settings) -> Result<DueView, StoreError> {
    let (now, zone, today) = (app.now(), app.zone(), app.today());
    let people = reader.people()?;
    let team = Team::new(people.iter().map(|(person, _)| person.clone()).collect());
    let rosters = reader.rosters(today, today, zone)?;
    let mut waiting = Vec::new();
    for (person, left_at) in people {
        if left_at.is_some_and(|left| left <= now) {
            continue;
        }
        let roster = rosters.iter().find(|roster| roster.person == person.id);
        let here_since = roster.and_then(|roster| roster.work.starts_on);
        waiting.push(Beside {
            last_on: reader.last_beside(person.id)?.filter(|last| *last <= today),
            here_since: here_since.unwrap_or_else(|| added_on(person.id, zone).unwrap_or(today)),
            person: person.id,
            name: person.name,
        });
    }
    longest_ago_first(&mut waiting, today);
    let ahead = ahead(reader, now)?;
    let (week, sat_this_week) = week(&waiting, &ahead, &team, settings, today, zone);
    let row = |beside: Beside| {
        let planned = ahead.iter().find(|block| block.person == Some(beside.person));
        let person = team.get(beside.person)?;
        let days = beside.last_on.map(|_| u32::try_from(beside.days(today)).unwrap_or(0));
        Some(DueRow {
            person,
            days,
            words: match planned {
                Some(block) => planned_words(block.span.start(), today, zone),
                None => due_words(&beside, today),
            },
            due: planned.is_none() && is_due(&beside, today, settings.shadow_every_weeks),
            planned_ms: planned.map(|block| block.span.start().timestamp_millis()),
        })
    };
    Ok(DueView {
        every_weeks: settings.shadow_every_weeks,
        week,
        sat_this_week,
        people: waiting.into_iter().filter_map(row).collect(),
    })
}

/// The lead sits with someone every week: whom this week, in words, and whether anybody.
fn week(
    waiting: &[Beside],
    ahead: &[Block],
    team: &Team,
    settings: &Settings,
    today: NaiveDate,
    zone: Tz,
) -> (String, bool) {
    let first = week_start(today, settings.hours.week_starts);
    let short = |who: PersonId| team.get(who).map(|person| person.short);
    let in_week = |beside: &&Beside| beside.last_on.is_some_and(|last| last >= first);
    let mut sat: Vec<String> =
        waiting.iter().filter(in_week).filter_map(|beside| short(beside.person)).collect();
    sat.sort();
    let planned = ahead.iter().find_map(|block| {
        let left = (local_date(block.span.start(), zone) - first).num_days() < 7;
        let name = short(block.person.filter(|_| left)?)?;
        Some((name, planned_words(block.span.start(), today, zone)))
    });
    let longest = waiting.first().and_then(|beside| short(beside.person));
    let sat: Vec<&str> = sat.iter().map(String::as_str).collect();
    let planned = planned.as_ref().map(|(name, when)| (name.as_str(), when.as_str()));
    (week_words(&sat, planned, longest.as_deref()), !sat.is_empty())
}

/// The day someone came into the file: their id was made then.
fn added_on(person: PersonId, zone: Tz) -> Option<NaiveDate> {
    let (seconds, nanoseconds) = person.0.get_timestamp()?.to_unix();
    let at = DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanoseconds)?;
    Some(local_date(at, zone))
}

/// Time alongside with someone that is planned and not over, in order. A talk of two is none.
fn ahead(reader: &Reader<'_>, now: Instant) -> Result<Vec<Block>, StoreError> {
    let Ok(span) = Span::new(now, now + Duration::days(AHEAD_DAYS)) else { return Ok(Vec::new()) };
    let blocks = reader.blocks_in(span)?.into_iter().map(|row| row.block);
    let mut ahead: Vec<Block> = blocks
        .filter(|block| {
            block.activity == Activity::Alongside
                && block.person.is_some()
                && block.span.end() > now
                && !block.detail.to_lowercase().starts_with("one-to-one")
        })
        .collect();
    // Who is sat with right now is no longer only planned.
    let running = reader.running_session()?;
    ahead.retain(|block| {
        let sits = running.as_ref().is_some_and(|session| session.person == block.person);
        !(sits && block.span.start() <= now + Duration::minutes(30))
    });
    ahead.sort_by_key(|block| block.span.start());
    Ok(ahead)
}

/// What is planned, for the list of sessions.
pub(super) fn planned_sessions(
    app: &App,
    reader: &Reader<'_>,
    team: &Team,
) -> Result<Vec<PlannedSession>, StoreError> {
    let planned = ahead(reader, app.now())?;
    let view = |block: &Block| {
        let start = block.span.start();
        Some(PlannedSession {
            block_id: block.id.0.to_string(),
            person: team.get(block.person?)?,
            start_ms: start.timestamp_millis(),
            line: format!("{}, planned", planned_words(start, app.today(), app.zone())),
        })
    };
    Ok(planned.iter().filter_map(view).collect())
}

/// `13:00` today, `Thu 13:00` within six days, else `Thu 26 Nov`.
fn planned_words(at: Instant, today: NaiveDate, zone: Tz) -> String {
    let on = local_date(at, zone);
    match (on - today).num_days() {
        ..=0 => clock(at, zone),
        1..=6 => format!("{} {}", on.format("%a"), clock(at, zone)),
        _ => domain::time::day_words(on, today),
    }
}
