//! The rules of Evenkeel: values that cannot be wrong, and pure functions over them.
//!
//! What belongs here: arithmetic, decisions and sentences. What does not: I/O, a clock, SQL, Tauri, async.
//! Instants and zones are handed in. One room per feature word.

pub mod charts;
pub mod day;
pub mod notes;
pub mod people;
pub mod queue;
pub mod staffing;
pub mod time;
pub mod week;
pub mod workspace;
