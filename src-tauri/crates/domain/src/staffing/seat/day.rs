//! A whole day: its intervals, and the deferred work that flows through them and on into the days after.

use chrono::NaiveDate;

use super::TRIED_FOR_S;
use super::interval::{EXPECTED, IntervalOutcome, Parts, can_take, lacking, verdict};
use crate::staffing::coverage::{Demand, cover, needs, people_required};
use crate::staffing::deferred::{Came, Flow, Step, Waiting, flow};
use crate::staffing::forecast::IntervalForecast;
use crate::staffing::model::{ChannelForecast, Course, DayModel, Interval};
use crate::time::Instant;

/// Deferred work at the moment a day is looked at from.
#[derive(Debug, Clone, PartialEq)]
pub struct Backlog {
    /// What waits then.
    pub waiting: Vec<Waiting>,
    /// The moment: now, or the start of a day to come.
    pub at: Instant,
    /// What comes after the day and the time there is for it, for each course of the forecast; enough of it that what
    /// comes on the day is decided.
    pub after: [Vec<Step>; 3],
}

/// What a day comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct DayOutcome {
    pub date: NaiveDate,
    pub intervals: Vec<IntervalOutcome>,
    /// The flow of deferred work without the lead as expected, from the moment it was looked at on; its first steps
    /// are the intervals that lie ahead. `None` where the day is over.
    pub deferred: Option<Flow>,
}

/// The intervals of a day that end after `at`, as steps of the flow of deferred work, without the lead. Of one that has
/// begun, what is left of it.
pub fn steps(model: &DayModel, at: Instant, course: Course) -> Vec<Step> {
    let cut = |(number, interval): (usize, &Interval)| {
        let seconds = interval.span.seconds() as f64;
        let needs = needs(&model.demand(interval, course), seconds, &model.settings);
        let free = cover(&needs, &model.seats(interval.span), model.settings.max_occupancy).free;
        step(model, number, interval, at, course, free)
    };
    model.intervals.iter().enumerate().filter_map(cut).collect()
}

fn step(
    model: &DayModel,
    number: usize,
    interval: &Interval,
    at: Instant,
    course: Course,
    free: f64,
) -> Option<Step> {
    let left_s = (interval.span.end() - at.max(interval.span.start())).num_seconds();
    if left_s <= 0 {
        return None;
    }
    let seconds = left_s as f64;
    let share = seconds / interval.span.seconds() as f64;
    let whole = share >= 1.0;
    let overnight = if number == 0 && whole && !model.overnight_waits { &model.overnight[..] } else { &[] };
    let range = match course {
        Course::Low => model.day_range.0,
        Course::Expected => 1.0,
        Course::High => model.day_range.1,
    };
    let came = |one: &ChannelForecast, share: f64| Came {
        contacts: one.contacts.expected * range * share,
        handle_time_s: model.handle_time_s(one.channel),
    };
    let deferred = |one: &&ChannelForecast| !one.channel.is_live();
    let overnight = overnight.iter().filter(deferred).map(|one| came(one, 1.0));
    let inside = interval.channels.iter().filter(deferred).map(|one| came(one, share));
    Some(Step { seconds, came: overnight.chain(inside).collect(), capacity_s: free * seconds })
}

/// What the day comes to, its deferred work followed from `backlog` on. Without one (a past day) no verdicts are given
/// to it.
pub fn evaluate(model: &DayModel, backlog: Option<&Backlog>) -> DayOutcome {
    let parts: Vec<Parts> = model.intervals.iter().map(|interval| Parts::of(model, interval)).collect();
    let mut ahead = backlog.map(|backlog| Ahead::of(model, &parts, backlog));
    let on_deferred = deferred_people(model, &parts);
    let outcome = |(number, interval): (usize, &Interval)| {
        interval_outcome(model, interval, &parts[number], on_deferred[number], ahead.as_mut(), number)
    };
    let intervals = model.intervals.iter().enumerate().map(outcome).collect();
    DayOutcome { date: model.date, intervals, deferred: ahead.map(Ahead::into_base) }
}

