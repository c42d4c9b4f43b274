//! What waits of deferred work, and when it clears.

use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HandleTimeView, Known};
use crate::day::{Ms, TickView};

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct BacklogPointView {
    #[ts(type = "number")]
    pub at_ms: Ms,
    /// Contacts waiting, expected and with the 80 % range of the forecast.
    pub open: f64,
    pub low: f64,
    pub high: f64,
}

/// Deferred work: email and tickets together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BacklogView {
    pub known: Known,
    pub note: Option<String>,
    pub channels: Vec<Channel>,
    /// `Email, waiting`
    pub title: String,
    pub open: u32,
    pub hours: f64,
    /// `42 h`
    pub hours_words: String,
    /// `queued, 312 open, clear by Thu 15:00`
    pub sentence: String,
    #[ts(type = "number | null")]
    pub clear_ms: Option<Ms>,
    /// `Thu 15:00`; `null` where it does not clear within four weeks.
    pub clear_by: Option<String>,
    /// `likely between Thu 11:30 and Fri 09:30`
    pub likely: Option<String>,
    /// `oldest since Mon 09:12`
    pub oldest: Option<String>,
    /// Share of what waits and comes today that is answered within the target; the target beside it.
    pub in_time: Option<f64>,
    pub target: f64,
    /// `86 % within 8 business hours, 90 is your target`
    pub in_time_words: Option<String>,
    pub handle_time: Vec<HandleTimeView>,
    pub curve: Vec<BacklogPointView>,
    pub usual_low: f64,
    pub usual_high: f64,
    /// `usual level, 40 to 70`
    pub usual: String,
    #[ts(type = "number")]
    pub axis_start_ms: Ms,
    #[ts(type = "number")]
    pub axis_end_ms: Ms,
    /// The days of the curve: `Wed`, `Thu`.
    pub days: Vec<TickView>,
    /// `Clear means back at the usual level, nothing older than a working day. It does not mean zero.`
    pub meaning: String,
}
