//! What a file is, and how a report is read: as the lead says, else as its columns were read before.

use std::path::Path;

use chrono_tz::Tz;
use domain::queue::Channel;
use domain::time::{Instant, moment_words};
use formats::FormatError;
use formats::contacts::DateOrder;
use formats::reports::{ReportFile, ReportOptions, is_report, read_report, report_signature};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, AppError, Command, ErrorCode};

/// What a file with rows holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    Contacts,
    /// Counts by interval of a phone or chat system.
    Report,
}

/// Looks at the columns of a file: contacts, or an interval report. Writes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecogniseFile {
    pub path: String,
}

/// What the file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecognisedView {
    pub kind: FileKind,
}

impl Command for RecogniseFile {
    const NAME: &'static str = "queue.recognise_file";
    type Reply = RecognisedView;

    fn run(self, _app: &App) -> Result<RecognisedView, AppError> {
        let kind =
            if looks_like_report(Path::new(&self.path)) { FileKind::Report } else { FileKind::Contacts };
        Ok(RecognisedView { kind })
    }
}

/// Whether its columns are those of a report. What cannot be read is told by who reads it next.
pub(in crate::queue) fn looks_like_report(path: &Path) -> bool {
    is_report(path).unwrap_or(false)
}

/// What the lead answered about a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::queue) struct Answers {
    pub channel: Option<Channel>,
    pub date_order: Option<DateOrder>,
    /// IANA name.
    pub zone: Option<String>,
}

/// A report, or what has to be asked first.
pub(super) struct Look {
    pub read: Result<ReportFile, FormatError>,
    pub answers: Answers,
    pub zone: Tz,
    /// When its columns were read before.
    pub remembered: Option<Instant>,
}

/// Reads a report with the answers given; what they leave open is answered as it was for these columns before.
pub(super) fn look(app: &App, path: &Path, given: Answers) -> Result<Look, AppError> {
    if !path.is_file() {
        let message = format!("{} is not a file that can be read. Choose the report again.", path.display());
        return Err(AppError::new(ErrorCode::CannotOpen, message));
    }
    let signature = report_signature(path)?;
    let (known, interval_min) = app.read(|reader| {
        let settings = crate::workspace::read_settings(reader)?;
        Ok((reader.import_mapping(&signature)?, settings.staffing.interval_min))
    })?;
    let remembered = known.as_ref().map(|(_, used_at)| *used_at);
    // Answers of an older shape are asked for anew rather than guessed at.
    let before: Answers = known.and_then(|(told, _)| serde_json::from_str(&told).ok()).unwrap_or_default();
    let answers = Answers {
        channel: given.channel.or(before.channel),
        date_order: given.date_order.or(before.date_order),
        zone: given.zone.or(before.zone),
    };
    let zone = match answers.zone.as_deref() {
        None => app.zone(),
        Some(name) => name.parse().map_err(|_| {
            AppError::new(ErrorCode::BadCall, format!("{name} is no zone. Write it like Europe/Copenhagen."))
        })?,
    };
    let options =
        ReportOptions { channel: answers.channel, date_order: answers.date_order, zone, interval_min };
    Ok(Look { read: read_report(path, &options), answers, zone, remembered })
}

impl Look {
    /// `Wed 11 Nov`: when its columns were read before.
    pub(super) fn remembered_words(&self, app: &App) -> Option<String> {
        self.remembered.map(|at| moment_words(at, app.now(), app.zone()))
    }
}
