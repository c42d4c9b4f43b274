//! When who waits gives up on each live channel: the lead's own figure, else what interval reports tell, with its source.

use domain::queue::{Channel, LearntPatience, NotLearnt, PATIENCE_WEEKS, Patience, Waits};
use domain::staffing::sentence::{patience_words, reported_patience_words};
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use store::OfferedRow;
use ts_rs::TS;

use super::ground::Ground;
use super::words::channel_label;
use super::{PatienceSourceView, PatienceView, PatiencesView};
use crate::{App, AppError, Command, Topic};

/// What interval reports tell of patience on a channel, or why nothing.
pub(super) type Told = Result<LearntPatience, NotLearnt>;

/// When who waits gives up, on each live channel of the team, and where that is known from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewPatience {}

impl Command for ViewPatience {
    const NAME: &'static str = "staffing.view_patience";
    const READS: &'static [Topic] = super::READS;
    type Reply = PatiencesView;

    fn run(self, app: &App) -> Result<PatiencesView, AppError> {
        let ground = Ground::gather(app, app.now(), app.today(), app.today())?;
        let is_ours = |channel: &Channel| {
            ground.settings.channels.contains(channel) || ground.reported_patience(*channel).is_some()
        };
        let channels = Channel::ALL.into_iter().filter(is_ours);
        let channels = channels.filter_map(|channel| ground.patience_view(channel));
        Ok(PatiencesView { channels: channels.collect() })
    }
}

/// What the reports of each channel tell, of the last weeks before how far they reach.
pub(super) fn reported(rows: &[OfferedRow], reach: &[(Channel, Instant)]) -> Vec<(Channel, Told)> {
    let told = |(channel, reported): &(Channel, Instant)| {
        let from = *reported - chrono::Duration::weeks(PATIENCE_WEEKS);
        let of_it =
            |row: &&OfferedRow| row.channel == *channel && row.start >= from && row.end() <= *reported;
        let mut waits = Waits::default();
        for row in rows.iter().filter(of_it) {
            let seconds = |told_ms: Option<u32>| told_ms.map(|told_ms| f64::from(told_ms) / 1000.0);
            let (answer_s, abandon_s) = (seconds(row.speed_of_answer_ms), seconds(row.time_to_abandon_ms));
            waits.add(row.answered, row.abandoned, answer_s, abandon_s);
        }
        (*channel, waits.patience())
    };
    reach.iter().map(told).collect()
}

impl Ground {
    /// When who waits on `channel` gives up.
    pub(super) fn patience(&self, channel: Channel) -> Patience {
        let own = self.settings.staffing.own_patience_s(channel);
        Patience::of(own, self.reported_patience(channel).and_then(Result::ok))
    }

    fn reported_patience(&self, channel: Channel) -> Option<Told> {
        let told = self.learned.patience.iter().find(|(other, _)| *other == channel);
        told.map(|(_, told)| *told)
    }

    /// The same with its source, of a live channel.
    pub(super) fn patience_view(&self, channel: Channel) -> Option<PatienceView> {
        if !channel.is_live() {
            return None;
        }
        let patience = self.patience(channel);
        let source = match patience {
            Patience::Own(_) => PatienceSourceView::Own,
            Patience::Report(_) => PatienceSourceView::Report,
            Patience::NotKnown => PatienceSourceView::NotKnown,
        };
        let told = self.reported_patience(channel).filter(|_| source != PatienceSourceView::Report);
        Some(PatienceView {
            channel,
            label: channel_label(channel).to_owned(),
            seconds: patience.seconds(),
            source,
            words: patience_words(patience),
            reported: told.map(reported_patience_words),
        })
    }
}
