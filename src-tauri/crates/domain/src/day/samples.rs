//! Days to test with. Times are local to Copenhagen on Wednesday 18 November 2026.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::{Europe::Copenhagen, Tz};
use uuid::Uuid;

use super::{Activity, Block, BlockId, BlockSource, Entry, EntryId};
use crate::time::{Instant, Span, instant_at};

pub const ZONE: Tz = Copenhagen;

pub fn today() -> NaiveDate {
    date("2026-11-18")
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date like 2026-11-18")
}

/// `10:30` or `10:30:15` on the day.
pub fn at(time: &str) -> Instant {
    on("2026-11-18", time)
}

pub fn on(day: &str, time: &str) -> Instant {
    let format = if time.len() > 5 { "%H:%M:%S" } else { "%H:%M" };
    let time = NaiveTime::parse_from_str(time, format).expect("a time like 10:30");
    instant_at(date(day), time, ZONE)
}

pub fn span(from: &str, to: &str) -> Span {
    Span::new(at(from), at(to)).expect("a stretch of time")
}

pub fn id(number: u128) -> EntryId {
    EntryId(Uuid::from_u128(number))
}

/// Ids from 1000 on.
pub fn new_ids() -> impl FnMut() -> EntryId {
    let mut next = 1000;
    move || {
        next += 1;
        id(next - 1)
    }
}

pub fn entry(number: u128, from: &str, to: Option<&str>, activity: Activity) -> Entry {
    Entry {
        id: id(number),
        start: at(from),
        end: to.map(at),
        activity,
        zone: ZONE,
        detail: String::new(),
        person: None,
        on_call: false,
    }
}

pub fn block(number: u128, from: &str, to: &str, activity: Activity) -> Block {
    Block {
        id: BlockId(Uuid::from_u128(number)),
        span: span(from, to),
        activity,
        zone: ZONE,
        detail: String::new(),
        person: None,
        source: BlockSource::Hand,
    }
}
