//! Arrivals in: files that say when contacts came, as a count per time or one row per contact.
//!
//! What belongs here: which column is the time, what a row that is not there means. What does not: contacts with their
//! numbers and states (`contacts`), forecasts.

mod counts;
mod error;
mod listing;
mod read;
mod sides;
mod table;
#[cfg(test)]
mod tests;

pub use error::ArrivalsError;
pub use listing::{Arrivals, Listing};
pub use read::read_arrivals;
