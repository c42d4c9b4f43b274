//! How an import ends, of contacts and of reports alike: kept with what was learnt of its columns, or discarded, and told.

use formats::contacts::Refusal;
use serde::Serialize;
use store::{BatchTotals, ImportStage, Journal, RefusalRow};

use super::import::thousands;
use super::view::{ImportReport, RefusalView};
use crate::{App, AppError, ErrorCode};

/// Rows in one short write: enough to be quick, few enough that a captured note never waits for long.
pub(super) const CHUNK: usize = 1000;
/// Refused rows that the answer carries; all of them are kept with the import.
pub(super) const SHOWN: usize = 1000;

/// What stays of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// It was counted and checked.
    Nothing,
    /// Its rows, until it is undone.
    WithUndo,
    /// Its rows, for as long as the file: it is no change that the lead made.
    ForGood,
}

/// Where rows come from.
pub(super) struct Source {
    pub key: String,
    pub label: &'static str,
}

/// What was learnt of a file's columns, for the next file with the same ones.
pub(super) struct Learnt<'a, T> {
    pub signature: &'a str,
    pub what: &'a T,
}

/// Makes visible what was staged, and answers its number; removes it where it was to be counted only, or went wrong.
pub(super) fn keep_or_discard<T: Serialize>(
    app: &App,
    stage: &ImportStage,
    staged: Result<(), AppError>,
    keep: Keep,
    (command, file): (&'static str, &str),
    learnt: Learnt<'_, T>,
) -> Result<Option<i64>, AppError> {
    if let Err(error) = staged {
        discard(app, stage);
        return Err(error);
    }
    if keep == Keep::Nothing {
        app.store().discard_import(stage)?;
        return Ok(None);
    }
    let label = format!("Imported {file}");
    let line = Journal { at: app.now(), command, label: &label };
    let line = (keep == Keep::WithUndo).then_some(line);
    // The columns first: a refusal after the flip would deny an import that took place.
    let kept = remember(app, learnt).and_then(|()| Ok(app.store().finish_import(stage, line)?));
    kept.map(Some).inspect_err(|_| discard(app, stage))
}

/// What could not be discarded now, on a full disk say, is unseen and swept when the file is next opened.
fn discard(app: &App, stage: &ImportStage) {
    let _ = app.store().discard_import(stage);
}

fn remember<T: Serialize>(app: &App, learnt: Learnt<'_, T>) -> Result<(), AppError> {
    let told = serde_json::to_string(learnt.what)
        .map_err(|error| AppError::refused(format!("The columns could not be remembered: {error}.")))?;
    app.note_down(|writer| writer.put_import_mapping(learnt.signature, &told, app.now()))
}

/// # Errors
/// Where the lead cancelled the import.
pub(super) fn not_cancelled(app: &App) -> Result<(), AppError> {
    if app.job().is_cancelled() {
        return Err(AppError::new(ErrorCode::Cancelled, "The import was cancelled. Nothing was changed."));
    }
    Ok(())
}

pub(super) fn refusal_row(refusal: Refusal) -> RefusalRow {
    let Refusal { line, column, reason, text } = refusal;
    RefusalRow { line, column, reason, text }
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
        sentence: format!("{} from {}: {}.", rows(read), source.label, parts.join(", ")),
    }
}

/// `1 row`, `8,409 rows`
pub(crate) fn rows(count: u64) -> String {
    format!("{} {}", thousands(count), if count == 1 { "row" } else { "rows" })
}
