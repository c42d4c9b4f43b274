//! Search over everything the lead wrote: whole words, words by their beginnings, other forms of them, parts of words.
//!
//! What belongs here: which rows may be meant, newest first and never more than so many, so that a word that is
//! everywhere costs no more than a rare one. What does not: which of them fits best (`domain::notes::search`).

mod filters;
mod links;
mod queries;
mod unsaid;

use domain::people::PersonId;
use domain::time::Instant;
use rusqlite::types::Value;
use rusqlite::{Params, params_from_iter};
use uuid::Uuid;

use filters::{OF_PEOPLE, filters, with_people};
pub use links::FoundLinks;
use queries::queries;

use crate::rows::instant;
use crate::{Reader, StoreError};

/// Something that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// As in `search_doc`: `note`, `done`, `entry` and so on.
    pub kind: String,
    pub id: Uuid,
    pub at: Instant,
    pub text: String,
}

/// What is sought, as the index knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchFor {
    /// Folded words, all of which must be in it.
    pub words: Vec<String>,
    /// The beginnings that other forms of each word share with it, where it is long enough.
    pub stems: Vec<Option<String>>,
    /// `#tag`, `@name`: must stand in it.
    pub marks: Vec<String>,
    /// Someone of each group must have to do with it.
    pub people: Vec<Vec<PersonId>>,
    pub from: Option<Instant>,
    /// Not included.
    pub before: Option<Instant>,
    /// Kinds of `search_doc`; none is all.
    pub kinds: Vec<String>,
    /// Notes with `?idea`, beside the kinds.
    pub ideas: bool,
}

/// Rows that are ranked for one way of finding.
const CANDIDATES: usize = 300;
/// Matches of the words that are looked through for what the filters leave.
const LOOKED_THROUGH: usize = 8_000;
/// Up to so many rows, what the filters leave is read whole and the words are looked for in it.
const READ_WHOLE: usize = 4_000;

const DOC: &str = "SELECT d.kind, d.ref, d.at_s, d.text";

impl Reader<'_> {
    /// What may be meant, in no order: rows that the filters leave and that hold all the words whole, by their
    /// beginning, in another form, or inside others. A few hundred at most for each, the newest.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn search(&self, sought: &SearchFor) -> Result<Vec<FoundRow>, StoreError> {
        let mut found = self.written(sought)?;
        found.extend(self.sessions_without_words(sought)?);
        Ok(found)
    }

    /// What the index knows.
    fn written(&self, sought: &SearchFor) -> Result<Vec<FoundRow>, StoreError> {
        let (filter, values) = filters(sought);
        if let Some(narrow) = self.narrow(sought, &filter, &values)? {
            return Ok(narrow);
        }
        let queries = queries(sought, filter != "1");
        if queries.is_empty() {
            let sql =
                format!("{DOC} FROM search_doc d WHERE {filter} ORDER BY d.at_s DESC LIMIT {CANDIDATES}");
            return self.found(&sql, params_from_iter(values));
        }
        let newest = self.newest_before(sought)?;
        let mut found: Vec<FoundRow> = Vec::new();
        for (index, query) in queries {
            if found.len() >= CANDIDATES {
                break;
            }
            // The limit inside keeps the index from being read on for what the filters refuse.
            let sql = format!(
                "{DOC} FROM (SELECT rowid AS id FROM {index} WHERE {index} MATCH ? AND rowid <= ?
                 ORDER BY rowid DESC LIMIT {LOOKED_THROUGH}) i CROSS JOIN search_doc d ON d.id = i.id
                 WHERE {filter} LIMIT {CANDIDATES}"
            );
            let own = [Value::Text(query), Value::Integer(newest)];
            for row in self.found(&sql, params_from_iter(own.into_iter().chain(values.iter().cloned())))? {
                if found.iter().all(|other| other.id != row.id) {
                    found.push(row);
                }
            }
        }
        Ok(found)
    }

    /// The newest row of the index that may lie before the end of the time sought.
    fn newest_before(&self, sought: &SearchFor) -> Result<i64, StoreError> {
        let Some(before) = sought.before else { return Ok(i64::MAX) };
        let mut newest =
            self.0.prepare_cached("SELECT coalesce(max(id), 0) FROM search_doc WHERE at_s < ?1")?;
        Ok(newest.query_row([before.timestamp()], |row| row.get(0))?)
    }

    /// Everything the filters leave, where that is little: of someone's notes, of a few weeks, of a rare kind; the words
    /// are then looked for in all of it. `None` where it is much.
    fn narrow(
        &self,
        sought: &SearchFor,
        filter: &str,
        values: &[Value],
    ) -> Result<Option<Vec<FoundRow>>, StoreError> {
        let (from, own) = if let Some(people) = sought.people.first() {
            let (of, own) = with_people(OF_PEOPLE, people);
            let sql = format!("SELECT count(*) FROM (SELECT ref FROM ({of}) LIMIT {})", READ_WHOLE + 1);
            let mut count = self.0.prepare_cached(&sql)?;
            let refs: u32 = count.query_row(params_from_iter(own.iter()), |row| row.get(0))?;
            if refs as usize > READ_WHOLE {
                return Ok(None);
            }
            (format!("({of}) o CROSS JOIN search_doc d ON d.ref = o.ref"), own)
        } else if sought.ideas && sought.kinds.is_empty() {
            let ideas = "note_tag o CROSS JOIN search_doc d ON o.kind = 'idea' AND d.ref = o.note_id";
            (ideas.to_owned(), Vec::new())
        } else if sought.from.is_some() {
            ("search_doc d INDEXED BY search_doc_by_time".to_owned(), Vec::new())
        } else if !sought.kinds.is_empty() && !sought.ideas {
            ("search_doc d INDEXED BY search_doc_by_kind".to_owned(), Vec::new())
        } else {
            return Ok(None);
        };
        let sql = format!("{DOC} FROM {from} WHERE {filter} LIMIT {}", READ_WHOLE + 1);
        let values = own.into_iter().chain(values.iter().cloned());
        let rows = self.found(&sql, params_from_iter(values))?;
        Ok((rows.len() <= READ_WHOLE).then_some(rows))
    }

    fn found(&self, sql: &str, values: impl Params) -> Result<Vec<FoundRow>, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map(values, |row| {
            Ok(FoundRow { kind: row.get(0)?, id: row.get(1)?, at: instant(row, 2)?, text: row.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
