//! The shift of one date: placed, taken out, given back to the weekly pattern.

use chrono::NaiveDate;
use domain::people::roster::ShiftPlan;
use domain::time::day_words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::day::{Changed, Place, change_day, hours};
use crate::day::Ms;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Gives a person these hours on a date, whatever the pattern says. A shift that only moves takes its lunch along.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceShift {
    pub person_id: String,
    /// The date the shift belongs to; a night shift belongs to the one it starts on.
    pub date: NaiveDate,
    pub start_ms: Ms,
    pub end_ms: Ms,
}

impl Command for PlaceShift {
    const NAME: &'static str = "people.place_shift";
    const CHANGES: &'static [Topic] = &[Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let place = Place { person_id: &self.person_id, date: self.date };
        change_day::<Self>(app, &place, |person, roster| {
            let hours = hours(roster, self.date, (self.start_ms, self.end_ms))?;
            let plan = match roster.plan_on(self.date) {
                Some(plan) => plan.placed(hours)?,
                None => ShiftPlan::new(hours, Vec::new())?,
            };
            let label = format!("Set the shift of {} to {}", person.name, hours.words());
            Ok(Changed { plan: Some(plan), label })
        })
    }
}

/// Takes the shift out of a date: the person does not work that day, and is not out either.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClearShift {
    pub person_id: String,
    pub date: NaiveDate,
}

impl Command for ClearShift {
    const NAME: &'static str = "people.clear_shift";
    const CHANGES: &'static [Topic] = &[Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let place = Place { person_id: &self.person_id, date: self.date };
        change_day::<Self>(app, &place, |person, _| {
            let label = format!("Took out the shift of {}", person.name);
            Ok(Changed { plan: None, label })
        })
    }
}

/// Forgets what was changed on a date: the weekly pattern holds again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FollowPattern {
    pub person_id: String,
    pub date: NaiveDate,
}

impl Command for FollowPattern {
    const NAME: &'static str = "people.follow_pattern";
    const CHANGES: &'static [Topic] = &[Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let team = app.roster_on(self.date)?;
        let (person, roster) = team.get(&self.person_id)?;
        let day = day_words(self.date, app.today());
        let label = format!("Gave {} the usual shift, {day}", person.name);
        app.change::<Self, _>(&label, |writer| writer.remove_exception(roster.person, self.date))?;
        Ok(Done {})
    }
}
