//! What the screen sees of a day. Instants are milliseconds since 1970 in UTC; all cutting into days is done here.

use chrono::NaiveDate;
use domain::day::{Activity, BlockSource, DoneKind, Lane, Line};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Milliseconds since 1970-01-01 UTC.
pub type Ms = i64;

/// One planned block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BlockView {
    pub id: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    /// `08:00` in the zone of the block.
    pub from: String,
    pub to: String,
    pub activity: Activity,
    pub lane: Lane,
    pub label: String,
    pub detail: String,
    pub person: Option<PersonRef>,
    pub source: BlockSource,
    /// It shares time with another block: both are outlined.
    pub overlaps: bool,
}

/// One lived entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryView {
    pub id: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    /// `null` while it runs.
    #[ts(type = "number | null")]
    pub end_ms: Option<Ms>,
    pub from: String,
    pub to: Option<String>,
    pub activity: Activity,
    pub lane: Lane,
    pub label: String,
    pub detail: String,
    pub person: Option<PersonRef>,
    pub on_call: bool,
    /// The zone it was lived in, where that is not the zone of the day shown.
    pub other_zone: Option<String>,
    /// Nothing was planned under it.
    pub unplanned: bool,
}

/// A person, as far as a row needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonRef {
    pub id: String,
    pub name: String,
    /// First name, with an initial where two share it.
    pub short: String,
    pub initials: String,
}

/// An hour on the axis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TickView {
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub label: String,
}

/// A stretch that was planned and has no entry yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnlivedView {
    pub block_id: String,
    /// `Stand-up, 08:00 to 08:30`
    pub sentence: String,
    pub activity: Activity,
    /// Where `Shift P` would fill more than this block: `morning` or `day`.
    pub wider: Option<LivedScope>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LivedScope {
    Morning,
    Day,
}

/// Time since the last break.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BreaksView {
    /// Start of the unbroken stretch; `null` when nothing runs.
    #[ts(type = "number | null")]
    pub unbroken_since_ms: Option<Ms>,
    pub taken: u32,
    pub taken_min: u32,
    pub planned: u32,
    pub nudge: Option<NudgeView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NudgeView {
    pub firm: bool,
    pub words: String,
    /// `4 h 02 since your last break`
    pub since: String,
    /// Stays the same while the same nudge stands, so that a notification is sent once.
    pub key: String,
}

/// Time the lead was away from the machine while an entry ran; asked about once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AwayView {
    pub id: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    #[ts(type = "number")]
    pub end_ms: Ms,
    /// `12:05 to 12:50, while Customers was running`
    pub sentence: String,
    pub activity: Activity,
}

/// A whole day, planned and lived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DayView {
    pub date: NaiveDate,
    /// `Wednesday 18 November`
    pub title: String,
    /// `Week 47`
    pub week: String,
    pub is_today: bool,
    pub is_past: bool,
    pub previous: NaiveDate,
    pub next: NaiveDate,
    pub zone: String,
    #[ts(type = "number")]
    pub now_ms: Ms,
    #[ts(type = "number")]
    pub day_start_ms: Ms,
    #[ts(type = "number")]
    pub day_end_ms: Ms,
    /// The part of the day that is drawn: working hours, widened by what lies outside them.
    #[ts(type = "number")]
    pub axis_start_ms: Ms,
    #[ts(type = "number")]
    pub axis_end_ms: Ms,
    pub ticks: Vec<TickView>,
    /// Every full hour that the local clock shows on this day, for times that are typed: an hour that a DST change
    /// repeats stands twice, one that it skips is missing.
    pub hours: Vec<TickView>,
    pub blocks: Vec<BlockView>,
    pub entries: Vec<EntryView>,
    /// The entry that runs now, whichever day is shown.
    pub running: Option<EntryView>,
    pub unlived: Option<UnlivedView>,
    pub breaks: BreaksView,
    pub away: Option<AwayView>,
    pub sentence: Vec<Line>,
    /// Minutes planned and lived in each lane on this day.
    pub minutes: LaneMinutes,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct LaneMinutes {
    pub planned_front: u32,
    pub planned_strategic: u32,
    pub lived_front: u32,
    pub lived_strategic: u32,
    pub lived_neither: u32,
}

/// Front-line and strategic minutes of a stretch of days, and the share of the first.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct ShareView {
    pub front_min: u32,
    pub strategic_min: u32,
    /// 0 to 1; `null` while it is too early to say (under two hours).
    pub share: Option<f64>,
}

/// The balance against the band.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BalanceView {
    pub week: ShareView,
    pub fortnight: ShareView,
    pub band_low: u32,
    pub band_high: u32,
    /// Named when the 14-day balance was outside the band on five working days in a row.
    pub drift: Option<String>,
    /// What to do about yesterday or today, in a sentence.
    pub suggestion: Option<SuggestionView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SuggestionView {
    pub sentence: String,
    /// The day it speaks of.
    pub on: NaiveDate,
}

/// A line of the Done list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DoneItemView {
    /// Only typed lines can be changed or removed.
    pub id: Option<String>,
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub at: String,
    pub kind: DoneKind,
    pub activity: Option<Activity>,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DoneListView {
    pub since: String,
    pub items: Vec<DoneItemView>,
}

/// A meeting that lies ahead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingView {
    pub block_id: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    /// `14:00 today`, `Thu 13:00`
    pub when: String,
    pub title: String,
    pub minutes: u32,
    pub activity: Activity,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingsView {
    pub meetings: Vec<MeetingView>,
    pub more: u32,
    /// The calendar was last read: `Mon 17:40`; `null` if never.
    pub read_at: Option<String>,
}
