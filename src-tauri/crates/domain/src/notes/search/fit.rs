//! How well a text fits what is sought.

use super::super::fold;

/// How well a text fits; more is better. Compare only texts of one search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit(pub i64);

/// Points of a word that stands in the text whole, as a beginning, in another form, somewhere inside.
const WHOLE: i64 = 100;
const BEGINNING: i64 = 70;
const FORM: i64 = 50;
const INSIDE: i64 = 25;
/// Points where two words that were typed after another stand so, or near.
const ADJACENT: i64 = 60;
const NEAR: i64 = 15;
/// Shorter words are not looked for inside others, nor in other forms.
const SHORTEST_INSIDE: usize = 3;
const SHORTEST_FORM: usize = 5;
/// An ending, of this many letters at most, may differ.
const LONGEST_ENDING: usize = 4;

/// How well `text` fits the folded `words` and `marks`; `None` where one of them is not in it.
///
/// A word counts as it stands, as a beginning, in another form (see [`form_stem`]) or, from three letters, inside
/// another. Words that stand together as typed count more, long texts a little less.
pub fn fit(text: &str, words: &[String], marks: &[String]) -> Option<Fit> {
    let folded = fold_fast(text);
    if !marks.iter().all(|mark| has_mark(&folded, mark)) {
        return None;
    }
    // Without words all that is left fits alike, and the newer comes first.
    if words.is_empty() {
        return Some(Fit(0));
    }
    let tokens: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|token| !token.is_empty()).collect();
    let mut score = 0;
    let mut before: Option<usize> = None;
    for word in words {
        let (points, at) = best(&tokens, word, before)?;
        score += points;
        if let Some(before) = before {
            score += match at.abs_diff(before) {
                1 if at > before => ADJACENT,
                1..=5 => NEAR,
                _ => 0,
            };
        }
        before = Some(at);
    }
    let length = i64::try_from(tokens.len().min(4000)).unwrap_or(4000);
    Some(Fit(score * 10 - i64::from((length + 1).ilog2()) * 20))
}

/// The best place for a word: its points, and of equal ones the one nearest after the word before.
fn best(tokens: &[&str], word: &str, before: Option<usize>) -> Option<(i64, usize)> {
    let mut best: Option<(i64, usize)> = None;
    for (at, token) in tokens.iter().enumerate() {
        let Some(points) = points(token, word) else { continue };
        let follows = before.is_some_and(|before| at == before + 1);
        if best.is_none_or(|(most, _)| points > most || (points == most && follows)) {
            best = Some((points, at));
        }
    }
    best
}

fn points(token: &str, word: &str) -> Option<i64> {
    if token == word {
        return Some(WHOLE);
    }
    if token.starts_with(word) {
        return Some(BEGINNING);
    }
    if let Some(stem) = form_stem(word)
        && token.starts_with(stem)
    {
        let shared = shared_letters(token, word);
        let left = token.chars().count() - shared;
        if left <= LONGEST_ENDING {
            return Some(FORM - 3 * i64::try_from(left).unwrap_or(0));
        }
    }
    let inside = word.chars().count() >= SHORTEST_INSIDE && token.contains(word);
    inside.then_some(INSIDE)
}

fn shared_letters(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

/// The beginning that other forms of a folded word share with it, whatever the language: without its last letters,
/// three at most, four at least left (`refunded` and `refunds` by `refun`). `None` for a short word.
pub fn form_stem(word: &str) -> Option<&str> {
    let letters = word.chars().count();
    if letters < SHORTEST_FORM || word.chars().any(|letter| letter.is_numeric()) {
        return None;
    }
    let kept = letters.saturating_sub(3).max(4);
    word.char_indices().nth(kept).map(|(at, _)| &word[..at])
}

/// Whether a mark (`#tag`, `@name`) stands in the folded text and a tag begins with it.
fn has_mark(folded: &str, mark: &str) -> bool {
    folded.match_indices(mark).any(|(at, _)| {
        folded[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric() && letter != '#')
    })
}

/// As [`fold`]; most texts have no accents.
pub(super) fn fold_fast(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { fold(text) }
}
