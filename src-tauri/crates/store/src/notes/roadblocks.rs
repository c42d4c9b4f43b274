//! Rows of roadblocks, and of each time one was met.

use domain::notes::{Loss, Per, Roadblock, RoadblockState, Sureness};
use domain::people::PersonId;
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{date_or_none, instant, instant_or_none, keyed, zone};
use crate::{Reader, StoreError, Writer};

/// A time a roadblock was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub id: Uuid,
    pub roadblock: Uuid,
    pub at: Instant,
    pub note: Option<Uuid>,
    /// Who met it; none for the lead.
    pub person: Option<PersonId>,
}

const ROADBLOCK: &str = "SELECT id, title, opened_s, zone, state, closed_s, reason, reopened_s, next_step, owner_id,
     owner_name, asked_s, promised_on, minutes_lost, times, per, people, sureness, counted_weeks FROM roadblock";

fn roadblock(row: &Row<'_>) -> rusqlite::Result<Roadblock> {
    Ok(Roadblock {
        id: row.get(0)?,
        title: row.get(1)?,
        opened: instant(row, 2)?,
        zone: zone(row, 3)?,
        state: keyed(row, 4, RoadblockState::from_key)?,
        closed: instant_or_none(row, 5)?,
        reason: row.get(6)?,
        reopened: instant_or_none(row, 7)?,
        next_step: row.get(8)?,
        owner: row.get::<_, Option<Uuid>>(9)?.map(PersonId),
        owner_name: row.get(10)?,
        asked: instant_or_none(row, 11)?,
        promised_on: date_or_none(row, 12)?,
        loss: loss(row, 13)?,
    })
}

/// What a roadblock takes, from six columns on.
pub(super) fn loss(row: &Row<'_>, from: usize) -> rusqlite::Result<Loss> {
    let per: Option<String> = row.get(from + 2)?;
    Ok(Loss {
        minutes: row.get(from)?,
        times: row.get(from + 1)?,
        per: per.as_deref().and_then(Per::from_key).unwrap_or(Per::Week),
        people: row.get(from + 3)?,
        sureness: keyed(row, from + 4, Sureness::from_key)?,
        counted_weeks: row.get(from + 5)?,
    })
}

const REPORT: &str = "SELECT id, roadblock_id, at_s, note_id, person_id FROM roadblock_report";

fn report(row: &Row<'_>) -> rusqlite::Result<ReportRow> {
    Ok(ReportRow {
        id: row.get(0)?,
        roadblock: row.get(1)?,
        at: instant(row, 2)?,
        note: row.get(3)?,
        person: row.get::<_, Option<Uuid>>(4)?.map(PersonId),
    })
}

impl Reader<'_> {
    /// Every roadblock, the oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn roadblocks(&self) -> Result<Vec<Roadblock>, StoreError> {
        let sql = format!("{ROADBLOCK} ORDER BY opened_s, rowid");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], roadblock)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One roadblock by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn roadblock(&self, id: Uuid) -> Result<Option<Roadblock>, StoreError> {
        let sql = format!("{ROADBLOCK} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], roadblock).optional()?)
    }

    /// Every time any roadblock was met, in order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn roadblock_reports(&self) -> Result<Vec<ReportRow>, StoreError> {
        let sql = format!("{REPORT} ORDER BY at_s, rowid");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], report)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The times a note told of a roadblock.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn reports_of_note(&self, note: Uuid) -> Result<Vec<ReportRow>, StoreError> {
        let sql = format!("{REPORT} WHERE note_id = ?1 ORDER BY at_s, rowid");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([note], report)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The roadblocks that notes of a session told of.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn roadblocks_of_session(&self, session: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT DISTINCT p.roadblock_id FROM note n JOIN roadblock_report p ON p.note_id = n.id
             WHERE n.session_id = ?1",
        )?;
        let rows = statement.query_map([session], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether nothing but one note speaks of a roadblock: no other report, no ask, no word of thanks.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn rests_on_one_report(&self, roadblock: Uuid) -> Result<bool, StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT (SELECT count(*) FROM roadblock_report WHERE roadblock_id = ?1) <= 1
                   AND NOT EXISTS (SELECT 1 FROM ask WHERE roadblock_id = ?1)
                   AND NOT EXISTS (SELECT 1 FROM recognition WHERE roadblock_id = ?1)",
            )?
            .query_row([roadblock], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Writes a roadblock, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_roadblock(&self, of: &Roadblock) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO roadblock (id, title, opened_s, zone, state, closed_s, reason, reopened_s, next_step,
                   owner_id, owner_name, asked_s, promised_on, minutes_lost, times, per, people, sureness,
                   counted_weeks)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
                 ON CONFLICT (id) DO UPDATE SET title = excluded.title, opened_s = excluded.opened_s,
                   state = excluded.state, closed_s = excluded.closed_s, reason = excluded.reason,
                   reopened_s = excluded.reopened_s, next_step = excluded.next_step, owner_id = excluded.owner_id,
                   owner_name = excluded.owner_name, asked_s = excluded.asked_s, promised_on = excluded.promised_on,
                   minutes_lost = excluded.minutes_lost, times = excluded.times, per = excluded.per,
                   people = excluded.people, sureness = excluded.sureness, counted_weeks = excluded.counted_weeks",
            )?
            .execute(params![
                of.id,
                of.title,
                of.opened.timestamp(),
                of.zone.name(),
                of.state.key(),
                of.closed.map(|at| at.timestamp()),
                of.reason,
                of.reopened.map(|at| at.timestamp()),
                of.next_step,
                of.owner.map(|person| person.0),
                of.owner_name,
                of.asked.map(|at| at.timestamp()),
                of.promised_on.map(|on| on.to_string()),
                of.loss.minutes,
                of.loss.times,
                of.loss.per.key(),
                of.loss.people,
                of.loss.sureness.key(),
                of.loss.counted_weeks
            ])?;
        Ok(())
    }

    /// Writes a time it was met.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_roadblock_report(&self, report: &ReportRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO roadblock_report (id, roadblock_id, at_s, note_id, person_id) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET roadblock_id = excluded.roadblock_id, at_s = excluded.at_s,
                   person_id = excluded.person_id",
            )?
            .execute(params![
                report.id,
                report.roadblock,
                report.at.timestamp(),
                report.note,
                report.person.map(|person| person.0)
            ])?;
        Ok(())
    }

    /// Removes a time it was met.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_roadblock_report(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM roadblock_report WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Removes a roadblock that nothing points at any more.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_roadblock(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM roadblock_report WHERE roadblock_id = ?1")?.execute([id])?;
        self.0.prepare_cached("DELETE FROM roadblock WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Everything that points at one roadblock points at another from here on.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn point_at_roadblock(&self, from: Uuid, into: Uuid) -> Result<(), StoreError> {
        for sql in [
            "UPDATE roadblock_report SET roadblock_id = ?2 WHERE roadblock_id = ?1",
            "UPDATE ask SET roadblock_id = ?2 WHERE roadblock_id = ?1",
            "UPDATE recognition SET roadblock_id = ?2 WHERE roadblock_id = ?1",
        ] {
            self.0.prepare_cached(sql)?.execute([from, into])?;
        }
        Ok(())
    }
}
