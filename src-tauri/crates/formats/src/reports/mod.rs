//! Interval reports in: what a phone or chat system counted every quarter, half or whole hour.
//!
//! What belongs here: recognising the columns, reading times, counts and lengths, leaving out totals. What does not:
//! which of two reports is right, what is stored, what follows for the forecast.
//!
//! A report has a time, at least two of *offered*, *answered* and *abandoned*, mostly a handle time, often how long people
//! waited, and no number of a contact. Columns are known by the words of several vendors, in English, German, Danish and
//! French.

mod columns;
mod figures;
mod read;
mod rows;
mod step;
mod timed;
mod totals;
mod when;

use chrono_tz::Tz;
use domain::queue::Channel;
use domain::time::Instant;

use crate::contacts::Refusal;
use crate::dates::DateOrder;

pub use read::{is_report, read_report, report_signature};

/// What is known before a report is read.
#[derive(Debug, Clone, Copy)]
pub struct ReportOptions {
    /// Phone or chat, for rows that do not say.
    pub channel: Option<Channel>,
    /// Which number of `04/11/2026` is the day, where the lead has said.
    pub date_order: Option<DateOrder>,
    /// For times without an offset.
    pub zone: Tz,
    /// The length of an interval in minutes where nothing in the file tells it.
    pub interval_min: u32,
}

/// What is read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// The same for the same columns, whatever their order.
    pub signature: String,
    /// Each column of the header and what it is read as; `None`: it is left out.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// Rows below the header: `intervals + repeated + left_out + refusals`.
    pub rows: u64,
    /// One for each channel, queue and start, by start.
    pub intervals: Vec<ReportInterval>,
    /// Rows that a later row of the same channel, queue and start told again.
    pub repeated: u64,
    /// Totals, averages, headers told again, and intervals without any count.
    pub left_out: u64,
    pub refusals: Vec<Refusal>,
    /// How dates with two numbers were read, where there are any.
    pub date_order: Option<DateOrder>,
    /// The usual length of an interval in minutes.
    pub interval_min: u32,
}

/// What a system counted in one interval of one queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportInterval {
    /// Physical line of the file, or row of the sheet.
    pub line: u64,
    pub start: Instant,
    pub length_s: u32,
    pub channel: Channel,
    /// As the system calls it, single-spaced; empty where the report names none.
    pub queue: String,
    pub offered: u32,
    pub answered: u32,
    pub abandoned: u32,
    /// Mean seconds of work in one that was answered; `None` where the report does not say, or nothing was answered.
    pub handle_time_s: Option<u32>,
    /// Mean milliseconds until an answer, of those who were answered; 0 where nobody was. `None`: the report does not say.
    pub speed_of_answer_ms: Option<u32>,
    /// Mean milliseconds until they gave up, of those who did; 0 where nobody did. `None`: the report does not say.
    pub time_to_abandon_ms: Option<u32>,
}
