//! Roadblocks as the screen sees them, many at once.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::notes::{Roadblock, RoadblockState, hours_number, hours_of_one};
use domain::time::{Instant, day_words, local_date};
use domain::workspace::Settings;
use store::{Reader, RoadblockReportRow, StoreError};
use uuid::Uuid;

use super::view::RoadblockView;
use crate::App;
use crate::day::Team;

/// Where nobody's hours are known.
const USUAL_WEEK_MIN: u32 = 40 * 60;
/// From so many days on, having asked is waiting.
const WAITING_FROM_DAYS: i64 = 10;

/// What roadblocks are seen with: the team, what one person gives in a month, who met what, and the moment.
pub(super) struct RoadblockRows {
    pub team: Team,
    pub reports: HashMap<Uuid, Vec<RoadblockReportRow>>,
    in_session: Vec<Uuid>,
    days_a_week: f64,
    hours_of_one: f64,
    now: Instant,
    zone: Tz,
    today: NaiveDate,
}

impl RoadblockRows {
    /// # Errors
    /// Where the file cannot be read.
    pub(crate) fn of(app: &App, reader: &Reader<'_>, settings: &Settings) -> Result<Self, StoreError> {
        let team = Team::new(reader.people()?.into_iter().map(|(person, _)| person).collect());
        let mut reports: HashMap<Uuid, Vec<RoadblockReportRow>> = HashMap::new();
        for report in reader.roadblock_reports()? {
            reports.entry(report.roadblock).or_default().push(report);
        }
        let last = reader.sessions(None, None, 1)?;
        let in_session = match last.first() {
            Some(session) => reader.roadblocks_of_session(session.id)?,
            None => Vec::new(),
        };
        let today = app.today();
        Ok(Self {
            team,
            reports,
            in_session,
            days_a_week: working_days(settings),
            hours_of_one: hours_of_one(usual_week_min(app, reader)?, &settings.staffing),
            now: app.now(),
            zone: app.zone(),
            today,
        })
    }

    pub(crate) fn view(&self, of: &Roadblock) -> RoadblockView {
        let reports = self.reports.get(&of.id).map(Vec::as_slice).unwrap_or_default();
        let hours = of.loss.hours_a_month(self.days_a_week);
        let is_open = of.state == RoadblockState::Open;
        let age_days = age_days(of, self.now, self.zone);
        let mut met: Vec<_> = reports.iter().filter_map(|report| report.person).collect();
        met.sort();
        met.dedup();
        let mut people_met: Vec<_> = met.into_iter().filter_map(|person| self.team.get(person)).collect();
        people_met.sort_by(|one, other| one.name.cmp(&other.name));
        RoadblockView {
            id: of.id.to_string(),
            title: of.title.clone(),
            state: of.state,
            age_days: u32::try_from(age_days).unwrap_or(u32::MAX),
            age: format!("{age_days} d"),
            hours: hours.map(|hours| hours.hours),
            low: hours.map(|hours| hours.low),
            high: hours.map(|hours| hours.high),
            hours_words: hours.map(|hours| format!("{} h", hours_number(hours.hours))),
            words: of.loss.words(),
            range: hours.map(domain::notes::HoursAMonth::range_words),
            sureness: of.loss.sureness,
            minutes_lost: of.loss.minutes,
            times: of.loss.times,
            per: of.loss.per,
            people: of.loss.people,
            counted_weeks: of.loss.counted_weeks,
            next_step: of.next_step.clone(),
            owner: of.owner.and_then(|owner| self.team.get(owner)),
            owner_name: of.owner_name.clone(),
            asked: of.asked.map(|asked| asked_words(self.today - local_date(asked, self.zone))),
            asked_ms: of.asked.map(|asked| asked.timestamp_millis()),
            promised_on: of.promised_on,
            overdue: is_open && of.promised_on.is_some_and(|on| on < self.today),
            reports: u32::try_from(reports.len()).unwrap_or(u32::MAX),
            people_met,
            session: self.in_session.contains(&of.id),
            reason: of.reason.clone(),
            closed: of.closed.map(|at| self.day(at)),
            reopened: of.reopened.filter(|_| is_open).map(|at| self.day(at)),
            frees: hours.and_then(|hours| hours.frees_words(self.hours_of_one)),
        }
    }

    fn day(&self, at: Instant) -> String {
        day_words(local_date(at, self.zone), self.today)
    }
}

/// Days on the calendar since it was opened; of a closed one, how long it stood.
/// On how many days of a week something can happen.
pub(super) fn working_days(settings: &Settings) -> f64 {
    settings.hours.days.len() as f64
}

pub(super) fn age_days(of: &Roadblock, now: Instant, here: Tz) -> i64 {
    let over = local_date(of.closed.unwrap_or(now), here);
    (over - local_date(of.opened, here)).num_days().max(0)
}

/// `asked`, later `waiting 12 d`.
fn asked_words(ago: chrono::Duration) -> String {
    match ago.num_days() {
        days if days >= WAITING_FROM_DAYS => format!("waiting {days} d"),
        _ => "asked".to_owned(),
    }
}

/// By hours, then the oldest first; those without hours after them.
pub(super) fn by_hours(one: &RoadblockView, other: &RoadblockView) -> Ordering {
    let hours = |view: &RoadblockView| view.hours.unwrap_or(-1.0);
    hours(other).total_cmp(&hours(one)).then(other.age_days.cmp(&one.age_days)).then(one.id.cmp(&other.id))
}

/// The mean of the hours in the contracts of those who are on the team, in minutes a week.
fn usual_week_min(app: &App, reader: &Reader<'_>) -> Result<f64, StoreError> {
    let (now, today) = (app.now(), app.today());
    let rosters = reader.rosters(today, today, app.zone())?;
    let here = rosters.iter().filter(|roster| roster.left_at.is_none_or(|left| left > now));
    let minutes: Vec<f64> =
        here.map(|roster| f64::from(roster.work.weekly_min.unwrap_or(USUAL_WEEK_MIN))).collect();
    if minutes.is_empty() {
        return Ok(f64::from(USUAL_WEEK_MIN));
    }
    Ok(minutes.iter().sum::<f64>() / minutes.len() as f64)
}
