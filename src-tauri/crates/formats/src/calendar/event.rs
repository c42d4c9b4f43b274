//! One event of a calendar, with its times understood.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use domain::time::Instant;

use super::CalendarRefusal;
use super::component::{Component, Line};
use super::zones::{Zone, Zones};

/// A date or a time of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    Day(NaiveDate),
    Exact(Instant),
    Local(NaiveDateTime, Zone),
}

/// An event; recurring, an exception of a recurring one, or alone.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub line: u64,
    pub uid: String,
    pub title: String,
    pub start: When,
    pub length: Length,
    pub cancelled: bool,
    pub busy: bool,
    pub sequence: i64,
    pub rules: Vec<String>,
    pub more: Vec<(When, Option<TimeDelta>)>,
    pub except: Vec<When>,
    /// Which occurrence of the recurring event this one replaces.
    pub replaces: Option<When>,
    pub and_all_later: bool,
}

/// Ten years.
const LONGEST_DAYS: i64 = 3660;

/// How long an event lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Days(i64),
    Time(TimeDelta),
}

impl Event {
    pub(super) fn refusal(&self, reason: impl Into<String>) -> CalendarRefusal {
        let title = self.title.chars().take(200).collect();
        CalendarRefusal { line: self.line, uid: self.uid.clone(), title, reason: reason.into() }
    }

    pub(super) fn is_all_day(&self) -> bool {
        matches!(self.start, When::Day(_))
    }

    pub(super) fn zone(&self, zones: &Zones) -> Zone {
        match &self.start {
            When::Local(_, zone) => zone.clone(),
            When::Exact(_) => Zone::Known(chrono_tz::UTC),
            When::Day(_) => zones.own(),
        }
    }

    /// The start as a clock in the event's zone shows it.
    pub(super) fn local_start(&self) -> NaiveDateTime {
        match &self.start {
            When::Day(day) => day.and_time(NaiveTime::MIN),
            When::Exact(at) => at.naive_utc(),
            When::Local(local, _) => *local,
        }
    }
}

impl When {
    pub(super) fn instant(&self, zones: &Zones) -> Instant {
        match self {
            When::Day(day) => zones.instant(&zones.own(), day.and_time(NaiveTime::MIN)),
            When::Exact(at) => *at,
            When::Local(local, zone) => zones.instant(zone, *local),
        }
    }
}

pub(super) fn read(component: &Component, zones: &Zones) -> Result<Event, CalendarRefusal> {
    let refuse = |reason: String| component.refusal(reason);
    let when_of = |line: &Line| when(line, &line.value, zones).map_err(refuse);
    let Some(start) = component.find("DTSTART") else {
        return Err(component.refusal("The event does not say when it starts"));
    };
    let start = when_of(start)?;
    let end = component.find("DTEND").map(when_of).transpose()?;
    let length = length(&start, end, component.text("DURATION"), zones).map_err(refuse)?;
    let replaces = component.find("RECURRENCE-ID");
    let mut more = Vec::new();
    for line in component.all("RDATE") {
        for value in line.value.split(',').filter(|value| !value.is_empty()) {
            more.push(extra(line, value, zones).map_err(refuse)?);
        }
    }
    let mut except = Vec::new();
    for line in component.all("EXDATE") {
        for value in line.value.split(',').filter(|value| !value.is_empty()) {
            except.push(when(line, value, zones).map_err(refuse)?);
        }
    }
    let title = component.text("SUMMARY").to_string();
    let uid = match component.text("UID") {
        "" => format!("{title} {}", component.text("DTSTART")),
        uid => uid.to_string(),
    };
    let free = component.text("TRANSP").eq_ignore_ascii_case("TRANSPARENT")
        || component.text("X-MICROSOFT-CDO-BUSYSTATUS").eq_ignore_ascii_case("FREE");
    Ok(Event {
        line: component.line,
        uid,
        title,
        length,
        cancelled: component.text("STATUS").eq_ignore_ascii_case("CANCELLED"),
        busy: !free,
        sequence: component.text("SEQUENCE").parse().unwrap_or(0),
        rules: component.all("RRULE").map(|line| line.value.clone()).collect(),
        more,
        except,
        and_all_later: replaces.and_then(|line| line.param("RANGE")).is_some(),
        replaces: replaces.map(when_of).transpose()?,
        start,
    })
}

