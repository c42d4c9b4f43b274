//! What an absence was: asked once after a sleep or idle time, never assumed.

use super::{Edit, Entry, EntryId, NewEntry, Timeline, TimelineError};
use crate::time::{Instant, Span};

/// What the lead says the time away was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was running went on.
    Kept,
    /// Something else.
    Activity(NewEntry),
    /// Nothing that belongs in the day.
    Nothing,
}

/// The time away to ask about: from the last sign of life to now, within the running entry, at least `idle_min` long.
pub fn gap_to_ask(
    _last_alive: Instant,
    _now: Instant,
    _running: Option<&Entry>,
    _idle_min: u32,
) -> Option<Span> {
    None
}

/// Puts the answer about `span` into the timeline.
///
/// # Errors
/// As [`Timeline::add`] and [`Timeline::clear`].
pub fn answer(
    _timeline: &mut Timeline,
    _span: Span,
    _answer: Answer,
    _new_id: &mut dyn FnMut() -> EntryId,
) -> Result<Edit, TimelineError> {
    Ok(Edit::default())
}
