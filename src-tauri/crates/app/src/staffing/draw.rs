//! What is drawn of an interval and of a stretch.

use chrono_tz::Tz;
use domain::day::{Block, Lane};
use domain::queue::Channel;
use domain::staffing::Verdict;
use domain::staffing::forecast::IntervalForecast;
use domain::staffing::model::DayModel;
use domain::staffing::seat::{DayOutcome, IntervalOutcome, Stretch};
use domain::staffing::sentence::{SeatWords, points, stretch_sentence};
use domain::time::{Instant, Span, span_clock};

use super::ground::Ground;
use super::view::{CellState, ChannelIntervalView, IntervalView, Known, RangeView, VerdictView};
use super::words::people;

pub(super) fn range(contacts: IntervalForecast) -> RangeView {
    RangeView { expected: contacts.expected, low: contacts.low, high: contacts.high }
}

/// How an interval stands, people against need.
pub(super) fn state(outcome: &IntervalOutcome, known: Known) -> CellState {
    if matches!(known, Known::NoContacts | Known::NoRoster) {
        return CellState::NoForecast;
    }
    if outcome.verdict == Some(Verdict::ShortEitherWay) {
        return CellState::ShortEitherWay;
    }
    match difference(outcome) {
        ..=-1 => CellState::Short,
        0 => CellState::Level,
        1 => CellState::OneSpare,
        _ => CellState::Spare,
    }
}

/// People over what is required; below zero where they are short, also where enough people take the wrong channels.
pub(super) fn difference(outcome: &IntervalOutcome) -> i32 {
    match outcome.short_by() {
        0 => outcome.difference(),
        short => -i32::try_from(short).unwrap_or(i32::MAX),
    }
}

pub(super) fn is_short(state: CellState) -> bool {
    matches!(state, CellState::Short | CellState::ShortEitherWay)
}

/// `−1`, `+2`, empty where level.
pub(super) fn label(difference: i32) -> String {
    match difference {
        0 => String::new(),
        over @ 1.. => format!("+{over}"),
        short => format!("−{}", short.unsigned_abs()),
    }
}

/// `10:30, 6 of 7 people, 59 percent in time, with you 79`
pub(super) fn interval_sentence(outcome: &IntervalOutcome, known: Known, zone: Tz) -> String {
    let from = span_clock(outcome.span, zone).0;
    if known == Known::NoContacts {
        return format!("{from}, nothing is forecast");
    }
    let mut words = format!("{from}, {} of {} people", people(outcome.scheduled), outcome.required);
    if let Some(in_time) = outcome.in_time {
        words.push_str(&format!(", {} percent in time", points(in_time)));
    }
    if let Some(with) = outcome.in_time_with.filter(|_| outcome.is_missed()) {
        words.push_str(&format!(", with you {}", points(with)));
    }
    words
}

/// The intervals of a day, in order.
pub(super) fn interval_views(
    ground: &Ground,
    model: &DayModel,
    day: &DayOutcome,
    known: Known,
) -> Vec<IntervalView> {
    let seats: Vec<Span> = ground.seat_blocks(model.date).map(|block| block.span).collect();
    let view = |(number, outcome): (usize, &IntervalOutcome)| {
        let span = outcome.span;
        let (from, to) = span_clock(span, ground.zone);
        let channels = channel_views(ground, model, number, outcome);
        let arrived: Option<Vec<u32>> = channels.iter().map(|channel| channel.arrived).collect();
        let slot = super::words::slot_of(span.start(), ground.zone, ground.settings.staffing.interval_min);
        let is_whole = |one| model.date >= ground.today || !ground.is_missing(one, model.date, Some(slot));
        IntervalView {
            start_ms: span.start().timestamp_millis(),
            end_ms: span.end().timestamp_millis(),
            from,
            to,
            is_past: span.end() <= ground.now,
            contacts: range(outcome.contacts),
            can_take: outcome.can_take,
            arrived: arrived
                .filter(|counts| !counts.is_empty() && ground.learned.channels.iter().all(is_whole))
                .map(|counts| counts.iter().sum()),
            state: state(outcome, known),
            required: outcome.required,
            scheduled: outcome.scheduled,
            difference: difference(outcome),
            lead_planned: covers_half(&seats, span),
            verdict: outcome.verdict,
            in_time: outcome.in_time,
            in_time_with: outcome.in_time_with,
            target: outcome.target,
            minus_one: outcome.minus_one,
            occupancy: outcome.coverage.occupancy(),
            channels,
            sentence: interval_sentence(outcome, known, ground.zone),
        }
    };
    day.intervals.iter().enumerate().map(view).collect()
}

