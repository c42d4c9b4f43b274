//! The capture syntax: `@person`, `#product` `#service` `#docs`, `#` with digits, `#tag`, `!roadblock`, `?idea`, `+done`.
//!
//! Reading never fails and never loses a character: what is not syntax stays text.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use unicode_normalization::char::is_combining_mark;

use super::fold::fold;
use super::mention::{KnownName, Names, person_at};
use crate::people::{Person, PersonId};

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteTheme {
    Product,
    Service,
    Docs,
}

/// What a token means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenKind {
    /// `@name`; without an id where nobody is called that. `name` is the person's full name, else what was typed.
    Person {
        id: Option<PersonId>,
        name: String,
    },
    Theme(NoteTheme),
    /// A contact's number without its `#`: `48102`, `SUP-12`.
    ContactNumber(String),
    /// Another `#word`, without its `#`.
    Tag(String),
    Roadblock,
    Idea,
    Done,
}

/// A piece of the text that means something. Both ranges say the same place: in bytes, and in UTF-16 units as the
/// screen counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub bytes: Range<usize>,
    pub utf16: Range<usize>,
    pub kind: TokenKind,
}

/// The tokens of a text, in order, without overlap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Capture {
    pub tokens: Vec<Token>,
}

impl Capture {
    /// The people who are meant, each once, in order.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people = Vec::new();
        for token in &self.tokens {
            if let TokenKind::Person { id: Some(id), .. } = token.kind
                && !people.contains(&id)
            {
                people.push(id);
            }
        }
        people
    }

    /// Whether a token of this kind is there.
    pub fn has(&self, kind: &TokenKind) -> bool {
        self.tokens.iter().any(|token| token.kind == *kind)
    }

    /// `text`, the one that was read, without its `!roadblock`, `?idea` and `+done`, and without the space they leave.
    pub fn plain(&self, text: &str) -> String {
        let mut plain = String::new();
        let mut from = 0;
        let marks = [TokenKind::Roadblock, TokenKind::Idea, TokenKind::Done];
        for token in self.tokens.iter().filter(|token| marks.contains(&token.kind)) {
            let before = text.get(from..token.bytes.start).unwrap_or_default();
            plain.push_str(if plain.is_empty() { before.trim_start() } else { before });
            plain.truncate(plain.trim_end_matches(' ').len());
            from = token.bytes.end;
        }
        let rest = text.get(from..).unwrap_or_default();
        plain.push_str(if plain.is_empty() { rest.trim_start() } else { rest });
        plain.trim_end().to_owned()
    }
}

/// Reads `text` as the lead types it. `people` are those who can be meant by `@`.
///
/// A mark counts where a word can start, so that `a@b.c`, `C#` and `why?` stay text. `@` takes the longest name that
/// fits: the full name, the first name with the initial of the last, or the first name alone where one person has it.
/// Capitals and accents do not matter.
pub fn parse(text: &str, people: &[Person]) -> Capture {
    Names::of(people).read(text)
}

pub(super) fn read(text: &str, known: &[KnownName]) -> Capture {
    let mut tokens = Vec::new();
    let mut before = None;
    let (mut at, mut utf16) = (0, 0);
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let mut length = letter.len_utf8();
        let mut last = letter;
        if before.is_none_or(word_can_start_after)
            && let Some((kind, token_length)) = token_at(&text[at..], known)
        {
            let units = text[at..at + token_length].encode_utf16().count();
            tokens.push(Token { bytes: at..at + token_length, utf16: utf16..utf16 + units, kind });
            length = token_length;
            last = text[at..at + length].chars().next_back().unwrap_or(letter);
        }
        utf16 += text[at..at + length].encode_utf16().count();
        at += length;
        before = Some(last);
    }
    Capture { tokens }
}

fn word_can_start_after(letter: char) -> bool {
    letter.is_whitespace() || "([{<\"'“‘„«,;/".contains(letter)
}

/// The token that `text` starts with, and its length in bytes.
fn token_at(text: &str, known: &[KnownName]) -> Option<(TokenKind, usize)> {
    let mark = text.chars().next()?;
    let rest = text.strip_prefix(mark)?;
    let (kind, length) = match mark {
        '@' => person_at(rest, known)?,
        '#' => tagged(word_at(rest)?),
        '!' => word_at(rest)
            .filter(|word| fold(word) == "roadblock")
            .map(|word| (TokenKind::Roadblock, word.len()))?,
        '?' => word_at(rest).filter(|word| fold(word) == "idea").map(|word| (TokenKind::Idea, word.len()))?,
        '+' => word_at(rest).filter(|word| fold(word) == "done").map(|word| (TokenKind::Done, word.len()))?,
        _ => return None,
    };
    Some((kind, mark.len_utf8() + length))
}

fn tagged(word: &str) -> (TokenKind, usize) {
    let kind = match fold(word).as_str() {
        "product" => TokenKind::Theme(NoteTheme::Product),
        "service" => TokenKind::Theme(NoteTheme::Service),
        "docs" => TokenKind::Theme(NoteTheme::Docs),
        _ if is_contact_number(word) => TokenKind::ContactNumber(word.to_owned()),
        _ => TokenKind::Tag(word.to_owned()),
    };
    (kind, word.len())
}

/// `48102`, `SUP-12`, `sup-12`, `INC0000045`; but not `q4` or `2nd`.
fn is_contact_number(word: &str) -> bool {
    let digits = word.trim_start_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
    let letters = word[..word.len() - digits.len()].trim_end_matches('-');
    let dashes = word.len() - digits.len() - letters.len();
    let all_digits = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit());
    let code = letters.chars().all(|letter| letter.is_ascii_alphabetic());
    let capitals = letters.chars().all(|letter| letter.is_ascii_uppercase());
    all_digits
        && match (letters.is_empty(), dashes) {
            (true, 0) => true,
            (false, 1) => code,
            (false, 0) => capitals && digits.len() >= 3,
            _ => false,
        }
}

/// The word that `text` starts with: letters, digits, `_`, and `-` between them.
fn word_at(text: &str) -> Option<&str> {
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        if is_word_letter(letter) {
            end = at + letter.len_utf8();
        } else if letter != '-' || end != at || at == 0 {
            break;
        }
    }
    (end > 0).then(|| &text[..end])
}

fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || is_combining_mark(letter)
}

#[cfg(test)]
mod tests;
