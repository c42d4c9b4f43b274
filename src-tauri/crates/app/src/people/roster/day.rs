//! What the Commands share that change one date of one person: the shift is read, changed by a rule and written once.

use chrono::{Days, NaiveDate};
use domain::people::roster::{PartId, PersonRoster, RosterError, ShiftPlan};
use domain::time::{ClockSpan, day_words};

use crate::day::{Ms, PersonRef, id, instant};
use crate::{App, AppError, Command};

/// Which date of whom.
pub(super) struct Place<'a> {
    pub person_id: &'a str,
    pub date: NaiveDate,
}

/// Changes the shift of one date: `rule` is given what holds now and answers what shall hold (`None`: no shift) with
/// the words for undo. The answer is written as an exception; the pattern stays as it is.
pub(super) fn change_day<C: Command, T>(
    app: &App,
    place: &Place<'_>,
    rule: impl FnOnce(&PersonRef, &PersonRoster) -> Result<Changed<T>, AppError>,
) -> Result<T, AppError> {
    let date = place.date;
    let team = app.roster_on(date)?;
    let (person, roster) = team.get(place.person_id)?;
    let Changed { plan, label, answer } = rule(person, roster)?;
    check_neighbours(roster, date, plan.as_ref())?;
    // The parts of a pattern keep their ids; those of a date have their own.
    let plan = if roster.exceptions.contains_key(&date) {
        plan
    } else {
        plan.map(|plan| plan.renewed(|| PartId(app.new_id())))
    };
    let label = format!("{label}, {}", day_words(date, app.today()));
    app.change::<C, _>(&label, |writer| {
        writer.put_work(roster.person, &roster.work, roster.zone)?;
        writer.put_exception(roster.person, date, plan.as_ref())
    })?;
    Ok(answer)
}

/// What a rule answers.
pub(super) struct Changed<T> {
    pub plan: Option<ShiftPlan>,
    /// For undo, without the date: `Moved the lunch of Amina Yusuf to 12:30`.
    pub label: String,
    pub answer: T,
}

/// A shift runs neither into the next day's nor is it run into.
fn check_neighbours(
    roster: &PersonRoster,
    date: NaiveDate,
    plan: Option<&ShiftPlan>,
) -> Result<(), RosterError> {
    let Some(plan) = plan else { return Ok(()) };
    let day_before = date.checked_sub_days(Days::new(1)).and_then(|date| roster.plan_on(date));
    let day_after = date.checked_add_days(Days::new(1)).and_then(|date| roster.plan_on(date));
    if let Some(before) = day_before {
        before.apart_from_next(plan)?;
    }
    day_after.map_or(Ok(()), |after| plan.apart_from_next(after))
}

/// The hours that a stretch from the screen is on the person's clock, on `date`.
pub(super) fn hours(
    roster: &PersonRoster,
    date: NaiveDate,
    (start_ms, end_ms): (Ms, Ms),
) -> Result<ClockSpan, AppError> {
    let span = domain::time::Span::new(instant(start_ms)?, instant(end_ms)?)?;
    ClockSpan::of(span, date, roster.zone).ok_or_else(|| {
        let day = date.format("%a %-d %b");
        AppError::refused(format!(
            "That does not start on {day}, or takes more than 24 hours. Choose other times."
        ))
    })
}

/// The plan of a date that must have one.
pub(super) fn plan_of<'a>(
    person: &PersonRef,
    roster: &'a PersonRoster,
    date: NaiveDate,
) -> Result<&'a ShiftPlan, AppError> {
    roster.plan_on(date).ok_or_else(|| {
        let day = date.format("%a %-d %b");
        AppError::refused(format!("{} has no shift on {day}. Add one first.", person.name))
    })
}

pub(super) fn part_id(text: &str) -> Result<PartId, AppError> {
    id(text).map(PartId)
}
