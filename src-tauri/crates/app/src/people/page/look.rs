//! Looking at a person's page.

use chrono::Duration;
use domain::day::Block;
use domain::people::roster::{PersonRoster, Whereabouts};
use domain::people::{Person, PersonId};
use domain::time::{Span, clock, local_date};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;

use super::super::commitments;
use super::super::recognition;
use super::super::roster::{Frame, TeamRoster, place_now};
use super::super::training;
use super::beside::{self, Moment, SHOWN_HOURS};
use super::shifts::{self, Week, dates};
use super::view::PersonPage;
use crate::day::{PersonRef, Team, id};
use crate::{App, AppError, Command, Topic};

/// So far ahead planned hours are shown.
const AHEAD_DAYS: i64 = 28;

/// Everything that is kept of one person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewPerson {
    pub id: String,
}

impl Command for ViewPerson {
    const NAME: &'static str = "people.person";
    const READS: &'static [Topic] = &[
        Topic::People,
        Topic::Notes,
        Topic::Roster,
        Topic::Plan,
        Topic::Day,
        Topic::Settings,
        Topic::Workspace,
    ];
    type Reply = PersonPage;

    fn run(self, app: &App) -> Result<PersonPage, AppError> {
        let wanted = PersonId(id(&self.id)?);
        let settings = app.settings()?;
        let page = app.read(|reader| page(reader, app, &settings, wanted))?;
        page.ok_or_else(|| AppError::gone("That person"))
    }
}

fn page(
    reader: &Reader<'_>,
    app: &App,
    settings: &Settings,
    wanted: PersonId,
) -> Result<Option<PersonPage>, StoreError> {
    let (now, zone, today) = (app.now(), app.zone(), app.today());
    let moment = Moment { now, zone };
    let rows = reader.people()?;
    let people: Vec<Person> = rows.iter().map(|(person, _)| person.clone()).collect();
    let left = rows.iter().any(|(person, left_at)| person.id == wanted && left_at.is_some());
    let Some(person) = Team::new(people.clone()).get(wanted) else { return Ok(None) };
    let (roster, drawn) = drawn_week(reader, settings, moment, &person, wanted)?;
    let trainings = training::in_order(reader.trainings_of(wanted)?, today);
    let due = trainings.iter().filter(|training| training.due(today)).count();
    let recognitions = reader.recognitions_of(wanted)?;
    let talked = reader.talked_about(wanted)?;
    let days_a_week = settings.hours.days.len().max(1) as f64;
    let met = reader.roadblocks_met_by(wanted)?;
    let held = reader.hours_beside(wanted, SHOWN_HOURS)?;
    let ahead = ahead(reader, wanted, moment)?;
    let sessions = ahead.iter().filter_map(|block| beside::planned(block, moment));
    Ok(Some(PersonPage {
        left,
        since: roster.work.starts_on.map(|starts_on| shifts::since_words(starts_on, today)),
        in_today: in_today(&roster, settings, moment),
        channels: roster.work.channels(&settings.channels).to_vec(),
        skills: roster.work.skills.clone(),
        shifts: drawn.days,
        shift_ticks: drawn.ticks,
        shift_line: drawn.line,
        time_off: shifts::time_off(&roster.time_off, today),
        sessions: sessions.chain(held.iter().map(|hour| beside::held(hour, moment))).collect(),
        rhythm: rhythm(settings.shadow_every_weeks),
        roadblocks: beside::in_order(met.iter().map(|row| beside::met(row, days_a_week, moment)).collect()),
        commitments: reader.commitments_of(wanted)?.iter().map(|row| commitments::view(row, app)).collect(),
        training: trainings.iter().map(|training| training::view(training, today)).collect(),
        training_line: if due == 0 { String::new() } else { format!("{due} due") },
        knowledge: reader
            .knowledge_of(wanted)?
            .iter()
            .map(|row| training::knowledge_view(row, app))
            .collect(),
        recognition_line: recognition::line_of(&recognitions, app),
        recognitions: recognitions
            .iter()
            .map(|row| recognition::view(row, person.clone(), &talked, app))
            .collect(),
        ideas: reader.ideas_of(wanted)?.iter().map(|row| beside::idea(row, &people, moment)).collect(),
        shared_notes: reader
            .notes_shared_with(wanted)?
            .iter()
            .map(|row| beside::shared(row, moment))
            .collect(),
        person,
    }))
}

/// Someone's roster, and the week that is on drawn from it.
fn drawn_week(
    reader: &Reader<'_>,
    settings: &Settings,
    moment: Moment,
    person: &PersonRef,
    wanted: PersonId,
) -> Result<(PersonRoster, Week), StoreError> {
    let Moment { now, zone } = moment;
    let today = local_date(now, zone);
    let week = dates(today, settings);
    let (first, last) = (week.first().copied().unwrap_or(today), week.last().copied().unwrap_or(today));
    let rosters = reader.rosters(first, last, zone)?;
    let roster = rosters.into_iter().find(|roster| roster.person == wanted);
    let roster = roster.unwrap_or_else(|| PersonRoster::new(wanted, zone));
    // Drawn for this person alone.
    let alone = TeamRoster { people: Vec::new() };
    let frame = Frame { zone, today, settings, team: &alone };
    let planned = shifts::planned(reader, &roster, &week, zone)?;
    let drawn = shifts::week(&frame, person, &roster, &week, &planned);
    Ok((roster, drawn))
}

/// `rhythm 4 weeks`
fn rhythm(every_weeks: u32) -> String {
    if every_weeks == 1 { "rhythm 1 week".to_owned() } else { format!("rhythm {every_weeks} weeks") }
}

/// What is planned with someone from now on, in order.
fn ahead(reader: &Reader<'_>, person: PersonId, moment: Moment) -> Result<Vec<Block>, StoreError> {
    let Ok(span) = Span::new(moment.now, moment.now + Duration::days(AHEAD_DAYS)) else {
        return Ok(Vec::new());
    };
    let blocks = reader.blocks_in(span)?.into_iter().map(|row| row.block);
    Ok(blocks.filter(|block| block.person == Some(person)).collect())
}

/// `In today 08:30 to 17:00`; none where nothing is rostered.
fn in_today(roster: &PersonRoster, settings: &Settings, moment: Moment) -> Option<String> {
    let (day, place) = place_now(roster, moment.now, settings);
    if roster.patterns.is_empty() && day.shift.is_none() && day.out.is_empty() {
        return None;
    }
    let hours = day
        .shift
        .map(|shift| format!("{} to {}", clock(shift.start(), moment.zone), clock(shift.end(), moment.zone)));
    Some(match (place, hours) {
        (Whereabouts::OffToday { kind, .. }, _) => format!("Out today, {}", kind.word()),
        (Whereabouts::NoShift, _) | (_, None) => "No shift today".to_owned(),
        (Whereabouts::Late { back }, _) => format!("Late, expected {}", clock(back, moment.zone)),
        (Whereabouts::BackAt { back, .. }, _) => format!("Out, back at {}", clock(back, moment.zone)),
        (_, Some(hours)) => format!("In today {hours}"),
    })
}
