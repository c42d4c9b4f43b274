//! Entries cut into days, each at the midnights of its own zone.

use std::collections::BTreeMap;

use chrono::{Datelike, Duration, NaiveDate};

use crate::day::{Activity, Entry, Lane};
use crate::time::{Instant, Span, day_span, instant_at, local_date};
use crate::workspace::WorkingHours;

/// What a day was spent on, in seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayMinutes {
    pub front_s: i64,
    pub strategic_s: i64,
    pub neither_s: i64,
}

/// Seconds by local date, each entry cut at the midnights of its own zone; what runs counts up to `now`.
pub fn minutes_by_day(entries: &[Entry], now: Instant) -> BTreeMap<NaiveDate, DayMinutes> {
    let mut days: BTreeMap<NaiveDate, DayMinutes> = BTreeMap::new();
    for entry in entries {
        for (date, span) in pieces(entry, now) {
            let day = days.entry(date).or_default();
            match entry.activity.lane() {
                Lane::FrontLine => day.front_s += span.seconds(),
                Lane::Strategic => day.strategic_s += span.seconds(),
                Lane::Neither => day.neither_s += span.seconds(),
            }
        }
    }
    days
}

/// Minutes on anything but breaks, on the local date `day`, outside the working hours: before and after them, and all
/// of a day that is not a working day.
pub fn outside_hours_minutes(entries: &[Entry], hours: &WorkingHours, day: NaiveDate, now: Instant) -> i64 {
    let outside_s = |entry: &Entry| -> i64 {
        let inside = hours
            .days
            .contains(&day.weekday())
            .then(|| {
                Span::new(instant_at(day, hours.from, entry.zone), instant_at(day, hours.to, entry.zone)).ok()
            })
            .flatten();
        let on_the_day = pieces(entry, now).into_iter().filter(|(date, _)| *date == day);
        let outside = |(_, span): (NaiveDate, Span)| {
            let shared = inside.and_then(|inside| inside.intersection(span)).map_or(0, Span::seconds);
            span.seconds() - shared
        };
        on_the_day.map(outside).sum()
    };
    let at_work = entries.iter().filter(|entry| entry.activity != Activity::Break);
    at_work.map(outside_s).sum::<i64>() / 60
}

/// The parts of an entry by the local dates of its own zone, in order.
fn pieces(entry: &Entry, now: Instant) -> Vec<(NaiveDate, Span)> {
    let Some(span) = entry.span(now) else { return Vec::new() };
    let mut date = local_date(span.start(), entry.zone);
    // Nearly every entry lies within a day: then there is nothing to cut.
    if local_date(span.end() - Duration::nanoseconds(1), entry.zone) == date {
        return vec![(date, span)];
    }
    let mut pieces = Vec::new();
    let mut rest = Some(span);
    while let Some(span) = rest {
        let midnight = day_span(date, entry.zone).end();
        pieces.extend(Span::new(span.start(), span.end().min(midnight)).map(|piece| (date, piece)));
        rest = Span::new(span.start().max(midnight), span.end()).ok();
        let Some(next) = date.succ_opt() else { break };
        date = next;
    }
    pieces
}
