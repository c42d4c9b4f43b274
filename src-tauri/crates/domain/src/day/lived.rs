//! Lived as planned: blocks become entries where nothing else was lived.

use chrono_tz::Tz;

use super::{Block, BlockId, Entry, EntryId};
use crate::time::{Instant, Span};

/// The first stretch of a block that is over and has no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlived {
    pub block: BlockId,
    /// What is written on the block, else its activity: `Stand-up`.
    pub name: String,
    pub span: Span,
    pub zone: Tz,
}

/// New entries for the parts of `blocks` that are past and that no entry covers.
pub fn lived_as_planned(
    _blocks: &[Block],
    _entries: &[Entry],
    _now: Instant,
    _new_id: &mut dyn FnMut() -> EntryId,
) -> Vec<Entry> {
    Vec::new()
}

/// The first stretch of at least five minutes, of a block that is over, without an entry.
pub fn unlived(_blocks: &[Block], _entries: &[Entry], _now: Instant) -> Option<Unlived> {
    None
}

/// The blocks that start on the day and before 12:00 on the clock of `zone`.
pub fn morning(_blocks: &[Block], _day: Span, _zone: Tz) -> Vec<Block> {
    Vec::new()
}
