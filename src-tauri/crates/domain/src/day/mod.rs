//! The split day: activities, planned blocks, lived entries, breaks, balance, what is done.

mod activity;
mod block;
mod entry;

pub use activity::{Activity, Lane};
pub use block::{Block, BlockId, BlockSource};
pub use entry::{Entry, EntryId};
