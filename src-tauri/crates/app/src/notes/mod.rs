//! Quick capture: what was seen or heard, kept as it was typed and found again.

mod capture;
mod drafts;
mod list;
mod search;
mod view;

pub use capture::{Capture, Captured, DeleteNote, EditNote, FileNote, ReadCapture};
pub use drafts::{KeepDraft, ReadDraft};
pub use list::ListNotes;
pub use search::Search;
pub use view::{FoundKind, FoundListView, FoundView, NoteView, NotesView, TokenKind, TokenView};
