//! How far the forecast can be trusted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TrustView;
use crate::{App, AppError, Command, Topic};

/// How far the forecast was off, and where handle times come from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewTrust {}

impl Command for ViewTrust {
    const NAME: &'static str = "staffing.view_trust";
    const READS: &'static [Topic] = super::READS;
    type Reply = TrustView;

    fn run(self, _app: &App) -> Result<TrustView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
