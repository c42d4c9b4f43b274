//! The file and its settings.

mod rotation;
mod settings;
mod settings_check;

pub use rotation::{BackupInfo, BackupKind, keep};
pub use settings::{BreakSettings, Settings, Theme, WorkingHours};
pub use settings_check::SettingsError;
