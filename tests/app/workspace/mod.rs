//! The file itself, through Commands.

mod backups;
mod beginning;
mod settings;
mod undo;
