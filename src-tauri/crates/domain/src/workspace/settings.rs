//! What the lead can set, with the defaults of the product.

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::StaffingSettings;
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
    /// Everyone is sat with at least every so many weeks.
    pub shadow_every_weeks: u32,
    pub theme: Theme,
    pub single_keys: bool,
    pub staffing: StaffingSettings,
}

impl Default for WorkingHours {
    /// Monday to Friday, 08:00 to 17:00.
    fn default() -> Self {
        let days = vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
        Self { days, from: full_hour(8), to: full_hour(17), week_starts: Weekday::Mon }
    }
}

impl Default for BreakSettings {
    /// Two breaks of 15 min and a lunch of 45; a nudge after 2 h, a firm one after 4 h, in our words.
    fn default() -> Self {
        Self {
            short_breaks: 2,
            short_break_min: 15,
            lunch_min: 45,
            nudge_after_min: 120,
            firm_after_min: 240,
            nudge_words: String::new(),
            firm_words: String::new(),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lead_name: String::new(),
            team_name: String::new(),
            hours: WorkingHours::default(),
            band_low: 30,
            band_high: 50,
            breaks: BreakSettings::default(),
            channels: vec![Channel::Phone, Channel::Chat, Channel::Email],
            phone_handle_time_s: None,
            chat_handle_time_s: None,
            email_handle_time_s: None,
            idle_min: 15,
            shadow_every_weeks: 4,
            theme: Theme::System,
            single_keys: true,
            staffing: StaffingSettings::default(),
        }
    }
}

impl Settings {
    /// The lead's own handle time for `channel`, in seconds, where they gave one.
    pub fn own_handle_time_s(&self, channel: Channel) -> Option<u32> {
        match channel {
            Channel::Phone => self.phone_handle_time_s,
            Channel::Chat => self.chat_handle_time_s,
            Channel::Email => self.email_handle_time_s,
            Channel::Other => None,
        }
    }
}

/// `hour`:00, for hours that exist.
fn full_hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}
