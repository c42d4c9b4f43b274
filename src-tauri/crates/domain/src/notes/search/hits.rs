//! Where the words stand in what was found, and the words around them.

use super::super::fold;
use super::fit::form_stem;

/// A piece of a text around the first hits. Offsets count UTF-16 units of the piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Begins or ends with `…` where the text goes on; on one line.
    pub text: String,
    pub hits: Vec<(u32, u32)>,
}

/// Letters of a snippet, and how many of them stand before the first hit.
const SNIPPET: usize = 140;
const BEFORE: usize = 40;

/// The text folded, with the UTF-16 range of the letter that each byte of it comes from.
struct Folded {
    text: String,
    origin: Vec<(u32, u32)>,
}

fn folded(text: &str) -> Folded {
    // Folding may change the number of letters, so each letter is folded alone and remembers where it was.
    let (mut out, mut origin, mut units) = (String::new(), Vec::new(), 0_u32);
    for letter in text.chars() {
        let width = letter.len_utf16() as u32;
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
            origin.push((units, units + 1));
        } else {
            for part in fold(letter.encode_utf8(&mut [0; 4])).chars() {
                origin.extend(std::iter::repeat_n((units, units + width), part.len_utf8()));
                out.push(part);
            }
        }
        units += width;
    }
    Folded { text: out, origin }
}

/// Where the folded words stand in the text, in UTF-16 units, in order and apart. A word that is not in it as typed is
/// shown by its other forms.
pub fn hits(text: &str, words: &[String]) -> Vec<(u32, u32)> {
    let Folded { text: folded, origin } = folded(text);
    let mut hits: Vec<(u32, u32)> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        let before = hits.len();
        // One letter is shown only where a word begins with it.
        let short = word.chars().count() < 3;
        for (at, found) in folded.match_indices(word.as_str()) {
            let begins = folded[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
            if begins || !short {
                hits.push((origin[at].0, origin[at + found.len() - 1].1));
            }
        }
        if let Some(stem) = form_stem(word).filter(|_| hits.len() == before) {
            for (at, found) in folded.match_indices(stem) {
                if folded[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric()) {
                    let rest = &folded[at + found.len()..];
                    let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
                    hits.push((origin[at].0, origin[at + found.len() + end - 1].1));
                }
            }
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

/// The words around the first hit, on one line, cut between words, with the hits that are in it.
pub fn snippet(text: &str, hits: &[(u32, u32)]) -> Snippet {
    let letters: Vec<char> = text.chars().collect();
    let first_unit = hits.first().map_or(0, |hit| hit.0);
    let mut unit = 0;
    let first = letters.iter().position(|letter| {
        let here = unit;
        unit += letter.len_utf16() as u32;
        here >= first_unit
    });
    let first = first.unwrap_or(0);
    let (start, end) = window(&letters, first);
    let start_unit: u32 = letters[..start].iter().map(|letter| letter.len_utf16() as u32).sum();
    let mut piece = String::new();
    if start > 0 {
        piece.push('…');
    }
    let shift = piece.encode_utf16().count() as u32;
    piece.extend(letters[start..end].iter().map(|letter| if letter.is_whitespace() { ' ' } else { *letter }));
    let length = piece.encode_utf16().count() as u32;
    if end < letters.len() {
        piece.push('…');
    }
    let moved = hits.iter().filter_map(|(from, to)| {
        let from = from.checked_sub(start_unit)? + shift;
        let to = (to.checked_sub(start_unit)? + shift).min(length);
        (from < to).then_some((from, to))
    });
    Snippet { hits: moved.collect(), text: piece }
}

/// From where to where a snippet reaches, in letters; it begins and ends between words where one is near.
fn window(letters: &[char], first: usize) -> (usize, usize) {
    if letters.len() <= SNIPPET {
        return (0, letters.len());
    }
    let mut start = first.saturating_sub(BEFORE);
    if start > 0 {
        let near = letters[start..first].iter().position(|letter| letter.is_whitespace());
        start += near.map_or(0, |at| at + 1);
    }
    let mut end = (start + SNIPPET).min(letters.len());
    if end < letters.len() {
        let near = letters[start..end].iter().rposition(|letter| letter.is_whitespace());
        end = near.map(|at| start + at).filter(|end| *end > first + SNIPPET / 3).unwrap_or(end);
    }
    (start, end)
}
