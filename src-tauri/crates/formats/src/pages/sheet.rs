//! Blocks of lines on sheets of A4: which line stands where, and where a sheet ends.

use super::paper::{BODY, HEIGHT, Look, SIDE, piece};
use super::stretch::Stretch;

const TOP: f32 = 56.7;
/// Room under the text for the number of the sheet.
const BOTTOM: f32 = 62.0;
pub(super) const TEXT_HEIGHT: f32 = HEIGHT - TOP - BOTTOM;
/// The baseline of a line of Inter from its top, in parts of its leading.
pub(super) const DROP: f32 = 0.76;

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

/// What a rectangle is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    Rule,
    /// Beside a quote.
    Accent,
    Ink,
    Came,
    Front,
    Beside,
    Strategic,
    Short,
}

impl Paint {
    /// Red, green and blue: the light colours of the screens, so that paper and window tell the same by the same.
    pub(super) fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Rule => (217, 221, 225),
            Self::Accent => (11, 125, 125),
            Self::Ink => (28, 32, 36),
            Self::Came => (207, 199, 185),
            Self::Front => (208, 112, 30),
            Self::Beside => (242, 199, 156),
            Self::Strategic => (58, 136, 160),
            Self::Short => (207, 69, 101),
        }
    }
}

/// A filled rectangle: a rule above a heading, the bar beside a quote, a bar of a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub paint: Paint,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sheet {
    pub pieces: Vec<Piece>,
    pub bars: Vec<Bar>,
}

impl Sheet {
    /// Draws another one onto this, its top left at `x` and `y`.
    pub(super) fn draw(&mut self, other: &Sheet, x: f32, y: f32) {
        self.pieces.extend(other.pieces.iter().map(|piece| Piece {
            x: piece.x + x,
            y: piece.y + y,
            ..piece.clone()
        }));
        self.bars.extend(other.bars.iter().map(|bar| Bar { x: bar.x + x, y: bar.y + y, ..*bar }));
    }
}

/// Lines that stay together where they fit on a sheet, or a drawing, which is never torn.
pub(super) struct Block {
    pub lines: Vec<Line>,
    /// A drawing and its height.
    pub drawn: Option<(Sheet, f32)>,
    pub width: f32,
    pub space_above: f32,
    /// The next block stands on the same sheet.
    pub keeps_next: bool,
    pub rule: bool,
    pub quote: bool,
}

/// Stretches on one baseline, each with its place from the left.
pub(super) struct Line {
    pub stretches: Vec<(f32, Stretch, Look)>,
    pub leading: f32,
    /// The baseline from the top of the line.
    pub drop: f32,
    /// Its words run from right to left: it stands at the right, and what leads it in stands there too.
    pub rtl: bool,
}

impl Line {
    /// Makes room for what stands in this look beside the line.
    pub(super) fn make_room(&mut self, look: Look) {
        self.leading = self.leading.max(look.leading);
        self.drop = self.drop.max(look.leading * DROP);
    }
}

impl Block {
    pub(super) fn new(lines: Vec<Line>, width: f32, space_above: f32) -> Self {
        Self { lines, drawn: None, width, space_above, keeps_next: false, rule: false, quote: false }
    }

    pub(super) fn drawn(sheet: Sheet, height: f32, width: f32, space_above: f32) -> Self {
        Self { drawn: Some((sheet, height)), ..Self::new(Vec::new(), width, space_above) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.drawn.is_none()
    }

    fn height(&self) -> f32 {
        let drawn = self.drawn.as_ref().map_or(0.0, |(_, height)| *height);
        drawn + self.lines.iter().map(|line| line.leading).sum::<f32>()
    }
}

/// Puts the blocks on sheets: one that fits on a sheet is not torn, a heading stays with what it heads.
pub(super) fn of(blocks: &[Block]) -> Vec<Sheet> {
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
        y = place(block, y, TEXT_HEIGHT, &mut sheets);
    }
    let placed = |sheet: &Sheet| {
        let mut placed = Sheet::default();
        placed.draw(sheet, SIDE, TOP);
        placed
    };
    sheets.iter().map(placed).collect()
}

/// The blocks under each other on a sheet without end, and where they end.
pub(super) fn endless(blocks: &[Block]) -> (Sheet, f32) {
    let mut sheets = vec![Sheet::default()];
    let blocks = blocks.iter().filter(|block| !block.is_empty());
    let bottom = blocks.fold(0.0, |y, block| place(block, y, f32::MAX, &mut sheets));
    (sheets.pop().unwrap_or_default(), bottom)
}

/// Puts a block at `y` of the last sheet, and what does not fit on further ones; answers where it ends.
fn place(block: &Block, mut y: f32, text_height: f32, sheets: &mut Vec<Sheet>) -> f32 {
    if y > 0.0 {
        y += block.space_above;
    }
    if block.rule && y > 0.0 {
        let bar = Bar { x: 0.0, y: y - 9.0, width: block.width, height: 0.6, paint: Paint::Rule };
        sheets.last_mut().into_iter().for_each(|sheet| sheet.bars.push(bar));
    }
    if let Some((drawn, height)) = &block.drawn {
        sheets.last_mut().into_iter().for_each(|sheet| sheet.draw(drawn, 0.0, y));
        y += height;
    }
    let mut from = y;
    for line in &block.lines {
        if y + line.leading > text_height && y > 0.0 {
            beside_quote(block, from, y, sheets);
            sheets.push(Sheet::default());
            (y, from) = (0.0, 0.0);
        }
        let Some(sheet) = sheets.last_mut() else { return y };
        let baseline = y + line.drop;
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
        let x = if rtl { block.width - BAR } else { 0.0 };
        sheet.bars.push(Bar { x, y: from, width: BAR, height: to - from, paint: Paint::Accent });
    }
}
