//! What someone does, and the shifts of their week.

use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use domain::people::roster::{
    PartId, Pattern, PatternId, PersonRoster, PlannedPart, RosterError, ShiftPlan, Work, clean_skills,
    replace_week,
};
use domain::queue::Channel;
use domain::time::{ClockSpan, DAY_MIN, day_words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::PatternPartView;
use crate::{App, AppError, Command, Done, ErrorCode, Topic, Undo};

/// Says what someone does: hours, channels, skills, first day, and with it, where it is given, their week. One change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SetWork {
    pub person_id: String,
    /// Hours a week in the contract.
    pub weekly_hours: Option<f64>,
    /// Empty: everything the team answers.
    #[ts(optional = false)]
    pub channels: Vec<Channel>,
    #[ts(optional = false)]
    pub skills: Vec<String>,
    pub starts_on: Option<NaiveDate>,
    /// They grow into the work from their first day.
    pub ramp: bool,
    /// On whose clock their hours are meant; missing: as before.
    pub zone: Option<String>,
    /// Their week from a date on, as [`SetPattern`] takes it; missing: as before.
    pub week: Option<NewWeek>,
}

/// A weekly pattern and the date from which it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct NewWeek {
    #[ts(optional = false)]
    pub days: Vec<PatternDay>,
    /// Missing: today.
    pub from_on: Option<NaiveDate>,
}

impl Command for SetWork {
    const NAME: &'static str = "people.set_work";
    const CHANGES: &'static [Topic] = &[Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let weekly_min = self.weekly_hours.map(|hours| (hours * 60.0).round());
        if weekly_min.is_some_and(|minutes| !(1.0..=10_080.0).contains(&minutes)) {
            return Err(RosterError::WeeklyHours.into());
        }
        let work = Work {
            // Within the bounds of the line above.
            weekly_min: weekly_min.map(|minutes| minutes as u32),
            channels: self.channels,
            skills: clean_skills(&self.skills)?,
            starts_on: self.starts_on,
            ramp: self.ramp,
        };
        work.check()?;
        let from_on = self.week.as_ref().and_then(|week| week.from_on).unwrap_or_else(|| app.today());
        let team = app.roster_on(from_on)?;
        let (person, roster) = team.get(&self.person_id)?;
        let zone = self.zone.as_deref().map_or(Ok(roster.zone), zone_of)?;
        let week = self.week.as_ref().map(|week| patterns_with(app, roster, &week.days, from_on, None));
        let week = week.transpose()?;
        let label = match &week {
            None => format!("Changed the work of {}", person.name),
            Some(_) => {
                format!(
                    "Changed the work of {}, and the week from {} on",
                    person.name,
                    day_words(from_on, app.today())
                )
            }
        };
        app.change::<Self, _>(&label, |writer| {
            writer.put_work(roster.person, &work, zone)?;
            week.as_ref().map_or(Ok(()), |patterns| writer.put_patterns(roster.person, patterns))
        })?;
        Ok(Done {})
    }
}

fn zone_of(name: &str) -> Result<Tz, AppError> {
    name.trim().parse().map_err(|_| {
        AppError::new(ErrorCode::Refused, format!("{name} is no time zone. Write it like Europe/Copenhagen."))
    })
}

/// The shift of a weekday, as typed on the person's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PatternDay {
    /// 0 is Monday.
    pub day: u32,
    /// `08:00`; an end that is not after the start is one of the next day.
    pub from: String,
    pub to: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PatternPartView>>")]
    pub parts: Vec<PatternPartView>,
}

/// Gives someone a weekly pattern from a date on, in the place of the one that held then. Weekdays that are left out
/// have no shift. What was changed on single dates stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SetPattern {
    pub person_id: String,
    #[ts(optional = false)]
    pub days: Vec<PatternDay>,
    /// Missing: today.
    pub from_on: Option<NaiveDate>,
    /// The last day; after it the earlier pattern holds again. Missing: for good.
    pub until_on: Option<NaiveDate>,
}

