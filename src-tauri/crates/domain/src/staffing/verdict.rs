//! What the lead's seat is worth in a stretch of time.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the front line needs the lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The target is missed without the lead, and the lead changes that.
    NeedsYou,
    /// The target is met without the lead.
    WillHold,
    /// The target is missed, and one seat changes little.
    ShortEitherWay,
}
