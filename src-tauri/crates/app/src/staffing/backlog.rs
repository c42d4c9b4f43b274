//! Deferred work that waits.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::BacklogView;
use crate::{App, AppError, Command, Topic};

/// What waits of deferred work, and when it clears.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewBacklog {}

impl Command for ViewBacklog {
    const NAME: &'static str = "staffing.view_backlog";
    const READS: &'static [Topic] = super::READS;
    type Reply = BacklogView;

    fn run(self, _app: &App) -> Result<BacklogView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
