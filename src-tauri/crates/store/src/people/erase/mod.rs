//! Erasing a person: their name goes from every text of the file, what is about them alone goes as rows, and the journal
//! forgets how everything came about. The texts are named one by one; a test compares them with the schema.

mod rows;
mod texts;

use std::ops::Deref;

use domain::people::PersonId;
use domain::people::erase::Identity;
use domain::time::Instant;
use rusqlite::session::ChangesetIter;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};

use crate::access::{lock, transact};
use crate::{Reader, Store, StoreError};

pub use texts::TextTally;

/// What is erased, and under which words the journal keeps that it was.
#[derive(Debug, Clone, Copy)]
pub struct Erasing<'a> {
    pub person: PersonId,
    pub identity: &'a Identity,
    pub at: Instant,
    pub command: &'a str,
    pub label: &'a str,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    pub texts: TextTally,
    pub bytes: Bytes,
}

/// Whether the bytes of the file remember what its tables no longer do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bytes {
    /// They do not, nor does the log beside it.
    Clean,
    /// Another program that reads the file right now keeps its log; it goes when that program has closed it.
    InLog,
    /// There was no room to write the file anew: its unused parts may hold what was changed long before.
    InUnusedParts,
}

impl Store {
    /// Erases a person in one transaction, then writes the file anew, so that none of its bytes remember. Nothing that
    /// was changed before can be undone afterwards.
    ///
    /// # Errors
    /// Why the file could not be written; then nothing was erased.
    pub fn erase(&self, erasing: Erasing<'_>) -> Result<Erased, StoreError> {
        let connection = lock(&self.writer);
        let erased = connection
            // What is overwritten is overwritten with zeros.
            .pragma_update(None, "secure_delete", true)
            .map_err(StoreError::from)
            .and_then(|()| transact(&connection, None, |writer| erase(writer.deref().0, erasing)))
            .map(|texts| Erased { texts, bytes: write_anew(&connection).unwrap_or(Bytes::InUnusedParts) });
        erased.map_err(|error| error.at(self.path()))
    }
}

fn erase(connection: &Connection, erasing: Erasing<'_>) -> Result<TextTally, StoreError> {
    // First, while it can still be told what is tied to them.
    let texts = texts::erase(connection, erasing.person, erasing.identity)?;
    rows::remove(connection, erasing.person)?;
    // A changeset holds the rows as they were, so all of them go, and with them every way back.
    connection
        .execute("UPDATE journal SET state = 'dropped', changeset = iif(batch_id IS NULL, x'', NULL)", [])?;
    connection.execute(
        "INSERT INTO journal (at_s, command, label, schema, changeset, state) VALUES (?1, ?2, ?3, ?4, x'', 'dropped')",
        params![erasing.at.timestamp(), erasing.command, erasing.label, crate::migrate::known_schema()],
    )?;
    // The indexes of words keep what was taken out of them until they are made anew.
    connection.execute_batch(
        "INSERT INTO search_words (search_words) VALUES ('rebuild');
         INSERT INTO search_parts (search_parts) VALUES ('rebuild');",
    )?;
    Ok(texts)
}

fn write_anew(connection: &Connection) -> Result<Bytes, StoreError> {
    let empty_log =
        || connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    // Before it too: the file is written anew by way of the log.
    empty_log()?;
    connection.execute_batch("VACUUM")?;
    Ok(if empty_log()? == 0 { Bytes::Clean } else { Bytes::InLog })
}

impl Reader<'_> {
    /// Every name that someone had, as the journal remembers it; the one they have now is not among them unless they
    /// had it before.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn former_names(&self, person: PersonId) -> Result<Vec<String>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT changeset FROM journal WHERE length(changeset) > 0 AND instr(changeset, ?1) > 0",
        )?;
        let changesets = statement.query_map([person.0], |row| row.get::<_, Vec<u8>>(0))?;
        let mut names = Vec::new();
        for changeset in changesets {
            for name in names_in(&changeset?, person)? {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        Ok(names)
    }

    /// Where a person's name stands, and how often their first name alone. Rows that are about them alone are left aside.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn texts_that_name(&self, person: PersonId, identity: &Identity) -> Result<TextTally, StoreError> {
        texts::tally(self.0, person, identity)
    }

    /// How many rows are about a person: those that go with them by what they are, then those that stay without them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn rows_about(&self, person: PersonId) -> Result<Vec<(&'static str, u32)>, StoreError> {
        rows::count(self.0, person)
    }
}

/// The names that a changeset gives to or takes from a person. Columns are those of `person`: id, name.
fn names_in(changeset: &[u8], person: PersonId) -> Result<Vec<String>, StoreError> {
    use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
    let mut input = changeset;
    let input: &mut dyn std::io::Read = &mut input;
    let mut changes = ChangesetIter::start_strm(&input)?;
    let mut names = Vec::new();
    while let Some(item) = changes.next()? {
        if item.op()?.table_name() != "person" {
            continue;
        }
        let is_theirs = [item.old_value(0), item.new_value(0)]
            .into_iter()
            .flatten()
            .any(|value| matches!(value, ValueRef::Blob(id) if id == person.0.as_bytes()));
        for value in [item.old_value(1), item.new_value(1)].into_iter().flatten() {
            if let (true, ValueRef::Text(name)) = (is_theirs, value) {
                names.push(String::from_utf8_lossy(name).into_owned());
            }
        }
    }
    Ok(names)
}
