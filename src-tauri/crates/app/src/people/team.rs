//! Listing, adding, renaming, leaving.

use domain::notes::fold;
use domain::people::{Person, PersonId, clean_name, parse_names};
use domain::time::moment_words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::{LastNoteView, PeopleView, PersonView};
use crate::day::{Team, id};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Everyone, alphabetical; those who left come after.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListPeople {}

impl Command for ListPeople {
    const NAME: &'static str = "people.list";
    const READS: &'static [Topic] = &[Topic::People, Topic::Notes, Topic::Workspace];
    type Reply = PeopleView;

    fn run(self, app: &App) -> Result<PeopleView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        let rows = app.read(|reader| reader.people_with_notes())?;
        let team = Team::new(rows.iter().map(|row| row.person.clone()).collect());
        let mut people: Vec<PersonView> = rows
            .into_iter()
            .zip(team.refs())
            .map(|(row, person)| PersonView {
                id: person.id.clone(),
                name: person.name.clone(),
                short: person.short.clone(),
                initials: person.initials.clone(),
                left: row.left_at.is_some(),
                last_note: row.last_note.map(|note| LastNoteView {
                    note_id: note.id.to_string(),
                    text: note.text,
                    at_ms: note.at.timestamp_millis(),
                    when: moment_words(note.at, now, zone),
                }),
                notes: row.notes,
            })
            .collect();
        people.sort_by_key(|person| (person.left, fold(&person.name)));
        Ok(PeopleView { people })
    }
}

/// Adds people from a typed or pasted list; who is on the team already is left as they are.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddPeople {
    pub names: String,
}

/// Who was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddedPeople {
    pub ids: Vec<String>,
    pub already_there: Vec<String>,
}

impl Command for AddPeople {
    const NAME: &'static str = "people.add";
    const CHANGES: &'static [Topic] = &[Topic::People];
    const UNDO: Undo = Undo::Journaled;
    type Reply = AddedPeople;

    fn run(self, app: &App) -> Result<AddedPeople, AppError> {
        let (names, refused) = parse_names(&self.names);
        if let Some(error) = refused.first() {
            return Err(AppError::refused(error.to_string()));
        }
        if names.is_empty() {
            return Err(AppError::refused("No name was found in that. Type one name a line."));
        }
        let label = match names.as_slice() {
            [name] => format!("Added {name}"),
            many => format!("Added {} people", many.len()),
        };
        app.change::<Self, _>(&label, |writer| {
            let known: Vec<String> = writer.people()?.iter().map(|(person, _)| fold(&person.name)).collect();
            let mut added = AddedPeople { ids: Vec::new(), already_there: Vec::new() };
            for name in names {
                if known.contains(&fold(&name)) {
                    added.already_there.push(name);
                    continue;
                }
                let person = Person { id: app.new_person_id(), name };
                writer.put_person(&person, None)?;
                added.ids.push(person.id.0.to_string());
            }
            Ok(added)
        })
    }
}

/// Gives a person another name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RenamePerson {
    pub id: String,
    pub name: String,
}

impl Command for RenamePerson {
    const NAME: &'static str = "people.rename";
    const CHANGES: &'static [Topic] = &[Topic::People, Topic::Notes];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let name = clean_name(&self.name).map_err(|error| AppError::refused(error.to_string()))?;
        let (person, left_at) = find(app, &self.id)?;
        let others = app.read(|reader| reader.people())?;
        if others.iter().any(|(other, _)| other.id != person.id && fold(&other.name) == fold(&name)) {
            return Err(AppError::refused(format!(
                "{name} is on the team already. Add an initial to tell them apart."
            )));
        }
        let label = format!("Renamed {} to {name}", person.name);
        let renamed = Person { name, ..person };
        app.change::<Self, _>(&label, |writer| writer.put_person(&renamed, left_at))?;
        Ok(Done {})
    }
}

/// Says that someone left the team, or is back. What was written with them stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetLeft {
    pub id: String,
    pub left: bool,
}

impl Command for SetLeft {
    const NAME: &'static str = "people.set_left";
    const CHANGES: &'static [Topic] = &[Topic::People];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let (person, _) = find(app, &self.id)?;
        let label =
            if self.left { format!("{} left", person.name) } else { format!("{} is back", person.name) };
        let left_at = self.left.then(|| app.now());
        app.change::<Self, _>(&label, |writer| writer.put_person(&person, left_at))?;
        Ok(Done {})
    }
}

fn find(app: &App, text: &str) -> Result<(Person, Option<domain::time::Instant>), AppError> {
    let wanted = PersonId(id(text)?);
    let people = app.read(|reader| reader.people())?;
    people.into_iter().find(|(person, _)| person.id == wanted).ok_or_else(|| AppError::gone("That person"))
}
