//! Spans of time, and how days are cut in the zone they were lived in.
//!
//! What belongs here: arithmetic on the clock and the calendar, and the words for times. What does not: what a time
//! is spent on (`day`).

mod axis;
mod clock_span;
mod local;
mod span;
#[cfg(test)]
mod tests;
mod words;

pub use axis::{Tick, axis, snap};
pub use clock_span::{ClockSpan, DAY_MIN, clock_words, minute};
pub use local::{day_span, instant_at, local_date, local_time, week_start};
pub use span::{EmptySpan, Instant, Span};
pub use words::{clock, day_words, hours_minutes, moment_words, span_clock};
