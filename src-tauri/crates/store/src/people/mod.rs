//! Rows of the team, of its roster, and of everything a person's page shows.

mod commitments;
mod erase;
mod one_to_ones;
mod pages;
mod recognitions;
mod roster;
mod roster_write;
mod team;
mod training;

pub use erase::{Bytes, Erased, Erasing, TextTally};
pub use one_to_ones::OneToOneRow;
pub use pages::{HourRow, IdeaRow, MetRow, SharedNoteRow};
pub use recognitions::RecognitionRow;
pub use team::{LastNoteRow, PersonRow};
pub use training::KnowledgeRow;
