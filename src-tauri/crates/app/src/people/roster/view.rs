//! What the screen sees of the roster.

use chrono::NaiveDate;
use domain::people::roster::{OutKind, PartKind};
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::{Ms, PersonRef, TickView};

/// Who works when, from one date to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterView {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub zone: String,
    #[ts(type = "number")]
    pub now_ms: Ms,
    pub days: Vec<RosterDateView>,
    /// By name.
    pub lines: Vec<RosterLineView>,
    /// `7 of 9 in now`, where today is among the days; else what the roster lacks, or empty.
    pub sentence: String,
    /// Nobody has a shift in these days: a roster is not there yet.
    pub empty: bool,
}

/// A date of the roster, and the axis it is drawn on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterDateView {
    pub date: NaiveDate,
    /// `Wed 18 Nov`
    pub title: String,
    pub is_today: bool,
    /// Opening hours, widened by shifts outside them.
    #[ts(type = "number")]
    pub axis_start_ms: Ms,
    #[ts(type = "number")]
    pub axis_end_ms: Ms,
    pub ticks: Vec<TickView>,
}

/// One person's line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterLineView {
    pub person: PersonRef,
    pub work: WorkView,
    /// The weekly pattern that holds on the first of the days, or the next that will.
    pub pattern: Vec<PatternDayView>,
    /// As many as the roster has days.
    pub days: Vec<RosterDayView>,
}

/// What someone does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkView {
    /// Hours a week in the contract.
    pub weekly_hours: Option<f64>,
    /// Empty: everything the team answers.
    pub channels: Vec<Channel>,
    /// `email, chat`
    pub channel_words: String,
    pub skills: Vec<String>,
    pub starts_on: Option<NaiveDate>,
    /// They grow into the work from their first day.
    pub ramp: bool,
    /// The zone on whose clock their hours are meant.
    pub zone: String,
}

/// The shift of a weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PatternDayView {
    /// 0 is Monday.
    pub day: u32,
    /// `08:00`, on the person's clock. An end that is not after the start is one of the next day.
    pub from: String,
    pub to: String,
    pub parts: Vec<PatternPartView>,
    pub from_on: NaiveDate,
    pub until_on: Option<NaiveDate>,
}

/// A part of a weekday's shift that is not for contacts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PatternPartView {
    pub kind: PartKind,
    pub from: String,
    pub to: String,
    #[serde(default)]
    pub label: String,
}

/// One person on one date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterDayView {
    pub date: NaiveDate,
    pub shift: Option<ShiftView>,
    pub parts: Vec<PartView>,
    pub outs: Vec<OutView>,
    /// The shift is one of this date, not of the weekly pattern.
    pub is_exception: bool,
    /// How much of a full seat they are, in per cent; under 100 while they are new.
    pub seat_pct: u32,
    /// `08:00 to 16:30, lunch 11:30 to 12:00`: the day read aloud.
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShiftView {
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    /// On the lead's clock.
    pub from: String,
    pub to: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartView {
    pub id: String,
    pub kind: PartKind,
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    pub from: String,
    pub to: String,
    pub label: String,
    /// `lunch`, or its label.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutView {
    pub id: String,
    pub kind: OutKind,
    /// Of a whole day: the shift, or the day where there is none.
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    pub whole_day: bool,
    pub label: String,
    /// `leave, back Friday`, `appointment, until 11:30`
    pub words: String,
}

/// Where everyone is now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WhereaboutsView {
    /// At work now, lunch and training included; the lead counts as one while their working day lasts.
    pub in_now: u32,
    /// The team and the lead.
    pub of: u32,
    /// `7 of 9 in now`
    pub sentence: String,
    /// Who is not in though the roster has a shift for them today: late, out, back later.
    pub out: Vec<WhereView>,
    /// Everyone, by name.
    pub all: Vec<WhereView>,
}

/// Where one person is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WhereView {
    pub person: PersonRef,
    pub state: WhereState,
    /// `in`, `at lunch until 12:30`, `late, expected 09:30`, `leave, back Friday`
    pub words: String,
    /// What would be taken back or ended.
    pub out_id: Option<String>,
    /// When they are expected today.
    #[ts(type = "number | null")]
    pub back_ms: Option<Ms>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhereState {
    In,
    Late,
    BackLater,
    NotYet,
    Gone,
    OffToday,
    NoShift,
}

/// What came of marking someone out or back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MarkedOut {
    pub id: String,
    /// `Carla Mendes is out until 11:30.`
    pub sentence: String,
}
