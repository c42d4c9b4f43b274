//! Where lines end (Unicode Standard Annex 14).

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

/// The lines of a text that fit into `width`. A word that is longer is broken between letters; nothing is lost but the
/// spaces at the ends of lines.
pub(super) fn wrap(text: &str, width: f32, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut from = 0;
    for (to, opportunity) in linebreaks(text) {
        let word = &text[from..to];
        from = to;
        let longer = format!("{line}{word}");
        if measure(longer.trim_end()) <= width {
            line = longer;
        } else {
            push(&mut lines, &mut line);
            line = in_pieces(word, width, measure, &mut lines);
        }
        if opportunity == BreakOpportunity::Mandatory {
            push(&mut lines, &mut line);
        }
    }
    push(&mut lines, &mut line);
    lines
}

/// Breaks a word that is too long by itself; answers its last piece.
fn in_pieces(word: &str, width: f32, measure: &dyn Fn(&str) -> f32, lines: &mut Vec<String>) -> String {
    if measure(word.trim_end()) <= width {
        return word.to_owned();
    }
    let mut piece = String::new();
    for letter in word.graphemes(true) {
        let longer = format!("{piece}{letter}");
        if !piece.is_empty() && measure(longer.trim_end()) > width {
            push(lines, &mut piece);
            piece = letter.to_owned();
        } else {
            piece = longer;
        }
    }
    piece
}

fn push(lines: &mut Vec<String>, line: &mut String) {
    let whole = std::mem::take(line);
    let trimmed = whole.trim_end();
    if !trimmed.is_empty() {
        lines.push(trimmed.to_owned());
    }
}
