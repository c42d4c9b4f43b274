//! The demo team: eight people and their lead, 26 weeks that always end now, made by the code that real data takes.
//!
//! What belongs here: what the demo is made of (tables of people, drivers, shapes of days, notes) and how chance fills
//! it in. What does not: rules of the product; everything goes through `domain` and the import. The same moment always
//! brings the same demo, ids included.

mod asks;
mod barriers;
mod beside;
mod cape;
mod chance;
mod contacts;
mod days;
mod drivers;
mod events;
mod export;
mod moment;
mod notes;
mod pages_told;
mod people;
mod people_pages;
mod plan;
mod report;
mod rhythm;
mod roster;
mod sat;
mod shapes;
#[cfg(test)]
mod tests;
mod written;

use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{BlockRow, CapeDayRow, DoneLineRow, EventRow, StoreError, Writer};
use ts_rs::TS;

use crate::{App, AppError, Command, Done, Topic, Undo};
use chance::Chance;
use moment::Moment;

/// Fills an empty file with the demo team.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FillDemo {}

impl Command for FillDemo {
    const NAME: &'static str = "workspace.fill_demo";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    const UNDO: Undo = Undo::Never;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let (marks, counts) = app.read(|reader| Ok((reader.settings()?, reader.table_counts()?)))?;
        if !marks.is_empty() || counts.iter().any(|count| count.rows > 0) {
            return Err(AppError::refused(
                "This file has something in it already, so the demo was not put there. Choose an empty file.",
            ));
        }
        fill(app)?;
        Ok(Done {})
    }
}

/// Everything of the demo but its contacts, which come in by import.
struct Team {
    settings: Settings,
    people: Vec<domain::people::Person>,
    entries: Vec<domain::day::Entry>,
    blocks: Vec<BlockRow>,
    field_notes: beside::FieldNotes,
    done: Vec<DoneLineRow>,
    roster: roster::Roster,
    events: Vec<EventRow>,
    cape_day: Option<CapeDayRow>,
}

/// Writes the demo team into an empty file. Nothing of it can be undone: it is no change that the lead made.
pub(crate) fn fill(app: &App) -> Result<(), AppError> {
    let moment = Moment::of(app.now(), app.zone());
    let people = people::people(&moment);
    let contacts = contacts::contacts(&moment);
    let calendar = Chance::of("calendar", 0).id(moment.now);
    let entries = days::entries(&moment, &people)?;
    let noted = written::notes(&moment, &contacts);
    let team = Team {
        settings: people::settings(),
        blocks: plan::blocks(&moment, &people, calendar)?,
        field_notes: beside::FieldNotes::of(&moment, &people, &entries, &contacts, noted),
        entries,
        done: written::done_lines(&moment),
        roster: roster::roster(&moment, &people)?,
        events: events::events(&moment),
        cape_day: cape::cape_day(&moment)?,
        people,
    };
    team.settings.check().map_err(|error| AppError::refused(error.to_string()))?;
    export::import(app, &moment, &contacts)?;
    report::import(app, &moment, &contacts)?;
    app.note_down(|writer| {
        writer.put_calendar(plan::CALENDAR, moment.now, calendar)?;
        team.write(writer)?;
        team.field_notes.write(&moment, &team.people, writer)?;
        people_pages::write(&moment, &team.people, writer)?;
        team.roster.write(&moment, writer)?;
        crate::workspace::mark(writer, "set_up", &Value::Bool(true))?;
        crate::workspace::mark(writer, "demo_made_on", &Value::String(moment.today.to_string()))
    })
}

impl Team {
    fn write(&self, writer: &Writer<'_>) -> Result<(), StoreError> {
        crate::workspace::write_settings(writer, &self.settings)?;
        for person in &self.people {
            writer.put_person(person, None)?;
        }
        for (title, activity) in shapes::TITLES {
            writer.put_meeting_title(title, activity)?;
        }
        writer.put_entries(&self.entries, &[])?;
        for block in &self.blocks {
            writer.put_block(block)?;
        }
        for line in &self.done {
            writer.put_done_line(line)?;
        }
        for event in &self.events {
            writer.put_staffing_event(event)?;
        }
        if let Some(day) = &self.cape_day {
            writer.put_cape_day(day)?;
        }
        Ok(())
    }
}
