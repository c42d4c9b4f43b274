//! No text of the schema is forgotten.

use super::*;
use crate::Store;

/// Columns whose texts are words of the schema, dates, zones, channels: never a name.
const NEVER: [&str; 27] = [
    "migration.name",
    "migration.checksum",
    "journal.command",
    "journal.state",
    "setting.key",
    "window_state.key",
    "person.name",
    "draft.key",
    "meeting_title.activity",
    "source.key",
    "batch.state",
    "contact.number",
    "contact.status",
    "contact.satisfaction",
    "refusal.column_name",
    "person_work.channels",
    "block.source",
    "block.activity",
    "entry.activity",
    "agenda_item.origin",
    "roadblock.per",
    "roadblock.sureness",
    "commitment.promised_by",
    "ask.taken_to",
    "note.sharing",
    "chart_rebase.chart",
    // It follows the texts by its triggers.
    "search_doc.text",
];

#[test]
fn every_text_of_the_schema_is_known_here() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("a.db"), |_| Ok(())).unwrap();
    let columns: Vec<(String, String)> = store
        .read(|reader| {
            let mut statement = reader.0.prepare(
                "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c
                 WHERE t.type = 'table' AND t.name NOT LIKE 'search_words%' AND t.name NOT LIKE 'search_parts%'
                   AND t.name NOT LIKE 'sqlite_%' AND c.type NOT IN ('INTEGER', 'REAL', 'BLOB') AND c.hidden = 0",
            )?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert!(columns.len() > 80, "{}", columns.len());
    for (table, column) in columns {
        let is_word =
            ["zone", "kind", "state", "channel"].contains(&column.as_str()) || column.ends_with("_on");
        let is_it = |(other, named): (&str, &str)| other == table && named == column;
        let known = TEXTS.iter().any(|(other, named, _)| is_it((other, named)))
            || PLACES.iter().copied().any(is_it)
            || NEVER.contains(&format!("{table}.{column}").as_str());
        assert!(
            known || is_word || column == "on_date",
            "{table}.{column} may name someone: say what becomes of it"
        );
    }
}
