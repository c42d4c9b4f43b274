//! Words that several views share.

use chrono::Timelike;
use chrono_tz::Tz;
use domain::queue::{Channel, HandleTime};
use domain::staffing::sentence::SeatWords;
use domain::time::{Instant, Span, Tick, axis, local_time};

use super::ground::Ground;
use super::view::HandleTimeView;
use crate::day::TickView;
use crate::queue::handle_time_words;

/// `6`, `5.5`
pub(super) fn people(people: f64) -> String {
    let tenths = (people * 10.0).round() / 10.0;
    if tenths.fract() == 0.0 { format!("{tenths:.0}") } else { format!("{tenths:.1}") }
}

/// The place in the day's grid of an interval that starts at `start`.
pub(super) fn slot_of(start: Instant, zone: Tz, interval_min: u32) -> usize {
    (minute_of(start, zone) / interval_min.max(1)) as usize
}

/// Minutes since midnight on the local clock.
pub(super) fn minute_of(at: Instant, zone: Tz) -> u32 {
    let time = local_time(at, zone);
    time.hour() * 60 + time.minute()
}

pub(crate) fn channel_label(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "Phone",
        Channel::Chat => "Chat",
        Channel::Email => "Email",
        Channel::Other => "Tickets",
    }
}

/// `calls`, and `A call`
pub(super) fn contact_words(channel: Channel) -> (&'static str, &'static str) {
    match channel {
        Channel::Phone => ("calls", "A call"),
        Channel::Chat => ("chats", "A chat"),
        Channel::Email => ("emails", "An email"),
        Channel::Other => ("tickets", "A ticket"),
    }
}

/// What the deferred contacts of this file are called.
pub(super) fn deferred_words(channels: &[Channel]) -> &'static str {
    match (channels.contains(&Channel::Email), channels.contains(&Channel::Other)) {
        (true, true) => "emails and tickets",
        (false, true) => "tickets",
        _ => "emails",
    }
}

pub(super) fn seat_words(ground: &Ground, now: Instant) -> SeatWords<'static> {
    SeatWords { now, zone: ground.zone, deferred: deferred_words(&deferred_channels(ground)) }
}

/// The deferred channels on which anything came or waits.
pub(super) fn deferred_channels(ground: &Ground) -> Vec<Channel> {
    let came = ground.learned.channels.iter().map(|one| one.channel);
    let waits = ground.learned.open.iter().map(|row| row.channel);
    let mut channels: Vec<Channel> = came.chain(waits).filter(|channel| !channel.is_live()).collect();
    channels.sort_by_key(|channel| channel.key());
    channels.dedup();
    channels
}

/// A handle time with its source: `8:00 min, your figure`.
pub(super) fn handle_time_view((channel, time): &(Channel, HandleTime)) -> HandleTimeView {
    let (source, words) = handle_time_words(*time);
    HandleTimeView {
        channel: *channel,
        label: channel_label(*channel).to_owned(),
        seconds: time.seconds,
        source,
        words,
    }
}

pub(super) fn ticks(span: Span, zone: Tz) -> Vec<TickView> {
    let view = |tick: Tick| TickView { at_ms: tick.at.timestamp_millis(), label: tick.label };
    axis(span, zone).into_iter().map(view).collect()
}
