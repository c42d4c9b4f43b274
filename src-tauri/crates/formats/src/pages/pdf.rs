//! A page as PDF on A4, with its typefaces in it.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::KrillaGlyph;

use super::cast::{Actor, Cast, Choice, Inter};
use super::glyphs::Glyphs;
use super::paper::{HEIGHT, Paper, Setter, WIDTH};
use super::sheet::{Piece, Sheet, Tint};
use super::{Fonts, Page, lines};
use crate::FormatError;
use crate::fonts::unharmed;

/// A written PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub sheets: usize,
    /// Letters for which there was no font; each is written as its number, and the last line of the page says so.
    pub lacking: usize,
}

/// The page as PDF: in Inter, and what that lacks in `fonts`. The same page and fonts always give the same bytes.
///
/// # Errors
/// [`FormatError::Unwritable`] where the PDF cannot be put together. Damaged fonts are no reason: they are passed over.
pub fn pdf(page: &Page, fonts: &Fonts) -> Result<Pdf, FormatError> {
    settled(page, fonts).map(|(pdf, _)| pdf)
}

/// The page with the faces it was set in. A face that fails is set aside and another one takes its letters, until all
/// that are left can be drawn.
pub(super) fn settled(page: &Page, fonts: &Fonts) -> Result<(Pdf, Choice), FormatError> {
    let inter = Inter::read().ok_or_else(|| unwritable("the typeface cannot be read"))?;
    if inter.lacks(page).is_empty() {
        let choice = Choice::default();
        return Ok((written(page, &inter, &choice)?, choice));
    }
    let shelf = fonts.look();
    loop {
        let choice = Choice::of(page, &inter, &shelf);
        if !choice.is_whole() {
            continue;
        }
        let attempt = |choice: &Choice| unharmed(|| written(page, &inter, choice).ok());
        let faces = choice.faces();
        match attempt(&choice) {
            Some(pdf) => return Ok((pdf, choice)),
            None if faces.is_empty() => return Ok((written(page, &inter, &choice)?, choice)),
            None => {
                let fails = |face: &usize| attempt(&choice.only(*face)).is_none();
                let failing: Vec<usize> = faces.iter().copied().filter(fails).collect();
                // Where each goes well by itself, they fail together.
                let aside = if failing.is_empty() { faces } else { failing };
                aside.into_iter().for_each(|face| shelf.set_aside(face));
            }
        }
    }
}

/// How many sheets of paper the page takes; where Inter draws all of it, without writing it.
///
/// # Errors
/// As [`pdf`].
pub fn sheets(page: &Page, fonts: &Fonts) -> Result<usize, FormatError> {
    let inter = Inter::read().ok_or_else(|| unwritable("the typeface cannot be read"))?;
    if !inter.lacks(page).is_empty() {
        return Ok(pdf(page, fonts)?.sheets);
    }
    let choice = Choice::default();
    let cast = Cast::of(&inter, &choice).ok_or_else(|| unwritable("a font cannot be read"))?;
    Ok(laid_out(page, &cast).0.sheets.len())
}

/// The page on its sheets, and how many letters nobody draws.
fn laid_out(page: &Page, cast: &Cast<'_>) -> (Paper, usize) {
    let set = |foot: &str| Setter { cast, lacking: 0 }.paper(page, foot);
    let paper = set(&page.foot);
    match paper.lacking {
        0 => (paper, 0),
        lacking => (set(format!("{} {}", page.foot, lacking_words(lacking)).trim_start()), lacking),
    }
}

fn written(page: &Page, inter: &Inter, choice: &Choice) -> Result<Pdf, FormatError> {
    let cast = Cast::of(inter, choice).ok_or_else(|| unwritable("a font cannot be read"))?;
    let (paper, lacking) = laid_out(page, &cast);
    let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| unwritable("the paper has no size"))?;
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(lines(&page.title).join(" ")).language("en".into()));
    let Paper { sheets, .. } = paper;
    for sheet in &sheets {
        let mut paper = document.start_page_with(settings.clone());
        let mut surface = paper.surface();
        let drawn = draw(sheet, &mut surface, &cast);
        surface.finish();
        paper.finish();
        drawn?;
    }
    let bytes = document.finish().map_err(|error| unwritable(&format!("{error:?}")))?;
    Ok(Pdf { bytes, sheets: sheets.len(), lacking })
}

fn unwritable(reason: &str) -> FormatError {
    FormatError::Unwritable { reason: reason.to_owned() }
}

fn lacking_words(lacking: usize) -> String {
    if lacking == 1 {
        "One letter for which there was no font is written as its number; Markdown and HTML show it.".into()
    } else {
        format!(
            "{lacking} letters for which there was no font are written as their numbers; Markdown and HTML show them."
        )
    }
}

fn draw(sheet: &Sheet, surface: &mut Surface<'_>, cast: &Cast<'_>) -> Result<(), FormatError> {
    for bar in &sheet.bars {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(bar.x, bar.y, bar.width, bar.height) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            let (red, green, blue) = bar.paint.rgb();
            surface.set_fill(Some(fill(rgb::Color::new(red, green, blue))));
            surface.draw_path(&path);
        }
    }
    sheet.pieces.iter().try_for_each(|piece| draw_piece(piece, surface, cast))
}

/// Refuses a font that has no glyph for a letter which it says to have.
fn draw_piece(piece: &Piece, surface: &mut Surface<'_>, cast: &Cast<'_>) -> Result<(), FormatError> {
    let colour = match piece.tint {
        Tint::Ink => rgb::Color::new(28, 32, 36),
        Tint::Quiet => rgb::Color::new(91, 100, 109),
    };
    surface.set_fill(Some(fill(colour)));
    let stretch = &piece.stretch;
    let typeface = cast.typeface(stretch.actor);
    let Glyphs { glyphs, marks, .. } = Glyphs::of(&stretch.text, stretch.rtl, typeface);
    let is_stranger = matches!(stretch.actor, Actor::Stranger(..));
    let drawn = glyphs.iter().chain(marks.iter().map(|(_, mark)| mark));
    if is_stranger && drawn.into_iter().any(|glyph| glyph.glyph_id.to_u32() == 0) {
        return Err(unwritable("a font lacks a letter that it names"));
    }
    let mut put = |x: f32, glyphs: &[KrillaGlyph], as_shapes: bool| {
        let at = Point::from_xy(piece.x + x * piece.size, piece.y);
        surface.draw_glyphs(at, glyphs, typeface.font.clone(), &stretch.text, piece.size, as_shapes);
    };
    put(0.0, &glyphs, false);
    marks.into_iter().for_each(|(x, mark)| put(x, &[mark], true));
    Ok(())
}

fn fill(colour: rgb::Color) -> Fill {
    Fill { paint: colour.into(), opacity: NormalizedF32::ONE, rule: krilla::paint::FillRule::default() }
}
