//! How long a contact takes, and where that figure comes from. The source is always shown beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Channel;

/// From this many contacts on, their mean counts; fewer say more about themselves than about the channel.
pub const ENOUGH_CONTACTS: u32 = 5;

/// Where a handle time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum HandleTimeSource {
    /// The mean of `n` contacts that carry one.
    Contacts { n: u32 },
    /// The mean over `intervals` of interval reports, each weighted by what was answered in it: `answered` in all.
    Report { intervals: u32, answered: u32 },
    /// The lead's own figure.
    Own,
    /// The product's figure.
    Default,
}

/// What interval reports say of a channel: the mean in seconds, weighted by what was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReportMean {
    pub mean_s: f64,
    pub intervals: u32,
    /// Those answered that the mean rests on.
    pub answered: u32,
}

/// Seconds of work in one contact, at least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandleTime {
    pub seconds: u32,
    pub source: HandleTimeSource,
}

/// The handle time of `channel`: the contacts' mean (in seconds, and how many contacts it rests on, at least
/// [`ENOUGH_CONTACTS`]), else the mean of interval reports that rests on as many, else the lead's own figure in seconds,
/// else the product's.
pub fn resolve(
    channel: Channel,
    mean: Option<(f64, u32)>,
    report: Option<ReportMean>,
    own: Option<u32>,
) -> HandleTime {
    let usable = |mean_s: f64, n: u32| n >= ENOUGH_CONTACTS && mean_s.is_finite() && mean_s.round() >= 1.0;
    // At least 1 by the line above; what is too long for a u32 stays at its end.
    if let Some((mean_s, n)) = mean.filter(|(mean_s, n)| usable(*mean_s, *n)) {
        return HandleTime { seconds: mean_s.round() as u32, source: HandleTimeSource::Contacts { n } };
    }
    if let Some(report) = report.filter(|report| usable(report.mean_s, report.answered)) {
        let ReportMean { mean_s, intervals, answered } = report;
        let source = HandleTimeSource::Report { intervals, answered };
        return HandleTime { seconds: mean_s.round() as u32, source };
    }
    match own.filter(|seconds| *seconds > 0) {
        Some(seconds) => HandleTime { seconds, source: HandleTimeSource::Own },
        None => HandleTime { seconds: default_s(channel), source: HandleTimeSource::Default },
    }
}

/// Phone 6 min, chat 10 min, email and others 8 min.
fn default_s(channel: Channel) -> u32 {
    match channel {
        Channel::Phone => 360,
        Channel::Chat => 600,
        Channel::Email | Channel::Other => 480,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_come_first_then_the_report_then_the_lead_then_the_product() {
        let mean = Some((321.6, 5));
        let report = Some(ReportMean { mean_s: 290.5, intervals: 3, answered: 40 });
        let from = |mean, report, own| resolve(Channel::Phone, mean, report, own);
        let contacts = HandleTime { seconds: 322, source: HandleTimeSource::Contacts { n: 5 } };
        assert_eq!(from(mean, report, Some(200)), contacts);
        let reported = HandleTimeSource::Report { intervals: 3, answered: 40 };
        assert_eq!(from(None, report, Some(200)), HandleTime { seconds: 291, source: reported });
        assert_eq!(from(Some((321.6, 4)), report, None).source, reported, "four contacts are too few");
        assert_eq!(from(None, None, Some(200)), HandleTime { seconds: 200, source: HandleTimeSource::Own });
        assert_eq!(from(None, None, None), HandleTime { seconds: 360, source: HandleTimeSource::Default });
    }

    #[test]
    fn too_few_contacts_or_a_mean_of_nothing_do_not_count() {
        for mean in [(321.6, 4), (0.2, 50), (f64::NAN, 50), (-5.0, 50)] {
            let report = ReportMean { mean_s: mean.0, intervals: 2, answered: mean.1 };
            assert_eq!(
                resolve(Channel::Chat, Some(mean), Some(report), None).source,
                HandleTimeSource::Default,
                "{mean:?}"
            );
        }
        assert_eq!(resolve(Channel::Chat, None, None, Some(0)).seconds, 600, "no contact takes no time");
    }

    #[test]
    fn the_product_knows_a_figure_for_each_channel() {
        let seconds = Channel::ALL.map(|channel| resolve(channel, None, None, None).seconds);
        assert_eq!(seconds, [360, 600, 480, 480]);
    }
}
