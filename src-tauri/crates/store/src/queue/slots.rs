//! Contacts opened and answered per quarter hour: what a forecast is learnt from.

use std::collections::BTreeMap;

use domain::queue::{Channel, ContactRecord};
use domain::time::Instant;
use rusqlite::params;

use super::stage::ImportStage;
use super::{OPEN_THEN, SEEN};
use crate::rows::{instant, keyed};
use crate::{Reader, Store, StoreError};

/// The length of a slot in seconds.
const SLOT_S: i64 = 900;
/// Slots in one short write.
const CHUNK: usize = 4000;

/// Opened and answered per slot and channel, net of what the batch's rows replace.
pub(super) type Slots = BTreeMap<(i64, &'static str), (i64, i64)>;

/// Counts a record in, or with `sign` -1 out again.
pub(super) fn count(slots: &mut Slots, record: &ContactRecord, sign: i64) {
    let channel = record.channel.key();
    let slot = |at: Instant| at.timestamp().div_euclid(SLOT_S);
    slots.entry((slot(record.opened_at), channel)).or_default().0 += sign;
    if !record.status.is_open() {
        // As in the migration: an answer without a time was given when the contact last changed.
        let answered = record.solved_at.or(record.updated_at).unwrap_or(record.opened_at);
        slots.entry((slot(answered), channel)).or_default().1 += sign;
    }
}

/// What came and was answered on a channel in one quarter hour, over everything visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotRow {
    pub start: Instant,
    pub channel: Channel,
    pub opened: u32,
    pub answered: u32,
}

/// Open contacts that came in the same hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenRow {
    pub channel: Channel,
    /// The start of the hour, in UTC.
    pub opened: Instant,
    pub contacts: u32,
}

impl Store {
    /// Writes the slots of an import that is not visible yet, in short writes.
    pub(super) fn write_slots(&self, stage: &ImportStage) -> Result<(), StoreError> {
        let slots: Vec<_> = stage.slots.iter().filter(|(_, counts)| **counts != (0, 0)).collect();
        for chunk in slots.chunks(CHUNK) {
            self.write_patiently(|writer| {
                let mut insert = writer.0.prepare_cached(
                    "INSERT INTO batch_slot (slot, channel, batch_id, opened, answered) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?;
                for ((slot, channel), (opened, answered)) in chunk {
                    insert.execute(params![slot, channel, stage.batch, opened, answered])?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// What came and was answered from `from` on, by time and channel; a slot without either has no row.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn slots_from(&self, from: Instant) -> Result<Vec<SlotRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT slot * 900, channel, sum(opened), sum(answered) FROM batch_slot
             WHERE slot >= ?1 AND batch_id IN (SELECT id FROM batch WHERE state = 'visible')
             GROUP BY slot, channel",
        )?;
        let rows = statement.query_map([from.timestamp().div_euclid(SLOT_S)], |row| {
            let sum =
                |column| row.get::<_, i64>(column).map(|sum| u32::try_from(sum.max(0)).unwrap_or(u32::MAX));
            Ok(SlotRow {
                start: instant(row, 0)?,
                channel: keyed(row, 1, Channel::from_key)?,
                opened: sum(2)?,
                answered: sum(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Open contacts on deferred channels by the hour they came in, oldest first: by their status, or where the clock
    /// is set back into a log, those that were open at `lived_at`.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_deferred(&self, lived_at: Option<Instant>) -> Result<Vec<OpenRow>, StoreError> {
        let open =
            if lived_at.is_some() { OPEN_THEN } else { "c.status IN ('open', 'pending') AND ?1 IS NULL" };
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT c.channel, c.opened_s / 3600 * 3600, count(*) FROM contact c
             WHERE c.channel IN ('email', 'other') AND {open} AND {SEEN}
             GROUP BY 2, 1 ORDER BY 2, 1"
        ))?;
        let rows = statement.query_map([lived_at.map(|at| at.timestamp())], |row| {
            Ok(OpenRow {
                channel: keyed(row, 0, Channel::from_key)?,
                opened: instant(row, 1)?,
                contacts: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A number that is another one whenever other contacts can be seen.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn contacts_version(&self) -> Result<(i64, i64, i64), StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT count(*), coalesce(sum(id), 0), coalesce(max(id), 0) FROM batch WHERE state = 'visible'",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
    }

    /// When the first visible contact on record came, where there is one.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn first_slot(&self) -> Result<Option<Instant>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT slot * 900 FROM batch_slot WHERE batch_id IN (SELECT id FROM batch WHERE state = 'visible')
             ORDER BY slot LIMIT 1",
        )?;
        Ok(statement.query_map([], |row| instant(row, 0))?.next().transpose()?)
    }
}
