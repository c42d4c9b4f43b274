//! Contacts in: all or nothing, repeatable, cancellable.

use std::ops::ControlFlow;
use std::path::Path;

use domain::queue::ContactRecord;
use formats::FormatError;
use formats::contacts::{Inspection, Mapping, ReadSummary, Refusal, Step, Vendor, read_contacts};
use serde::{Deserialize, Serialize};
use store::{BatchTotals, ImportStage, Journal, RefusalRow, StoreError};
use ts_rs::TS;

use super::preview::{file_name, look, question, vendor};
use super::view::{ImportReport, RefusalView};
use crate::{App, AppError, Command, ErrorCode, Progress, Topic, Undo};

/// Reads an export in. Nothing is seen until all of it is there; the same number again updates.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportContacts {
    pub path: String,
    pub vendor: Option<String>,
    pub mapping: Option<Mapping>,
    /// Count and check, but keep nothing.
    pub dry_run: Option<bool>,
    /// A name by which the import can be cancelled.
    pub job: Option<String>,
}

impl Command for ImportContacts {
    const NAME: &'static str = "queue.import_contacts";
    const CHANGES: &'static [Topic] = &[Topic::Contacts];
    const UNDO: Undo = Undo::Batch;
    type Reply = ImportReport;

    fn run(self, app: &App) -> Result<ImportReport, AppError> {
        let _named = app.name_job(self.job.as_deref());
        let path = Path::new(&self.path);
        let (inspection, _) = look(app, path, vendor(self.vendor.as_deref())?, self.mapping)?;
        if let Some(question) = question(&inspection) {
            return Err(question);
        }
        let keep = if self.dry_run.unwrap_or(false) { Keep::Nothing } else { Keep::WithUndo };
        import(app, path, &inspection, keep)
    }
}

/// What stays of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// It was counted and checked.
    Nothing,
    /// Its contacts, until it is undone.
    WithUndo,
    /// Its contacts, for as long as the file: it is no change that the lead made.
    ForGood,
}

/// Imports a file whose columns leave nothing to be asked, so that undo does not speak of it.
pub(crate) fn import_for_good(app: &App, path: &Path) -> Result<ImportReport, AppError> {
    let (inspection, _) = look(app, path, None, None)?;
    match question(&inspection) {
        Some(question) => Err(question),
        None => import(app, path, &inspection, Keep::ForGood),
    }
}

/// Rows in one short write: enough to be quick, few enough that a captured note never waits for long.
pub(super) const CHUNK: usize = 1000;
/// Refused rows that the answer carries; all of them are kept with the import.
pub(super) const SHOWN: usize = 1000;

pub(super) fn import(
    app: &App,
    path: &Path,
    inspection: &Inspection,
    keep: Keep,
) -> Result<ImportReport, AppError> {
    let source = source_of(inspection);
    let name = file_name(path);
    let mut incoming = Incoming {
        app,
        stage: app.store().begin_import(&source.key, source.label, &name, app.now())?,
        total: std::fs::metadata(path).map_or(0, |data| data.len()),
        done: 0,
        records: Vec::with_capacity(CHUNK),
        refusals: Vec::new(),
        shown: Vec::new(),
        failed: None,
    };
    let read = read_contacts(path, &inspection.mapping, &mut |step| incoming.take(step));
    let kept = incoming.settle(read);
    let Incoming { stage, shown, .. } = incoming;
    let batch = match kept {
        Ok(()) if keep != Keep::Nothing => {
            let label = format!("Imported {name}");
            let line = Journal { at: app.now(), command: ImportContacts::NAME, label: &label };
            let line = (keep == Keep::WithUndo).then_some(line);
            // The columns first: a refusal after the flip would deny an import that took place.
            let kept =
                remember(app, inspection).and_then(|()| Ok(app.store().finish_import(&stage, line)?));
            kept.inspect_err(|_| discard(app, &stage))?
        }
        Ok(()) => {
            app.store().discard_import(&stage)?;
            return Ok(report(&source, None, stage.totals, shown));
        }
        Err(error) => {
            discard(app, &stage);
            return Err(error);
        }
    };
    Ok(report(&source, Some(batch), stage.totals, shown))
}

/// What could not be discarded now, on a full disk say, is unseen and swept when the file is next opened.
pub(super) fn discard(app: &App, stage: &ImportStage) {
    let _ = app.store().discard_import(stage);
}

