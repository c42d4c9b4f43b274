//! Where a handle time comes from, in words; and what interval reports say of it.

use domain::queue::{Channel, HandleTime, HandleTimeSource, ReportMean, resolve};
use domain::workspace::Settings;
use store::{Reader, ReportTally, StoreError};

use super::import::thousands;
use super::view::HandleTimeSourceView;

/// `5:12 min, mean of 1,204 contacts`
pub(crate) fn handle_time_words(time: HandleTime) -> (HandleTimeSourceView, String) {
    let minutes = format!("{}:{:02} min", time.seconds / 60, time.seconds % 60);
    match time.source {
        HandleTimeSource::Contacts { n } => (
            HandleTimeSourceView::Contacts,
            format!("{minutes}, mean of {} contacts", thousands(u64::from(n))),
        ),
        HandleTimeSource::Report { answered, .. } => {
            let answered = thousands(u64::from(answered));
            (
                HandleTimeSourceView::Report,
                format!("{minutes}, from interval reports, mean of {answered} answered"),
            )
        }
        HandleTimeSource::Own => (HandleTimeSourceView::Own, format!("{minutes}, your figure")),
        HandleTimeSource::Default => (HandleTimeSourceView::Default, format!("{minutes}, assumed")),
    }
}

/// What the reports of a channel say, where they tell handle times.
pub(crate) fn report_mean(tallies: &[ReportTally], channel: Channel) -> Option<ReportMean> {
    let tally = tallies.iter().find(|tally| tally.channel == channel && tally.handled > 0)?;
    let narrow = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Some(ReportMean {
        mean_s: tally.handle_sum_s as f64 / tally.handled as f64,
        intervals: narrow(tally.intervals),
        answered: narrow(tally.handled),
    })
}

/// The handle time of every channel the team answers or contacts came on, with its source.
pub(crate) fn handle_times(
    reader: &Reader<'_>,
    settings: &Settings,
) -> Result<Vec<(Channel, HandleTime)>, StoreError> {
    let tallies = reader.channel_tallies()?;
    let reports = reader.report_tallies()?;
    let narrow = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let time = |channel: Channel| {
        let tally = tallies.iter().find(|tally| tally.channel == channel);
        let report = report_mean(&reports, channel);
        let is_reported = reports.iter().any(|tally| tally.channel == channel);
        if tally.is_none() && !is_reported && !settings.channels.contains(&channel) {
            return None;
        }
        let mean = tally.filter(|tally| tally.handle_contacts > 0).map(|tally| {
            (tally.handle_sum_s as f64 / tally.handle_contacts as f64, narrow(tally.handle_contacts))
        });
        Some((channel, resolve(channel, mean, report, settings.own_handle_time_s(channel))))
    };
    Ok(Channel::ALL.into_iter().filter_map(time).collect())
}
