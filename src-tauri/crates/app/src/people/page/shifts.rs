//! The week of one person, drawn on one axis.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike};
use chrono_tz::Tz;
use domain::day::Block;
use domain::people::near_date;
use domain::people::roster::{OutKind, PartKind, PersonRoster, TimeOff};
use domain::time::{
    Instant, Span, axis, day_span, hours_minutes, instant_at, local_date, local_time, week_start,
};
use domain::workspace::Settings;
use store::{Reader, StoreError};

use super::super::roster::{Frame, RosterDayView, line};
use super::view::{ShiftDay, TimeOffLine};
use crate::day::{PersonRef, TickView, block_view};

/// The week as it is drawn.
pub(super) struct Week {
    pub days: Vec<ShiftDay>,
    pub ticks: Vec<TickView>,
    /// `40 h, 2 h off the queue`
    pub line: String,
}

/// The dates of the week that `today` lies in.
pub(super) fn dates(today: NaiveDate, settings: &Settings) -> Vec<NaiveDate> {
    let first = week_start(today, settings.hours.week_starts);
    (0..7).filter_map(|day| first.checked_add_days(Days::new(day))).collect()
}

/// What the lead planned with someone on those dates.
///
/// # Errors
/// Where the file cannot be read.
pub(super) fn planned(
    reader: &Reader<'_>,
    person: &PersonRoster,
    dates: &[NaiveDate],
    zone: Tz,
) -> Result<Vec<Block>, StoreError> {
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return Ok(Vec::new()) };
    let Ok(week) = Span::new(day_span(*first, zone).start(), day_span(*last, zone).end()) else {
        return Ok(Vec::new());
    };
    let blocks = reader.blocks_in(week)?.into_iter().map(|row| row.block);
    Ok(blocks.filter(|block| block.person == Some(person.person)).collect())
}

pub(super) fn week(
    frame: &Frame,
    person: &PersonRef,
    roster: &PersonRoster,
    dates: &[NaiveDate],
    blocks: &[Block],
) -> Week {
    let days = line(frame, person, roster, dates).days;
    let (from, hours) = drawn(frame, &days);
    let on = |date: NaiveDate| {
        let start = instant_at(date, from, frame.zone);
        Span::new(start, start + chrono::Duration::hours(hours))
            .unwrap_or_else(|_| day_span(date, frame.zone))
    };
    let ticks = dates.first().map_or_else(Vec::new, |first| axis(on(*first), frame.zone));
    let shift_day = |day: &RosterDayView| {
        let here = |block: &&Block| local_date(block.span.start(), frame.zone) == day.date;
        let drawn = on(day.date);
        ShiftDay {
            date: day.date,
            label: day.date.format("%a %-d").to_string(),
            today: day.date == frame.today,
            blocks: blocks
                .iter()
                .filter(here)
                .map(|block| block_view(block, frame.zone, Some(person.clone()), false))
                .collect(),
            axis_start_ms: drawn.start().timestamp_millis(),
            axis_end_ms: drawn.end().timestamp_millis(),
            roster: day.clone(),
        }
    };
    Week {
        ticks: ticks
            .into_iter()
            .map(|tick| TickView { at_ms: tick.at.timestamp_millis(), label: tick.label })
            .collect(),
        line: line_of(&days),
        days: days.iter().map(shift_day).collect(),
    }
}

/// From which hour on, and for how many hours, holds every shift of the week; the lead's hours where there is none.
fn drawn(frame: &Frame, days: &[RosterDayView]) -> (NaiveTime, i64) {
    let at = |ms: i64| Instant::from_timestamp_millis(ms).map(|at| local_time(at, frame.zone).hour());
    let shifts: Vec<(u32, i64)> = days
        .iter()
        .filter_map(|day| day.shift.as_ref())
        .filter_map(|shift| {
            let hour = at(shift.start_ms)?;
            Some((hour, i64::from(hour) + (shift.end_ms - shift.start_ms + 3_599_999) / 3_600_000))
        })
        .collect();
    let hours = &frame.settings.hours;
    let from = shifts.iter().map(|(from, _)| *from).min().unwrap_or_else(|| hours.from.hour());
    let to = shifts.iter().map(|(_, to)| *to).max().unwrap_or_else(|| i64::from(hours.to.hour()) + 1);
    let start = NaiveTime::from_hms_opt(from, 0, 0).unwrap_or(NaiveTime::MIN);
    // Half hours at both ends may reach one hour further.
    (start, (to - i64::from(from)).max(1) + i64::from(ends_late(days)))
}

/// Whether a shift starts within its hour, so that its end lies in the hour after.
fn ends_late(days: &[RosterDayView]) -> bool {
    let within = |shift: &super::super::roster::ShiftView| !shift.from.ends_with(":00");
    days.iter().filter_map(|day| day.shift.as_ref()).any(within)
}

/// `40 h, 2 h off the queue`: shifts without lunch and breaks, and what of them is for something else.
fn line_of(days: &[RosterDayView]) -> String {
    let (mut work, mut off) = (0, 0);
    for day in days {
        if let Some(shift) = &day.shift {
            work += shift.end_ms - shift.start_ms;
        }
        for part in &day.parts {
            match part.kind {
                PartKind::Lunch => work -= part.end_ms - part.start_ms,
                PartKind::Break => {}
                _ => off += part.end_ms - part.start_ms,
            }
        }
    }
    let words = |ms: i64| hours_minutes(ms / 60_000);
    match (work, off) {
        (..=0, _) => String::new(),
        (work, 0) => words(work),
        (work, off) => format!("{}, {} off the queue", words(work), words(off)),
    }
}

/// Time off that is on or ahead, the next first.
pub(super) fn time_off(all: &[TimeOff], today: NaiveDate) -> Vec<TimeOffLine> {
    let mut ahead: Vec<&TimeOff> = all.iter().filter(|time_off| time_off.until_on() >= today).collect();
    ahead.sort_by_key(|time_off| (time_off.from_on(), time_off.id));
    ahead
        .into_iter()
        .map(|time_off| {
            let what = match (time_off.label(), time_off.kind) {
                ("", OutKind::Other) => "time off",
                ("", kind) => kind.word(),
                (label, _) => label,
            };
            let (from, until) = (time_off.from_on(), time_off.until_on());
            let days = if from == until {
                near_date(from, today)
            } else {
                format!("{} to {}", near_date(from, today), near_date(until, today))
            };
            TimeOffLine {
                id: time_off.id.0.to_string(),
                kind: time_off.kind,
                from,
                until,
                words: format!("{what}, {days}"),
            }
        })
        .collect()
}

/// `Since March 2024`, `Starts Mon 7 Dec`.
pub(super) fn since_words(starts_on: NaiveDate, today: NaiveDate) -> String {
    if starts_on > today {
        return format!("Starts {}", domain::time::day_words(starts_on, today));
    }
    let near = starts_on.year() == today.year() && starts_on.month() == today.month();
    let format = if near { "%-d %B %Y" } else { "%B %Y" };
    format!("Since {}", starts_on.format(format))
}
