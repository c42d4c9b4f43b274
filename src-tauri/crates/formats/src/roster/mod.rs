//! Rosters in: shifts, their parts and time off from CSV and XLSX.
//!
//! What belongs here: recognising the layout and reading rows. What does not: who a person is, what the file says
//! already, what is stored.
//!
//! Two layouts are read, both documented for the lead. *Rows*: `name, date, start, end, activity, channels`, one shift,
//! part of a shift or time off a row; for time off `start` and `end` may be dates. *Week*: a name and a column for each
//! day, headed by a weekday or a date, with cells like `08:00-16:30`, `off` or `leave`.

mod columns;
mod read;
mod rows;
mod week;
pub(crate) mod when;
mod words;

use chrono::{NaiveDate, Weekday};
use domain::people::roster::{OutKind, PartKind};
use domain::queue::Channel;
use domain::time::ClockSpan;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contacts::Refusal;
use crate::dates::DateOrder;

pub use read::{RosterOptions, read_roster};

/// How a roster is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RosterLayout {
    /// One shift, part or stretch of time off a row.
    Rows,
    /// A column for each weekday: the pattern of a week.
    Week,
    /// A column for each date.
    Dates,
}

/// What is read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterFile {
    pub layout: RosterLayout,
    /// Each column of the header and what it is read as; `None`: it is left out.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// Rows below the header.
    pub rows: u64,
    /// What the rows say, in their order; a row of a week says several things.
    pub said: Vec<Said>,
    pub refusals: Vec<Refusal>,
    /// How dates with two numbers were read, where there are any.
    pub date_order: Option<DateOrder>,
}

/// One thing a roster says of someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Physical line of the file, or row of the sheet.
    pub line: u64,
    /// As the file names them, trimmed.
    pub name: String,
    pub what: What,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A shift on a date; channels only where the row names them.
    Shift { on: NaiveDate, hours: ClockSpan, channels: Vec<Channel> },
    /// A part of the shift of a date.
    Part { on: NaiveDate, kind: PartKind, hours: ClockSpan, label: String },
    /// No shift on a date.
    NoShift { on: NaiveDate },
    /// Out: whole days, or a part of one.
    Out { from_on: NaiveDate, until_on: NaiveDate, kind: OutKind, hours: Option<ClockSpan>, label: String },
    /// The shift of a weekday in the stretches between which there is a lunch; empty: none.
    Weekly { weekday: Weekday, hours: Vec<ClockSpan> },
    /// Out on that weekday of the week the file is read for.
    WeeklyOut { weekday: Weekday, kind: OutKind },
}
