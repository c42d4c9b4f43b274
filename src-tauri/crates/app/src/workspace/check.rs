//! Whether the file is sound, and stopping what runs.

use serde::{Deserialize, Serialize};
use store::{Store, TableCount};
use ts_rs::TS;

use super::{CheckReport, CountView};
use crate::{App, AppError, Command, Done};

/// Checks the file: integrity, rules, counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckFile {}

impl Command for CheckFile {
    const NAME: &'static str = "workspace.check";
    type Reply = CheckReport;

    fn run(self, app: &App) -> Result<CheckReport, AppError> {
        let (problems, counts) = app.read(|reader| Ok((reader.problems()?, reader.table_counts()?)))?;
        let file = app.store().path().display().to_string();
        let sentence = if problems.is_empty() {
            format!("{file} is sound.")
        } else {
            format!("{file} has {} problems. Restore the newest backup that opens.", problems.len())
        };
        Ok(CheckReport {
            file,
            sound: problems.is_empty(),
            schema: Store::schema(),
            problems,
            counts: counts.into_iter().map(count_view).collect(),
            sentence,
        })
    }
}

pub(super) fn count_view(count: TableCount) -> CountView {
    let what = match count.table.as_str() {
        "entry" => "entries",
        "block" => "planned blocks",
        "calendar" => "calendars",
        "person" => "people",
        "note" => "notes",
        "done_line" => "done lines",
        "contact" => "contact rows",
        "batch" => "imports",
        "refusal" => "refused rows",
        "roster_pattern" => "shifts of the weekly pattern",
        "roster_day" => "shifts of single dates",
        "time_off" => "times off",
        "staffing_event" => "events",
        "cape_day" => "cape days",
        "interval_report" => "reported intervals",
        "setting" => "settings",
        "journal" => "changes in the journal",
        "search_doc" => "texts in the search",
        other => other,
    };
    CountView { what: what.to_owned(), count: count.rows }
}

/// Asks a running job to stop.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CancelJob {
    pub job: String,
}

impl Command for CancelJob {
    const NAME: &'static str = "workspace.cancel_job";
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        // One that has just ended needs no stopping.
        app.cancel_job(&self.job);
        Ok(Done {})
    }
}
