//! Lived as planned: blocks become entries where nothing else was lived.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Tz;

use super::{Block, BlockId, BlockSource, Entry, EntryId};
use crate::time::{Instant, Span, local_time};

/// A shorter piece of a block is left out.
const SHORTEST_PIECE_S: i64 = 60;
/// A shorter stretch without an entry is not spoken of.
const SHORTEST_UNLIVED_S: i64 = 5 * 60;

/// The first stretch of a block that is over and has no entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlived {
    pub block: BlockId,
    /// What is written on the block, else its activity: `Stand-up`.
    pub name: String,
    pub span: Span,
    /// The zone of the block.
    pub zone: Tz,
}

/// New entries for the parts of `blocks` that are past and that no entry covers, sorted by start.
///
/// Where blocks overlap, one placed by hand wins over one of a calendar, then the one that starts earlier. Pieces
/// under a minute are left out.
pub fn lived_as_planned(
    blocks: &[Block],
    entries: &[Entry],
    now: Instant,
    new_id: &mut dyn FnMut() -> EntryId,
) -> Vec<Entry> {
    let mut taken: Vec<Span> = entries.iter().filter_map(taken_by).collect();
    let mut blocks: Vec<&Block> = blocks.iter().collect();
    blocks.sort_by_key(|block| (block.source == BlockSource::Calendar, block.span.start(), block.id));
    let mut lived = Vec::new();
    for block in blocks {
        let Ok(past) = Span::new(block.span.start(), block.span.end().min(now)) else { continue };
        for piece in past.without(&taken) {
            taken.push(piece);
            if piece.seconds() >= SHORTEST_PIECE_S {
                lived.push(entry_from(block, piece, new_id()));
            }
        }
    }
    lived.sort_by_key(|entry| entry.start);
    lived
}

/// The first stretch of at least five minutes, of a block that is over, without an entry.
pub fn unlived(blocks: &[Block], entries: &[Entry], now: Instant) -> Option<Unlived> {
    let taken: Vec<Span> = entries.iter().filter_map(taken_by).collect();
    let over = blocks.iter().filter(|block| block.span.end() <= now);
    let stretches = over.filter_map(|block| {
        let free = block.span.without(&taken);
        let span = free.into_iter().find(|piece| piece.seconds() >= SHORTEST_UNLIVED_S)?;
        Some(Unlived { block: block.id, name: block.name().to_owned(), span, zone: block.zone })
    });
    stretches.min_by_key(|unlived| (unlived.span.start(), unlived.block))
}

/// The blocks that start within `day` and before 12:00 on the clock of `zone`.
pub fn morning(blocks: &[Block], day: Span, zone: Tz) -> Vec<Block> {
    let noon = NaiveTime::MIN + Duration::hours(12);
    let starts_in_the_morning =
        |block: &&Block| day.contains(block.span.start()) && local_time(block.span.start(), zone) < noon;
    blocks.iter().filter(starts_in_the_morning).cloned().collect()
}

impl Block {
    /// What is written on the block, else its activity.
    pub fn name(&self) -> &str {
        if self.detail.is_empty() { self.activity.label() } else { &self.detail }
    }
}

/// The time an entry takes; what runs takes all that comes.
fn taken_by(entry: &Entry) -> Option<Span> {
    Span::new(entry.start, entry.end.unwrap_or(DateTime::<Utc>::MAX_UTC)).ok()
}

fn entry_from(block: &Block, span: Span, id: EntryId) -> Entry {
    Entry {
        id,
        start: span.start(),
        end: Some(span.end()),
        activity: block.activity,
        zone: block.zone,
        detail: block.detail.clone(),
        person: block.person,
        on_call: false,
    }
}

#[cfg(test)]
mod tests;
