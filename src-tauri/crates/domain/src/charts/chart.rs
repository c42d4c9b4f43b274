//! A series with its limits and signals, in segments where it was re-based.

use super::limits::{self, FREEZE_AT, LimitState, Limits};
use super::rules::{Rule, Signal, found};

/// Which points the limits rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The house's rule: no limits under 8 complete points, provisional under 12, frozen at the first 20.
    AsTheyCome,
    /// Every point there is, from two on: what a check by hand would reckon.
    EveryPoint,
    /// The first so many complete points, from two on.
    First(usize),
}

/// From `at` on, counted from 0, the process is a new one, with its own limits. On purpose only, so it says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebase {
    pub at: usize,
    pub note: String,
}

/// A stretch of the series with limits of its own: `first..end`, counted from 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    pub first: usize,
    pub end: usize,
    /// Over the points that the limits rest on; `None` without any point.
    pub mean: Option<f64>,
    /// `None` where there are too few points for limits.
    pub limits: Option<Limits>,
    pub state: LimitState,
    /// Complete points that mean and limits rest on.
    pub rests_on: usize,
    /// Why the process is a new one from here; `None` for the first segment.
    pub note: Option<String>,
}

/// A series with what can be said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// `None`: a gap, never a zero.
    pub points: Vec<Option<f64>>,
    /// In order, covering every point.
    pub segments: Vec<Segment>,
    /// One for each rule that something meets, in the order of [`Rule::ALL`].
    pub signals: Vec<Signal>,
}

/// The chart of `points` in the order of time. Limits and rules start anew at each re-base; one that lies outside the
/// series or twice at the same place is left out. What is not finite is a gap.
pub fn chart(points: &[Option<f64>], basis: Basis, rebases: &[Rebase]) -> Chart {
    let points: Vec<Option<f64>> =
        points.iter().map(|point| point.filter(|value| value.is_finite())).collect();
    let mut starts: Vec<(usize, Option<&str>)> = vec![(0, None)];
    let mut sorted: Vec<&Rebase> = rebases.iter().collect();
    sorted.sort_by_key(|rebase| rebase.at);
    for rebase in sorted {
        if rebase.at < points.len() && starts.last().is_some_and(|(at, _)| *at < rebase.at) {
            starts.push((rebase.at, Some(&rebase.note)));
        }
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([points.len()]);
    let segments: Vec<Segment> = starts
        .iter()
        .zip(ends)
        .map(|((first, note), end)| segment(&points, *first..end, *note, basis))
        .collect();
    let signals = Rule::ALL.into_iter().filter_map(|rule| signal(rule, &points, &segments)).collect();
    Chart { points, segments, signals }
}

fn segment(
    points: &[Option<f64>],
    range: std::ops::Range<usize>,
    note: Option<&str>,
    basis: Basis,
) -> Segment {
    let here = &points[range.clone()];
    let complete = here.iter().flatten().count();
    let rests_on = match basis {
        Basis::AsTheyCome => complete.min(FREEZE_AT),
        Basis::EveryPoint => complete,
        Basis::First(baseline) => complete.min(baseline),
    };
    let base = first_complete(here, rests_on);
    let state = match basis {
        Basis::First(baseline) if baseline <= complete => LimitState::Frozen,
        // More points than freeze them, and still they rest on every one: they move.
        Basis::EveryPoint if complete >= FREEZE_AT => LimitState::Settled,
        _ => LimitState::of(complete),
    };
    let shown = basis != Basis::AsTheyCome || state != LimitState::TooFew;
    let limits = if shown { limits::limits(base) } else { None };
    let note = note.map(str::to_owned);
    Segment { first: range.start, end: range.end, mean: limits::mean(base), limits, state, rests_on, note }
}

/// The start of `points` that holds `count` complete ones.
fn first_complete(points: &[Option<f64>], count: usize) -> &[Option<f64>] {
    let mut seen = 0;
    let within = points.iter().take_while(|point| {
        let wanted = seen < count;
        seen += usize::from(point.is_some());
        wanted
    });
    &points[..within.count()]
}

fn signal(rule: Rule, points: &[Option<f64>], segments: &[Segment]) -> Option<Signal> {
    let mut places = Vec::new();
    for segment in segments {
        if let Some(limits) = &segment.limits {
            let found = found(rule, &points[segment.first..segment.end], limits);
            places.extend((segment.first..).zip(found).filter(|(_, found)| *found).map(|(place, _)| place));
        }
    }
    (!places.is_empty()).then_some(Signal { rule, points: places })
}
