//! Erlang A: a waiting customer gives up after an exponential time with the mean *patience* (Palm 1957).
//!
//! With n people, c = n × patience / handle time and η = offered a second × patience, the states in which somebody waits
//! weigh, relative to the last state in which nobody has to, t_j = (a/n) · Π η/(c + i), i = 1..j (Garnett, Mandelbaum &
//! Reiman 2002). The states in which nobody has to wait weigh 1/B together, B being Erlang B at one person fewer.

use super::in_time::{WaitIntegral, waited_and_answered};
use super::{LiveLoad, LiveOutcome};

/// Longer patience is not told apart from this, three hundred years.
const LONGEST_PATIENCE_S: f64 = 1e10;

/// From e^50 on, the states without a wait weigh nothing beside those with one.
const SWAMPED: f64 = 50.0;

/// What `people` (at least 1) achieve; `blocked` is Erlang B at one person fewer.
pub fn outcome(load: &LiveLoad, patience_s: f64, people: u32, blocked: f64) -> LiveOutcome {
    let patience_s = patience_s.clamp(0.0, LONGEST_PATIENCE_S);
    let queue = Queue {
        offered_per_person: load.offered_erlang() / f64::from(people),
        eta: load.offered_per_hour / 3600.0 * patience_s,
        c: f64::from(people) * patience_s / load.handle_time_s,
        // Where patience is 0 nobody waits, and the target does not matter.
        target: if load.target_s > 0.0 { load.target_s / patience_s } else { 0.0 },
    };
    let shares = queue.swamped(blocked).unwrap_or_else(|| queue.shares(blocked));
    LiveOutcome {
        wait_probability: shares.waits,
        answered_in_time: shares.in_time.min(1.0),
        average_wait_s: Some(shares.gives_up * patience_s),
        occupancy: shares.busy,
        abandoned: shares.gives_up,
    }
}

struct Queue {
    /// a / n
    offered_per_person: f64,
    eta: f64,
    c: f64,
    /// The target in units of patience.
    target: f64,
}

/// Of all offered; `busy` is of the people's time.
struct Shares {
    waits: f64,
    in_time: f64,
    gives_up: f64,
    busy: f64,
}

impl Queue {
    fn shares(&self, blocked: f64) -> Shares {
        let (weight, giving_up) = self.weights();
        let whole = 1.0 + blocked * weight;
        let answered = waited_and_answered(self.eta, self.c, self.target);
        let gives_up = blocked * giving_up / whole;
        Shares {
            waits: blocked * weight / whole,
            in_time: (1.0 + blocked * self.eta * answered.value()) / whole,
            gives_up,
            busy: (self.offered_per_person * (1.0 - gives_up)).min(1.0),
        }
    }

    /// The weight Σ t_j of all states in which one more has to wait, and Σ j·t_j / η, by which they give up. All terms
    /// are positive. Their number grows with the root of η where load and people are near each other.
    fn weights(&self) -> (f64, f64) {
        let (mut place, mut term) = (1.0, self.offered_per_person / (self.c + 1.0));
        let (mut sum, mut sum_by_place) = (0.0, 0.0);
        loop {
            sum += term;
            sum_by_place += place * term;
            place += 1.0;
            let ratio = self.eta / (self.c + place);
            term *= ratio;
            let left = 1.0 - ratio;
            // Written so that what is not a number ends it too.
            let more = ratio >= 1.0 || place * term > 1e-17 * left * left * sum_by_place;
            if !more {
                return (self.offered_per_person + self.eta * sum, sum_by_place);
            }
        }
    }

    /// The shares where the queue is practically never empty, which the sums would need too many terms for.
    fn swamped(&self, blocked: f64) -> Option<Shares> {
        if self.offered_per_person <= 1.0 || WaitIntegral::peak(self.eta, self.c) < SWAMPED {
            return None;
        }
        let whole = WaitIntegral::up_to(self.eta, self.c, f64::INFINITY);
        let at_once = (-whole.exponent).exp() / (blocked * self.eta * whole.scaled);
        let answered = waited_and_answered(self.eta, self.c, self.target);
        let in_time = (answered.exponent - whole.exponent).exp() * answered.scaled / whole.scaled;
        Some(Shares {
            waits: 1.0 / (1.0 + at_once),
            in_time: (at_once + in_time) / (1.0 + at_once),
            gives_up: 1.0 - 1.0 / self.offered_per_person,
            busy: 1.0,
        })
    }
}
