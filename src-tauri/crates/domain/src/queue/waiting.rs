//! What waits for the team, in hours of work, and whether the data is young enough to speak of now.

use chrono_tz::Tz;

use super::{Channel, HandleTime};
use crate::time::{Instant, Span};
use crate::workspace::{Settings, WorkingHours};

/// What the contacts say about one channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelCount {
    pub channel: Channel,
    /// Open contacts.
    pub contacts: u32,
    /// When the oldest open one was opened.
    pub oldest: Option<Instant>,
    /// The mean handle time in seconds of the contacts that carry one, and how many those are.
    pub mean_handle_time_s: Option<(f64, u32)>,
}

/// What waits in one channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelWaiting {
    pub channel: Channel,
    pub contacts: u32,
    pub hours: f64,
    pub handle_time: HandleTime,
    pub oldest: Option<Instant>,
}

/// What waits. `stale`: the newest data is more than one business day old, so that it says nothing about now.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingSummary {
    pub channels: Vec<ChannelWaiting>,
    pub contacts: u32,
    pub hours: f64,
    pub oldest: Option<Instant>,
    pub newest_data: Option<Instant>,
    pub stale: bool,
}

/// Adds up what waits, in the order of `counts`.
pub fn waiting(
    _counts: &[ChannelCount],
    newest_data: Option<Instant>,
    _settings: &Settings,
    _now: Instant,
    _zone: Tz,
) -> WaitingSummary {
    WaitingSummary { channels: Vec::new(), contacts: 0, hours: 0.0, oldest: None, newest_data, stale: false }
}

/// Whether more than one full working day lies between `newest` and `now`.
pub fn is_stale(_newest: Instant, _now: Instant, _hours: &WorkingHours, _zone: Tz) -> bool {
    false
}

/// The seconds of `span` that fall into working hours.
pub fn business_seconds(_span: Span, _hours: &WorkingHours, _zone: Tz) -> i64 {
    0
}
