//! Refused rows, saved as a CSV that a spreadsheet opens safely.

use std::fs::File;
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::Path;

use domain::queue::Channel;
use formats::contacts::{DateOrder, Mapping, Refusal, Step, read_contacts, write_refusals};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::preview::look;
use super::reports::{Answers, looks_like_report, refused_of};
use crate::{App, AppError, Command, ErrorCode};

/// Writes every refused row to `to`: of a past import, or of a file read with a mapping.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveRefusals {
    pub to: String,
    pub batch: Option<u32>,
    pub path: Option<String>,
    pub mapping: Option<Mapping>,
    /// What was answered about an interval report, as when it was read.
    pub channel: Option<Channel>,
    pub date_order: Option<DateOrder>,
    pub zone: Option<String>,
}

/// Where they were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedRefusals {
    #[ts(type = "number")]
    pub rows: u64,
    pub sentence: String,
}

impl Command for SaveRefusals {
    const NAME: &'static str = "queue.save_refusals";
    type Reply = SavedRefusals;

    fn run(self, app: &App) -> Result<SavedRefusals, AppError> {
        let answers = Answers { channel: self.channel, date_order: self.date_order, zone: self.zone };
        let refusals = match (self.batch, self.path) {
            (Some(batch), _) => stored(app, batch)?,
            (None, Some(path)) => read_again(app, Path::new(&path), self.mapping, answers)?,
            (None, None) => {
                return Err(AppError::new(ErrorCode::BadCall, "Say which import, or which file."));
            }
        };
        save_as_csv(&refusals, &self.to)
    }
}

/// Writes refused rows as a CSV to `to`, over what is there.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn save_as_csv(refusals: &[Refusal], to: &str) -> Result<SavedRefusals, AppError> {
    let failed = |reason: String| {
        AppError::refused(format!("{to} could not be written: {reason}. Choose another place."))
    };
    let file = File::create(to).map_err(|error| failed(error.to_string()))?;
    write_refusals(refusals, BufWriter::new(&file)).map_err(|error| failed(error.to_string()))?;
    file.sync_all().map_err(|error| failed(error.to_string()))?;
    let rows = refusals.len() as u64;
    let what = if rows == 1 { "1 refused row is".to_owned() } else { format!("{rows} refused rows are") };
    Ok(SavedRefusals { rows, sentence: format!("{what} in {to}.") })
}

fn stored(app: &App, batch: u32) -> Result<Vec<Refusal>, AppError> {
    let rows = app.read(|reader| reader.refusals(i64::from(batch), u32::MAX))?;
    let refusal = |row: store::RefusalRow| Refusal {
        line: row.line,
        column: row.column,
        reason: row.reason,
        text: row.text,
    };
    Ok(rows.into_iter().map(refusal).collect())
}

fn read_again(
    app: &App,
    path: &Path,
    mapping: Option<Mapping>,
    answers: Answers,
) -> Result<Vec<Refusal>, AppError> {
    if mapping.is_none() && (answers.channel.is_some() || looks_like_report(path)) {
        return refused_of(app, path, answers);
    }
    let (inspection, _) = look(app, path, None, mapping)?;
    let mut refusals = Vec::new();
    read_contacts(path, &inspection.mapping, &mut |step| {
        if let Step::Refused(refusal) = step {
            refusals.push(refusal);
        }
        ControlFlow::Continue(())
    })?;
    Ok(refusals)
}
