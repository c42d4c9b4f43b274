//! Whether the front line needs the lead.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::NeedsMeView;
use crate::day::Ms;
use crate::{App, AppError, Command, Topic};

/// Whether the front line needs the lead at a moment and for the rest of its day; now where none is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct NeedsMe {
    pub at_ms: Option<Ms>,
}

impl Command for NeedsMe {
    const NAME: &'static str = "staffing.needs_me";
    const READS: &'static [Topic] = super::READS;
    type Reply = NeedsMeView;

    fn run(self, _app: &App) -> Result<NeedsMeView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
