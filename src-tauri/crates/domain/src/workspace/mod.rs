//! The file and its settings.

mod settings;

pub use settings::{BreakSettings, Settings, Theme, WorkingHours};
