//! A look at a file before anything is written.

use std::path::Path;

use domain::time::moment_words;
use formats::contacts::{InspectOptions, Inspection, Mapping, Vendor, inspect};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, AppError, Asks, Command, ErrorCode};

/// Looks at an export: what it is, its columns, what must be asked. Writes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PreviewImport {
    pub path: String,
    /// `zendesk`, `freshdesk`, …; missing: recognised.
    pub vendor: Option<String>,
    /// What the lead chose so far; missing: remembered or proposed.
    pub mapping: Option<Mapping>,
}

/// What an export is, and how it would be read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    pub file_name: String,
    #[ts(type = "number")]
    pub size_bytes: u64,
    pub vendor_label: String,
    pub inspection: Inspection,
    /// `Wed 11 Nov`: when these columns were read before.
    pub remembered: Option<String>,
    /// Nothing is left to be asked.
    pub ready: bool,
    /// What is asked first, where something is.
    pub question: Option<String>,
}

impl Command for PreviewImport {
    const NAME: &'static str = "queue.preview_import";
    type Reply = ImportPreview;

    fn run(self, app: &App) -> Result<ImportPreview, AppError> {
        let path = Path::new(&self.path);
        let vendor = vendor(self.vendor.as_deref())?;
        let (inspection, remembered) = look(app, path, vendor, self.mapping)?;
        Ok(ImportPreview {
            file_name: file_name(path),
            size_bytes: std::fs::metadata(path).map_or(0, |data| data.len()),
            vendor_label: inspection.vendor.label().to_owned(),
            remembered,
            ready: inspection.is_ready(),
            question: question(&inspection).map(|question| question.message),
            inspection,
        })
    }
}

/// Inspects with the mapping given, else the one remembered for these columns, else the proposed one.
pub(super) fn look(
    app: &App,
    path: &Path,
    vendor: Option<Vendor>,
    mapping: Option<Mapping>,
) -> Result<(Inspection, Option<String>), AppError> {
    if !path.is_file() {
        let message = format!("{} is not a file that can be read. Choose the export again.", path.display());
        return Err(AppError::new(ErrorCode::CannotOpen, message));
    }
    let zone = app.zone();
    let chosen = mapping.is_some();
    let first = inspect(path, &InspectOptions { as_vendor: vendor, mapping, zone })?;
    if chosen {
        return Ok((first, None));
    }
    let known = app.read(|reader| reader.import_mapping(&first.signature))?;
    let Some((mapping, used_at)) = known else { return Ok((first, None)) };
    // A mapping of an older shape is asked for anew rather than guessed at.
    let Ok(mapping) = serde_json::from_str::<Mapping>(&mapping) else { return Ok((first, None)) };
    let again = inspect(path, &InspectOptions { as_vendor: vendor, mapping: Some(mapping), zone })?;
    Ok((again, Some(moment_words(used_at, app.now(), zone))))
}

pub(super) fn vendor(key: Option<&str>) -> Result<Option<Vendor>, AppError> {
    let Some(key) = key else { return Ok(None) };
    let known: Vec<&str> = Vendor::ALL.iter().map(|vendor| vendor.key()).collect();
    Vendor::from_key(key).map(Some).ok_or_else(|| {
        AppError::new(
            ErrorCode::BadCall,
            format!("{key} is no help desk that is known. Known are {}.", known.join(", ")),
        )
    })
}

/// What has to be answered before the file can be read.
pub(super) fn question(inspection: &Inspection) -> Option<AppError> {
    use formats::contacts::DateOrderFinding;
    if let Some(missing) = inspection.missing.first() {
        return Some(AppError::asking(Asks::Column, &missing.question));
    }
    match &inspection.date_order {
        DateOrderFinding::Question(question) => Some(AppError::asking(Asks::DateOrder, &question.question)),
        DateOrderFinding::Certain { .. } | DateOrderFinding::Answered { .. } => None,
    }
}

pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
