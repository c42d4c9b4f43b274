//! One interval: without the lead, with, and with one person fewer.

use super::{WORTH_DEFERRED, WORTH_POINTS};
use crate::staffing::Verdict;
use crate::staffing::coverage::{Coverage, Need, Seat, Skills, cover, needs};
use crate::staffing::forecast::IntervalForecast;
use crate::staffing::model::{Course, DayModel, Interval, one_fewer};
use crate::time::Span;

/// What an interval comes to. Shares are 0 to 1, and of live contacts; of deferred ones where none are live.
#[derive(Debug, Clone, PartialEq)]
pub struct IntervalOutcome {
    pub span: Span,
    /// All channels.
    pub contacts: IntervalForecast,
    /// Without the lead, as expected.
    pub coverage: Coverage,
    /// With the lead.
    pub with_lead: Coverage,
    /// Whole people required, deferred work included. Where those there take the wrong channels, those who lack are on
    /// top of them.
    pub required: u32,
    /// People at work, the lead left out unless a what-if has them join.
    pub scheduled: f64,
    /// Contacts that `in_time` speaks of: the weight of this interval among others.
    pub offered: f64,
    pub in_time: Option<f64>,
    pub in_time_with: Option<f64>,
    pub target: Option<f64>,
    /// With the lead, where many come and where few do.
    pub likely: Option<(f64, f64)>,
    /// Without the lead, where many come and where few do.
    pub likely_without: Option<(f64, f64)>,
    /// Without the lead and without one person.
    pub minus_one: Option<f64>,
    /// Contacts of this interval's mix that the people there can take with the targets met.
    pub can_take: f64,
    /// Deferred contacts that the lead saves from missing their target: expected, where few come, where many do.
    pub saved: IntervalForecast,
    /// Deferred contacts are missing their target without the lead.
    pub deferred_missed: bool,
    /// `None` for what is past.
    pub verdict: Option<Verdict>,
}

/// The parts of an interval that its outcome and the flow of deferred work are made of.
pub(super) struct Parts {
    pub needs: [Vec<Need>; 3],
    pub seats: Vec<Seat>,
    pub without: [Coverage; 3],
    pub with: [Coverage; 3],
    pub minus_one: Coverage,
}

/// One for each course, in the order of [`Course::ALL`].
pub(super) const EXPECTED: usize = 1;
const HIGH: usize = 2;

impl Parts {
    pub fn of(model: &DayModel, interval: &Interval) -> Self {
        let settings = &model.settings;
        let seconds = interval.span.seconds() as f64;
        let needs = Course::ALL.map(|course| needs(&model.demand(interval, course), seconds, settings));
        let seats = model.seats(interval.span);
        let mut with_lead = seats.clone();
        with_lead.push(Seat { skills: model.lead, share: 1.0 });
        let most = settings.max_occupancy;
        Self {
            without: [0, EXPECTED, HIGH].map(|course| cover(&needs[course], &seats, most)),
            with: [0, EXPECTED, HIGH].map(|course| cover(&needs[course], &with_lead, most)),
            minus_one: cover(&needs[EXPECTED], &one_fewer(&seats), most),
            needs,
            seats,
        }
    }

    /// With the lead where many come, and where few do.
    pub fn likely(&self) -> Option<(f64, f64)> {
        range(&self.with)
    }

    pub fn likely_without(&self) -> Option<(f64, f64)> {
        range(&self.without)
    }

    /// People's worth of time that the lead adds for deferred work.
    pub fn lead_frees(&self, course: usize) -> f64 {
        (self.with[course].free - self.without[course].free).max(0.0)
    }
}

/// The share in time where many come, and where few do. Where none do, all of them are answered in time.
fn range(courses: &[Coverage; 3]) -> Option<(f64, f64)> {
    courses[EXPECTED].in_time()?;
    Some((courses[HIGH].in_time().unwrap_or(1.0), courses[0].in_time().unwrap_or(1.0)))
}

/// How many contacts of an interval's mix the people there can take: live targets met, and nobody busier than maximum
/// occupancy with all of it. `deferred` is the people's worth of deferred work that comes in the interval.
pub(super) fn can_take(parts: &Parts, contacts: f64, deferred: f64, max_occupancy: f64) -> f64 {
    let people: f64 = parts.seats.iter().map(|seat| seat.share).sum();
    let needs = &parts.needs[EXPECTED];
    let busy: f64 = needs.iter().map(|need| need.busy).sum::<f64>() + deferred;
    if contacts <= 0.0 || busy <= 0.0 {
        return 0.0;
    }
    let mut most = people * max_occupancy / busy;
    let holds = |times: f64| {
        let scaled: Vec<Need> = needs.iter().map(|need| need.times(times)).collect();
        !cover(&scaled, &parts.seats, max_occupancy).is_missed()
    };
    if !needs.is_empty() && !holds(most) {
        // The share in time falls as more come: halve until the figure is good to a thousandth.
        let mut least = 0.0;
        for _ in 0..10 {
            let middle = (least + most) / 2.0;
            if holds(middle) { least = middle } else { most = middle }
        }
        most = least;
    }
    contacts * most
}

/// More people than this are not looked for.
const MOST_LACKING: u32 = 40;

/// The fewest people taking every channel who, added to those there, would meet the live targets; 0 where they are met.
pub(super) fn lacking(parts: &Parts, max_occupancy: f64) -> u32 {
    if !parts.without[EXPECTED].is_missed() {
        return 0;
    }
    let holds = |more: &u32| {
        let mut seats = parts.seats.clone();
        seats.push(Seat { skills: Skills::ALL, share: f64::from(*more) });
        !cover(&parts.needs[EXPECTED], &seats, max_occupancy).is_missed()
    };
    (1..MOST_LACKING).find(holds).unwrap_or(MOST_LACKING)
}

/// The verdict of the rules: the target is missed without the lead, and whether the lead changes that.
pub(super) fn verdict(live: &Coverage, with: &Coverage, deferred_missed: bool, saved: f64) -> Verdict {
    let missed = live.is_missed();
    let gain = with.in_time().zip(live.in_time()).map_or(0.0, |(with, without)| with - without);
    // What a binary fraction lacks behind the comma is still the point.
    if (missed && gain >= WORTH_POINTS - 1e-9) || saved >= WORTH_DEFERRED - 1e-9 {
        Verdict::NeedsYou
    } else if missed || deferred_missed {
        Verdict::ShortEitherWay
    } else {
        Verdict::WillHold
    }
}

impl IntervalOutcome {
    /// Whole people over what is required; below zero where they are too few.
    pub fn difference(&self) -> i32 {
        let over = self.scheduled - f64::from(self.required);
        // A fraction of a person short is a person short; a fraction over is none over.
        (over + 1e-9).floor() as i32
    }

    /// People it is short by, at least one where the target is missed.
    pub fn short_by(&self) -> u32 {
        let short = self.difference().min(0).unsigned_abs();
        if self.is_missed() { short.max(1) } else { short }
    }

    /// Whether the target is missed without the lead.
    pub fn is_missed(&self) -> bool {
        self.coverage.is_missed() || self.deferred_missed
    }

    /// More live contacts answered in time with the lead.
    pub fn helped(&self) -> f64 {
        self.with_lead.answered_in_time() - self.coverage.answered_in_time()
    }
}
