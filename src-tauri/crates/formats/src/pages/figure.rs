//! What a page draws beside its words: bars and lanes, placed in points, for paper and for the screen alike.
//!
//! What belongs here: where a bar and its label stand. What does not: which weight or glyph that takes (`paper`, `html`).

use super::sheet::{Bar, Paint, Tint};
use super::typeface::Weight;

/// Contacts of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayBar {
    /// `Mon`
    pub day: String,
    /// `None` where it is not known what came.
    pub came: Option<u32>,
    /// `None` where nothing was expected.
    pub expected: Option<u32>,
}

/// What a stretch of a lane is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneKind {
    Customers,
    Beside,
    Strategic,
    /// People are short.
    Short,
}

/// A stretch of a day, in minutes since midnight on the local clock: `from_min < to_min <= 1440`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneSpan {
    pub from_min: u32,
    pub to_min: u32,
    pub kind: LaneKind,
    /// `10:15 to 12:00 with customers`: what is written where nothing is drawn. Empty says nothing there.
    pub words: String,
}

/// A day of lanes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneDay {
    /// `Mon 23`
    pub day: String,
    pub spans: Vec<LaneSpan>,
}

impl LaneDay {
    /// What is written of the day where nothing is drawn.
    pub(super) fn words(&self) -> String {
        let words = self.spans.iter().map(|span| span.words.as_str());
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl LaneKind {
    const ALL: [Self; 4] = [Self::Customers, Self::Beside, Self::Strategic, Self::Short];

    fn label(self) -> &'static str {
        match self {
            Self::Customers => "with customers",
            Self::Beside => "beside someone",
            Self::Strategic => "strategic",
            Self::Short => "short of people",
        }
    }

    fn paint(self) -> Paint {
        match self {
            Self::Customers => Paint::Front,
            Self::Beside => Paint::Beside,
            Self::Strategic => Paint::Strategic,
            Self::Short => Paint::Short,
        }
    }

    /// Where in its day's row it stands, and how high it is.
    fn place(self) -> (f32, f32) {
        match self {
            Self::Customers | Self::Beside => (2.5, 5.0),
            Self::Strategic => (8.5, 5.0),
            Self::Short => (14.5, 1.6),
        }
    }
}

/// Which side of a label its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// A label of a drawing; `y` is its baseline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub anchor: Anchor,
    pub size: f32,
    pub weight: Weight,
    pub tint: Tint,
}

/// Bars and their labels, from the top left in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Drawing {
    pub height: f32,
    pub bars: Vec<Bar>,
    pub labels: Vec<Label>,
}

impl Drawing {
    fn bar(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), paint: Paint) {
        self.bars.push(Bar { x, y, width, height, paint });
    }

    fn label(&mut self, text: impl Into<String>, (x, y): (f32, f32), anchor: Anchor, weight: Weight) {
        let tint = if weight == Weight::SemiBold { Tint::Ink } else { Tint::Quiet };
        self.labels.push(Label { text: text.into(), x, y, anchor, size: 8.5, weight, tint });
    }
}

/// Room for what the rows of a drawing are called.
const NAMES: f32 = 50.0;
const BARS_HIGH: f32 = 40.0;

