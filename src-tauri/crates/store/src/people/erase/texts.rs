//! Every text of the file, and what becomes of it when someone is erased.

use domain::people::PersonId;
use domain::people::erase::Identity;
use rusqlite::{Connection, ErrorCode, params};

use super::rows;
use crate::StoreError;

/// Columns of free text, and how many characters they hold.
const TEXTS: [(&str, &str, Option<usize>); 51] = [
    ("setting", "value", None),
    ("window_state", "value", None),
    ("entry", "detail", Some(2000)),
    ("calendar", "name", None),
    ("block", "detail", Some(2000)),
    ("block", "event_key", None),
    ("meeting_title", "title", None),
    ("done_line", "text", Some(20_000)),
    ("note", "text", Some(20_000)),
    ("note_tag", "value", None),
    ("draft", "text", None),
    ("source", "label", None),
    ("batch", "file", None),
    ("contact", "subject", None),
    ("contact", "assignee", None),
    ("contact", "team", None),
    ("contact", "priority", None),
    ("contact", "driver", None),
    ("contact", "tags", None),
    ("refusal", "reason", None),
    ("refusal", "text", None),
    ("import_mapping", "mapping", None),
    ("watched_news", "sentence", None),
    ("interval_report", "queue", Some(120)),
    ("person_work", "skills", None),
    ("roster_pattern_part", "label", Some(80)),
    ("roster_part", "label", Some(80)),
    ("time_off", "label", Some(80)),
    ("staffing_event", "label", Some(80)),
    ("cape_day", "condition", Some(300)),
    ("cape_block", "name", Some(2100)),
    ("chart_rebase", "note", Some(300)),
    ("session", "asked", Some(2000)),
    ("roadblock", "title", Some(200)),
    ("roadblock", "reason", Some(2000)),
    ("roadblock", "next_step", Some(500)),
    ("roadblock", "owner_name", Some(80)),
    ("ask", "title", Some(200)),
    ("ask", "name", Some(80)),
    ("ask_step", "text", Some(2000)),
    ("one_to_one", "summary", Some(20_000)),
    ("agenda_item", "text", Some(2000)),
    ("commitment", "text", Some(500)),
    ("commitment", "outcome", Some(500)),
    ("training", "title", Some(200)),
    ("training", "with_whom", Some(80)),
    ("knowledge", "text", Some(500)),
    ("recognition", "title", Some(200)),
    ("recognition", "text", Some(2000)),
    ("recognition", "effect", Some(500)),
    ("journal", "label", None),
];

/// Columns that say where something lies outside the file, or how it is known there: changing them would lose it. What
/// stands in them is told instead.
const PLACES: [(&str, &str); 5] = [
    ("watched_folder", "path"),
    ("watched_news", "path"),
    ("watched_file", "path"),
    ("source", "key"),
    ("import_mapping", "signature"),
];

/// Where a name stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextTally {
    /// Texts that name them.
    pub texts: u32,
    /// How often their first name stands alone in others and stays.
    pub left: u32,
    /// The first of the texts in which it does.
    pub left_in: Vec<String>,
    /// Where the name stands and stays: paths of folders and the like.
    pub places: Vec<String>,
}

/// As many texts are shown.
const SHOWN: usize = 5;

/// What of a table is tied to a person (`?1`): there their first name means them. Labels of the journal are ours.
const TIED: [(&str, &str); 7] = [
    ("journal", "?1 IS NOT NULL"),
    ("entry", "person_id = ?1"),
    ("block", "person_id = ?1"),
    ("session", "person_id = ?1"),
    (
        "note",
        "id IN (SELECT note_id FROM note_person WHERE person_id = ?1)
         OR session_id IN (SELECT id FROM session WHERE person_id = ?1)",
    ),
    (
        "roadblock",
        "id IN (SELECT roadblock_id FROM roadblock_report WHERE person_id = ?1
         OR note_id IN (SELECT note_id FROM note_person WHERE person_id = ?1))",
    ),
    (
        "ask",
        "id IN (SELECT ask_id FROM ask_note WHERE note_id IN
         (SELECT note_id FROM note_person WHERE person_id = ?1))",
    ),
];

