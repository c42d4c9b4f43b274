//! The file itself: first run, settings, undo, backups, restore, checks.

mod backups;
mod begin;
mod check;
mod look;
mod places;
mod settings;
mod staffing_settings;
mod undo;
mod view;

pub use backups::{BackUp, BackUpDaily, ListBackups, LookInside};
pub(crate) use backups::{
    back_up_before_migration, backups_before_today, keep_replaced, renew_todays_backup,
};
pub use begin::Begin;
pub use check::{CancelJob, CheckFile};
pub use look::ViewWorkspace;
pub(crate) use look::demo_made_on;
pub use places::{ChooseFile, OpenAgain, OpenDemo, RemoveDemo, Restore};
pub use settings::ChangeSettings;
pub(crate) use settings::{mark, read_settings, write_settings};
pub use undo::{RedoNext, UndoLast};
pub use view::*;
