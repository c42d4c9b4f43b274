//! Bytes in, rows out and back: exports of help desks, interval reports, calendars, tables, small tables of numbers,
//! and pages that leave the file.
//!
//! What belongs here: recognising, decoding and parsing files, and writing them. What does not: SQL, a clock,
//! decisions about what a contact or a meeting means for the lead's day. Zones and windows of time are handed in.

pub mod arrivals;
pub mod calendar;
pub mod contacts;
mod dates;
mod error;
pub mod figures;
mod file;
mod fonts;
pub mod pages;
pub mod reports;
pub mod roster;
pub mod tables;
mod text;
mod workbook;

pub use error::FormatError;
pub use file::read_file;
