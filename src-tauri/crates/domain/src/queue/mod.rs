//! Contacts from customers, and what waits.

mod contact;
mod handle_time;
mod waiting;

pub use contact::{Channel, ContactRecord, ContactStatus, Satisfaction};
pub use handle_time::{ENOUGH_CONTACTS, HandleTime, HandleTimeSource, resolve};
pub use waiting::{ChannelCount, ChannelWaiting, WaitingSummary, business_seconds, is_stale, waiting};
