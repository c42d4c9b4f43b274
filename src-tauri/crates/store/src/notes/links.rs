//! What hangs on notes, read for many of them at once.

use std::collections::HashMap;

use domain::notes::{Loss, RoadblockState};
use domain::people::PersonId;
use domain::queue::Channel;
use domain::time::Instant;
use rusqlite::Row;
use uuid::Uuid;

use crate::rows::{instant, keyed};
use crate::{Reader, StoreError};

/// Where a note went.
#[derive(Debug, Clone, PartialEq)]
pub enum WentRow {
    /// It told of a roadblock.
    Roadblock {
        id: Uuid,
        title: String,
        state: RoadblockState,
        owner: Option<PersonId>,
        owner_name: String,
        loss: Loss,
    },
    /// It is an idea, of someone or of the lead.
    Idea { author: Option<PersonId> },
    /// It was taken somewhere.
    Ask { id: Uuid, taken_to: domain::notes::TakenTo, name: String, asked: Instant },
}

/// What hangs on a set of notes, by the note's id.
#[derive(Debug, Clone, Default)]
pub struct NoteLinks {
    pub people: HashMap<Uuid, Vec<PersonId>>,
    /// Contacts' numbers.
    pub contacts: HashMap<Uuid, Vec<String>>,
    pub went: HashMap<Uuid, Vec<WentRow>>,
}

impl Reader<'_> {
    /// Whom notes are linked with, the contacts they name, and where they went.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn note_links(&self, notes: &[Uuid]) -> Result<NoteLinks, StoreError> {
        let ids = ids(notes);
        let people = self.by_note(
            "SELECT note_id, person_id FROM note_person WHERE note_id IN (SELECT unhex(value) FROM json_each(?1))
             ORDER BY person_id",
            &ids,
            |row| row.get(1).map(PersonId),
        )?;
        let contacts = self.by_note(
            "SELECT note_id, value FROM note_tag WHERE kind = 'contact'
             AND note_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY value",
            &ids,
            |row| row.get(1),
        )?;
        let mut went = self.by_note(
            "SELECT p.note_id, r.id, r.title, r.state, r.owner_id, r.owner_name, r.minutes_lost, r.times,
               r.per, r.people, r.sureness, r.counted_weeks FROM roadblock_report p
             JOIN roadblock r ON r.id = p.roadblock_id
             WHERE p.note_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY p.at_s, r.id",
            &ids,
            roadblock,
        )?;
        let ideas = self.by_note(
            "SELECT note_id, value FROM note_tag WHERE kind = 'idea'
             AND note_id IN (SELECT unhex(value) FROM json_each(?1))",
            &ids,
            |row| {
                let author: String = row.get(1)?;
                Ok(WentRow::Idea { author: Uuid::parse_str(&author).ok().map(PersonId) })
            },
        )?;
        let asks = self.by_note(
            "SELECT k.note_id, a.id, a.taken_to, a.name, a.asked_s FROM ask_note k JOIN ask a ON a.id = k.ask_id
             WHERE k.note_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY a.asked_s, a.id",
            &ids,
            |row| {
                Ok(WentRow::Ask {
                    id: row.get(1)?,
                    taken_to: keyed(row, 2, domain::notes::TakenTo::from_key)?,
                    name: row.get(3)?,
                    asked: instant(row, 4)?,
                })
            },
        )?;
        for (note, more) in ideas.into_iter().chain(asks) {
            went.entry(note).or_default().extend(more);
        }
        Ok(NoteLinks { people, contacts, went })
    }

    fn by_note<T>(
        &self,
        sql: &str,
        ids: &str,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<HashMap<Uuid, Vec<T>>, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([ids], |row| Ok((row.get::<_, Uuid>(0)?, read(row)?)))?;
        let mut all: HashMap<Uuid, Vec<T>> = HashMap::new();
        for row in rows {
            let (note, value) = row?;
            all.entry(note).or_default().push(value);
        }
        Ok(all)
    }

    /// What the newest visible contact of a number was about: its channel and subject.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn contact_of_number(&self, number: &str) -> Result<Option<(Channel, String)>, StoreError> {
        let mut statement = self.0.prepare_cached(
            // In this order, or every contact of a batch would be looked at.
            "SELECT c.channel, c.subject FROM source s CROSS JOIN contact c ON c.source_id = s.id AND c.number = ?1
             CROSS JOIN batch b ON b.id = c.batch_id WHERE b.state = 'visible' ORDER BY c.batch_id DESC LIMIT 1",
        )?;
        let mut rows = statement
            .query_map([number], |row| Ok((keyed(row, 0, Channel::from_key)?, row.get::<_, String>(1)?)))?;
        Ok(rows.next().transpose()?)
    }
}

fn roadblock(row: &Row<'_>) -> rusqlite::Result<WentRow> {
    Ok(WentRow::Roadblock {
        id: row.get(1)?,
        title: row.get(2)?,
        state: keyed(row, 3, RoadblockState::from_key)?,
        owner: row.get::<_, Option<Uuid>>(4)?.map(PersonId),
        owner_name: row.get(5)?,
        loss: super::roadblocks::loss(row, 6)?,
    })
}

/// Ids as a JSON list of hexadecimal text, for `json_each`.
fn ids(ids: &[Uuid]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{}\"", id.simple())).collect();
    format!("[{}]", quoted.join(","))
}
