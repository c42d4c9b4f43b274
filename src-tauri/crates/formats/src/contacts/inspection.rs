//! What a first look at a file finds, and what it has to ask.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::Field;
use super::mapping::{Container, Mapping};
use super::vendor::Vendor;
use crate::dates::DateOrder;

/// The answer of [`inspect`](super::inspect()): everything the import screen shows before anything is written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Inspection {
    pub vendor: Vendor,
    /// What this kind of file is remembered by.
    pub signature: String,
    pub container: Container,
    pub facts: Vec<Fact>,
    pub columns: Vec<Column>,
    pub date_order: DateOrderFinding,
    /// IANA name of the zone that applies to times without an offset.
    pub zone: String,
    #[ts(type = "number")]
    pub rows_total: u64,
    /// The first rows as they would be read, at most [`PREVIEW_ROWS`].
    pub preview: Vec<PreviewRow>,
    /// What the file must have and does not; reading is refused while this is not empty.
    pub missing: Vec<Missing>,
    pub fold: Fold,
    /// What is proposed, ready to be changed by the lead and handed to `read_contacts`.
    pub mapping: Mapping,
}

/// How many rows a preview shows.
pub const PREVIEW_ROWS: usize = 8;

impl Inspection {
    /// Nothing is left to ask: the proposed mapping can be read as it is.
    pub fn is_ready(&self) -> bool {
        self.missing.is_empty() && !matches!(self.date_order, DateOrderFinding::Question(_))
    }
}

/// One thing found about the file: `Delimiter`, `semicolon ;`, `in all 8,412 rows`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Fact {
    pub what: String,
    pub value: String,
    /// How sure, or from where.
    pub why: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Column {
    pub name: String,
    /// The first cell that is not blank, shortened; hidden where it looks like an e-mail address.
    pub sample: String,
    pub field: Field,
    /// The name alone said what it becomes.
    pub recognised: bool,
}

/// What is known about day and month in numeric dates.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum DateOrderFinding {
    /// No date in the file reads two ways.
    Certain {
        order: Option<DateOrder>,
        why: String,
    },
    /// The file alone does not say; the lead has, for this file or an earlier one with the same columns.
    Answered {
        order: DateOrder,
    },
    Question(DateOrderQuestion),
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DateOrderQuestion {
    /// `04/11/2026 08:12`, as it stands in the file.
    pub example: String,
    /// `Is 04/11/2026 the fourth of November or the eleventh of April?`
    pub question: String,
    pub explanation: String,
    pub day_first: Reading,
    pub month_first: Reading,
}

/// The file read one way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reading {
    /// The example read this way, `2026-11-04`.
    pub example_on: String,
    /// First and last day, `YYYY-MM-DD`.
    pub from: String,
    pub to: String,
    /// Rows per equal stretch of `days_per_bucket` days from `from` to `to`.
    pub buckets: Vec<u32>,
    pub days_per_bucket: u32,
    /// Rows that would have no such date.
    pub impossible: u32,
}

/// A row as it would be read. Instants are RFC 3339 in UTC.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct PreviewRow {
    #[ts(type = "number")]
    pub line: u64,
    pub number: String,
    pub opened_at: Option<String>,
    pub first_reply_at: Option<String>,
    pub solved_at: Option<String>,
    pub channel: Option<domain::queue::Channel>,
    pub status: Option<domain::queue::ContactStatus>,
    pub subject: String,
    pub assignee: Option<String>,
    pub driver: Option<String>,
    pub tags: Vec<String>,
    pub satisfaction: Option<domain::queue::Satisfaction>,
    pub reopens: u32,
    pub handle_time_s: Option<u32>,
    /// Why the row would be refused, if it would.
    pub refused: Option<String>,
}

/// A field that every contact needs and no column was found for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Missing {
    pub field: Field,
    /// `Which column says when a contact was opened? None of ... looks like it.`
    pub question: String,
}

/// How rows become contacts where a number has several of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fold {
    /// Each row is a contact; of several with one number the latest update wins, and without updates the last row.
    LastWins,
    /// Each row is a message; one contact per number is read, after the last row.
    PerMessage,
}
