//! A row on its way in: new, an update of a known contact, unchanged, or told twice by the same file.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::queue::{Channel, ContactRecord};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, params};

use super::SEEN;
use super::contacts::{COLUMNS, record_of};
use super::reports::ReportSums;
use super::slots::{self, Slots};
use crate::StoreError;
use crate::lock::ImportLock;

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
pub(super) struct Tally {
    contacts: i64,
    open: i64,
    handle_sum_s: i64,
    handle_contacts: i64,
}

/// An import that is not visible yet. Finish it or discard it; one that a crash left behind is swept at the next open.
pub struct ImportStage {
    pub(super) _alone: ImportLock,
    /// What could be seen when it began; see `finish_import`.
    pub(super) standing: (i64, i64),
    pub(super) batch: i64,
    pub(super) source: i64,
    pub(super) source_has_rows: bool,
    /// Hashes of the numbers this file has told of; a collision only costs a look-up.
    pub(super) seen: HashSet<u64>,
    pub(super) tallies: [Tally; 4],
    pub(super) slots: Slots,
    pub(super) reports: ReportSums,
    pub(super) newest_s: Option<i64>,
    pub totals: BatchTotals,
}

pub(super) const INSERT: &str = "INSERT INTO contact (batch_id, source_id, number, opened_s, first_reply_s, solved_s, updated_s,
    channel, status, subject, assignee, team, priority, driver, tags, satisfaction, reopens, handle_time_s, replaces)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)";

impl ImportStage {
    pub fn batch(&self) -> i64 {
        self.batch
    }

    pub(super) fn put(
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
        slots::count(&mut self.slots, record, sign);
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

    pub(super) fn write_tallies(&self, connection: &Connection) -> Result<(), StoreError> {
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
