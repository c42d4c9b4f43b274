//! Out, late and back: time off marked on the day it happens, or ahead.

use chrono::NaiveDate;
use domain::people::roster::{
    OutKind, PersonDay, PersonRoster, RosterError, TimeOff, TimeOffId, overlapping, person_day,
};
use domain::time::{ClockSpan, DAY_MIN, Span, clock, day_words, local_date, local_time, minute};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::out_words::back_words;
use super::view::MarkedOut;
use super::whereabouts::place_now;
use super::work::time;
use crate::day::{PersonRef, id};
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::Roster];

/// Marks someone out: a whole day or several, a part of a day, or late until they are back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct MarkOut {
    pub person_id: String,
    #[ts(optional = false)]
    pub kind: OutKind,
    /// Missing: today.
    pub on: Option<NaiveDate>,
    /// The last whole day, included.
    pub until: Option<NaiveDate>,
    /// For a part of the day: from then on, on the person's clock. Missing: from the start of the shift.
    pub from: Option<String>,
    /// … from this moment on.
    pub from_now: Option<bool>,
    /// … and back at that time. Missing: for the rest of the shift.
    pub back: Option<String>,
    pub label: Option<String>,
}

impl Command for MarkOut {
    const NAME: &'static str = "people.mark_out";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = MarkedOut;

    fn run(self, app: &App) -> Result<MarkedOut, AppError> {
        let settings = app.settings()?;
        let asked = self.on.unwrap_or_else(|| app.today());
        let last = self.until.map_or(asked, |until| until.max(asked));
        let team = app.read(|reader| super::team_roster(reader, asked, last, app.zone()))?;
        let (person, roster) = team.get(&self.person_id)?;
        let on = if self.on.is_none() && self.is_part() { running_on(app, roster)? } else { asked };
        let until = self.until.unwrap_or(on);
        let day = person_day(roster, on, settings.staffing.ramp);
        let hours = self.part_of(app, person, roster, &day)?;
        let label = self.label.as_deref().unwrap_or_default();
        let time_off = TimeOff::new(TimeOffId(app.new_id()), self.kind, (on, until), hours, label)?;
        refuse_overlap(person, roster, &time_off, app.today())?;
        let sentence = sentence(app, person, roster, &time_off);
        let undo = format!("Marked {} out, {}", person.name, day_words(on, app.today()));
        app.change::<Self, _>(&undo, |writer| {
            writer.put_work(roster.person, &roster.work, roster.zone)?;
            writer.put_time_off(roster.person, &time_off)
        })?;
        Ok(MarkedOut { id: time_off.id.0.to_string(), sentence })
    }
}

/// The date whose shift runs now, which of a night shift is the day before; today where none does.
fn running_on(app: &App, roster: &PersonRoster) -> Result<NaiveDate, AppError> {
    let now = app.now();
    let (day, _) = place_now(roster, now, &app.settings()?);
    let runs = day.shift.is_some_and(|shift| shift.contains(now));
    Ok(if runs { day.date } else { app.today() })
}

impl MarkOut {
    fn is_part(&self) -> bool {
        self.back.is_some() || self.from.is_some() || self.from_now.unwrap_or(false)
    }

    /// The part of the day, where it is not whole.
    fn part_of(
        &self,
        app: &App,
        person: &PersonRef,
        roster: &PersonRoster,
        day: &PersonDay,
    ) -> Result<Option<ClockSpan>, AppError> {
        let late = self.kind == OutKind::Late;
        let from_now = self.from_now.unwrap_or(false);
        if !self.is_part() {
            if late {
                return Err(AppError::refused(format!(
                    "When is {} expected? Give a time, as 09:30.",
                    person.short
                )));
            }
            return Ok(None);
        }
        let plan = roster.plan_on(day.date).ok_or_else(|| {
            AppError::refused(format!(
                "{} has no shift on {}, so there is nothing to be out from.",
                person.name,
                day_words(day.date, app.today())
            ))
        })?;
        let shift = plan.hours();
        // In a night shift, what is earlier on the clock than its start is after midnight.
        let on_shift = |minute: u32| {
            if minute < shift.from_min() && shift.to_min() > DAY_MIN { minute + DAY_MIN } else { minute }
        };
        let start = match &self.from {
            Some(text) => on_shift(minute(time(text)?)),
            None if from_now => on_shift(minute(local_time(app.now(), roster.zone))),
            None => shift.from_min(),
        };
        let end =
            self.back.as_deref().map(time).transpose()?.map_or(shift.to_min(), |at| on_shift(minute(at)));
        ClockSpan::new(start.max(shift.from_min()), end).map(Some).ok_or_else(|| {
            AppError::refused(format!(
                "The shift of {} is {}. Choose a time to be back that lies in it.",
                person.name,
                shift.words()
            ))
        })
    }
}