/// The flow of deferred work from `backlog` on to the end of what follows the day, on a course of the forecast.
pub fn flow_of(model: &DayModel, backlog: &Backlog, course: Course) -> Flow {
    let mut all = steps(model, backlog.at, course);
    all.extend_from_slice(&backlog.after[course as usize]);
    flow(&backlog.waiting, &all, target_s(model))
}

fn target_s(model: &DayModel) -> f64 {
    f64::from(model.settings.deferred_target.within_h) * 3600.0
}

/// The deferred work of a day, put where live work leaves people free and in proportion to it, as people's worth in
/// each interval: it can wait while others are on the line. Where nobody is free it is spread evenly.
fn deferred_people(model: &DayModel, parts: &[Parts]) -> Vec<f64> {
    let work = |one: &ChannelForecast| {
        let contacts = if one.channel.is_live() { 0.0 } else { one.contacts.expected };
        contacts * model.handle_time_s(one.channel)
    };
    let inside: f64 = model.intervals.iter().flat_map(|interval| &interval.channels).map(work).sum();
    let work_s = inside + model.overnight.iter().map(work).sum::<f64>();
    let seconds = |interval: &Interval| interval.span.seconds() as f64;
    let free = |parts: &Parts| parts.without[EXPECTED].free;
    let free_s: f64 =
        model.intervals.iter().zip(parts).map(|(interval, parts)| free(parts) * seconds(interval)).sum();
    if free_s > 0.0 {
        return parts.iter().map(|parts| work_s / free_s * free(parts)).collect();
    }
    vec![work_s / model.open_s().max(1.0); parts.len()]
}

/// The flow of deferred work from a moment of the day on, and what one more seat changes in it.
struct Ahead {
    waiting: Vec<Waiting>,
    /// The first interval that lies ahead.
    first: usize,
    steps: [Vec<Step>; 3],
    base: [Flow; 3],
    target_s: f64,
    /// There is deferred work at all.
    any: bool,
}

impl Ahead {
    fn of(model: &DayModel, parts: &[Parts], backlog: &Backlog) -> Self {
        let steps = Course::ALL.map(|course| {
            let free = |number: usize| parts[number].without[course as usize].free;
            let cut = |(number, interval): (usize, &Interval)| {
                step(model, number, interval, backlog.at, course, free(number))
            };
            let mut steps: Vec<Step> = model.intervals.iter().enumerate().filter_map(cut).collect();
            steps.extend_from_slice(&backlog.after[course as usize]);
            steps
        });
        let ahead = |interval: &Interval| interval.span.end() > backlog.at;
        let first = model.intervals.iter().position(ahead).unwrap_or(model.intervals.len());
        let target_s = target_s(model);
        let any = !backlog.waiting.is_empty() || steps[EXPECTED].iter().any(|step| !step.came.is_empty());
        let base = [0, 1, 2].map(|course| flow(&backlog.waiting, &steps[course], target_s));
        Self { waiting: backlog.waiting.clone(), first, steps, base, target_s, any }
    }

    fn into_base(self) -> Flow {
        let [_, base, _] = self.base;
        base
    }

    /// The flow with `people` more from step `at` on, for as long as a seat is tried.
    fn with_more(&mut self, course: usize, at: usize, people: f64) -> Flow {
        let steps = &mut self.steps[course];
        let before: Vec<f64> = steps[at..].iter().map(|step| step.capacity_s).collect();
        let mut tried_s = 0.0;
        for step in &mut steps[at..] {
            if tried_s >= TRIED_FOR_S {
                break;
            }
            step.capacity_s += people * step.seconds;
            tried_s += step.seconds;
        }
        let with = flow(&self.waiting, steps, self.target_s);
        for (step, capacity_s) in steps[at..].iter_mut().zip(before) {
            step.capacity_s = capacity_s;
        }
        with
    }
}

/// What the flow of deferred work says of one interval.
#[derive(Default)]
struct Deferred {
    missed: bool,
    saved: IntervalForecast,
    in_time: Option<f64>,
    in_time_with: Option<f64>,
    likely: Option<(f64, f64)>,
    likely_without: Option<(f64, f64)>,
    minus_one: Option<f64>,
}

