//! Coverage: the heatmap of a week, and a day on its time axis.

use chrono::NaiveDate;
use domain::queue::Channel;
use domain::staffing::Verdict;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HandleTimeView, PatienceView};
use crate::day::{BlockView, Ms, TickView};

/// How much is known. Where it is not `all`, `note` says what is missing and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    All,
    /// The newest contact is over one business day old: outlined instead of filled, and no sentence about now.
    Stale,
    /// Nothing was ever imported, so nothing is forecast.
    NoContacts,
    /// Nobody is rostered, so there is a forecast and no coverage.
    NoRoster,
}

/// A figure with its 80 % range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct RangeView {
    pub expected: f64,
    pub low: f64,
    pub high: f64,
}

/// How an interval is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    Closed,
    /// Hatched grey: nothing is forecast, or nobody is rostered in the file.
    NoForecast,
    Short,
    ShortEitherWay,
    Level,
    OneSpare,
    Spare,
}

/// A column of the heatmap, by its time on the wall clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ColumnView {
    /// Minutes since midnight.
    pub at_min: u32,
    /// `08:00` on full hours, else empty.
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CoverageCellView {
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    /// `10:30`
    pub from: String,
    /// Minutes since midnight, to find its column.
    pub at_min: u32,
    pub state: CellState,
    pub required: u32,
    /// People at work without the lead; a person who works half of the interval is a half.
    pub scheduled: f64,
    /// Whole people over (or below zero: under) what is required.
    pub difference: i32,
    /// `−1`, `+2`, empty where level.
    pub label: String,
    /// `Wednesday 10:30, 6 of 7 people, 59 percent in time, with you 79`
    pub sentence: String,
}

/// A stretch in which the lead is planned on the front line, serving customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SeatBlockView {
    pub block_id: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    pub from_min: u32,
    pub to_min: u32,
}

/// A row of the heatmap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CoverageDayView {
    pub on: NaiveDate,
    /// `Wed 18`
    pub day: String,
    pub is_today: bool,
    pub closed: bool,
    /// Contacts expected on the day; `null` where nothing is forecast.
    pub contacts: Option<RangeView>,
    pub cells: Vec<CoverageCellView>,
    pub seat: Vec<SeatBlockView>,
    /// Minutes that are short, either way included.
    pub short_min: u32,
    /// `2.5 h short`, `none short`, `closed`
    pub short: String,
}

/// The heatmap of a week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WeekCoverageView {
    /// The first day of the week.
    pub week_of: NaiveDate,
    pub previous: NaiveDate,
    pub next: NaiveDate,
    /// `Week 47`
    pub title: String,
    pub known: Known,
    pub note: Option<String>,
    pub interval_min: u32,
    pub columns: Vec<ColumnView>,
    pub days: Vec<CoverageDayView>,
}

/// A channel in one interval.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChannelIntervalView {
    pub channel: Channel,
    pub contacts: RangeView,
    pub arrived: Option<u32>,
    /// People on it, without the lead; `null` for deferred channels, which take what live work leaves free.
    pub people: Option<f64>,
    pub required: Option<u32>,
    pub in_time: Option<f64>,
    pub in_time_with: Option<f64>,
    pub occupancy: Option<f64>,
}

/// One interval of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IntervalView {
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    pub from: String,
    pub to: String,
    pub is_past: bool,
    /// All channels.
    pub contacts: RangeView,
    /// What the roster can take: contacts of this interval's mix up to which the targets are met.
    pub can_take: f64,
    /// `null` where it is not known yet.
    pub arrived: Option<u32>,
    pub state: CellState,
    pub required: u32,
    pub scheduled: f64,
    pub difference: i32,
    /// The lead is planned on the front line for at least half of it.
    pub lead_planned: bool,
    pub verdict: Option<Verdict>,
    /// Share answered in time without the lead and with; of live contacts, or of deferred ones where none are live.
    pub in_time: Option<f64>,
    pub in_time_with: Option<f64>,
    pub target: Option<f64>,
    /// Without the lead and without one person.
    pub minus_one: Option<f64>,
    /// Share of their time that people on live channels are busy.
    pub occupancy: Option<f64>,
    pub channels: Vec<ChannelIntervalView>,
    /// `10:30, 6 of 7 people, 59 percent in time, with you 79`
    pub sentence: String,
}

/// Neighbouring intervals of the same verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VerdictView {
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    pub from: String,
    pub to: String,
    pub verdict: Verdict,
    /// `Needs you`, `Will hold without you`, `Short either way`
    pub label: String,
    /// `61 → 83 %`, `by 3`, or empty
    pub figures: String,
    pub in_time: Option<f64>,
    pub in_time_with: Option<f64>,
    /// `in_time_with` at the 90th and the 10th percentile of the forecast.
    pub likely_low: Option<f64>,
    pub likely_high: Option<f64>,
    pub minus_one: Option<f64>,
    /// The most people that an interval of it is short by.
    pub short_by: u32,
    /// More contacts answered in time with the lead, deferred ones included.
    pub helped: f64,
    /// The lead is planned on the front line in at least half of it: drawn outlined while it lies ahead.
    pub planned: bool,
    /// The strategic blocks it would displace: `Quality, 10:00 to 10:30`.
    pub displaces: Vec<String>,
    /// `With you, 10:00 to 11:30 goes from 61 % to 83 % answered in time (likely 77 to 88 %).`
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChannelDayView {
    pub channel: Channel,
    pub label: String,
    pub contacts: RangeView,
    pub handle_time: HandleTimeView,
    /// Of live channels.
    pub patience: Option<PatienceView>,
}

/// A day: forecast, coverage, arrivals and the lead's own blocks on one time axis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StaffingDayView {
    pub on: NaiveDate,
    /// `Wednesday 18 November`
    pub title: String,
    pub is_today: bool,
    pub is_past: bool,
    pub zone: String,
    #[ts(type = "number")]
    pub now_ms: Ms,
    #[ts(type = "number")]
    pub axis_start_ms: Ms,
    #[ts(type = "number")]
    pub axis_end_ms: Ms,
    pub ticks: Vec<TickView>,
    pub known: Known,
    pub note: Option<String>,
    pub intervals: Vec<IntervalView>,
    pub verdicts: Vec<VerdictView>,
    pub contacts: RangeView,
    /// `418 contacts, likely 388 to 449`
    pub contacts_words: String,
    pub channels: Vec<ChannelDayView>,
    /// The lead's own day.
    pub blocks: Vec<BlockView>,
    /// `Minus one person: 10:00 to 11:30 falls from 61 to 43 %.`
    pub minus_one: Option<String>,
    /// `Newest contact 10:58, so the rest of the day is forecast from what came.`
    pub freshness: Option<String>,
}
