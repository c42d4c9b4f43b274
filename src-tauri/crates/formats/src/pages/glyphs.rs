//! A stretch of text as glyphs, so that what is copied from the page is the text again.
//!
//! Readers of a PDF put letters that run from right to left back in order one glyph after the other; the letters of one
//! glyph they turn, and a mark that is drawn higher they take for another line. So there each letter gets a glyph on the
//! baseline, an empty one where another glyph draws it, and marks are drawn as shapes.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, GlyphInfo, GlyphPosition};

use super::typeface::{Typeface, runs_right_to_left, turns};

/// The glyphs of a stretch in one script, from left to right, with the places of their letters in it.
#[derive(Default)]
pub(super) struct Glyphs {
    pub glyphs: Vec<KrillaGlyph>,
    /// Marks that are drawn as shapes, each with its place from the start, in parts of the size.
    pub marks: Vec<(f32, KrillaGlyph)>,
    /// Places of letters that have no glyph yet, from left to right.
    waiting: Vec<Range<usize>>,
}

impl Glyphs {
    pub(super) fn of(text: &str, rtl: bool, typeface: &Typeface<'_>) -> Self {
        let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let shaped = typeface.shaped(text, Some(direction));
        let infos = shaped.glyph_infos();
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        let empty = typeface.empty_glyph().filter(|_| rtl && runs_right_to_left(text));
        let mut set = Self::default();
        let mut x = 0.0;
        for (info, place) in infos.iter().zip(shaped.glyph_positions()) {
            let start = info.cluster as usize;
            let first = starts.partition_point(|other| *other < start);
            let next = starts.partition_point(|other| *other <= start);
            let end = starts.get(next).copied().unwrap_or(text.len());
            let letters = without_turns(text, start..end);
            let glyph = scaled(info, place, typeface.em(), letters);
            match empty {
                Some(empty) if next - first == 1 => set.put_apart(glyph, text, empty, x),
                _ => {
                    set.put_waiting(empty);
                    set.glyphs.push(glyph);
                }
            }
            x += place.x_advance as f32 / typeface.em();
        }
        set.put_waiting(empty);
        set
    }

    /// A glyph for each of the letters that `glyph` draws. Those of a mark wait for the letter that carries it.
    fn put_apart(&mut self, glyph: KrillaGlyph, text: &str, empty: GlyphId, x: f32) {
        let letters = glyph.text_range.clone();
        let each = text.get(letters.clone()).unwrap_or_default().char_indices();
        let place = |(at, letter): (usize, char)| letters.start + at..letters.start + at + letter.len_utf8();
        self.waiting.extend(each.rev().map(place));
        if glyph.x_advance == 0.0 {
            self.marks.push((x, glyph));
            return;
        }
        // What begins where the line begins is taken for two lines, so there the empty glyphs follow.
        let own = if self.glyphs.is_empty() { 0 } else { self.waiting.len().saturating_sub(1) };
        for (index, letter) in std::mem::take(&mut self.waiting).into_iter().enumerate() {
            let told = if index == own { glyph.clone() } else { nothing(empty) };
            self.glyphs.push(KrillaGlyph { text_range: letter, ..told });
        }
    }

    /// Marks that no letter carries.
    fn put_waiting(&mut self, empty: Option<GlyphId>) {
        let waiting = std::mem::take(&mut self.waiting).into_iter();
        let told = waiting.zip(empty.into_iter().cycle());
        self.glyphs.extend(told.map(|(letter, empty)| KrillaGlyph { text_range: letter, ..nothing(empty) }));
    }
}

fn nothing(empty: GlyphId) -> KrillaGlyph {
    KrillaGlyph::new(empty, 0.0, 0.0, 0.0, 0.0, 0..0, None)
}

fn scaled(info: &GlyphInfo, place: &GlyphPosition, em: f32, letters: Range<usize>) -> KrillaGlyph {
    KrillaGlyph::new(
        GlyphId::new(info.glyph_id),
        place.x_advance as f32 / em,
        place.x_offset as f32 / em,
        place.y_offset as f32 / em,
        place.y_advance as f32 / em,
        letters,
        None,
    )
}

/// A cluster without the marks of direction at its ends, so that a copied letter stays that letter.
fn without_turns(text: &str, cluster: Range<usize>) -> Range<usize> {
    let letters = text.get(cluster.clone()).unwrap_or_default();
    let left = letters.trim_start_matches(turns);
    let right = left.trim_end_matches(turns);
    let start = cluster.end.saturating_sub(left.len());
    if right.is_empty() { cluster } else { start..start + right.len() }
}
