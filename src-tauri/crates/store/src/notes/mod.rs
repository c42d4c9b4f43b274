//! Rows of captures and drafts.

use chrono_tz::Tz;
use domain::people::PersonId;
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{instant, zone};
use crate::{Reader, StoreError, Writer};

/// A capture as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    pub id: Uuid,
    pub at: Instant,
    pub zone: Tz,
    pub text: String,
    pub filed: bool,
}

const NOTE: &str = "SELECT id, at_s, zone, text, filed FROM note";

fn note(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: row.get(0)?,
        at: instant(row, 1)?,
        zone: zone(row, 2)?,
        text: row.get(3)?,
        filed: row.get(4)?,
    })
}

impl Reader<'_> {
    /// Notes, newest first; only those not yet filed if asked, and only those older than `before`.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes(
        &self,
        only_not_filed: bool,
        before: Option<Instant>,
        limit: u32,
    ) -> Result<Vec<NoteRow>, StoreError> {
        let filed = if only_not_filed { "filed = 0 AND" } else { "" };
        let sql = format!("{NOTE} WHERE {filed} at_s < ?1 ORDER BY at_s DESC, id DESC LIMIT ?2");
        let mut statement = self.0.prepare_cached(&sql)?;
        let before = before.map_or(i64::MAX, |before| before.timestamp());
        let rows = statement.query_map(params![before, limit], note)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One note by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn note(&self, id: Uuid) -> Result<Option<NoteRow>, StoreError> {
        let sql = format!("{NOTE} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], note).optional()?)
    }

    /// Whom a note was linked with, by id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn people_of_note(&self, id: Uuid) -> Result<Vec<PersonId>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT person_id FROM note_person WHERE note_id = ?1 ORDER BY person_id")?;
        let rows = statement.query_map([id], |row| row.get(0).map(PersonId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many notes there are, and how many are not yet filed.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn note_counts(&self) -> Result<(u32, u32), StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT (SELECT count(*) FROM note), (SELECT count(*) FROM note WHERE filed = 0)",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// What was being typed under `key`, if anything was kept.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT text FROM draft WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }
}

impl Writer<'_> {
    /// Writes a note, new or changed, and whom it names.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_note(&self, note: &NoteRow, people: &[PersonId]) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO note (id, at_s, zone, text, filed) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET text = excluded.text, filed = excluded.filed",
            )?
            .execute(params![note.id, note.at.timestamp(), note.zone.name(), note.text, note.filed])?;
        self.0.prepare_cached("DELETE FROM note_person WHERE note_id = ?1")?.execute([note.id])?;
        for person in people {
            self.0
                .prepare_cached(
                    "INSERT INTO note_person (note_id, person_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                )?
                .execute(params![note.id, person.0])?;
        }
        Ok(())
    }

    /// Removes a note; answers whether it was there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_note(&self, id: Uuid) -> Result<bool, StoreError> {
        self.0.prepare_cached("DELETE FROM note_person WHERE note_id = ?1")?.execute([id])?;
        Ok(self.0.prepare_cached("DELETE FROM note WHERE id = ?1")?.execute([id])? > 0)
    }

    /// Keeps what is being typed; empty forgets it.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_draft(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if text.is_empty() {
            self.0.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
        } else {
            self.0
                .prepare_cached(
                    "INSERT INTO draft (key, text) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET text = excluded.text",
                )?
                .execute([key, text])?;
        }
        Ok(())
    }
}
