//! How far the forecast can be trusted.

use chrono::NaiveDate;
use domain::staffing::forecast::{
    Backtest, DayCounts, History, LeftOut, Measured as Off, Method, Reason, backtest,
};
use domain::time::day_words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ground::Ground;
use super::known_before::adjustments;
use super::learned::ChannelLearned;
use super::words::{channel_label, handle_time_view};
use super::{LeftOutView, TrustView};
use crate::{App, AppError, Command, Topic};

/// Weeks that the forecast is tested on.
const WEEKS: u32 = 4;
/// Days that were left out and are listed, newest first.
const LEFT_OUT: usize = 12;

/// How far the forecast was off, and where handle times come from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewTrust {}

/// The backtest of all channels together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured {
    off: Option<(Off, Off, f64)>,
    weeks: usize,
    naive_is_used: bool,
}

impl Command for ViewTrust {
    const NAME: &'static str = "staffing.view_trust";
    const READS: &'static [Topic] = super::READS;
    type Reply = TrustView;

    fn run(self, app: &App) -> Result<TrustView, AppError> {
        let ground = Ground::gather(app, app.now(), app.today(), app.today())?;
        let measured = app.staffing().measured(&ground.basis, || measure(&ground));
        Ok(view(&ground, &measured))
    }
}

/// All channels together, as the day is drawn and as `keel forecast` tells of an export of them.
fn measure(ground: &Ground) -> Measured {
    let nothing = Measured { off: None, weeks: 0, naive_is_used: false };
    let Some(history) = together(ground) else { return nothing };
    // An event of one channel says nothing of the others.
    let tested: Backtest = backtest(&history, WEEKS, &adjustments(&ground.basis, None));
    let weeks = tested.by_week.len();
    if weeks == 0 {
        return nothing;
    }
    let off = Some((tested.chosen, tested.naive, tested.inside_range));
    Measured { off, weeks, naive_is_used: tested.method == Method::SeasonalNaive }
}

/// What came on all channels up to yesterday, on the days that every source covers.
fn together(ground: &Ground) -> Option<History> {
    let channels = &ground.learned.channels;
    let from = covered_from(ground)?;
    let longest = channels.iter().map(|one| &one.history).min_by_key(|history| history.first())?;
    let sum = |day: &DayCounts| {
        let mut counts = vec![Some(0.0); day.counts.len()];
        for other in channels.iter().map(|one| &one.history) {
            // A channel that began later brought nothing before.
            if other.first().is_none_or(|first| day.date < first) {
                continue;
            }
            let other = other.day(day.date)?;
            for (count, more) in counts.iter_mut().zip(&other.counts) {
                *count = count.zip(*more).map(|(count, more)| count + more);
            }
        }
        Some(DayCounts { date: day.date, counts })
    };
    let days = longest.before(ground.today).iter().filter(|day| day.date >= from).filter_map(sum).collect();
    History::new(longest.interval_min(), days).ok()
}

/// The first day that the contacts and every interval report cover. Before its first report a channel brought something
/// that nobody counted.
fn covered_from(ground: &Ground) -> Option<NaiveDate> {
    let is_reported = |one: &&ChannelLearned| ground.is_reported(one.channel);
    let (reported, others): (Vec<_>, Vec<_>) = ground.learned.channels.iter().partition(is_reported);
    let contacts = others.iter().filter_map(|one| one.history.first()).min();
    reported.iter().filter_map(|one| one.history.first()).chain(contacts).max()
}

fn view(ground: &Ground, measured: &Measured) -> TrustView {
    let mut left_out: Vec<LeftOut> = Vec::new();
    for one in &ground.learned.channels {
        for day in &one.forecast.left_out {
            if !left_out.iter().any(|other| other.date == day.date) {
                left_out.push(*day);
            }
        }
    }
    left_out.sort_by_key(|day| std::cmp::Reverse(day.date));
    TrustView {
        sentence: sentence(measured),
        assumed: assumed(ground),
        off_by: measured.off.map(|(chosen, ..)| chosen.wape),
        naive_off_by: measured.off.map(|(_, naive, _)| naive.wape),
        inside_range: measured.off.map(|(.., inside)| inside),
        left_out: left_out.iter().take(LEFT_OUT).map(|day| left_out_view(ground, day)).collect(),
        handle_times: ground.handle_times.iter().map(handle_time_view).collect(),
    }
}

/// What the forecasts take for granted, each said once, with the channels that it is said of where it is not all.
fn assumed(ground: &Ground) -> Vec<String> {
    let channels = &ground.learned.channels;
    let mut said: Vec<(&str, Vec<&str>)> = Vec::new();
    for one in channels {
        for words in &one.forecast.words {
            match said.iter_mut().find(|(same, _)| same == words) {
                Some((_, whose)) => whose.push(channel_label(one.channel)),
                None => said.push((words, vec![channel_label(one.channel)])),
            }
        }
    }
    let sentence = |(words, whose): (&str, Vec<&str>)| {
        if whose.len() == channels.len() {
            words.to_owned()
        } else {
            format!("{}: {words}", whose.join(", "))
        }
    };
    let patience = channels.iter().filter_map(|one| ground.patience_view(one.channel)).map(|view| {
        let words = view.words.replacen('W', "w", 1);
        let reported = view.reported.filter(|_| view.seconds.is_none());
        [format!("{}: {words}", view.label)].into_iter().chain(reported).collect::<Vec<_>>().join(" ")
    });
    ground.lacks_words().into_iter().chain(said.into_iter().map(sentence)).chain(patience).collect()
}

/// `Over the last four weeks this was off by 12 %; the same hour last week would have been off by 17 %.`
fn sentence(measured: &Measured) -> String {
    let Some((chosen, naive, _)) = measured.off else {
        return "There is too little history to say how far this is off. Three weeks are enough to begin."
            .into();
    };
    let weeks = match measured.weeks {
        1 => "week".to_owned(),
        2 => "two weeks".into(),
        3 => "three weeks".into(),
        4 => "four weeks".into(),
        more => format!("{more} weeks"),
    };
    let off = |off: Off| format!("{:.0} %", off.wape * 100.0);
    if measured.naive_is_used {
        return format!(
            "This says the same hour of the week before: over the last {weeks} that was off by {}, and nothing else did better.",
            off(naive)
        );
    }
    format!(
        "Over the last {weeks} this was off by {}; the same hour last week would have been off by {}.",
        off(chosen),
        off(naive)
    )
}

fn left_out_view(ground: &Ground, day: &LeftOut) -> LeftOutView {
    let reason = match day.reason {
        Reason::Missing => "missing",
        Reason::HalfImported => "half imported",
        Reason::Closed => "closed",
        Reason::Holiday => "a holiday",
        Reason::Unlike => "unlike other days",
    };
    LeftOutView { on: day.date, words: format!("{}, {reason}", day_words(day.date, ground.today)) }
}
