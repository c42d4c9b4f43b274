//! The demo's notes and Done lines, placed on the lead's days.

use domain::notes::Sharing;
use domain::time::Instant;
use store::{DoneLineRow, NoteRow};

use super::chance::Chance;
use super::contacts::Told;
use super::export::number_before;
use super::moment::Moment;
use super::notes::{DONE, NOTES};

/// Every note up to now that was taken outside sessions, each with the roadblock that it tells of.
pub(super) fn notes(moment: &Moment, contacts: &[Told]) -> Vec<(NoteRow, Option<usize>)> {
    let mut chance = Chance::of("notes", 0);
    let note = |noted: &super::notes::Noted| {
        let date = moment.working_day(noted.working_days_back)?;
        let at = up_to(moment, moment.at(date, noted.at))?;
        let local_s = (moment.index(date) * 24 * 60 + noted.at) * 60;
        let text = with_number(noted.text.trim(), |about| number_before(contacts, local_s, about));
        let row = NoteRow {
            id: chance.id(at),
            at,
            zone: moment.zone,
            text,
            filed: noted.filed,
            session: None,
            sharing: Sharing::Unmarked,
        };
        Some((row, noted.of))
    };
    NOTES.iter().filter_map(note).collect()
}

/// Every typed line of the Done list up to now.
pub(super) fn done_lines(moment: &Moment) -> Vec<DoneLineRow> {
    let mut chance = Chance::of("done", 0);
    let line = |(back, (hour, minute), text): &(usize, (i64, i64), &str)| {
        let date = moment.working_day(*back)?;
        let at = up_to(moment, moment.at(date, hour * 60 + minute))?;
        Some(DoneLineRow { id: chance.id(at), at, zone: moment.zone, text: (*text).to_owned(), note: None })
    };
    DONE.iter().filter_map(line).collect()
}

/// The text with the number of the contact that its words in braces speak of.
pub(super) fn with_number(text: &str, number: impl FnOnce(&str) -> usize) -> String {
    let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
    let Some((about, after)) = rest.split_once('}') else { return text.to_owned() };
    format!("{before}{}{after}", number(about))
}

fn up_to(moment: &Moment, at: Instant) -> Option<Instant> {
    (at <= moment.now).then_some(at)
}
