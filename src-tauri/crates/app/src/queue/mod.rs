//! Contacts from customers: what waits, and the imports and interval reports that tell.

mod cape;
mod handle_time;
mod import;
mod imports;
mod preview;
mod refusals;
mod reports;
mod settle;
mod view;
mod waiting;
mod watched;

pub use cape::*;
pub(crate) use handle_time::{handle_time_words, handle_times};
pub use import::ImportContacts;
pub(crate) use import::{import_for_good, thousands};
pub use imports::{FindContacts, TakeBackImport, ViewImports};
pub(crate) use preview::file_name;
pub use preview::{ImportPreview, PreviewImport};
pub(crate) use refusals::save_as_csv;
pub use refusals::{SaveRefusals, SavedRefusals};
pub(crate) use reports::import_report_for_good;
pub use reports::{
    FileKind, ImportReportFile, PreviewReport, RecogniseFile, RecognisedView, ReportAsks, ReportColumnView,
    ReportIntervalView, ReportPreview,
};
pub(crate) use settle::rows;
pub use view::*;
pub use waiting::ViewWaiting;
pub(crate) use waiting::{is_lived_in, newest_by, report_label, waiting_of};
pub use watched::{ReadWatched, WatchFolder};
