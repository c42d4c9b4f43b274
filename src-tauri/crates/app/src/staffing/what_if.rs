//! What a day would be.

use chrono::NaiveDate;
use domain::staffing::Verdict;
use domain::staffing::forecast::IntervalForecast;
use domain::staffing::model::{Change, DayModel};
use domain::staffing::seat::{Backlog, DayOutcome, IntervalOutcome, evaluate, together};
use domain::staffing::sentence::{percent, points};
use domain::time::{Instant, Span, span_clock};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draw::{difference, is_short, label, range, state};
use super::ground::Ground;
use super::learned::ChannelLearned;
use super::outlook::Outlook;
use super::{AfterIntervalView, Known, StaffingChange, WhatIfRowView, WhatIfView};
use crate::{App, AppError, Command, Topic};

/// A day with changes, before and after. Touches nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct WhatIf {
    pub on: Option<NaiveDate>,
    pub changes: Vec<StaffingChange>,
}

impl Command for WhatIf {
    const NAME: &'static str = "staffing.what_if";
    const READS: &'static [Topic] = super::READS;
    type Reply = WhatIfView;

    fn run(self, app: &App) -> Result<WhatIfView, AppError> {
        let on = self.on.unwrap_or_else(|| app.today());
        let ground = Ground::gather(app, app.now(), on, on)?;
        let outlook = Outlook::until(&ground, on);
        let changes: Vec<Change> =
            self.changes.iter().map(StaffingChange::to_domain).collect::<Result<_, _>>()?;
        let tried = Tried::of(&ground, &outlook, on, &changes)?;
        let effects = tried.effects()?;
        Ok(tried.view(&self.changes, effects))
    }
}

/// A day before and after.
struct Tried<'g> {
    ground: &'g Ground,
    known: Known,
    note: Option<String>,
    backlog: Option<Backlog>,
    changes: Vec<Change>,
    model: DayModel,
    changed: DayModel,
    before: DayOutcome,
    after: DayOutcome,
}

impl<'g> Tried<'g> {
    fn of(
        ground: &'g Ground,
        outlook: &Outlook<'_>,
        on: NaiveDate,
        changes: &[Change],
    ) -> Result<Self, AppError> {
        let model = outlook.model(on);
        let mut changed = model.clone();
        let changes = changes.iter().map(|change| from_the_running_interval(change, &model, ground.now));
        let changes: Vec<Change> = changes.collect();
        for change in &changes {
            changed = changed.changed(change)?;
        }
        let backlog = outlook.backlog(on);
        let (before, after) = (evaluate(&model, backlog.as_ref()), evaluate(&changed, backlog.as_ref()));
        let (known, note) = ground.known(std::slice::from_ref(&changed));
        Ok(Self { ground, known, note, backlog, changes, model, changed, before, after })
    }

    /// What each change does alone.
    fn effects(&self) -> Result<Vec<String>, AppError> {
        self.changes.iter().map(|change| self.effect(change)).collect()
    }

    /// What a change does alone: `10:00 to 11:30 falls from 61 to 43 %`.
    fn effect(&self, change: &Change) -> Result<String, AppError> {
        let alone = evaluate(&self.model.clone().changed(change)?, self.backlog.as_ref());
        let differs = |(before, after): &(&IntervalOutcome, &IntervalOutcome)| {
            let both = before.in_time.zip(after.in_time);
            self.is_ahead(before)
                && (before.is_missed() || after.is_missed())
                && both.is_some_and(|(before, after)| (before - after).abs() >= 0.005)
        };
        let pairs: Vec<_> = self.before.intervals.iter().zip(&alone.intervals).filter(differs).collect();
        let before: Vec<IntervalOutcome> = pairs.iter().map(|(before, _)| (*before).clone()).collect();
        let after: Vec<IntervalOutcome> = pairs.iter().map(|(_, after)| (*after).clone()).collect();
        let share = |intervals: &[IntervalOutcome]| together(intervals, Verdict::WillHold)?.in_time;
        let (Some(first), Some(last)) = (before.first(), before.last()) else {
            return Ok("changes nothing that is short".into());
        };
        let (Some(was), Some(becomes)) = (share(&before), share(&after)) else {
            return Ok("changes nothing that is short".into());
        };
        let verb = if becomes < was { "falls" } else { "goes" };
        let (from, to) = (self.clock(first).0, self.clock(last).1);
        Ok(format!("{from} to {to} {verb} from {} to {}", points(was), percent(becomes)))
    }

    fn clock(&self, interval: &IntervalOutcome) -> (String, String) {
        span_clock(interval.span, self.ground.zone)
    }

    fn is_ahead(&self, interval: &IntervalOutcome) -> bool {
        interval.span.end() > self.ground.now
    }

