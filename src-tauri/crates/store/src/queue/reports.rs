//! Intervals that phone and chat systems report: staged as contacts are, and what is read of them.

use std::collections::BTreeMap;

use domain::queue::Channel;
use domain::time::Instant;
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

use super::RefusalRow;
use super::imports::stage_refusals;
use super::stage::{ImportStage, StageOutcome};
use crate::rows::{instant, keyed};
use crate::{Reader, Store, StoreError};

/// One interval of one queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub start: Instant,
    /// 60 to 3600.
    pub length_s: u32,
    /// Phone or chat.
    pub channel: Channel,
    pub queue: String,
    pub offered: u32,
    pub answered: u32,
    pub abandoned: u32,
    /// Mean seconds of work in one that was answered.
    pub handle_time_s: Option<u32>,
    /// Mean milliseconds until an answer; 0 where nobody was answered, `None` where it is not told.
    pub speed_of_answer_ms: Option<u32>,
    /// Mean milliseconds until those who gave up did; 0 where nobody gave up, `None` where it is not told.
    pub time_to_abandon_ms: Option<u32>,
}

/// What was offered on a channel in one interval of one queue, and how long it waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfferedRow {
    pub start: Instant,
    pub length_s: u32,
    pub channel: Channel,
    pub offered: u32,
    pub answered: u32,
    pub abandoned: u32,
    /// As in [`ReportRow`].
    pub speed_of_answer_ms: Option<u32>,
    pub time_to_abandon_ms: Option<u32>,
}

/// What all visible reports say of one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportTally {
    pub channel: Channel,
    pub intervals: u64,
    /// Those answered whose handle time is told, and the sum of it.
    pub handled: u64,
    pub handle_sum_s: u64,
    /// When the newest interval ends.
    pub newest: Instant,
}

/// Sums of one import, net of what its rows replace.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    intervals: i64,
    handled: i64,
    handle_sum_s: i64,
    newest_s: i64,
}

/// By the key of their channel; a stage of contacts has none.
pub(super) type ReportSums = BTreeMap<&'static str, Sums>;

const INSERT: &str = "INSERT INTO interval_report
    (batch_id, channel, queue, start_s, length_s, offered, answered, abandoned, handle_time_s, speed_of_answer_ms,
     time_to_abandon_ms)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

impl Store {
    /// Stages some intervals in one short write. Each of a file is told once; `repeated` counts the rows that a later
    /// one told again.
    ///
    /// # Errors
    /// Where the file cannot be written; discard the stage then.
    pub fn stage_reports(
        &self,
        stage: &mut ImportStage,
        rows: &[ReportRow],
        refusals: &[RefusalRow],
        repeated: u64,
    ) -> Result<(), StoreError> {
        self.write_patiently(|writer| {
            let connection = writer.0;
            let mut insert = connection.prepare_cached(INSERT)?;
            for row in rows {
                match put(stage, connection, &mut insert, row)? {
                    StageOutcome::Added => stage.totals.added += 1,
                    StageOutcome::Updated => stage.totals.updated += 1,
                    StageOutcome::Unchanged | StageOutcome::Repeated => stage.totals.unchanged += 1,
                }
            }
            stage_refusals(connection, stage, refusals)?;
            stage.totals.repeated += repeated;
            stage.totals.read += rows.len() as u64 + repeated;
            Ok(())
        })
    }
}

fn put(
    stage: &mut ImportStage,
    connection: &Connection,
    insert: &mut CachedStatement<'_>,
    row: &ReportRow,
) -> Result<StageOutcome, StoreError> {
    let known = current(connection, row)?;
    let sums = stage.reports.entry(row.channel.key()).or_default();
    sums.newest_s = sums.newest_s.max(row.start.timestamp() + i64::from(row.length_s));
    if known.as_ref() == Some(row) {
        return Ok(StageOutcome::Unchanged);
    }
    if let Some(known) = &known {
        sums.count(known, -1);
    }
    sums.count(row, 1);
    insert.execute(params![
        stage.batch,
        row.channel.key(),
        row.queue,
        row.start.timestamp(),
        row.length_s,
        row.offered,
        row.answered,
        row.abandoned,
        row.handle_time_s,
        row.speed_of_answer_ms,
        row.time_to_abandon_ms
    ])?;
    Ok(if known.is_some() { StageOutcome::Updated } else { StageOutcome::Added })
}

