//! Who a roster speaks of.

use domain::notes::fold;
use domain::people::{Person, PersonId, clean_name, short_names};
use domain::time::Instant;

use crate::App;

/// Who a name means.
pub(super) enum Who {
    Known(PersonId),
    /// Nobody on the team; the name, cleaned.
    Unknown(String),
    /// Why it is nobody's.
    Refused(String),
}

/// Everyone in the file, and who was added to them.
pub(super) struct Names {
    people: Vec<(Person, Option<Instant>)>,
    shorts: Vec<String>,
    pub added: Vec<Person>,
}

impl Names {
    pub(super) fn new(people: Vec<(Person, Option<Instant>)>) -> Self {
        let here: Vec<Person> = people.iter().map(|(person, _)| person.clone()).collect();
        Self { shorts: short_names(&here), people, added: Vec::new() }
    }

    /// Who is meant by a name in the file: the full name, `Last, First`, or the short name the team is called by.
    pub(super) fn who(&self, typed: &str) -> Who {
        let swapped = typed.split_once(',').map(|(last, first)| format!("{first} {last}"));
        let name = match clean_name(swapped.as_deref().unwrap_or(typed)) {
            Ok(name) => name,
            Err(error) => return Who::Refused(error.to_string().trim_end_matches('.').to_owned()),
        };
        let wanted = fold(&name);
        let added = self.added.iter().find(|person| fold(&person.name) == wanted);
        if let Some(person) = added {
            return Who::Known(person.id);
        }
        let full = self.people.iter().position(|(person, _)| fold(&person.name) == wanted);
        let short = || self.shorts.iter().position(|short| fold(short) == wanted);
        match full.or_else(short).and_then(|at| self.people.get(at)) {
            Some((person, None)) => Who::Known(person.id),
            Some((person, Some(_))) => Who::Refused(format!("{} has left the team", person.name)),
            None => Who::Unknown(name),
        }
    }

    /// Takes someone onto the team.
    pub(super) fn add(&mut self, app: &App, name: String) -> PersonId {
        let person = Person { id: app.new_person_id(), name };
        let id = person.id;
        self.added.push(person);
        id
    }

    /// The name of a person.
    pub(super) fn name(&self, id: PersonId) -> String {
        let known = self.people.iter().map(|(person, _)| person).chain(&self.added);
        known
            .into_iter()
            .find(|person| person.id == id)
            .map_or_else(String::new, |person| person.name.clone())
    }
}
