//! The two weights of Inter that a PDF carries, and how wide a text is in them.
//!
//! Only Latin, Greek and Cyrillic letters, marks and arrows are in them (`fonts/`); what is not is written out.

use std::sync::Arc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Face, UnicodeBuffer};

const REGULAR: &[u8] = include_bytes!("../../fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../fonts/Inter-SemiBold.ttf");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

/// A weight, ready to be measured and drawn.
pub(super) struct Typeface {
    face: Face<'static>,
    pub(super) font: Font,
}

impl Typeface {
    /// `None` where the font that was built in cannot be read.
    pub(super) fn of(weight: Weight) -> Option<Self> {
        let bytes = if weight == Weight::Regular { REGULAR } else { SEMI_BOLD };
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(bytes);
        Some(Self { face: Face::from_slice(bytes, 0)?, font: Font::new(data.into(), 0)? })
    }

    /// The glyphs of a line, left to right.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let shaped = rustybuzz::shape(&self.face, &[], buffer);
        let em = self.em();
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let glyph = |(at, (info, place)): (usize, (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition))| {
            let start = info.cluster as usize;
            // A cluster of several glyphs belongs to the same letters, which end where the next begins.
            let next = infos[at..].iter().map(|info| info.cluster as usize).find(|cluster| *cluster > start);
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                place.x_advance as f32 / em,
                place.x_offset as f32 / em,
                place.y_offset as f32 / em,
                place.y_advance as f32 / em,
                start..next.unwrap_or(text.len()),
                None,
            )
        };
        infos.iter().zip(positions).enumerate().map(glyph).collect()
    }

    /// The width of a line of text, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let shaped = rustybuzz::shape(&self.face, &[], buffer);
        let units: i32 = shaped.glyph_positions().iter().map(|place| place.x_advance).sum();
        units as f32 / self.em() * size
    }

    fn em(&self) -> f32 {
        self.face.units_per_em() as f32
    }

    /// The text with every letter that is not in the typeface written as its number, `[U+6771]`, and how many there
    /// were. What shows nothing by itself (joiners, variants of an emoji) is left out beside them.
    pub(super) fn legible(&self, text: &str) -> (String, usize) {
        let (mut out, mut lacking) = (String::new(), 0);
        for letter in text.chars() {
            if letter == '\t' {
                out.push(' ');
            } else if self.face.glyph_index(letter).is_some() {
                out.push(letter);
            } else if !shows_nothing(letter) {
                lacking += 1;
                out.push_str(&format!("[U+{:04X}]", letter as u32));
            }
        }
        (out, lacking)
    }
}

fn shows_nothing(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e01ef}' | '\u{ad}')
}
