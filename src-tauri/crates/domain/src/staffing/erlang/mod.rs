//! Live work, where a customer waits on the line: what a number of people achieves, and how many are required.
//!
//! What belongs here: the Erlang formulas for one interval in steady state. What does not: which load an interval has
//! (`forecast`), deferred work, which is never Erlang, and who is there (`people`).
//!
//! *Answered in time* is always: answered within the target / all offered, those who gave up included.

mod abandonment;
mod blocking;
mod check;
mod delay;
mod in_time;
mod requirement;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

pub use check::LoadError;
pub use requirement::{LiveGoal, MOST_PEOPLE, required, scheduled};

use blocking::Blocking;

/// The live work of one interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LiveLoad {
    /// Contacts offered an hour, 0 or more.
    pub offered_per_hour: f64,
    /// Seconds of work in one contact, over 0.
    pub handle_time_s: f64,
    /// Mean seconds until a waiting customer gives up (Erlang A); 0: whoever cannot be answered at once is lost.
    /// `None`: nobody gives up (Erlang C).
    pub patience_s: Option<f64>,
    /// Seconds within which a contact should be answered, 0 or more.
    pub target_s: f64,
}

/// What a number of people achieves with a load. Shares are 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LiveOutcome {
    /// Share of the offered who cannot be answered at once.
    pub wait_probability: f64,
    /// Share of the offered who are answered within the target; whoever gave up was not.
    pub answered_in_time: f64,
    /// Mean seconds of waiting over all offered, answered or not; `None`: the queue grows without bound.
    pub average_wait_s: Option<f64>,
    /// Share of their time that people are busy with contacts.
    pub occupancy: f64,
    /// Share of the offered who give up.
    pub abandoned: f64,
}

impl LiveLoad {
    /// Work offered, in Erlang: how many people it would keep busy.
    pub fn offered_erlang(&self) -> f64 {
        self.offered_per_hour / 3600.0 * self.handle_time_s
    }

    /// What `people` achieve, where the Erlang B share of blocked contacts at one person fewer is known.
    fn with(&self, people: u32, blocked_at_one_fewer: f64) -> LiveOutcome {
        if self.offered_erlang() <= 0.0 {
            return LiveOutcome::QUIET;
        }
        match (people, self.patience_s) {
            (0, None) => LiveOutcome::OVERRUN,
            (0, Some(patience_s)) => LiveOutcome {
                average_wait_s: Some(patience_s.max(0.0)),
                abandoned: 1.0,
                ..LiveOutcome::OVERRUN
            },
            (_, None) => delay::outcome(self, people, blocked_at_one_fewer),
            (_, Some(patience_s)) => abandonment::outcome(self, patience_s, people, blocked_at_one_fewer),
        }
    }
}

impl LiveOutcome {
    /// Nothing is offered, so nobody waits.
    const QUIET: Self = Self {
        wait_probability: 0.0,
        answered_in_time: 1.0,
        average_wait_s: Some(0.0),
        occupancy: 0.0,
        abandoned: 0.0,
    };

    /// More is offered than can be answered, and nobody gives up.
    const OVERRUN: Self = Self {
        wait_probability: 1.0,
        answered_in_time: 0.0,
        average_wait_s: None,
        occupancy: 1.0,
        abandoned: 0.0,
    };

    /// The way from `self` to `other`, `share` of it gone. An unbounded wait is left behind only at its end.
    fn towards(self, other: Self, share: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * share;
        let wait = self.average_wait_s.zip(other.average_wait_s);
        Self {
            wait_probability: between(self.wait_probability, other.wait_probability),
            answered_in_time: between(self.answered_in_time, other.answered_in_time),
            average_wait_s: wait.map(|(from, to)| between(from, to)),
            occupancy: between(self.occupancy, other.occupancy),
            abandoned: between(self.abandoned, other.abandoned),
        }
    }
}

/// What `people` achieve. With Erlang C and no more people than work: everyone waits, nobody is answered in time, the
/// wait is unbounded. The load is taken as [`LiveLoad::check`] leaves it; other numbers give outcomes without meaning.
pub fn outcome(load: &LiveLoad, people: u32) -> LiveOutcome {
    let blocked = Blocking::of(load.offered_erlang()).at(people.saturating_sub(1));
    load.with(people, blocked)
}

/// What each number of people achieves, fewest first, from one recursion.
pub fn outcomes(load: &LiveLoad, people: RangeInclusive<u32>) -> Vec<LiveOutcome> {
    let mut blocking = Blocking::of(load.offered_erlang());
    people.map(|people| load.with(people, blocking.at(people.saturating_sub(1)))).collect()
}

/// What a share of people achieves: linear between the whole numbers, so more never does worse. Fewer than none is none.
pub fn outcome_at(load: &LiveLoad, people: f64) -> LiveOutcome {
    let people = people.clamp(0.0, f64::from(MOST_PEOPLE));
    let (whole, share) = (people.floor() as u32, people.fract());
    // Not a number is nobody, by the cast.
    if share > 0.0 {
        let both = outcomes(load, whole..=whole + 1);
        return both[0].towards(both[1], share);
    }
    outcome(load, whole)
}
