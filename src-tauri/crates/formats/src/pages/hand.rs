//! In which hand the letters are written that the built-in typeface lacks.

use std::ops::Range;

use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::Hand;

/// The clusters of a line that `lacks` says are lacking, each with its hand. What belongs to no script (a comma, a
/// digit) goes with the lacking cluster before it, else with the one after.
pub(super) fn hands(line: &str, lacks: impl Fn(&str) -> bool) -> Vec<(Range<usize>, Hand)> {
    let lacking = line.grapheme_indices(true).filter(|(_, cluster)| lacks(cluster));
    let region = region(line);
    let known: Vec<(Range<usize>, Option<Hand>)> =
        lacking.map(|(at, cluster)| (at..at + cluster.len(), hand(cluster, region))).collect();
    let first = known.iter().find_map(|(_, hand)| *hand).filter(|hand| *hand != Hand::Emoji);
    let mut before = first.unwrap_or(Hand::Of(Script::Common));
    known
        .into_iter()
        .map(|(range, hand)| {
            let hand = hand.unwrap_or(before);
            if hand != Hand::Emoji {
                before = hand;
            }
            (range, hand)
        })
        .collect()
}

fn hand(cluster: &str, region: Hand) -> Option<Hand> {
    if cluster.chars().any(is_emoji) {
        return Some(Hand::Emoji);
    }
    let scripts = cluster.chars().map(|letter| letter.script());
    let script = scripts
        .into_iter()
        .find(|script| !matches!(script, Script::Common | Script::Inherited | Script::Unknown))?;
    match script {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul => Some(region),
        other => Some(Hand::Of(other)),
    }
}

/// Chinese, Japanese and Korean share letters; the line's other letters tell which it is.
fn region(line: &str) -> Hand {
    let writes = |wanted: &[Script]| line.chars().any(|letter| wanted.contains(&letter.script()));
    if writes(&[Script::Hiragana, Script::Katakana]) {
        Hand::Japanese
    } else if writes(&[Script::Hangul]) {
        Hand::Of(Script::Hangul)
    } else if writes(&[Script::Bopomofo]) {
        Hand::Of(Script::Bopomofo)
    } else {
        Hand::Of(Script::Han)
    }
}

/// A letter that is drawn as a picture, or makes one of its neighbours.
fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{fe0f}' | '\u{20e3}')
        || matches!(
            letter.emoji_status(),
            EmojiStatus::EmojiPresentation
                | EmojiStatus::EmojiPresentationAndModifierBase
                | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
                | EmojiStatus::EmojiPresentationAndEmojiComponent
        )
}
