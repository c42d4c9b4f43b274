//! Deferred work as a flow: what waits and what comes, oldest first, against the time people have for it.
//!
//! What belongs here: hours queued, oldest age, what is answered within the target, when it is clear. What does not:
//! queueing formulas (deferred work never waits on a line), and how much time people have (`coverage`). Ages are in
//! business seconds: they stand still while the queue is closed.

mod clear;
mod flow;
#[cfg(test)]
mod tests;

pub use clear::{Clear, Usual, clear_at};
pub use flow::{Came, Flow, Level, Step, Waiting, flow};