/// Puts other words where the name stands; answers where it was, and where it stays. The rows about them are still there.
pub(super) fn erase(
    connection: &Connection,
    person: PersonId,
    identity: &Identity,
) -> Result<TextTally, StoreError> {
    let mut tally = TextTally::default();
    let search = Search { connection, person, identity, theirs: identity.of_what_is_theirs() };
    for (table, column, most) in TEXTS {
        for (row, text, theirs) in search.naming((table, column), &mut tally)? {
            let identity = if theirs { &search.theirs } else { identity };
            let erased = identity.erased(&text, most).unwrap_or_default();
            put(connection, (table, column), row, &erased)?;
        }
    }
    tally.places = places(connection, identity)?;
    Ok(tally)
}

/// Where the name stands, without changing anything.
pub(super) fn tally(
    connection: &Connection,
    person: PersonId,
    identity: &Identity,
) -> Result<TextTally, StoreError> {
    let mut tally = TextTally::default();
    let search = Search { connection, person, identity, theirs: identity.of_what_is_theirs() };
    for (table, column, _) in TEXTS {
        search.naming((table, column), &mut tally)?;
    }
    tally.places = places(connection, identity)?;
    Ok(tally)
}

struct Search<'a> {
    connection: &'a Connection,
    person: PersonId,
    identity: &'a Identity,
    /// For what is tied to them.
    theirs: Identity,
}

impl Search<'_> {
    /// The rows of a column that name them, and whether each is tied to them. Rows that go with them are left aside.
    fn naming(
        &self,
        (table, column): (&str, &str),
        tally: &mut TextTally,
    ) -> Result<Vec<(i64, String, bool)>, StoreError> {
        let tied = TIED.iter().find(|(other, _)| *other == table).map_or("?1 IS NULL", |(_, tied)| tied);
        let sql = format!(
            "SELECT rowid, {column}, ({tied}) IS TRUE FROM {table} WHERE {column} IS NOT NULL AND {}",
            if rows::goes(table) {
                "person_id <> ?1"
            } else if table == "setting" {
                // What the lead is called is the lead's to change.
                "key <> 'lead_name'"
            } else {
                "1"
            }
        );
        let mut statement = self.connection.prepare(&sql)?;
        let mut rows = statement.query([self.person.0])?;
        let mut naming = Vec::new();
        while let Some(row) = rows.next()? {
            let text = row.get_ref(1)?.as_str().unwrap_or_default();
            let theirs: bool = row.get(2)?;
            let identity = if theirs { &self.theirs } else { self.identity };
            let left = identity.left_in(text);
            if left > 0 {
                tally.left += u32::try_from(left).unwrap_or(u32::MAX);
                if tally.left_in.len() < SHOWN {
                    tally.left_in.push(text.to_owned());
                }
            }
            if !identity.places(text).is_empty() {
                naming.push((row.get(0)?, text.to_owned(), theirs));
            }
        }
        tally.texts += u32::try_from(naming.len()).unwrap_or(u32::MAX);
        Ok(naming)
    }
}

/// Writes a text. Where two rows would be the same then, one is numbered; a tag or remembered title that is there already
/// goes.
fn put(
    connection: &Connection,
    (table, column): (&str, &str),
    row: i64,
    text: &str,
) -> Result<(), StoreError> {
    let sql = format!("UPDATE {table} SET {column} = ?2 WHERE rowid = ?1");
    let mut statement = connection.prepare_cached(&sql)?;
    for number in 1..=99 {
        let numbered = if number == 1 { text.to_owned() } else { format!("{text} {number}") };
        match statement.execute(params![row, numbered]) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                if matches!(table, "note_tag" | "meeting_title") {
                    break;
                }
            }
            other => return Ok(other.map(drop)?),
        }
    }
    connection.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [row])?;
    Ok(())
}

fn places(connection: &Connection, identity: &Identity) -> Result<Vec<String>, StoreError> {
    let mut places: Vec<String> = Vec::new();
    for (table, column) in PLACES {
        let mut statement = connection.prepare(&format!("SELECT {column} FROM {table} ORDER BY 1"))?;
        for place in statement.query_map([], |row| row.get::<_, String>(0))? {
            let place = place?;
            if !identity.places(&place).is_empty() && !places.contains(&place) {
                places.push(place);
            }
        }
    }
    Ok(places)
}

#[cfg(test)]
mod tests;
