//! Rows of training and policies, and of what only someone knows.

use domain::people::{PersonId, Training, TrainingKind};
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{date_or_none, instant, keyed};
use crate::{Reader, StoreError, Writer};

/// What only someone knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnowledgeRow {
    pub id: Uuid,
    pub person: PersonId,
    pub text: String,
    pub noted_at: Instant,
}

const TRAINING: &str =
    "SELECT id, person_id, title, kind, due_on, done_on, renew_months, with_whom FROM training";
const KNOWLEDGE: &str = "SELECT id, person_id, text, noted_s FROM knowledge";

fn training(row: &Row<'_>) -> rusqlite::Result<Training> {
    Ok(Training {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        title: row.get(2)?,
        kind: keyed(row, 3, TrainingKind::from_key)?,
        due_on: date_or_none(row, 4)?,
        done_on: date_or_none(row, 5)?,
        renew_months: row.get(6)?,
        with_whom: row.get(7)?,
    })
}

fn knowledge(row: &Row<'_>) -> rusqlite::Result<KnowledgeRow> {
    Ok(KnowledgeRow {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        text: row.get(2)?,
        noted_at: instant(row, 3)?,
    })
}

impl Reader<'_> {
    /// Everyone's training and policies.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn trainings(&self) -> Result<Vec<Training>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{TRAINING} ORDER BY title, id"))?;
        let rows = statement.query_map([], training)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The training and policies of someone, by title.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn trainings_of(&self, person: PersonId) -> Result<Vec<Training>, StoreError> {
        let sql = format!("{TRAINING} WHERE person_id = ?1 ORDER BY title, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([person.0], training)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One of them by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn training(&self, id: Uuid) -> Result<Option<Training>, StoreError> {
        let sql = format!("{TRAINING} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], training).optional()?)
    }

    /// What only someone knows, in the order it was noted.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn knowledge_of(&self, person: PersonId) -> Result<Vec<KnowledgeRow>, StoreError> {
        let sql = format!("{KNOWLEDGE} WHERE person_id = ?1 ORDER BY noted_s, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([person.0], knowledge)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One piece of it by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn knowledge(&self, id: Uuid) -> Result<Option<KnowledgeRow>, StoreError> {
        let sql = format!("{KNOWLEDGE} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], knowledge).optional()?)
    }
}

impl Writer<'_> {
    /// Writes training or a policy, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_training(&self, training: &Training) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO training (id, person_id, title, kind, due_on, done_on, renew_months, with_whom)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind,
                   due_on = excluded.due_on, done_on = excluded.done_on, renew_months = excluded.renew_months,
                   with_whom = excluded.with_whom",
            )?
            .execute(params![
                training.id,
                training.person.0,
                training.title,
                training.kind.key(),
                training.due_on.map(|on| on.to_string()),
                training.done_on.map(|on| on.to_string()),
                training.renew_months,
                training.with_whom
            ])?;
        Ok(())
    }

    /// Removes training or a policy.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_training(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM training WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Writes what only someone knows, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_knowledge(&self, row: &KnowledgeRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO knowledge (id, person_id, text, noted_s) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET text = excluded.text",
            )?
            .execute(params![row.id, row.person.0, row.text, row.noted_at.timestamp()])?;
        Ok(())
    }

    /// Removes it.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_knowledge(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM knowledge WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}
