//! Several chats at a time: how many a person holds, and how much longer each then takes.

use crate::queue::Channel;

/// The places that a person offers on a channel, and how a contact stretches while all of them are taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Places {
    /// Contacts a person holds at a time, at least 1.
    pub per_person: u32,
    /// Times the handle time of one contact alone, at least 1.
    pub stretch: f64,
}

impl Places {
    /// One contact at a time.
    pub const ONE: Self = Self { per_person: 1, stretch: 1.0 };

    /// The places of `channel`. `concurrency` says how much one person gets done with 1, 2, 3, … chats at a time,
    /// against one at a time (1, 1.7, 2.5, 2.9).
    ///
    /// The model: people hold as many chats as gets most done, k of them with a gain of c(k). A chat then takes
    /// k / c(k) times as long as alone, and n people are n × k places in the queueing formulas. It errs on the safe
    /// side while it is quiet, when a person holds fewer chats and each goes faster.
    pub fn of(channel: Channel, concurrency: &[f64]) -> Self {
        if channel != Channel::Chat {
            return Self::ONE;
        }
        let mut best = (1, 1.0);
        for (index, gain) in concurrency.iter().enumerate().skip(1) {
            let held = index as u32 + 1;
            // More at a time than gets more done is only slower.
            if gain.is_finite() && *gain > best.1 && *gain <= f64::from(held) {
                best = (held, *gain);
            }
        }
        Self { per_person: best.0, stretch: f64::from(best.0) / best.1 }
    }

    /// People whom `erlang` of work (each contact as long as alone) keeps busy.
    pub fn people_busy(self, erlang: f64) -> f64 {
        erlang * self.stretch / f64::from(self.per_person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: [f64; 4] = [1.0, 1.7, 2.5, 2.9];

    #[test]
    fn a_person_holds_as_many_chats_as_gets_most_done() {
        let places = Places::of(Channel::Chat, &USUAL);
        assert_eq!(places.per_person, 4);
        assert!((places.stretch - 4.0 / 2.9).abs() < 1e-12);
        assert!((places.people_busy(2.9) - 1.0).abs() < 1e-12, "one person gets 2.9 chats done at a time");
    }

    #[test]
    fn calls_are_taken_one_at_a_time() {
        assert_eq!(Places::of(Channel::Phone, &USUAL), Places::ONE);
    }

    #[test]
    fn a_further_chat_that_gains_nothing_is_not_taken() {
        assert_eq!(Places::of(Channel::Chat, &[1.0, 1.7, 1.7, 1.6]).per_person, 2);
        for none in [&[][..], &[1.0], &[1.0, f64::NAN], &[1.0, 3.0]] {
            assert_eq!(Places::of(Channel::Chat, none), Places::ONE, "{none:?}");
        }
    }
}
