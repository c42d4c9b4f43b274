//! Rows of what was taken to others, and of what was heard back.

use domain::notes::{Ask, AskState, AskStep, NoteTheme, TakenTo};
use domain::time::Instant;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{instant, instant_or_none, keyed, zone};
use crate::{Reader, StoreError, Writer};

const ASK: &str =
    "SELECT a.id, a.title, a.taken_to, a.name, a.asked_s, a.zone, a.state, a.roadblock_id FROM ask a";

fn ask(row: &Row<'_>) -> rusqlite::Result<Ask> {
    Ok(Ask {
        id: row.get(0)?,
        title: row.get(1)?,
        taken_to: keyed(row, 2, TakenTo::from_key)?,
        name: row.get(3)?,
        asked: instant(row, 4)?,
        zone: zone(row, 5)?,
        state: keyed(row, 6, AskState::from_key)?,
        roadblock: row.get(7)?,
    })
}

impl Reader<'_> {
    /// Everything that was taken to others, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn asks(&self) -> Result<Vec<Ask>, StoreError> {
        let sql = format!("{ASK} ORDER BY a.asked_s DESC, a.id DESC");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([], ask)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ask(&self, id: Uuid) -> Result<Option<Ask>, StoreError> {
        let sql = format!("{ASK} WHERE a.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], ask).optional()?)
    }

    /// What was heard back, in order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ask_steps(&self, id: Uuid) -> Result<Vec<AskStep>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, at_s, state, text FROM ask_step WHERE ask_id = ?1 ORDER BY at_s, id",
        )?;
        let rows = statement.query_map([id], |row| {
            Ok(AskStep {
                id: row.get(0)?,
                at: instant(row, 1)?,
                state: keyed(row, 2, AskState::from_key)?,
                text: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The notes it rests on.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes_of_ask(&self, id: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let mut statement =
            self.0.prepare_cached("SELECT note_id FROM ask_note WHERE ask_id = ?1 ORDER BY note_id")?;
        let rows = statement.query_map([id], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What rests on notes of a theme, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn asks_of_theme(&self, theme: NoteTheme) -> Result<Vec<Ask>, StoreError> {
        let sql = format!(
            "{ASK} WHERE EXISTS (SELECT 1 FROM ask_note k JOIN note_tag t ON t.note_id = k.note_id
               WHERE k.ask_id = a.id AND t.kind = 'theme' AND t.value = ?1) ORDER BY a.asked_s DESC, a.id DESC"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([theme.key()], ask)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When notes of a theme were last taken somewhere.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn theme_last_taken(&self, theme: NoteTheme) -> Result<Option<Instant>, StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT max(a.asked_s) FROM ask a JOIN ask_note k ON k.ask_id = a.id
                 JOIN note_tag t ON t.note_id = k.note_id WHERE t.kind = 'theme' AND t.value = ?1",
            )?
            .query_row([theme.key()], |row| instant_or_none(row, 0))?)
    }
}

impl Writer<'_> {
    /// Writes what was taken to others, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_ask(&self, of: &Ask) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO ask (id, title, taken_to, name, asked_s, zone, state, roadblock_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (id) DO UPDATE SET title = excluded.title, taken_to = excluded.taken_to,
                   name = excluded.name, state = excluded.state, roadblock_id = excluded.roadblock_id",
            )?
            .execute(params![
                of.id,
                of.title,
                of.taken_to.key(),
                of.name,
                of.asked.timestamp(),
                of.zone.name(),
                of.state.key(),
                of.roadblock
            ])?;
        Ok(())
    }

    /// Rests it on a note.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_ask_note(&self, ask: Uuid, note: Uuid) -> Result<(), StoreError> {
        self.0
            .prepare_cached("INSERT INTO ask_note (ask_id, note_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
            .execute([ask, note])?;
        Ok(())
    }

    /// Writes what was heard back.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_ask_step(&self, ask: Uuid, step: &AskStep) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO ask_step (id, ask_id, at_s, state, text) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![step.id, ask, step.at.timestamp(), step.state.key(), step.text])?;
        Ok(())
    }

    /// Removes it with what was heard back; answers whether it was there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_ask(&self, id: Uuid) -> Result<bool, StoreError> {
        self.0.prepare_cached("DELETE FROM ask_note WHERE ask_id = ?1")?.execute([id])?;
        self.0.prepare_cached("DELETE FROM ask_step WHERE ask_id = ?1")?.execute([id])?;
        Ok(self.0.prepare_cached("DELETE FROM ask WHERE id = ?1")?.execute([id])? > 0)
    }
}
