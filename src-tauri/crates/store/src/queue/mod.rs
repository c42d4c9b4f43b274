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

/// A row is seen when its batch is visible and no visible row replaces it.
pub(crate) const SEEN: &str = "(SELECT state FROM batch WHERE batch.id = c.batch_id) = 'visible'
   AND NOT EXISTS (SELECT 1 FROM contact n JOIN batch nb ON nb.id = n.batch_id
                   WHERE n.replaces = c.id AND nb.state = 'visible')";
