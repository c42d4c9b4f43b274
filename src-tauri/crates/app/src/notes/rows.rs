//! Notes as the screen sees them, many at once.

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::notes::{Loss, Names, RoadblockState, quotes};
use domain::people::{PersonId, first_name};
use domain::queue::Channel;
use domain::time::{Instant, clock, day_words, local_date, moment_words};
use store::{NoteLinks, NoteRow, Reader, StoreError, WentRow};
use uuid::Uuid;

use super::capture::token_views;
use super::view::{ContactRef, NoteView};
use crate::day::Team;

/// What notes are seen with: the team, the moment, and what hangs on them.
pub(crate) struct NoteRows {
    pub team: Team,
    names: Names,
    links: NoteLinks,
    contacts: HashMap<String, Option<String>>,
    now: Instant,
    zone: Tz,
}

impl NoteRows {
    /// Reads what hangs on the notes.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub(crate) fn of(
        reader: &Reader<'_>,
        notes: &[NoteRow],
        now: Instant,
        zone: Tz,
    ) -> Result<Self, StoreError> {
        let team = Team::new(reader.people()?.into_iter().map(|(person, _)| person).collect());
        let ids: Vec<Uuid> = notes.iter().map(|note| note.id).collect();
        let links = reader.note_links(&ids)?;
        let mut contacts = HashMap::new();
        for number in links.contacts.values().flatten() {
            if !contacts.contains_key(number) {
                let words = reader.contact_of_number(number)?.map(|(channel, subject)| {
                    let channel = channel_words(channel);
                    let subject = subject.trim();
                    if subject.is_empty() {
                        format!("{channel} {number}")
                    } else {
                        format!("{channel} {number}, {subject}")
                    }
                });
                contacts.insert(number.clone(), words);
            }
        }
        let names = Names::of(&team.people);
        Ok(Self { team, names, links, contacts, now, zone })
    }

    pub(crate) fn view(&self, note: &NoteRow) -> NoteView {
        let (people, numbers) = (self.people(note.id), self.contacts(note.id));
        let went = self.links.went.get(&note.id).map(Vec::as_slice).unwrap_or_default();
        let contact = |number: &String| ContactRef {
            number: number.clone(),
            words: self.contacts.get(number).cloned().flatten(),
        };
        NoteView {
            id: note.id.to_string(),
            tokens: token_views(&self.names.read(&note.text)),
            people: people.iter().filter_map(|person| self.team.get(*person)).collect(),
            at_ms: note.at.timestamp_millis(),
            when: if local_date(note.at, note.zone) == local_date(self.now, self.zone) {
                clock(note.at, note.zone)
            } else {
                moment_words(note.at, self.now, self.zone)
            },
            filed: note.filed,
            sharing: note.sharing,
            session_id: note.session.map(|session| session.to_string()),
            quotes: quotes(&note.text),
            contacts: numbers.iter().map(contact).collect(),
            went: went.iter().map(|went| self.went_words(went)).collect(),
            text: note.text.clone(),
        }
    }

    /// Whom a note is linked with.
    pub(crate) fn people(&self, note: Uuid) -> &[PersonId] {
        self.links.people.get(&note).map(Vec::as_slice).unwrap_or_default()
    }

    /// The numbers of contacts that a note names.
    pub(crate) fn contacts(&self, note: Uuid) -> &[String] {
        self.links.contacts.get(&note).map(Vec::as_slice).unwrap_or_default()
    }

    /// The roadblocks a note tells of: id, title, what each takes.
    pub(crate) fn roadblocks(&self, note: Uuid) -> impl Iterator<Item = (Uuid, &str, &Loss)> {
        let went = self.links.went.get(&note).map(Vec::as_slice).unwrap_or_default();
        went.iter().filter_map(|went| match went {
            WentRow::Roadblock { id, title, loss, .. } => Some((*id, title.as_str(), loss)),
            _ => None,
        })
    }

    fn went_words(&self, went: &WentRow) -> String {
        let name = |person| self.team.get(person).map(|person| first_name(&person.name).to_owned());
        match went {
            WentRow::Roadblock { state: RoadblockState::Removed, .. } => "removed since".to_owned(),
            WentRow::Roadblock { state: RoadblockState::Accepted, .. } => "accepted since".to_owned(),
            WentRow::Roadblock { owner, owner_name, .. } => {
                match owner
                    .and_then(name)
                    .or_else(|| Some(owner_name.clone()).filter(|name| !name.is_empty()))
                {
                    Some(owner) => format!("now in the list, owner {owner}"),
                    None => "now in the list".to_owned(),
                }
            }
            WentRow::Idea { author } => match author.and_then(name) {
                Some(author) => format!("idea kept for {author}"),
                None => "idea kept".to_owned(),
            },
            WentRow::Ask { taken_to, name, asked, .. } => {
                let to = if name.is_empty() { taken_to.words() } else { name };
                let on = local_date(*asked, self.zone);
                format!("taken to {to}, {}", day_words(on, local_date(self.now, self.zone)))
            }
        }
    }
}

/// Within a sentence: `chat`.
pub(crate) fn channel_words(channel: Channel) -> &'static str {
    match channel {
        Channel::Other => "contact",
        _ => channel.key(),
    }
}
