//! From events with rules and exceptions to the meetings that take place.

use std::collections::{BTreeMap, HashSet};

use chrono::{NaiveDateTime, TimeDelta};
use domain::time::{Instant, Span};

use super::event::{Event, Length, When};
use super::repeat::{Bounds, occurrences};
use super::zones::Zones;
use super::{CalendarRead, Meeting};

/// More occurrences of one event in one window are a mistake or an attack.
const MOST_OCCURRENCES: usize = 5_000;
/// And so are more meetings in one file.
const MOST_MEETINGS: usize = 200_000;

/// One time that a recurring event takes place, before exceptions.
struct Occurrence {
    start: Instant,
    local: NaiveDateTime,
    length: Option<TimeDelta>,
}

/// Adds every meeting that touches the window.
pub(super) fn expand(events: &[Event], window: Span, zones: &Zones, read: &mut CalendarRead) {
    let mut by_uid: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in events {
        by_uid.entry(&event.uid).or_default().push(event);
    }
    for events in by_uid.values() {
        if read.meetings.len() > MOST_MEETINGS {
            let first = events[0];
            read.refusals.push(first.refusal("The calendar has too many meetings in this time"));
            return;
        }
        expand_one(events, window, zones, read);
    }
}

/// All versions of one event: the recurring one (its latest version) and what replaces single occurrences.
fn expand_one(events: &[&Event], window: Span, zones: &Zones, read: &mut CalendarRead) {
    // Of several versions the last of the highest sequence counts.
    let main = events.iter().filter(|event| event.replaces.is_none()).max_by_key(|event| event.sequence);
    let mut replacing: BTreeMap<Instant, &Event> = BTreeMap::new();
    for event in events {
        let Some(replaced) = &event.replaces else { continue };
        if event.and_all_later {
            read.refusals
                .push(event.refusal("It changes all later meetings too, and only this one is followed"));
        }
        let at = replaced.instant(zones);
        if replacing.get(&at).is_none_or(|other| other.sequence <= event.sequence) {
            replacing.insert(at, event);
        }
    }
    let mut used: HashSet<Instant> = HashSet::new();
    if let Some(main) = main {
        let recurs = !main.rules.is_empty() || !main.more.is_empty();
        for occurrence in occurrences_of(main, window, zones, read) {
            let replaced =
                replacing.get_key_value(&occurrence.start).or_else(|| by_day(&replacing, &occurrence));
            if let Some((at, _)) = replaced {
                used.insert(*at);
                continue;
            }
            let at = recurs.then_some(occurrence.start);
            let end = end_of(main, &occurrence, zones);
            push(meeting(main, at, occurrence.start, end, zones), window, read);
        }
    }
    // Moved occurrences may come from outside the window, and some files hold them alone.
    for (at, event) in &replacing {
        let alone =
            Occurrence { start: event.start.instant(zones), local: event.local_start(), length: None };
        let end = end_of(event, &alone, zones);
        push(meeting(event, Some(*at), alone.start, end, zones), window, read);
    }
}

/// A replaced occurrence may be named by its day alone.
fn by_day<'a, 'e>(
    replacing: &'a BTreeMap<Instant, &'e Event>,
    occurrence: &Occurrence,
) -> Option<(&'a Instant, &'a &'e Event)> {
    let same_day = |event: &Event| event.replaces == Some(When::Day(occurrence.local.date()));
    replacing.iter().find(|(_, event)| !event.is_all_day() && same_day(event))
}

fn occurrences_of(event: &Event, window: Span, zones: &Zones, read: &mut CalendarRead) -> Vec<Occurrence> {
    let zone = event.zone(zones);
    let start = event.local_start();
    let length = match event.length {
        Length::Days(days) => TimeDelta::days(days),
        Length::Time(length) => length,
    };
    // Local time is within a day and a bit of UTC everywhere.
    let margin = TimeDelta::days(2);
    let bounds = Bounds {
        from: window.start().naive_utc() - length - margin,
        to: window.end().naive_utc() + margin,
        most: MOST_OCCURRENCES,
    };
    let mut locals = vec![start];
    for rule in &event.rules {
        let not_after = |last: Instant, local: NaiveDateTime| zones.instant(&zone, local) <= last;
        match occurrences(rule, start, bounds, &not_after) {
            Ok(found) => locals.extend(found),
            Err(reason) => read.refusals.push(event.refusal(reason)),
        }
    }
    let ruled = locals.into_iter().map(|local| Occurrence {
        start: zones.instant(&zone, local),
        local,
        length: None,
    });
    let more = event.more.iter().map(|(when, length)| {
        let start = when.instant(zones);
        let local = match when {
            When::Local(local, _) => *local,
            When::Day(day) => day.and_time(chrono::NaiveTime::MIN),
            When::Exact(at) => at.naive_utc(),
        };
        Occurrence { start, local, length: *length }
    });
    let mut seen = HashSet::new();
    let excluded = |occurrence: &Occurrence| {
        event.except.iter().any(|except| match except {
            When::Day(day) => *day == occurrence.local.date(),
            other => other.instant(zones) == occurrence.start,
        })
    };
    ruled.chain(more).filter(|occurrence| seen.insert(occurrence.start) && !excluded(occurrence)).collect()
}

fn end_of(event: &Event, occurrence: &Occurrence, zones: &Zones) -> Instant {
    match (occurrence.length, event.length) {
        (Some(length), _) | (None, Length::Time(length)) => occurrence.start + length,
        (None, Length::Days(days)) => zones.instant(&zones.own(), occurrence.local + TimeDelta::days(days)),
    }
}

fn meeting(
    event: &Event,
    occurrence: Option<Instant>,
    start: Instant,
    end: Instant,
    zones: &Zones,
) -> Meeting {
    Meeting {
        uid: event.uid.clone(),
        occurrence,
        start,
        end,
        zone: zones.label(&event.zone(zones)),
        title: event.title.clone(),
        all_day: event.is_all_day(),
        cancelled: event.cancelled,
        busy: event.busy,
    }
}

fn push(meeting: Meeting, window: Span, read: &mut CalendarRead) {
    let touches = Span::new(meeting.start, meeting.end).is_ok_and(|span| span.overlaps(window));
    if touches {
        read.meetings.push(meeting);
    }
}
