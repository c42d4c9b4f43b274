//! What to talk about in the next one-to-one, for both.

use std::collections::HashSet;

use domain::notes::Sharing;
use domain::people::PersonId;
use formats::pages::{Page, Part, Section};
use store::{Reader, StoreError};

use super::Made;
use super::left_out::LeftOut;
use super::person::{commitment, section};
use crate::people::{AgendaItem, ViewAgenda};
use crate::{App, AppError, Command};

/// The lines in their order, and what was promised in the talk before. What was said then stays.
pub(super) fn page(app: &App, person_id: &str) -> Result<Made, AppError> {
    let agenda = ViewAgenda { person_id: person_id.to_owned() }.run(app)?;
    let who = PersonId(crate::day::id(person_id)?);
    let (private_roadblocks, sharing) =
        app.read(|reader| Ok((told_in_private(reader)?, reader.sharing_of_notes_with(who)?)))?;
    let stays = |item: &AgendaItem| {
        let origin = item.origin.as_deref().and_then(|origin| origin.strip_prefix("roadblock:"));
        // What follows the id says that it was removed.
        let id = origin.and_then(|origin| origin.split(':').next());
        id.is_some_and(|id| private_roadblocks.contains(id))
    };
    let roadblocks = agenda.items.iter().filter(|item| stays(item)).count();
    let items =
        agenda.items.iter().filter(|item| !stays(item)).map(|item| (item.text.clone(), item.source.clone()));
    let items: Vec<(String, String)> = items.collect();
    let parts = if items.is_empty() {
        vec![Part::Paragraph("Nothing is on the agenda yet.".into())]
    } else {
        vec![Part::List(items)]
    };
    let mut sections = vec![Section { heading: "To talk about".into(), parts }];
    let mut summary = false;
    if let Some(last) = &agenda.last {
        summary = !last.summary.is_empty();
        sections
            .push(section(&format!("Promised on {}", last.when), last.commitments.iter().map(commitment)));
    }
    let private = sharing.iter().filter(|(sharing, _)| *sharing == Sharing::Private);
    Ok(Made {
        page: Page {
            title: format!("One-to-one with {}", agenda.person.name),
            line: agenda.planned.clone().unwrap_or_default(),
            sections,
            foot: String::new(),
        },
        left_out: LeftOut {
            private: private.map(|(_, notes)| *notes as usize).sum(),
            roadblocks,
            summary,
            ..LeftOut::default()
        },
        date: app.today().to_string(),
    })
}

/// The roadblocks that a private remark tells of, by id: their titles may be its words.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn told_in_private(reader: &Reader<'_>) -> Result<HashSet<String>, StoreError> {
    let mut private = HashSet::new();
    for report in reader.roadblock_reports()? {
        let note = report.note.map(|note| reader.note(note)).transpose()?.flatten();
        if note.is_some_and(|note| note.sharing == Sharing::Private) {
            private.insert(report.roadblock.to_string());
        }
    }
    Ok(private)
}
