//! An import on its way in: rows arrive unseen, in short writes, and become visible by one flip.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::queue::{Channel, ContactRecord};
use domain::time::Instant;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, params};

use super::contacts::{COLUMNS, record_of};
use super::{RefusalRow, SEEN};
use crate::{Journal, Store, StoreError, journal};

/// Counts of one import. `read = added + updated + unchanged + repeated + refused`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BatchTotals {
    pub read: u64,
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Rows that a later row of the same file told again, or told better.
    pub repeated: u64,
    pub refused: u64,
}

/// What became of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageOutcome {
    Added,
    Updated,
    Unchanged,
    Repeated,
}

#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    contacts: i64,
    open: i64,
    handle_sum_s: i64,
    handle_contacts: i64,
}

/// An import that is not visible yet. Finish it or discard it; one that a crash left behind is swept at the next open.
pub struct ImportStage {
    batch: i64,
    source: i64,
    source_has_rows: bool,
    /// Hashes of the numbers this file has told of; a collision only costs a look-up.
    seen: HashSet<u64>,
    tallies: [Tally; 4],
    newest_s: Option<i64>,
    pub totals: BatchTotals,
}

impl Store {
    /// Opens a batch for rows of the source `key`.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn begin_import(
        &self,
        key: &str,
        label: &str,
        file: &str,
        at: Instant,
    ) -> Result<ImportStage, StoreError> {
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
            Ok(ImportStage {
                batch: connection.last_insert_rowid(),
                source,
                source_has_rows,
                seen: HashSet::new(),
                tallies: [Tally::default(); 4],
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
            stage.totals.read += (records.len() + refusals.len()) as u64;
            Ok(())
        })
    }

    /// Makes the import visible, all at once, and answers its number. It enters the journal as a batch.
    ///
    /// # Errors
    /// Where the file cannot be written; then it is still unseen.
    pub fn finish_import(&self, stage: &ImportStage, line: Journal<'_>) -> Result<i64, StoreError> {
        self.write(None, |writer| {
            let connection = writer.0;
            stage.write_tallies(connection)?;
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
            if totals.added + totals.updated > 0 {
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
        self.remove_batch(stage.batch)
    }

    /// Removes what a crash left half imported, and hidden batches that can no longer be brought back.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn sweep_imports(&self) -> Result<u32, StoreError> {
        let dead: Vec<i64> = self.read(|reader| {
            let mut statement = reader.0.prepare(
                "SELECT id FROM batch WHERE state = 'staged' OR (state = 'hidden' AND NOT EXISTS
                   (SELECT 1 FROM journal WHERE batch_id = batch.id AND journal.state = 'undone'))",
            )?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        for batch in &dead {
            self.remove_batch(*batch)?;
        }
        Ok(dead.len() as u32)
    }

    fn remove_batch(&self, batch: i64) -> Result<(), StoreError> {
        loop {
            let gone = self.write_patiently(|writer| {
                // Rows that replaced a row of this batch while it was visible go on without it.
                writer.0.execute(
                    "UPDATE contact SET replaces = NULL WHERE replaces IN
                       (SELECT id FROM contact WHERE batch_id = ?1 LIMIT 5000)",
                    [batch],
                )?;
                let contacts = writer.0.execute(
                    "DELETE FROM contact WHERE id IN (SELECT id FROM contact WHERE batch_id = ?1 LIMIT 5000)",
                    [batch],
                )?;
                let refusals = writer.0.execute(
                    "DELETE FROM refusal WHERE id IN (SELECT id FROM refusal WHERE batch_id = ?1 LIMIT 5000)",
                    [batch],
                )?;
                Ok(contacts + refusals)
            })?;
            if gone == 0 {
                break;
            }
        }
        self.write_patiently(|writer| {
            writer.0.execute("DELETE FROM batch_channel WHERE batch_id = ?1", [batch])?;
            writer.0.execute("DELETE FROM journal WHERE batch_id = ?1", [batch])?;
            writer.0.execute("DELETE FROM batch WHERE id = ?1", [batch])?;
            Ok(())
        })
    }
}

const INSERT: &str = "INSERT INTO contact (batch_id, source_id, number, opened_s, first_reply_s, solved_s, updated_s,
    channel, status, subject, assignee, team, priority, driver, tags, satisfaction, reopens, handle_time_s, replaces)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";

impl ImportStage {
    pub fn batch(&self) -> i64 {
        self.batch
    }

    fn put(
        &mut self,
        connection: &Connection,
        insert: &mut CachedStatement<'_>,
        record: &ContactRecord,
    ) -> Result<StageOutcome, StoreError> {
        self.newest_s = self.newest_s.max(newest_of(record));
        let mut hasher = DefaultHasher::new();
        record.number.hash(&mut hasher);
        let first = self.seen.insert(hasher.finish());
        if !first && let Some((id, staged)) = self.staged(connection, &record.number)? {
            if !is_older(record, &staged) {
                connection.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id])?;
                let replaces = self.current(connection, &record.number)?.map(|(id, _)| id);
                self.count(&staged, -1);
                self.insert(insert, record, replaces)?;
            }
            return Ok(StageOutcome::Repeated);
        }
        let current = if self.source_has_rows { self.current(connection, &record.number)? } else { None };
        match current {
            None => {
                self.insert(insert, record, None)?;
                Ok(StageOutcome::Added)
            }
            Some((_, known)) if known == *record || is_older(record, &known) => {
                Ok(if first { StageOutcome::Unchanged } else { StageOutcome::Repeated })
            }
            Some((id, known)) => {
                self.count(&known, -1);
                self.insert(insert, record, Some(id))?;
                if first {
                    return Ok(StageOutcome::Updated);
                }
                // An earlier row of this file said what was known already: that one is the repeated one.
                self.totals.unchanged -= 1;
                self.totals.updated += 1;
                Ok(StageOutcome::Repeated)
            }
        }
    }

    fn insert(
        &mut self,
        insert: &mut CachedStatement<'_>,
        record: &ContactRecord,
        replaces: Option<i64>,
    ) -> Result<(), StoreError> {
        let tags = (!record.tags.is_empty()).then(|| record.tags.join("\n"));
        insert.execute(params![
            self.batch,
            self.source,
            record.number,
            record.opened_at.timestamp(),
            record.first_reply_at.map(|at| at.timestamp()),
            record.solved_at.map(|at| at.timestamp()),
            record.updated_at.map(|at| at.timestamp()),
            record.channel.key(),
            super::contacts::status_key(record.status),
            record.subject,
            record.assignee,
            record.group,
            record.priority,
            record.driver,
            tags,
            record.satisfaction.map(super::contacts::satisfaction_key),
            record.reopens,
            record.handle_time_s,
            replaces
        ])?;
        self.count(record, 1);
        Ok(())
    }

    fn count(&mut self, record: &ContactRecord, sign: i64) {
        let tally = &mut self.tallies[slot(record.channel)];
        tally.contacts += sign;
        tally.open += if record.status.is_open() { sign } else { 0 };
        if let Some(seconds) = record.handle_time_s {
            tally.handle_sum_s += sign * i64::from(seconds);
            tally.handle_contacts += sign;
        }
    }

    fn staged(
        &self,
        connection: &Connection,
        number: &str,
    ) -> Result<Option<(i64, ContactRecord)>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM contact c WHERE source_id = ?1 AND number = ?2 AND batch_id = ?3");
        Ok(connection
            .prepare_cached(&sql)?
            .query_row(params![self.source, number, self.batch], with_id)
            .optional()?)
    }

    fn current(
        &self,
        connection: &Connection,
        number: &str,
    ) -> Result<Option<(i64, ContactRecord)>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM contact c WHERE source_id = ?1 AND number = ?2 AND {SEEN}
             ORDER BY batch_id DESC LIMIT 1"
        );
        Ok(connection.prepare_cached(&sql)?.query_row(params![self.source, number], with_id).optional()?)
    }

    fn write_tallies(&self, connection: &Connection) -> Result<(), StoreError> {
        for channel in Channel::ALL {
            let tally = self.tallies[slot(channel)];
            connection.execute(
                "INSERT INTO batch_channel (batch_id, channel, contacts, open_contacts, handle_sum_s, handle_contacts)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    self.batch,
                    channel.key(),
                    tally.contacts,
                    tally.open,
                    tally.handle_sum_s,
                    tally.handle_contacts
                ],
            )?;
        }
        Ok(())
    }
}

fn with_id(row: &Row<'_>) -> rusqlite::Result<(i64, ContactRecord)> {
    Ok((row.get(0)?, record_of(row)?))
}

/// Both say when they last changed, and this one changed earlier.
fn is_older(record: &ContactRecord, known: &ContactRecord) -> bool {
    matches!((record.updated_at, known.updated_at), (Some(this), Some(that)) if this < that)
}

fn newest_of(record: &ContactRecord) -> Option<i64> {
    [Some(record.opened_at), record.first_reply_at, record.solved_at, record.updated_at]
        .into_iter()
        .flatten()
        .map(|at| at.timestamp())
        .max()
}

fn slot(channel: Channel) -> usize {
    match channel {
        Channel::Phone => 0,
        Channel::Chat => 1,
        Channel::Email => 2,
        Channel::Other => 3,
    }
}
