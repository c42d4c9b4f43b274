//! Rows of captures.

use chrono_tz::Tz;
use domain::notes::{AboutKind, NoteTheme, Sharing};
use domain::people::PersonId;
use domain::time::{Instant, Span};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::rows::{instant, keyed, zone};
use crate::{Reader, StoreError, Writer};

/// A capture as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    pub id: Uuid,
    pub at: Instant,
    pub zone: Tz,
    pub text: String,
    pub filed: bool,
    /// The session it was taken in.
    pub session: Option<Uuid>,
    pub sharing: Sharing,
}

const NOTE: &str = "SELECT n.id, n.at_s, n.zone, n.text, n.filed, n.session_id, n.sharing FROM note n";

fn note(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: row.get(0)?,
        at: instant(row, 1)?,
        zone: zone(row, 2)?,
        text: row.get(3)?,
        filed: row.get(4)?,
        session: row.get(5)?,
        sharing: keyed(row, 6, Sharing::from_key)?,
    })
}

impl Reader<'_> {
    /// Notes, newest first; only those not yet filed if asked, and only those older than `before`.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes(
        &self,
        only_not_filed: bool,
        before: Option<Instant>,
        limit: u32,
    ) -> Result<Vec<NoteRow>, StoreError> {
        let filed = if only_not_filed { "filed = 0 AND" } else { "" };
        let sql = format!("{NOTE} WHERE {filed} at_s < ?1 ORDER BY at_s DESC, id DESC LIMIT ?2");
        let mut statement = self.0.prepare_cached(&sql)?;
        let before = before.map_or(i64::MAX, |before| before.timestamp());
        let rows = statement.query_map(params![before, limit], note)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One note by its id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn note(&self, id: Uuid) -> Result<Option<NoteRow>, StoreError> {
        let sql = format!("{NOTE} WHERE n.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], note).optional()?)
    }

    /// The notes of a session, as they were taken.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes_of_session(&self, session: Uuid) -> Result<Vec<NoteRow>, StoreError> {
        let sql = format!("{NOTE} WHERE n.session_id = ?1 ORDER BY n.at_s, n.rowid");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map([session], note)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The notes of a theme within a span, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes_of_theme(&self, theme: NoteTheme, span: Span) -> Result<Vec<NoteRow>, StoreError> {
        let sql = format!(
            "{NOTE} JOIN note_tag t ON t.note_id = n.id WHERE t.kind = 'theme' AND t.value = ?1
             AND n.at_s >= ?2 AND n.at_s < ?3 ORDER BY n.at_s DESC, n.id DESC"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement
            .query_map(params![theme.key(), span.start().timestamp(), span.end().timestamp()], note)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many notes were taken from an instant on.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn notes_since(&self, at: Instant) -> Result<u32, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT count(*) FROM note WHERE at_s >= ?1")?
            .query_row([at.timestamp()], |row| row.get(0))?)
    }

    /// How many notes with any theme a span holds.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn themed_notes_in(&self, span: Span) -> Result<u32, StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT count(*) FROM note n WHERE n.at_s >= ?1 AND n.at_s < ?2
                 AND EXISTS (SELECT 1 FROM note_tag t WHERE t.note_id = n.id AND t.kind = 'theme')",
            )?
            .query_row(params![span.start().timestamp(), span.end().timestamp()], |row| row.get(0))?)
    }

    /// Whom a note was linked with, by id.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn people_of_note(&self, id: Uuid) -> Result<Vec<PersonId>, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT person_id FROM note_person WHERE note_id = ?1 ORDER BY person_id")?;
        let rows = statement.query_map([id], |row| row.get(0).map(PersonId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many notes there are, and how many are not yet filed.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn note_counts(&self) -> Result<(u32, u32), StoreError> {
        Ok(self
            .0
            .prepare_cached(
                "SELECT (SELECT count(*) FROM note), (SELECT count(*) FROM note WHERE filed = 0)",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

impl Writer<'_> {
    /// Writes a note, new or changed, whom it is linked with, and what it is about.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_note(
        &self,
        note: &NoteRow,
        people: &[PersonId],
        about: &[(AboutKind, String)],
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO note (id, at_s, zone, text, filed, session_id, sharing)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (id) DO UPDATE SET at_s = excluded.at_s, zone = excluded.zone, text = excluded.text,
                   filed = excluded.filed, session_id = excluded.session_id, sharing = excluded.sharing",
            )?
            .execute(params![
                note.id,
                note.at.timestamp(),
                note.zone.name(),
                note.text,
                note.filed,
                note.session,
                note.sharing.key()
            ])?;
        self.0.prepare_cached("DELETE FROM note_person WHERE note_id = ?1")?.execute([note.id])?;
        for person in people {
            self.0
                .prepare_cached(
                    "INSERT INTO note_person (note_id, person_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                )?
                .execute(params![note.id, person.0])?;
        }
        self.0.prepare_cached("DELETE FROM note_tag WHERE note_id = ?1")?.execute([note.id])?;
        for (kind, value) in about {
            self.0
                .prepare_cached(
                    "INSERT INTO note_tag (note_id, kind, value) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                )?
                .execute(params![note.id, kind.key(), value])?;
        }
        Ok(())
    }

    /// Writes only the note itself: what it says and whom it names stay as they are.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_note_state(&self, note: &NoteRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "UPDATE note SET at_s = ?2, filed = ?3, session_id = ?4, sharing = ?5 WHERE id = ?1",
            )?
            .execute(params![note.id, note.at.timestamp(), note.filed, note.session, note.sharing.key()])?;
        Ok(())
    }

    /// What a note says of one person is said of another: its links, an idea's author, who met a roadblock.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn relink_note(
        &self,
        note: Uuid,
        from: Option<PersonId>,
        to: Option<PersonId>,
    ) -> Result<(), StoreError> {
        let (old, new) = (from.map(|person| person.0), to.map(|person| person.0));
        self.0
            .prepare_cached("DELETE FROM note_person WHERE note_id = ?1 AND person_id IS ?2")?
            .execute(params![note, old])?;
        if let Some(new) = new {
            self.0
                .prepare_cached(
                    "INSERT INTO note_person (note_id, person_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                )?
                .execute([note, new])?;
        }
        let author = |person: Option<Uuid>| person.map_or_else(String::new, |person| person.to_string());
        self.0
            .prepare_cached(
                "UPDATE note_tag SET value = ?3 WHERE note_id = ?1 AND kind = 'idea' AND value = ?2",
            )?
            .execute(params![note, author(old), author(new)])?;
        self.0
            .prepare_cached(
                "UPDATE roadblock_report SET person_id = ?3 WHERE note_id = ?1 AND person_id IS ?2",
            )?
            .execute(params![note, old, new])?;
        Ok(())
    }

    /// Removes a note and everything that points at it; answers whether it was there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_note(&self, id: Uuid) -> Result<bool, StoreError> {
        for sql in [
            "DELETE FROM note_person WHERE note_id = ?1",
            "DELETE FROM note_tag WHERE note_id = ?1",
            "DELETE FROM ask_note WHERE note_id = ?1",
            "DELETE FROM roadblock_report WHERE note_id = ?1",
            "UPDATE recognition SET note_id = NULL WHERE note_id = ?1",
        ] {
            self.0.prepare_cached(sql)?.execute([id])?;
        }
        Ok(self.0.prepare_cached("DELETE FROM note WHERE id = ?1")?.execute([id])? > 0)
    }
}
