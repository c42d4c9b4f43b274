//! What a what-if changes, as the screen says it.

use chrono::NaiveDate;
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Ms;

/// One change of a what-if.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum StaffingChange {
    /// Someone is out all day.
    PersonOut {
        person_id: String,
    },
    /// Somebody is out, whoever it is: the likely one, who takes every channel.
    MinusOne {},
    /// More or fewer contacts, in per cent of the forecast: 15, -20. Without a channel on all of them.
    Volume {
        percent: i32,
        #[ts(optional = nullable)]
        channel: Option<Channel>,
    },
    HandleTime {
        channel: Channel,
        seconds: u32,
    },
    /// The lead serves customers for a while.
    LeadJoins {
        #[ts(type = "number")]
        start_ms: Ms,
        #[ts(type = "number")]
        end_ms: Ms,
    },
    /// A lunch, break or other part of a person’s shift is moved to start at `to_ms`.
    PartMoved {
        person_id: String,
        part_id: String,
        #[ts(type = "number")]
        to_ms: Ms,
    },
    /// Someone new, working the opening hours, who grows into the work from `starts_on` on.
    NewHire {
        channels: Vec<Channel>,
        starts_on: NaiveDate,
    },
}
