//! What the people who are there achieve.

use super::seats::{Split, split};
use super::{Need, Seat};
use crate::queue::Channel;
use crate::staffing::erlang::outcome_at;

/// A live channel with the people on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LiveCoverage {
    pub channel: Channel,
    pub offered: f64,
    pub people: f64,
    pub required: u32,
    /// Share of the offered answered within the target, 0 to 1.
    pub in_time: f64,
    pub goal: f64,
    /// Share of their time that its people are busy, 0 to 1.
    pub occupancy: f64,
}

/// An interval with its people.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    pub live: Vec<LiveCoverage>,
    /// People at work, on whatever channel.
    pub people: f64,
    /// People's worth of time that live work leaves free for deferred work, up to maximum occupancy.
    pub free: f64,
}

/// Puts `seats` on `needs`, live work first.
pub fn cover(needs: &[Need], seats: &[Seat], max_occupancy: f64) -> Coverage {
    let split = split(needs, seats);
    let live: Vec<LiveCoverage> =
        needs.iter().zip(&split.people).map(|(need, people)| on_channel(need, *people)).collect();
    Coverage {
        // A plain sum of nothing is -0.
        people: seats.iter().fold(0.0, |sum, seat| sum + seat.share),
        free: free(needs, &live, seats, &split, max_occupancy),
        live,
    }
}

fn on_channel(need: &Need, people: f64) -> LiveCoverage {
    let outcome = outcome_at(&need.load, people * f64::from(need.places.per_person));
    LiveCoverage {
        channel: need.channel,
        offered: need.offered,
        people,
        required: need.required,
        in_time: outcome.answered_in_time,
        goal: need.goal,
        occupancy: outcome.occupancy,
    }
}

/// A seat that takes deferred work gives it what its live channels leave of it.
fn free(needs: &[Need], live: &[LiveCoverage], seats: &[Seat], split: &Split, max_occupancy: f64) -> f64 {
    let of_seat = |seat: &Seat| {
        let shares = split.of(seat.skills, needs);
        let on_live: f64 = shares.iter().sum();
        let beside_live = shares
            .iter()
            .zip(live)
            .map(|(share, channel)| share * (max_occupancy - channel.occupancy).max(0.0))
            .sum::<f64>();
        seat.share * (beside_live + (1.0 - on_live).max(0.0) * max_occupancy)
    };
    seats.iter().filter(|seat| seat.skills.deferred).map(of_seat).sum()
}

impl Coverage {
    /// Live contacts offered.
    pub fn offered(&self) -> f64 {
        self.live.iter().map(|channel| channel.offered).sum()
    }

    /// Live contacts answered in time.
    pub fn answered_in_time(&self) -> f64 {
        self.live.iter().map(|channel| channel.offered * channel.in_time).sum()
    }

    /// The share of live contacts answered in time, weighted by what is offered; `None` where nothing is.
    pub fn in_time(&self) -> Option<f64> {
        let offered = self.offered();
        (offered > 0.0).then(|| self.answered_in_time() / offered)
    }

    /// The share that should be, weighted alike.
    pub fn goal(&self) -> Option<f64> {
        let offered = self.offered();
        let wanted: f64 = self.live.iter().map(|channel| channel.offered * channel.goal).sum();
        (offered > 0.0).then(|| wanted / offered)
    }

    /// Whether the live targets, taken together, are missed.
    pub fn is_missed(&self) -> bool {
        self.in_time().zip(self.goal()).is_some_and(|(in_time, goal)| in_time < goal - 1e-9)
    }

    /// How busy the people on live channels are, weighted by people; `None` where there are none.
    pub fn occupancy(&self) -> Option<f64> {
        let people: f64 = self.live.iter().map(|channel| channel.people).sum();
        let busy: f64 = self.live.iter().map(|channel| channel.people * channel.occupancy).sum();
        (people > 0.0).then(|| busy / people)
    }
}
