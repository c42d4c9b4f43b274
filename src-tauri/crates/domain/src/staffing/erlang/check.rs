//! Which loads have an outcome.

use thiserror::Error;

use super::LiveLoad;

/// The longest time in seconds that is taken, about four months: what is longer is a slip of the unit.
const LONGEST_S: f64 = 1e7;

/// The most contacts an hour that are taken.
const MOST_PER_HOUR: f64 = 1e7;

/// What is wrong with a load.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum LoadError {
    #[error("{0} calls an hour cannot be offered. Give a number from 0 to 10000000.")]
    Offered(f64),
    #[error("A handle time of {0} s cannot be reckoned with. Give seconds, over 0 and up to 10000000.")]
    HandleTime(f64),
    #[error(
        "A patience of {0} s cannot be reckoned with. Give seconds from 0 to 10000000, or none where nobody gives up."
    )]
    Patience(f64),
    #[error("A target of {0} s cannot be reckoned with. Give seconds from 0 to 10000000.")]
    Target(f64),
}

impl LiveLoad {
    /// Whether the formulas have an answer for this load.
    ///
    /// # Errors
    /// Names the first figure that is negative, no number, or too large to be meant.
    pub fn check(&self) -> Result<(), LoadError> {
        let seconds = |value: f64| (0.0..=LONGEST_S).contains(&value);
        if !(0.0..=MOST_PER_HOUR).contains(&self.offered_per_hour) {
            return Err(LoadError::Offered(self.offered_per_hour));
        }
        if !seconds(self.handle_time_s) || self.handle_time_s <= 0.0 {
            return Err(LoadError::HandleTime(self.handle_time_s));
        }
        if let Some(patience_s) = self.patience_s.filter(|patience_s| !seconds(*patience_s)) {
            return Err(LoadError::Patience(patience_s));
        }
        if !seconds(self.target_s) {
            return Err(LoadError::Target(self.target_s));
        }
        Ok(())
    }
}
