//! When an interval starts, and where it ends.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use domain::time::Instant;

use crate::dates::{DateOrder, DateText, LocalTimes, Moment, Numeric, parse_date};
use crate::roster::when::time;

/// What a cell says of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Exact(Instant),
    Local(NaiveDateTime),
    /// Minutes since midnight, of a date that stands elsewhere.
    Clock(u32),
    TwoWays(Numeric),
}

/// Reads a cell; `None` where it is neither a time nor a date.
pub(super) fn when(cell: &str) -> Option<When> {
    let cell = cell.trim();
    let hour = || cell.parse::<u32>().ok().filter(|hour| *hour < 24 && cell.len() <= 2).map(|hour| hour * 60);
    if let Some(minutes) = time(cell).or_else(hour) {
        return Some(When::Clock(minutes));
    }
    match parse_date(cell) {
        DateText::Moment(Moment::Exact(at)) => Some(When::Exact(at)),
        // Spreadsheets keep a time alone as one of their first day.
        DateText::Moment(Moment::Local(at)) if at.date() <= first_day_of_sheets() => {
            Some(When::Clock(at.hour() * 60 + at.minute()))
        }
        DateText::Moment(Moment::Local(at)) => Some(When::Local(at)),
        DateText::Numeric(date) => Some(When::TwoWays(date)),
        DateText::DoesNotExist | DateText::NotADate => None,
    }
}

fn first_day_of_sheets() -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default()
}

/// A cell's start, and its end where it tells both: `09:00-09:30`, `16.11.2026 09:00 - 09:30`, or two ISO times with a
/// slash between.
pub(super) fn both_ends(cell: &str) -> (&str, Option<&str>) {
    let cell = cell.trim();
    for mark in [" - ", "–", "—", " to ", " bis ", " til ", "/", "-"] {
        let Some((from, to)) = cell.split_once(mark) else { continue };
        if when(from).is_some() && when(to).is_some() {
            return (from.trim(), Some(to.trim()));
        }
    }
    (cell, None)
}

/// A start or an end, with its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Exact(Instant),
    Local(NaiveDateTime),
}

/// The date that a cell tells, its time left aside; with the order known.
pub(super) fn date_of(cell: &str, order: Option<DateOrder>, zone: chrono_tz::Tz) -> Option<NaiveDate> {
    match when(cell)? {
        When::Exact(at) => Some(at.with_timezone(&zone).date_naive()),
        When::Local(at) => Some(at.date()),
        When::TwoWays(date) => date.date(order?),
        When::Clock(_) => None,
    }
}

/// A moment, on `date` where the cell has only a time.
pub(super) fn at(cell: &str, date: Option<NaiveDate>, order: Option<DateOrder>) -> Option<At> {
    Some(match when(cell)? {
        When::Exact(at) => At::Exact(at),
        When::Local(at) => At::Local(at),
        When::TwoWays(date) => match date.read(order?) {
            DateText::Moment(Moment::Local(at)) => At::Local(at),
            DateText::Moment(Moment::Exact(at)) => At::Exact(at),
            _ => return None,
        },
        When::Clock(minutes) => At::Local(on(date?, minutes)?),
    })
}

/// A minute of a day; minute 1440 is the midnight that ends it.
fn on(date: NaiveDate, minutes: u32) -> Option<NaiveDateTime> {
    date.and_hms_opt(0, 0, 0)?.checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
}

/// Seconds from a start to an end; an end that is only a time and not after the start is of the next day.
pub(super) fn length_s(start: At, end: &str, order: Option<DateOrder>) -> Option<i64> {
    let end_on = |date: Option<NaiveDate>| at(end, date, order);
    match start {
        At::Local(from) => match end_on(Some(from.date()))? {
            At::Local(to) if to > from => Some((to - from).num_seconds()),
            At::Local(_) if matches!(when(end), Some(When::Clock(_))) => {
                let next = from.date().checked_add_days(Days::new(1));
                match end_on(next)? {
                    At::Local(to) => Some((to - from).num_seconds()),
                    At::Exact(_) => None,
                }
            }
            _ => None,
        },
        At::Exact(from) => match end_on(None)? {
            At::Exact(to) => Some((to - from).num_seconds()),
            At::Local(_) => None,
        },
    }
}

/// The instant of a start: where the clock shows it twice, the earlier one and the later one.
pub(super) fn instants(start: At, times: &mut LocalTimes) -> (Instant, Instant) {
    match start {
        At::Exact(at) => (at, at),
        At::Local(at) => times.resolve(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_tell_both_ends() {
        for (cell, from, to) in [
            ("09:00-09:30", "09:00", "09:30"),
            ("9:00 AM - 9:30 AM", "9:00 AM", "9:30 AM"),
            ("16.11.2026 09:00 – 09:30", "16.11.2026 09:00", "09:30"),
            (
                "2026-11-16T09:00:00.000Z/2026-11-16T09:30:00.000Z",
                "2026-11-16T09:00:00.000Z",
                "2026-11-16T09:30:00.000Z",
            ),
        ] {
            assert_eq!(both_ends(cell), (from, Some(to)), "{cell}");
        }
        for cell in ["2026-11-16 09:00", "16/11/2026 09:00", "09:00", "Total"] {
            assert_eq!(both_ends(cell), (cell, None), "{cell}");
        }
    }

    #[test]
    fn an_interval_may_end_at_midnight() {
        let start = At::Local("2026-11-16T23:30:00".parse().unwrap());
        for end in ["00:00", "24:00"] {
            assert_eq!(length_s(start, end, None), Some(1800), "{end}");
        }
    }
}
