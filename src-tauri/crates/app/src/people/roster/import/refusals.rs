//! The refused rows of a roster, saved as a CSV that a spreadsheet opens safely.

use std::path::Path;

use chrono::NaiveDate;
use formats::contacts::DateOrder;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::command::{Plan, read};
use crate::queue::{SavedRefusals, save_as_csv};
use crate::{App, AppError, Command};

/// Writes every row of a roster that is refused to `to`. The file is read again, as it was or would be imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveRosterRefusals {
    pub path: String,
    pub to: String,
    pub date_order: Option<DateOrder>,
    /// The week from which a grid of weekdays holds, by a date in it. Missing: this week.
    pub from_on: Option<NaiveDate>,
    pub add_people: Option<bool>,
}

impl Command for SaveRosterRefusals {
    const NAME: &'static str = "people.save_roster_refusals";
    type Reply = SavedRefusals;

    fn run(self, app: &App) -> Result<SavedRefusals, AppError> {
        let file = read(app, Path::new(&self.path), self.date_order)??;
        let plan = Plan::make(app, &file, self.from_on, self.add_people.unwrap_or(false))?;
        save_as_csv(&plan.refusals, &self.to)
    }
}
