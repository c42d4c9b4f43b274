//! A page laid out in blocks of lines for A4: how its parts look, and how wide they are.
//!
//! What does not belong here: what stands side by side or is drawn (`columns`), and where a sheet ends (`sheet`).

use unicode_bidi::ParagraphBidiInfo;

use super::cast::{Actor, Cast};
use super::line_break::wrap;
use super::sheet::{self, Block, DROP, Line, Piece, Sheet, Tint};
use super::stretch::{Legible, Stretch};
use super::typeface::Weight;
use super::{Page, Part, Section, lines};

/// A4, in points.
pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;
pub(super) const SIDE: f32 = 56.7;
pub(super) const TEXT_WIDTH: f32 = WIDTH - 2.0 * SIDE;

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
/// In a column, which has less room.
const BODY_BESIDE: Look = Look { size: 8.6, leading: 12.1, ..BODY };
const SMALL: Look = Look { size: 8.5, leading: 12.0, weight: Weight::Regular, tint: Tint::Quiet };
const COUNT: Look = Look { size: 12.5, leading: 18.0, weight: Weight::SemiBold, tint: Tint::Ink };

/// How running text looks, by the room there is.
pub(super) fn body(width: f32) -> Look {
    if width < TEXT_WIDTH { BODY_BESIDE } else { BODY }
}

/// Lays text out in the typefaces of a PDF.
pub(super) struct Setter<'a> {
    pub cast: &'a Cast<'a>,
    pub lacking: usize,
}

