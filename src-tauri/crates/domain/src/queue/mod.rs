//! Contacts from customers, and what waits.

mod cape;
mod contact;
mod handle_time;
mod patience;
mod waiting;

pub use cape::{
    CapeMove, CapePlan, PREVENTION_MIN, RECOVERY_MIN, WORKING_DAYS_AHEAD, cape_days_used, cape_weeks,
    plan_cape_day, search_end,
};
pub use contact::{Channel, ContactRecord, ContactStatus, Satisfaction};
pub use handle_time::{ENOUGH_CONTACTS, HandleTime, HandleTimeSource, ReportMean, resolve};
pub use patience::{ENOUGH_GAVE_UP, LearntPatience, NotLearnt, PATIENCE_WEEKS, Patience, Waits};
pub use waiting::{ChannelCount, ChannelWaiting, WaitingSummary, business_seconds, is_stale, waiting};
