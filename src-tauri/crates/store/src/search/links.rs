//! To whom something found leads.

use domain::people::PersonId;
use rusqlite::params;
use uuid::Uuid;

use crate::{Reader, StoreError};

/// To whom something found leads, and what it is part of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundLinks {
    pub people: Vec<PersonId>,
    /// The session of a note, the ask of a step.
    pub part_of: Option<Uuid>,
}

impl Reader<'_> {
    /// Whom something found is about, and what it is part of.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn found_links(&self, kind: &str, id: Uuid) -> Result<FoundLinks, StoreError> {
        let (people, part_of) = match kind {
            "note" => (
                "SELECT person_id FROM note_person WHERE note_id = ?1 UNION SELECT s.person_id FROM note n
                 JOIN session s ON s.id = n.session_id WHERE n.id = ?1",
                "SELECT session_id FROM note WHERE id = ?1",
            ),
            "entry" => ("SELECT person_id FROM entry WHERE id = ?1", ""),
            "block" => ("SELECT person_id FROM block WHERE id = ?1", ""),
            "session" => ("SELECT person_id FROM session WHERE id = ?1", ""),
            "roadblock" => ("SELECT DISTINCT person_id FROM roadblock_report WHERE roadblock_id = ?1", ""),
            "ask_step" => ("", "SELECT ask_id FROM ask_step WHERE id = ?1"),
            "one_to_one" => ("SELECT person_id FROM one_to_one WHERE id = ?1", ""),
            "agenda" => ("SELECT person_id FROM agenda_item WHERE id = ?1", ""),
            "commitment" => ("SELECT person_id FROM commitment WHERE id = ?1", ""),
            "knowledge" => ("SELECT person_id FROM knowledge WHERE id = ?1", ""),
            "recognition" => ("SELECT person_id FROM recognition WHERE id = ?1", ""),
            "training" => ("SELECT person_id FROM training WHERE id = ?1", ""),
            _ => ("", ""),
        };
        let ids = |sql: &str| -> Result<Vec<Uuid>, StoreError> {
            if sql.is_empty() {
                return Ok(Vec::new());
            }
            let mut statement = self.0.prepare_cached(sql)?;
            let rows = statement.query_map(params![id], |row| row.get::<_, Option<Uuid>>(0))?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
        };
        Ok(FoundLinks {
            people: ids(people)?.into_iter().map(PersonId).collect(),
            part_of: ids(part_of)?.into_iter().next(),
        })
    }
}
