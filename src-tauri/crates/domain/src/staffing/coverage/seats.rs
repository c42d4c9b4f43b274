//! Who is there, by what they can take, and how they are split.

use crate::queue::Channel;

use super::Need;

/// What someone can take. Email and other deferred channels are one queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Skills {
    pub phone: bool,
    pub chat: bool,
    pub deferred: bool,
}

impl Skills {
    pub const ALL: Self = Self { phone: true, chat: true, deferred: true };

    /// The skills of someone on `channels`; of someone on none that were said, all.
    pub fn of(channels: &[Channel]) -> Self {
        if channels.is_empty() {
            return Self::ALL;
        }
        Self {
            phone: channels.contains(&Channel::Phone),
            chat: channels.contains(&Channel::Chat),
            deferred: channels.iter().any(|channel| !channel.is_live()),
        }
    }

    fn takes(self, channel: Channel) -> bool {
        match channel {
            Channel::Phone => self.phone,
            Channel::Chat => self.chat,
            Channel::Email | Channel::Other => self.deferred,
        }
    }
}

/// Someone at work in an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seat {
    pub skills: Skills,
    /// The share of a person in the interval, 0 to 1: at work, grown into it, and there.
    pub share: f64,
}

/// People on each need, in its order, and the share of each seat that is on it.
pub(super) struct Split {
    pub people: Vec<f64>,
    /// Of people who take both live channels, the share on the first of the needs.
    first_share: f64,
}

/// People who take one of the needs are on that one. Those who take both are split so that each need gets people in
/// proportion to what it requires, as near as what the others can take allows.
pub(super) fn split(needs: &[Need], seats: &[Seat]) -> Split {
    let on = |wanted: &dyn Fn(Skills) -> bool| -> f64 {
        seats.iter().filter(|seat| wanted(seat.skills)).map(|seat| seat.share).sum()
    };
    match needs {
        [] => Split { people: Vec::new(), first_share: 0.0 },
        [only] => Split { people: vec![on(&|skills| skills.takes(only.channel))], first_share: 1.0 },
        [first, second, ..] => {
            let one = on(&|skills| skills.takes(first.channel) && !skills.takes(second.channel));
            let other = on(&|skills| skills.takes(second.channel) && !skills.takes(first.channel));
            let both = on(&|skills| skills.takes(first.channel) && skills.takes(second.channel));
            let required = (f64::from(first.required), f64::from(second.required));
            let wanted = match required.0 + required.1 {
                sum if sum > 0.0 => (one + other + both) * required.0 / sum,
                _ => one + both / 2.0,
            };
            let to_first = (wanted - one).clamp(0.0, both);
            let first_share = if both > 0.0 { to_first / both } else { 0.0 };
            Split { people: vec![one + to_first, other + both - to_first], first_share }
        }
    }
}

impl Split {
    /// The shares of a seat on each of the needs, in their order; together 1 or, for who takes none, 0.
    pub fn of(&self, skills: Skills, needs: &[Need]) -> Vec<f64> {
        let takes = |need: &Need| skills.takes(need.channel);
        match needs {
            [first, second, ..] if takes(first) && takes(second) => {
                vec![self.first_share, 1.0 - self.first_share]
            }
            _ => needs.iter().map(|need| f64::from(u8::from(takes(need)))).collect(),
        }
    }
}
