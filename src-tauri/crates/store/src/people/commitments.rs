//! Rows of what was promised.

use domain::people::{Commitment, CommitmentState, PersonId, PromisedBy};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{date_or_none, instant, instant_or_none, keyed, zone};
use crate::{Reader, StoreError, Writer};

const COMMITMENT: &str =
    "SELECT id, person_id, promised_by, text, made_s, zone, due_on, state, closed_s, outcome,
    one_to_one_id FROM commitment";

fn commitment(row: &Row<'_>) -> rusqlite::Result<Commitment> {
    Ok(Commitment {
        id: row.get(0)?,
        person: PersonId(row.get(1)?),
        promised_by: keyed(row, 2, PromisedBy::from_key)?,
        text: row.get(3)?,
        made_at: instant(row, 4)?,
        zone: zone(row, 5)?,
        due_on: date_or_none(row, 6)?,
        state: keyed(row, 7, CommitmentState::from_key)?,
        closed_at: instant_or_none(row, 8)?,
        outcome: row.get(9)?,
        one_to_one: row.get(10)?,
    })
}

impl Reader<'_> {
    /// What was promised with someone: open ones first, then the newest.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn commitments_of(&self, person: PersonId) -> Result<Vec<Commitment>, StoreError> {
        let sql = format!("{COMMITMENT} WHERE person_id = ?1 ORDER BY state <> 'open', made_s DESC, id DESC");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([person.0], commitment)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One commitment by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn commitment(&self, id: Uuid) -> Result<Option<Commitment>, StoreError> {
        let sql = format!("{COMMITMENT} WHERE id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], commitment).optional()?)
    }
}

impl Writer<'_> {
    /// Writes a commitment, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_commitment(&self, commitment: &Commitment) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO commitment (id, person_id, promised_by, text, made_s, zone, due_on, state, closed_s,
                   outcome, one_to_one_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                 ON CONFLICT (id) DO UPDATE SET promised_by = excluded.promised_by, text = excluded.text,
                   due_on = excluded.due_on, state = excluded.state, closed_s = excluded.closed_s,
                   outcome = excluded.outcome",
            )?
            .execute(params![
                commitment.id,
                commitment.person.0,
                commitment.promised_by.key(),
                commitment.text,
                commitment.made_at.timestamp(),
                commitment.zone.name(),
                commitment.due_on.map(|on| on.to_string()),
                commitment.state.key(),
                commitment.closed_at.map(|at| at.timestamp()),
                commitment.outcome,
                commitment.one_to_one
            ])?;
        Ok(())
    }

    /// Removes a commitment.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_commitment(&self, id: Uuid) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM commitment WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}
