//! The demo team's roster: the shifts of the pictures, what lies in them, and who is out on the day that is on.
//!
//! Written as the lead would have it: a weekly pattern for each, a project, training and some coaching on single dates, leave
//! and an appointment. The day that is on is short at ten, when Carla is not back yet and Jonas is missed on the phone, fine at
//! two, and short again at half past four, when the early shift has gone home.

use chrono::{Days, NaiveDate, Weekday};
use domain::people::Person;
use domain::people::roster::{
    OutKind, PartId, PartKind, Pattern, PatternId, PlannedPart, ShiftPlan, TimeOff, TimeOffId, Work,
};
use domain::queue::Channel;
use domain::time::{ClockSpan, week_start};
use store::{StoreError, Writer};

use super::chance::Chance;
use super::moment::{Moment, is_working_day};
use super::people::{CARLA, DEV, ELIF, JONAS, PRIYA};
use crate::AppError;

/// A person's hours: from, to and the start of a half-hour lunch, in minutes after midnight.
type Hours = (u32, u32, u32);

/// By the places of the team.
const HOURS: [Hours; 8] = [
    (480, 990, 690),
    (480, 990, 720),
    (510, 1020, 840),
    (480, 990, 750),
    (540, 1050, 780),
    (540, 1050, 780),
    (540, 1050, 750),
    (570, 1080, 810),
];

const CHANNELS: [&[Channel]; 8] = [
    &[Channel::Email, Channel::Chat],
    &[Channel::Phone, Channel::Email],
    &[Channel::Chat, Channel::Email],
    &[Channel::Email, Channel::Phone],
    &[Channel::Chat],
    &[Channel::Phone, Channel::Email],
    &[Channel::Email],
    &[Channel::Email, Channel::Phone],
];

const SKILLS: [&str; 8] =
    ["billing", "VAT", "onboarding", "bank import", "PDF layout", "VAT", "exports", "integrations"];

/// The roster of everyone, ready to be written.
pub(super) struct Roster {
    people: Vec<OfPerson>,
}

struct OfPerson {
    person: Person,
    work: Work,
    patterns: Vec<Pattern>,
    exceptions: Vec<(NaiveDate, ShiftPlan)>,
    time_off: Vec<TimeOff>,
}

/// # Errors
/// Where a shift of the demo is none: a mistake in this file.
pub(super) fn roster(moment: &Moment, people: &[Person]) -> Result<Roster, AppError> {
    let mut chance = Chance::of("roster", 0);
    let of = |(at, person): (usize, &Person)| of_person(moment, &mut chance, at, person);
    Ok(Roster { people: people.iter().enumerate().map(of).collect::<Result<_, _>>()? })
}

fn of_person(moment: &Moment, chance: &mut Chance, at: usize, person: &Person) -> Result<OfPerson, AppError> {
    let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let pattern = |weekday: Weekday| {
        Ok(Pattern {
            id: PatternId(chance.id(moment.now)),
            weekday,
            from_on: moment.first,
            until_on: None,
            plan: plan(moment, chance, at, None)?,
        })
    };
    let patterns = week.into_iter().map(pattern).collect::<Result<Vec<_>, AppError>>()?;
    let today = working_today(moment);
    let monday = week_start(today, Weekday::Mon);
    let mut exceptions = Vec::new();
    let extra = match at {
        // Where the day that is on is a Monday, it is short enough.
        DEV if monday < today => Some((monday, (PartKind::Training, 780, 840, "phone tone"))),
        ELIF => Some((today, (PartKind::Coaching, 900, 930, ""))),
        PRIYA => Some((today, (PartKind::Project, 840, 900, ""))),
        _ => None,
    };
    if let Some((on, part)) = extra {
        exceptions.push((on, plan(moment, chance, at, Some(part))?));
    }
    Ok(OfPerson {
        person: person.clone(),
        work: Work {
            weekly_min: Some(40 * 60),
            channels: CHANNELS.get(at).map(|channels| channels.to_vec()).unwrap_or_default(),
            skills: SKILLS.get(at).map(|skill| (*skill).to_owned()).into_iter().collect(),
            starts_on: None,
            ramp: false,
        },
        patterns,
        exceptions,
        time_off: time_off(moment, chance, at, today)?,
    })
}

/// The usual shift of someone, with a part more where there is one.
fn plan(
    moment: &Moment,
    chance: &mut Chance,
    at: usize,
    extra: Option<(PartKind, u32, u32, &str)>,
) -> Result<ShiftPlan, AppError> {
    let (from, to, lunch) = HOURS.get(at).copied().unwrap_or((480, 990, 720));
    let lunch = (PartKind::Lunch, lunch, lunch + 30, "");
    let parts = [Some(lunch), extra].into_iter().flatten().map(|(kind, from, to, label)| {
        let id = PartId(chance.id(moment.now));
        Ok(PlannedPart { id, kind, hours: hours(from, to)?, label: label.to_owned() })
    });
    let parts = parts.collect::<Result<Vec<_>, AppError>>()?;
    Ok(ShiftPlan::new(hours(from, to)?, parts)?)
}

fn hours(from: u32, to: u32) -> Result<ClockSpan, AppError> {
    ClockSpan::new(from, to).ok_or_else(|| domain::people::roster::RosterError::Hours.into())
}

/// Jonas is on leave today and on the next working day; Carla is out this morning. Before that, a little of what a team
/// has: a week away, a day of sickness.
fn time_off(
    moment: &Moment,
    chance: &mut Chance,
    at: usize,
    today: NaiveDate,
) -> Result<Vec<TimeOff>, AppError> {
    let mut all = Vec::new();
    let mut add = |kind, dates: (NaiveDate, NaiveDate), hours| -> Result<(), AppError> {
        all.push(TimeOff::new(TimeOffId(chance.id(moment.now)), kind, dates, hours, "")?);
        Ok(())
    };
    let away = moment.first + Days::new(7 * (6 + 2 * at as u64));
    add(OutKind::Leave, (away, away + Days::new(4)), None)?;
    let sick = moment.first + Days::new(7 * (3 + at as u64) + at as u64 % 5);
    add(OutKind::Sick, (sick, sick), None)?;
    match at {
        JONAS => add(OutKind::Leave, (today, next_working(today)), None)?,
        CARLA => add(OutKind::Appointment, (today, today), Some(hours(540, 690)?))?,
        _ => {}
    }
    Ok(all)
}

/// Today, or the working day behind a weekend.
pub(super) fn working_today(moment: &Moment) -> NaiveDate {
    let mut date = moment.today;
    while !is_working_day(date) {
        date = date.pred_opt().unwrap_or(date);
    }
    date
}

fn next_working(date: NaiveDate) -> NaiveDate {
    date.iter_days().skip(1).find(|date| is_working_day(*date)).unwrap_or(date)
}

impl Roster {
    /// Writes the roster of everyone.
    pub(super) fn write(&self, moment: &Moment, writer: &Writer<'_>) -> Result<(), StoreError> {
        for of in &self.people {
            let person = of.person.id;
            writer.put_work(person, &of.work, moment.zone)?;
            writer.put_patterns(person, &of.patterns)?;
            for (on, plan) in &of.exceptions {
                writer.put_exception(person, *on, Some(plan))?;
            }
            for time_off in &of.time_off {
                writer.put_time_off(person, time_off)?;
            }
        }
        Ok(())
    }
}
