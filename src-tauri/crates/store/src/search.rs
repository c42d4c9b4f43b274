//! Search over everything the lead wrote: words by their beginnings, then parts of words.

use domain::time::Instant;
use rusqlite::params;
use uuid::Uuid;

use crate::rows::instant;
use crate::{Reader, StoreError};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// `note`, `done` or `entry`.
    pub kind: String,
    pub id: Uuid,
    pub at: Instant,
    pub text: String,
}

impl Reader<'_> {
    /// What contains all the words, each by its beginning; then, where there is room, what contains them anywhere.
    /// Accents and case do not matter. Better matches first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn search(&self, words: &[String], limit: u32) -> Result<Vec<FoundRow>, StoreError> {
        let mut found = Vec::new();
        if words.is_empty() {
            return Ok(found);
        }
        let beginnings = words.iter().map(|word| format!("{}*", quoted(word))).collect::<Vec<_>>();
        self.search_in("search_words", &beginnings.join(" "), limit, &mut found)?;
        // Three letters are the least that the index of parts knows.
        let parts: Vec<_> = words.iter().filter(|word| word.chars().count() >= 3).collect();
        if (found.len() as u32) < limit && parts.len() == words.len() {
            let parts = parts.into_iter().map(|word| quoted(word)).collect::<Vec<_>>();
            self.search_in("search_parts", &parts.join(" "), limit, &mut found)?;
        }
        found.truncate(limit as usize);
        Ok(found)
    }

    fn search_in(
        &self,
        index: &str,
        query: &str,
        limit: u32,
        found: &mut Vec<FoundRow>,
    ) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT d.kind, d.ref, d.at_s, d.text FROM {index} i JOIN search_doc d ON d.id = i.rowid
             WHERE {index} MATCH ?1 ORDER BY rank, d.at_s DESC LIMIT ?2"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params![query, limit], |row| {
            Ok(FoundRow { kind: row.get(0)?, id: row.get(1)?, at: instant(row, 2)?, text: row.get(3)? })
        })?;
        for row in rows {
            let row = row?;
            if found.iter().all(|other| other.id != row.id) {
                found.push(row);
            }
        }
        Ok(())
    }
}

/// An FTS5 string: nothing in it is an operator.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}
