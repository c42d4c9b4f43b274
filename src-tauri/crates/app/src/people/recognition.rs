//! Recognition: what someone changed for the better, in words, with its effect where it is known. Nothing is counted
//! against anyone, and quiet work stands where loud work does.

use chrono::{Datelike, NaiveDate};
use domain::notes::fold;
use domain::people::short_date;
use domain::time::{day_span, local_date};
use serde::{Deserialize, Serialize};
use store::RecognitionRow;
use ts_rs::TS;
use uuid::Uuid;

use super::text::{line, line_or_empty, paragraph, person_of};
use crate::day::{Made, Ms, PersonRef, Team, id};
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::People];
const LONGEST_TITLE: usize = 200;
const LONGEST_TEXT: usize = 2000;
const LONGEST_EFFECT: usize = 500;

/// What someone changed for the better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecognitionView {
    pub id: String,
    pub person: PersonRef,
    pub title: String,
    pub text: String,
    /// Empty where it is not known.
    pub effect: String,
    #[ts(type = "number")]
    pub at_ms: Ms,
    /// `12 Oct`
    pub when: String,
    /// The idea it came of, the roadblock it removed.
    pub note_id: Option<String>,
    pub roadblock_id: Option<String>,
    /// They were told in a one-to-one.
    pub told: bool,
}

pub(super) fn view(row: &RecognitionRow, person: PersonRef, talked: &[String], app: &App) -> RecognitionView {
    let origin = format!("recognition:{}", row.id);
    RecognitionView {
        id: row.id.to_string(),
        person,
        title: row.title.clone(),
        text: row.text.clone(),
        effect: row.effect.clone(),
        at_ms: row.at.timestamp_millis(),
        when: short_date(local_date(row.at, row.zone), app.today()),
        note_id: row.note.map(|note| note.to_string()),
        roadblock_id: row.roadblock.map(|roadblock| roadblock.to_string()),
        told: talked.contains(&origin),
    }
}

/// `3 this year`; empty where there is none.
pub(super) fn line_of(rows: &[RecognitionRow], app: &App) -> String {
    let year = app.today().year();
    let this_year = rows.iter().filter(|row| local_date(row.at, row.zone).year() == year).count();
    if this_year == 0 { String::new() } else { format!("{this_year} this year") }
}

/// What anyone changed for the better between two days, both included; by name, then by day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListRecognitions {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecognitionsView {
    pub recognitions: Vec<RecognitionView>,
}

impl Command for ListRecognitions {
    const NAME: &'static str = "people.recognitions";
    const READS: &'static [Topic] = &[Topic::People, Topic::Workspace];
    type Reply = RecognitionsView;

    fn run(self, app: &App) -> Result<RecognitionsView, AppError> {
        let (from, to) = (day_span(self.from, app.zone()).start(), day_span(self.to, app.zone()).end());
        let (people, rows) = app.read(|reader| Ok((reader.people()?, reader.recognitions_in(from, to)?)))?;
        let team = Team::new(people.into_iter().map(|(person, _)| person).collect());
        let mut recognitions = Vec::new();
        for row in rows {
            let talked = app.read(|reader| reader.talked_about(row.person))?;
            if let Some(person) = team.get(row.person) {
                recognitions.push(view(&row, person, &talked, app));
            }
        }
        recognitions.sort_by_key(|row: &RecognitionView| (fold(&row.person.name), row.at_ms));
        Ok(RecognitionsView { recognitions })
    }
}

/// Writes what someone changed for the better, new or changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PutRecognition {
    /// Missing: a new one.
    pub id: Option<String>,
    pub person_id: String,
    pub title: String,
    pub text: Option<String>,
    pub effect: Option<String>,
    /// The idea it came of.
    pub note_id: Option<String>,
    /// The roadblock it removed.
    pub roadblock_id: Option<String>,
}

impl Command for PutRecognition {
    const NAME: &'static str = "people.put_recognition";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let person = person_of(app, &self.person_id)?;
        let known = self.id.as_deref().map(|id| find(app, id)).transpose()?;
        let note = self.note_id.as_deref().map(id).transpose()?;
        if let Some(note) = note
            && app.read(|reader| reader.note(note))?.is_none()
        {
            return Err(AppError::gone("The note it came of"));
        }
        let row = RecognitionRow {
            id: known.as_ref().map_or_else(|| app.new_id(), |known| known.id),
            person: known.as_ref().map_or(person.id, |known| known.person),
            at: known.as_ref().map_or_else(|| app.now(), |known| known.at),
            zone: known.as_ref().map_or_else(|| app.zone(), |known| known.zone),
            title: line(&self.title, LONGEST_TITLE, "Say what they changed.")?,
            text: paragraph(self.text.as_deref().unwrap_or_default(), LONGEST_TEXT)?,
            effect: line_or_empty(self.effect.as_deref().unwrap_or_default(), LONGEST_EFFECT)?,
            note,
            roadblock: roadblock(app, self.roadblock_id.as_deref())?,
        };
        let verb = if known.is_some() { "Changed what" } else { "Noted what" };
        let label = format!("{verb} {} changed: {}", person.name, row.title);
        app.change::<Self, _>(&label, |writer| writer.put_recognition(&row))?;
        Ok(Made { id: row.id.to_string() })
    }
}

fn roadblock(app: &App, text: Option<&str>) -> Result<Option<Uuid>, AppError> {
    let Some(wanted) = text.map(id).transpose()? else { return Ok(None) };
    if app.read(|reader| reader.has_roadblock(wanted))? {
        Ok(Some(wanted))
    } else {
        Err(AppError::gone("The roadblock it removed"))
    }
}

/// Removes a recognition.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteRecognition {
    pub id: String,
}

impl Command for DeleteRecognition {
    const NAME: &'static str = "people.delete_recognition";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let row = find(app, &self.id)?;
        let label = format!("Deleted {}", row.title);
        app.change::<Self, _>(&label, |writer| writer.remove_recognition(row.id))?;
        Ok(Done {})
    }
}

fn find(app: &App, text: &str) -> Result<RecognitionRow, AppError> {
    let wanted = id(text)?;
    app.read(|reader| reader.recognition(wanted))?.ok_or_else(|| AppError::gone("What was noted there"))
}
