//! Rosters in from files: all or nothing, repeatable, every refused row named.
//!
//! What belongs here: what a file's rows change of whose roster. What does not: reading files (`formats`).

mod command;
mod merge;
mod out;
mod refusals;
mod report;
mod team;
mod words;

pub use command::{ImportRoster, PreviewRoster};
pub use refusals::SaveRosterRefusals;
pub use report::{RosterColumnView, RosterPreview, RosterReport, RosterRowView};
