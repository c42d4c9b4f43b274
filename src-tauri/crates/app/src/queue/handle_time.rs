//! Where a handle time comes from, in words; and what interval reports say of it.

use domain::queue::{Channel, HandleTime, HandleTimeSource, ReportMean};
use store::ReportTally;

use super::import::thousands;
use super::view::HandleTimeSourceView;

/// `5:12 min, mean of 1,204 contacts`
pub(crate) fn handle_time_words(time: HandleTime) -> (HandleTimeSourceView, String) {
    let minutes = format!("{}:{:02} min", time.seconds / 60, time.seconds % 60);
    match time.source {
        HandleTimeSource::Contacts { n } => {
            (HandleTimeSourceView::Contacts, format!("{minutes}, mean of {n} contacts"))
        }
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
