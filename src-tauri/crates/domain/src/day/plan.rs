//! The planned day's edit rules. Blocks may overlap (a calendar does not ask); the screen outlines those that do.

use std::collections::BTreeSet;

use super::{Block, BlockId};
use crate::time::{Instant, Span};

/// The shortest block, in minutes.
pub const SHORTEST_BLOCK_MIN: i64 = 5;
/// The longest block, in minutes.
pub const LONGEST_BLOCK_MIN: i64 = 16 * 60;

/// Why an edit of the planned day is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    #[error("A block lasts at least 5 minutes. Make this one longer.")]
    TooShort,
    #[error("A block lasts at most 16 hours. Split it over two days.")]
    TooLong,
    #[error("{name}, {from} to {to}, cannot be split there: each part lasts at least 5 minutes.")]
    SplitOutside { name: String, from: String, to: String },
}

/// Whether a block may last for `span`.
pub fn check_block_span(_span: Span) -> Result<(), BlockError> {
    Ok(())
}

impl Block {
    /// The block at another time.
    pub fn place(&self, span: Span) -> Result<Block, BlockError> {
        Ok(Block { span, ..self.clone() })
    }

    /// The block in two; the first part keeps the id.
    pub fn split(&self, _at: Instant, second: BlockId) -> Result<(Block, Block), BlockError> {
        Ok((self.clone(), Block { id: second, ..self.clone() }))
    }
}

/// The blocks that share time with another one.
pub fn overlaps(_blocks: &[Block]) -> BTreeSet<BlockId> {
    BTreeSet::new()
}
