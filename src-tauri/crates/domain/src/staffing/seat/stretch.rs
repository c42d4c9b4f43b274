//! Neighbouring intervals of the same verdict, as one stretch.

use super::IntervalOutcome;
use crate::staffing::Verdict;
use crate::staffing::forecast::IntervalForecast;
use crate::time::{Instant, Span};

/// Several intervals together, their shares weighted by the contacts offered in each.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// From its first interval to its last.
    pub span: Span,
    /// What all figures are about: the part of it that was not over yet, the whole where all of it was.
    pub ahead: Span,
    pub verdict: Verdict,
    pub contacts: f64,
    pub in_time: Option<f64>,
    pub in_time_with: Option<f64>,
    pub target: Option<f64>,
    /// With the lead, where many come and where few do.
    pub likely: Option<(f64, f64)>,
    /// Without the lead, alike.
    pub likely_without: Option<(f64, f64)>,
    pub minus_one: Option<f64>,
    /// The most people an interval of it is short by.
    pub short_by: u32,
    /// The most people an interval of it requires, and how many are at work in that one.
    pub most_required: (u32, f64),
    /// More live contacts answered in time with the lead.
    pub helped: f64,
    /// Deferred contacts saved from missing their target.
    pub saved: IntervalForecast,
    /// It is a stretch because live contacts miss their target; else it is about deferred ones.
    pub live_missed: bool,
}

/// The stretches of a day, in order, as seen at `at`: of one that has begun, the figures are about what is left of it from
/// the running interval on, since nobody can serve in what is over. Intervals without a verdict are in none.
pub fn stretches(intervals: &[IntervalOutcome], at: Instant) -> Vec<Stretch> {
    let touches = |one: &IntervalOutcome, next: &IntervalOutcome| {
        one.verdict.is_some() && one.verdict == next.verdict && one.span.end() == next.span.start()
    };
    let stretch = |chunk: &[IntervalOutcome]| {
        let left = chunk.iter().position(|one| one.span.end() > at).unwrap_or(0);
        let stretch = together(&chunk[left..], chunk[0].verdict?)?;
        let span = Span::new(chunk[0].span.start(), stretch.span.end()).ok()?;
        Some(Stretch { span, ..stretch })
    };
    intervals.chunk_by(touches).filter_map(stretch).collect()
}

/// `intervals`, in order, as one stretch of `verdict`; `None` where there are none.
pub fn together(intervals: &[IntervalOutcome], verdict: Verdict) -> Option<Stretch> {
    let (first, last) = (intervals.first()?, intervals.last()?);
    let span = Span::new(first.span.start(), last.span.end()).ok()?;
    let weighted = |of: &dyn Fn(&IntervalOutcome) -> Option<f64>| -> Option<f64> {
        let known = intervals.iter().filter_map(|one| Some((one.offered, of(one)?)));
        let (weight, sum) = known
            .fold((0.0, 0.0), |(weight, sum), (offered, share)| (weight + offered, sum + offered * share));
        (weight > 0.0).then(|| sum / weight)
    };
    let likely = weighted(&|one| Some(one.likely?.0)).zip(weighted(&|one| Some(one.likely?.1)));
    let without = |end: fn((f64, f64)) -> f64| weighted(&move |one| one.likely_without.map(end));
    let likely_without = without(|range| range.0).zip(without(|range| range.1));
    let sum = |of: &dyn Fn(&IntervalOutcome) -> f64| intervals.iter().map(of).sum::<f64>();
    let hardest = intervals.iter().max_by(|one, other| {
        // An interval that requires nobody is not the tightest.
        let lacks = |one: &IntervalOutcome| match one.required {
            0 => f64::NEG_INFINITY,
            required => f64::from(required) - one.scheduled,
        };
        lacks(one).total_cmp(&lacks(other))
    })?;
    Some(Stretch {
        span,
        ahead: span,
        verdict,
        contacts: sum(&|one| one.contacts.expected),
        in_time: weighted(&|one| one.in_time),
        in_time_with: weighted(&|one| one.in_time_with),
        target: weighted(&|one| one.target),
        likely,
        likely_without,
        minus_one: weighted(&|one| one.minus_one),
        short_by: intervals.iter().map(IntervalOutcome::short_by).max().unwrap_or(0),
        most_required: (hardest.required, hardest.scheduled),
        helped: sum(&IntervalOutcome::helped),
        saved: IntervalForecast {
            expected: sum(&|one| one.saved.expected),
            low: sum(&|one| one.saved.low),
            high: sum(&|one| one.saved.high),
        },
        live_missed: intervals.iter().any(|one| one.coverage.is_missed()),
    })
}
