//! Looking at a day, planned and lived: what it is drawn from, read in one consistent view.

use chrono::{Duration, NaiveDate};
use chrono_tz::Tz;
use domain::day::{Block, Entry, SentenceInput, day_sentence, unlived};
use domain::time::{Instant, Span, day_span, local_date};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{AwayRow, BlockRow, Reader, StoreError};
use ts_rs::TS;

use super::away::{SNOOZED_UNTIL, read_instant};
use super::balance::balance_of;
use super::draw::{draw, nudge_view};
use super::edit::Team;
use super::lived_day::{LivedDay, lived_day};
use super::view::{DayView, NudgeView};
use crate::queue::waiting_of;
use crate::{App, AppError, Command, Topic};

/// A whole day; today where no date is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewDay {
    pub date: Option<NaiveDate>,
}

/// Everything a day is drawn from, read in one consistent view.
pub(super) struct Facts {
    pub now: Instant,
    pub zone: Tz,
    pub today: NaiveDate,
    pub date: NaiveDate,
    pub day: Span,
    pub settings: Settings,
    pub team: Team,
    pub blocks: Vec<Block>,
    pub entries: Vec<Entry>,
    /// The last two days up to now, for what is unbroken.
    pub recent: Vec<Entry>,
    pub running: Option<Entry>,
    pub away: Option<AwayRow>,
    pub snoozed_until: Option<Instant>,
}

impl Command for ViewDay {
    const NAME: &'static str = "day.view";
    const READS: &'static [Topic] =
        &[Topic::Day, Topic::Plan, Topic::People, Topic::Settings, Topic::Contacts, Topic::Workspace];
    type Reply = DayView;

    fn run(self, app: &App) -> Result<DayView, AppError> {
        let (now, here, today) = (app.now(), app.zone(), app.today());
        let date = self.date.unwrap_or(today);
        app.read(|reader| {
            let facts = gather(reader, now, here, today, date)?;
            let sentence = sentence(reader, &facts)?;
            Ok(DayView { sentence, ..draw(&facts) })
        })
    }
}

/// The whole local day that `at` lies in.
pub(crate) fn day_of(at: Instant, zone: Tz) -> Span {
    day_span(local_date(at, zone), zone)
}

fn gather(
    reader: &Reader<'_>,
    now: Instant,
    here: Tz,
    today: NaiveDate,
    date: NaiveDate,
) -> Result<Facts, StoreError> {
    let LivedDay { zone, span: day, entries } = lived_day(reader, date, now, here)?;
    let recent = Span::new(now - Duration::days(2), now + Duration::seconds(1))
        .map_or_else(|_| Ok(Vec::new()), |span| reader.entries_in(span))?;
    Ok(Facts {
        now,
        zone,
        today,
        date,
        day,
        settings: crate::workspace::read_settings(reader)?,
        team: Team::new(reader.people()?.into_iter().map(|(person, _)| person).collect()),
        blocks: reader.blocks_in(day)?.into_iter().map(|row: BlockRow| row.block).collect(),
        entries,
        recent,
        running: reader.running_entry()?,
        away: reader.unanswered_away()?,
        snoozed_until: read_instant(reader, SNOOZED_UNTIL)?,
    })
}

/// The nudge that stands now, whichever day is looked at.
pub(super) fn nudge_now(app: &App, settings: &Settings) -> Result<Option<NudgeView>, AppError> {
    let now = app.now();
    let window = Span::new(now - Duration::days(2), now + Duration::seconds(1))?;
    app.read(|reader| {
        let recent = reader.entries_in(window)?;
        Ok(nudge_view(&recent, now, settings, read_instant(reader, SNOOZED_UNTIL)?))
    })
}

fn sentence(reader: &Reader<'_>, facts: &Facts) -> Result<Vec<domain::day::Line>, StoreError> {
    let balance = balance_of(reader, facts.now, facts.zone, &facts.settings)?;
    let waiting = waiting_of(reader, facts.now, facts.zone, &facts.settings)?;
    let unlived = unlived(&facts.blocks, &facts.entries, facts.now);
    let input = SentenceInput {
        now: facts.now,
        zone: facts.zone,
        day: facts.day,
        running: facts.running.as_ref(),
        blocks: &facts.blocks,
        unlived: unlived.as_ref(),
        balance: &balance,
        waiting: waiting.as_ref(),
        people: &facts.team.people,
    };
    Ok(day_sentence(&input).lines)
}
