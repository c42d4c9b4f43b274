//! How far the forecast can be trusted, where handle times come from, and events.

use chrono::{NaiveDate, NaiveDateTime};
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::queue::HandleTimeSourceView;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HandleTimeView {
    pub channel: Channel,
    pub label: String,
    pub seconds: u32,
    pub source: HandleTimeSourceView,
    /// `8:00 min, your figure`
    pub words: String,
}

/// A day that the forecast was not learnt from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LeftOutView {
    pub on: NaiveDate,
    /// `Mon 26 May, half imported`
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TrustView {
    /// `Over the last four weeks this was off by 12 %; the same hour last week would have been off by 17 %.`
    pub sentence: String,
    /// What is assumed, each one sentence.
    pub assumed: Vec<String>,
    /// 0 to 1 and above; `null` while there is too little to measure on.
    pub off_by: Option<f64>,
    pub naive_off_by: Option<f64>,
    pub inside_range: Option<f64>,
    pub left_out: Vec<LeftOutView>,
    pub handle_times: Vec<HandleTimeView>,
}

/// A time in which more or less comes than usual.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EventView {
    /// `null` for a public holiday.
    pub id: Option<String>,
    pub label: String,
    pub channel: Option<Channel>,
    /// Times as usual: 1.6; `null` where it is learnt from the past.
    pub multiplier: Option<f64>,
    /// Local times, for changing it.
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    /// `Wed 18 Nov 15:00 to 15:30, × 1.6`
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EventsView {
    pub events: Vec<EventView>,
}
