//! SQLite, and the only crate that knows it.
//!
//! What belongs here: the schema, one owner of every write, the journal, backups, and per feature the rows and
//! queries it needs, as methods of [`Reader`] and [`Writer`]. What does not: decisions (they are `domain`'s) and
//! wording beyond the sentences of [`StoreError`].

mod access;
#[cfg(test)]
mod access_tests;
mod backup;
mod day;
mod error;
mod journal;
mod lock;
mod migrate;
mod notes;
mod people;
mod queue;
mod rows;
mod search;
mod staffing;
mod workspace;

pub use access::{Direction, Reader, Store, Writer};
pub use backup::{BackupCheck, check_file, copy_into};
pub use day::{AwayRow, BlockRow, CalendarRow, DoneLineRow};
pub use error::StoreError;
pub use journal::{Journal, TAKE_BACK_IMPORT, Undone};
pub use lock::FileLock;
pub use notes::{NoteLinks, NoteRow, RoadblockReportRow, WentRow};
pub use people::{
    Bytes, Erased, Erasing, HourRow, IdeaRow, KnowledgeRow, LastNoteRow, MetRow, OneToOneRow, PersonRow,
    RecognitionRow, SharedNoteRow, TextTally,
};
pub use queue::{
    BatchRow, BatchTotals, CapeBlockKind, CapeBlockRow, CapeDayRow, ChannelTally, ContactRow, ImportStage,
    OfferedRow, OpenRow, RefusalRow, ReportRow, ReportTally, SlotRow, StageOutcome, WatchedFolderRow,
};
pub use search::{FoundLinks, FoundRow, SearchFor};
pub use staffing::EventRow;
pub use workspace::TableCount;
