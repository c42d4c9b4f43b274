//! Process behaviour charts (XmR): what a series does by itself, and what is a signal.
//!
//! What belongs here: natural limits, the rules that tell a signal from noise, when limits are settled, frozen and
//! re-based. What does not: which series there are, which belongs to their own rooms, and how a chart is drawn.
//!
//! The convention is the NHS's *Making Data Count*, with two differences that are meant: every moving range is used, none
//! is screened out, and gaps are taken seriously. A missing point is a gap: no moving range reaches across it, and no run
//! of a rule does, because what did not happen in a row was not seen in a row.

mod chart;
mod limits;
mod rules;
#[cfg(test)]
mod tests;

pub use chart::{Basis, Chart, Rebase, Segment, chart};
pub use limits::{LimitState, Limits};
pub use rules::{Rule, Signal};
