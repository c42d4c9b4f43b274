//! A session as a page for the person beside whom it was.

use domain::notes::{Names, Sharing};
use formats::pages::{Page, Part, Section};

use super::left_out::LeftOut;
use super::{Made, words};
use crate::notes::{SessionNote, ViewSession};
use crate::{App, AppError, Command};

/// Only what is marked shareable, in the order in which it was written.
pub(super) fn page(app: &App, id: &str) -> Result<Made, AppError> {
    let session = ViewSession { id: id.to_owned() }.run(app)?;
    let people = app.read(|reader| reader.people())?;
    let names = Names::of(&people.into_iter().map(|(person, _)| person).collect::<Vec<_>>());
    let count = |sharing| session.notes.iter().filter(|note| note.note.sharing == sharing).count();
    let left_out = LeftOut {
        private: count(Sharing::Private),
        unmarked: count(Sharing::Unmarked),
        ..LeftOut::default()
    };
    let shareable = session.notes.iter().filter(|note| note.note.sharing == Sharing::Shareable);
    let items: Vec<(String, String)> = shareable.map(|note| item(note, &names)).collect();
    let parts = if items.is_empty() {
        vec![Part::Paragraph("No note of this hour is marked to be shared yet.".into())]
    } else {
        vec![Part::List(items)]
    };
    let line = match &session.week {
        Some(week) => format!("{}. {week}.", session.when),
        None => session.when.clone(),
    };
    let lived = crate::day::id(id)?;
    let lived = app.read(|reader| reader.session(lived))?;
    Ok(Made {
        page: Page {
            title: session.title,
            line,
            sections: vec![Section { heading: "What was seen".into(), parts }],
            foot: String::new(),
        },
        left_out,
        date: lived.map_or_else(|| app.today(), |session| session.date()).to_string(),
    })
}

/// The note in its words; beside it when, and where it went.
fn item(note: &SessionNote, names: &Names) -> (String, String) {
    let mut beside = vec![note.at.clone()];
    if !note.roadblocks.is_empty() {
        beside.push("roadblock".into());
    }
    beside.extend(note.note.went.iter().cloned());
    (words::plain(&note.note.text, names), beside.join(", "))
}
