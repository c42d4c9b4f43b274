//! What a person's page and agenda read of field notes: hours beside them, what they met, what they thought of.

use chrono_tz::Tz;
use domain::notes::{Loss, Per, Sureness};
use domain::people::PersonId;
use domain::time::Instant;
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::rows::{instant, instant_or_none, keyed, zone};
use crate::{Reader, StoreError};

/// An hour beside someone, with what was noted in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HourRow {
    pub id: Uuid,
    pub channel: Option<String>,
    pub zone: Tz,
    pub start: Instant,
    /// None while it runs.
    pub end: Option<Instant>,
    pub notes: u32,
    pub roadblocks: u32,
    pub ideas: u32,
}

/// A roadblock that someone met.
#[derive(Debug, Clone, PartialEq)]
pub struct MetRow {
    pub id: Uuid,
    pub title: String,
    pub opened_at: Instant,
    /// `open`, `removed` or `accepted`.
    pub state: String,
    pub closed_at: Option<Instant>,
    pub reopened_at: Option<Instant>,
    /// When anyone met it last.
    pub met_at: Instant,
    pub reports: u32,
    pub next_step: String,
    pub loss: Loss,
    /// Every note that tells of it is private.
    pub private: bool,
}

/// An idea of someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdeaRow {
    pub note_id: Uuid,
    pub at: Instant,
    pub text: String,
    /// `unmarked`, `shareable` or `private`.
    pub sharing: String,
    /// The hour it was seen in.
    pub session: Option<Uuid>,
    /// What came of it: a change that was recognised, or where it was taken and how that stands.
    pub recognised: Option<String>,
    pub asked: Option<(String, String)>,
}

/// A note that may be shared with the one it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedNoteRow {
    pub note_id: Uuid,
    pub at: Instant,
    pub text: String,
}

/// What a roadblock takes, from the column of its minutes and those after it.
fn loss(row: &Row<'_>, from: usize) -> rusqlite::Result<Loss> {
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

impl Reader<'_> {
    /// Hours beside someone, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn hours_beside(&self, person: PersonId, limit: u32) -> Result<Vec<HourRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT s.id, s.channel, s.zone, s.start_s, s.end_s,
               (SELECT count(*) FROM note n WHERE n.session_id = s.id),
               (SELECT count(DISTINCT r.roadblock_id) FROM note n JOIN roadblock_report r ON r.note_id = n.id
                WHERE n.session_id = s.id),
               (SELECT count(*) FROM note n JOIN note_tag t ON t.note_id = n.id AND t.kind = 'idea'
                WHERE n.session_id = s.id)
             FROM session s WHERE s.person_id = ?1 ORDER BY s.start_s DESC, s.id DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![person.0, limit], |row| {
            Ok(HourRow {
                id: row.get(0)?,
                channel: row.get(1)?,
                zone: zone(row, 2)?,
                start: instant(row, 3)?,
                end: instant_or_none(row, 4)?,
                notes: row.get(5)?,
                roadblocks: row.get(6)?,
                ideas: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Roadblocks that someone met, the oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn roadblocks_met_by(&self, person: PersonId) -> Result<Vec<MetRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT b.id, b.title, b.opened_s, b.state, b.closed_s, b.reopened_s, max(r.at_s), count(r.id),
               b.next_step, b.minutes_lost, b.times, b.per, b.people, b.sureness, b.counted_weeks,
               min(coalesce(n.sharing = 'private', 0))
             FROM roadblock b JOIN roadblock_report r ON r.roadblock_id = b.id LEFT JOIN note n ON n.id = r.note_id
             WHERE b.id IN (SELECT roadblock_id FROM roadblock_report WHERE person_id = ?1)
             GROUP BY b.id ORDER BY b.opened_s, b.id",
        )?;
        let rows = statement.query_map([person.0], |row| {
            Ok(MetRow {
                id: row.get(0)?,
                title: row.get(1)?,
                opened_at: instant(row, 2)?,
                state: row.get(3)?,
                closed_at: instant_or_none(row, 4)?,
                reopened_at: instant_or_none(row, 5)?,
                met_at: instant(row, 6)?,
                reports: row.get(7)?,
                next_step: row.get(8)?,
                loss: loss(row, 9)?,
                private: row.get(15)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Ideas of someone, newest first: those seen in an hour beside them, and those that name them elsewhere.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ideas_of(&self, person: PersonId) -> Result<Vec<IdeaRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT n.id, n.at_s, n.text, n.sharing, n.session_id,
               (SELECT g.title FROM recognition g WHERE g.note_id = n.id ORDER BY g.at_s DESC, g.id LIMIT 1),
               a.title, a.state
             FROM note_tag t JOIN note n ON n.id = t.note_id LEFT JOIN session s ON s.id = n.session_id
             LEFT JOIN ask a ON a.id = (SELECT ask_id FROM ask_note WHERE note_id = n.id ORDER BY ask_id DESC LIMIT 1)
             WHERE t.kind = 'idea' AND (s.person_id = ?1 OR (s.person_id IS NULL AND EXISTS
               (SELECT 1 FROM note_person p WHERE p.note_id = n.id AND p.person_id = ?1)))
             ORDER BY n.at_s DESC, n.id DESC",
        )?;
        let rows = statement.query_map([person.0], |row| {
            let (title, state): (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
            Ok(IdeaRow {
                note_id: row.get(0)?,
                at: instant(row, 1)?,
                text: row.get(2)?,
                sharing: row.get(3)?,
                session: row.get(4)?,
                recognised: row.get(5)?,
                asked: title.zip(state),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether that roadblock is in the file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn has_roadblock(&self, id: Uuid) -> Result<bool, StoreError> {
        Ok(self.0.prepare_cached("SELECT 1 FROM roadblock WHERE id = ?1")?.exists([id])?)
    }

    /// Notes that are marked to be shared with someone, newest first: of hours beside them, and those that name them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes_shared_with(&self, person: PersonId) -> Result<Vec<SharedNoteRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT n.id, n.at_s, n.text FROM note n LEFT JOIN session s ON s.id = n.session_id
             WHERE n.sharing = 'shareable' AND (s.person_id = ?1 OR (s.person_id IS NULL AND EXISTS
               (SELECT 1 FROM note_person p WHERE p.note_id = n.id AND p.person_id = ?1)))
             ORDER BY n.at_s DESC, n.id DESC",
        )?;
        let rows = statement.query_map([person.0], |row| {
            Ok(SharedNoteRow { note_id: row.get(0)?, at: instant(row, 1)?, text: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
