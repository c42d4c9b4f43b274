//! The words of a text as a name is looked for in them.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::notes::fold;

/// A word: letters alone, so that `dev.raman_2` is made of two.
pub(super) struct Word {
    pub folded: String,
    /// Where it stands, in bytes.
    pub bytes: Range<usize>,
}

/// The words of `text`, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let goes_on = letter.is_alphabetic() || (start.is_some() && is_combining_mark(letter));
        match (start, goes_on) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { folded: fold(&text[from..at]), bytes: from..at });
                start = None;
            }
            _ => {}
        }
    }
    words
}
