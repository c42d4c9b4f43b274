//! What the screen sees of what waits and of imports.

use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Ms;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HandleTimeSourceView {
    Contacts,
    Report,
    Own,
    Default,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChannelWaitingView {
    pub channel: Channel,
    pub contacts: u32,
    pub hours: f64,
    pub handle_time_s: u32,
    pub handle_time_source: HandleTimeSourceView,
    /// `8 min, the product's default`
    pub handle_time: String,
    #[ts(type = "number | null")]
    pub oldest_ms: Option<Ms>,
    pub oldest: Option<String>,
}

/// What waits, from the newest import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WaitingView {
    /// No contact was ever imported.
    pub empty: bool,
    pub channels: Vec<ChannelWaitingView>,
    pub contacts: u32,
    pub hours: f64,
    pub oldest: Option<String>,
    /// When the newest contact or change in the data is from.
    #[ts(type = "number | null")]
    pub newest_ms: Option<Ms>,
    pub newest: Option<String>,
    /// When a file was last read.
    pub read_at: Option<String>,
    /// Older than one business day: nothing is claimed about now.
    pub stale: bool,
    /// How far interval reports reach, per channel that has any.
    pub reports: Vec<ReportAgeView>,
    pub sentence: String,
}

/// How old the newest interval report of a channel is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportAgeView {
    pub channel: Channel,
    #[ts(type = "number")]
    pub newest_ms: Ms,
    /// `Phone report to 10:30`
    pub words: String,
    /// `5:12 min, from interval reports, mean of 1,204 answered`: what the channel is reckoned with, and its source.
    pub handle_time: String,
}

/// How an import went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    pub source: String,
    pub batch: Option<u32>,
    #[ts(type = "number")]
    pub read: u64,
    #[ts(type = "number")]
    pub added: u64,
    #[ts(type = "number")]
    pub updated: u64,
    #[ts(type = "number")]
    pub unchanged: u64,
    /// Rows that told of a contact which a later row of the same file told again.
    #[ts(type = "number")]
    pub repeated: u64,
    #[ts(type = "number")]
    pub refused: u64,
    /// The first thousand; `refusals_path` in `queue.save_refusals` writes all.
    pub refusals: Vec<RefusalView>,
    pub dry_run: bool,
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RefusalView {
    #[ts(type = "number")]
    pub line: u64,
    pub column: Option<String>,
    pub reason: String,
    pub text: String,
}

/// A past import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BatchView {
    pub id: u32,
    pub source: String,
    pub file: String,
    pub when: String,
    #[ts(type = "number")]
    pub added: u64,
    #[ts(type = "number")]
    pub updated: u64,
    #[ts(type = "number")]
    pub refused: u64,
    pub undone: bool,
    /// It is the newest of its source, so that nothing stands on it.
    pub can_take_back: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportsView {
    pub batches: Vec<BatchView>,
    pub watched: Vec<WatchedFolderView>,
    pub calendars: Vec<CalendarView>,
    /// Meeting titles the lead gave an activity.
    pub titles: Vec<TitleView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WatchedFolderView {
    pub path: String,
    pub on: bool,
    /// What happened last, in a sentence.
    pub last: Option<String>,
    /// The last thing that happened was a refusal.
    pub trouble: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarView {
    pub name: String,
    pub read_at: String,
    pub meetings: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TitleView {
    pub title: String,
    pub activity: domain::day::Activity,
}

/// How a calendar import went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarReport {
    pub name: String,
    pub read: u32,
    pub added: u32,
    pub updated: u32,
    pub unchanged: u32,
    pub removed: u32,
    /// All-day and free events take no time of the day and are left out.
    pub left_out: u32,
    pub refused: u32,
    pub refusals: Vec<RefusalView>,
    pub dry_run: bool,
    pub sentence: String,
}

/// A contact found by its number or words of its subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ContactView {
    pub number: String,
    pub source: String,
    pub subject: String,
    pub channel: Channel,
    pub opened: String,
    pub open: bool,
}
