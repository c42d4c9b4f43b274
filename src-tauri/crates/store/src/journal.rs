//! Undo is of the house: each change's changeset, kept in the same transaction, applied inverted to take it back.
//! The journal is also the audit trail: what is undone or overtaken stays in it, marked.

use domain::time::Instant;
use rusqlite::session::{ConflictAction, Session, invert_strm};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{StoreError, Writer};

/// The tables whose changes can be undone. Named one by one: with all attached, the search tables' shadows would be
/// recorded too, and applying them aborts.
const JOURNALED: &[&str] = &[
    "setting",
    "person",
    "entry",
    "away",
    "calendar",
    "block",
    "meeting_title",
    "done_line",
    "note",
    "note_person",
    "watched_folder",
    "staffing_event",
    "person_work",
    "roster_pattern",
    "roster_pattern_part",
    "roster_day",
    "roster_part",
    "time_off",
    "cape_day",
    "cape_block",
    "chart_rebase",
    "session",
    "note_tag",
    "roadblock",
    "roadblock_report",
    "ask",
    "ask_note",
    "ask_step",
    "one_to_one",
    "agenda_item",
    "commitment",
    "training",
    "knowledge",
    "recognition",
];

/// How a change is named in the journal.
#[derive(Debug, Clone, Copy)]
pub struct Journal<'a> {
    pub at: Instant,
    pub command: &'a str,
    /// What the lead reads when it is undone: `Deleted Quality, 09:10 to 09:40`.
    pub label: &'a str,
}

/// A change that was taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    pub command: String,
    pub label: String,
}

pub(crate) fn recorded<T>(
    connection: &Connection,
    journal: Journal<'_>,
    write: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut session = Session::new(connection)?;
    for table in JOURNALED {
        session.attach(Some(*table))?;
    }
    let value = write(&Writer::on(connection))?;
    if session.is_empty() {
        return Ok(value);
    }
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    drop(session);
    // Rows that were written as they stood: there is nothing to take back.
    if changeset.is_empty() {
        return Ok(value);
    }
    append(connection, journal, Some(&changeset), None)?;
    Ok(value)
}

/// Adds a line; what was undone before it can no longer be done again.
pub(crate) fn append(
    connection: &Connection,
    journal: Journal<'_>,
    changeset: Option<&[u8]>,
    batch: Option<i64>,
) -> Result<(), StoreError> {
    connection.execute("UPDATE journal SET state = 'dropped' WHERE state = 'undone'", [])?;
    connection
        .prepare_cached(
            "INSERT INTO journal (at_s, command, label, schema, changeset, batch_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            journal.at.timestamp(),
            journal.command,
            journal.label,
            crate::migrate::known_schema(),
            changeset,
            batch
        ])?;
    Ok(())
}

/// The command whose line hides the import it names, so that undoing it shows that import again.
pub const TAKE_BACK_IMPORT: &str = "queue.take_back_import";

struct Line {
    id: i64,
    changeset: Option<Vec<u8>>,
    batch: Option<i64>,
    undone: Undone,
}

impl Line {
    /// What its import is while the line stands, and after it was undone.
    fn batch_states(&self) -> [&'static str; 2] {
        if self.undone.command == TAKE_BACK_IMPORT { ["hidden", "visible"] } else { ["visible", "hidden"] }
    }
}

pub(crate) fn undo_last(connection: &Connection) -> Result<Option<Undone>, StoreError> {
    let Some(line) = find(connection, "done", "DESC")? else { return Ok(None) };
    if let Some(changeset) = &line.changeset {
        let mut inverse = Vec::new();
        invert_strm(&mut changeset.as_slice(), &mut inverse)?;
        apply(connection, &inverse)?;
    }
    let [_, undone] = line.batch_states();
    set_batch(connection, line.batch, undone)?;
    mark(connection, line.id, "undone")?;
    Ok(Some(line.undone))
}

pub(crate) fn redo_next(connection: &Connection) -> Result<Option<Undone>, StoreError> {
    let Some(line) = find(connection, "undone", "ASC")? else { return Ok(None) };
    if let Some(changeset) = &line.changeset {
        apply(connection, changeset)?;
    }
    let [done, _] = line.batch_states();
    set_batch(connection, line.batch, done)?;
    mark(connection, line.id, "done")?;
    Ok(Some(line.undone))
}

/// The next line in a state, if this schema wrote it. The schema is asked of that one line and not of all: behind one of
/// another schema none of this one follows, and after an update there may be years of them.
fn next_sql(columns: &str, order: &str) -> String {
    format!(
        "SELECT {columns} FROM journal WHERE id = (SELECT id FROM journal WHERE state = ?1 ORDER BY id {order} LIMIT 1)
           AND schema = ?2"
    )
}

fn find(connection: &Connection, state: &str, order: &str) -> Result<Option<Line>, StoreError> {
    let sql = next_sql("id, changeset, batch_id, command, label", order);
    let line = connection
        .prepare_cached(&sql)?
        .query_row(params![state, crate::migrate::known_schema()], |row| {
            Ok(Line {
                id: row.get(0)?,
                changeset: row.get(1)?,
                batch: row.get(2)?,
                undone: Undone { command: row.get(3)?, label: row.get(4)? },
            })
        })
        .optional()?;
    Ok(line)
}

fn apply(connection: &Connection, changeset: &[u8]) -> Result<(), StoreError> {
    connection
        .apply_strm(&mut { changeset }, None::<fn(&str) -> bool>, |_conflict, _item| {
            ConflictAction::SQLITE_CHANGESET_ABORT
        })
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::OperationAborted | rusqlite::ErrorCode::ConstraintViolation) => {
                StoreError::UndoConflict
            }
            _ => StoreError::from(error),
        })
}

pub(crate) fn set_batch(connection: &Connection, batch: Option<i64>, state: &str) -> Result<(), StoreError> {
    if let Some(batch) = batch {
        connection.execute("UPDATE batch SET state = ?2 WHERE id = ?1", params![batch, state])?;
    }
    Ok(())
}

fn mark(connection: &Connection, id: i64, state: &str) -> Result<(), StoreError> {
    connection.execute("UPDATE journal SET state = ?2 WHERE id = ?1", params![id, state])?;
    Ok(())
}

impl crate::Reader<'_> {
    /// The labels of what would be undone and done again next.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn undo_labels(&self) -> Result<(Option<String>, Option<String>), StoreError> {
        let label = |state: &str, order: &str| -> Result<Option<String>, StoreError> {
            let sql = next_sql("label", order);
            Ok(self
                .0
                .prepare_cached(&sql)?
                .query_row(params![state, crate::migrate::known_schema()], |row| row.get(0))
                .optional()?)
        };
        Ok((label("done", "DESC")?, label("undone", "ASC")?))
    }
}
