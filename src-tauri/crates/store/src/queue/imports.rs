//! The life of an import: begun, staged in short writes, made visible by one flip, or discarded.

use std::collections::{BTreeMap, HashSet};

use domain::queue::ContactRecord;
use domain::time::Instant;
use rusqlite::{Connection, OptionalExtension, params};

use super::RefusalRow;
use super::reports;
use super::stage::{BatchTotals, INSERT, ImportStage, StageOutcome, Tally};
use crate::lock::ImportLock;
use crate::{Journal, Store, StoreError, TAKE_BACK_IMPORT, journal};

impl Store {
    /// Opens a batch for rows of the source `key`.
    ///
    /// # Errors
    /// [`StoreError::ImportUnderWay`] where there is one, else where the file cannot be written.
    pub fn begin_import(
        &self,
        key: &str,
        label: &str,
        file: &str,
        at: Instant,
    ) -> Result<ImportStage, StoreError> {
        let alone = ImportLock::take(self.path())?.ok_or(StoreError::ImportUnderWay)?;
        self.write_patiently(|writer| {
            let connection = writer.0;
            let source: i64 = connection.query_row(
                "INSERT INTO source (key, label) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET label = excluded.label RETURNING id",
                [key, label],
                |row| row.get(0),
            )?;
            let source_has_rows: bool = connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM contact WHERE source_id = ?1)",
                [source],
                |row| row.get(0),
            )?;
            connection.execute(
                "INSERT INTO batch (source_id, file, at_s) VALUES (?1, ?2, ?3)",
                params![source, file, at.timestamp()],
            )?;
            let batch = connection.last_insert_rowid();
            Ok(ImportStage {
                _alone: alone,
                batch,
                standing: standing(connection, batch)?,
                source,
                source_has_rows,
                seen: HashSet::new(),
                tallies: [Tally::default(); 4],
                slots: BTreeMap::new(),
                reports: BTreeMap::new(),
                newest_s: None,
                totals: BatchTotals::default(),
            })
        })
    }

    /// Stages some rows in one short write.
    ///
    /// # Errors
    /// Where the file cannot be written; discard the stage then.
    pub fn stage(
        &self,
        stage: &mut ImportStage,
        records: &[ContactRecord],
        refusals: &[RefusalRow],
    ) -> Result<(), StoreError> {
        self.write_patiently(|writer| {
            let connection = writer.0;
            let mut insert = connection.prepare_cached(INSERT)?;
            for record in records {
                match stage.put(connection, &mut insert, record)? {
                    StageOutcome::Added => stage.totals.added += 1,
                    StageOutcome::Updated => stage.totals.updated += 1,
                    StageOutcome::Unchanged => stage.totals.unchanged += 1,
                    StageOutcome::Repeated => stage.totals.repeated += 1,
                }
            }
            stage_refusals(connection, stage, refusals)?;
            stage.totals.read += records.len() as u64;
            Ok(())
        })
    }

    /// Makes the import visible, all at once, and answers its number. With a [`Journal`] it enters it as a batch that
    /// can be undone.
    ///
    /// # Errors
    /// [`StoreError::ImportOvertaken`] where another one was undone or done again since it began, else where the file
    /// cannot be written; then it is still unseen.
    pub fn finish_import(&self, stage: &ImportStage, line: Option<Journal<'_>>) -> Result<i64, StoreError> {
        self.write_slots(stage)?;
        self.write(None, |writer| {
            let connection = writer.0;
            // Its rows were compared with what stood when it began.
            if standing(connection, stage.batch)? != stage.standing {
                return Err(StoreError::ImportOvertaken);
            }
            stage.write_tallies(connection)?;
            reports::write_sums(connection, stage)?;
            let totals = stage.totals;
            connection.execute(
                "UPDATE batch SET state = 'visible', read_rows = ?2, added = ?3, updated = ?4, unchanged = ?5,
                   repeated = ?6, refused = ?7, newest_s = ?8 WHERE id = ?1",
                params![
                    stage.batch,
                    totals.read as i64,
                    totals.added as i64,
                    totals.updated as i64,
                    totals.unchanged as i64,
                    totals.repeated as i64,
                    totals.refused as i64,
                    stage.newest_s
                ],
            )?;
            if let Some(line) = line.filter(|_| totals.added + totals.updated > 0) {
                journal::append(connection, line, None, Some(stage.batch))?;
            }
            Ok(stage.batch)
        })
    }

    /// Removes everything a stage wrote.
    ///
    /// # Errors
    /// Where the file cannot be written; the rest is swept at the next open.
    pub fn discard_import(&self, stage: &ImportStage) -> Result<(), StoreError> {
        let removed = match self.remove_batch(stage.batch, u64::MAX) {
            // What the import wrote may fill the log; folded into the file it leaves the room to remove it.
            Err(StoreError::Full) => self.settle().and_then(|()| self.remove_batch(stage.batch, u64::MAX)),
            removed => removed,
        };
        removed.map(|_| ())
    }

    /// Hides an import that can be seen. Rows of a later import of the same source may replace rows of this one or
    /// have been left out because this one told the same, so only the newest of its source can go.
    ///
    /// # Errors
    /// [`StoreError::ImportStoodOn`], [`StoreError::UndoConflict`] where it cannot be seen (any more).
    pub fn take_back_import(&self, batch: i64, line: Journal<'_>) -> Result<(), StoreError> {
        self.write(None, |writer| {
            let connection = writer.0;
            let is_seen: bool = connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM batch WHERE id = ?1 AND state = 'visible')",
                [batch],
                |row| row.get(0),
            )?;
            if !is_seen {
                return Err(StoreError::UndoConflict);
            }
            let later = connection
                .query_row(
                    "SELECT later.file FROM batch JOIN batch later USING (source_id)
                     WHERE batch.id = ?1 AND later.id > batch.id AND later.state = 'visible'
                     ORDER BY later.id DESC LIMIT 1",
                    [batch],
                    |row| row.get(0),
                )
                .optional()?;
            if let Some(file) = later {
                return Err(StoreError::ImportStoodOn { file });
            }
            journal::append(connection, line, None, Some(batch))?;
            journal::set_batch(connection, Some(batch), "hidden")
        })
    }

    /// Removes what a crash left half imported, and hidden batches that can no longer be brought back: at most `rows`
    /// at a time, because none of it is seen and nobody should wait for it. Does nothing while an import is under way.
    /// Answers whether nothing is left to sweep.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn sweep_imports(&self, rows: u64) -> Result<bool, StoreError> {
        let dead: Vec<i64> = self.read(|reader| {
            let mut statement = reader.0.prepare_cached(
                "SELECT id FROM batch WHERE state = 'staged' OR (state = 'hidden' AND NOT EXISTS
                   (SELECT 1 FROM journal line WHERE line.batch_id = batch.id AND CASE line.command
                      WHEN ?1 THEN line.state = 'done' AND line.schema = ?2 ELSE line.state = 'undone' END))",
            )?;
            let rows = statement
                .query_map(params![TAKE_BACK_IMPORT, crate::migrate::known_schema()], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        if dead.is_empty() {
            return Ok(true);
        }
        let Some(_alone) = ImportLock::take(self.path())? else { return Ok(false) };
        let mut left = rows;
        for batch in dead {
            left = left.saturating_sub(self.remove_batch(batch, left)?);
            if left == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Removes up to `most` rows of a batch, and the batch itself with its last. Answers how many rows went.
    fn remove_batch(&self, batch: i64, most: u64) -> Result<u64, StoreError> {
        let mut gone = 0;
        while gone < most {
            let now_gone = self.write_patiently(|writer| remove_rows(writer.0, batch))?;
            if now_gone == 0 {
                self.write_patiently(|writer| {
                    writer.0.execute("DELETE FROM batch_channel WHERE batch_id = ?1", [batch])?;
                    writer.0.execute("DELETE FROM batch_report WHERE batch_id = ?1", [batch])?;
                    writer.0.execute("DELETE FROM journal WHERE batch_id = ?1", [batch])?;
                    writer.0.execute("DELETE FROM batch WHERE id = ?1", [batch])?;
                    Ok(())
                })?;
                break;
            }
            gone += now_gone;
        }
        Ok(gone)
    }
}

/// Keeps refused rows with their import, and counts them as read.
pub(super) fn stage_refusals(
    connection: &Connection,
    stage: &mut ImportStage,
    refusals: &[RefusalRow],
) -> Result<(), StoreError> {
    let mut refuse = connection.prepare_cached(
        "INSERT INTO refusal (batch_id, line, column_name, reason, text) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for refusal in refusals {
        refuse.execute(params![
            stage.batch,
            refusal.line as i64,
            refusal.column,
            refusal.reason,
            refusal.text
        ])?;
    }
    stage.totals.refused += refusals.len() as u64;
    stage.totals.read += refusals.len() as u64;
    Ok(())
}

/// Few enough that a captured note never waits for long.
fn remove_rows(connection: &Connection, batch: i64) -> Result<u64, StoreError> {
    // Rows that replaced a row of this batch while it was visible go on without it.
    let some = "SELECT id FROM contact WHERE batch_id = ?1 ORDER BY id DESC LIMIT 1000";
    let freed = format!("UPDATE contact SET replaces = NULL WHERE replaces IN ({some})");
    connection.prepare_cached(&freed)?.execute([batch])?;
    let contacts = format!("DELETE FROM contact WHERE id IN ({some})");
    let contacts = connection.prepare_cached(&contacts)?.execute([batch])?;
    let refusals = connection
        .prepare_cached(
            "DELETE FROM refusal WHERE id IN (SELECT id FROM refusal WHERE batch_id = ?1 ORDER BY id DESC LIMIT 1000)",
        )?
        .execute([batch])?;
    let slots = connection
        .prepare_cached(
            "DELETE FROM batch_slot WHERE (slot, channel, batch_id) IN
               (SELECT slot, channel, batch_id FROM batch_slot WHERE batch_id = ?1 LIMIT 1000)",
        )?
        .execute([batch])?;
    let intervals = connection
        .prepare_cached(
            "DELETE FROM interval_report WHERE id IN
               (SELECT id FROM interval_report WHERE batch_id = ?1 LIMIT 1000)",
        )?
        .execute([batch])?;
    Ok((contacts + refusals + slots + intervals) as u64)
}

/// Tells whether any other batch was shown or hidden: how many can be seen, and the sum of their numbers.
fn standing(connection: &Connection, batch: i64) -> Result<(i64, i64), StoreError> {
    Ok(connection.query_row(
        "SELECT count(*), coalesce(sum(id), 0) FROM batch WHERE state = 'visible' AND id <> ?1",
        [batch],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}
