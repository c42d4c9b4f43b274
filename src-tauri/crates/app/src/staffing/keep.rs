//! What of a what-if is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::StaffingChange;
use crate::{App, AppError, Command, Topic, Undo};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptView {
    pub sentence: String,
}

/// Writes a what-if into the lead's day and the roster, as one change. What cannot be kept is said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct KeepWhatIf {
    pub on: Option<NaiveDate>,
    pub changes: Vec<StaffingChange>,
}

impl Command for KeepWhatIf {
    const NAME: &'static str = "staffing.keep_what_if";
    const CHANGES: &'static [Topic] = &[Topic::Plan, Topic::People, Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = KeptView;

    fn run(self, _app: &App) -> Result<KeptView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
