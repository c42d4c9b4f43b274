//! What waits for the team, in hours of work, and whether the data is young enough to speak of now.

use chrono::Datelike;
use chrono_tz::Tz;

use super::{Channel, HandleTime, ReportMean, resolve};
use crate::time::{Instant, Span, instant_at, local_date};
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
    /// What interval reports say of it, where there are any.
    pub report: Option<ReportMean>,
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

/// Adds up what waits, in the order of `counts`. Without any data there is nothing to say about now: that is stale.
pub fn waiting(
    counts: &[ChannelCount],
    newest_data: Option<Instant>,
    settings: &Settings,
    now: Instant,
    zone: Tz,
) -> WaitingSummary {
    let in_channel = |count: &ChannelCount| {
        let own = settings.own_handle_time_s(count.channel);
        let handle_time = resolve(count.channel, count.mean_handle_time_s, count.report, own);
        let hours = f64::from(count.contacts) * f64::from(handle_time.seconds) / 3600.0;
        let ChannelCount { channel, contacts, oldest, .. } = *count;
        ChannelWaiting { channel, contacts, hours, handle_time, oldest }
    };
    let channels: Vec<ChannelWaiting> = counts.iter().map(in_channel).collect();
    WaitingSummary {
        contacts: channels.iter().map(|channel| channel.contacts).sum(),
        hours: channels.iter().map(|channel| channel.hours).sum(),
        oldest: channels.iter().filter_map(|channel| channel.oldest).min(),
        newest_data,
        stale: newest_data.is_none_or(|newest| is_stale(newest, now, &settings.hours, zone)),
        channels,
    }
}

/// Whether more than one full working day of working hours lies between `newest` and `now`.
pub fn is_stale(newest: Instant, now: Instant, hours: &WorkingHours, zone: Tz) -> bool {
    let Ok(age) = Span::new(newest, now) else { return false };
    let full_day_s = (hours.to - hours.from).num_seconds();
    let mut passed_s = 0;
    // Stops at the day that decides, so that a log from years ago costs no more than one from last week.
    working_spans(age, hours, zone).any(|span| {
        passed_s += span.seconds();
        passed_s > full_day_s
    })
}

/// The seconds of `span` that fall into working hours, as they pass: an hour that a DST change skips does not count.
pub fn business_seconds(span: Span, hours: &WorkingHours, zone: Tz) -> i64 {
    working_spans(span, hours, zone).map(Span::seconds).sum()
}

/// The working hours within `span`, a span for each working day.
fn working_spans(span: Span, hours: &WorkingHours, zone: Tz) -> impl Iterator<Item = Span> {
    let last = local_date(span.end(), zone);
    local_date(span.start(), zone)
        .iter_days()
        .take_while(move |date| *date <= last)
        .filter(|date| hours.days.contains(&date.weekday()))
        .filter_map(move |date| {
            let from = instant_at(date, hours.from, zone);
            Span::new(from, instant_at(date, hours.to, zone)).ok()?.intersection(span)
        })
}

#[cfg(test)]
mod tests;
