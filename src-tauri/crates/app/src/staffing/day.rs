//! A day on its time axis.

use chrono::NaiveDate;
use domain::day::overlaps;
use domain::queue::Channel;
use domain::staffing::forecast::IntervalForecast;
use domain::staffing::model::DayModel;
use domain::staffing::seat::{DayOutcome, Stretch, stretches};
use domain::staffing::sentence::{percent_range, points};
use domain::time::{Instant, day_span, moment_words, span_clock};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draw::{interval_views, range, verdict_views};
use super::frame::{frame, title};
use super::ground::Ground;
use super::outlook::Outlook;
use super::words::{channel_label, handle_time_view, seat_words, ticks};
use super::{ChannelDayView, Known, StaffingDayView};
use crate::day::{BlockView, block_view};
use crate::queue::report_label;
use crate::{App, AppError, Command, Topic};

/// The forecast and coverage of a day; today where none is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewCoverageDay {
    pub on: Option<NaiveDate>,
}

impl Command for ViewCoverageDay {
    const NAME: &'static str = "staffing.view_day";
    const READS: &'static [Topic] = super::READS;
    type Reply = StaffingDayView;

    fn run(self, app: &App) -> Result<StaffingDayView, AppError> {
        let on = self.on.unwrap_or_else(|| app.today());
        let ground = Ground::gather(app, app.now(), on, on)?;
        let outlook = Outlook::until(&ground, on);
        let (model, outcome) = (outlook.model(on), outlook.outcome(on));
        Ok(view(&ground, &model, &outcome))
    }
}

fn view(ground: &Ground, model: &DayModel, outcome: &DayOutcome) -> StaffingDayView {
    let on = model.date;
    let (known, note) = ground.known(std::slice::from_ref(model));
    let drawn = frame(ground, model);
    let words = seat_words(ground, ground.now);
    let drawn_as = ground.drawn_as(known, model);
    let stretches =
        if drawn_as == Known::All { stretches(&outcome.intervals, ground.now) } else { Vec::new() };
    let contacts = contacts(ground, on);
    StaffingDayView {
        on,
        title: title(on),
        is_today: on == ground.today,
        is_past: on < ground.today,
        zone: ground.zone.name().to_owned(),
        now_ms: ground.now.timestamp_millis(),
        axis_start_ms: drawn.start().timestamp_millis(),
        axis_end_ms: drawn.end().timestamp_millis(),
        ticks: ticks(drawn, ground.zone),
        note: note
            .or_else(|| ground.reach_words(on))
            .or_else(|| ground.lacks_words())
            .or_else(|| skills_note(ground, model, outcome)),
        known,
        intervals: interval_views(ground, model, outcome, drawn_as),
        verdicts: verdict_views(ground, &stretches, words),
        contacts: range(contacts.unwrap_or_default()),
        contacts_words: contacts
            .map_or_else(|| unknown_words(ground, on), |all| contacts_words(all, on < ground.today)),
        channels: channels(ground, on),
        blocks: blocks(ground, on),
        minus_one: main_stretch(&stretches, ground).and_then(|stretch| minus_one(stretch, ground)),
        freshness: freshness(ground),
    }
}

/// All contacts of a day: forecast, or as they came. Of a day that a channel is missing on nobody knows.
pub(super) fn contacts(ground: &Ground, on: NaiveDate) -> Option<IntervalForecast> {
    if !ground.missing_on(on).is_empty() {
        return None;
    }
    let of_channel = |one: &super::learned::ChannelLearned| {
        if on >= ground.today {
            return one.total_on(on, ground.today);
        }
        let total = one.history.day(on)?.total();
        Some(IntervalForecast { expected: total, low: total, high: total })
    };
    let known: Vec<IntervalForecast> = ground.learned.channels.iter().filter_map(of_channel).collect();
    (!known.is_empty()).then(|| IntervalForecast::together(known.into_iter()))
}

/// `418 contacts, likely 388 to 449`
pub(super) fn contacts_words(contacts: IntervalForecast, is_past: bool) -> String {
    let expected = contacts.expected.round();
    let noun = if expected == 1.0 { "contact" } else { "contacts" };
    if is_past {
        return format!("{expected:.0} {noun}");
    }
    format!("{expected:.0} {noun}, likely {:.0} to {:.0}", contacts.low, contacts.high)
}

