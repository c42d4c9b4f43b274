//! The sentences at the top of Today.

use chrono_tz::Tz;

use super::{Look, Piece, SeatLine, count_range, percent, percent_range, piece, points};
use crate::day::Tone;
use crate::staffing::Verdict;
use crate::staffing::seat::Stretch;
use crate::time::{Instant, span_clock};

/// What the words need to know besides the stretches.
#[derive(Debug, Clone, Copy)]
pub struct SeatWords<'a> {
    pub now: Instant,
    pub zone: Tz,
    /// What deferred contacts are called: `emails`.
    pub deferred: &'a str,
}

/// Whether the front line needs the lead now, and what comes then. `stretches` are those of the day, in order.
pub fn seat_lines(stretches: &[Stretch], words: SeatWords<'_>) -> Vec<SeatLine> {
    let ahead: Vec<&Stretch> = stretches.iter().filter(|stretch| stretch.span.end() > words.now).collect();
    let Some((first, rest)) = ahead.split_first() else {
        return vec![SeatLine::of(
            Tone::Neutral,
            None,
            vec![piece(Look::Strong, "The queue is closed for today.")],
        )];
    };
    let mut lines = vec![if first.span.start() <= words.now {
        now_line(first, rest.is_empty(), words)
    } else {
        coming_line(first, rest.is_empty(), words)
    }];
    lines.extend(then_line(rest, words));
    lines
}

fn now_line(stretch: &Stretch, is_last: bool, words: SeatWords<'_>) -> SeatLine {
    let until = span_clock(stretch.span, words.zone).1;
    let pieces = match stretch.verdict {
        Verdict::NeedsYou => {
            let mut pieces = vec![piece(Look::Strong, format!("The front line needs you until {until}."))];
            pieces.push(piece(Look::Plain, " "));
            pieces.extend(with_you(stretch, words));
            pieces
        }
        Verdict::WillHold => {
            let until = if is_last { "for the rest of the day".into() } else { format!("until {until}") };
            let mut pieces = vec![piece(Look::Strong, format!("The queue will hold without you {until}."))];
            pieces.extend(held(stretch));
            pieces
        }
        Verdict::ShortEitherWay => vec![
            piece(Look::Alert, format!("Short either way until {until}")),
            piece(Look::Plain, by_how_many(stretch, words)),
        ],
    };
    SeatLine::of(tone(stretch.verdict), Some(stretch.verdict), pieces)
}

/// The queue opens later: its first stretch.
fn coming_line(stretch: &Stretch, is_last: bool, words: SeatWords<'_>) -> SeatLine {
    let from = span_clock(stretch.span, words.zone).0;
    let pieces = match stretch.verdict {
        Verdict::WillHold => {
            let until = match is_last {
                true => "all day".to_owned(),
                false => format!("until {}", span_clock(stretch.span, words.zone).1),
            };
            vec![piece(Look::Strong, format!("The queue opens at {from} and will hold without you {until}."))]
        }
        _ => {
            let mut pieces =
                vec![piece(Look::Strong, format!("The queue opens at {from}.")), piece(Look::Plain, " ")];
            pieces.extend(about(stretch, words));
            pieces
        }
    };
    SeatLine::of(tone(stretch.verdict), Some(stretch.verdict), pieces)
}

/// What comes after: over a stretch that holds on to the one after it.
fn then_line(rest: &[&Stretch], words: SeatWords<'_>) -> Option<SeatLine> {
    let (next, later) = rest.split_first()?;
    if next.verdict != Verdict::WillHold {
        let mut pieces = vec![piece(Look::Plain, "Then ")];
        pieces.extend(about(next, words));
        return Some(SeatLine::of(tone(next.verdict), Some(next.verdict), pieces));
    }
    let until = match later.is_empty() {
        true => "for the rest of the day".to_owned(),
        false => format!("until {}", span_clock(next.span, words.zone).1),
    };
    let mut pieces = vec![piece(Look::Plain, format!("Then it will hold without you {until}."))];
    if let Some(after) = later.first() {
        pieces.push(piece(Look::Plain, " "));
        pieces.extend(about(after, words));
    }
    Some(SeatLine::of(Tone::Strategic, Some(Verdict::WillHold), pieces))
}

