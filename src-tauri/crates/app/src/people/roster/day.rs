//! What the Commands share that change one date of one person: the shift is read, changed by a rule and written once.

use chrono::{Days, NaiveDate};
use domain::people::roster::{PartId, PersonRoster, RosterError, ShiftPlan};
use domain::time::{ClockSpan, day_words};

use super::team_roster;
use crate::day::{Ms, PersonRef, id, instant};
use crate::{App, AppError, Command, Done};

/// Which date of whom.
pub(super) struct Place<'a> {
    pub person_id: &'a str,
    pub date: NaiveDate,
}

/// Changes the shift of one date: `rule` is given what holds now and answers what shall hold (`None`: no shift) with
/// the words for undo. The answer is written as an exception; the pattern stays as it is.
///
/// The rule is asked twice, for the words first and then within the write: two lunches that are moved at once both
/// arrive.
pub(super) fn change_day<C: Command>(
    app: &App,
    place: &Place<'_>,
    rule: impl Fn(&PersonRef, &PersonRoster) -> Result<Changed, AppError>,
) -> Result<Done, AppError> {
    let date = place.date;
    let team = app.roster_on(date)?;
    let (person, roster) = team.get(place.person_id)?;
    let label = format!("{}, {}", rule(person, roster)?.label, day_words(date, app.today()));
    app.change::<C, _>(&label, |writer| {
        let team = team_roster(writer, date, date, app.zone())?;
        let decided = team.get(place.person_id).and_then(|(person, roster)| {
            let Changed { plan, .. } = rule(person, roster)?;
            check_neighbours(roster, date, plan.as_ref())?;
            Ok((roster, plan))
        });
        let (roster, plan) = match decided {
            Ok(decided) => decided,
            // Nothing was written, so there is nothing to take back.
            Err(error) => return Ok(Err(error)),
        };
        // Parts of a pattern get the ids of the date; those of an exception have them.
        let is_exception = roster.exceptions.contains_key(&date);
        let plan = if is_exception { plan } else { plan.map(|plan| plan.on(date)) };
        writer.put_work(roster.person, &roster.work, roster.zone)?;
        writer.put_exception(roster.person, date, plan.as_ref())?;
        Ok(Ok(Done {}))
    })?
}

/// What a rule answers.
pub(super) struct Changed {
    pub plan: Option<ShiftPlan>,
    /// For undo, without the date: `Moved the lunch of Amina Yusuf to 12:30`.
    pub label: String,
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
