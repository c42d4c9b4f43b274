//! How many people a load requires, and how many have to be scheduled for that.

use super::{LiveLoad, LiveOutcome, outcome};

/// More people than this are not looked for.
pub const MOST_PEOPLE: u32 = 100_000;

/// A share counts as reached when it is missed by less than a number can be trusted.
const SLACK: f64 = 1e-12;

/// What a load is to be answered with. Shares are 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LiveGoal {
    /// Share of the offered to be answered within the target.
    pub answered_in_time: f64,
    /// Share of their time that people may be busy; `None`: as much as it takes.
    pub max_occupancy: Option<f64>,
}

impl LiveGoal {
    fn is_met_by(&self, outcome: &LiveOutcome) -> bool {
        let relaxed = self.max_occupancy.is_none_or(|most| outcome.occupancy <= most + SLACK);
        outcome.answered_in_time >= self.answered_in_time - SLACK && relaxed
    }
}

/// The fewest people who meet the goal; 0 where nothing is offered. `None` where no number does: with anything offered,
/// nobody answers everyone in time, or without being busy at all.
pub fn required(load: &LiveLoad, goal: &LiveGoal) -> Option<u32> {
    let meets = |people: u32| goal.is_met_by(&outcome(load, people));
    if meets(0) {
        return Some(0);
    }
    if goal.answered_in_time >= 1.0 || goal.max_occupancy.is_some_and(|most| most <= 0.0) {
        return None;
    }
    // More people never do worse: a number that is enough is looked for from the load upwards, then the fewest.
    let (mut short, mut enough) = (0, (load.offered_erlang().ceil() as u32).clamp(1, MOST_PEOPLE));
    let mut step = f64::from(enough).sqrt().ceil() as u32;
    while !meets(enough) {
        if enough == MOST_PEOPLE {
            return None;
        }
        short = enough;
        enough = enough.saturating_add(step).min(MOST_PEOPLE);
        step = step.saturating_mul(2);
    }
    while enough - short > 1 {
        let middle = short + (enough - short) / 2;
        if meets(middle) {
            enough = middle;
        } else {
            short = middle;
        }
    }
    Some(enough)
}

/// How many have to be scheduled so that `people` are there when the share `shrinkage` is not: people / (1 − shrinkage),
/// rounded up. `None` where everybody is away (1 or more), or `shrinkage` is no share.
///
/// 21 / 0.7 is 30: what the binary fraction adds behind the comma is not another person.
pub fn scheduled(people: u32, shrinkage: f64) -> Option<u32> {
    if !(0.0..1.0).contains(&shrinkage) {
        return None;
    }
    let exact = f64::from(people) / (1.0 - shrinkage);
    let nearest = exact.round();
    let whole = if (exact - nearest).abs() <= exact * 1e-9 { nearest } else { exact.ceil() };
    (whole <= f64::from(u32::MAX)).then_some(whole as u32)
}