impl Command for SetPattern {
    const NAME: &'static str = "people.set_pattern";
    const CHANGES: &'static [Topic] = &[Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let from_on = self.from_on.unwrap_or_else(|| app.today());
        let team = app.roster_on(from_on)?;
        let (person, roster) = team.get(&self.person_id)?;
        let patterns = patterns_with(app, roster, &self.days, from_on, self.until_on)?;
        let label =
            format!("Changed the week of {} from {} on", person.name, day_words(from_on, app.today()));
        app.change::<Self, _>(&label, |writer| {
            writer.put_work(roster.person, &roster.work, roster.zone)?;
            writer.put_patterns(roster.person, &patterns)
        })?;
        Ok(Done {})
    }
}

/// Someone's patterns with the week of `days` in its time.
fn patterns_with(
    app: &App,
    roster: &PersonRoster,
    days: &[PatternDay],
    from_on: NaiveDate,
    until_on: Option<NaiveDate>,
) -> Result<Vec<Pattern>, AppError> {
    let week = days.iter().map(|day| pattern(app, day, from_on)).collect::<Result<Vec<_>, _>>()?;
    Ok(replaced(app, roster.patterns.clone(), week, from_on, until_on)?)
}

/// The patterns with `week` in its time, ids from the app's chance.
pub(super) fn replaced(
    app: &App,
    patterns: Vec<Pattern>,
    week: Vec<Pattern>,
    from_on: NaiveDate,
    until_on: Option<NaiveDate>,
) -> Result<Vec<Pattern>, RosterError> {
    let mut renew = |pattern: &Pattern| Pattern {
        id: PatternId(app.new_id()),
        plan: pattern.plan.renewed(|| PartId(app.new_id())),
        ..pattern.clone()
    };
    replace_week(patterns, week, from_on, until_on, &mut renew)
}

fn pattern(app: &App, day: &PatternDay, from_on: NaiveDate) -> Result<Pattern, AppError> {
    let weekday = u8::try_from(day.day).ok().and_then(|number| Weekday::try_from(number).ok());
    let weekday = weekday.ok_or_else(|| {
        AppError::new(ErrorCode::BadCall, format!("{} is no day of the week (0 is Monday).", day.day))
    })?;
    let hours = between(&day.from, &day.to)?;
    let parts = day.parts.iter().map(|part| planned(app, hours, part)).collect::<Result<Vec<_>, _>>()?;
    let plan = ShiftPlan::new(hours, parts)?;
    Ok(Pattern { id: PatternId(app.new_id()), weekday, from_on, until_on: None, plan })
}

fn planned(app: &App, shift: ClockSpan, part: &PatternPartView) -> Result<PlannedPart, AppError> {
    let hours = between(&part.from, &part.to)?;
    // In a night shift, what is earlier on the clock than its start is after midnight.
    let after_midnight = hours.from_min() < shift.from_min() && shift.to_min() > DAY_MIN;
    let moved = if after_midnight { hours.moved(i64::from(DAY_MIN)) } else { None };
    Ok(PlannedPart {
        id: PartId(app.new_id()),
        kind: part.kind,
        hours: moved.unwrap_or(hours),
        label: part.label.split_whitespace().collect::<Vec<_>>().join(" "),
    })
}

/// Hours from two typed times; an end that is not after the start is one of the next day.
pub(super) fn between(from: &str, to: &str) -> Result<ClockSpan, AppError> {
    ClockSpan::between(time(from)?, time(to)?).ok_or_else(|| RosterError::Hours.into())
}

/// A typed time: `08:30` or `8:30`; `24:00` is midnight.
pub(super) fn time(text: &str) -> Result<NaiveTime, AppError> {
    let typed = if text.trim() == "24:00" { "00:00" } else { text.trim() };
    NaiveTime::parse_from_str(typed, "%H:%M")
        .map_err(|_| AppError::refused(format!("{text} is no time of day. Write it like 08:30.")))
}
