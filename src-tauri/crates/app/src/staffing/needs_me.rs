//! Whether the front line needs the lead.

use chrono::{Days, NaiveDate};
use domain::day::Tone;
use domain::staffing::Verdict;
use domain::staffing::model::DayModel;
use domain::staffing::seat::{DayOutcome, Stretch, stretches};
use domain::staffing::sentence::{Look, SeatLine, piece, seat_lines};
use domain::time::{Instant, clock, local_date, moment_words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::day::{freshness, main_stretch, minus_one};
use super::draw::{interval_views, is_planned, verdict_views};
use super::frame::frame;
use super::ground::Ground;
use super::outlook::Outlook;
use super::words::{seat_words, ticks};
use super::{GapView, Known, NeedsMeView, options, why};
use crate::day::{Ms, instant};
use crate::{App, AppError, Command, Topic};

/// Gaps that are shown, and how many days ahead they are looked for.
const GAPS: usize = 6;
const GAP_DAYS: u64 = 6;

/// Whether the front line needs the lead at a moment and for the rest of its day; now where none is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct NeedsMe {
    pub at_ms: Option<Ms>,
}

impl Command for NeedsMe {
    const NAME: &'static str = "staffing.needs_me";
    const READS: &'static [Topic] = super::READS;
    type Reply = NeedsMeView;

    fn run(self, app: &App) -> Result<NeedsMeView, AppError> {
        let now = app.now();
        let at = self.at_ms.map_or(Ok(now), instant)?;
        let on = local_date(at, app.zone());
        let until = on.checked_add_days(Days::new(GAP_DAYS)).unwrap_or(on);
        let ground = Ground::gather(app, now, on, until)?;
        let outlook = Outlook::until(&ground, until);
        Ok(view(&ground, &outlook, on, at))
    }
}

fn view(ground: &Ground, outlook: &Outlook<'_>, on: NaiveDate, at: Instant) -> NeedsMeView {
    let (model, outcome) = (outlook.model(on), outlook.outcome(on));
    let models: Vec<DayModel> = outlook.models().to_vec();
    let (known, note) = ground.known(&models);
    let words = seat_words(ground, at);
    let drawn_as = ground.drawn_as(known, &model);
    let stretches = if drawn_as == Known::All { stretches(&outcome.intervals, at) } else { Vec::new() };
    let drawn = frame(ground, &model);
    let first = stretches.iter().find(|stretch| stretch.span.end() > at);
    let main = main_stretch(&stretches, ground);
    NeedsMeView {
        at_ms: at.timestamp_millis(),
        on,
        lines: all_lines(ground, known, note, &stretches, at, &model),
        verdicts: verdict_views(ground, &stretches, words),
        intervals: interval_views(ground, &model, &outcome, drawn_as),
        axis_start_ms: drawn.start().timestamp_millis(),
        axis_end_ms: drawn.end().timestamp_millis(),
        ticks: ticks(drawn, ground.zone),
        gaps: if known == Known::All { gaps(ground, outlook, on, at, &outcome) } else { Vec::new() },
        why: first.map(|stretch| why::steps(ground, &model, stretch, words)).unwrap_or_default(),
        options: options::options(ground, outlook, &model, &stretches, at),
        minus_one: main.and_then(|stretch| minus_one(stretch, ground)),
        freshness: freshness(ground),
        unknown_since: ground
            .unknown_since()
            .filter(|_| known == Known::Stale)
            .map(|newest| moment_words(newest, ground.now, ground.zone))
            .map(|newest| format!("not known since {newest}")),
        known,
    }
}

/// The sentences, and after them what they lack.
fn all_lines(
    ground: &Ground,
    known: Known,
    note: Option<String>,
    stretches: &[Stretch],
    at: Instant,
    model: &DayModel,
) -> Vec<SeatLine> {
    let lacks = ground.lacks_words().filter(|_| known == Known::All);
    let line = |words| SeatLine::of(Tone::Stale, None, vec![piece(Look::Plain, words)]);
    lines(ground, known, note, stretches, at, model).into_iter().chain(lacks.map(line)).collect()
}

fn lines(
    ground: &Ground,
    known: Known,
    note: Option<String>,
    stretches: &[Stretch],
    at: Instant,
    model: &DayModel,
) -> Vec<SeatLine> {
    let about_data = |tone, text: String| {
        // What is known stands out, what to do about it follows.
        let (strong, rest) = match text.split_once([',', '.']) {
            Some((strong, rest)) if !rest.trim().is_empty() => {
                let mark = &text[strong.len()..=strong.len()];
                (format!("{strong}{mark}"), rest.to_owned())
            }
            _ => (text, String::new()),
        };
        vec![SeatLine::of(tone, None, vec![piece(Look::Strong, strong), piece(Look::Plain, rest)])]
    };
    match (known, note) {
        (Known::All, _) if model.intervals.is_empty() => {
            about_data(Tone::Neutral, "The queue is closed today.".into())
        }
        (Known::All, _) if !model.is_rostered() => about_data(
            Tone::Neutral,
            "Nobody is on the roster today. Add a shift, or import a roster that has this day.".into(),
        ),
        (Known::All, _) if stretches.is_empty() => about_data(Tone::Neutral, "That day is over.".into()),
        (Known::All, _) => seat_lines(stretches, seat_words(ground, at)),
        (Known::Stale, Some(note)) => about_data(Tone::Stale, note),
        (_, note) => about_data(Tone::Neutral, note.unwrap_or_default()),
    }
}

/// The next stretches in which the queue does not hold. Of one that has begun the sentence speaks.
fn gaps(
    ground: &Ground,
    outlook: &Outlook<'_>,
    on: NaiveDate,
    at: Instant,
    of_day: &DayOutcome,
) -> Vec<GapView> {
    let mut gaps = Vec::new();
    for ahead in 0..=GAP_DAYS {
        let Some(date) = on.checked_add_days(Days::new(ahead)) else { break };
        // Of a day that nobody is rostered on it is not known yet who will be.
        if ground.drawn_as(Known::All, &outlook.model(date)) != Known::All {
            continue;
        }
        let outcome = if ahead == 0 { of_day.clone() } else { outlook.outcome(date) };
        let ahead = stretches(&outcome.intervals, at);
        let ahead =
            ahead.iter().filter(|stretch| stretch.span.start() > at && stretch.verdict != Verdict::WillHold);
        gaps.extend(ahead.map(|stretch| gap(ground, date, stretch)));
        if gaps.len() >= GAPS {
            break;
        }
    }
    gaps.truncate(GAPS);
    gaps
}

fn gap(ground: &Ground, on: NaiveDate, stretch: &Stretch) -> GapView {
    let day = if on == ground.today { "Today".to_owned() } else { on.format("%a").to_string() };
    let planned = is_planned(ground, stretch);
    let words = match (stretch.verdict, planned) {
        (Verdict::ShortEitherWay, _) => format!("by {}, either way", stretch.short_by.max(1)),
        (_, true) => "you, planned".into(),
        (_, false) => "needs you".into(),
    };
    GapView {
        on,
        start_ms: stretch.span.start().timestamp_millis(),
        end_ms: stretch.span.end().timestamp_millis(),
        when: format!("{day} {}", clock(stretch.span.start(), ground.zone)),
        verdict: stretch.verdict,
        planned,
        words,
    }
}
