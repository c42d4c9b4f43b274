//! How many contacts come per interval: history in, expected counts with their likely range out.
//!
//! What belongs here: the shape and level of a series, its ranges, its own backtest, the rest of a day that has begun.
//! What does not: reading files, people, handle times, a clock. Days are local and handed in; a day that is absent is
//! missing, never zero.

mod adjustments;
mod ahead;
mod days;
mod few;
mod history;
mod holidays;
mod intraday;
mod level;
mod measure;
mod naive;
mod outcome;
mod part;
mod range;
mod rolling;
mod shape;
mod silence;
mod sources;
mod tally;
mod terms;
mod words;

pub use adjustments::{Adjustments, Event};
pub use ahead::{backtest, forecast};
pub use history::{DayCounts, History, HistoryError};
pub use intraday::intraday;
pub use outcome::{
    Backtest, DayForecast, Forecast, IntervalForecast, LeftOut, Measured, Method, Reason, WeekMeasured,
};
pub use silence::has_stopped;
pub use sources::{Came, Joined, join};
pub use tally::Tally;

#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod sparse_tests;
#[cfg(test)]
mod tests;
