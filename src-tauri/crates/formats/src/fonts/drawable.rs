//! Which letters a face can draw.

use rustybuzz::ttf_parser::{Face, GlyphId, Permissions, RasterImageFormat};

/// The longest side of a picture in a font, in pixels; a larger one is no letter.
const LARGEST_PICTURE: u32 = 512;

/// Those of `letters` that the face has and can draw. None where it may not be put into a document.
pub(super) fn drawable(data: &[u8], index: u32, letters: &[char]) -> Vec<char> {
    let Ok(face) = Face::parse(data, index) else { return Vec::new() };
    let has = |letter: &char| face.glyph_index(*letter).is_some_and(|glyph| shows(&face, glyph));
    let drawn: Vec<char> = letters.iter().copied().filter(has).collect();
    // Asked last: nearly every face has none of them.
    if drawn.is_empty() || !may_be_embedded(&face) { Vec::new() } else { drawn }
}

/// A glyph that draws something: an outline, layers in colour, or a picture. Drawings as SVG are not read.
fn shows(face: &Face<'_>, glyph: GlyphId) -> bool {
    face.is_color_glyph(glyph) || face.glyph_bounding_box(glyph).is_some() || has_picture(face, glyph)
}

fn has_picture(face: &Face<'_>, glyph: GlyphId) -> bool {
    face.glyph_raster_image(glyph, u16::MAX).is_some_and(|picture| {
        picture.format == RasterImageFormat::PNG
            && png_size(picture.data)
                .is_some_and(|(width, height)| width.max(height) <= LARGEST_PICTURE && width * height > 0)
    })
}

/// Width and height, from the first chunk of a PNG.
fn png_size(data: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| data.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    (data.get(12..16)? == b"IHDR").then_some(())?;
    number(16)
        .zip(number(20))
        .map(|(width, height)| (width.min(u32::from(u16::MAX)), height.min(u32::from(u16::MAX))))
}

/// What the font's maker allows (OpenType, OS/2 `fsType`); a font that does not say may be.
fn may_be_embedded(face: &Face<'_>) -> bool {
    face.tables().os2.is_none()
        || (face.permissions() != Some(Permissions::Restricted)
            && face.is_subsetting_allowed()
            && face.is_outline_embedding_allowed())
}
