//! What the Commands of a person's page share: typed words and dates made into values, and who is meant.

use chrono::NaiveDate;
use domain::people::{Person, PersonId};

use crate::day::id;
use crate::{App, AppError};

/// `text` in one line, at most `most` characters; `missing` is the sentence where nothing is left of it.
pub(super) fn line(text: &str, most: usize, missing: &str) -> Result<String, AppError> {
    let line = line_or_empty(text, most)?;
    if line.is_empty() { Err(AppError::refused(missing)) } else { Ok(line) }
}

/// `text` in one line, at most `most` characters.
pub(super) fn line_or_empty(text: &str, most: usize) -> Result<String, AppError> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    fitting(line, most)
}

/// `text` as it was typed without the space around it, at most `most` characters.
pub(super) fn paragraph(text: &str, most: usize) -> Result<String, AppError> {
    fitting(text.trim().to_owned(), most)
}

fn fitting(text: String, most: usize) -> Result<String, AppError> {
    let letters = text.chars().count();
    if letters > most {
        let over = letters - most;
        return Err(AppError::refused(format!(
            "This holds {most} characters and has {over} more. Shorten it, or keep the rest as a note (Ctrl J)."
        )));
    }
    Ok(text)
}

/// A date as the screen writes it (`2026-11-30`); an empty one is none.
pub(super) fn date_or_none(text: &str) -> Result<Option<NaiveDate>, AppError> {
    match text.trim() {
        "" => Ok(None),
        date => date
            .parse()
            .map(Some)
            .map_err(|_| AppError::refused(format!("{date} is no date. Type it like 2026-11-30."))),
    }
}

/// The person meant, who may have left.
pub(super) fn person_of(app: &App, text: &str) -> Result<Person, AppError> {
    let wanted = PersonId(id(text)?);
    let people = app.read(|reader| reader.people())?;
    let found = people.into_iter().map(|(person, _)| person).find(|person| person.id == wanted);
    found.ok_or_else(|| AppError::gone("That person"))
}

/// `Dev` in a label, told apart from others of that name.
pub(super) fn short_of(app: &App, person: PersonId) -> Result<String, AppError> {
    let people: Vec<Person> =
        app.read(|reader| reader.people())?.into_iter().map(|(person, _)| person).collect();
    let shorts = domain::people::short_names(&people);
    let short = people.iter().zip(shorts).find(|(other, _)| other.id == person).map(|(_, short)| short);
    Ok(short.unwrap_or_else(|| "someone".to_owned()))
}
