//! Interval reports of phone and chat systems: looked at, taken in, recognised among other files.

mod import;
mod look;
mod preview;

pub use import::ImportReportFile;
pub(crate) use import::import_report_for_good;
pub(super) use import::{import_watched, refused_of};
pub(super) use look::{Answers, looks_like_report};
pub use look::{FileKind, RecogniseFile, RecognisedView};
pub use preview::{PreviewReport, ReportAsks, ReportColumnView, ReportIntervalView, ReportPreview};
