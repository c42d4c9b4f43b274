//! A page laid out as lines and blocks; `sheet` puts them on paper.

use unicode_bidi::ParagraphBidiInfo;

use super::cast::{Actor, Cast};
use super::line_break::wrap;
use super::sheet::{Sheet, Tint};
use super::stretch::{Legible, Stretch};
use super::typeface::Weight;
use super::{Page, Part, lines};

/// A4, in points.
pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;
pub(super) const SIDE: f32 = 56.7;
pub(super) const TOP: f32 = 56.7;
/// Room under the text for the number of the sheet.
const BOTTOM: f32 = 62.0;
pub(super) const TEXT_WIDTH: f32 = WIDTH - 2.0 * SIDE;
pub(super) const TEXT_HEIGHT: f32 = HEIGHT - TOP - BOTTOM;

/// The sheets of a page, and how many letters were written out.
pub(super) struct Paper {
    pub sheets: Vec<Sheet>,
    pub lacking: usize,
}

/// How a stretch of text looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub size: f32,
    pub leading: f32,
    pub weight: Weight,
    pub tint: Tint,
}

const TITLE: Look = Look { size: 18.0, leading: 23.0, weight: Weight::SemiBold, tint: Tint::Ink };
const HEADING: Look = Look { size: 11.0, leading: 15.0, weight: Weight::SemiBold, tint: Tint::Ink };
pub(super) const BODY: Look = Look { size: 10.0, leading: 14.5, weight: Weight::Regular, tint: Tint::Ink };
pub(super) const SMALL: Look = Look { size: 8.5, leading: 12.0, weight: Weight::Regular, tint: Tint::Quiet };
/// The baseline of a line of Inter from its top, in parts of its leading.
const DROP: f32 = 0.76;
const COUNT: Look = Look { size: 12.5, leading: 18.0, weight: Weight::SemiBold, tint: Tint::Ink };

/// Lines that stay together where they fit on a sheet.
pub(super) struct Block {
    pub lines: Vec<Line>,
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
    fn make_room(&mut self, look: Look) {
        self.leading = self.leading.max(look.leading);
        self.drop = self.drop.max(look.leading * DROP);
    }
}

impl Block {
    fn new(lines: Vec<Line>, space_above: f32) -> Self {
        Self { lines, space_above, keeps_next: false, rule: false, quote: false }
    }

    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.leading).sum()
    }
}

