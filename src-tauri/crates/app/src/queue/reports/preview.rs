//! A look at a report before anything is written.

use std::path::Path;

use domain::queue::Channel;
use domain::time::{clock, day_words, local_date};
use formats::FormatError;
use formats::contacts::DateOrder;
use formats::reports::{ReportFile, ReportInterval};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::look::{Answers, look};
use crate::queue::preview::file_name;
use crate::queue::settle::refusal_view;
use crate::queue::{RefusalView, thousands};
use crate::{App, AppError, Command};

/// Rows on the preview.
const PREVIEW_ROWS: usize = 12;
/// Refused rows on the preview.
const REFUSALS: usize = 100;

/// Looks at an interval report: its columns, what it says, what must be asked. Writes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PreviewReport {
    pub path: String,
    /// Phone or chat, where the file does not say.
    pub channel: Option<Channel>,
    pub date_order: Option<DateOrder>,
    /// IANA name of the zone its times are in. Missing: remembered, else the lead's.
    pub zone: Option<String>,
}

/// What has to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportAsks {
    Channel,
    DateOrder,
}

/// What a report is, and how it would be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReportPreview {
    pub file_name: String,
    #[ts(type = "number")]
    pub size_bytes: u64,
    /// What is asked first, and of which kind, where something is.
    pub question: Option<String>,
    pub asks: Option<ReportAsks>,
    pub columns: Vec<ReportColumnView>,
    pub channel: Option<Channel>,
    pub date_order: Option<DateOrder>,
    pub zone: String,
    /// `Wed 11 Nov`: when these columns were read before.
    pub remembered: Option<String>,
    /// `1,204 half hours of phone, Mon 2 Nov 08:00 to today 10:30; 14 sums left out.`
    pub sentence: String,
    #[ts(type = "number")]
    pub intervals: u64,
    #[ts(type = "number")]
    pub left_out: u64,
    #[ts(type = "number")]
    pub refused: u64,
    /// The first intervals as they would be kept.
    pub rows: Vec<ReportIntervalView>,
    /// The first refused rows.
    pub refusals: Vec<RefusalView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportColumnView {
    pub name: String,
    /// `offered`, `handle time`, …; `null`: left out.
    pub read_as: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportIntervalView {
    #[ts(type = "number")]
    pub line: u64,
    /// `Mon 16 Nov 09:00`
    pub when: String,
    pub minutes: u32,
    pub channel: Channel,
    pub queue: String,
    pub offered: u32,
    pub answered: u32,
    pub abandoned: u32,
    pub handle_time_s: Option<u32>,
    /// Mean seconds until an answer; `null` where it is not told or nobody was answered.
    pub speed_of_answer_s: Option<u32>,
    /// Mean seconds until those who gave up did; `null` where it is not told or nobody did.
    pub time_to_abandon_s: Option<u32>,
}

/// Whole seconds, of anyone.
fn seconds_of(people: u32, mean_ms: Option<u32>) -> Option<u32> {
    mean_ms.filter(|_| people > 0).map(|mean_ms| (mean_ms + 500) / 1000)
}

impl Command for PreviewReport {
    const NAME: &'static str = "queue.preview_report";
    type Reply = ReportPreview;

    fn run(self, app: &App) -> Result<ReportPreview, AppError> {
        let path = Path::new(&self.path);
        let given = Answers { channel: self.channel, date_order: self.date_order, zone: self.zone };
        let look = look(app, path, given)?;
        let mut preview = ReportPreview {
            file_name: file_name(path),
            size_bytes: std::fs::metadata(path).map_or(0, |data| data.len()),
            question: None,
            asks: None,
            columns: Vec::new(),
            channel: look.answers.channel,
            date_order: look.answers.date_order,
            zone: look.zone.name().to_owned(),
            remembered: look.remembered_words(app),
            sentence: String::new(),
            intervals: 0,
            left_out: 0,
            refused: 0,
            rows: Vec::new(),
            refusals: Vec::new(),
        };
        let asks = match &look.read {
            Err(FormatError::DateOrderOpen { .. }) => ReportAsks::DateOrder,
            Err(FormatError::ReportChannelOpen { .. }) => ReportAsks::Channel,
            _ => {
                preview.fill(look.read?, app);
                return Ok(preview);
            }
        };
        preview.asks = Some(asks);
        preview.question = look.read.err().map(|error| match error {
            FormatError::DateOrderOpen { question, .. } => question,
            other => other.to_string(),
        });
        Ok(preview)
    }
}

impl ReportPreview {
    fn fill(&mut self, file: ReportFile, app: &App) {
        let (today, zone) = (app.today(), app.zone());
        let when = |interval: &ReportInterval| {
            let on = day_words(local_date(interval.start, zone), today);
            format!("{on} {}", clock(interval.start, zone))
        };
        let row = |interval: &ReportInterval| ReportIntervalView {
            line: interval.line,
            when: when(interval),
            minutes: interval.length_s / 60,
            channel: interval.channel,
            queue: interval.queue.clone(),
            offered: interval.offered,
            answered: interval.answered,
            abandoned: interval.abandoned,
            handle_time_s: interval.handle_time_s,
            speed_of_answer_s: seconds_of(interval.answered, interval.speed_of_answer_ms),
            time_to_abandon_s: seconds_of(interval.abandoned, interval.time_to_abandon_ms),
        };
        self.sentence = sentence(&file, &when);
        self.intervals = file.intervals.len() as u64;
        self.left_out = file.left_out;
        self.refused = file.refusals.len() as u64;
        self.rows = file.intervals.iter().take(PREVIEW_ROWS).map(row).collect();
        self.refusals = file.refusals.iter().take(REFUSALS).map(refusal_view).collect();
        self.date_order = file.date_order;
        let column = |(name, read_as): (String, Option<&'static str>)| ReportColumnView {
            name,
            read_as: read_as.map(str::to_owned),
        };
        self.columns = file.columns.into_iter().map(column).collect();
    }
}

fn sentence(file: &ReportFile, when: &impl Fn(&ReportInterval) -> String) -> String {
    let (Some(first), Some(last)) = (file.intervals.first(), file.intervals.last()) else {
        return "No interval can be read.".into();
    };
    let count = thousands(file.intervals.len() as u64);
    let noun = if file.intervals.len() == 1 { "interval" } else { "intervals" };
    let mut text = format!("{count} {noun} of {} min, {} to {}", file.interval_min, when(first), when(last));
    text.push_str(&left_out_words(file));
    text.push('.');
    text
}

/// `; 14 sums and blank rows left out`
pub(super) fn left_out_words(file: &ReportFile) -> String {
    match file.left_out {
        0 => String::new(),
        1 => "; 1 row of sums or blanks left out".into(),
        many => format!("; {} rows of sums or blanks left out", thousands(many)),
    }
}
