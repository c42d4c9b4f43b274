//! Blocks of lines on sheets of A4: which line stands where, and where a sheet ends.

use super::lines;
use super::paper::{
    BODY, Block, HEIGHT, Look, SIDE, SMALL, Setter, TEXT_HEIGHT, TEXT_WIDTH, TOP, WIDTH, in_inter,
};
use super::stretch::Stretch;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tint {
    Ink,
    Quiet,
}

/// A stretch of text where it is drawn; `y` is its baseline from the top of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub stretch: Stretch,
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub tint: Tint,
}

/// A filled rectangle: a rule above a heading, the bar beside a quote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub accent: bool,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sheet {
    pub pieces: Vec<Piece>,
    pub bars: Vec<Bar>,
}

impl Setter<'_> {
    /// Puts the blocks on sheets: one that fits on a sheet is not torn, a heading stays with what it heads.
    pub(super) fn sheets(&self, blocks: Vec<Block>, title: &str) -> Vec<Sheet> {
        let mut sheets = vec![Sheet::default()];
        let mut y = 0.0;
        for (index, block) in blocks.iter().enumerate() {
            let next = blocks.get(index + 1).filter(|_| block.keeps_next);
            let together = block.height() + next.map_or(0.0, |next| next.space_above + next.height());
            let needed = if together <= TEXT_HEIGHT { together } else { block.height() + 3.0 * BODY.leading };
            let above = if y > 0.0 { block.space_above } else { 0.0 };
            if y > 0.0 && needed.min(TEXT_HEIGHT) > TEXT_HEIGHT - y - above && needed <= TEXT_HEIGHT {
                sheets.push(Sheet::default());
                y = 0.0;
            }
            y = place(block, y, &mut sheets);
        }
        self.number(&mut sheets, title);
        sheets
    }

    /// Where there is more than one sheet, each says which it is.
    fn number(&self, sheets: &mut [Sheet], title: &str) {
        let count = sheets.len();
        if count < 2 {
            return;
        }
        let (title, _) = self.lines(&lines(title).join(" "), SMALL, TEXT_WIDTH - 60.0);
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let number = in_inter(&format!("{} of {count}", index + 1), SMALL.weight);
            let x = TEXT_WIDTH - self.width_of(&number, SMALL);
            sheet.pieces.push(piece(x, &number, SMALL, HEIGHT - 34.0));
            let first = title.first().into_iter().flat_map(|line| &line.stretches);
            sheet.pieces.extend(first.map(|(x, stretch, look)| piece(*x, stretch, *look, HEIGHT - 34.0)));
        }
    }
}

/// A stretch at `x` from the left margin, on the baseline `y`.
fn piece(x: f32, stretch: &Stretch, look: Look, y: f32) -> Piece {
    Piece { stretch: stretch.clone(), x: SIDE + x, y, size: look.size, tint: look.tint }
}

/// Puts a block at `y` of the last sheet, and what does not fit on further ones; answers where it ends.
fn place(block: &Block, mut y: f32, sheets: &mut Vec<Sheet>) -> f32 {
    if y > 0.0 {
        y += block.space_above;
    }
    if block.rule && y > 0.0 {
        let bar = Bar { x: SIDE, y: TOP + y - 9.0, width: TEXT_WIDTH, height: 0.6, accent: false };
        sheets.last_mut().into_iter().for_each(|sheet| sheet.bars.push(bar));
    }
    let mut from = y;
    for line in &block.lines {
        if y + line.leading > TEXT_HEIGHT && y > 0.0 {
            beside_quote(block, from, y, sheets);
            sheets.push(Sheet::default());
            (y, from) = (0.0, 0.0);
        }
        let baseline = TOP + y + line.drop;
        let Some(sheet) = sheets.last_mut() else { return y };
        let pieces = line.stretches.iter().map(|(x, stretch, look)| piece(*x, stretch, *look, baseline));
        sheet.pieces.extend(pieces);
        y += line.leading;
    }
    beside_quote(block, from, y, sheets);
    y
}

/// The bar stands where the lines of the quote begin.
fn beside_quote(block: &Block, from: f32, to: f32, sheets: &mut [Sheet]) {
    const BAR: f32 = 1.6;
    if let Some(sheet) = sheets.last_mut().filter(|_| block.quote && to > from) {
        let rtl = block.lines.first().is_some_and(|line| line.rtl);
        let x = if rtl { WIDTH - SIDE - BAR } else { SIDE };
        sheet.bars.push(Bar { x, y: TOP + from, width: BAR, height: to - from, accent: true });
    }
}
