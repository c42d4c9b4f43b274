//! Someone's page, for them.

use domain::notes::{Names, Sharing};
use domain::people::{CommitmentState, PersonId, PromisedBy};
use formats::pages::{Page, Part, Section};

use super::left_out::LeftOut;
use super::{Made, words};
use crate::people::{CommitmentView, PersonPage, RecognitionView, TrainingView, ViewPerson};
use crate::{App, AppError, Command};

/// What was promised, what is to be learnt, what they changed for the better, what is shared with them.
pub(super) fn page(app: &App, id: &str) -> Result<Made, AppError> {
    let person = ViewPerson { id: id.to_owned() }.run(app)?;
    let who = PersonId(crate::day::id(id)?);
    let (people, sharing) = app.read(|reader| Ok((reader.people()?, reader.sharing_of_notes_with(who)?)))?;
    let names = Names::of(&people.into_iter().map(|(person, _)| person).collect::<Vec<_>>());
    let count = |wanted: Sharing| {
        sharing.iter().filter(|(sharing, _)| *sharing == wanted).map(|(_, notes)| *notes as usize).sum()
    };
    let today = app.today();
    Ok(Made {
        left_out: LeftOut {
            private: count(Sharing::Private),
            unmarked: count(Sharing::Unmarked),
            ..LeftOut::default()
        },
        page: Page {
            title: person.person.name.clone(),
            line: today.format("As of %a %-d %b %Y").to_string(),
            sections: sections(&person, &names),
            foot: String::new(),
        },
        date: today.to_string(),
    })
}

fn sections(person: &PersonPage, names: &Names) -> Vec<Section> {
    let of = |by: PromisedBy| person.commitments.iter().filter(move |one| one.promised_by == by);
    let notes = person.shared_notes.iter();
    vec![
        section("What you promised", of(PromisedBy::Person).map(commitment)),
        section("What you were promised", of(PromisedBy::Lead).map(commitment)),
        section("Training and policies", person.training.iter().map(training)),
        section("What you changed for the better", person.recognitions.iter().map(recognition)),
        section(
            "Notes shared with you",
            notes.map(|note| (words::plain(&note.text, names), note.when.clone())),
        ),
    ]
}

/// A section of a list; without items it is not written.
pub(super) fn section(heading: &str, items: impl Iterator<Item = (String, String)>) -> Section {
    let items: Vec<(String, String)> = items.collect();
    let parts = if items.is_empty() { Vec::new() } else { vec![Part::List(items)] };
    Section { heading: heading.to_owned(), parts }
}

pub(super) fn commitment(one: &CommitmentView) -> (String, String) {
    let outcome = match one.state {
        CommitmentState::Open => String::new(),
        _ if one.outcome.is_empty() => String::new(),
        _ => format!(": {}", one.outcome),
    };
    (one.text.clone(), format!("{}{outcome}", one.words))
}

fn training(one: &TrainingView) -> (String, String) {
    let with = if one.with_whom.is_empty() { String::new() } else { format!(", with {}", one.with_whom) };
    (one.title.clone(), format!("{}{with}", one.words))
}

pub(super) fn recognition(one: &RecognitionView) -> (String, String) {
    let parts = [one.title.as_str(), one.text.as_str(), one.effect.as_str()];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (told.join("\n"), one.when.clone())
}
