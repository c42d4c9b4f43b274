//! Whether two roadblocks tell of the same.

use std::collections::HashMap;

use super::capture::{Capture, TokenKind};
use super::fold::fold;

/// Something that may be told of again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Its place among the candidates.
    pub index: usize,
    /// 1 to 100: how much of what both say is the same.
    pub score: u32,
}

/// A word that says nothing about what is in the way.
const EMPTY: [&str; 62] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "cannot", "could", "did", "do",
    "does", "every", "for", "from", "get", "gets", "had", "has", "have", "he", "her", "him", "his", "how",
    "i", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "only", "or", "our", "she", "so",
    "still", "that", "the", "their", "them", "then", "there", "they", "this", "to", "two", "was", "we",
    "when", "while", "who", "with",
];
/// Below this share too little is the same.
const LEAST: f64 = 0.34;
/// Two words must be shared, or one that makes up most of either text.
const LEAST_WORDS: usize = 2;

/// Which of `candidates` tell of what `text` tells of, best first, at most `most`.
///
/// Words are compared without capitals, accents and endings, each weighted by how rare it is among the candidates (as in
/// inverse document frequency, Spärck Jones 1972), and the score is the weighted share of the shorter text that stands in
/// the longer, drawn towards their weighted overlap (Tversky 1977) so that a long text does not swallow everything.
/// A word of five letters and more also meets one that differs in a letter, as typing does.
pub fn alike(text: &str, capture: &Capture, candidates: &[String], most: usize) -> Vec<Alike> {
    let wanted = stems(&without_syntax(text, capture));
    let of: Vec<Vec<String>> = candidates.iter().map(|candidate| stems(candidate)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in of.iter().flatten() {
        *counts.entry(word).or_insert(0) += 1;
    }
    let all = candidates.len() as f64;
    let weight = |word: &str| {
        let seen = counts.get(word).copied().unwrap_or(0) as f64;
        (1.0 + (all + 1.0) / (seen + 1.0)).ln()
    };
    let mut found: Vec<(f64, usize)> = Vec::new();
    for (index, words) in of.iter().enumerate() {
        let score = score(&wanted, words, &weight);
        if score >= LEAST {
            found.push((score, index));
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let view = |(score, index): (f64, usize)| Alike {
        index,
        score: (score * 100.0).round().clamp(1.0, 100.0) as u32,
    };
    found.into_iter().take(most).map(view).collect()
}

fn score(one: &[String], other: &[String], weight: &impl Fn(&str) -> f64) -> f64 {
    let sum = |words: &[String]| words.iter().map(|word| weight(word)).sum::<f64>();
    let shared: Vec<&String> =
        one.iter().filter(|word| other.iter().any(|seen| is_same(word, seen))).collect();
    let (first, second) = (sum(one), sum(other));
    let shorter = first.min(second);
    if shorter <= 0.0 || (shared.len() < LEAST_WORDS && one.len().min(other.len()) > 1) {
        return 0.0;
    }
    let both: f64 = shared.iter().map(|word| weight(word)).sum::<f64>().min(shorter);
    let contained = both / shorter;
    let overlap = both / (first + second - both);
    0.7 * contained + 0.3 * overlap
}

/// The same word, but for a letter that was left out, added or taken for another.
fn is_same(one: &str, other: &str) -> bool {
    one == other || (one.len() >= 5 && other.len() >= 5 && differs_by_one(one, other))
}

fn differs_by_one(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (rest, other_rest) = (&one[same_before..], &other[same_before..]);
    let after_one = |letters: &[char]| letters.get(1..).unwrap_or_default().to_vec();
    match rest.len().cmp(&other_rest.len()) {
        std::cmp::Ordering::Equal => after_one(rest) == after_one(other_rest),
        std::cmp::Ordering::Less => *rest == after_one(other_rest),
        std::cmp::Ordering::Greater => after_one(rest) == *other_rest,
    }
}

/// The text without marks, tags, people and numbers of contacts: who met it says nothing about what it is.
fn without_syntax(text: &str, capture: &Capture) -> String {
    let mut plain = String::new();
    let mut from = 0;
    for token in &capture.tokens {
        plain.push_str(text.get(from..token.bytes.start).unwrap_or_default());
        if let TokenKind::Tag(tag) = &token.kind {
            plain.push_str(tag);
        }
        plain.push(' ');
        from = token.bytes.end;
    }
    plain.push_str(text.get(from..).unwrap_or_default());
    plain
}

/// The words that say something, folded and without their endings, each once.
fn stems(text: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    for word in fold(text).split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if EMPTY.contains(&word)
            || (word.len() < 2 && !word.starts_with(|letter: char| letter.is_ascii_digit()))
        {
            continue;
        }
        let stem = stem(word).to_owned();
        if !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems
}

/// A word without the endings of number and time: `refunds`, `refunded`, `refunding` and `refund` are the same. Words of
/// other languages keep what does not look like one of these.
fn stem(word: &str) -> &str {
    for (ending, least) in
        [("ings", 4), ("ing", 4), ("ies", 3), ("ed", 4), ("es", 4), ("s", 3), ("e", 4), ("y", 3)]
    {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.chars().count() >= least
            && !(ending == "s" && rest.ends_with('s'))
        {
            // `opened` and `opens`, `logging` and `logs`: a doubled letter before an ending is one.
            let mut letters = rest.chars().rev();
            let doubled =
                letters.next().filter(|last| letters.next() == Some(*last) && !"lsz".contains(*last));
            return doubled.map_or(rest, |last| &rest[..rest.len() - last.len_utf8()]);
        }
    }
    word
}

#[cfg(test)]
mod tests;
