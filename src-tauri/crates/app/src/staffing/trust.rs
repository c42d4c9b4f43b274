//! How far the forecast can be trusted.

use domain::staffing::forecast::{Backtest, LeftOut, Measured as Off, Method, Reason, backtest};
use domain::time::day_words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ground::Ground;
use super::known_before::adjustments;
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

/// Each channel is tested, and weighs as much as came on it.
fn measure(ground: &Ground) -> Measured {
    let mut weight = 0.0;
    let (mut chosen, mut naive, mut inside) = (Off::default(), Off::default(), 0.0);
    let mut weeks = 0;
    let mut naive_is_used = false;
    for one in &ground.learned.channels {
        let tested: Backtest = backtest(&one.history, WEEKS, &adjustments(&ground.basis, one.channel));
        if tested.by_week.is_empty() {
            continue;
        }
        let days = one.history.days();
        let came: f64 = days.iter().rev().take(7 * WEEKS as usize).map(|day| day.total()).sum();
        weeks = weeks.max(tested.by_week.len());
        naive_is_used |= tested.method == Method::SeasonalNaive && came > weight / 2.0;
        weight += came;
        chosen.wape += tested.chosen.wape * came;
        chosen.bias += tested.chosen.bias * came;
        naive.wape += tested.naive.wape * came;
        naive.bias += tested.naive.bias * came;
        inside += tested.inside_range * came;
    }
    let share = |off: Off| Off { wape: off.wape / weight, bias: off.bias / weight };
    let off = (weight > 0.0).then(|| (share(chosen), share(naive), inside / weight));
    Measured { off, weeks, naive_is_used }
}

fn view(ground: &Ground, measured: &Measured) -> TrustView {
    let mut left_out: Vec<LeftOut> = Vec::new();
    let mut assumed: Vec<String> = Vec::new();
    for one in &ground.learned.channels {
        for day in &one.forecast.left_out {
            if !left_out.iter().any(|other| other.date == day.date) {
                left_out.push(*day);
            }
        }
        // Of several channels it is said whose assumption it is.
        let many = ground.learned.channels.len() > 1;
        assumed.extend(one.forecast.words.iter().map(|words| {
            if many { format!("{}: {words}", channel_label(one.channel)) } else { words.clone() }
        }));
    }
    left_out.sort_by_key(|day| std::cmp::Reverse(day.date));
    TrustView {
        sentence: sentence(measured),
        assumed,
        off_by: measured.off.map(|(chosen, ..)| chosen.wape),
        naive_off_by: measured.off.map(|(_, naive, _)| naive.wape),
        inside_range: measured.off.map(|(.., inside)| inside),
        left_out: left_out.iter().take(LEFT_OUT).map(|day| left_out_view(ground, day)).collect(),
        handle_times: ground.handle_times.iter().map(handle_time_view).collect(),
    }
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
