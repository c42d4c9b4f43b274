//! What settings must hold, each with its sentence.

use super::Settings;

/// Why settings cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("The working day must end after it starts. Choose a later end.")]
    HoursEndBeforeStart,
}

impl Settings {
    /// Whether every rule can work with these settings.
    pub fn check(&self) -> Result<(), SettingsError> {
        Ok(())
    }
}
