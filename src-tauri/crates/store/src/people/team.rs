//! Rows of the team.

use domain::people::{Person, PersonId};
use domain::time::Instant;
use rusqlite::params;
use uuid::Uuid;

use crate::rows::{instant, instant_or_none};
use crate::{Reader, StoreError, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub person: Person,
    pub left_at: Option<Instant>,
    pub notes: u32,
    pub last_note: Option<LastNoteRow>,
}

/// The newest note with someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastNoteRow {
    pub id: Uuid,
    pub at: Instant,
    pub text: String,
}

impl Reader<'_> {
    /// Everyone who was ever on the team, without what was noted with them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn people(&self) -> Result<Vec<(Person, Option<Instant>)>, StoreError> {
        let mut statement = self.0.prepare_cached("SELECT id, name, left_s FROM person ORDER BY id")?;
        let rows = statement.query_map([], |row| {
            Ok((Person { id: PersonId(row.get(0)?), name: row.get(1)? }, instant_or_none(row, 2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everyone, with the number of notes with them and the newest.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn people_with_notes(&self) -> Result<Vec<PersonRow>, StoreError> {
        let mut newest = self.0.prepare_cached(
            "SELECT n.id, n.at_s, n.text FROM note_person p JOIN note n ON n.id = p.note_id
             WHERE p.person_id = ?1 ORDER BY n.at_s DESC, n.id DESC LIMIT 1",
        )?;
        let mut count = self.0.prepare_cached("SELECT count(*) FROM note_person WHERE person_id = ?1")?;
        let mut rows = Vec::new();
        for (person, left_at) in self.people()? {
            let last_note = newest
                .query_map([person.id.0], |row| {
                    Ok(LastNoteRow { id: row.get(0)?, at: instant(row, 1)?, text: row.get(2)? })
                })?
                .next()
                .transpose()?;
            let notes = count.query_row([person.id.0], |row| row.get(0))?;
            rows.push(PersonRow { person, left_at, notes, last_note });
        }
        Ok(rows)
    }
}

impl Writer<'_> {
    /// Writes a person, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_person(&self, person: &Person, left_at: Option<Instant>) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO person (id, name, left_s) VALUES (?1, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, left_s = excluded.left_s",
            )?
            .execute(params![person.id.0, person.name, left_at.map(|at| at.timestamp())])?;
        Ok(())
    }
}