pub(super) fn refuse_overlap(
    person: &PersonRef,
    roster: &PersonRoster,
    time_off: &TimeOff,
    today: NaiveDate,
) -> Result<(), AppError> {
    let Some(other) = overlapping(&roster.time_off, time_off) else { return Ok(()) };
    Err(AppError::refused(format!(
        "{} is out then already: {}. Take that back first.",
        person.name,
        when_words(other, today)
    )))
}

/// `leave, Mon 16 Nov to Thu 19 Nov`, `appointment, Wed 18 Nov, 08:30 to 11:30`
pub(super) fn when_words(time_off: &TimeOff, today: NaiveDate) -> String {
    let (from, until) = (time_off.from_on(), time_off.until_on());
    let mut words = day_words(from, today);
    // That someone is out was said already.
    if time_off.kind != OutKind::Other {
        words = format!("{}, {words}", time_off.kind.word());
    }
    if let Some(hours) = time_off.hours() {
        words.push_str(&format!(", {}", hours.words()));
    } else if until > from {
        words.push_str(&format!(" to {}", day_words(until, today)));
    }
    words
}

/// `Carla Mendes is out until 11:30.`
fn sentence(app: &App, person: &PersonRef, roster: &PersonRoster, time_off: &TimeOff) -> String {
    let (today, name) = (app.today(), &person.name);
    let span = time_off.hours().and_then(|hours| hours.on(time_off.from_on(), roster.zone));
    match span {
        Some(span) if time_off.from_on() == today || span.contains(app.now()) => {
            let until = clock(span.end(), app.zone());
            let word = if time_off.kind == OutKind::Late { "expected at" } else { "out until" };
            format!("{name} is {word} {until}.")
        }
        Some(_) => format!("{name} is out: {}.", when_words(time_off, today)),
        None => match roster.back_on(time_off.until_on()) {
            Some(back) => format!("{name} is out, back {}.", back_words(back, today)),
            None => format!("{name} is out: {}.", when_words(time_off, today)),
        },
    }
}

/// Says that someone is back: their time off ends now. What was to come of it is taken off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MarkBack {
    pub person_id: String,
}

impl Command for MarkBack {
    const NAME: &'static str = "people.mark_back";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let (now, settings) = (app.now(), app.settings()?);
        let team = app.roster_on(app.today())?;
        let (person, roster) = team.get(&self.person_id)?;
        let (day, _) = place_now(roster, now, &settings);
        let running = day.out.iter().find(|out| out.whole_day || out.span.end() > now);
        let running = running.and_then(|out| roster.time_off.iter().find(|off| off.id == out.id));
        let Some(time_off) = running else {
            return Err(AppError::refused(format!("{} is not out now.", person.name)));
        };
        let left = ended(time_off, roster, &day, now)?;
        let label = format!("{} is back", person.name);
        app.change::<Self, _>(&label, |writer| match &left {
            Some(left) => writer.put_time_off(roster.person, left),
            None => writer.remove_time_off(time_off.id),
        })?;
        Ok(Done {})
    }
}

/// What is left of time off that ends at `now`: earlier days, or the part of today before now.
fn ended(
    time_off: &TimeOff,
    roster: &PersonRoster,
    day: &PersonDay,
    now: domain::time::Instant,
) -> Result<Option<TimeOff>, RosterError> {
    let rebuilt =
        |dates, hours| TimeOff::new(time_off.id, time_off.kind, dates, hours, time_off.label()).map(Some);
    if time_off.from_on() < day.date {
        // Today counts as worked from here on; the days before stay as they were.
        let yesterday = day.date.pred_opt().unwrap_or(day.date);
        return rebuilt((time_off.from_on(), yesterday), None);
    }
    let start = match time_off.hours() {
        Some(hours) => hours.on(day.date, roster.zone).map(Span::start),
        None => day.shift.map(Span::start),
    };
    let span = start.and_then(|start| Span::new(start, now).ok());
    let hours = span.and_then(|span| ClockSpan::of(span, day.date, roster.zone));
    if hours.is_none() || local_date(now, roster.zone) < day.date {
        return Ok(None);
    }
    rebuilt((day.date, day.date), hours)
}

/// Takes time off back as if it had never been entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeBackOut {
    pub id: String,
}

impl Command for TakeBackOut {
    const NAME: &'static str = "people.take_back_out";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let wanted = TimeOffId(id(&self.id)?);
        let found = app.read(|reader| reader.time_off(wanted))?;
        let (whose, time_off) = found.ok_or_else(|| AppError::gone("That time off"))?;
        let people = app.read(|reader| reader.people())?;
        let name = people.iter().find(|(person, _)| person.id == whose).map(|(person, _)| &person.name);
        let label = format!(
            "Took back the time off of {}: {}",
            name.map_or("someone", String::as_str),
            when_words(&time_off, app.today())
        );
        app.change::<Self, _>(&label, |writer| writer.remove_time_off(wanted))?;
        Ok(Done {})
    }
}
