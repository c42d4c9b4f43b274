//! Breaks, and when to speak of one. Counted from entries alone, never from the app being open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Entry;
use crate::time::{Instant, Span};
use crate::workspace::BreakSettings;

/// Time without a break, up to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unbroken {
    pub since: Instant,
    pub minutes: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NudgeLevel {
    Gentle,
    Firm,
}

/// A word about a break that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nudge {
    pub level: NudgeLevel,
    pub words: String,
    pub since: Instant,
    pub minutes: i64,
}

/// The breaks of a day, of at least five minutes each. Those of half an hour and more are lunch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BreaksTaken {
    pub short: u32,
    pub short_min: i64,
    pub lunches: u32,
    pub lunch_min: i64,
    /// Each break, in order.
    pub spans: Vec<Span>,
}

/// How long the lead has gone without a break, if they are at work.
pub fn unbroken(_entries: &[Entry], _now: Instant) -> Option<Unbroken> {
    None
}

/// The nudge that is due now, if one is.
pub fn nudge(
    _entries: &[Entry],
    _now: Instant,
    _settings: &BreakSettings,
    _snoozed_until: Option<Instant>,
) -> Option<Nudge> {
    None
}

/// The breaks within `day`, up to `now`.
pub fn breaks_taken(_entries: &[Entry], _day: Span, _now: Instant) -> BreaksTaken {
    BreaksTaken::default()
}
