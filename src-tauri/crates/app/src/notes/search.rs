//! Search over everything written, and people and contacts beside it.

use domain::notes::fold;
use domain::time::moment_words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::{FoundKind, FoundListView, FoundView};
use crate::{App, AppError, Command, Topic};

/// Finds what contains all the words: their beginnings first, then any part of them. Accents do not matter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Search {
    pub query: String,
    pub limit: Option<u32>,
}

impl Command for Search {
    const NAME: &'static str = "notes.search";
    const READS: &'static [Topic] = &[Topic::Notes, Topic::Done, Topic::Day, Topic::Workspace];
    type Reply = FoundListView;

    fn run(self, app: &App) -> Result<FoundListView, AppError> {
        let words: Vec<String> = self
            .query
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .take(12)
            .map(fold)
            .filter(|word| !word.is_empty())
            .collect();
        let limit = self.limit.unwrap_or(20).min(200);
        let (now, zone) = (app.now(), app.zone());
        let rows = app.read(|reader| reader.search(&words, limit))?;
        let found = rows
            .into_iter()
            .map(|row| FoundView {
                kind: match row.kind.as_str() {
                    "note" => FoundKind::Note,
                    "done" => FoundKind::Done,
                    _ => FoundKind::Entry,
                },
                id: row.id.to_string(),
                hits: hits(&row.text, &words),
                when: moment_words(row.at, now, zone),
                at_ms: row.at.timestamp_millis(),
                text: row.text,
            })
            .collect();
        Ok(FoundListView { found })
    }
}

/// Where the words stand in the text, in UTF-16 units, in order and apart.
fn hits(text: &str, words: &[String]) -> Vec<(u32, u32)> {
    // Folding may change the number of letters, so each letter is folded alone and remembers where it was.
    let mut folded = String::new();
    let mut origin = Vec::new();
    let mut units = 0_u32;
    for letter in text.chars() {
        let width = letter.len_utf16() as u32;
        for part in fold(&letter.to_string()).chars() {
            origin.extend(std::iter::repeat_n((units, units + width), part.len_utf8()));
            folded.push(part);
        }
        units += width;
    }
    let mut hits: Vec<(u32, u32)> = Vec::new();
    for word in words.iter().map(|word| fold(word)).filter(|word| !word.is_empty()) {
        for (at, found) in folded.match_indices(&word) {
            hits.push((origin[at].0, origin[at + found.len() - 1].1));
        }
    }
    hits.sort_unstable();
    let mut apart: Vec<(u32, u32)> = Vec::new();
    for hit in hits {
        match apart.last_mut() {
            Some(last) if hit.0 <= last.1 => last.1 = last.1.max(hit.1),
            _ => apart.push(hit),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_count_utf16_units_and_join_where_they_touch() {
        let words = ["żolw".to_owned(), "lw".to_owned(), "x".to_owned()];
        assert_eq!(hits("𝒳 Żółw", &words), vec![(3, 7)]);
        assert_eq!(hits("", &words), vec![]);
        assert_eq!(hits("ab", &["b".into(), "a".into()]), vec![(0, 2)]);
    }
}
