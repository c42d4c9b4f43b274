//! People against what they are needed for, in one interval.
//!
//! What belongs here: live work first, people on several live channels split by requirement, and what that leaves free
//! for deferred work. What does not: the formulas of live work (`erlang`), the flow of deferred work (`deferred`), who
//! is on the roster (`people`).

mod cover;
mod need;
mod seats;
#[cfg(test)]
mod tests;

pub use cover::{Coverage, LiveCoverage, cover};
pub use need::{Demand, Need, needs, people_required};
pub use seats::{Seat, Skills};
