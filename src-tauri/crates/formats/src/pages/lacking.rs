//! What a PDF cannot show, told before it is written.

use super::cast::{Cast, Choice, Inter};
use super::hand::hands;
use super::pdf::settled;
use super::{Fonts, Page, lines};

/// The words of a page with letters that neither the typeface of a PDF nor the machine's fonts draw, each once and in
/// its order: there those letters are written as their numbers. Empty where a PDF shows everything.
pub fn not_in_pdf(page: &Page, fonts: &Fonts) -> Vec<String> {
    let Some(inter) = Inter::read() else { return Vec::new() };
    if inter.lacks(page).is_empty() {
        return Vec::new();
    }
    // Set as it would be saved, so that what is told is what happens.
    let choice = settled(page, fonts).map_or_else(|_| Choice::default(), |(_, choice)| choice);
    let Some(cast) = Cast::of(&inter, &choice) else { return Vec::new() };
    let mut words: Vec<String> = Vec::new();
    for (text, weight) in page.texts() {
        for line in lines(text) {
            let mut lacking = hands(&line, |cluster| inter.lacks_some(cluster));
            lacking.retain(|(at, hand)| cast.stands_in(&line[at.clone()], *hand, weight).is_none());
            let mut from = 0;
            for part in line.split_inclusive(char::is_whitespace) {
                let word = part.trim().trim_matches(|letter: char| letter.is_ascii_punctuation());
                let has = lacking.iter().any(|(at, _)| at.start >= from && at.start < from + part.len());
                if has && !words.iter().any(|known| known == word) {
                    words.push(word.to_owned());
                }
                from += part.len();
            }
        }
    }
    words
}
