//! Dates and times as files write them.
//!
//! What belongs here: shapes of dates, zones, the order of day and month. What does not: what a date is for.
//! A numeric date that reads both ways stays a [`Numeric`] until someone says which number is the day.

mod iso;
mod names;
mod order;
mod parse;
mod scan;
#[cfg(test)]
mod shapes_test;
mod zone;

pub use order::DateOrder;
pub(crate) use order::{Evidence, Numeric, question};
pub(crate) use parse::{DateText, Moment, parse_date};
pub(crate) use zone::LocalTimes;
