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
                label: one_line(&self.label),
            };
            let label = format!("Added {} for {}, {}", part.kind.key(), person.name, part.hours.words());
            let mut parts = plan.parts().to_vec();
            parts.push(part);
            Ok(Changed { plan: Some(plan.with_parts(parts)?), label })
        })
    }
}

/// Moves or stretches a part of the shift of a date, such as a lunch that is dragged to close a gap, or says anew what it is
/// for. What is not given stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PlacePart {
    pub person_id: String,
    pub date: NaiveDate,
    pub part_id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
    pub kind: Option<PartKind>,
    pub label: Option<String>,
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
            let before = part.clone();
            part.hours = hours;
            part.kind = self.kind.unwrap_or(part.kind);
            if let Some(label) = &self.label {
                part.label = one_line(label);
            }
            let label = done_to(&before, &part, &person.name);
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

fn one_line(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Moved the lunch of Elif Kaya to 13:15`
fn done_to(before: &PlannedPart, after: &PlannedPart, name: &str) -> String {
    let of = format!("the {} of {name}", before.kind.key());
    if before.kind != after.kind {
        return format!("Made {of} {}, {}", after.kind.key(), after.hours.words());
    }
    if before.hours == after.hours {
        return format!("Renamed {of}, {}", after.hours.words());
    }
    format!("Moved {of} to {}", clock_words(after.hours.from_min()))
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
