//! What a day would be.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{StaffingChange, WhatIfView};
use crate::{App, AppError, Command, Topic};

/// A day with changes, before and after. Touches nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WhatIf {
    pub on: Option<NaiveDate>,
    pub changes: Vec<StaffingChange>,
}

impl Command for WhatIf {
    const NAME: &'static str = "staffing.what_if";
    const READS: &'static [Topic] = super::READS;
    type Reply = WhatIfView;

    fn run(self, _app: &App) -> Result<WhatIfView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
