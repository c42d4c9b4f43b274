//! What the screen sees of the file.

use domain::queue::Channel;
use domain::workspace::{BackupKind, Theme};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Ms;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkspaceView {
    /// False on a new file: the first-run screen is shown.
    pub set_up: bool,
    pub demo: bool,
    /// The demo was made on an earlier day than today.
    pub demo_is_old: bool,
    pub file: String,
    pub file_name: String,
    #[ts(type = "number")]
    pub size_bytes: u64,
    pub version: String,
    pub zone: String,
    #[ts(type = "number")]
    pub now_ms: Ms,
    pub undo: Option<String>,
    pub redo: Option<String>,
    pub settings: SettingsView,
    /// `Help-desk export read today 10:58`
    pub freshness: Option<String>,
    /// Why today's backup could not be made, where it could not.
    pub backup_trouble: Option<String>,
    pub people: u32,
}

/// All settings, in the units the screen shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettingsView {
    pub lead_name: String,
    pub team_name: String,
    /// 0 is Monday.
    pub days: Vec<u32>,
    pub from: String,
    pub to: String,
    pub week_starts: u32,
    pub band_low: u32,
    pub band_high: u32,
    pub short_breaks: u32,
    pub short_break_min: u32,
    pub lunch_min: u32,
    pub nudge_after_min: u32,
    pub firm_after_min: u32,
    pub nudge_words: String,
    pub firm_words: String,
    pub channels: Vec<Channel>,
    pub phone_handle_time_s: Option<u32>,
    pub chat_handle_time_s: Option<u32>,
    pub email_handle_time_s: Option<u32>,
    pub idle_min: u32,
    /// Everyone is sat with at least every so many weeks.
    pub shadow_every_weeks: u32,
    pub theme: Theme,
    pub single_keys: bool,
    #[serde(flatten)]
    pub staffing: StaffingSettingsView,
}

/// What staffing is reckoned with. Shares are in per cent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StaffingSettingsView {
    /// 30 or 15.
    pub interval_min: u32,
    pub phone_target_pct: u32,
    pub phone_within_s: u32,
    pub chat_target_pct: u32,
    pub chat_within_s: u32,
    pub deferred_target_pct: u32,
    /// Business hours.
    pub deferred_within_h: u32,
    /// `null` where it is not known.
    pub phone_patience_s: Option<u32>,
    pub chat_patience_s: Option<u32>,
    pub max_occupancy_pct: u32,
    /// What one person gets done with 1, 2, 3, … chats at a time.
    pub chat_concurrency: Vec<f64>,
    pub ramp_first_pct: u32,
    pub ramp_weeks: u32,
    /// The hours of the queue, closed days left out; `null`: the lead's working hours.
    pub opening: Option<Vec<OpenDayView>>,
    pub cape_days: u32,
    pub cape_weeks: u32,
    /// Two letters, as `DK`; `null`: no public holidays.
    pub country: Option<String>,
    pub shrinkage: Vec<ShrinkageView>,
}

/// A day of the week on which the queue is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenDayView {
    /// 0 is Monday.
    pub day: u32,
    pub from: String,
    /// `24:00` is the end of the day.
    pub to: String,
}

/// Paid time that is not worked on contacts, by its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShrinkageView {
    pub name: String,
    pub pct: u32,
    /// The roster shows it already: it is not taken off again.
    pub in_roster: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupView {
    pub path: String,
    #[ts(type = "number")]
    pub taken_ms: Ms,
    pub when: String,
    pub kind: BackupKind,
    #[ts(type = "number")]
    pub size_bytes: u64,
    /// It was checked and opens.
    pub opens: bool,
    pub remark: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupsView {
    pub backups: Vec<BackupView>,
    pub folder: String,
}

/// What is in a backup, before it is restored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InsideView {
    pub path: String,
    pub counts: Vec<CountView>,
    pub newest: Option<String>,
    /// What would leave the screen, in a sentence.
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountView {
    pub what: String,
    #[ts(type = "number")]
    pub count: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RestoreReport {
    /// Where the file that was replaced is kept.
    pub kept: Option<String>,
    pub sentence: String,
}

/// What was taken back or done again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UndoReport {
    /// `null` where there was nothing to undo.
    pub label: Option<String>,
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckReport {
    pub file: String,
    pub sound: bool,
    pub schema: u32,
    pub problems: Vec<String>,
    pub counts: Vec<CountView>,
    pub sentence: String,
}
