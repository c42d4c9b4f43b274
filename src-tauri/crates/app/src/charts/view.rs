//! What a chart shows. The sentence says what the picture says.

use domain::charts::{Chart, LimitState, Rule, Segment, Signal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A process behaviour chart, ready to draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChartView {
    /// In the order of time.
    pub points: Vec<ChartPointView>,
    /// Covering every point.
    pub segments: Vec<ChartSegmentView>,
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChartPointView {
    /// When: `W47`, `18 Nov`.
    pub label: String,
    /// null: a gap.
    pub value: Option<f64>,
    /// The rule it is named by, where it stands out.
    pub rule: Option<Rule>,
    /// That rule in words.
    pub signal: Option<String>,
}

/// A stretch with limits of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChartSegmentView {
    /// Place of its first point, from 0.
    pub first: u32,
    /// Place after its last point.
    pub end: u32,
    pub mean: Option<f64>,
    /// null: too few points for limits.
    pub lower_limit: Option<f64>,
    pub upper_limit: Option<f64>,
    pub state: LimitState,
    /// Why the process is a new one from here.
    pub note: Option<String>,
}

impl ChartView {
    /// `labels` name the points of `chart`, in their order; a point without one has none.
    pub fn of(chart: &Chart, labels: impl IntoIterator<Item = String>) -> Self {
        let mut labels = labels.into_iter();
        let points = chart.points.iter().enumerate().map(|(place, value)| {
            // Signals are in the order in which a point that meets several is named.
            let rule =
                chart.signals.iter().find(|signal| signal.points.contains(&place)).map(|signal| signal.rule);
            let signal = rule.map(|rule| words(rule).to_owned());
            ChartPointView { label: labels.next().unwrap_or_default(), value: *value, rule, signal }
        });
        let points = points.collect();
        let segments = chart.segments.iter().map(segment_view).collect();
        Self { points, segments, sentence: sentence(chart) }
    }
}

fn segment_view(segment: &Segment) -> ChartSegmentView {
    let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    ChartSegmentView {
        first: place(segment.first),
        end: place(segment.end),
        mean: segment.mean,
        lower_limit: segment.limits.map(|limits| limits.lower),
        upper_limit: segment.limits.map(|limits| limits.upper),
        state: segment.state,
        note: segment.note.clone(),
    }
}

/// A rule as a point names it.
fn words(rule: Rule) -> &'static str {
    match rule {
        Rule::Outside => "outside the limits",
        Rule::Trend => "7 in a row rise or fall",
        Rule::TwoOfThree => "2 of 3 near a limit",
        Rule::Shift => "7 in a row on one side of the mean",
    }
}

/// What the chart says: its signals, and how far its limits can be trusted.
fn sentence(chart: &Chart) -> String {
    let complete = chart.points.iter().flatten().count();
    let Some(newest) = chart.segments.last().filter(|segment| segment.limits.is_some()) else {
        return too_few(complete, chart.segments.len() > 1);
    };
    let said: Vec<String> = chart.signals.iter().map(told).collect();
    let trust = match newest.state {
        LimitState::TooFew => format!(" {} so far say little.", counted(newest.rests_on)),
        LimitState::Provisional => {
            format!(" The limits are provisional: they rest on {}.", counted(newest.rests_on))
        }
        LimitState::Settled | LimitState::Frozen => String::new(),
    };
    if said.is_empty() {
        format!("No signal: it varies as it does by itself.{trust}")
    } else {
        format!("Signal: {}.{trust}", said.join("; "))
    }
}

fn too_few(complete: usize, rebased: bool) -> String {
    match complete {
        0 => "No points yet.".to_owned(),
        _ if rebased => {
            "Too few points since the new start to tell signal from noise; limits come at 8.".to_owned()
        }
        _ => format!("{} so far: too few to tell signal from noise. Limits come at 8.", counted(complete)),
    }
}

fn told(signal: &Signal) -> String {
    let points = counted(signal.points.len());
    match signal.rule {
        Rule::Outside => format!("{points} outside the limits"),
        Rule::Trend => format!("{points} in runs of 7 that rise or fall"),
        Rule::TwoOfThree => format!("{points} near a limit, 2 of 3 in a row"),
        Rule::Shift => format!("{points} in runs of 7 on one side of the mean"),
    }
}

fn counted(points: usize) -> String {
    if points == 1 { "1 point".to_owned() } else { format!("{points} points") }
}
