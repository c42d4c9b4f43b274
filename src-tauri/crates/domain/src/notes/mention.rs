//! `@name` in a text: who is meant.

use unicode_normalization::char::is_combining_mark;

use super::capture::{Capture, TokenKind, read};
use super::fold::{fold, fold_letter};
use crate::people::{Person, PersonId, first_name, name_with_initial};

/// Everyone who can be meant by `@`, made ready to read many texts.
pub struct Names(Vec<KnownName>);

impl Names {
    pub fn of(people: &[Person]) -> Self {
        Self(known_names(people))
    }

    /// The tokens of a text; see [`parse`](super::parse).
    pub fn read(&self, text: &str) -> Capture {
        read(text, &self.0)
    }
}

/// A way to call a person that means nobody else.
pub(super) struct KnownName {
    folded: Vec<char>,
    id: PersonId,
    full_name: String,
}

/// Every way to call `people` that means one of them: the full name, the first name with the initial of the
/// last, and the first name, where no other is called so.
pub(super) fn known_names(people: &[Person]) -> Vec<KnownName> {
    let ways = people.iter().flat_map(|person| {
        let known = |name: &str| KnownName {
            folded: fold(name).chars().collect(),
            id: person.id,
            full_name: person.name.clone(),
        };
        [known(&person.name), known(&name_with_initial(&person.name)), known(first_name(&person.name))]
    });
    let ways: Vec<KnownName> = ways.filter(|way| !way.folded.is_empty()).collect();
    let means_one =
        |way: &KnownName| ways.iter().all(|other| other.folded != way.folded || other.id == way.id);
    let unclear: Vec<bool> = ways.iter().map(|way| !means_one(way)).collect();
    ways.into_iter().zip(unclear).filter(|(_, unclear)| !unclear).map(|(way, _)| way).collect()
}

/// Who is meant by `text`, the part after an `@`, and the length of the name in bytes. A name that is not known, or
/// that two people share, is kept as it was typed.
pub(super) fn person_at(text: &str, known: &[KnownName]) -> Option<(TokenKind, usize)> {
    let fitting = known.iter().filter_map(|name| Some((length_of(&name.folded, text)?, name)));
    if let Some((length, name)) = fitting.max_by_key(|(length, _)| *length) {
        return Some((TokenKind::Person { id: Some(name.id), name: name.full_name.clone() }, length));
    }
    let length = unknown_length(text);
    let name = text.get(..length).filter(|name| !name.is_empty())?;
    Some((TokenKind::Person { id: None, name: name.to_owned() }, length))
}

/// The length in bytes of the start of `text` that reads as `name`, if it does and a word ends there.
fn length_of(name: &[char], text: &str) -> Option<usize> {
    let mut left = name;
    for (at, letter) in text.char_indices() {
        if left.is_empty() && !is_combining_mark(letter) {
            return word_ends(&text[at..]).then_some(at);
        }
        for folded in fold_letter(letter) {
            left = left.strip_prefix(&[folded])?;
        }
    }
    left.is_empty().then_some(text.len())
}

/// Whether no word goes on at the start of `text`. `-` goes on before a letter, an apostrophe does not (`@Dev's`).
fn word_ends(text: &str) -> bool {
    let mut letters = text.chars();
    match letters.next() {
        Some('-' | '_') => !letters.next().is_some_and(char::is_alphanumeric),
        Some(letter) => !letter.is_alphanumeric(),
        None => true,
    }
}

/// The length of a word that may be a name: letters and digits, and `-`, `_`, `.` and apostrophes between them.
fn unknown_length(text: &str) -> usize {
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            end = at + letter.len_utf8();
        } else if end != at || at == 0 || !"-_.'’".contains(letter) {
            break;
        }
    }
    end
}
