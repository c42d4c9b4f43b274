//! The heatmap of a week.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::WeekCoverageView;
use crate::{App, AppError, Command, Topic};

/// The coverage of the week that a date lies in; of this week where none is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewCoverageWeek {
    pub week_of: Option<NaiveDate>,
}

impl Command for ViewCoverageWeek {
    const NAME: &'static str = "staffing.view_week";
    const READS: &'static [Topic] = super::READS;
    type Reply = WeekCoverageView;

    fn run(self, _app: &App) -> Result<WeekCoverageView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
