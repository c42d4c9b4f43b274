//! Rows that point at a person: what is about them alone goes, everything else stays without them.

use domain::people::PersonId;
use rusqlite::Connection;
use uuid::Uuid;

use crate::StoreError;

/// Tables whose rows are about one person and nothing else, and how that is said of one and of several. Those that
/// others point at come after them.
const ABOUT: [(&str, [&str; 2]); 12] = [
    ("agenda_item", ["line of an agenda", "lines of agendas"]),
    ("commitment", ["commitment", "commitments"]),
    ("one_to_one", ["one-to-one", "one-to-ones"]),
    ("training", ["training or policy", "trainings and policies"]),
    ("knowledge", ["thing only they know", "things only they know"]),
    ("recognition", ["thing they changed", "things they changed"]),
    ("note_person", ["link with a note", "links with notes"]),
    ("roster_part", ["part of a shift", "parts of shifts"]),
    ("roster_day", ["shift of a single day", "shifts of single days"]),
    ("roster_pattern", ["weekly shift", "weekly shifts"]),
    ("time_off", ["time off", "times off"]),
    ("person_work", ["line on their work", "lines on their work"]),
];

/// Columns that point at a person in rows that are about something else, and how those are called.
const WITH: [(&str, &str, [&str; 2]); 5] = [
    ("session", "person_id", ["session", "sessions"]),
    ("entry", "person_id", ["entry", "entries"]),
    ("block", "person_id", ["block", "blocks"]),
    ("roadblock", "owner_id", ["roadblock they have", "roadblocks they have"]),
    ("roadblock_report", "person_id", ["report of a roadblock", "reports of roadblocks"]),
];

/// Whether the rows of a table go with the person they are about.
pub(super) fn goes(table: &str) -> bool {
    ABOUT.iter().any(|(other, _)| *other == table)
}

pub(super) fn remove(connection: &Connection, person: PersonId) -> Result<(), StoreError> {
    remove_drafts(connection, person)?;
    connection.execute(
        "DELETE FROM roster_pattern_part WHERE pattern_id IN (SELECT id FROM roster_pattern WHERE person_id = ?1)",
        [person.0],
    )?;
    for (table, _) in ABOUT {
        connection.execute(&format!("DELETE FROM {table} WHERE person_id = ?1"), [person.0])?;
    }
    for (table, column, _) in WITH {
        connection.execute(&format!("UPDATE {table} SET {column} = NULL WHERE {column} = ?1"), [person.0])?;
    }
    connection.execute("DELETE FROM person WHERE id = ?1", [person.0])?;
    Ok(())
}

/// What was being typed about them alone: a draft's key ends with their id, or with that of a row that goes with them.
fn remove_drafts(connection: &Connection, person: PersonId) -> Result<(), StoreError> {
    let mut theirs = vec![person.0];
    for table in ["commitment", "training", "knowledge", "recognition"] {
        let mut statement = connection.prepare(&format!("SELECT id FROM {table} WHERE person_id = ?1"))?;
        let ids = statement.query_map([person.0], |row| row.get::<_, Uuid>(0))?;
        theirs.extend(ids.collect::<Result<Vec<_>, _>>()?);
    }
    let keys: Vec<String> = {
        let mut statement = connection.prepare("SELECT key FROM draft")?;
        statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    let ids: Vec<String> = theirs.iter().map(Uuid::to_string).collect();
    for key in keys.iter().filter(|key| ids.iter().any(|id| key.contains(id.as_str()))) {
        connection.execute("DELETE FROM draft WHERE key = ?1", [key])?;
    }
    Ok(())
}

/// What goes, then what stays without them; each with its count, none of them zero.
pub(super) fn count(
    connection: &Connection,
    person: PersonId,
) -> Result<Vec<(&'static str, u32)>, StoreError> {
    let about = ABOUT.iter().map(|(table, words)| (*table, "person_id", *words));
    let mut counts = Vec::new();
    for (table, column, words) in about.chain(WITH) {
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} = ?1");
        let rows: u32 = connection.query_row(&sql, [person.0], |row| row.get(0))?;
        if rows > 0 {
            counts.push((words[usize::from(rows > 1)], rows));
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    #[test]
    fn every_column_that_points_at_a_person_is_known_here() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("a.db"), |_| Ok(())).unwrap();
        let pointing: Vec<(String, String)> = store
            .read(|reader| {
                let mut statement = reader.0.prepare(
                    "SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
                     WHERE t.type = 'table' AND f.\"table\" = 'person'",
                )?;
                let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })
            .unwrap();
        assert!(pointing.len() >= 15, "{pointing:?}");
        for (table, column) in pointing {
            let about = ABOUT.iter().any(|(other, _)| *other == table && column == "person_id");
            let with = WITH.iter().any(|(other, named, _)| *other == table && *named == column);
            assert!(about || with, "{table}.{column} still points at someone who is erased");
        }
    }
}
