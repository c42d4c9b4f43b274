//! Names: how they are read from a pasted list, and how they are shortened.

use std::collections::BTreeMap;

use super::Person;
use crate::notes::fold;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;

/// Why a name cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("A name is missing. Type one.")]
    Missing,
    #[error("“{start}…” has more than 80 characters. Shorten it.")]
    TooLong { start: String },
    #[error("“{shown}” has a character that cannot be shown. Type the name again.")]
    NotText { shown: String },
}

/// `name` trimmed and with single spaces, if it can be one: 1 to 80 characters, none of them a control character.
///
/// # Errors
/// [`NameError`], each a sentence for the lead.
pub fn clean_name(name: &str) -> Result<String, NameError> {
    let clean = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if clean.is_empty() {
        return Err(NameError::Missing);
    }
    if clean.chars().any(char::is_control) {
        let shown = clean.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
        return Err(NameError::NotText { shown });
    }
    if clean.chars().count() > LONGEST_NAME {
        return Err(NameError::TooLong { start: clean.chars().take(20).collect() });
    }
    Ok(clean)
}

/// The first letters of the first and the last word: `Tomasz Zieliński-Brandt` → `TZ`, `Elif` → `E`.
pub fn initials(name: &str) -> String {
    let mut letters =
        name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = letters.next();
    let last = letters.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// `Tomasz Zieliński-Brandt` → `Tomasz`.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// For each person, in order, the shortest name that tells them apart: the first name; where two share it, with the
/// initial of the last; where they share that too, the full name.
pub fn short_names(people: &[Person]) -> Vec<String> {
    let first: Vec<String> = people.iter().map(|person| first_name(&person.name).to_owned()).collect();
    let with_initial: Vec<String> = people.iter().map(|person| name_with_initial(&person.name)).collect();
    let (first_count, initial_count) = (counts(&first), counts(&with_initial));
    let short = |(index, person): (usize, &Person)| {
        let candidates = [(&first[index], &first_count), (&with_initial[index], &initial_count)];
        let alone = candidates.into_iter().find(|(name, count)| count.get(&fold(name)) == Some(&1));
        alone.map_or_else(|| person.name.clone(), |(name, _)| name.clone())
    };
    people.iter().enumerate().map(short).collect()
}

/// `Elif Kaya` → `Elif K`.
pub(crate) fn name_with_initial(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next_back().and_then(|last| last.chars().next())) {
        (Some(first), Some(initial)) => format!("{first} {initial}"),
        _ => name.to_owned(),
    }
}

fn counts(names: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for name in names {
        *counts.entry(fold(name)).or_insert(0) += 1;
    }
    counts
}

/// The names in a pasted list, in order, each once whatever its capitals; and why some pieces of it are none.
///
/// Names are parted by line breaks, tabs, commas and semicolons. Numbering, bullets, quotes and addresses in angle
/// brackets around a name go.
pub fn parse_names(text: &str) -> (Vec<String>, Vec<NameError>) {
    let (mut names, mut errors) = (Vec::new(), Vec::new());
    let mut seen = Vec::new();
    for piece in text.split(['\n', '\r', '\t', ',', ';']) {
        match clean_name(bare_name(piece)) {
            Ok(name) if !seen.contains(&name.to_lowercase()) => {
                seen.push(name.to_lowercase());
                names.push(name);
            }
            Ok(_) | Err(NameError::Missing) => {}
            Err(error) => errors.push(error),
        }
    }
    (names, errors)
}

/// A piece of a list without its numbering, bullet, quotes and address.
fn bare_name(piece: &str) -> &str {
    let piece = piece.split_once('<').map_or(piece, |(name, _)| name);
    let piece =
        piece.trim_start_matches(|letter: char| letter.is_whitespace() || "-–—*•·‣◦+".contains(letter));
    let after_number = piece.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = after_number.len() < piece.len() && after_number.starts_with(['.', ')', ':']);
    let piece = if numbered { &after_number[1..] } else { piece };
    piece.trim_matches(|letter: char| letter.is_whitespace() || "\"“”„'’‘".contains(letter))
}

#[cfg(test)]
mod tests;
