//! What waits: hours queued, oldest, by channel, and how old the data is.

use chrono_tz::Tz;
use domain::queue::{Channel, ChannelCount, ChannelWaiting, WaitingSummary, waiting};
use domain::time::{Instant, hours_minutes, moment_words};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{Reader, ReportTally, StoreError};
use ts_rs::TS;

use super::handle_time::{handle_time_words, handle_times, report_mean};
use super::view::{ChannelWaitingView, ReportAgeView, WaitingView};
use crate::{App, AppError, Command, Topic};

/// What waits, from everything imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewWaiting {}

impl Command for ViewWaiting {
    const NAME: &'static str = "queue.waiting";
    const READS: &'static [Topic] = &[Topic::Contacts, Topic::Settings, Topic::Workspace];
    type Reply = WaitingView;

    fn run(self, app: &App) -> Result<WaitingView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        app.read(|reader| {
            let settings = crate::workspace::read_settings(reader)?;
            let read_at = reader.contacts_age()?.1.map(|at| moment_words(at, now, zone));
            let summary = waiting_of(reader, now, zone, &settings)?;
            let view = summary.map_or_else(nothing, |summary| view(&summary, read_at, now, zone));
            Ok(WaitingView { reports: report_ages(reader, &settings, now, zone)?, ..view })
        })
    }
}

/// Whether the clock is set back into a log: what waits is then what waited at that moment, for which every contact is
/// looked at. Over a day, because a help desk's clock may be ahead of ours and its status is right all the same.
pub(crate) fn is_lived_in(newest: Instant, now: Instant) -> bool {
    newest - now > chrono::Duration::days(1)
}

/// When the newest contact or change is from. Of a log that is lived in it is the newest contact that had come by then:
/// what is dated ahead says nothing of how old the rest is.
pub(crate) fn newest_by(reader: &Reader<'_>, now: Instant) -> Result<Option<Instant>, StoreError> {
    match reader.contacts_age()?.0 {
        Some(newest) if is_lived_in(newest, now) => reader.newest_contact_by(now),
        newest => Ok(newest),
    }
}

/// The summary, or `None` where no contact was ever imported.
pub(crate) fn waiting_of(
    reader: &Reader<'_>,
    now: Instant,
    zone: Tz,
    settings: &Settings,
) -> Result<Option<WaitingSummary>, StoreError> {
    let (newest, _) = reader.contacts_age()?;
    let tallies = if newest.is_some_and(|newest| is_lived_in(newest, now)) {
        reader.channel_tallies_at(now)?
    } else {
        reader.channel_tallies()?
    };
    if tallies.is_empty() {
        return Ok(None);
    }
    let reports = reader.report_tallies()?;
    let narrow = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let counts: Vec<ChannelCount> = Channel::ALL
        .into_iter()
        .filter_map(|channel| tallies.iter().find(|tally| tally.channel == channel))
        .map(|tally| ChannelCount {
            channel: tally.channel,
            contacts: narrow(tally.open),
            oldest: tally.oldest_open,
            mean_handle_time_s: (tally.handle_contacts > 0).then(|| {
                (tally.handle_sum_s as f64 / tally.handle_contacts as f64, narrow(tally.handle_contacts))
            }),
            report: report_mean(&reports, tally.channel),
        })
        .collect();
    Ok(Some(waiting(&counts, newest_by(reader, now)?, settings, now, zone)))
}

fn nothing() -> WaitingView {
    WaitingView {
        empty: true,
        channels: Vec::new(),
        contacts: 0,
        hours: 0.0,
        oldest: None,
        newest_ms: None,
        newest: None,
        read_at: None,
        stale: false,
        reports: Vec::new(),
        sentence: "No contacts yet. Import an export of your help desk to see what waits.".into(),
    }
}

fn view(summary: &WaitingSummary, read_at: Option<String>, now: Instant, zone: Tz) -> WaitingView {
    let newest = summary.newest_data.map(|at| moment_words(at, now, zone));
    let sentence = match (&newest, summary.stale, summary.contacts) {
        (Some(newest), true, _) => {
            format!("The newest contact is from {newest}, so this says nothing about now.")
        }
        (_, _, 0) => "Nothing waits.".to_owned(),
        _ => format!("{} of work waits.", hours_minutes((summary.hours * 60.0).round() as i64)),
    };
    WaitingView {
        empty: false,
        channels: summary.channels.iter().map(|channel| channel_view(channel, now, zone)).collect(),
        contacts: summary.contacts,
        hours: summary.hours,
        oldest: summary.oldest.map(|at| moment_words(at, now, zone)),
        newest_ms: summary.newest_data.map(|at| at.timestamp_millis()),
        newest,
        read_at,
        stale: summary.stale,
        reports: Vec::new(),
        sentence,
    }
}

/// How far each report reaches, and the handle time of its channel.
fn report_ages(
    reader: &Reader<'_>,
    settings: &Settings,
    now: Instant,
    zone: Tz,
) -> Result<Vec<ReportAgeView>, StoreError> {
    let times = handle_times(reader, settings)?;
    let view = |tally: ReportTally| ReportAgeView {
        channel: tally.channel,
        newest_ms: tally.newest.timestamp_millis(),
        words: format!("{} to {}", report_label(tally.channel), moment_words(tally.newest, now, zone)),
        handle_time: times
            .iter()
            .find(|(channel, _)| *channel == tally.channel)
            .map_or_else(String::new, |(_, time)| handle_time_words(*time).1),
    };
    Ok(reader.report_tallies()?.into_iter().map(view).collect())
}

/// What the report of a channel is called.
pub(crate) fn report_label(channel: Channel) -> &'static str {
    if channel == Channel::Chat { "Chat report" } else { "Phone report" }
}

fn channel_view(channel: &ChannelWaiting, now: Instant, zone: Tz) -> ChannelWaitingView {
    let time = channel.handle_time;
    let (source, words) = handle_time_words(time);
    ChannelWaitingView {
        channel: channel.channel,
        contacts: channel.contacts,
        hours: channel.hours,
        handle_time_s: time.seconds,
        handle_time_source: source,
        handle_time: words,
        oldest_ms: channel.oldest.map(|at| at.timestamp_millis()),
        oldest: channel.oldest.map(|at| moment_words(at, now, zone)),
    }
}
