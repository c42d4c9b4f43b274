//! Contacts in: all or nothing, repeatable, cancellable.

use std::ops::ControlFlow;
use std::path::Path;

use domain::queue::ContactRecord;
use formats::FormatError;
use formats::contacts::{Inspection, Mapping, ReadSummary, Step, Vendor, read_contacts};
use serde::{Deserialize, Serialize};
use store::{ImportStage, RefusalRow, StoreError};
use ts_rs::TS;

use super::preview::{file_name, look, question, vendor};
use super::settle::{
    CHUNK, Keep, Learnt, SHOWN, Source, keep_or_discard, not_cancelled, refusal_row, refusal_view, report,
};
use super::view::{ImportReport, RefusalView};
use crate::{App, AppError, Command, Progress, Topic, Undo};

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

/// Imports a file whose columns leave nothing to be asked, so that undo does not speak of it.
pub(crate) fn import_for_good(app: &App, path: &Path) -> Result<ImportReport, AppError> {
    let (inspection, _) = look(app, path, None, None)?;
    match question(&inspection) {
        Some(question) => Err(question),
        None => import(app, path, &inspection, Keep::ForGood),
    }
}

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
    let staged = incoming.settle(read);
    let Incoming { stage, shown, .. } = incoming;
    let learnt = Learnt { signature: &inspection.signature, what: &inspection.mapping };
    let batch = keep_or_discard(app, &stage, staged, keep, (ImportContacts::NAME, &name), learnt)?;
    Ok(report(&source, batch, stage.totals, shown))
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
                self.refusals.push(refusal_row(refusal));
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
        not_cancelled(self.app)?;
        read.map(|_| ())
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
