//! A page laid out on A4: which line stands where, and where a sheet ends.

use super::line_break::wrap;
use super::typeface::{Typeface, Weight};
use super::{Page, Part, lines};

/// A4, in points.
pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;
const SIDE: f32 = 56.7;
const TOP: f32 = 56.7;
/// Room under the text for the number of the sheet.
const BOTTOM: f32 = 62.0;
const TEXT_WIDTH: f32 = WIDTH - 2.0 * SIDE;
const TEXT_HEIGHT: f32 = HEIGHT - TOP - BOTTOM;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tint {
    Ink,
    Quiet,
}

/// A stretch of text where it is drawn; `y` is its baseline from the top of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub weight: Weight,
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

/// The sheets of a page, and how many letters were written out.
pub(super) struct Paper {
    pub sheets: Vec<Sheet>,
    pub lacking: usize,
}

/// How a stretch of text looks.
#[derive(Clone, Copy)]
struct Look {
    size: f32,
    leading: f32,
    weight: Weight,
    tint: Tint,
}

const TITLE: Look = Look { size: 18.0, leading: 23.0, weight: Weight::SemiBold, tint: Tint::Ink };
const HEADING: Look = Look { size: 11.0, leading: 15.0, weight: Weight::SemiBold, tint: Tint::Ink };
const BODY: Look = Look { size: 10.0, leading: 14.5, weight: Weight::Regular, tint: Tint::Ink };
const SMALL: Look = Look { size: 8.5, leading: 12.0, weight: Weight::Regular, tint: Tint::Quiet };
const COUNT: Look = Look { size: 12.5, leading: 18.0, weight: Weight::SemiBold, tint: Tint::Ink };

/// Lines that stay together where they fit on a sheet.
struct Block {
    lines: Vec<Line>,
    space_above: f32,
    /// The next block stands on the same sheet.
    keeps_next: bool,
    rule: bool,
    quote: bool,
}

/// Texts on one baseline, each with its place from the left.
struct Line {
    texts: Vec<(f32, String, Look)>,
    leading: f32,
}

impl Block {
    fn new(lines: Vec<Line>, space_above: f32) -> Self {
        Self { lines, space_above, keeps_next: false, rule: false, quote: false }
    }

    fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.leading).sum()
    }
}

/// Lays text out in the typefaces of a PDF.
pub(super) struct Setter<'a> {
    pub regular: &'a Typeface,
    pub semi_bold: &'a Typeface,
    pub lacking: usize,
}

