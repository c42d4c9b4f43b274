//! Rows of contacts, of interval reports and of the imports that brought them.

mod cape;
mod contacts;
mod imports;
mod reports;
mod slots;
mod stage;
mod watched;

pub use cape::{CapeBlockKind, CapeBlockRow, CapeDayRow};
pub use contacts::{BatchRow, ChannelTally, ContactRow, RefusalRow};
pub use reports::{OfferedRow, ReportRow, ReportTally};
pub use slots::{OpenRow, SlotRow};
pub use stage::{BatchTotals, ImportStage, StageOutcome};
pub use watched::WatchedFolderRow;

/// Whether a contact was open at the moment `?1`: it had come, and what says no time of an answer was answered when it
/// last changed.
pub(crate) const OPEN_THEN: &str = "c.opened_s <= ?1 AND (c.status IN ('open', 'pending')
   OR coalesce(c.solved_s, c.updated_s, c.opened_s) > ?1)";

/// A row is seen when its batch is visible and no visible row replaces it.
pub(crate) const SEEN: &str = "(SELECT state FROM batch WHERE batch.id = c.batch_id) = 'visible'
   AND NOT EXISTS (SELECT 1 FROM contact n JOIN batch nb ON nb.id = n.batch_id
                   WHERE n.replaces = c.id AND nb.state = 'visible')";
