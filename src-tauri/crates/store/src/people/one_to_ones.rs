//! Rows of the talks of two, and of the lines of their agendas.

use chrono_tz::Tz;
use domain::people::PersonId;
use domain::people::agenda::{KeptItem, KeptState};
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{instant, keyed, zone};
use crate::{Reader, StoreError, Writer};

/// A talk that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneToOneRow {
    pub id: Uuid,
    pub person: PersonId,
    pub held_at: Instant,
    pub zone: Tz,
    pub summary: String,
}

const ITEM: &str = "SELECT id, origin, text, place, state, one_to_one_id, added_s FROM agenda_item";

fn item(row: &Row<'_>) -> rusqlite::Result<KeptItem> {
    Ok(KeptItem {
        id: row.get(0)?,
        origin: row.get(1)?,
        text: row.get(2)?,
        place: row.get(3)?,
        state: keyed(row, 4, KeptState::from_key)?,
        one_to_one: row.get(5)?,
        at: instant(row, 6)?,
    })
}

impl Reader<'_> {
    /// The newest talk with someone.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn last_one_to_one(&self, person: PersonId) -> Result<Option<OneToOneRow>, StoreError> {
        let sql = "SELECT id, person_id, held_s, zone, summary FROM one_to_one WHERE person_id = ?1
                   ORDER BY held_s DESC, id DESC LIMIT 1";
        let row = self.0.prepare_cached(sql)?.query_row([person.0], |row| {
            Ok(OneToOneRow {
                id: row.get(0)?,
                person: PersonId(row.get(1)?),
                held_at: instant(row, 2)?,
                zone: zone(row, 3)?,
                summary: row.get(4)?,
            })
        });
        Ok(row.optional()?)
    }

    /// What the lead made of someone's agenda, ever.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn agenda_items(&self, person: PersonId) -> Result<Vec<KeptItem>, StoreError> {
        let sql = format!("{ITEM} WHERE person_id = ?1 ORDER BY place, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([person.0], item)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Which notes and recognitions someone was told about in a talk, by their origins.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn talked_about(&self, person: PersonId) -> Result<Vec<String>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT DISTINCT origin FROM agenda_item
             WHERE person_id = ?1 AND state = 'talked' AND origin IS NOT NULL ORDER BY origin",
        )?;
        let rows = statement.query_map([person.0], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Writes a talk.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_one_to_one(&self, row: &OneToOneRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO one_to_one (id, person_id, held_s, zone, summary) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET summary = excluded.summary",
            )?
            .execute(params![row.id, row.person.0, row.held_at.timestamp(), row.zone.name(), row.summary])?;
        Ok(())
    }

    /// Writes a line of someone's agenda, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_agenda_item(&self, person: PersonId, item: &KeptItem) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO agenda_item (id, person_id, origin, text, place, state, one_to_one_id, added_s)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, text = excluded.text,
                   place = excluded.place, state = excluded.state, one_to_one_id = excluded.one_to_one_id,
                   added_s = excluded.added_s",
            )?
            .execute(params![
                item.id,
                person.0,
                item.origin,
                item.text,
                item.place,
                item.state.key(),
                item.one_to_one,
                item.at.timestamp()
            ])?;
        Ok(())
    }
}