fn channel_views(
    ground: &Ground,
    model: &DayModel,
    number: usize,
    outcome: &IntervalOutcome,
) -> Vec<ChannelIntervalView> {
    let view = |one: &domain::staffing::model::ChannelForecast| {
        let find = |live: &[domain::staffing::coverage::LiveCoverage]| {
            live.iter().find(|channel| channel.channel == one.channel).copied()
        };
        let (live, with) = (find(&outcome.coverage.live), find(&outcome.with_lead.live));
        ChannelIntervalView {
            channel: one.channel,
            contacts: range(one.contacts),
            arrived: arrived(ground, model, one.channel, outcome.span.start()),
            people: live.map(|live| live.people),
            required: live.map(|live| live.required),
            in_time: live.map(|live| live.in_time),
            in_time_with: with.map(|with| with.in_time),
            occupancy: live.map(|live| live.occupancy),
        }
    };
    model.intervals[number].channels.iter().map(view).collect()
}

/// What came on a channel in the interval that starts at `start`, where that is known.
fn arrived(ground: &Ground, model: &DayModel, channel: Channel, start: Instant) -> Option<u32> {
    let learned = ground.learned.channels.iter().find(|one| one.channel == channel)?;
    let slot = super::words::slot_of(start, ground.zone, ground.settings.staffing.interval_min);
    let count = if model.date == ground.today {
        *learned.arrived.get(slot)?
    } else {
        learned.history.day(model.date).filter(|_| model.date < ground.today)?.counts.get(slot).copied()?
    };
    // Counts of contacts are far below the range of a u32.
    count.map(|count| (count / ground.times_shown(model.date, slot)).round() as u32)
}

/// Whether the spans share at least half of `span` with it.
pub(super) fn covers_half(spans: &[Span], span: Span) -> bool {
    let left: i64 = span.without(spans).into_iter().map(Span::seconds).sum();
    left * 2 <= span.seconds()
}

/// The stretches of a day as the seat lane shows them.
pub(super) fn verdict_views(
    ground: &Ground,
    stretches: &[Stretch],
    words: SeatWords<'_>,
) -> Vec<VerdictView> {
    stretches.iter().map(|stretch| verdict_view(ground, stretch, words)).collect()
}

pub(super) fn verdict_view(ground: &Ground, stretch: &Stretch, words: SeatWords<'_>) -> VerdictView {
    let label = match stretch.verdict {
        Verdict::NeedsYou => "Needs you",
        Verdict::WillHold => "Will hold without you",
        Verdict::ShortEitherWay => "Short either way",
    };
    let figures = match (stretch.verdict, stretch.in_time, stretch.in_time_with) {
        (Verdict::NeedsYou, Some(without), Some(with)) if stretch.live_missed => {
            format!("{} → {} %", points(without), points(with))
        }
        (Verdict::NeedsYou, _, _) => format!("{:.0} {}", stretch.saved.expected, words.deferred),
        (Verdict::ShortEitherWay, _, _) => format!("by {}", stretch.short_by.max(1)),
        (Verdict::WillHold, _, _) => String::new(),
    };
    let (from, to) = span_clock(stretch.span, ground.zone);
    VerdictView {
        start_ms: stretch.span.start().timestamp_millis(),
        end_ms: stretch.span.end().timestamp_millis(),
        from,
        to,
        verdict: stretch.verdict,
        label: label.to_owned(),
        figures,
        in_time: stretch.in_time,
        in_time_with: stretch.in_time_with,
        likely_low: stretch.likely.map(|range| range.0),
        likely_high: stretch.likely.map(|range| range.1),
        minus_one: stretch.minus_one,
        short_by: stretch.short_by,
        helped: stretch.helped + stretch.saved.expected,
        planned: is_planned(ground, stretch),
        displaces: displaces(ground, stretch.ahead),
        sentence: stretch_sentence(stretch, words),
    }
}

/// The lead is planned to serve customers in at least half of it.
pub(super) fn is_planned(ground: &Ground, stretch: &Stretch) -> bool {
    let customers = |block: &&Block| block.activity == domain::day::Activity::Customers;
    let spans: Vec<Span> = ground.blocks.iter().filter(customers).map(|block| block.span).collect();
    covers_half(&spans, stretch.ahead)
}

/// The strategic blocks that share time with `span`: `Quality, 10:00 to 10:30`.
pub(super) fn displaces(ground: &Ground, span: Span) -> Vec<String> {
    let strategic = |block: &&Block| block.activity.lane() == Lane::Strategic;
    let shared = |block: &Block| {
        let shared = block.span.intersection(span)?;
        let (from, to) = span_clock(shared, ground.zone);
        Some(format!("{}, {from} to {to}", block.name()))
    };
    ground.blocks.iter().filter(strategic).filter_map(shared).collect()
}
