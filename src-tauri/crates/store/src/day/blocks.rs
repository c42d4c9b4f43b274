//! Rows of planned blocks, and of the calendars some come from.

use domain::day::{Activity, Block, BlockId, BlockSource};
use domain::people::PersonId;
use domain::time::{Instant, Span};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use super::span;
use crate::rows::{activity, instant, keyed, zone};
use crate::{Reader, StoreError, Writer};

/// A block and, for a meeting, the calendar and occurrence it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRow {
    pub block: Block,
    pub calendar: Option<(Uuid, String)>,
}

/// A calendar that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRow {
    pub id: Uuid,
    pub name: String,
    pub read_at: Instant,
    pub meetings: u32,
}

const BLOCK: &str =
    "SELECT id, start_s, end_s, activity, zone, detail, person_id, source, calendar_id, event_key FROM block";

fn block(row: &Row<'_>) -> rusqlite::Result<BlockRow> {
    let calendar: Option<Uuid> = row.get(8)?;
    let event: Option<String> = row.get(9)?;
    Ok(BlockRow {
        block: Block {
            id: BlockId(row.get(0)?),
            span: span(row, 1)?,
            activity: activity(row, 3)?,
            zone: zone(row, 4)?,
            detail: row.get(5)?,
            person: row.get::<_, Option<Uuid>>(6)?.map(PersonId),
            source: keyed(row, 7, |key| match key {
                "hand" => Some(BlockSource::Hand),
                "calendar" => Some(BlockSource::Calendar),
                _ => None,
            })?,
        },
        calendar: calendar.zip(event),
    })
}

impl Reader<'_> {
    /// Blocks that share time with the span, by start.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn blocks_in(&self, span: Span) -> Result<Vec<BlockRow>, StoreError> {
        // A block is at most 16 hours long, which bounds how far back one can reach from.
        const LONGEST_S: i64 = 16 * 3600;
        let sql = format!(
            "{BLOCK} WHERE start_s < ?2 AND start_s > ?1 - {LONGEST_S} AND end_s > ?1 ORDER BY start_s, end_s, id"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params![span.start().timestamp(), span.end().timestamp()], block)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One block by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn block(&self, id: BlockId) -> Result<Option<BlockRow>, StoreError> {
        let sql = format!("{BLOCK} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id.0], block).optional()?)
    }

    /// Every block of a calendar.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn blocks_of_calendar(&self, calendar: Uuid) -> Result<Vec<BlockRow>, StoreError> {
        let sql = format!("{BLOCK} WHERE calendar_id = ?1 ORDER BY start_s");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([calendar], block)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Meetings from calendars that start in the span, and how many there are in all.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn meetings_in(&self, span: Span, limit: u32) -> Result<(Vec<BlockRow>, u32), StoreError> {
        let bounds = params![span.start().timestamp(), span.end().timestamp()];
        let only = "WHERE source = 'calendar' AND start_s >= ?1 AND start_s < ?2";
        let total = self
            .0
            .prepare_cached(&format!("SELECT count(*) FROM block {only}"))?
            .query_row(bounds, |row| row.get(0))?;
        let mut statement =
            self.0.prepare_cached(&format!("{BLOCK} {only} ORDER BY start_s, id LIMIT {limit}"))?;
        let rows = statement.query_map(bounds, block)?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// The calendars that were read, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn calendars(&self) -> Result<Vec<CalendarRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT c.id, c.name, c.read_s, (SELECT count(*) FROM block b WHERE b.calendar_id = c.id)
             FROM calendar c ORDER BY c.name",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(CalendarRow {
                id: row.get(0)?,
                name: row.get(1)?,
                read_at: instant(row, 2)?,
                meetings: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Titles of meetings (lower case) and the activity the lead gave them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn meeting_titles(&self) -> Result<Vec<(String, Activity)>, StoreError> {
        let mut statement =
            self.0.prepare_cached("SELECT title, activity FROM meeting_title ORDER BY title")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, activity(row, 1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Writes a block, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_block(&self, row: &BlockRow) -> Result<(), StoreError> {
        let block = &row.block;
        let source = match block.source {
            BlockSource::Hand => "hand",
            BlockSource::Calendar => "calendar",
        };
        let (calendar, event) = row.calendar.clone().unzip();
        self.0
            .prepare_cached(
                "INSERT INTO block (id, start_s, end_s, activity, zone, detail, person_id, source, calendar_id, event_key)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (id) DO UPDATE SET start_s = excluded.start_s, end_s = excluded.end_s,
                   activity = excluded.activity, zone = excluded.zone, detail = excluded.detail,
                   person_id = excluded.person_id, source = excluded.source,
                   calendar_id = excluded.calendar_id, event_key = excluded.event_key",
            )?
            .execute(params![
                block.id.0,
                block.span.start().timestamp(),
                block.span.end().timestamp(),
                block.activity.key(),
                block.zone.name(),
                block.detail,
                block.person.map(|person| person.0),
                source,
                calendar,
                event
            ])?;
        Ok(())
    }

    /// Removes a block.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_block(&self, id: BlockId) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM block WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }

    /// Notes that a calendar was read, and answers its id: the one it has, or `new_id`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_calendar(&self, name: &str, read_at: Instant, new_id: Uuid) -> Result<Uuid, StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "INSERT INTO calendar (id, name, read_s) VALUES (?1, ?2, ?3)
                 ON CONFLICT (name) DO UPDATE SET read_s = excluded.read_s RETURNING id",
            )?
            .query_row(params![new_id, name, read_at.timestamp()], |row| row.get(0))?)
    }

    /// Remembers the activity of meetings with this title (lower case).
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_meeting_title(&self, title: &str, activity: Activity) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO meeting_title (title, activity) VALUES (?1, ?2)
                 ON CONFLICT (title) DO UPDATE SET activity = excluded.activity",
            )?
            .execute(params![title, activity.key()])?;
        Ok(())
    }

    /// Forgets a title.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_meeting_title(&self, title: &str) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM meeting_title WHERE title = ?1")?.execute([title])?;
        Ok(())
    }
}