impl Setter<'_> {
    /// The whole page. `foot` stands for what is said at its end.
    pub(super) fn paper(mut self, page: &Page, foot: &str) -> Paper {
        let mut blocks = vec![self.block(&page.title, TITLE, 0.0, 0.0)];
        if !page.line.is_empty() {
            blocks.push(self.block(&page.line, SMALL, 0.0, 2.0));
        }
        for section in page.told() {
            if !section.heading.is_empty() {
                let mut heading = self.block(&section.heading, HEADING, 0.0, 26.0);
                (heading.keeps_next, heading.rule) = (true, true);
                blocks.push(heading);
            }
            for part in &section.parts {
                self.part(part, &mut blocks);
            }
        }
        if !foot.is_empty() {
            let mut last = self.block(foot, SMALL, 0.0, 26.0);
            last.rule = true;
            blocks.push(last);
        }
        blocks.retain(|block| !block.lines.is_empty());
        Paper { sheets: self.sheets(blocks, &page.title), lacking: self.lacking }
    }

    fn face(&self, weight: Weight) -> &Typeface {
        if weight == Weight::Regular { self.regular } else { self.semi_bold }
    }

    /// A text as lines, `indent` from the left.
    fn set(&mut self, text: &str, look: Look, indent: f32) -> Vec<Line> {
        let mut set = Vec::new();
        for line in lines(text) {
            let (legible, lacking) = self.face(look.weight).legible(&line);
            self.lacking += lacking;
            let face = self.face(look.weight);
            for line in wrap(&legible, TEXT_WIDTH - indent, &|text| face.width(text, look.size)) {
                set.push(Line { texts: vec![(indent, line, look)], leading: look.leading });
            }
        }
        set
    }

    fn block(&mut self, text: &str, look: Look, indent: f32, space_above: f32) -> Block {
        Block::new(self.set(text, look, indent), space_above)
    }

    fn part(&mut self, part: &Part, blocks: &mut Vec<Block>) {
        match part {
            Part::Paragraph(text) => blocks.push(self.block(text, BODY, 0.0, 7.0)),
            Part::List(items) => {
                for (text, beside) in items {
                    let mut item = self.block(text, BODY, 12.0, 5.0);
                    if let Some(first) = item.lines.first_mut() {
                        first.texts.push((2.0, "•".to_owned(), BODY));
                    }
                    if !beside.is_empty() {
                        item.lines.extend(self.set(beside, SMALL, 12.0));
                    }
                    blocks.push(item);
                }
            }
            Part::Quote { words, source } => {
                let mut quote = self.block(words, BODY, 12.0, 9.0);
                quote.lines.extend(self.set(source, SMALL, 12.0));
                quote.quote = true;
                blocks.push(quote);
            }
            Part::Counts(counts) => self.counts(counts, blocks),
        }
    }

    /// The counts stand in a column of their own, to the right in it.
    fn counts(&mut self, counts: &[(String, String)], blocks: &mut Vec<Block>) {
        let mut widest = 30.0_f32;
        for (_, count) in counts {
            widest = widest.max(self.semi_bold.width(count, COUNT.size)).min(TEXT_WIDTH / 3.0);
        }
        for (index, (what, count)) in counts.iter().enumerate() {
            let mut line = self.block(what, BODY, widest + 10.0, if index == 0 { 7.0 } else { 1.0 });
            let (count, lacking) = self.semi_bold.legible(count);
            self.lacking += lacking;
            if let Some(first) = line.lines.first_mut() {
                let x = (widest - self.semi_bold.width(&count, COUNT.size)).max(0.0);
                first.texts.push((x, count, COUNT));
                first.leading = COUNT.leading;
            }
            blocks.push(line);
        }
    }

    /// Puts the blocks on sheets: one that fits on a sheet is not torn, a heading stays with what it heads.
    fn sheets(&self, blocks: Vec<Block>, title: &str) -> Vec<Sheet> {
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
        let (title, _) = self.regular.legible(&lines(title).join(" "));
        let title = wrap(&title, TEXT_WIDTH - 60.0, &|text| self.regular.width(text, SMALL.size));
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let number = format!("{} of {count}", index + 1);
            let x = WIDTH - SIDE - self.regular.width(&number, SMALL.size);
            let mut piece = |text: &str, x: f32| {
                let text = text.to_owned();
                let (size, weight, tint) = (SMALL.size, SMALL.weight, SMALL.tint);
                sheet.pieces.push(Piece { text, x, y: HEIGHT - 34.0, size, weight, tint });
            };
            piece(&number, x);
            piece(title.first().map_or("", String::as_str), SIDE);
        }
    }
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
        let baseline = TOP + y + line.leading * 0.76;
        let Some(sheet) = sheets.last_mut() else { return y };
        sheet.pieces.extend(line.texts.iter().map(|(x, text, look)| Piece {
            text: text.clone(),
            x: SIDE + x,
            y: baseline,
            size: look.size,
            weight: look.weight,
            tint: look.tint,
        }));
        y += line.leading;
    }
    beside_quote(block, from, y, sheets);
    y
}

fn beside_quote(block: &Block, from: f32, to: f32, sheets: &mut [Sheet]) {
    if let Some(sheet) = sheets.last_mut().filter(|_| block.quote && to > from) {
        sheet.bars.push(Bar { x: SIDE, y: TOP + from, width: 1.6, height: to - from, accent: true });
    }
}
