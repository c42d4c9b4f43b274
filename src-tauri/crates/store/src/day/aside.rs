//! Rows beside the lanes: time away that was not answered yet, and typed lines of the Done list.

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::notes::Sharing;
use domain::time::{Instant, Span};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::span;
use crate::rows::{instant, zone};
use crate::{Reader, StoreError, Writer};

/// A stretch away from the machine that was not answered yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwayRow {
    pub id: Uuid,
    pub span: Span,
}

/// A line the lead typed into the Done list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneLineRow {
    pub id: Uuid,
    pub at: Instant,
    pub zone: Tz,
    pub text: String,
    /// The note of a session that put it there.
    pub note: Option<Uuid>,
}

impl Reader<'_> {
    /// The oldest stretch away that was not answered yet.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn unanswered_away(&self) -> Result<Option<AwayRow>, StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT id, start_s, end_s FROM away WHERE answered = 0 ORDER BY start_s LIMIT 1",
            )?
            .query_row([], |row| Ok(AwayRow { id: row.get(0)?, span: span(row, 1)? }))
            .optional()?)
    }

    /// Typed lines of the Done list within the span, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn done_lines_in(&self, span: Span) -> Result<Vec<DoneLineRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, at_s, zone, text, note_id FROM done_line WHERE at_s >= ?1 AND at_s < ?2 ORDER BY at_s DESC, id DESC",
        )?;
        let rows = statement.query_map(params![span.start().timestamp(), span.end().timestamp()], |row| {
            let (at, zone) = (instant(row, 1)?, zone(row, 2)?);
            Ok(DoneLineRow { id: row.get(0)?, at, zone, text: row.get(3)?, note: row.get(4)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Lines of the Done list that stay with the lead, by id: what put them there is private (`true`), or is gone and
    /// may have been (`false`).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn done_lines_that_stay(&self) -> Result<HashMap<Uuid, bool>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT l.id, n.id IS NOT NULL FROM done_line l LEFT JOIN note n ON n.id = l.note_id
             WHERE l.note_id IS NOT NULL AND (n.id IS NULL OR n.sharing = ?1)",
        )?;
        let rows = statement.query_map([Sharing::Private.key()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Keeps a stretch away to ask about; one that goes on replaces its shorter self.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_away(&self, away: &AwayRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO away (id, start_s, end_s) VALUES (?1, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET start_s = excluded.start_s, end_s = excluded.end_s",
            )?
            .execute(params![away.id, away.span.start().timestamp(), away.span.end().timestamp()])?;
        Ok(())
    }

    /// The question about time away was answered.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn answer_away(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("UPDATE away SET answered = 1 WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Writes a line of the Done list.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_done_line(&self, line: &DoneLineRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO done_line (id, at_s, zone, text, note_id) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET text = excluded.text",
            )?
            .execute(params![line.id, line.at.timestamp(), line.zone.name(), line.text, line.note])?;
        Ok(())
    }

    /// Removes a line of the Done list; answers whether it was there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_done_line(&self, id: Uuid) -> Result<bool, StoreError> {
        Ok(self.0.prepare_cached("DELETE FROM done_line WHERE id = ?1")?.execute([id])? > 0)
    }
}
