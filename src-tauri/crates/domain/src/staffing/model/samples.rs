//! A made-up day for tests: Wednesday 18 November 2026, 08:00 to 18:00 in Copenhagen.

use chrono::{Duration, NaiveDate};
use chrono_tz::Europe::Copenhagen;
use uuid::Uuid;

use super::*;
use crate::people::roster::{Part, PartId, PartKind};
use crate::time::{ClockSpan, Instant};

pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).unwrap()
}

/// `10:30`
pub fn at(text: &str) -> Instant {
    span(&format!("{text}-24:00")).start()
}

/// `10:00-11:30`
pub fn span(text: &str) -> Span {
    let minute = |text: &str| {
        let (hours, minutes) = text.split_once(':').unwrap();
        hours.parse::<u32>().unwrap() * 60 + minutes.parse::<u32>().unwrap()
    };
    let (from, to) = text.split_once('-').unwrap();
    ClockSpan::new(minute(from), minute(to)).unwrap().on(date(), Copenhagen).unwrap()
}

/// Contacts with a range of a fifth on both sides.
pub fn around(expected: f64) -> IntervalForecast {
    IntervalForecast { expected, low: expected * 0.8, high: expected * 1.2 }
}

/// Someone in from 08:00 to 18:00 with lunch at noon.
pub fn person(number: u128, channels: &[Channel]) -> Rostered {
    let part = Part {
        id: PartId(Uuid::from_u128(number)),
        span: span("12:00-12:30"),
        kind: PartKind::Lunch,
        label: String::new(),
    };
    let day = PersonDay {
        person: PersonId(Uuid::from_u128(number)),
        date: date(),
        shift: Some(span("8:00-18:00")),
        parts: vec![part],
        out: Vec::new(),
        ramp: 1.0,
        back_on: None,
        is_exception: false,
    };
    Rostered {
        id: day.person,
        name: format!("Person {number}"),
        skills: Skills::of(channels),
        days: vec![day],
    }
}

/// So many people on `channels`, and contacts on one channel in each half hour.
pub fn day(
    people: u128,
    channels: &[Channel],
    channel: Channel,
    contacts: impl Fn(usize) -> f64,
) -> DayModel {
    let start = at("8:00");
    let interval = |number: usize| {
        let from = start + Duration::minutes(30 * number as i64);
        Interval {
            span: Span::new(from, from + Duration::minutes(30)).unwrap(),
            channels: vec![ChannelForecast { channel, contacts: around(contacts(number)) }],
        }
    };
    DayModel {
        date: date(),
        zone: Copenhagen,
        intervals: (0..20).map(interval).collect(),
        overnight: Vec::new(),
        overnight_waits: false,
        day_range: (0.9, 1.1),
        handle_time_s: vec![(Channel::Phone, 360.0), (Channel::Chat, 600.0), (Channel::Email, 480.0)],
        patience_s: vec![(Channel::Phone, 120.0)],
        people: (1..=people).map(|number| person(number, channels)).collect(),
        lead: Skills::ALL,
        joins: Vec::new(),
        one_fewer: false,
        hired: Vec::new(),
        settings: StaffingSettings { shrinkage: Vec::new(), ..StaffingSettings::default() },
    }
}
