//! Search over everything the lead wrote: whole words, words by their beginnings, other forms of them, parts of words.
//!
//! What belongs here: which rows may be meant, newest first and never more than so many, so that a word that is
//! everywhere costs no more than a rare one. What does not: which of them fits best (`domain::notes::search`).

use domain::people::PersonId;
use domain::time::Instant;
use rusqlite::types::Value;
use rusqlite::{Params, params, params_from_iter};
use uuid::Uuid;

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

/// To whom something found leads, and what it is part of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundLinks {
    pub people: Vec<PersonId>,
    /// The session of a note, the ask of a step.
    pub part_of: Option<Uuid>,
}

/// Rows that are ranked for one way of finding.
const CANDIDATES: usize = 300;
/// Matches of the words that are looked through for what the filters leave.
const LOOKED_THROUGH: usize = 20_000;
/// Up to so many rows, what the filters leave is read whole and the words are looked for in it.
const READ_WHOLE: usize = 4_000;

/// Whether someone of a group has to do with a row; each kind says so in its own table.
const HAS_TO_DO: &str = "CASE d.kind
  WHEN 'note' THEN EXISTS (SELECT 1 FROM note_person p WHERE p.note_id = d.ref AND p.person_id IN ({})) OR EXISTS
    (SELECT 1 FROM note n JOIN session s ON s.id = n.session_id WHERE n.id = d.ref AND s.person_id IN ({}))
  WHEN 'entry' THEN EXISTS (SELECT 1 FROM entry t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'block' THEN EXISTS (SELECT 1 FROM block t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'session' THEN EXISTS (SELECT 1 FROM session t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'roadblock' THEN EXISTS (SELECT 1 FROM roadblock t WHERE t.id = d.ref AND t.owner_id IN ({})) OR EXISTS
    (SELECT 1 FROM roadblock_report r WHERE r.roadblock_id = d.ref AND r.person_id IN ({}))
  WHEN 'ask' THEN EXISTS (SELECT 1 FROM ask_note a JOIN note_person p ON p.note_id = a.note_id
    WHERE a.ask_id = d.ref AND p.person_id IN ({}))
  WHEN 'one_to_one' THEN EXISTS (SELECT 1 FROM one_to_one t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'agenda' THEN EXISTS (SELECT 1 FROM agenda_item t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'commitment' THEN EXISTS (SELECT 1 FROM commitment t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'knowledge' THEN EXISTS (SELECT 1 FROM knowledge t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'recognition' THEN EXISTS (SELECT 1 FROM recognition t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'training' THEN EXISTS (SELECT 1 FROM training t WHERE t.id = d.ref AND t.person_id IN ({}))
  ELSE 0 END";

/// What someone of a group has to do with, by their id: every table in which they stand.
const OF_PEOPLE: &str = "SELECT note_id AS ref FROM note_person WHERE person_id IN ({})
  UNION SELECT n.id FROM session s JOIN note n ON n.session_id = s.id WHERE s.person_id IN ({})
  UNION SELECT id FROM session WHERE person_id IN ({})
  UNION SELECT id FROM entry WHERE person_id IN ({}) AND detail <> ''
  UNION SELECT id FROM block WHERE person_id IN ({}) AND detail <> ''
  UNION SELECT roadblock_id FROM roadblock_report WHERE person_id IN ({})
  UNION SELECT id FROM roadblock WHERE owner_id IN ({})
  UNION SELECT a.ask_id FROM note_person p JOIN ask_note a ON a.note_id = p.note_id WHERE p.person_id IN ({})
  UNION SELECT id FROM one_to_one WHERE person_id IN ({})
  UNION SELECT id FROM agenda_item WHERE person_id IN ({})
  UNION SELECT id FROM commitment WHERE person_id IN ({})
  UNION SELECT id FROM knowledge WHERE person_id IN ({})
  UNION SELECT id FROM recognition WHERE person_id IN ({})
  UNION SELECT id FROM training WHERE person_id IN ({})";

const DOC: &str = "SELECT d.kind, d.ref, d.at_s, d.text";

impl Reader<'_> {
    /// What may be meant, in no order: rows that the filters leave and that hold all the words whole, by their
    /// beginning, in another form, or inside others. A few hundred at most for each, the newest.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn search(&self, sought: &SearchFor) -> Result<Vec<FoundRow>, StoreError> {
        let (filter, values) = filters(sought);
        if let Some(narrow) = self.narrow(sought, &filter, &values)? {
            return Ok(narrow);
        }
        let queries = queries(sought);
        if queries.is_empty() {
            let sql =
                format!("{DOC} FROM search_doc d WHERE {filter} ORDER BY d.at_s DESC LIMIT {CANDIDATES}");
            return self.found(&sql, params_from_iter(values));
        }
        let mut found: Vec<FoundRow> = Vec::new();
        for (index, query) in queries {
            if found.len() >= CANDIDATES {
                break;
            }
            // The limit inside keeps the index from being read on for what the filters refuse.
            let sql = format!(
                "{DOC} FROM (SELECT rowid AS id FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC
                 LIMIT {LOOKED_THROUGH}) i CROSS JOIN search_doc d ON d.id = i.id WHERE {filter} LIMIT {CANDIDATES}"
            );
            let values = std::iter::once(Value::Text(query)).chain(values.iter().cloned());
            for row in self.found(&sql, params_from_iter(values))? {
                if found.iter().all(|other| other.id != row.id) {
                    found.push(row);
                }
            }
        }
        Ok(found)
    }

    /// Everything the filters leave, where that is little: of someone's notes, or of a few weeks, the words are then
    /// looked for in all of it. `None` where it is much.
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
        } else if sought.from.is_some() {
            ("search_doc d INDEXED BY search_doc_by_time".to_owned(), Vec::new())
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

/// The filters as a condition on `search_doc d`, and its values in order.
fn filters(sought: &SearchFor) -> (String, Vec<Value>) {
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    if let Some(from) = sought.from {
        parts.push("d.at_s >= ?".to_owned());
        values.push(Value::Integer(from.timestamp()));
    }
    if let Some(before) = sought.before {
        parts.push("d.at_s < ?".to_owned());
        values.push(Value::Integer(before.timestamp()));
    }
    if !sought.kinds.is_empty() || sought.ideas {
        let marks = vec!["?"; sought.kinds.len()].join(", ");
        let ideas = if sought.ideas {
            " OR EXISTS (SELECT 1 FROM note_tag t WHERE t.note_id = d.ref AND t.kind = 'idea')"
        } else {
            ""
        };
        parts.push(format!("(d.kind IN ({marks}){ideas})"));
        values.extend(sought.kinds.iter().cloned().map(Value::Text));
    }
    for people in &sought.people {
        let (condition, own) = with_people(HAS_TO_DO, people);
        parts.push(format!("({condition})"));
        values.extend(own);
    }
    // `LIKE` knows capitals of plain letters alone; what has others is told apart where the fit is told.
    for mark in sought.marks.iter().filter(|mark| mark.is_ascii()) {
        parts.push("d.words LIKE ? ESCAPE '!'".to_owned());
        let mark = mark.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        values.push(Value::Text(format!("%{mark}%")));
    }
    let filter = if parts.is_empty() { "1".to_owned() } else { parts.join(" AND ") };
    (filter, values)
}

/// A condition with the group of people put into each of its places.
fn with_people(sql: &str, people: &[PersonId]) -> (String, Vec<Value>) {
    let marks = vec!["?"; people.len()].join(", ");
    let places = sql.matches("{}").count();
    let ids = people.iter().map(|person| Value::Blob(person.0.as_bytes().to_vec()));
    let values = std::iter::repeat_n(ids, places).flatten().collect();
    (sql.replace("{}", &marks), values)
}

/// The ways to find the words, the best first: an index and what to ask it.
fn queries(sought: &SearchFor) -> Vec<(&'static str, String)> {
    let of_marks = sought.marks.iter().flat_map(|mark| mark.split(|letter: char| !letter.is_alphanumeric()));
    let of_marks: Vec<&str> = of_marks.filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = sought.words.iter().map(String::as_str).collect();
    if words.is_empty() && of_marks.is_empty() {
        return Vec::new();
    }
    let begin = |word: &&str| format!("{}*", quoted(word));
    let marks: Vec<String> = of_marks.iter().map(begin).collect();
    let all = |own: Vec<String>| own.into_iter().chain(marks.iter().cloned()).collect::<Vec<_>>().join(" ");
    let mut queries = Vec::new();
    if words.len() > 1 {
        queries.push(("search_words", all(vec![quoted(&words.join(" "))])));
    }
    if !words.is_empty() {
        queries.push(("search_words", all(words.iter().map(|word| quoted(word)).collect())));
    }
    queries.push(("search_words", all(words.iter().map(begin).collect())));
    if sought.stems.iter().any(Option::is_some) {
        let forms = sought.words.iter().zip(&sought.stems);
        let forms = forms.map(|(word, stem)| format!("{}*", quoted(stem.as_ref().unwrap_or(word))));
        queries.push(("search_words", all(forms.collect())));
    }
    // Three letters are the least that the index of parts knows; shorter words are looked for in what it finds.
    let parts: Vec<String> = words
        .iter()
        .chain(&of_marks)
        .filter(|word| word.chars().count() >= 3)
        .map(|word| quoted(word))
        .collect();
    if !parts.is_empty() {
        queries.push(("search_parts", parts.join(" ")));
    }
    queries
}

/// An FTS5 string: nothing in it is an operator.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}
