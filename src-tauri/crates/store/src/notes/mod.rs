//! Rows of field notes: captures and what they are about, sessions, roadblocks, what was taken to others, drafts.

mod asks;
mod drafts;
mod links;
mod note;
mod roadblocks;
mod sessions;
mod sharing;

pub use links::{NoteLinks, WentRow};
pub use note::NoteRow;
pub use roadblocks::ReportRow as RoadblockReportRow;