/// `not known, phone is missing`
fn unknown_words(ground: &Ground, on: NaiveDate) -> String {
    let missing = ground.missing_on(on);
    let labels: Vec<String> = missing.iter().map(|one| channel_label(*one).to_lowercase()).collect();
    match labels.as_slice() {
        [] => "nothing is forecast".into(),
        [one] => format!("not known, {one} is missing"),
        many => format!("not known, {} are missing", many.join(" and ")),
    }
}

fn channels(ground: &Ground, on: NaiveDate) -> Vec<ChannelDayView> {
    let view = |one: &super::learned::ChannelLearned| {
        let total = if on >= ground.today {
            one.total_on(on, ground.today)?
        } else {
            let total = one.history.day(on)?.total();
            IntervalForecast { expected: total, low: total, high: total }
        };
        let time = ground.handle_times.iter().find(|(channel, _)| *channel == one.channel)?;
        Some(ChannelDayView {
            channel: one.channel,
            label: channel_label(one.channel).to_owned(),
            contacts: range(total),
            handle_time: handle_time_view(time),
            patience: ground.patience_view(one.channel),
        })
    };
    ground.learned.channels.iter().filter_map(view).collect()
}

fn blocks(ground: &Ground, on: NaiveDate) -> Vec<BlockView> {
    let day = day_span(on, ground.zone);
    let of_day: Vec<_> = ground.blocks.iter().filter(|block| block.span.overlaps(day)).cloned().collect();
    let overlapping = overlaps(&of_day);
    let view = |block: &domain::day::Block| {
        let person = ground.team.people.iter().find(|(_, roster)| Some(roster.person) == block.person);
        let person = person.map(|(person, _)| person.clone());
        block_view(block, ground.zone, person, overlapping.contains(&block.id))
    };
    of_day.iter().map(view).collect()
}

/// The stretch to speak of first: one that is on or ahead and does not hold, else the one that is on.
pub(super) fn main_stretch<'s>(stretches: &'s [Stretch], ground: &Ground) -> Option<&'s Stretch> {
    let mut ahead = stretches.iter().filter(|stretch| stretch.span.end() > ground.now);
    let first = ahead.clone().next();
    ahead.find(|stretch| stretch.verdict != domain::staffing::Verdict::WillHold).or(first)
}

/// `Minus one person: 10:00 to 11:30 falls from 61 to 43 %.`
pub(super) fn minus_one(stretch: &Stretch, ground: &Ground) -> Option<String> {
    let (without, fewer) = (stretch.in_time?, stretch.minus_one?);
    let (from, to) = span_clock(stretch.ahead, ground.zone);
    if points(without) == points(fewer) {
        return Some(format!("Minus one person: {from} to {to} stays at {} %.", points(without)));
    }
    Some(format!("Minus one person: {from} to {to} falls from {}.", percent_range(without, fewer)))
}

/// `Newest contact 10:58, phone report to 10:30`
pub(super) fn freshness(ground: &Ground) -> Option<String> {
    let words = |at| moment_words(at, ground.now, ground.zone);
    let contact = ground.newest_contact.map(|newest| format!("newest contact {}", words(newest)));
    let report = |(channel, newest): &(Channel, Instant)| {
        format!("{} to {}", report_label(*channel).to_lowercase(), words(*newest))
    };
    let told: Vec<String> = contact.into_iter().chain(ground.basis.reports.iter().map(report)).collect();
    let told = told.join(", ");
    let first = told.chars().next()?;
    Some(format!("{}{}", first.to_uppercase(), told.get(first.len_utf8()..)?))
}

/// Deferred work that nobody on the roster takes.
fn skills_note(ground: &Ground, model: &DayModel, outcome: &DayOutcome) -> Option<String> {
    let takes = model.people.iter().any(|person| person.skills.deferred);
    let waits = outcome.deferred.as_ref().is_some_and(|flow| flow.late > 0.0);
    let words = super::words::deferred_words(&super::words::deferred_channels(ground));
    (!takes && waits && model.is_rostered())
        .then(|| format!("Nobody on the roster of this day takes {words}."))
}
