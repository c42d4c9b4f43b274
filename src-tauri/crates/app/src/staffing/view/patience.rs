//! When who waits gives up, with where that is known from.

use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatienceSourceView {
    Own,
    Report,
    NotKnown,
}

/// The mean patience that a live channel is reckoned with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatienceView {
    pub channel: Channel,
    pub label: String,
    /// `null`: nobody is taken to give up.
    pub seconds: Option<u32>,
    pub source: PatienceSourceView,
    /// `Who waits gives up after 90 seconds on average, your figure.`
    pub words: String,
    /// What interval reports tell beside that, or why it is not learnt from them; `null` where it is, or there are none.
    pub reported: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PatiencesView {
    /// The live channels of the team, and those that an interval report tells of.
    pub channels: Vec<PatienceView>,
}
