//! What stands side by side on paper: a name before its text, two columns, a drawing with its labels.

use super::figure::{self, Anchor, Drawing};
use super::paper::{Look, Setter, body, piece};
use super::sheet::{self, Block, DROP, Line, Sheet};
use super::typeface::Weight;
use super::{Part, Section, lines, told};

/// Between two columns.
const GUTTER: f32 = 26.0;
/// A name that takes more of its line than this stands over its text.
const NAME_AT_MOST: f32 = 0.6;

impl Setter<'_> {
    /// Each text begins after its name.
    pub(super) fn named(&mut self, pairs: &[(String, String)], width: f32, blocks: &mut Vec<Block>) {
        let look = body(width);
        let bold = Look { weight: Weight::SemiBold, ..look };
        for (name, text) in pairs {
            let mut told = lines(text).into_iter();
            let first = told.next().unwrap_or_default();
            let mut set = self.begun(name, &first, (look, bold), width);
            for line in told {
                set.extend(self.set(&line, look, 0.0, width));
            }
            blocks.push(Block::new(set, width, 4.0));
        }
    }

    /// A name and the first line of its text as lines. Where either runs from right to left they stand under each other.
    fn begun(&mut self, name: &str, text: &str, (look, bold): (Look, Look), width: f32) -> Vec<Line> {
        let (mut names, lacking) = self.lines(&lines(name).join(" "), bold, width);
        let taken = names.first().map_or(0.0, |line| self.width(line)) + look.size * 0.45;
        let (texts, lacking_too) = self.lines_after(taken, text, look, width);
        let is_beside = names.len() == 1
            && taken <= width * NAME_AT_MOST
            && !texts.is_empty()
            && !names.iter().chain(&texts).any(|line| line.rtl);
        if !is_beside {
            let mut set = self.set(name, bold, 0.0, width);
            set.extend(self.set(text, look, 0.0, width));
            return set;
        }
        self.lacking += lacking + lacking_too;
        let mut texts = texts.into_iter();
        if let (Some(begun), Some(first)) = (names.first_mut(), texts.next()) {
            begun.leading = begun.leading.max(first.leading);
            begun.drop = begun.drop.max(first.drop);
            begun.stretches.extend(first.stretches.into_iter().map(|(x, one, look)| (x + taken, one, look)));
        }
        names.extend(texts);
        names
    }

    /// Side by side where both fit on one sheet, else one after the other.
    pub(super) fn columns(
        &mut self,
        left: &[Section],
        right: &[Section],
        width: f32,
        blocks: &mut Vec<Block>,
    ) {
        let half = (width - GUTTER) / 2.0;
        let [left, right]: [Vec<&Section>; 2] = [told(left).collect(), told(right).collect()];
        if left.is_empty() || right.is_empty() {
            return self.sections(left.into_iter().chain(right), width, blocks);
        }
        let before = self.lacking;
        let mut drawn = Sheet::default();
        let mut height = 0.0_f32;
        for (sections, x) in [(&left, 0.0), (&right, half + GUTTER)] {
            let mut column = Vec::new();
            self.sections(sections.iter().copied(), half, &mut column);
            let (sheet, bottom) = sheet::endless(&column);
            drawn.draw(&sheet, x, 0.0);
            height = height.max(bottom);
        }
        if height <= sheet::TEXT_HEIGHT {
            blocks.push(Block { rule: true, ..Block::drawn(drawn, height, width, 22.0) });
        } else {
            self.lacking = before;
            self.sections(left.into_iter().chain(right), width, blocks);
        }
    }

    /// A part that is drawn; `None` where it is none.
    pub(super) fn drawn(&mut self, part: &Part, width: f32) -> Option<Block> {
        let drawing = match part {
            Part::Days(days) => figure::days(days, width),
            Part::Lanes(days) => figure::lanes(days, width),
            Part::Share(front) => figure::share(*front, width),
            _ => return None,
        };
        Some(Block::drawn(self.labelled(&drawing), drawing.height, width, 7.0))
    }

    fn labelled(&mut self, drawing: &Drawing) -> Sheet {
        let mut sheet = Sheet { pieces: Vec::new(), bars: drawing.bars.clone() };
        for label in &drawing.labels {
            let (size, weight, tint) = (label.size, label.weight, label.tint);
            let look = Look { size, leading: size / DROP, weight, tint };
            let (set, lacking) = self.lines(&label.text, look, f32::MAX);
            self.lacking += lacking;
            let Some(line) = set.first() else { continue };
            let from = match label.anchor {
                Anchor::Start => label.x,
                Anchor::Middle => label.x - self.width(line) / 2.0,
            };
            let placed =
                line.stretches.iter().map(|(x, stretch, look)| piece(from + x, stretch, *look, label.y));
            sheet.pieces.extend(placed);
        }
        sheet
    }
}
