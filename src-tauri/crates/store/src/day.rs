//! Rows of the split day: entries, blocks, calendars, time away, lines of the Done list.

use chrono_tz::Tz;
use domain::day::{Activity, Block, BlockId, BlockSource, Entry, EntryId};
use domain::people::PersonId;
use domain::time::{Instant, Span};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{activity, instant, instant_or_none, keyed, zone};
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
}

const ENTRY: &str = "SELECT id, start_s, end_s, activity, zone, detail, person_id, on_call FROM entry";
const BLOCK: &str =
    "SELECT id, start_s, end_s, activity, zone, detail, person_id, source, calendar_id, event_key FROM block";

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

fn span(row: &Row<'_>, start: usize) -> rusqlite::Result<Span> {
    Span::new(instant(row, start)?, instant(row, start + 1)?).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(start, rusqlite::types::Type::Integer, Box::new(error))
    })
}

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
        let id: Option<Uuid> = self
            .0
            .prepare_cached(
                "SELECT id FROM (SELECT id, start_s, lag(coalesce(end_s, 9223372036854775807))
                   OVER (ORDER BY start_s) AS before FROM entry) WHERE before > start_s LIMIT 1",
            )?
            .query_row([], |row| row.get(0))
            .optional()?;
        id.map_or(Ok(None), |id| self.entry(EntryId(id)))
    }

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
            "SELECT id, at_s, zone, text FROM done_line WHERE at_s >= ?1 AND at_s < ?2 ORDER BY at_s DESC, id DESC",
        )?;
        let rows = statement.query_map(params![span.start().timestamp(), span.end().timestamp()], |row| {
            Ok(DoneLineRow { id: row.get(0)?, at: instant(row, 1)?, zone: zone(row, 2)?, text: row.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Writes the difference an edit of the day makes. Removals and shortened ends come first, so that no state in
    /// between has two running entries.
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
        Ok(())
    }

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
                "INSERT INTO done_line (id, at_s, zone, text) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET text = excluded.text",
            )?
            .execute(params![line.id, line.at.timestamp(), line.zone.name(), line.text])?;
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