    fn view(self, changes: &[StaffingChange], effects: Vec<String>) -> WhatIfView {
        let pairs: Vec<_> = self.before.intervals.iter().zip(&self.after.intervals).collect();
        let is_row = |(before, after): &&(&IntervalOutcome, &IntervalOutcome)| {
            self.is_ahead(before) && (before.short_by() > 0 || after.short_by() > 0)
        };
        let rows: Vec<_> = pairs.iter().filter(is_row).copied().collect();
        let ahead: Vec<_> = pairs.iter().filter(|(before, _)| self.is_ahead(before)).copied().collect();
        let (contacts_before, contacts_after) = (self.contacts(&self.model), self.contacts(&self.changed));
        let (kept, not_kept) = super::keep::kept(changes);
        WhatIfView {
            on: self.model.date,
            rows: rows.iter().map(|(before, after)| self.row(before, after)).collect(),
            together: self.together(if rows.is_empty() { &ahead } else { &rows }),
            effects,
            intervals: self.after.intervals.iter().map(|one| self.after_interval(one)).collect(),
            contacts_before: range(contacts_before),
            contacts_after: range(contacts_after),
            contacts_words: contacts_words(contacts_before, contacts_after),
            short_min_before: self.short_min(&self.before),
            short_min_after: self.short_min(&self.after),
            sentence: self.sentence(changes),
            can_keep: kept > 0,
            not_kept,
            known: self.known,
            note: self.note.clone(),
        }
    }

    /// All channels of the day, in open hours. Of a channel the whole day's error is taken, and as much of it as its
    /// part of the day: half hours of one day are off together, so that their own ranges would add up to one too narrow.
    fn contacts(&self, model: &DayModel) -> IntervalForecast {
        let of_channel = |one: &ChannelLearned| {
            let inside = model.intervals.iter().flat_map(|interval| &interval.channels);
            let counted = inside.chain(&model.overnight).filter(|other| other.channel == one.channel);
            let expected: f64 = counted.map(|other| other.contacts.expected).sum();
            let (low, high) = one.day_range(model.date, self.ground.today);
            IntervalForecast { expected, low: expected * low, high: expected * high }
        };
        IntervalForecast::together(self.ground.learned.channels.iter().map(of_channel))
    }

    fn row(&self, before: &IntervalOutcome, after: &IntervalOutcome) -> WhatIfRowView {
        WhatIfRowView {
            start_ms: before.span.start().timestamp_millis(),
            end_ms: before.span.end().timestamp_millis(),
            label: self.clock(before).0,
            before: before.in_time,
            after: after.in_time,
            likely_low: after.likely_without.map(|range| range.0),
            likely_high: after.likely_without.map(|range| range.1),
            target: after.target,
            words: words(before.in_time, after.in_time),
        }
    }

    fn together(&self, pairs: &[(&IntervalOutcome, &IntervalOutcome)]) -> Option<WhatIfRowView> {
        let before: Vec<IntervalOutcome> = pairs.iter().map(|(before, _)| (*before).clone()).collect();
        let after: Vec<IntervalOutcome> = pairs.iter().map(|(_, after)| (*after).clone()).collect();
        let before = together(&before, Verdict::WillHold)?;
        let after = together(&after, Verdict::WillHold)?;
        Some(WhatIfRowView {
            start_ms: before.span.start().timestamp_millis(),
            end_ms: before.span.end().timestamp_millis(),
            label: "Together".into(),
            before: before.in_time,
            after: after.in_time,
            likely_low: after.likely_without.map(|range| range.0),
            likely_high: after.likely_without.map(|range| range.1),
            target: after.target,
            words: words(before.in_time, after.in_time),
        })
    }

    fn after_interval(&self, outcome: &IntervalOutcome) -> AfterIntervalView {
        let difference = difference(outcome);
        AfterIntervalView {
            start_ms: outcome.span.start().timestamp_millis(),
            contacts: range(outcome.contacts),
            can_take: outcome.can_take,
            state: state(outcome, self.known),
            required: outcome.required,
            scheduled: outcome.scheduled,
            difference,
            label: label(difference),
            in_time: outcome.in_time,
        }
    }

    fn short_min(&self, day: &DayOutcome) -> u32 {
        let short = day.intervals.iter().filter(|one| is_short(state(one, self.known)));
        short.map(|one| u32::try_from(one.span.minutes()).unwrap_or(0)).sum()
    }

    /// Whether somebody else in the lead's place would do.
    fn sentence(&self, changes: &[StaffingChange]) -> Option<String> {
        let joins = changes.iter().any(|change| matches!(change, StaffingChange::LeadJoins { .. }));
        let helps = self.short_min(&self.after) < self.short_min(&self.before);
        (joins && helps).then(|| "One more person instead of you would do the same.".into())
    }
}

/// A seat that is taken right now counts for the whole of the running interval, as in the verdict on it: what is over of
/// it is over either way.
fn from_the_running_interval(change: &Change, model: &DayModel, now: Instant) -> Change {
    let running = model.intervals.iter().map(|interval| interval.span).find(|span| span.contains(now));
    match (change, running) {
        (Change::LeadJoins(join), Some(running)) if join.contains(now) => {
            let whole = Span::new(join.start().min(running.start()), join.end());
            Change::LeadJoins(whole.unwrap_or(*join))
        }
        _ => change.clone(),
    }
}

/// `62 → 85 %`
fn words(before: Option<f64>, after: Option<f64>) -> String {
    match (before, after) {
        (Some(before), Some(after)) => format!("{} → {}", points(before), percent(after)),
        (None, Some(after)) => percent(after),
        _ => "nothing comes".into(),
    }
}

/// `481 contacts instead of 418`
fn contacts_words(before: IntervalForecast, after: IntervalForecast) -> String {
    let (before, after) = (before.expected.round(), after.expected.round());
    if before == after {
        format!("{after:.0} contacts")
    } else {
        format!("{after:.0} contacts instead of {before:.0}")
    }
}
