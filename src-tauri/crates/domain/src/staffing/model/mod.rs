//! A day as coverage sees it: its intervals with what is forecast, and the people and the lead who could take it.
//!
//! What belongs here: the day as a value, who sits where in an interval, and what a what-if changes. What does not:
//! what it comes to (`seat`), how it was read (`app`).

mod change;
#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use chrono_tz::Tz;

pub use change::{Change, ChangeError};

use super::coverage::{Demand, Seat, Skills};
use super::forecast::IntervalForecast;
use crate::people::PersonId;
use crate::people::roster::{PersonDay, working_share};
use crate::queue::Channel;
use crate::time::Span;
use crate::workspace::StaffingSettings;

/// Which course of the forecast is reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Course {
    /// One time in ten fewer come.
    Low,
    Expected,
    /// One time in ten more come.
    High,
}

impl Course {
    pub const ALL: [Course; 3] = [Course::Low, Course::Expected, Course::High];

    pub fn of(self, contacts: IntervalForecast) -> f64 {
        match self {
            Course::Low => contacts.low,
            Course::Expected => contacts.expected,
            Course::High => contacts.high,
        }
    }
}

/// What is forecast on one channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelForecast {
    pub channel: Channel,
    pub contacts: IntervalForecast,
}

impl IntervalForecast {
    /// Several channels as one. Their errors are taken as independent, so that the range of the sum is narrower than the
    /// sum of the ranges. Intervals of a day are not: see [`DayForecast::part`](super::forecast::DayForecast::part).
    pub fn together(parts: impl Iterator<Item = IntervalForecast>) -> Self {
        let (mut expected, mut below, mut above) = (0.0, 0.0, 0.0);
        for part in parts {
            expected += part.expected;
            below += (part.expected - part.low).powi(2);
            above += (part.high - part.expected).powi(2);
        }
        Self { expected, low: (expected - f64::sqrt(below)).max(0.0), high: expected + f64::sqrt(above) }
    }
}

/// An open interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Interval {
    pub span: Span,
    pub channels: Vec<ChannelForecast>,
}

/// Someone on the roster, with the days of theirs that may reach into this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Rostered {
    pub id: PersonId,
    /// The short name.
    pub name: String,
    pub skills: Skills,
    pub days: Vec<PersonDay>,
}

/// A day of the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct DayModel {
    pub date: NaiveDate,
    pub zone: Tz,
    /// Open ones, in order; none where the queue is closed.
    pub intervals: Vec<Interval>,
    /// Deferred contacts that came since the queue last closed, before the first interval.
    pub overnight: Vec<ChannelForecast>,
    /// Those are among what waits already, as they are on the morning of the day itself.
    pub overnight_waits: bool,
    /// The whole day's range against its expected count, low and high: narrower than that of an interval.
    pub day_range: (f64, f64),
    /// Seconds of work in one contact.
    pub handle_time_s: Vec<(Channel, f64)>,
    /// Mean seconds until who waits gives up, of the live channels where that is known.
    pub patience_s: Vec<(Channel, f64)>,
    pub people: Vec<Rostered>,
    pub lead: Skills,
    /// Stretches in which the lead serves customers, as far as a what-if says so.
    pub joins: Vec<Span>,
    /// Someone is out, whoever it is.
    pub one_fewer: bool,
    /// Someone new, the whole day: what they take and the share of a person they are.
    pub hired: Vec<Seat>,
    pub settings: StaffingSettings,
}

impl DayModel {
    /// Seconds of work in one contact of `channel`; eight minutes where none was given.
    pub fn handle_time_s(&self, channel: Channel) -> f64 {
        let known = self.handle_time_s.iter().find(|(other, _)| *other == channel);
        known.map_or(480.0, |(_, seconds)| *seconds)
    }

    /// Mean seconds until who waits on `channel` gives up; `None`: nobody does.
    pub fn patience_s(&self, channel: Channel) -> Option<f64> {
        self.patience_s.iter().find(|(other, _)| *other == channel).map(|(_, seconds)| *seconds)
    }

    /// What comes in an interval, channel by channel, on a course of the forecast.
    pub fn demand(&self, interval: &Interval, course: Course) -> Vec<Demand> {
        let demand = |one: &ChannelForecast| Demand {
            channel: one.channel,
            contacts: course.of(one.contacts).max(0.0),
            handle_time_s: self.handle_time_s(one.channel),
            patience_s: self.patience_s(one.channel),
        };
        interval.channels.iter().map(demand).collect()
    }

    /// Who is at work in a stretch, the lead left out but for where they join.
    pub fn seats(&self, span: Span) -> Vec<Seat> {
        let there = 1.0 - self.settings.unrostered_shrinkage();
        let of_person = |person: &Rostered| Seat { skills: person.skills, share: person.share(span) * there };
        let mut seats: Vec<Seat> = self.people.iter().map(of_person).collect();
        seats.extend(self.hired.iter().map(|seat| Seat { share: seat.share * there, ..*seat }));
        if self.one_fewer {
            seats = one_fewer(&seats);
        }
        let joined: i64 =
            self.joins.iter().filter_map(|join| join.intersection(span)).map(Span::seconds).sum();
        if joined > 0 {
            let share = (joined as f64 / span.seconds() as f64).min(1.0);
            seats.push(Seat { skills: self.lead, share });
        }
        seats.retain(|seat| seat.share > 0.0);
        seats
    }

    /// Whether anybody is rostered on this day, at work or out.
    pub fn is_rostered(&self) -> bool {
        self.people.iter().any(|person| person.days.iter().any(|day| day.shift.is_some()))
    }

    /// Business seconds that the queue is open.
    pub fn open_s(&self) -> f64 {
        self.intervals.iter().map(|interval| interval.span.seconds() as f64).sum()
    }
}

impl Rostered {
    /// The share of `span` in which they are at work on contacts, as far as they have grown into it.
    pub fn share(&self, span: Span) -> f64 {
        let share: f64 = self.days.iter().map(|day| working_share(day, span) * day.ramp).sum();
        share.min(1.0)
    }
}

/// The same seats with one person fewer, whoever it is: each gives the same part of themselves.
pub fn one_fewer(seats: &[Seat]) -> Vec<Seat> {
    let people: f64 = seats.iter().map(|seat| seat.share).sum();
    let left = if people > 1.0 { (people - 1.0) / people } else { 0.0 };
    seats.iter().map(|seat| Seat { share: seat.share * left, ..*seat }).collect()
}
