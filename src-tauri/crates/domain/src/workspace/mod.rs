//! The file and its settings.

mod held;
mod rotation;
mod settings;
mod settings_check;
mod staffing;
mod staffing_check;

pub use held::{Held, held_until};
pub use rotation::{BackupInfo, BackupKind, keep};
pub use settings::{BreakSettings, Settings, Theme, WorkingHours};
pub use settings_check::SettingsError;
pub use staffing::{DeferredTarget, RampSettings, ServiceTarget, ShrinkageItem, StaffingSettings};