pub(super) struct Source {
    pub key: String,
    pub label: &'static str,
}

/// A known help desk is one source, however it was exported; of others, each set of columns is its own.
fn source_of(inspection: &Inspection) -> Source {
    let vendor = inspection.vendor;
    let key = match vendor {
        Vendor::Other => format!("other:{}", inspection.signature),
        known => known.key().to_owned(),
    };
    Source { key, label: vendor.label() }
}

fn remember(app: &App, inspection: &Inspection) -> Result<(), AppError> {
    let mapping = serde_json::to_string(&inspection.mapping)
        .map_err(|error| AppError::refused(format!("The columns could not be remembered: {error}.")))?;
    app.note_down(|writer| writer.put_import_mapping(&inspection.signature, &mapping, app.now()))
}

/// Rows on their way into the stage.
struct Incoming<'a> {
    app: &'a App,
    stage: ImportStage,
    total: u64,
    done: u64,
    records: Vec<ContactRecord>,
    refusals: Vec<RefusalRow>,
    shown: Vec<RefusalView>,
    failed: Option<StoreError>,
}

impl Incoming<'_> {
    fn take(&mut self, step: Step) -> ControlFlow<()> {
        match step {
            Step::Row { record, bytes_read, .. } => {
                self.records.push(record);
                self.done = bytes_read;
            }
            Step::Refused(refusal) => {
                if self.shown.len() < SHOWN {
                    self.shown.push(refusal_view(&refusal));
                }
                self.refusals.push(RefusalRow {
                    line: refusal.line,
                    column: refusal.column,
                    reason: refusal.reason,
                    text: refusal.text,
                });
            }
        }
        if self.records.len() + self.refusals.len() < CHUNK {
            ControlFlow::Continue(())
        } else {
            self.flush()
        }
    }

    fn flush(&mut self) -> ControlFlow<()> {
        let written = self.app.store().stage(&mut self.stage, &self.records, &self.refusals);
        self.records.clear();
        self.refusals.clear();
        if let Err(error) = written {
            self.failed = Some(error);
            return ControlFlow::Break(());
        }
        let rows = self.stage.totals.read;
        self.app.job().tell(Progress {
            step: "write".into(),
            done: self.done,
            total: self.total,
            sentence: format!("{} rows read", thousands(rows)),
        });
        if self.app.job().is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Whether all of it arrived.
    fn settle(&mut self, read: Result<ReadSummary, FormatError>) -> Result<(), AppError> {
        let read = read.map_err(AppError::from);
        if read.is_ok() && self.failed.is_none() && !self.app.job().is_cancelled() {
            let _ = self.flush();
        }
        if let Some(error) = self.failed.take() {
            return Err(error.into());
        }
        if self.app.job().is_cancelled() {
            return Err(AppError::new(
                ErrorCode::Cancelled,
                "The import was cancelled. Nothing was changed.",
            ));
        }
        read.map(|_| ())
    }
}

pub(super) fn refusal_view(refusal: &Refusal) -> RefusalView {
    RefusalView {
        line: refusal.line,
        column: refusal.column.clone(),
        reason: refusal.reason.clone(),
        text: refusal.text.clone(),
    }
}

pub(super) fn report(
    source: &Source,
    batch: Option<i64>,
    totals: BatchTotals,
    refusals: Vec<RefusalView>,
) -> ImportReport {
    let BatchTotals { read, added, updated, unchanged, repeated, refused } = totals;
    let verb = if batch.is_some() { "new" } else { "would be new" };
    let mut parts = vec![format!("{} {verb}", thousands(added)), format!("{} updated", thousands(updated))];
    for (count, word) in
        [(unchanged, "unchanged"), (repeated, "told again in the same file"), (refused, "refused")]
    {
        if count > 0 {
            parts.push(format!("{} {word}", thousands(count)));
        }
    }
    ImportReport {
        source: source.key.split(':').next().unwrap_or_default().to_owned(),
        batch: batch.and_then(|batch| u32::try_from(batch).ok()),
        read,
        added,
        updated,
        unchanged,
        repeated,
        refused,
        refusals,
        dry_run: batch.is_none(),
        sentence: format!("{} rows from {}: {}.", thousands(read), source.label, parts.join(", ")),
    }
}

/// `8,409`
pub(crate) fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
