//! Erlang C: nobody gives up.

use super::{LiveLoad, LiveOutcome};

/// What `people` (at least 1) achieve; `blocked` is Erlang B at one person fewer.
///
/// Erlang 1917; in the form of Cooper 1981, *Introduction to Queueing Theory*, ch. 3: C = B / (1 − ρ(1 − B)), and the
/// wait of those who wait is exponential with the rate (n − a) / handle time.
pub fn outcome(load: &LiveLoad, people: u32, blocked: f64) -> LiveOutcome {
    let (seats, offered) = (f64::from(people), load.offered_erlang());
    if offered >= seats {
        return LiveOutcome::OVERRUN;
    }
    // Erlang B at `people`, and from there C: 1 − C has its own form, so that a share close to 0 keeps its digits.
    let blocked = offered * blocked / (seats + offered * blocked);
    let (occupancy, free) = (offered / seats, (seats - offered) / seats);
    let divisor = free + occupancy * blocked;
    let (waits, answered_at_once) = (blocked / divisor, free * (1.0 - blocked) / divisor);
    let per_second = (seats - offered) / load.handle_time_s;
    let answered_in_time = answered_at_once - waits * (-per_second * load.target_s).exp_m1();
    LiveOutcome {
        wait_probability: waits,
        // The two parts may add up to a last digit too much.
        answered_in_time: answered_in_time.min(1.0),
        average_wait_s: Some(waits / per_second),
        occupancy,
        abandoned: 0.0,
    }
}
