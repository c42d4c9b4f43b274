//! A person's roster, and what it says of one day and of one interval.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use super::{OutKind, PartId, PartKind, Pattern, ShiftPlan, TimeOff, TimeOffId, Work};
use crate::people::PersonId;
use crate::time::{Instant, Span, local_date};
use crate::workspace::RampSettings;

/// How far ahead is looked for the day someone is back.
const BACK_WITHIN_DAYS: u64 = 120;

/// Everything the roster says of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRoster {
    pub person: PersonId,
    /// The zone on whose clock the hours are meant.
    pub zone: Tz,
    pub work: Work,
    pub patterns: Vec<Pattern>,
    /// What holds on a date instead of the pattern; `None`: no shift that day.
    pub exceptions: BTreeMap<NaiveDate, Option<ShiftPlan>>,
    pub time_off: Vec<TimeOff>,
    /// When they left the team. What was planned for them is kept, in case they come back.
    pub left_at: Option<Instant>,
}

impl PersonRoster {
    /// Of someone of whom nothing is rostered.
    pub fn new(person: PersonId, zone: Tz) -> Self {
        Self {
            person,
            zone,
            work: Work::default(),
            patterns: Vec::new(),
            exceptions: BTreeMap::new(),
            time_off: Vec::new(),
            left_at: None,
        }
    }

    /// The shift planned for a date, time off left aside: its exception, else its pattern, newest first. Nobody has
    /// one before their first day.
    pub fn plan_on(&self, date: NaiveDate) -> Option<&ShiftPlan> {
        if self.work.starts_on.is_some_and(|starts_on| date < starts_on) {
            return None;
        }
        match self.exceptions.get(&date) {
            Some(exception) => exception.as_ref(),
            None => {
                let holding = self.patterns.iter().filter(|pattern| pattern.holds_on(date));
                holding.max_by_key(|pattern| pattern.from_on).map(|pattern| &pattern.plan)
            }
        }
    }

    /// Whether anything is rostered at all.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty() && self.exceptions.is_empty()
    }

    /// The next date after `date` with a shift that time off does not take whole, within four months.
    pub fn back_on(&self, date: NaiveDate) -> Option<NaiveDate> {
        let off = |date| self.time_off.iter().any(|time_off| time_off.whole_day() && time_off.is_on(date));
        (1..=BACK_WITHIN_DAYS)
            .filter_map(|days| date.checked_add_days(Days::new(days)))
            .find(|date| self.plan_on(*date).is_some() && !off(*date))
    }
}

/// A stretch of a shift that is not for contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub id: PartId,
    pub span: Span,
    pub kind: PartKind,
    pub label: String,
}

/// A stretch for which someone is out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Out {
    pub id: TimeOffId,
    /// Of whole days: the shift, or the day where there is none.
    pub span: Span,
    pub kind: OutKind,
    pub label: String,
    pub whole_day: bool,
    /// The first and last date of it.
    pub dates: (NaiveDate, NaiveDate),
}

/// One person on one date of their own calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDay {
    pub person: PersonId,
    pub date: NaiveDate,
    /// As planned, up to when they left the team; what they are out for is not taken off.
    pub shift: Option<Span>,
    /// By start, within the shift.
    pub parts: Vec<Part>,
    /// By start.
    pub out: Vec<Out>,
    /// The share of a full seat they are, 0 to 1.
    pub ramp: f64,
    /// Where they are out: the next date they work, within four months.
    pub back_on: Option<NaiveDate>,
    /// The shift is one of this date, not of the weekly pattern.
    pub is_exception: bool,
}

/// What the roster says of `date`, a date in the person's own zone.
pub fn person_day(roster: &PersonRoster, date: NaiveDate, settings: RampSettings) -> PersonDay {
    let zone = roster.zone;
    let plan = roster.plan_on(date);
    let stays = |shift: Span| match roster.left_at {
        Some(left_at) => Span::new(shift.start(), shift.end().min(left_at)).ok(),
        None => Some(shift),
    };
    let shift = plan.and_then(|plan| plan.hours().on(date, zone)).and_then(stays);
    let parts = plan.map(ShiftPlan::parts).unwrap_or_default();
    let part = |part: &super::PlannedPart| {
        let span = part.hours.on(date, zone)?.intersection(shift?)?;
        Some(Part { id: part.id, span, kind: part.kind, label: part.label.clone() })
    };
    let mut out: Vec<Out> = roster.time_off.iter().filter_map(|off| out_on(off, date, zone, shift)).collect();
    out.sort_by_key(|out| (out.span.start(), out.id));
    PersonDay {
        person: roster.person,
        date,
        shift,
        parts: parts.iter().filter_map(part).collect(),
        back_on: if out.is_empty() { None } else { roster.back_on(date) },
        out,
        ramp: roster.work.seat(date, settings),
        is_exception: roster.exceptions.contains_key(&date),
    }
}

fn out_on(time_off: &TimeOff, date: NaiveDate, zone: Tz, shift: Option<Span>) -> Option<Out> {
    let span = time_off.span_on(date, zone)?;
    let whole_day = time_off.whole_day();
    Some(Out {
        id: time_off.id,
        span: if whole_day { shift.unwrap_or(span) } else { span },
        kind: time_off.kind,
        label: time_off.label().to_owned(),
        whole_day,
        dates: (time_off.from_on(), time_off.until_on()),
    })
}

/// The days of the person's calendar whose shifts may reach into `span`, in order.
///
/// A night shift belongs to the date it starts on, and the calendar of someone in another zone turns at another time:
/// so the question of who is at work at an instant is put to all of these.
pub fn days_around(roster: &PersonRoster, span: Span, settings: RampSettings) -> Vec<PersonDay> {
    let first = local_date(span.start(), roster.zone);
    let last = local_date(span.end(), roster.zone);
    let first = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    first
        .iter_days()
        .take_while(|date| *date <= last)
        .map(|date| person_day(roster, date, settings))
        .collect()
}

/// The share of `interval`, 0 to 1, in which this day has the person at work on contacts: in their shift, and not at
/// lunch, on a break, in training, a meeting, coaching or a project, nor out. The ramp is not taken off.
pub fn working_share(day: &PersonDay, interval: Span) -> f64 {
    let Some(at_work) = day.shift.and_then(|shift| shift.intersection(interval)) else { return 0.0 };
    let away = day.parts.iter().map(|part| part.span).chain(day.out.iter().map(|out| out.span));
    let away: Vec<Span> = away.collect();
    let seconds: i64 = at_work.without(&away).into_iter().map(Span::seconds).sum();
    seconds as f64 / interval.seconds() as f64
}
