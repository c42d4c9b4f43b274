//! How a note is written: read anew at each write, with whom it names, what it is about, and the roadblock it tells of.

use domain::notes::{Loss, Names, Roadblock, RoadblockState, TokenKind, about, roadblock_title};
use domain::people::PersonId;
use store::{NoteRow, RoadblockReportRow, StoreError, Writer};
use uuid::Uuid;

/// What is known of a note beside its row when it is written.
#[derive(Default)]
pub(crate) struct NoteContext<'a> {
    /// What it said before.
    pub before: Option<&'a str>,
    /// The roadblock that it tells of again.
    pub joins: Option<Uuid>,
    /// Whom it is also linked with, under a name they had earlier.
    pub also: &'a [PersonId],
}

/// Writes a note. `!roadblock` opens a roadblock, or tells of one again; where the mark was taken out, so is the report,
/// and a roadblock that nothing else speaks of. Answers the roadblock that it tells of now.
///
/// # Errors
/// Where the file cannot be written.
pub(crate) fn write_note(
    writer: &Writer<'_>,
    names: &Names,
    note: &NoteRow,
    context: &NoteContext<'_>,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Option<Uuid>, StoreError> {
    let capture = names.read(&note.text);
    let beside = match note.session {
        Some(session) => writer.session(session)?.and_then(|session| session.person),
        None => None,
    };
    let named = capture.people();
    let mut people: Vec<PersonId> = named.iter().chain(&beside).chain(context.also).copied().collect();
    people.sort();
    people.dedup();
    writer.put_note(note, &people, &about(&capture, beside))?;
    let reports = writer.reports_of_note(note.id)?;
    let marked = capture.has(&TokenKind::Roadblock) || context.joins.is_some();
    let old_capture = context.before.map(|before| (before, names.read(before)));
    let was_marked = old_capture.as_ref().is_some_and(|(_, capture)| capture.has(&TokenKind::Roadblock));
    let old_title = old_capture.map(|(before, capture)| roadblock_title(before, &capture));
    let title = roadblock_title(&note.text, &capture);
    if let Some(report) = reports.first() {
        let of = writer.roadblock(report.roadblock)?;
        let only_this = writer.rests_on_one_report(report.roadblock)?;
        let untouched = of.filter(|of| Some(&of.title) == old_title.as_ref());
        if was_marked && !marked {
            if let Some(of) = untouched.as_ref().filter(|_| !only_this) {
                name_after_others(writer, names, of, note.id)?;
            }
            return unreport(writer, &reports, untouched.filter(|_| only_this)).map(|()| None);
        }
        let untouched = untouched.filter(|_| only_this);
        if let Some(of) = untouched.filter(|of| of.title != title) {
            writer.put_roadblock(&Roadblock { title, ..of })?;
        }
        return Ok(Some(report.roadblock));
    }
    if !marked {
        return Ok(None);
    }
    let id = match context.joins {
        Some(id) => reopened(writer, id, note)?,
        None => {
            let opened = Roadblock::opened(new_id(), title, note.at, note.zone);
            writer.put_roadblock(&opened)?;
            opened.id
        }
    };
    let person = beside.or_else(|| named.first().copied());
    let report = RoadblockReportRow { id: new_id(), roadblock: id, at: note.at, note: Some(note.id), person };
    writer.put_roadblock_report(&report)?;
    Ok(Some(id))
}

/// Takes a note's reports away, and the roadblock where it was made by the note and nothing was typed in.
fn unreport(
    writer: &Writer<'_>,
    reports: &[RoadblockReportRow],
    untouched: Option<Roadblock>,
) -> Result<(), StoreError> {
    for report in reports {
        writer.remove_roadblock_report(report.id)?;
    }
    match untouched.filter(is_bare) {
        Some(of) => writer.remove_roadblock(of.id),
        None => Ok(()),
    }
}

/// Names a roadblock after the first other note that tells of it: the words of the one that goes may be private.
fn name_after_others(
    writer: &Writer<'_>,
    names: &Names,
    of: &Roadblock,
    gone: Uuid,
) -> Result<(), StoreError> {
    let told = writer.roadblock_reports()?.into_iter().filter(|report| report.roadblock == of.id);
    let others = told.filter_map(|report| Some((report.at, report.note.filter(|note| *note != gone)?)));
    let Some((_, first)) = others.min() else { return Ok(()) };
    let Some(other) = writer.note(first)? else { return Ok(()) };
    let title = roadblock_title(&other.text, &names.read(&other.text));
    writer.put_roadblock(&Roadblock { title, ..of.clone() })
}

/// Whether nobody has typed anything into it yet.
fn is_bare(of: &Roadblock) -> bool {
    of.state == RoadblockState::Open
        && of.next_step.is_empty()
        && of.owner.is_none()
        && of.owner_name.is_empty()
        && of.asked.is_none()
        && of.promised_on.is_none()
        && of.loss == Loss::default()
}

/// Removes a note with what it told of. Answers whether it was there.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn erase_note(writer: &Writer<'_>, names: &Names, note: &NoteRow) -> Result<bool, StoreError> {
    let reports = writer.reports_of_note(note.id)?;
    let title = roadblock_title(&note.text, &names.read(&note.text));
    for report in &reports {
        let of = writer.roadblock(report.roadblock)?;
        let only_this = writer.rests_on_one_report(report.roadblock)?;
        let untouched = of.filter(|of| of.title == title);
        if let Some(of) = untouched.as_ref().filter(|_| !only_this) {
            name_after_others(writer, names, of, note.id)?;
        }
        unreport(writer, std::slice::from_ref(report), untouched.filter(|_| only_this))?;
    }
    writer.remove_note(note.id)
}

/// The roadblock that is told of again: one that was closed is open from then on, and keeps how it was closed.
fn reopened(writer: &Writer<'_>, id: Uuid, note: &NoteRow) -> Result<Uuid, StoreError> {
    if let Some(of) = writer.roadblock(id)?.filter(|of| of.state != RoadblockState::Open) {
        writer.put_roadblock(&Roadblock {
            state: RoadblockState::Open,
            closed: None,
            reopened: Some(note.at),
            ..of
        })?;
    }
    Ok(id)
}