fn deferred_outcome(model: &DayModel, parts: &Parts, ahead: &mut Ahead, at: usize) -> Deferred {
    let with = [0, 1, 2].map(|course| ahead.with_more(course, at, parts.lead_frees(course)));
    let fewer = (parts.without[EXPECTED].free - parts.minus_one.free).max(0.0);
    let minus_one = ahead.with_more(EXPECTED, at, -fewer);
    let base = &ahead.base;
    let saved = [0, 1, 2].map(|course: usize| (base[course].late - with[course].late).max(0.0));
    let (late, there) = base[EXPECTED].at_risk(at);
    let goal = model.settings.deferred_target.share;
    let in_time = |flows: &[Flow; 3], course: usize| flows[course].in_time.get(at).copied().flatten();
    let range = |flows: &[Flow; 3]| in_time(flows, 2).zip(in_time(flows, 0));
    Deferred {
        // Half a contact is none.
        missed: late >= 0.5 && late > (1.0 - goal) * there + 1e-9,
        saved: IntervalForecast {
            expected: saved[EXPECTED],
            low: saved.iter().copied().fold(f64::INFINITY, f64::min),
            high: saved.iter().copied().fold(0.0, f64::max),
        },
        in_time: in_time(base, EXPECTED),
        in_time_with: in_time(&with, EXPECTED),
        likely: range(&with),
        likely_without: range(base),
        minus_one: minus_one.in_time.get(at).copied().flatten(),
    }
}

fn interval_outcome(
    model: &DayModel,
    interval: &Interval,
    parts: &Parts,
    on_deferred: f64,
    ahead: Option<&mut Ahead>,
    number: usize,
) -> IntervalOutcome {
    let is_judged = ahead.is_some();
    let deferred = match ahead {
        Some(ahead) if ahead.any && number >= ahead.first => {
            let at = number - ahead.first;
            deferred_outcome(model, parts, ahead, at)
        }
        _ => Deferred::default(),
    };
    let (without, with) = (&parts.without[EXPECTED], &parts.with[EXPECTED]);
    let demand = model.demand(interval, Course::Expected);
    let most = model.settings.max_occupancy;
    let contacts = in_all(&interval.channels);
    let coming = coming_people(&demand, interval.span.seconds() as f64);
    let is_live = without.in_time().is_some();
    let goal = model.settings.deferred_target.share;
    let or_deferred = |live: Option<f64>, deferred: Option<f64>| if is_live { live } else { deferred };
    IntervalOutcome {
        span: interval.span,
        contacts,
        required: required(parts, on_deferred, most),
        scheduled: without.people,
        offered: if is_live { without.offered() } else { contacts.expected },
        in_time: or_deferred(without.in_time(), deferred.in_time),
        in_time_with: or_deferred(with.in_time(), deferred.in_time_with),
        target: or_deferred(without.goal(), deferred.in_time.map(|_| goal)),
        likely: if is_live { parts.likely() } else { deferred.likely },
        likely_without: if is_live { parts.likely_without() } else { deferred.likely_without },
        minus_one: or_deferred(parts.minus_one.in_time(), deferred.minus_one),
        can_take: can_take(parts, contacts.expected, coming, most),
        verdict: is_judged.then(|| verdict(without, with, deferred.missed, deferred.saved.expected)),
        saved: deferred.saved,
        deferred_missed: deferred.missed,
        coverage: without.clone(),
        with_lead: with.clone(),
    }
}

/// What the work requires; and where those there are enough and take the wrong channels, those who lack on top of them.
fn required(parts: &Parts, on_deferred: f64, max_occupancy: f64) -> u32 {
    let by_work = people_required(&parts.needs[EXPECTED], on_deferred, max_occupancy);
    match lacking(parts, max_occupancy) {
        0 => by_work,
        // People are far fewer than a u32 holds.
        more => by_work.max(parts.without[EXPECTED].people.floor() as u32 + more),
    }
}

fn in_all(channels: &[ChannelForecast]) -> IntervalForecast {
    IntervalForecast::together(channels.iter().map(|one| one.contacts))
}

/// People's worth of the deferred work that comes in an interval.
fn coming_people(demand: &[Demand], interval_s: f64) -> f64 {
    let deferred = demand.iter().filter(|one| !one.channel.is_live());
    deferred.map(|one| one.contacts * one.handle_time_s / interval_s).sum()
}
