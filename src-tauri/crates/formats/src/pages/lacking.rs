//! What a PDF cannot show, told before it is written.

use super::typeface::{Typeface, Weight};
use super::{Page, lines};

/// The words of a page with letters that the typeface of a PDF lacks, each once and in its order: there those letters are
/// written as their numbers. Empty where a PDF shows everything.
pub fn not_in_pdf(page: &Page) -> Vec<String> {
    // Both weights are cut to the same letters.
    let Some(face) = Typeface::of(Weight::Regular) else { return Vec::new() };
    let mut words: Vec<String> = Vec::new();
    for line in page.texts().into_iter().flat_map(lines) {
        for word in line.split_whitespace() {
            let word = word.trim_matches(|letter: char| letter.is_ascii_punctuation());
            if face.legible(word).1 > 0 && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
    }
    words
}
