//! The day's sentence: what is on, and what waits. Built from values; it claims nothing about now from old data.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Balance, Block, Entry, Unlived};
use crate::people::Person;
use crate::queue::WaitingSummary;
use crate::time::Instant;

/// Which icon and colour a line has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Front,
    Strategic,
    Neutral,
    /// About data that is too old to speak of now.
    Stale,
}

/// A line: what stands out, then the rest. Together they read as one sentence or two, a space between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    pub tone: Tone,
    pub strong: String,
    pub rest: String,
}

/// One or two lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaySentence {
    pub lines: Vec<Line>,
}

/// What the sentence is made of. `blocks` are those of the day shown.
#[derive(Debug, Clone, Copy)]
pub struct SentenceInput<'a> {
    pub now: Instant,
    pub zone: Tz,
    pub is_today: bool,
    pub running: Option<&'a Entry>,
    pub blocks: &'a [Block],
    pub unlived: Option<&'a Unlived>,
    pub balance: &'a Balance,
    pub waiting: Option<&'a WaitingSummary>,
    pub people: &'a [Person],
}

/// The sentence at the top of Today.
pub fn day_sentence(_input: &SentenceInput<'_>) -> DaySentence {
    DaySentence::default()
}