/// What can be seen of the same interval.
fn current(connection: &Connection, row: &ReportRow) -> Result<Option<ReportRow>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT length_s, offered, answered, abandoned, handle_time_s, speed_of_answer_ms, time_to_abandon_ms
         FROM interval_report
         WHERE channel = ?1 AND queue = ?2 AND start_s = ?3
           AND (SELECT state FROM batch WHERE batch.id = batch_id) = 'visible'
         ORDER BY batch_id DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row(params![row.channel.key(), row.queue, row.start.timestamp()], |found| {
            Ok(ReportRow {
                length_s: found.get(0)?,
                offered: found.get(1)?,
                answered: found.get(2)?,
                abandoned: found.get(3)?,
                handle_time_s: found.get(4)?,
                speed_of_answer_ms: found.get(5)?,
                time_to_abandon_ms: found.get(6)?,
                ..row.clone()
            })
        })
        .optional()?)
}

impl Sums {
    fn count(&mut self, row: &ReportRow, sign: i64) {
        self.intervals += sign;
        if let Some(seconds) = row.handle_time_s {
            self.handled += sign * i64::from(row.answered);
            self.handle_sum_s += sign * i64::from(row.answered) * i64::from(seconds);
        }
    }
}

/// Writes the sums of an import that is about to be visible.
pub(super) fn write_sums(connection: &Connection, stage: &ImportStage) -> Result<(), StoreError> {
    for (channel, sums) in &stage.reports {
        connection.execute(
            "INSERT INTO batch_report (batch_id, channel, intervals, handled, handle_sum_s, newest_s)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![stage.batch, channel, sums.intervals, sums.handled, sums.handle_sum_s, sums.newest_s],
        )?;
    }
    Ok(())
}

impl Reader<'_> {
    /// What the reports say, per channel that has any.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn report_tallies(&self) -> Result<Vec<ReportTally>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT channel, sum(intervals), sum(handled), sum(handle_sum_s), max(r.newest_s)
             FROM batch_report r JOIN batch ON batch.id = batch_id WHERE state = 'visible'
             GROUP BY channel HAVING sum(intervals) > 0",
        )?;
        let rows = statement.query_map([], |row| {
            let sum = |column| row.get::<_, i64>(column).map(|value| value.max(0).unsigned_abs());
            Ok(ReportTally {
                channel: keyed(row, 0, Channel::from_key)?,
                intervals: sum(1)?,
                handled: sum(2)?,
                handle_sum_s: sum(3)?,
                newest: instant(row, 4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What was offered from `from` on, each stretch of time told once: where two reports cut it differently, the newer
    /// one counts.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn offered_from(&self, from: Instant) -> Result<Vec<OfferedRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT channel, start_s, length_s, offered, answered, abandoned, speed_of_answer_ms, time_to_abandon_ms,
               queue, batch_id
             FROM interval_report
             WHERE start_s >= ?1 AND batch_id IN (SELECT id FROM batch WHERE state = 'visible')
             ORDER BY channel, queue, start_s, batch_id DESC",
        )?;
        let mut rows = statement.query([from.timestamp()])?;
        let mut kept: Vec<(OfferedRow, String, i64)> = Vec::new();
        while let Some(row) = rows.next()? {
            let told = OfferedRow {
                channel: keyed(row, 0, Channel::from_key)?,
                start: instant(row, 1)?,
                length_s: row.get(2)?,
                offered: row.get(3)?,
                answered: row.get(4)?,
                abandoned: row.get(5)?,
                speed_of_answer_ms: row.get(6)?,
                time_to_abandon_ms: row.get(7)?,
            };
            let (queue, batch): (String, i64) = (row.get(8)?, row.get(9)?);
            let mut stands = true;
            // Behind a row that it overlaps stand only those which that row overlaps too.
            while let Some((last, of, newer)) = kept.last()
                && stands
                && last.channel == told.channel
                && *of == queue
                && last.end() > told.start
            {
                stands = batch > *newer;
                if stands {
                    kept.pop();
                }
            }
            if stands {
                kept.push((told, queue, batch));
            }
        }
        Ok(kept.into_iter().map(|(row, ..)| row).collect())
    }
}

impl OfferedRow {
    /// When the interval ends.
    pub fn end(&self) -> Instant {
        self.start + chrono::Duration::seconds(i64::from(self.length_s))
    }
}