/// A bar a day as high as what came, a line over it where it was expected.
pub(super) fn days(days: &[DayBar], width: f32) -> Drawing {
    let mut drawing = Drawing { height: BARS_HIGH + 36.0, ..Drawing::default() };
    let most = days.iter().flat_map(|day| [day.came, day.expected]).flatten().max().unwrap_or(0).max(1);
    let high = |count: u32| BARS_HIGH * count as f32 / most as f32;
    let column = (width - NAMES) / days.len().max(1) as f32;
    let is_expected = days.iter().any(|day| day.expected.is_some());
    drawing.bar((0.0, BARS_HIGH + 16.0), (5.0, 6.0), Paint::Came);
    drawing.label("contacts", (8.0, BARS_HIGH + 22.0), Anchor::Start, Weight::Regular);
    if is_expected {
        drawing.bar((0.0, BARS_HIGH + 29.4), (5.0, 1.2), Paint::Ink);
        drawing.label("expected", (8.0, BARS_HIGH + 33.0), Anchor::Start, Weight::Regular);
    }
    for (number, day) in days.iter().enumerate() {
        let middle = NAMES + column * (number as f32 + 0.5);
        let wide = (column * 0.6).min(26.0);
        if let Some(came) = day.came {
            let high = high(came);
            drawing.bar((middle - wide / 2.0, BARS_HIGH - high), (wide, high), Paint::Came);
        }
        if let Some(expected) = day.expected {
            let wide = wide + 6.0;
            let y = (BARS_HIGH - high(expected)).max(0.0);
            drawing.bar((middle - wide / 2.0, y), (wide, 1.2), Paint::Ink);
        }
        let count = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |count| count.to_string());
        drawing.label(&day.day, (middle, BARS_HIGH + 11.0), Anchor::Middle, Weight::SemiBold);
        drawing.label(count(day.came), (middle, BARS_HIGH + 22.0), Anchor::Middle, Weight::SemiBold);
        if is_expected {
            drawing.label(count(day.expected), (middle, BARS_HIGH + 33.0), Anchor::Middle, Weight::Regular);
        }
    }
    drawing
}

const ROW: f32 = 17.0;

/// A row a day with what is planned over the hours, and what the colours mean.
pub(super) fn lanes(days: &[LaneDay], width: f32) -> Drawing {
    let mut drawing = Drawing::default();
    let spans = || days.iter().flat_map(|day| &day.spans);
    let first = spans().map(|span| span.from_min).min().unwrap_or(8 * 60) / 60 * 60;
    let last = spans().map(|span| span.to_min).max().unwrap_or(17 * 60).div_ceil(60) * 60;
    let wide = width - NAMES - 6.0;
    let at = |minute: u32| {
        NAMES + wide * minute.saturating_sub(first) as f32 / last.saturating_sub(first).max(60) as f32
    };
    for hour in (first / 60..=last / 60).step_by(2) {
        drawing.label(format!("{hour:02}"), (at(hour * 60), 9.0), Anchor::Middle, Weight::Regular);
    }
    let mut top = 13.0;
    for day in days {
        drawing.bar((0.0, top), (width, 0.5), Paint::Rule);
        drawing.label(&day.day, (0.0, top + 12.0), Anchor::Start, Weight::SemiBold);
        for span in &day.spans {
            let (down, high) = span.kind.place();
            let (from, to) = (at(span.from_min), at(span.to_min));
            drawing.bar((from, top + down), ((to - from - 0.8).max(0.8), high), span.kind.paint());
        }
        top += ROW;
    }
    let shown = LaneKind::ALL.into_iter().filter(|kind| spans().any(|span| span.kind == *kind));
    let a_row = if width < 400.0 { 2 } else { 4 };
    for (number, kind) in shown.enumerate() {
        let (x, y) = (width / a_row as f32 * (number % a_row) as f32, top + 11.0 * (number / a_row) as f32);
        drawing.bar((x, y + 6.0), (7.0, if kind == LaneKind::Short { 1.6 } else { 5.0 }), kind.paint());
        drawing.label(kind.label(), (x + 11.0, y + 11.5), Anchor::Start, Weight::Regular);
        drawing.height = y + 15.0;
    }
    drawing
}

/// Both lanes as one bar.
pub(super) fn share(front_pct: u32, width: f32) -> Drawing {
    let mut drawing = Drawing { height: 9.0, ..Drawing::default() };
    let front = (width - 1.5) * front_pct.min(100) as f32 / 100.0;
    drawing.bar((0.0, 2.0), (front, 6.0), Paint::Front);
    drawing.bar((front + 1.5, 2.0), (width - front - 1.5, 6.0), Paint::Strategic);
    drawing
}
