//! What the mode switch starts.

use super::{Activity, Block, Entry};
use crate::people::PersonId;
use crate::time::Instant;

/// What *strategic* starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StrategicChoice {
    /// The strategic block that is planned for now.
    Planned { activity: Activity, detail: String, person: Option<PersonId> },
    /// The activity of the last strategic entry.
    Last { activity: Activity },
    /// Nothing to go by: ask.
    Ask,
}

/// The planned strategic activity at `now`, else the last one lived, else a question.
pub fn strategic_choice(_blocks: &[Block], _entries: &[Entry], _now: Instant) -> StrategicChoice {
    StrategicChoice::Ask
}
