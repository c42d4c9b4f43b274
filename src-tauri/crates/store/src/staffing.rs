//! Times in which more or less comes than usual.

use domain::queue::Channel;
use domain::time::{Instant, Span};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::rows::{instant, keyed};
use crate::{Reader, StoreError, Writer};

/// An event: so many times as usual, on one channel or on all.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRow {
    pub id: Uuid,
    pub label: String,
    pub start: Instant,
    pub end: Instant,
    pub channel: Option<Channel>,
    pub multiplier: f64,
}

const COLUMNS: &str = "id, label, start_s, end_s, channel, multiplier";

fn event_of(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    let channel: Option<String> = row.get(4)?;
    Ok(EventRow {
        id: row.get(0)?,
        label: row.get(1)?,
        start: instant(row, 2)?,
        end: instant(row, 3)?,
        channel: channel.map(|_| keyed(row, 4, Channel::from_key)).transpose()?,
        multiplier: row.get(5)?,
    })
}

impl Reader<'_> {
    /// The events that share time with `span`, by start.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn staffing_events(&self, span: Span) -> Result<Vec<EventRow>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM staffing_event WHERE start_s < ?2 AND end_s > ?1 ORDER BY start_s, id"
        ))?;
        let rows =
            statement.query_map(params![span.start().timestamp(), span.end().timestamp()], event_of)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One event.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn staffing_event(&self, id: Uuid) -> Result<Option<EventRow>, StoreError> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM staffing_event WHERE id = ?1"))?;
        Ok(statement.query_map([id], event_of)?.next().transpose()?)
    }
}

impl Writer<'_> {
    /// Writes an event, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_staffing_event(&self, event: &EventRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO staffing_event (id, label, start_s, end_s, channel, multiplier)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET label = excluded.label, start_s = excluded.start_s,
                   end_s = excluded.end_s, channel = excluded.channel, multiplier = excluded.multiplier",
            )?
            .execute(params![
                event.id,
                event.label,
                event.start.timestamp(),
                event.end.timestamp(),
                event.channel.map(Channel::key),
                event.multiplier
            ])?;
        Ok(())
    }

    /// Removes an event.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_staffing_event(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM staffing_event WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}
