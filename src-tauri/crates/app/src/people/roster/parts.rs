//! Parts of a shift on a date: lunch moved, training or a meeting added, taken out again.

use chrono::NaiveDate;
use domain::people::roster::{PartId, PartKind, PlannedPart, ShiftPlan};
use domain::time::clock_words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::day::{Changed, Place, change_day, hours, part_id, plan_of};
use crate::day::Ms;
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::Roster];

/// Adds lunch, training, a meeting or a project to the shift of a date.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddPart {
    pub person_id: String,
    pub date: NaiveDate,
    pub kind: PartKind,
    pub start_ms: Ms,
    pub end_ms: Ms,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub label: String,
}

impl Command for AddPart {
    const NAME: &'static str = "people.add_part";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let place = Place { person_id: &self.person_id, date: self.date };
        change_day::<Self>(app, &place, |person, roster| {
            let plan = plan_of(person, roster, self.date)?;
            let part = PlannedPart {
                id: PartId(app.new_id()),
                kind: self.kind,
                hours: hours(roster, self.date, (self.start_ms, self.end_ms))?,
                label: self.label.split_whitespace().collect::<Vec<_>>().join(" "),
            };
            let label = format!("Added {} for {}, {}", part.kind.key(), person.name, part.hours.words());
            let mut parts = plan.parts().to_vec();
            parts.push(part);
            Ok(Changed { plan: Some(plan.with_parts(parts)?), label })
        })
    }
}

/// Moves or stretches a part of the shift of a date, such as a lunch that is dragged to close a gap.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlacePart {
    pub person_id: String,
    pub date: NaiveDate,
    pub part_id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
}

impl Command for PlacePart {
    const NAME: &'static str = "people.place_part";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let wanted = part_id(&self.part_id)?;
        let place = Place { person_id: &self.person_id, date: self.date };
        change_day::<Self>(app, &place, |person, roster| {
            let plan = plan_of(person, roster, self.date)?;
            let hours = hours(roster, self.date, (self.start_ms, self.end_ms))?;
            let (mut part, mut parts) = taken(plan, wanted, self.date)?;
            part.hours = hours;
            let label = format!(
                "Moved the {} of {} to {}",
                part.kind.key(),
                person.name,
                clock_words(hours.from_min())
            );
            parts.push(part);
            Ok(Changed { plan: Some(plan.with_parts(parts)?), label })
        })
    }
}

/// Takes a part out of the shift of a date.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeletePart {
    pub person_id: String,
    pub date: NaiveDate,
    pub part_id: String,
}

impl Command for DeletePart {
    const NAME: &'static str = "people.delete_part";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let wanted = part_id(&self.part_id)?;
        let place = Place { person_id: &self.person_id, date: self.date };
        change_day::<Self>(app, &place, |person, roster| {
            let plan = plan_of(person, roster, self.date)?;
            let (part, parts) = taken(plan, wanted, self.date)?;
            let label =
                format!("Took out the {} of {}, {}", part.kind.key(), person.name, part.hours.words());
            Ok(Changed { plan: Some(plan.with_parts(parts)?), label })
        })
    }
}

/// The part of that id, and the others. The id that the part has in the pattern means it too, so that a second key is
/// heard before the first is drawn.
fn taken(
    plan: &ShiftPlan,
    wanted: PartId,
    date: NaiveDate,
) -> Result<(PlannedPart, Vec<PlannedPart>), AppError> {
    let mut parts = plan.parts().to_vec();
    let at = parts
        .iter()
        .position(|part| part.id == wanted || part.id == wanted.on(date))
        .ok_or_else(|| AppError::gone("That part"))?;
    Ok((parts.remove(at), parts))
}
