//! Contacts as they are seen, and the batches they came in.

use domain::queue::{Channel, ContactRecord, ContactStatus, Satisfaction};
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};

use super::{OPEN_THEN, SEEN};
use crate::rows::{instant, instant_or_none, keyed};
use crate::{Reader, StoreError};

/// A contact and the source it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    pub source: String,
    pub record: ContactRecord,
}

/// What waits on one channel, over everything visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelTally {
    pub channel: Channel,
    pub contacts: u64,
    pub open: u64,
    pub oldest_open: Option<Instant>,
    /// Sum of the handle times that contacts carry, and how many carry one.
    pub handle_sum_s: u64,
    pub handle_contacts: u64,
}

/// An import as it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchRow {
    pub id: i64,
    pub source: String,
    pub file: String,
    pub at: Instant,
    pub hidden: bool,
    /// It can be seen, and no later import of the same source can.
    pub is_newest: bool,
    pub added: u64,
    pub updated: u64,
    pub refused: u64,
}

/// A row that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalRow {
    pub line: u64,
    pub column: Option<String>,
    pub reason: String,
    pub text: String,
}

pub(super) const COLUMNS: &str =
    "c.id, c.number, c.opened_s, c.first_reply_s, c.solved_s, c.updated_s, c.channel, c.status,
    c.subject, c.assignee, c.team, c.priority, c.driver, c.tags, c.satisfaction, c.reopens, c.handle_time_s";

pub(super) fn status_key(status: ContactStatus) -> &'static str {
    match status {
        ContactStatus::Open => "open",
        ContactStatus::Pending => "pending",
        ContactStatus::Solved => "solved",
        ContactStatus::Closed => "closed",
    }
}

fn status_from(key: &str) -> Option<ContactStatus> {
    use ContactStatus::{Closed, Open, Pending, Solved};
    [Open, Pending, Solved, Closed].into_iter().find(|status| status_key(*status) == key)
}

pub(super) fn satisfaction_key(satisfaction: Satisfaction) -> &'static str {
    match satisfaction {
        Satisfaction::Good => "good",
        Satisfaction::Bad => "bad",
    }
}

pub(super) fn record_of(row: &Row<'_>) -> rusqlite::Result<ContactRecord> {
    let tags: Option<String> = row.get(13)?;
    let satisfaction: Option<String> = row.get(14)?;
    Ok(ContactRecord {
        number: row.get(1)?,
        opened_at: instant(row, 2)?,
        first_reply_at: instant_or_none(row, 3)?,
        solved_at: instant_or_none(row, 4)?,
        updated_at: instant_or_none(row, 5)?,
        channel: keyed(row, 6, Channel::from_key)?,
        status: keyed(row, 7, status_from)?,
        subject: row.get(8)?,
        assignee: row.get(9)?,
        group: row.get(10)?,
        priority: row.get(11)?,
        driver: row.get(12)?,
        tags: tags.map(|tags| tags.split('\n').map(str::to_owned).collect()).unwrap_or_default(),
        satisfaction: satisfaction.and_then(|key| match key.as_str() {
            "good" => Some(Satisfaction::Good),
            "bad" => Some(Satisfaction::Bad),
            _ => None,
        }),
        reopens: row.get(15)?,
        handle_time_s: row.get(16)?,
    })
}

const BATCHES: &str =
    "SELECT b.id, s.label, b.file, b.at_s, b.state = 'hidden', b.added, b.updated, b.refused,
    b.state = 'visible' AND NOT EXISTS (SELECT 1 FROM batch later
      WHERE later.source_id = b.source_id AND later.id > b.id AND later.state = 'visible')
  FROM batch b JOIN source s ON s.id = b.source_id";

fn batch_of(row: &Row<'_>) -> rusqlite::Result<BatchRow> {
    let count = |column| row.get::<_, i64>(column).map(i64::unsigned_abs);
    Ok(BatchRow {
        id: row.get(0)?,
        source: row.get(1)?,
        file: row.get(2)?,
        at: instant(row, 3)?,
        hidden: row.get(4)?,
        added: count(5)?,
        updated: count(6)?,
        refused: count(7)?,
        is_newest: row.get(8)?,
    })
}

