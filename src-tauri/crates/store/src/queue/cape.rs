//! Rows of cape days, and of what each moved and booked.

use chrono::NaiveDate;
use domain::day::BlockId;
use domain::time::{Instant, Span};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::rows::{date, instant, instant_or_none, keyed};
use crate::{Reader, StoreError, Writer};

/// What a cape day did with a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CapeBlockKind {
    Moved,
    /// No free place was long enough for it.
    Stays,
    /// Time with customers where a strategic block was.
    FrontLine,
    Recovery,
    Prevention,
}

impl CapeBlockKind {
    const ALL: [(CapeBlockKind, &'static str); 5] = [
        (CapeBlockKind::Moved, "moved"),
        (CapeBlockKind::Stays, "stays"),
        (CapeBlockKind::FrontLine, "front_line"),
        (CapeBlockKind::Recovery, "recovery"),
        (CapeBlockKind::Prevention, "prevention"),
    ];

    fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(kind, _)| *kind == self).map_or("stays", |(_, key)| key)
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == key).map(|(kind, _)| kind)
    }
}

/// A block of a cape day: where it was, where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapeBlockRow {
    pub block: BlockId,
    pub kind: CapeBlockKind,
    pub name: String,
    pub from: Option<Instant>,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapeDayRow {
    pub id: Uuid,
    pub on: NaiveDate,
    pub declared_at: Instant,
    pub condition: String,
    pub ended_at: Option<Instant>,
    pub blocks: Vec<CapeBlockRow>,
}

fn block_of(row: &Row<'_>) -> rusqlite::Result<CapeBlockRow> {
    let (start, end) = (instant(row, 4)?, instant(row, 5)?);
    Ok(CapeBlockRow {
        block: BlockId(row.get(0)?),
        kind: keyed(row, 1, CapeBlockKind::from_key)?,
        name: row.get(2)?,
        from: instant_or_none(row, 3)?,
        // The table's CHECK keeps the end after the start.
        span: Span::new(start, end)
            .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(5, end.timestamp()))?,
    })
}

impl Reader<'_> {
    /// Every cape day, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn cape_days(&self) -> Result<Vec<CapeDayRow>, StoreError> {
        let mut blocks = self.0.prepare_cached(
            "SELECT block_id, kind, name, from_s, start_s, end_s FROM cape_block WHERE cape_day_id = ?1
             ORDER BY start_s, block_id",
        )?;
        let mut days = self.0.prepare_cached(
            "SELECT id, on_date, declared_s, condition, ended_s FROM cape_day ORDER BY on_date DESC",
        )?;
        let rows = days.query_map([], |row| {
            Ok(CapeDayRow {
                id: row.get(0)?,
                on: date(row, 1)?,
                declared_at: instant(row, 2)?,
                condition: row.get(3)?,
                ended_at: instant_or_none(row, 4)?,
                blocks: Vec::new(),
            })
        })?;
        let mut days: Vec<CapeDayRow> = rows.collect::<Result<_, _>>()?;
        for day in &mut days {
            day.blocks = blocks.query_map([day.id], block_of)?.collect::<Result<_, _>>()?;
        }
        Ok(days)
    }

    /// Where the limits of `chart` begin anew, in order, with the reason.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn chart_rebases(&self, chart: &str) -> Result<Vec<(NaiveDate, String)>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT on_date, note FROM chart_rebase WHERE chart = ?1 ORDER BY on_date")?;
        let rows = statement.query_map([chart], |row| Ok((date(row, 0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Writes a cape day, new or changed, and the blocks it tells of.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_cape_day(&self, day: &CapeDayRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO cape_day (id, on_date, declared_s, condition, ended_s) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET on_date = excluded.on_date, declared_s = excluded.declared_s,
                   condition = excluded.condition, ended_s = excluded.ended_s",
            )?
            .execute(params![
                day.id,
                day.on.to_string(),
                day.declared_at.timestamp(),
                day.condition,
                day.ended_at.map(|at| at.timestamp())
            ])?;
        let mut statement = self.0.prepare_cached(
            "INSERT OR IGNORE INTO cape_block (cape_day_id, block_id, kind, name, from_s, start_s, end_s)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for block in &day.blocks {
            let (start, end) = (block.span.start().timestamp(), block.span.end().timestamp());
            let from = block.from.map(|at| at.timestamp());
            statement.execute(params![
                day.id,
                block.block.0,
                block.kind.key(),
                block.name,
                from,
                start,
                end
            ])?;
        }
        Ok(())
    }

    /// From `on`, the process behind `chart` is a new one; `None` takes that back.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_chart_rebase(&self, chart: &str, on: NaiveDate, note: Option<&str>) -> Result<(), StoreError> {
        let on = on.to_string();
        match note {
            Some(note) => self
                .0
                .prepare_cached(
                    "INSERT INTO chart_rebase (chart, on_date, note) VALUES (?1, ?2, ?3)
                     ON CONFLICT (chart, on_date) DO UPDATE SET note = excluded.note",
                )?
                .execute(params![chart, on, note])?,
            None => self
                .0
                .prepare_cached("DELETE FROM chart_rebase WHERE chart = ?1 AND on_date = ?2")?
                .execute(params![chart, on])?,
        };
        Ok(())
    }
}
