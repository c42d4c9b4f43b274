//! Rows of what people changed for the better.

use chrono_tz::Tz;
use domain::people::PersonId;
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{instant, zone};
use crate::{Reader, StoreError, Writer};

/// What someone changed for the better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecognitionRow {
    pub id: Uuid,
    pub person: PersonId,
    pub at: Instant,
    pub zone: Tz,
    pub title: String,
    pub text: String,
    /// Empty where it is not known.
    pub effect: String,
    /// The idea it came of.
    pub note: Option<Uuid>,
    /// The roadblock it removed.
    pub roadblock: Option<Uuid>,
}

const RECOGNITION: &str =
    "SELECT id, person_id, at_s, zone, title, text, effect, note_id, roadblock_id FROM recognition";

fn recognition(row: &Row<'_>) -> rusqlite::Result<RecognitionRow> {
    Ok(RecognitionRow {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        at: instant(row, 2)?,
        zone: zone(row, 3)?,
        title: row.get(4)?,
        text: row.get(5)?,
        effect: row.get(6)?,
        note: row.get(7)?,
        roadblock: row.get(8)?,
    })
}

impl Reader<'_> {
    /// What someone changed for the better, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn recognitions_of(&self, person: PersonId) -> Result<Vec<RecognitionRow>, StoreError> {
        let sql = format!("{RECOGNITION} WHERE person_id = ?1 ORDER BY at_s DESC, id DESC");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([person.0], recognition)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What anyone changed for the better from `from` on and before `to`, in order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn recognitions_in(&self, from: Instant, to: Instant) -> Result<Vec<RecognitionRow>, StoreError> {
        let sql = format!("{RECOGNITION} WHERE at_s >= ?1 AND at_s < ?2 ORDER BY at_s, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params![from.timestamp(), to.timestamp()], recognition)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn recognition(&self, id: Uuid) -> Result<Option<RecognitionRow>, StoreError> {
        let sql = format!("{RECOGNITION} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], recognition).optional()?)
    }
}

impl Writer<'_> {
    /// Writes a recognition, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_recognition(&self, row: &RecognitionRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO recognition (id, person_id, at_s, zone, title, text, effect, note_id, roadblock_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text,
                   effect = excluded.effect, note_id = excluded.note_id, roadblock_id = excluded.roadblock_id",
            )?
            .execute(params![
                row.id,
                row.person.0,
                row.at.timestamp(),
                row.zone.name(),
                row.title,
                row.text,
                row.effect,
                row.note,
                row.roadblock
            ])?;
        Ok(())
    }

    /// Removes a recognition.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_recognition(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM recognition WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}