/// An added date: a day, a time, or a period with its own length.
fn extra(line: &Line, value: &str, zones: &Zones) -> Result<(When, Option<TimeDelta>), String> {
    let Some((from, to)) = value.split_once('/') else { return Ok((when(line, value, zones)?, None)) };
    let from = when(line, from, zones)?;
    let length = match duration(to) {
        Some(length) => length,
        None => when(line, to, zones)?.instant(zones) - from.instant(zones),
    };
    if length <= TimeDelta::zero() || length.num_days() > LONGEST_DAYS {
        return Err("It adds a time that does not end after it starts, or lasts longer than ten years".into());
    }
    Ok((from, Some(length)))
}

fn length(start: &When, end: Option<When>, duration_text: &str, zones: &Zones) -> Result<Length, String> {
    let length = match (start, end) {
        (When::Day(from), Some(When::Day(to))) => Length::Days((to - *from).num_days().max(1)),
        (start, Some(end)) => Length::Time(end.instant(zones) - start.instant(zones)),
        (When::Day(_), None) => {
            Length::Days(duration(duration_text).map_or(1, |length| length.num_days().max(1)))
        }
        (_, None) => Length::Time(duration(duration_text).unwrap_or_default()),
    };
    match length {
        Length::Time(length) if length < TimeDelta::zero() => Err("It ends before it starts".into()),
        Length::Time(length) if length.is_zero() => Err("It takes no time".into()),
        Length::Days(days) if days > LONGEST_DAYS => Err("It lasts longer than ten years".into()),
        Length::Time(length) if length.num_days() > LONGEST_DAYS => {
            Err("It lasts longer than ten years".into())
        }
        length => Ok(length),
    }
}

fn when(line: &Line, value: &str, zones: &Zones) -> Result<When, String> {
    let value = value.trim();
    let unreadable =
        || format!("The date {} in {} does not exist", value.chars().take(30).collect::<String>(), line.name);
    // Some calendars write `20131210Z` for a day.
    if let Some(day) = day(value.strip_suffix('Z').unwrap_or(value)) {
        return Ok(When::Day(day));
    }
    if let Some(utc) = value.strip_suffix('Z') {
        return naive(utc).map(|at| When::Exact(at.and_utc())).ok_or_else(unreadable);
    }
    let local = naive(value).ok_or_else(unreadable)?;
    let zone = match line.param("TZID") {
        None => zones.own(),
        Some(name) => zones.named(name).ok_or_else(|| {
            format!("The time zone \"{name}\" is not known, and the file does not describe it")
        })?,
    };
    Ok(When::Local(local, zone))
}

/// Years that a calendar on a desk can mean.
fn plausible(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (1600..=2200).contains(&date.year())
}

/// `20240304`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|date| plausible(*date))
}

/// `20240304T101500`, with or without a final `Z`, which is not looked at.
pub(super) fn naive(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches('Z');
    let (date, time) = text.split_once(['T', 't'])?;
    let digits = time.bytes().all(|byte| byte.is_ascii_digit());
    let part = |at: usize| time.get(at..at + 2)?.parse::<u32>().ok();
    let second = if time.len() == 4 { 0 } else { part(4)? };
    let time =
        NaiveTime::from_hms_opt(part(0)?, part(2)?, second.min(59)).filter(|_| digits && time.len() <= 6)?;
    day(date).map(|date| date.and_time(time))
}

/// `P1DT2H30M`, `PT45M`, `P2W`; negative ones are none.
fn duration(text: &str) -> Option<TimeDelta> {
    let mut total = TimeDelta::zero();
    let mut number = String::new();
    let text = text.trim().trim_start_matches('+');
    for c in text.strip_prefix('P')?.chars() {
        if c.is_ascii_digit() && number.len() < 9 {
            number.push(c);
            continue;
        }
        if c == 'T' {
            continue;
        }
        let count: i64 = number.parse().ok()?;
        number.clear();
        let more = match c {
            'W' => TimeDelta::try_weeks(count)?,
            'D' => TimeDelta::try_days(count)?,
            'H' => TimeDelta::try_hours(count)?,
            'M' => TimeDelta::try_minutes(count)?,
            'S' => TimeDelta::try_seconds(count)?,
            _ => return None,
        };
        total = total.checked_add(&more)?;
    }
    Some(total)
}
