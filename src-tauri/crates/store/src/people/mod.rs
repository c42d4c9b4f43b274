//! Rows of the team and of its roster.

mod roster;
mod roster_write;
mod team;

pub use team::{LastNoteRow, PersonRow};
