//! Typefaces, ready to be measured and drawn: the two weights of Inter that a PDF always has, and fonts of the machine.
//!
//! Only Latin, Greek and Cyrillic letters, marks and arrows are in Inter (`fonts/`); who draws the rest is `cast`'s.

use std::sync::Arc;

use krilla::text::{Font, GlyphId, Tag};
use rustybuzz::{
    BufferClusterLevel, BufferFlags, Direction, Face, GlyphBuffer, UnicodeBuffer, Variation, ttf_parser,
};
use unicode_bidi::{BidiClass, bidi_class};

const REGULAR: &[u8] = include_bytes!("../../fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../fonts/Inter-SemiBold.ttf");

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    /// As in OpenType.
    pub(super) fn number(self) -> u16 {
        if self == Self::Regular { 400 } else { 600 }
    }
}

/// A face in one weight.
pub(super) struct Typeface<'a> {
    face: Face<'a>,
    pub(super) font: Font,
}

impl Typeface<'static> {
    /// Inter. `None` where the font that was built in cannot be read.
    pub(super) fn built_in(weight: Weight) -> Option<Self> {
        let bytes = if weight == Weight::Regular { REGULAR } else { SEMI_BOLD };
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(bytes);
        Some(Self { face: Face::from_slice(bytes, 0)?, font: Font::new(data.into(), 0)? })
    }
}

impl<'a> Typeface<'a> {
    /// A face of a font file; one that varies in weight is set to `weight`. `None` where it cannot be read.
    pub(super) fn of(bytes: &'a Arc<Vec<u8>>, index: u32, weight: Weight) -> Option<Self> {
        const WEIGHT: ttf_parser::Tag = ttf_parser::Tag::from_bytes(b"wght");
        let mut face = Face::from_slice(bytes, index)?;
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::<Vec<u8>>::clone(bytes);
        let axis = face.variation_axes().into_iter().find(|axis| axis.tag == WEIGHT);
        let font = match axis {
            None => Font::new(data.into(), index)?,
            Some(axis) => {
                let value = f32::from(weight.number()).max(axis.min_value).min(axis.max_value);
                face.set_variations(&[Variation { tag: WEIGHT, value }]);
                Font::new_variable(data.into(), index, &[(Tag::new(b"wght"), value)])?
            }
        };
        (face.units_per_em() > 0).then_some(Self { face, font })
    }

    pub(super) fn has(&self, letter: char) -> bool {
        self.face.glyph_index(letter).is_some()
    }

    /// The width of a stretch of text in one script, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let shaped = self.shaped(text, None);
        let units: i64 = shaped.glyph_positions().iter().map(|place| i64::from(place.x_advance)).sum();
        units as f32 / self.em() * size
    }

    /// How far these letters reach over and under the baseline, in parts of their size. What no letter needs is damage.
    pub(super) fn reach(&self, text: &str) -> (f32, f32) {
        let shaped = self.shaped(text, None);
        let (mut over, mut under) = (0, 0);
        for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let outline = ttf_parser::GlyphId(u16::try_from(info.glyph_id).unwrap_or_default());
            // A picture has no outline; it is as high as its font says.
            let (top, bottom) = self
                .face
                .glyph_bounding_box(outline)
                .map_or((self.face.ascender(), self.face.descender()), |bounds| (bounds.y_max, bounds.y_min));
            over = over.max(i32::from(top) + place.y_offset);
            under = under.max(-(i32::from(bottom) + place.y_offset));
        }
        ((over as f32 / self.em()).clamp(0.0, 2.5), (under as f32 / self.em()).clamp(0.0, 1.5))
    }

    /// An empty glyph without width: it can stand for a letter that another glyph draws.
    pub(super) fn empty_glyph(&self) -> Option<GlyphId> {
        let unseen = ['\u{200b}', '\u{34f}', '\u{2060}', '\u{200d}', '\u{200c}'].into_iter();
        let mut glyphs = unseen.filter_map(|letter| self.face.glyph_index(letter));
        let is_empty = |glyph: &ttf_parser::GlyphId| {
            self.face.glyph_hor_advance(*glyph) == Some(0) && self.face.glyph_bounding_box(*glyph).is_none()
        };
        glyphs.find(is_empty).map(|glyph| GlyphId::new(u32::from(glyph.0)))
    }

    /// Without a direction, that of the script.
    pub(super) fn shaped(&self, text: &str, direction: Option<Direction>) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        if let Some(direction) = direction {
            buffer.set_direction(direction);
        }
        if runs_right_to_left(text) {
            // Each mark and joiner is a cluster of its own; see `glyphs`.
            buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        } else {
            buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        }
        rustybuzz::shape(&self.face, &[], buffer)
    }

    pub(super) fn em(&self) -> f32 {
        self.face.units_per_em() as f32
    }
}

/// Whether it is written in letters that run from right to left.
pub(super) fn runs_right_to_left(text: &str) -> bool {
    text.chars().any(|letter| matches!(bidi_class(letter), BidiClass::R | BidiClass::AL))
}

/// Marks that say which way neighbours run, and are not seen.
pub(super) fn turns(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// The tone of a skin, which changes the emoji before it.
pub(super) fn tones(letter: char) -> bool {
    matches!(letter, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Joiners, variants of an emoji, fillers and other letters that nobody sees by themselves.
pub(super) fn shows_nothing(letter: char) -> bool {
    tones(letter)
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0000}'..='\u{e01ef}' | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}')
}
