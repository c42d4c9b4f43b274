//! What a what-if changes, as the screen says it.

use chrono::NaiveDate;
use domain::people::PersonId;
use domain::people::roster::PartId;
use domain::queue::Channel;
use domain::staffing::coverage::Skills;
use domain::staffing::model::Change;
use domain::time::Span;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::AppError;
use crate::day::{Ms, id, instant};

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

impl StaffingChange {
    /// The change as the rules know it.
    ///
    /// # Errors
    /// Where an id is none, or a stretch ends before it starts.
    pub(super) fn to_domain(&self) -> Result<Change, AppError> {
        Ok(match self {
            Self::PersonOut { person_id } => Change::PersonOut(PersonId(id(person_id)?)),
            Self::MinusOne {} => Change::MinusOne,
            Self::Volume { percent, channel } => {
                Change::Volume { times: 1.0 + f64::from(*percent) / 100.0, channel: *channel }
            }
            Self::HandleTime { channel, seconds } => {
                Change::HandleTime { channel: *channel, seconds: f64::from(*seconds) }
            }
            Self::LeadJoins { start_ms, end_ms } => {
                Change::LeadJoins(Span::new(instant(*start_ms)?, instant(*end_ms)?)?)
            }
            Self::PartMoved { person_id, part_id, to_ms } => Change::PartMoved {
                person: PersonId(id(person_id)?),
                part: PartId(id(part_id)?),
                to: instant(*to_ms)?,
            },
            Self::NewHire { channels, starts_on } => {
                Change::NewHire { skills: Skills::of(channels), starts_on: *starts_on }
            }
        })
    }

    /// What it is called where it cannot be kept; `None` where it can.
    pub(super) fn stays_a_what_if(&self) -> Option<&'static str> {
        match self {
            Self::PersonOut { .. } | Self::LeadJoins { .. } | Self::PartMoved { .. } => None,
            Self::MinusOne {} => Some("One person fewer"),
            Self::Volume { .. } => Some("Volume"),
            Self::HandleTime { .. } => Some("Handle time"),
            Self::NewHire { .. } => Some("A new hire"),
        }
    }
}
