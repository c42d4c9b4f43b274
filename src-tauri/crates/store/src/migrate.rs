//! The schema: numbered SQL files that are never edited once released.

use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use rusqlite::{Connection, params};
use rusqlite_migration::{M, Migrations};

use crate::StoreError;

/// How long one connection waits for another.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// Marks a file as ours ("Evnk").
pub(crate) const APPLICATION_ID: i32 = 0x4576_6e6b;

struct Step {
    name: &'static str,
    sql: &'static str,
}

const STEPS: &[Step] = &[
    Step { name: "0001_first", sql: include_str!("../migrations/0001_first.sql") },
    Step { name: "0002_roster", sql: include_str!("../migrations/0002_roster.sql") },
    Step { name: "0003_staffing", sql: include_str!("../migrations/0003_staffing.sql") },
    Step { name: "0004_cape", sql: include_str!("../migrations/0004_cape.sql") },
    Step { name: "0005_reports", sql: include_str!("../migrations/0005_reports.sql") },
    Step { name: "0006_field_notes", sql: include_str!("../migrations/0006_field_notes.sql") },
    Step { name: "0007_people", sql: include_str!("../migrations/0007_people.sql") },
    Step { name: "0008_search", sql: include_str!("../migrations/0008_search.sql") },
    Step { name: "0009_waits", sql: include_str!("../migrations/0009_waits.sql") },
    Step { name: "0010_done_of", sql: include_str!("../migrations/0010_done_of.sql") },
];

// Each step and the record of it stand or fall together: a kill between them would leave a file nobody knows.
static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(
        STEPS
            .iter()
            .enumerate()
            .map(|(index, step)| {
                M::up_with_hook(step.sql, move |transaction: &rusqlite::Transaction<'_>| {
                    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
                    transaction.execute(
                        "INSERT INTO migration (number, name, checksum) VALUES (?1, ?2, ?3)",
                        params![index as i64 + 1, step.name, checksum_of(step.sql)],
                    )?;
                    // Undo ends at a migration: an older changeset may no longer fit the tables.
                    transaction.execute("UPDATE journal SET state = 'dropped' WHERE state = 'undone'", [])?;
                    Ok(())
                })
            })
            .collect(),
    )
});

/// The newest schema this build knows.
pub(crate) fn known_schema() -> u32 {
    STEPS.len() as u32
}

/// The schema a file has; 0 is empty.
pub(crate) fn schema_of(connection: &Connection) -> Result<u32, StoreError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    Ok(u32::try_from(version).unwrap_or(u32::MAX))
}

/// What a file is to this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Empty,
    Current,
    /// An older schema, to be migrated after a backup.
    Older,
}

/// Refuses files that are not ours, from the future, or whose released migrations were edited.
pub(crate) fn standing(connection: &Connection, file: &Path) -> Result<Standing, StoreError> {
    let path = || file.display().to_string();
    // One view of all of it: another process may be making the file at this moment.
    let _view = connection.unchecked_transaction()?;
    let found = schema_of(connection)?;
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 && found == 0 {
        return Ok(Standing::Empty);
    }
    if id != APPLICATION_ID {
        return Err(StoreError::NotOurs { path: path() });
    }
    if found > known_schema() {
        return Err(StoreError::Newer { path: path(), found, known: known_schema() });
    }
    check_records(connection, found).map_err(|detail| StoreError::SchemaChanged { path: path(), detail })?;
    Ok(if found == known_schema() { Standing::Current } else { Standing::Older })
}

fn check_records(connection: &Connection, found: u32) -> Result<(), String> {
    for (index, step) in STEPS.iter().enumerate().take(found as usize) {
        let recorded: Option<String> = connection
            .query_row("SELECT checksum FROM migration WHERE number = ?1", [index as i64 + 1], |row| {
                row.get(0)
            })
            .ok();
        match recorded {
            Some(checksum) if checksum == checksum_of(step.sql) => {}
            Some(_) => return Err(format!("{} was applied in another wording", step.name)),
            None => return Err(format!("{} is not recorded", step.name)),
        }
    }
    Ok(())
}

/// Brings a file to the newest schema, all or nothing. Where another process does the same at the same moment, each goes
/// on from what the other has done.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    loop {
        let before = schema_of(connection)?;
        match patiently(connection, to_latest) {
            Err(error) if schema_of(connection)? == before => return Err(error),
            Err(_) => {}
            Ok(()) => return Ok(()),
        }
    }
}

/// Two that make the same file at once meet where SQLite does not wait for the other; there it is tried again, for as
/// long as it waits elsewhere.
pub(crate) fn patiently(
    connection: &mut Connection,
    work: fn(&mut Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::ZERO)?;
    let mut done = work(connection);
    for _ in 0..1_000 {
        if !matches!(done, Err(StoreError::Busy)) {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
        done = work(connection);
    }
    connection.busy_timeout(LONGEST_WAIT)?;
    done
}

fn to_latest(connection: &mut Connection) -> Result<(), StoreError> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::BadValue(other.to_string()),
    })
}

/// FNV-1a over the text, line ends unified: enough to notice an edit, not meant against an attacker.
fn checksum_of(sql: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in sql.bytes().filter(|byte| *byte != b'\r') {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_valid_and_numbered_in_order() {
        assert!(MIGRATIONS.validate().is_ok());
        for (index, step) in STEPS.iter().enumerate() {
            assert!(step.name.starts_with(&format!("{:04}_", index + 1)), "{} is out of order", step.name);
        }
    }

    #[test]
    fn an_edited_migration_is_noticed() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        assert_eq!(standing(&connection, Path::new("x")).unwrap(), Standing::Current);
        connection.execute("UPDATE migration SET checksum = 'other'", []).unwrap();
        assert!(matches!(standing(&connection, Path::new("x")), Err(StoreError::SchemaChanged { .. })));
    }

    #[test]
    fn a_file_from_the_future_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection.pragma_update(None, "user_version", known_schema() + 1).unwrap();
        assert!(matches!(standing(&connection, Path::new("x")), Err(StoreError::Newer { .. })));
    }

    #[test]
    fn another_programs_database_is_refused() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE theirs (a)").unwrap();
        assert!(matches!(standing(&connection, Path::new("x")), Err(StoreError::NotOurs { .. })));
    }
}
