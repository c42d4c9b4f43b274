//! Field notes: what was seen or heard, kept as it was typed and found again; sessions beside the team, what stands in
//! its way, what customers said, and where that was taken.

mod capture;
mod capture_lines;
mod change;
pub(crate) mod customers;
mod drafts;
mod found;
mod list;
pub(crate) mod pages;
pub(crate) mod roadblocks;
pub(crate) mod rows;
mod search;
pub(crate) mod sessions;
mod view;
mod write;

pub use capture::{Capture, Captured, ReadCapture};
pub use capture_lines::{CaptureLines, CapturedLines, RefusedLine};
pub use change::{DeleteNote, EditNote, FileNote, SetSharing};
pub use customers::{
    AnswerAsk, AskStepView, AskView, AsksView, ChangeAsk, CountView, DeclineHeard, DeleteAsk, HeardOffer,
    MadeAsk, OfferHeard, TakeAsk, ThemeNote, ThemeRow, ThemeView, ThemesView, ViewAsks, ViewTheme,
    ViewThemes,
};
pub use drafts::{KeepDraft, ReadDraft};
pub use found::{ContextView, FoundKind, FoundListView, FoundView, GoTo, Screen};
pub use list::ListNotes;
pub use pages::{PageFormat, PageOf, PageView, PageWeeks, SavePage, SavedPage, ShowPage};
pub use roadblocks::{
    AcceptRoadblock, AddRoadblock, AddedRoadblock, ChangeRoadblock, JoinRoadblocks, OpenOrClosed,
    RemoveRoadblock, ReopenRoadblock, ReportView, RoadblockPage, RoadblockView, RoadblocksView,
    SimilarListView, SimilarRoadblocks, SimilarView, ViewRoadblock, ViewRoadblocks,
};
pub use search::Search;
pub use sessions::{
    DeleteSession, DescribeSession, DueRow, DueView, EndSession, MoveSession, PlannedSession, RoadblockRef,
    SessionNote, SessionRow, SessionView, SessionsView, SplitSession, StartSession, StartedSession, ViewDue,
    ViewSession, ViewSessions, WriteSession,
};
pub use view::{ContactRef, NoteView, NotesView, TokenKind, TokenView};
pub(crate) use write::{NoteContext, write_note};

use serde::{Deserialize, Deserializer};

/// Tells `null` from a field that is missing.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}
