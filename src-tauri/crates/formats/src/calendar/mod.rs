//! Meetings in: iCalendar files (RFC 5545), with recurrence, exceptions and time zones worked out.
//!
//! What belongs here: what a calendar file says happens when. What does not: blocks, activities, what is stored.

mod component;
mod event;
mod expand;
mod observed;
mod repeat;
mod windows_zones;
mod zones;

use chrono_tz::Tz;
use domain::time::{Instant, Span};
use serde::Serialize;

use crate::FormatError;
use crate::text::decode_bytes;

/// One meeting, or one occurrence of a recurring one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meeting {
    pub uid: String,
    /// For an occurrence of a recurring meeting, when the rule puts it; it stays when the occurrence is moved.
    pub occurrence: Option<Instant>,
    pub start: Instant,
    /// After `start`.
    pub end: Instant,
    /// The zone that the calendar gives its time in; for all-day meetings and floating times the one handed in.
    pub zone: Tz,
    pub title: String,
    /// Whole days; `start` and `end` are midnights of the zone handed in.
    pub all_day: bool,
    pub cancelled: bool,
    /// The calendar counts the time as taken.
    pub busy: bool,
}

impl Meeting {
    /// What the meeting is found by when the calendar is read again.
    pub fn key(&self) -> String {
        match self.occurrence {
            None => self.uid.clone(),
            Some(at) => format!("{} {}", self.uid, at.format("%Y-%m-%dT%H:%M:%SZ")),
        }
    }
}

/// An event that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalendarRefusal {
    /// Physical line of the file where the event begins.
    pub line: u64,
    pub uid: String,
    pub title: String,
    /// One clear sentence without a full stop.
    pub reason: String,
}

/// What a calendar file holds in a window of time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalendarRead {
    /// The calendar's own name, where it has one.
    pub name: Option<String>,
    /// Every meeting that touches the window, by start and then by key.
    pub meetings: Vec<Meeting>,
    pub refusals: Vec<CalendarRefusal>,
}

/// Reads a calendar. Occurrences are worked out inside `window` alone; `zone` is for times that name none.
///
/// # Errors
/// [`FormatError::NotACalendar`] where the bytes are none. An event that cannot be followed is a refusal.
pub fn read_calendar(bytes: &[u8], window: Span, zone: Tz) -> Result<CalendarRead, FormatError> {
    let text = decode_bytes(bytes);
    if text.trim().is_empty() {
        return Err(FormatError::Empty);
    }
    let file = component::parse(&text)?;
    let zones = zones::Zones::new(&file.zones, zone, window);
    let mut read = CalendarRead { name: file.name, ..CalendarRead::default() };
    let cancels = file.cancels;
    let mut events = Vec::with_capacity(file.events.len());
    for component in &file.events {
        match event::read(component, &zones) {
            Ok(event) => events.push(event::Event { cancelled: event.cancelled || cancels, ..event }),
            Err(refusal) => read.refusals.push(refusal),
        }
    }
    read.refusals.extend(file.unfinished);
    expand::expand(&events, window, &zones, &mut read);
    read.meetings.sort_by(|one, other| one.start.cmp(&other.start).then_with(|| one.key().cmp(&other.key())));
    Ok(read)
}
