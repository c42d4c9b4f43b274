//! Erasing someone who left: what identifies them, and where it stands in a text.
//!
//! What belongs here: reading a text and putting other words in the place of a name. What does not: which texts there
//! are (`store`), and what becomes of rows that are about the person alone.

mod identity;
mod ordinary;
#[cfg(test)]
mod tests;
mod ways;
mod words;

pub use identity::{FirstName, Identity, Place};