/// Lays text out in the typefaces of a PDF.
pub(super) struct Setter<'a> {
    pub cast: &'a Cast<'a>,
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

    /// A text as lines, `indent` from where its lines begin: from the left, or from the right where they run that way.
    fn set(&mut self, text: &str, look: Look, indent: f32) -> Vec<Line> {
        let (mut set, lacking) = self.lines(text, look, TEXT_WIDTH - indent);
        self.lacking += lacking;
        for line in &mut set {
            self.place(line, indent);
        }
        set
    }

    fn place(&self, line: &mut Line, indent: f32) {
        let shift = if line.rtl { TEXT_WIDTH - indent - self.width(line) } else { indent };
        line.stretches.iter_mut().for_each(|(x, ..)| *x += shift.max(0.0));
    }

    /// Puts a text in small under what a block says, on the side where that begins.
    fn under(&mut self, block: &mut Block, text: &str) {
        const INDENT: f32 = 12.0;
        let rtl = block.lines.first().is_some_and(|line| line.rtl);
        let (set, lacking) = self.lines(text, SMALL, TEXT_WIDTH - INDENT);
        self.lacking += lacking;
        for mut line in set {
            line.rtl = rtl;
            self.place(&mut line, INDENT);
            block.lines.push(line);
        }
    }

    /// A text as lines that begin at the left and fit into `room`, and how many letters of it nobody draws.
    pub(super) fn lines(&self, text: &str, look: Look, room: f32) -> (Vec<Line>, usize) {
        let (mut set, mut lacking) = (Vec::new(), 0);
        for line in lines(text) {
            let legible = Legible::of(&line, look.weight, self.cast);
            lacking += legible.lacking;
            let bidi = ParagraphBidiInfo::new(&legible.text, None);
            let rtl = bidi.paragraph_level.is_rtl();
            for place in wrap(&legible.text, room, &|of| legible.width(of, look.size, self.cast)) {
                set.push(self.line(legible.stretches(&bidi, &place), look, rtl));
            }
        }
        (set, lacking)
    }

    fn line(&self, stretches: Vec<Stretch>, look: Look, rtl: bool) -> Line {
        let mut line = Line { stretches: Vec::new(), leading: look.leading, drop: look.leading * DROP, rtl };
        let (mut x, mut under) = (0.0, 0.0_f32);
        for stretch in stretches {
            let typeface = self.cast.typeface(stretch.actor);
            let width = typeface.width(&stretch.text, look.size);
            if let Actor::Stranger(..) = stretch.actor {
                // Letters of other scripts may reach further than those of Inter.
                let (over, below) = typeface.reach(&stretch.text);
                line.drop = line.drop.max(over * look.size);
                under = under.max(below * look.size);
            }
            line.stretches.push((x, stretch, look));
            x += width;
        }
        line.leading = line.leading.max(line.drop + under);
        line
    }

    fn width(&self, line: &Line) -> f32 {
        let ends = line.stretches.iter().map(|(x, stretch, look)| x + self.width_of(stretch, *look));
        ends.fold(0.0, f32::max)
    }

    pub(super) fn width_of(&self, stretch: &Stretch, look: Look) -> f32 {
        self.cast.typeface(stretch.actor).width(&stretch.text, look.size)
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
                        let x = if first.rtl { TEXT_WIDTH - 6.0 } else { 2.0 };
                        first.stretches.push((x, in_inter("•", BODY.weight), BODY));
                    }
                    if !beside.is_empty() {
                        self.under(&mut item, beside);
                    }
                    blocks.push(item);
                }
            }
            Part::Quote { words, source } => {
                let mut quote = self.block(words, BODY, 12.0, 9.0);
                self.under(&mut quote, source);
                quote.quote = true;
                blocks.push(quote);
            }
            Part::Counts(counts) => self.counts(counts, blocks),
        }
    }

    /// The counts stand in a column of their own, to the right in it, and what was counted beside them.
    fn counts(&mut self, counts: &[(String, String)], blocks: &mut Vec<Block>) {
        let widest = |lines: &[Line]| lines.iter().map(|line| self.width(line)).fold(0.0, f32::max);
        let column = |(_, count): &(String, String)| widest(&self.lines(count, COUNT, TEXT_WIDTH).0);
        let column = counts.iter().map(column).fold(30.0, f32::max).min(TEXT_WIDTH / 3.0);
        for (index, (what, count)) in counts.iter().enumerate() {
            let (mut beside, lacking) = self.lines(what, BODY, TEXT_WIDTH - column - 10.0);
            let (number, lacking_too) = self.lines(count, COUNT, TEXT_WIDTH);
            self.lacking += lacking + lacking_too;
            beside.iter_mut().flat_map(|line| &mut line.stretches).for_each(|(x, ..)| *x += column + 10.0);
            if let (Some(first), Some(number)) = (beside.first_mut(), number.into_iter().next()) {
                let shift = (column - self.width(&number)).max(0.0);
                first.make_room(COUNT);
                first
                    .stretches
                    .extend(number.stretches.into_iter().map(|(x, one, look)| (x + shift, one, look)));
            }
            blocks.push(Block::new(beside, if index == 0 { 7.0 } else { 1.0 }));
        }
    }
}

pub(super) fn in_inter(text: &str, weight: Weight) -> Stretch {
    Stretch { text: text.to_owned(), actor: Actor::Inter(weight), rtl: false }
}