impl Reader<'_> {
    /// What waits, per channel that has any contact.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn channel_tallies(&self) -> Result<Vec<ChannelTally>, StoreError> {
        let mut oldest = self.0.prepare_cached(&format!(
            "SELECT c.opened_s FROM contact c WHERE c.channel = ?1 AND c.status IN ('open', 'pending') AND {SEEN}
             ORDER BY c.opened_s LIMIT 1"
        ))?;
        let mut statement = self.0.prepare_cached(
            "SELECT channel, sum(contacts), sum(open_contacts), sum(handle_sum_s), sum(handle_contacts)
             FROM batch_channel JOIN batch ON batch.id = batch_id WHERE state = 'visible'
             GROUP BY channel HAVING sum(contacts) > 0",
        )?;
        let rows = statement.query_map([], |row| {
            let sum = |column| row.get::<_, i64>(column).map(|value| value.max(0).unsigned_abs());
            Ok(ChannelTally {
                channel: keyed(row, 0, Channel::from_key)?,
                contacts: sum(1)?,
                open: sum(2)?,
                oldest_open: None,
                handle_sum_s: sum(3)?,
                handle_contacts: sum(4)?,
            })
        })?;
        let mut tallies: Vec<ChannelTally> = rows.collect::<Result<_, _>>()?;
        for tally in tallies.iter_mut().filter(|tally| tally.open > 0) {
            tally.oldest_open =
                oldest.query_map([tally.channel.key()], |row| instant(row, 0))?.next().transpose()?;
        }
        Ok(tallies)
    }

    /// What waited at `at`, for a log that is lived in: every contact is looked at, which takes its time.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn channel_tallies_at(&self, at: Instant) -> Result<Vec<ChannelTally>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT c.channel, count(*), sum({OPEN_THEN}), min(CASE WHEN {OPEN_THEN} THEN c.opened_s END),
                    coalesce(sum(c.handle_time_s), 0), count(c.handle_time_s)
             FROM contact c WHERE c.opened_s <= ?1 AND {SEEN} GROUP BY c.channel"
        ))?;
        let rows = statement.query_map([at.timestamp()], |row| {
            let sum = |column| row.get::<_, i64>(column).map(|value| value.max(0).unsigned_abs());
            Ok(ChannelTally {
                channel: keyed(row, 0, Channel::from_key)?,
                contacts: sum(1)?,
                open: sum(2)?,
                oldest_open: instant_or_none(row, 3)?,
                handle_sum_s: sum(4)?,
                handle_contacts: sum(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the newest visible contact or change is from, and when a file with contacts was last read. Interval reports
    /// have ages of their own: see [`report_tallies`](Self::report_tallies).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn contacts_age(&self) -> Result<(Option<Instant>, Option<Instant>), StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT max(newest_s), max(at_s) FROM batch WHERE state = 'visible'
                   AND NOT EXISTS (SELECT 1 FROM batch_report WHERE batch_id = batch.id)",
            )?
            .query_row([], |row| Ok((instant_or_none(row, 0)?, instant_or_none(row, 1)?)))?)
    }

    /// When the newest visible contact of those that had come by `at` came.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn newest_contact_by(&self, at: Instant) -> Result<Option<Instant>, StoreError> {
        let sql = format!(
            "SELECT c.opened_s FROM contact c WHERE c.opened_s <= ?1 AND {SEEN} ORDER BY c.opened_s DESC LIMIT 1"
        );
        Ok(self.0.prepare_cached(&sql)?.query_row([at.timestamp()], |row| instant(row, 0)).optional()?)
    }

    /// Imports that can be seen or brought back, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn batches(&self, limit: u32) -> Result<Vec<BatchRow>, StoreError> {
        let sql = format!("{BATCHES} WHERE b.state <> 'staged' ORDER BY b.id DESC LIMIT ?1");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([limit], batch_of)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One import that can be seen or brought back.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn batch(&self, id: i64) -> Result<Option<BatchRow>, StoreError> {
        let sql = format!("{BATCHES} WHERE b.state <> 'staged' AND b.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], batch_of).optional()?)
    }

    /// The refused rows of a batch, in file order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn refusals(&self, batch: i64, limit: u32) -> Result<Vec<RefusalRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT line, column_name, reason, text FROM refusal WHERE batch_id = ?1 ORDER BY id LIMIT ?2",
        )?;
        let rows = statement.query_map(params![batch, limit], |row| {
            Ok(RefusalRow {
                line: row.get::<_, i64>(0)?.unsigned_abs(),
                column: row.get(1)?,
                reason: row.get(2)?,
                text: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Visible contacts whose number begins with `beginning`, over all sources.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn contacts_by_number(&self, beginning: &str, limit: u32) -> Result<Vec<ContactRow>, StoreError> {
        let sources: Vec<(i64, String)> = {
            let mut statement = self.0.prepare_cached("SELECT id, label FROM source")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        // One source at a time: within it the numbers come in order, and the first few are enough.
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM contact c
             WHERE c.source_id = ?1 AND c.number >= ?2 AND c.number < ?2 || char(0x10ffff) AND {SEEN}
             ORDER BY c.number LIMIT ?3"
        ))?;
        let mut found = Vec::new();
        for (id, label) in sources {
            let rows = statement.query_map(params![id, beginning, limit], |row| {
                Ok(ContactRow { record: record_of(row)?, source: label.clone() })
            })?;
            found.extend(rows.collect::<Result<Vec<_>, _>>()?);
        }
        found.sort_by(|one, other| one.record.number.cmp(&other.record.number));
        found.truncate(limit as usize);
        Ok(found)
    }

    /// Calls `each` with every visible contact, by time of opening.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn each_contact(&self, mut each: impl FnMut(ContactRow)) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, s.label FROM contact c JOIN source s ON s.id = c.source_id
             WHERE {SEEN} ORDER BY c.opened_s, c.id"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement
            .query_map([], |row| Ok(ContactRow { record: record_of(row)?, source: row.get(17)? }))?;
        for row in rows {
            each(row?);
        }
        Ok(())
    }
}
