//! Contacts from customers: what waits, and the imports that tell.

mod cape;
mod import;
mod imports;
mod preview;
mod refusals;
mod view;
mod waiting;
mod watched;

pub use cape::*;
pub use import::ImportContacts;
pub(crate) use import::{import_for_good, thousands};
pub use imports::{FindContacts, ViewImports};
pub(crate) use preview::file_name;
pub use preview::{ImportPreview, PreviewImport};
pub use refusals::SaveRefusals;
pub use view::*;
pub use waiting::ViewWaiting;
pub(crate) use waiting::waiting_of;
pub use watched::{ReadWatched, WatchFolder};
