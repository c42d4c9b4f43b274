//! A line of text as it is drawn: stretches in one typeface, put in the order in which they stand on the paper.

use std::ops::Range;

use unicode_bidi::ParagraphBidiInfo;
use unicode_segmentation::UnicodeSegmentation;

use super::cast::{Actor, Cast};
use super::hand::hands;
use super::typeface::{Weight, runs_right_to_left, shows_nothing, tones, turns};

/// A stretch of text in one typeface and one direction.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    pub text: String,
    pub actor: Actor,
    /// From right to left.
    pub rtl: bool,
}

/// A line of text with nothing in it that cannot be drawn, before it is broken.
pub(super) struct Legible {
    pub text: String,
    /// Who draws what, in the order of reading.
    parts: Vec<(Range<usize>, Actor)>,
    /// Letters that are written as their numbers.
    pub lacking: usize,
}

impl Legible {
    /// The line with every letter that nobody draws written as its number, `[U+6771]`. What shows nothing by itself
    /// (joiners, variants of an emoji) stays only where it is part of what another font draws.
    pub(super) fn of(line: &str, weight: Weight, cast: &Cast<'_>) -> Self {
        let mut legible = Self { text: String::new(), parts: Vec::new(), lacking: 0 };
        let mut lacking = hands(line, |cluster| cast.inter.lacks_some(cluster)).into_iter().peekable();
        let inter = cast.typeface(Actor::Inter(weight));
        // Among words from right to left, a number stays one by the marks around it.
        let around = if runs_right_to_left(line) { "\u{200e}" } else { "" };
        for (at, cluster) in line.grapheme_indices(true) {
            let hand = lacking.next_if(|(range, _)| range.start == at).map(|(_, hand)| hand);
            if let Some(actor) = hand.and_then(|hand| cast.stands_in(cluster, hand, weight)) {
                let typeface = cast.typeface(actor);
                legible.push(&cluster.replace(|letter| tones(letter) && !typeface.has(letter), ""), actor);
                continue;
            }
            for letter in cluster.chars() {
                let written = match letter {
                    _ if turns(letter) || inter.has(letter) => letter.to_string(),
                    _ if letter.is_whitespace() => " ".to_owned(),
                    _ if shows_nothing(letter) => continue,
                    _ => {
                        legible.lacking += 1;
                        format!("{around}[U+{:04X}]{around}", letter as u32)
                    }
                };
                legible.push(&written, Actor::Inter(weight));
            }
        }
        legible
    }

    fn push(&mut self, text: &str, actor: Actor) {
        let from = self.text.len();
        self.text.push_str(text);
        match self.parts.last_mut().filter(|(_, last)| *last == actor) {
            Some((range, _)) => range.end = self.text.len(),
            None => self.parts.push((from..self.text.len(), actor)),
        }
    }

    fn parts_of(&self, of: &Range<usize>) -> impl Iterator<Item = (&str, Actor)> {
        // They follow each other, and a long text has thousands: only those that are touched are looked at.
        let first = self.parts.partition_point(|(part, _)| part.end <= of.start);
        let touched = self.parts.iter().skip(first).take_while(move |(part, _)| part.start < of.end);
        touched.filter_map(move |(part, actor)| {
            let shared = part.start.max(of.start)..part.end.min(of.end);
            self.text.get(shared).filter(|text| !text.is_empty()).map(|text| (text, *actor))
        })
    }

    /// The width of a stretch of the line, in points.
    pub(super) fn width(&self, of: &Range<usize>, size: f32, cast: &Cast<'_>) -> f32 {
        self.parts_of(of).map(|(text, actor)| cast.typeface(actor).width(text, size)).sum()
    }

    /// What stands on one line of the paper, from left to right (Unicode Standard Annex 9). The direction of what is
    /// neither left nor right depends on the whole text, which is why it is read before it is broken.
    pub(super) fn stretches(&self, bidi: &ParagraphBidiInfo<'_>, line: &Range<usize>) -> Vec<Stretch> {
        if !bidi.has_rtl() {
            return self.parts_of(line).map(|(text, actor)| stretch(text, actor, false)).collect();
        }
        let (levels, runs) = bidi.visual_runs(line.clone());
        let mut stretches = Vec::new();
        for run in runs {
            let rtl = levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl);
            let from = stretches.len();
            stretches.extend(self.parts_of(&run).map(|(text, actor)| stretch(text, actor, rtl)));
            if rtl && let Some(turned) = stretches.get_mut(from..) {
                turned.reverse();
            }
        }
        stretches
    }
}

fn stretch(text: &str, actor: Actor, rtl: bool) -> Stretch {
    Stretch { text: text.to_owned(), actor, rtl }
}