impl Setter<'_> {
    /// The whole page. `foot` stands for what is said at its end.
    pub(super) fn paper(mut self, page: &Page, foot: &str) -> Paper {
        let mut blocks = vec![self.block(&page.title, TITLE, TEXT_WIDTH, 0.0)];
        if !page.line.is_empty() {
            blocks.push(self.block(&page.line, SMALL, TEXT_WIDTH, 2.0));
        }
        self.sections(page.told(), TEXT_WIDTH, &mut blocks);
        if !foot.is_empty() {
            blocks.push(Block { rule: true, ..self.block(foot, SMALL, TEXT_WIDTH, 26.0) });
        }
        blocks.retain(|block| !block.is_empty());
        let mut sheets = sheet::of(&blocks);
        self.number(&mut sheets, &page.title);
        Paper { sheets, lacking: self.lacking }
    }

    /// Sections under each other, `width` wide.
    pub(super) fn sections<'s>(
        &mut self,
        sections: impl Iterator<Item = &'s Section>,
        width: f32,
        blocks: &mut Vec<Block>,
    ) {
        for section in sections {
            if !section.heading.is_empty() {
                let space_above = if width < TEXT_WIDTH { 18.0 } else { 26.0 };
                let heading = self.block(&section.heading, HEADING, width, space_above);
                blocks.push(Block { keeps_next: true, rule: true, ..heading });
            }
            for part in &section.parts {
                self.part(part, width, blocks);
            }
        }
    }

    /// A text as lines, `indent` from where its lines begin: from the left, or from the right where they run that way.
    pub(super) fn set(&mut self, text: &str, look: Look, indent: f32, width: f32) -> Vec<Line> {
        let (mut set, lacking) = self.lines(text, look, width - indent);
        self.lacking += lacking;
        for line in &mut set {
            self.place(line, indent, width);
        }
        set
    }

    fn place(&self, line: &mut Line, indent: f32, width: f32) {
        let shift = if line.rtl { width - indent - self.width(line) } else { indent };
        line.stretches.iter_mut().for_each(|(x, ..)| *x += shift.max(0.0));
    }

    /// Puts a text in small under what a block says, on the side where that begins.
    fn under(&mut self, block: &mut Block, text: &str) {
        const INDENT: f32 = 12.0;
        let rtl = block.lines.first().is_some_and(|line| line.rtl);
        let (set, lacking) = self.lines(text, SMALL, block.width - INDENT);
        self.lacking += lacking;
        for mut line in set {
            line.rtl = rtl;
            self.place(&mut line, INDENT, block.width);
            block.lines.push(line);
        }
    }

    /// A text as lines that begin at the left and fit into `room`, and how many letters of it nobody draws.
    pub(super) fn lines(&self, text: &str, look: Look, room: f32) -> (Vec<Line>, usize) {
        self.lines_after(0.0, text, look, room)
    }

    /// The same, with so much of the first line taken already.
    pub(super) fn lines_after(&self, taken: f32, text: &str, look: Look, room: f32) -> (Vec<Line>, usize) {
        let (mut set, mut lacking) = (Vec::new(), 0);
        for line in lines(text) {
            let legible = Legible::of(&line, look.weight, self.cast);
            lacking += legible.lacking;
            let bidi = ParagraphBidiInfo::new(&legible.text, None);
            let rtl = bidi.paragraph_level.is_rtl();
            let taken = if set.is_empty() { taken } else { 0.0 };
            let before = |of: &std::ops::Range<usize>| if of.start == 0 { taken } else { 0.0 };
            let width = |of: &std::ops::Range<usize>| before(of) + legible.width(of, look.size, self.cast);
            for place in wrap(&legible.text, room, &width) {
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

    pub(super) fn width(&self, line: &Line) -> f32 {
        let ends = line.stretches.iter().map(|(x, stretch, look)| x + self.width_of(stretch, *look));
        ends.fold(0.0, f32::max)
    }

    fn width_of(&self, stretch: &Stretch, look: Look) -> f32 {
        self.cast.typeface(stretch.actor).width(&stretch.text, look.size)
    }

    pub(super) fn block(&mut self, text: &str, look: Look, width: f32, space_above: f32) -> Block {
        Block::new(self.set(text, look, 0.0, width), width, space_above)
    }

    fn part(&mut self, part: &Part, width: f32, blocks: &mut Vec<Block>) {
        match part {
            Part::Paragraph(text) => blocks.push(self.block(text, body(width), width, 6.0)),
            Part::List(items) => {
                for (text, beside) in items {
                    let mut item = Block::new(self.set(text, BODY, 12.0, width), width, 5.0);
                    if let Some(first) = item.lines.first_mut() {
                        let x = if first.rtl { width - 6.0 } else { 2.0 };
                        first.stretches.push((x, in_inter("•", BODY.weight), BODY));
                    }
                    if !beside.is_empty() {
                        self.under(&mut item, beside);
                    }
                    blocks.push(item);
                }
            }
            Part::Quote { words, source } => {
                let mut quote = Block::new(self.set(words, BODY, 12.0, width), width, 9.0);
                self.under(&mut quote, source);
                blocks.push(Block { quote: true, ..quote });
            }
            Part::Counts(counts) => self.counts(counts, width, blocks),
            Part::Named(pairs) => self.named(pairs, width, blocks),
            Part::Columns(left, right) => self.columns(left, right, width, blocks),
            Part::Days(_) | Part::Lanes(_) | Part::Share(_) => blocks.extend(self.drawn(part, width)),
        }
    }

    /// The counts stand in a column of their own, to the right in it, and what was counted beside them.
    fn counts(&mut self, counts: &[(String, String)], width: f32, blocks: &mut Vec<Block>) {
        let widest = |lines: &[Line]| lines.iter().map(|line| self.width(line)).fold(0.0, f32::max);
        let column = |(_, count): &(String, String)| widest(&self.lines(count, COUNT, width).0);
        let column = counts.iter().map(column).fold(30.0, f32::max).min(width / 3.0);
        for (index, (what, count)) in counts.iter().enumerate() {
            let (mut beside, lacking) = self.lines(what, BODY, width - column - 10.0);
            let (number, lacking_too) = self.lines(count, COUNT, width);
            self.lacking += lacking + lacking_too;
            beside.iter_mut().flat_map(|line| &mut line.stretches).for_each(|(x, ..)| *x += column + 10.0);
            if let (Some(first), Some(number)) = (beside.first_mut(), number.into_iter().next()) {
                let shift = (column - self.width(&number)).max(0.0);
                first.make_room(COUNT);
                first
                    .stretches
                    .extend(number.stretches.into_iter().map(|(x, one, look)| (x + shift, one, look)));
            }
            blocks.push(Block::new(beside, width, if index == 0 { 7.0 } else { 1.0 }));
        }
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
            sheet.pieces.push(piece(SIDE + x, &number, SMALL, HEIGHT - 34.0));
            let first = title.first().into_iter().flat_map(|line| &line.stretches);
            sheet
                .pieces
                .extend(first.map(|(x, stretch, look)| piece(SIDE + x, stretch, *look, HEIGHT - 34.0)));
        }
    }
}

fn in_inter(text: &str, weight: Weight) -> Stretch {
    Stretch { text: text.to_owned(), actor: Actor::Inter(weight), rtl: false }
}

/// A stretch at `x`, on the baseline `y`.
pub(super) fn piece(x: f32, stretch: &Stretch, look: Look, y: f32) -> Piece {
    Piece { stretch: stretch.clone(), x, y, size: look.size, tint: look.tint }
}
