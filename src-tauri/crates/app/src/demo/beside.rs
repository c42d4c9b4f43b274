//! The demo's sessions and notes, placed on the entries that were lived, and written as real ones are.

use chrono::Duration;
use domain::day::{Activity, Entry};
use domain::notes::{Names, Roadblock, Session};
use domain::people::Person;
use domain::queue::Channel;
use store::{NoteRow, StoreError, Writer};

use super::chance::Chance;
use super::contacts::Told;
use super::export::number_before;
use super::moment::Moment;
use super::people::MOSTLY;
use super::sat::SESSIONS;
use super::written::with_number;
use super::{asks, barriers};
use crate::notes::{NoteContext, write_note};

/// Sessions, notes, roadblocks and asks, ready to be written.
pub(super) struct FieldNotes {
    sessions: Vec<Session>,
    /// Each with the roadblock that it tells of.
    notes: Vec<(NoteRow, Option<usize>)>,
    barriers: Vec<Roadblock>,
}

impl FieldNotes {
    /// `noted` are the notes that were taken outside sessions, each with the roadblock that it tells of.
    pub(super) fn of(
        moment: &Moment,
        people: &[Person],
        entries: &[Entry],
        contacts: &[Told],
        noted: Vec<(NoteRow, Option<usize>)>,
    ) -> Self {
        let (mut chance, mut notes) = (Chance::of("sessions", 0), noted);
        let mut sessions = Vec::new();
        for sat in &SESSIONS {
            let beside = people.get(sat.who).and_then(|person| newest_beside(entries, person));
            let Some((entry, end)) = beside else { continue };
            let session = Session {
                id: chance.id(entry.start),
                person: entry.person,
                channel: Channel::from_key(MOSTLY[sat.who]),
                asked: sat.asked.to_owned(),
                zone: entry.zone,
                start: entry.start,
                end: Some(end),
                entry: Some(entry.id),
            };
            for said in sat.said {
                let at = (entry.start + Duration::minutes(said.after)).min(end);
                let local_s = at.with_timezone(&moment.zone).naive_local().and_utc().timestamp();
                let since = local_s - moment.first.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
                let text = with_number(said.text, |about| number_before(contacts, since, about));
                let row = NoteRow {
                    id: chance.id(at),
                    at,
                    zone: entry.zone,
                    text,
                    filed: true,
                    session: Some(session.id),
                    sharing: said.sharing,
                };
                notes.push((row, said.of));
            }
            sessions.push(session);
        }
        notes.sort_by_key(|(note, _)| note.at);
        let mut barriers = barriers::barriers(moment, people);
        for (at, barrier) in barriers.iter_mut().enumerate() {
            let first = notes.iter().find(|(_, of)| *of == Some(at)).map(|(note, _)| note.at);
            barrier.opened = first.unwrap_or(moment.now).min(barrier.closed.unwrap_or(moment.now));
        }
        Self { sessions, notes, barriers }
    }

    /// # Errors
    /// Where the file cannot be written.
    pub(super) fn write(
        &self,
        moment: &Moment,
        people: &[Person],
        writer: &Writer<'_>,
    ) -> Result<(), StoreError> {
        for session in &self.sessions {
            writer.put_session(session)?;
        }
        let names = Names::of(people);
        let mut chance = Chance::of("reports", 0);
        for barrier in &self.barriers {
            writer.put_roadblock(barrier)?;
        }
        for (note, of) in &self.notes {
            let joins = of.and_then(|of| self.barriers.get(of)).map(|barrier| barrier.id);
            let context = NoteContext { joins, ..NoteContext::default() };
            write_note(writer, &names, note, &context, &mut || chance.id(note.at))?;
        }
        // Telling of a roadblock opened those that were removed since.
        for barrier in &self.barriers {
            writer.put_roadblock(barrier)?;
        }
        let notes: Vec<NoteRow> = self.notes.iter().map(|(note, _)| note.clone()).collect();
        asks::write(moment, &notes, writer)
    }
}

/// The newest hour beside someone that is over, and when it ended. A talk of two is none.
fn newest_beside<'a>(entries: &'a [Entry], person: &Person) -> Option<(&'a Entry, domain::time::Instant)> {
    let newest = entries.iter().rev().find(|entry| {
        entry.activity == Activity::Alongside
            && entry.person == Some(person.id)
            && entry.end.is_some()
            && entry.detail != "One-to-one"
    })?;
    Some((newest, newest.end?))
}
