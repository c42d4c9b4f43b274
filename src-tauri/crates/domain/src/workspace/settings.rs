//! What the lead can set, with the defaults of the product.

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::queue::Channel;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    System,
    Light,
    Dark,
}

/// The days and hours the lead works, in local time. `from < to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingHours {
    /// Without repetition, in the order of the week.
    pub days: Vec<Weekday>,
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub week_starts: Weekday,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakSettings {
    pub short_breaks: u32,
    pub short_break_min: u32,
    pub lunch_min: u32,
    pub nudge_after_min: u32,
    pub firm_after_min: u32,
    /// The lead's own words, at most 80 characters; empty means ours.
    pub nudge_words: String,
    pub firm_words: String,
}

/// Everything that can be set and that a rule of this version reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub lead_name: String,
    pub team_name: String,
    pub hours: WorkingHours,
    /// Share of front-line time aimed for, in per cent: low < high, both 0 to 100.
    pub band_low: u32,
    pub band_high: u32,
    pub breaks: BreakSettings,
    pub channels: Vec<Channel>,
    /// The lead's own handle time per channel in seconds, where they gave one.
    pub phone_handle_time_s: Option<u32>,
    pub chat_handle_time_s: Option<u32>,
    pub email_handle_time_s: Option<u32>,
    pub idle_min: u32,
    pub theme: Theme,
    pub single_keys: bool,
}
