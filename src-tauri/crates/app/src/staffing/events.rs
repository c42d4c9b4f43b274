//! Times in which more or less comes than usual.

use chrono::NaiveDateTime;
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EventsView;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Events and public holidays from four weeks back to a year ahead.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewEvents {}

impl Command for ViewEvents {
    const NAME: &'static str = "staffing.view_events";
    const READS: &'static [Topic] = super::READS;
    type Reply = EventsView;

    fn run(self, _app: &App) -> Result<EventsView, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}

/// Says that more or less comes than usual.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AddEvent {
    pub label: String,
    /// Local times.
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    pub channel: Option<Channel>,
    /// Times as usual: 1.6, 0.5.
    pub multiplier: f64,
}

impl Command for AddEvent {
    const NAME: &'static str = "staffing.add_event";
    const CHANGES: &'static [Topic] = &[Topic::Staffing];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, _app: &App) -> Result<Done, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}

/// Takes an event away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteEvent {
    pub id: String,
}

impl Command for DeleteEvent {
    const NAME: &'static str = "staffing.delete_event";
    const CHANGES: &'static [Topic] = &[Topic::Staffing];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, _app: &App) -> Result<Done, AppError> {
        Err(AppError::refused("Staffing is not reckoned yet."))
    }
}
