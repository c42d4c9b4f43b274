//! The week: which days it has, and what is told of it in words.
//!
//! What belongs here: the days of a week in a zone, its headline and lead-in made of facts, lists cut to a sensible length.
//! What does not: where a fact comes from (the room it belongs to), and how a page looks (`formats`).

mod days;
mod facts;
#[cfg(test)]
mod tests;
mod words;

pub use days::Week;
pub use facts::{WeekFacts, headline, lead_in};
pub use words::{cut, firm, listed, minute_spans, number_words, runs_of_days, sentences};
