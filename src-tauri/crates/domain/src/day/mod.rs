//! The split day: activities, planned blocks, lived entries, breaks, balance, what is done.

mod activity;
mod away;
mod balance;
mod block;
mod breaks;
mod done;
mod entry;
mod lived;
mod mode;
mod plan;
#[cfg(test)]
mod samples;
mod sentence;
mod timeline;

pub use activity::{Activity, Lane};
pub use away::{Answer, answer, gap_to_ask};
pub use balance::{
    Balance, DayMinutes, Drift, Share, Suggestion, TOO_EARLY_MIN, balance, balance_reaches_back_to,
    minutes_by_day, outside_hours_minutes, share,
};
pub use block::{Block, BlockId, BlockSource};
pub use breaks::{BreaksTaken, Nudge, NudgeLevel, Unbroken, breaks_taken, nudge, unbroken};
pub use done::{DoneItem, DoneKind, gather, session_line};
pub use entry::{Entry, EntryId};
pub use lived::{Unlived, lived_as_planned, morning, unlived};
pub use mode::{StrategicChoice, strategic_choice};
pub use plan::{BlockError, LONGEST_BLOCK_MIN, SHORTEST_BLOCK_MIN, check_block_span, overlaps};
pub use sentence::{DaySentence, Line, SentenceInput, Tone, day_sentence};
pub use timeline::{Edit, NamedEntry, NewEntry, Timeline, TimelineError, check};
