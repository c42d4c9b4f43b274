//! Where the lead's hour counts: what a day comes to without the lead and with, interval by interval.
//!
//! What belongs here: outcomes, verdicts, the stretches they join into, and their likely range. What does not: who sits
//! where (`model`), one interval's people (`coverage`), sentences (`sentence`).

mod day;
mod interval;
mod stretch;
#[cfg(test)]
mod tests;

pub use day::{Backlog, DayOutcome, evaluate, flow_of, steps};
pub use interval::IntervalOutcome;
pub use stretch::{Stretch, stretches, together};

/// A seat that changes the share answered in time by less changes little.
pub const WORTH_POINTS: f64 = 0.05;
/// A seat that saves fewer deferred contacts from missing their target changes little.
pub const WORTH_DEFERRED: f64 = 3.0;
/// So long is a seat tried for its deferred contacts, in seconds, where intervals are shorter.
const TRIED_FOR_S: f64 = 1800.0;
