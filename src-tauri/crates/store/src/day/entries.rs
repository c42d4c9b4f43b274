//! Rows of lived entries.

use domain::day::{Entry, EntryId};
use domain::people::PersonId;
use domain::time::{Instant, Span};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{activity, instant, instant_or_none, zone};
use crate::{Reader, StoreError, Writer};

const ENTRY: &str = "SELECT id, start_s, end_s, activity, zone, detail, person_id, on_call FROM entry";

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: EntryId(row.get(0)?),
        start: instant(row, 1)?,
        end: instant_or_none(row, 2)?,
        activity: activity(row, 3)?,
        zone: zone(row, 4)?,
        detail: row.get(5)?,
        person: row.get::<_, Option<Uuid>>(6)?.map(PersonId),
        on_call: row.get(7)?,
    })
}

impl Reader<'_> {
    /// Entries that share time with the span, in order; the running one counts as endless.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn entries_in(&self, span: Span) -> Result<Vec<Entry>, StoreError> {
        // Entries never overlap, so at most one of those that started before the span reaches into it.
        let sql = format!(
            "SELECT * FROM ({ENTRY} WHERE start_s < ?1 ORDER BY start_s DESC LIMIT 1)
             WHERE end_s IS NULL OR end_s > ?1
             UNION ALL SELECT * FROM ({ENTRY} WHERE start_s >= ?1 AND start_s < ?2) ORDER BY 2"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params![span.start().timestamp(), span.end().timestamp()], entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The one that runs.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn running_entry(&self) -> Result<Option<Entry>, StoreError> {
        let sql = format!("{ENTRY} WHERE end_s IS NULL");
        Ok(self.0.prepare_cached(&sql)?.query_row([], entry).optional()?)
    }

    /// One entry by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        let sql = format!("{ENTRY} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id.0], entry).optional()?)
    }

    /// The newest entry of one of the activities that started before `before`.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn last_entry_before(&self, before: Instant, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let sql = format!("{ENTRY} WHERE start_s < ?1 ORDER BY start_s DESC LIMIT ?2");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params![before.timestamp(), limit], entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The times of two entries that overlap anywhere in the file, if any do.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn overlapping_entry(&self) -> Result<Option<Entry>, StoreError> {
        let row: Option<i64> = self
            .0
            .prepare_cached(
                "SELECT e.rowid FROM entry e WHERE coalesce(e.end_s, 9223372036854775807) > (SELECT n.start_s
                   FROM entry n WHERE n.start_s >= e.start_s AND n.rowid <> e.rowid ORDER BY n.start_s LIMIT 1) LIMIT 1",
            )?
            .query_row([], |row| row.get(0))
            .optional()?;
        let Some(row) = row else { return Ok(None) };
        let sql = format!("{ENTRY} WHERE rowid = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([row], entry).optional()?)
    }
}

impl Writer<'_> {
    /// Writes the difference an edit of the day makes; sessions follow their entries. Removals and shortened ends come
    /// first, so that no state in between has two running entries.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_entries(&self, put: &[Entry], removed: &[EntryId]) -> Result<(), StoreError> {
        for id in removed {
            self.0.prepare_cached("DELETE FROM entry WHERE id = ?1")?.execute([id.0])?;
        }
        let (ended, running): (Vec<_>, Vec<_>) = put.iter().partition(|entry| entry.end.is_some());
        for entry in ended.into_iter().chain(running) {
            self.0
                .prepare_cached(
                    "INSERT INTO entry (id, start_s, end_s, activity, zone, detail, person_id, on_call)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                     ON CONFLICT (id) DO UPDATE SET start_s = excluded.start_s, end_s = excluded.end_s,
                       activity = excluded.activity, zone = excluded.zone, detail = excluded.detail,
                       person_id = excluded.person_id, on_call = excluded.on_call",
                )?
                .execute(params![
                    entry.id.0,
                    entry.start.timestamp(),
                    entry.end.map(|end| end.timestamp()),
                    entry.activity.key(),
                    entry.zone.name(),
                    entry.detail,
                    entry.person.map(|person| person.0),
                    entry.on_call
                ])?;
        }
        self.sessions_follow(put, removed)
    }
}
