//! A page as PDF on A4, with its typeface in it.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;

use super::paper::{HEIGHT, Paper, Setter, Sheet, Tint, WIDTH};
use super::typeface::{Typeface, Weight};
use super::{Page, lines};
use crate::FormatError;

/// A written PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub sheets: usize,
    /// Letters that the typeface lacks; each is written as its number, and the last line of the page says so.
    pub lacking: usize,
}

/// The page as PDF. The same page always gives the same bytes.
///
/// # Errors
/// [`FormatError::Unwritable`] where the PDF cannot be put together.
pub fn pdf(page: &Page) -> Result<Pdf, FormatError> {
    let unwritable = |reason: String| FormatError::Unwritable { reason };
    let missing = || unwritable("the typeface cannot be read".into());
    let regular = Typeface::of(Weight::Regular).ok_or_else(missing)?;
    let semi_bold = Typeface::of(Weight::SemiBold).ok_or_else(missing)?;
    let set = |foot: &str| Setter { regular: &regular, semi_bold: &semi_bold, lacking: 0 }.paper(page, foot);
    let mut paper = set(&page.foot);
    let lacking = paper.lacking;
    if lacking > 0 {
        paper = set(format!("{} {}", page.foot, lacking_words(lacking)).trim_start());
    }
    let settings =
        PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| unwritable("the paper has no size".into()))?;
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(lines(&page.title).join(" ")).language("en".into()));
    let Paper { sheets, .. } = paper;
    for sheet in &sheets {
        let mut paper = document.start_page_with(settings.clone());
        let mut surface = paper.surface();
        draw(sheet, &mut surface, &regular, &semi_bold);
        surface.finish();
        paper.finish();
    }
    let bytes = document.finish().map_err(|error| unwritable(format!("{error:?}")))?;
    Ok(Pdf { bytes, sheets: sheets.len(), lacking })
}

fn lacking_words(lacking: usize) -> String {
    if lacking == 1 {
        "One letter that this typeface lacks is written as its number; Markdown and HTML show it.".into()
    } else {
        format!(
            "{lacking} letters that this typeface lacks are written as their numbers; Markdown and HTML show them."
        )
    }
}

fn draw(sheet: &Sheet, surface: &mut Surface<'_>, regular: &Typeface, semi_bold: &Typeface) {
    for bar in &sheet.bars {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(bar.x, bar.y, bar.width, bar.height) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            let colour =
                if bar.accent { rgb::Color::new(11, 125, 125) } else { rgb::Color::new(217, 221, 225) };
            surface.set_fill(Some(fill(colour)));
            surface.draw_path(&path);
        }
    }
    for piece in &sheet.pieces {
        let face = if piece.weight == Weight::Regular { regular } else { semi_bold };
        let colour = match piece.tint {
            Tint::Ink => rgb::Color::new(28, 32, 36),
            Tint::Quiet => rgb::Color::new(91, 100, 109),
        };
        surface.set_fill(Some(fill(colour)));
        let glyphs = face.glyphs(&piece.text);
        let at = Point::from_xy(piece.x, piece.y);
        surface.draw_glyphs(at, &glyphs, face.font.clone(), &piece.text, piece.size, false);
    }
}

fn fill(colour: rgb::Color) -> Fill {
    Fill { paint: colour.into(), opacity: NormalizedF32::ONE, rule: krilla::paint::FillRule::default() }
}
