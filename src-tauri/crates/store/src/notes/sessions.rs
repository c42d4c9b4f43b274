//! Rows of sessions, and how they follow their entries.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::day::{Entry, EntryId};
use domain::notes::Session;
use domain::people::PersonId;
use domain::queue::Channel;
use domain::time::{Instant, local_date};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{instant, instant_or_none, zone};
use crate::{Reader, StoreError, Writer};

const SESSION: &str = "SELECT id, person_id, channel, asked, zone, start_s, end_s, entry_id FROM session";

fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    let channel: Option<String> = row.get(2)?;
    Ok(Session {
        id: row.get(0)?,
        person: row.get::<_, Option<Uuid>>(1)?.map(PersonId),
        channel: channel.as_deref().and_then(Channel::from_key),
        asked: row.get(3)?,
        zone: zone(row, 4)?,
        start: instant(row, 5)?,
        end: instant_or_none(row, 6)?,
        entry: row.get::<_, Option<Uuid>>(7)?.map(EntryId),
    })
}

/// An hour beside someone that was lived without a session counts from so many seconds on. One of two, which is for
/// talking, does not.
const BESIDE: &str = "activity = 'alongside' AND person_id IS NOT NULL AND detail NOT LIKE 'one-to-one%'
     AND end_s - start_s >= 900";

impl Reader<'_> {
    /// Sessions that began before `before`, newest first; of one person, where one is given.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn sessions(
        &self,
        person: Option<PersonId>,
        before: Option<Instant>,
        limit: u32,
    ) -> Result<Vec<Session>, StoreError> {
        let sql = format!(
            "{SESSION} WHERE start_s < ?1 AND (?2 IS NULL OR person_id = ?2) ORDER BY start_s DESC, id DESC LIMIT ?3"
        );
        let before = before.map_or(i64::MAX, |before| before.timestamp());
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params![before, person.map(|person| person.0), limit], session)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many sessions there are; of one person, where one is given.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn session_count(&self, person: Option<PersonId>) -> Result<u32, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT count(*) FROM session WHERE ?1 IS NULL OR person_id = ?1")?
            .query_row([person.map(|person| person.0)], |row| row.get(0))?)
    }

    /// Sessions that ended, or run, from `from` on and began before `to`, in order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn sessions_in(&self, from: Instant, to: Instant) -> Result<Vec<Session>, StoreError> {
        let sql = format!("{SESSION} WHERE start_s < ?2 AND coalesce(end_s, ?2) >= ?1 ORDER BY start_s, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([from.timestamp(), to.timestamp()], session)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One session by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn session(&self, id: Uuid) -> Result<Option<Session>, StoreError> {
        let sql = format!("{SESSION} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], session).optional()?)
    }

    /// The one that runs.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn running_session(&self) -> Result<Option<Session>, StoreError> {
        let sql = format!("{SESSION} WHERE end_s IS NULL");
        Ok(self.0.prepare_cached(&sql)?.query_row([], session).optional()?)
    }

    /// How many notes a session has; of them, how many told of a roadblock, and how many are ideas.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn session_counts(&self, id: Uuid) -> Result<(u32, u32, u32), StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT (SELECT count(*) FROM note WHERE session_id = ?1),
                   (SELECT count(DISTINCT p.roadblock_id) FROM note n JOIN roadblock_report p ON p.note_id = n.id
                    WHERE n.session_id = ?1),
                   (SELECT count(*) FROM note n JOIN note_tag t ON t.note_id = n.id AND t.kind = 'idea'
                    WHERE n.session_id = ?1)",
            )?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
    }

    /// The day someone was last sat with up to now: the newest session, or time alongside of at least a quarter of an
    /// hour that was lived without one.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn last_beside(&self, person: PersonId) -> Result<Option<NaiveDate>, StoreError> {
        let day = |row: &Row<'_>| Ok(local_date(instant(row, 0)?, zone(row, 1)?));
        let session = self
            .0
            .prepare_cached(
                "SELECT start_s, zone FROM session WHERE person_id = ?1 ORDER BY start_s DESC LIMIT 1",
            )?
            .query_row([person.0], day)
            .optional()?;
        let sql = format!(
            "SELECT start_s, zone FROM entry WHERE person_id = ?1 AND {BESIDE} ORDER BY start_s DESC LIMIT 1"
        );
        let entry = self.0.prepare_cached(&sql)?.query_row([person.0], day).optional()?;
        Ok(session.max(entry))
    }

    /// The day of the oldest thing that was written or planned, from which the file knows its lead.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn first_day(&self, here: Tz) -> Result<Option<NaiveDate>, StoreError> {
        let first: Option<i64> = self
            .0
            .prepare_cached(
                "SELECT min(at_s) FROM (SELECT min(start_s) AS at_s FROM entry UNION ALL SELECT min(at_s) FROM journal)",
            )?
            .query_row([], |row| row.get(0))?;
        let first = first.and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0));
        Ok(first.map(|first| local_date(first, here)))
    }
}

impl Writer<'_> {
    /// Writes a session, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_session(&self, session: &Session) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO session (id, person_id, channel, asked, zone, start_s, end_s, entry_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, channel = excluded.channel,
                   asked = excluded.asked, zone = excluded.zone, start_s = excluded.start_s, end_s = excluded.end_s,
                   entry_id = excluded.entry_id",
            )?
            .execute(params![
                session.id,
                session.person.map(|person| person.0),
                session.channel.map(Channel::key),
                session.asked,
                session.zone.name(),
                session.start.timestamp(),
                session.end.map(|end| end.timestamp()),
                session.entry.map(|entry| entry.0)
            ])?;
        Ok(())
    }

    /// Removes a session; its notes stay as captures. Answers whether it was there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_session(&self, id: Uuid) -> Result<bool, StoreError> {
        self.0.prepare_cached("UPDATE note SET session_id = NULL WHERE session_id = ?1")?.execute([id])?;
        Ok(self.0.prepare_cached("DELETE FROM session WHERE id = ?1")?.execute([id])? > 0)
    }

    /// Sessions follow the entries they began with: whatever moves, ends or shortens an entry that is alongside does
    /// the same to its session. Where the entry goes or is for something else now, the session keeps its times; one that
    /// ran ends with its last note.
    pub(crate) fn sessions_follow(&self, put: &[Entry], removed: &[EntryId]) -> Result<(), StoreError> {
        let mut follow = self.0.prepare_cached(
            "UPDATE session SET start_s = ?2, end_s = ?3, zone = ?4, person_id = coalesce(?5, person_id)
             WHERE entry_id = ?1",
        )?;
        let mut leave = self.0.prepare_cached(
            "UPDATE session SET end_s = max(start_s, coalesce(?2,
               (SELECT max(at_s) FROM note WHERE session_id = session.id), start_s))
             WHERE entry_id = ?1 AND end_s IS NULL",
        )?;
        for id in removed {
            leave.execute(params![id.0, None::<i64>])?;
        }
        // Those that end come first: only one may run.
        let (ended, running): (Vec<_>, Vec<_>) = put.iter().partition(|entry| entry.end.is_some());
        for entry in ended.into_iter().chain(running) {
            let end = entry.end.map(|end| end.timestamp());
            if entry.activity == domain::day::Activity::Alongside {
                let person = entry.person.map(|person| person.0);
                follow.execute(params![
                    entry.id.0,
                    entry.start.timestamp(),
                    end,
                    entry.zone.name(),
                    person
                ])?;
            } else {
                leave.execute(params![entry.id.0, end])?;
            }
        }
        Ok(())
    }
}