/// A stretch to come: `15:00 to 15:30 is short either way, by 3: one seat changes 25 to 28 %.`
fn about(stretch: &Stretch, words: SeatWords<'_>) -> Vec<Piece> {
    let span = span_words(stretch, words.zone);
    match stretch.verdict {
        Verdict::NeedsYou => {
            let gain = match (stretch.in_time, stretch.in_time_with) {
                (Some(without), Some(with)) if stretch.live_missed => {
                    format!(": {} to {} with you.", points(without), percent(with))
                }
                _ => {
                    format!(": {} more {} answered in time.", stretch.saved.expected.round(), words.deferred)
                }
            };
            vec![piece(Look::Front, format!("{span} needs you")), piece(Look::Plain, gain)]
        }
        Verdict::ShortEitherWay => vec![
            piece(Look::Alert, format!("{span} is short either way")),
            piece(Look::Plain, by_how_many(stretch, words)),
        ],
        Verdict::WillHold => vec![piece(Look::Plain, format!("{span} will hold without you."))],
    }
}

/// `With you, 10:00 to 11:30 goes from 61 % to 83 % answered in time (likely 77 to 88 %).`
fn with_you(stretch: &Stretch, words: SeatWords<'_>) -> Vec<Piece> {
    let span = span_words(stretch, words.zone);
    if let (Some(without), Some(with), true) = (stretch.in_time, stretch.in_time_with, stretch.live_missed) {
        let mut pieces = vec![
            piece(Look::Plain, format!("With you, {span} goes from ")),
            piece(Look::Strong, percent(without)),
            piece(Look::Plain, " to "),
            piece(Look::Front, percent(with)),
            piece(Look::Plain, " answered in time"),
        ];
        if let Some((low, high)) = stretch.likely.filter(is_range) {
            pieces.push(piece(Look::Quiet, format!(" (likely {})", percent_range(low, high))));
        }
        pieces.push(piece(Look::Plain, "."));
        return pieces;
    }
    let saved = stretch.saved;
    vec![
        piece(Look::Plain, format!("With you, {span}, ")),
        piece(Look::Front, format!("{:.0} more {}", saved.expected, words.deferred)),
        piece(Look::Plain, " are answered in time"),
        piece(Look::Quiet, format!(" (likely {})", count_range(saved.low, saved.high))),
        piece(Look::Plain, "."),
    ]
}

fn held(stretch: &Stretch) -> Vec<Piece> {
    let Some(in_time) = stretch.in_time else { return Vec::new() };
    let mut pieces = vec![piece(Look::Plain, format!(" {} answered in time", percent(in_time)))];
    if let Some((low, high)) = stretch.likely_without.filter(is_range) {
        pieces.push(piece(Look::Quiet, format!(" (likely {})", percent_range(low, high))));
    }
    pieces.push(piece(Look::Plain, "."));
    pieces
}

/// `, by 3: one seat changes 25 to 28 %.`; of deferred contacts that miss their target though people are enough, no number.
fn by_how_many(stretch: &Stretch, words: SeatWords<'_>) -> String {
    let (required, scheduled) = stretch.most_required;
    let little = changes_little(stretch, words);
    if stretch.live_missed || f64::from(required) > scheduled {
        format!(", by {}: {little}.", stretch.short_by.max(1))
    } else {
        format!(": {little}.")
    }
}

/// `one seat changes 25 to 28 %`
fn changes_little(stretch: &Stretch, words: SeatWords<'_>) -> String {
    match (stretch.in_time, stretch.in_time_with) {
        (Some(without), Some(with)) if stretch.live_missed && points(without) != points(with) => {
            format!("one seat changes {} to {}", points(without), percent(with))
        }
        (Some(without), _) if stretch.live_missed => format!("one seat leaves it at {}", percent(without)),
        _ => format!("{} miss their target with you and without", words.deferred),
    }
}

/// A stretch as one sentence, as the seat lane reads it aloud.
pub fn stretch_sentence(stretch: &Stretch, words: SeatWords<'_>) -> String {
    let pieces = match stretch.verdict {
        Verdict::NeedsYou => with_you(stretch, words),
        _ => about(stretch, words),
    };
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// `10:00 to 11:30`: what the figures are about.
fn span_words(stretch: &Stretch, zone: Tz) -> String {
    let (from, to) = span_clock(stretch.ahead, zone);
    format!("{from} to {to}")
}

fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::NeedsYou | Verdict::ShortEitherWay => Tone::Front,
        Verdict::WillHold => Tone::Strategic,
    }
}

/// Whether both ends read differently: of what has come already, nothing is likely.
fn is_range((low, high): &(f64, f64)) -> bool {
    points(*low) != points(*high)
}
