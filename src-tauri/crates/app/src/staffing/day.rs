//! A day on its time axis.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::StaffingDayView;
use crate::{App, AppError, Command, Topic};

/// The forecast and coverage of a day; today where none is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewCoverageDay {
    pub on: Option<NaiveDate>,
}

impl Command for ViewCoverageDay {
    const NAME: &'static str = "staffing.view_day";
    const READS: &'static [Topic] = super::READS;
    type Reply = StaffingDayView;

    fn run(self, _app: &App) -> Result<StaffingDayView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
