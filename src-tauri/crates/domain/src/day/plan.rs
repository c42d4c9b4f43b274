//! The planned day's edit rules. Blocks may overlap (a calendar does not ask); the screen outlines those that do.

use std::collections::BTreeSet;

use super::{Block, BlockId};
use crate::time::{Instant, Span, clock};

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

/// Whether a block that the lead places may last for `span`. Meetings of a calendar may last longer.
///
/// # Errors
/// [`BlockError::TooShort`] under 5 minutes, [`BlockError::TooLong`] over 16 hours.
pub fn check_block_span(span: Span) -> Result<(), BlockError> {
    match span.seconds() {
        seconds if seconds < SHORTEST_BLOCK_MIN * 60 => Err(BlockError::TooShort),
        seconds if seconds > LONGEST_BLOCK_MIN * 60 => Err(BlockError::TooLong),
        _ => Ok(()),
    }
}

impl Block {
    /// The block at another time.
    ///
    /// # Errors
    /// As [`check_block_span`].
    pub fn place(&self, span: Span) -> Result<Block, BlockError> {
        check_block_span(span)?;
        Ok(Block { span, ..self.clone() })
    }

    /// The block in two at `at`; the first part keeps the id, the other gets `second`.
    ///
    /// # Errors
    /// [`BlockError::SplitOutside`] where a part would last under 5 minutes or `at` is not inside.
    pub fn split(&self, at: Instant, second: BlockId) -> Result<(Block, Block), BlockError> {
        let long_enough = |part: &Span| check_block_span(*part) != Err(BlockError::TooShort);
        let first_part = Span::new(self.span.start(), at).ok().filter(long_enough);
        let second_part = Span::new(at, self.span.end()).ok().filter(long_enough);
        match (first_part, second_part) {
            (Some(first), Some(rest)) => {
                Ok((Block { span: first, ..self.clone() }, Block { id: second, span: rest, ..self.clone() }))
            }
            _ => Err(BlockError::SplitOutside {
                name: self.name().to_owned(),
                from: clock(self.span.start(), self.zone),
                to: clock(self.span.end(), self.zone),
            }),
        }
    }
}

/// The blocks that share time with another one.
pub fn overlaps(blocks: &[Block]) -> BTreeSet<BlockId> {
    let mut sorted: Vec<&Block> = blocks.iter().collect();
    sorted.sort_by_key(|block| block.span.start());
    let mut overlapping = BTreeSet::new();
    // The block so far that ends last: any later one that starts before that end overlaps it.
    let mut longest: Option<&Block> = None;
    for block in sorted {
        if let Some(before) = longest.filter(|before| before.span.overlaps(block.span)) {
            overlapping.extend([before.id, block.id]);
        }
        if longest.is_none_or(|before| before.span.end() < block.span.end()) {
            longest = Some(block);
        }
    }
    overlapping
}

#[cfg(test)]
mod tests;
