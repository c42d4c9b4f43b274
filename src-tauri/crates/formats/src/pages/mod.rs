//! Pages that leave the file: a small document, written as Markdown, HTML or PDF.
//!
//! What belongs here: the parts a page is made of, and how each format shows them, so that text is only ever text.
//! What does not: what goes on a page, and what must stay (`app`).

mod cast;
mod columns;
mod figure;
mod glyphs;
mod hand;
mod html;
mod lacking;
mod line_break;
mod markdown;
mod paper;
mod pdf;
#[cfg(test)]
mod scripts_tests;
mod sheet;
mod stretch;
#[cfg(test)]
mod tests;
mod typeface;

pub use figure::{DayBar, LaneDay, LaneKind, LaneSpan};
pub use html::html;
pub use lacking::not_in_pdf;
pub use markdown::markdown;
pub use pdf::{Pdf, pdf, sheets};
use typeface::Weight;

pub use crate::fonts::Fonts;

/// A page: a title, a line under it, and sections.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    /// What, when and where: `Tue 17 Nov, 10:15 to 11:16`. Empty leaves it out.
    pub line: String,
    pub sections: Vec<Section>,
    /// The last line: what was left out, who wrote it. Empty leaves it out.
    pub foot: String,
}

/// A heading with its parts; a section without parts is not written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Empty for none.
    pub heading: String,
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Paragraph(String),
    /// Each with what stands beside it in small: a time, a source. Empty for nothing.
    List(Vec<(String, String)>),
    /// Someone's words, and whose or where from.
    Quote {
        words: String,
        source: String,
    },
    /// Counts to lead with: what is counted, and how many.
    Counts(Vec<(String, String)>),
    /// Each under its name, which stands out; a text may have several lines.
    Named(Vec<(String, String)>),
    /// Two columns of sections; where there is room for one alone, the left one comes first.
    Columns(Vec<Section>, Vec<Section>),
    /// Contacts by day: what came, against what was expected.
    Days(Vec<DayBar>),
    /// Days as two lanes over the hours.
    Lanes(Vec<LaneDay>),
    /// The front line's share of both lanes, in per cent: drawn alone, so that a text beside it has to say it.
    Share(u32),
}

impl Page {
    /// Every text that is written, in its order and weight; the title also stands in small on every sheet.
    fn texts(&self) -> Vec<(&str, Weight)> {
        use Weight::{Regular, SemiBold};
        let mut texts = vec![(self.title.as_str(), SemiBold), (&self.title, Regular), (&self.line, Regular)];
        self.told().for_each(|section| section.texts(&mut texts));
        texts.push((&self.foot, Regular));
        texts
    }

    /// The sections that say something.
    fn told(&self) -> impl Iterator<Item = &Section> {
        told(&self.sections)
    }
}

impl Section {
    fn texts<'s>(&'s self, texts: &mut Vec<(&'s str, Weight)>) {
        use Weight::{Regular, SemiBold};
        texts.push((&self.heading, SemiBold));
        for part in &self.parts {
            match part {
                Part::Paragraph(text) => texts.push((text, Regular)),
                Part::List(items) => {
                    items.iter().for_each(|(text, beside)| {
                        texts.extend([(text.as_str(), Regular), (beside, Regular)])
                    });
                }
                Part::Counts(pairs) => {
                    pairs.iter().for_each(|(what, count)| {
                        texts.extend([(what.as_str(), Regular), (count, SemiBold)])
                    });
                }
                Part::Named(pairs) => {
                    pairs
                        .iter()
                        .for_each(|(name, text)| texts.extend([(name.as_str(), SemiBold), (text, Regular)]));
                }
                Part::Quote { words, source } => {
                    texts.extend([(words.as_str(), Regular), (source, Regular)]);
                }
                Part::Columns(left, right) => {
                    told(left).chain(told(right)).for_each(|section| section.texts(texts));
                }
                Part::Days(days) => texts.extend(days.iter().map(|day| (day.day.as_str(), SemiBold))),
                Part::Lanes(days) => texts.extend(days.iter().map(|day| (day.day.as_str(), SemiBold))),
                Part::Share(_) => {}
            }
        }
    }
}

/// The sections that say something.
fn told(sections: &[Section]) -> impl Iterator<Item = &Section> {
    sections.iter().filter(|section| !section.parts.is_empty())
}

/// Text without what no page can show: control characters other than the end of a line, and the marks that turn the
/// direction of what follows.
fn shown(text: &str) -> String {
    let hidden = |letter: char| {
        (letter.is_control() && letter != '\n' && letter != '\t')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.replace("\r\n", "\n").chars().filter(|letter| !hidden(*letter)).collect()
}

/// The lines of a text, none of them empty.
fn lines(text: &str) -> Vec<String> {
    let shown = shown(text);
    shown.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
