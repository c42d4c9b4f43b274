//! How many contacts will come, how many people they need, and what the roster gives.
//!
//! What belongs here: forecast, requirement, coverage, backlog, where the lead's hour counts. What does not: who is on
//! the team and when (`people`), what waits now (`queue`).

pub mod concurrency;
pub mod coverage;
pub mod deferred;
pub mod erlang;
pub mod forecast;
pub mod holidays;
pub mod model;
pub mod opening;
pub mod seat;
pub mod sentence;
mod verdict;

pub use verdict::Verdict;
