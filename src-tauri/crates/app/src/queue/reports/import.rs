//! Interval reports in: all or nothing, repeatable, cancellable, as contacts are.

use std::path::Path;

use domain::queue::Channel;
use formats::contacts::{DateOrder, Refusal};
use formats::reports::{ReportFile, ReportInterval};
use serde::{Deserialize, Serialize};
use store::{ImportStage, ReportRow};
use ts_rs::TS;

use super::look::{Answers, Look, look};
use super::preview::left_out_words;
use crate::queue::preview::file_name;
use crate::queue::settle::{
    CHUNK, Keep, Learnt, SHOWN, Source, keep_or_discard, not_cancelled, refusal_row, refusal_view, report,
};
use crate::queue::{ImportReport, thousands};
use crate::{App, AppError, Command, Progress, Topic, Undo};

/// Reads an interval report in. Nothing is seen until all of it is there; the same interval of the same queue again
/// updates.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportReportFile {
    pub path: String,
    /// Phone or chat, where the file does not say.
    pub channel: Option<Channel>,
    pub date_order: Option<DateOrder>,
    /// IANA name of the zone its times are in. Missing: remembered, else the lead's.
    pub zone: Option<String>,
    /// Count and check, but keep nothing.
    pub dry_run: Option<bool>,
    /// A name by which the import can be cancelled.
    pub job: Option<String>,
}

impl Command for ImportReportFile {
    const NAME: &'static str = "queue.import_report";
    const CHANGES: &'static [Topic] = &[Topic::Contacts];
    const UNDO: Undo = Undo::Batch;
    type Reply = ImportReport;

    fn run(self, app: &App) -> Result<ImportReport, AppError> {
        let _named = app.name_job(self.job.as_deref());
        let path = Path::new(&self.path);
        let given = Answers { channel: self.channel, date_order: self.date_order, zone: self.zone };
        let keep = if self.dry_run.unwrap_or(false) { Keep::Nothing } else { Keep::WithUndo };
        import(app, path, look(app, path, given)?, keep)
    }
}

/// Imports a report that leaves nothing to be asked, so that undo does not speak of it.
pub(crate) fn import_report_for_good(app: &App, path: &Path) -> Result<ImportReport, AppError> {
    import(app, path, look(app, path, Answers::default())?, Keep::ForGood)
}

/// Imports a report that lay in a watched folder; the answers are those given for its columns before.
pub(in crate::queue) fn import_watched(app: &App, path: &Path) -> Result<String, AppError> {
    let look = look(app, path, Answers::default())?;
    if look.remembered.is_none() {
        return Err(AppError::refused(
            "Its columns were never imported before. Import it once by hand, then the next one is read by itself.",
        ));
    }
    Ok(import(app, path, look, Keep::WithUndo)?.sentence)
}

/// The refused rows of a report that was not kept.
pub(in crate::queue) fn refused_of(
    app: &App,
    path: &Path,
    answers: Answers,
) -> Result<Vec<Refusal>, AppError> {
    Ok(look(app, path, answers)?.read?.refusals)
}

fn import(app: &App, path: &Path, look: Look, keep: Keep) -> Result<ImportReport, AppError> {
    let file = look.read?;
    let source = Source { key: "report".into(), label: "an interval report" };
    let name = file_name(path);
    let mut stage = app.store().begin_import(&source.key, LABEL, &name, app.now())?;
    let staged = stage_all(app, &mut stage, &file);
    let shown = || file.refusals.iter().take(SHOWN).map(refusal_view).collect();
    let learnt = Learnt { signature: &file.signature, what: &look.answers };
    let batch = keep_or_discard(app, &stage, staged, keep, (ImportReportFile::NAME, &name), learnt)?;
    let mut told = report(&source, batch, stage.totals, shown());
    told.sentence = format!("{}{}.", told.sentence.trim_end_matches('.'), left_out_words(&file));
    Ok(told)
}

/// What the list of imports calls it.
const LABEL: &str = "Interval report";

fn stage_all(app: &App, stage: &mut ImportStage, file: &ReportFile) -> Result<(), AppError> {
    let refusals: Vec<_> = file.refusals.iter().cloned().map(refusal_row).collect();
    app.store().stage_reports(stage, &[], &[], file.repeated)?;
    for chunk in refusals.chunks(CHUNK) {
        app.store().stage_reports(stage, &[], chunk, 0)?;
    }
    let total = file.intervals.len() as u64;
    for (index, chunk) in file.intervals.chunks(CHUNK).enumerate() {
        if app.job().is_cancelled() {
            break;
        }
        let rows: Vec<ReportRow> = chunk.iter().map(report_row).collect();
        app.store().stage_reports(stage, &rows, &[], 0)?;
        let done = (index * CHUNK + chunk.len()) as u64;
        app.job().tell(Progress {
            step: "write".into(),
            done,
            total,
            sentence: format!("{} intervals read", thousands(done)),
        });
    }
    not_cancelled(app)
}

fn report_row(interval: &ReportInterval) -> ReportRow {
    ReportRow {
        start: interval.start,
        length_s: interval.length_s,
        channel: interval.channel,
        queue: interval.queue.clone(),
        offered: interval.offered,
        answered: interval.answered,
        abandoned: interval.abandoned,
        handle_time_s: interval.handle_time_s,
        speed_of_answer_ms: interval.speed_of_answer_ms,
        time_to_abandon_ms: interval.time_to_abandon_ms,
    }
}
