//! Where lines end (Unicode Standard Annex 14).

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

/// The lines of a text that fit into `width`, as places in it. A word that is longer is broken between letters; nothing
/// is lost but the spaces at the ends of lines.
pub(super) fn wrap(text: &str, width: f32, measure: &dyn Fn(&Range<usize>) -> f32) -> Vec<Range<usize>> {
    let fits = |range: Range<usize>| measure(&trimmed(text, range)) <= width;
    let mut lines = Vec::new();
    let (mut from, mut at) = (0, 0);
    for (to, opportunity) in linebreaks(text) {
        if !fits(from..to) {
            lines.push(from..at);
            from = last_piece(text, at..to, &fits, &mut lines);
        }
        at = to;
        if opportunity == BreakOpportunity::Mandatory {
            lines.push(from..at);
            from = at;
        }
    }
    lines.push(from..at);
    lines.into_iter().map(|line| trimmed(text, line)).filter(|line| !line.is_empty()).collect()
}

/// Breaks a word that is too long by itself; answers where its last piece begins.
fn last_piece(
    text: &str,
    word: Range<usize>,
    fits: &dyn Fn(Range<usize>) -> bool,
    lines: &mut Vec<Range<usize>>,
) -> usize {
    let mut from = word.start;
    if fits(word.clone()) {
        return from;
    }
    for (at, letter) in text[word.clone()].grapheme_indices(true) {
        let (start, end) = (word.start + at, word.start + at + letter.len());
        if start > from && !fits(from..end) {
            lines.push(from..start);
            from = start;
        }
    }
    from
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let end = range.start + text[range.clone()].trim_end().len();
    range.start..end
}
