//! Dates and times of a roster: of the day, of a clock, or both.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use domain::time::{ClockSpan, DAY_MIN, local_date, local_time, minute};

use crate::dates::{DateOrder, DateText, Evidence, Moment, parse_date};

/// What a cell says of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Minutes since midnight; 1440 is `24:00`.
    Time(u32),
    /// A date with a time that was written.
    At(NaiveDate, u32),
    Date(NaiveDate),
}

/// How dates are read: in whose zone those with an offset are meant, and which number is the day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub zone: Tz,
    pub order: Option<DateOrder>,
}

impl Reading {
    /// Reads a cell; `None` where it is neither a time nor a date.
    pub(super) fn when(self, cell: &str) -> Option<When> {
        let cell = cell.trim();
        if let Some(minute) = time(cell) {
            return Some(When::Time(minute));
        }
        let read = match parse_date(cell) {
            DateText::Numeric(date) => date.read(self.order?),
            other => other,
        };
        let DateText::Moment(moment) = read else { return None };
        let (date, time) = match moment {
            Moment::Exact(at) => (local_date(at, self.zone), local_time(at, self.zone)),
            Moment::Local(at) => (at.date(), at.time()),
        };
        // Spreadsheets keep a time alone as one of their first day.
        if date <= first_day_of_sheets() {
            return Some(When::Time(minute(time)));
        }
        // A date of a spreadsheet is its midnight.
        let timed = cell.contains(':') && !(time == NaiveTime::MIN && cell.ends_with("00:00:00"));
        Some(if timed { When::At(date, minute(time)) } else { When::Date(date) })
    }

    /// The date of a cell, its time left aside.
    pub(super) fn date(self, cell: &str) -> Option<NaiveDate> {
        match self.when(cell)? {
            When::Date(date) | When::At(date, _) => Some(date),
            When::Time(_) => None,
        }
    }
}

fn first_day_of_sheets() -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default()
}

/// Notes whether a cell proves, or leaves open, which number of a date is the day.
pub(super) fn weigh(evidence: &mut Evidence, cell: &str, line: u64) {
    if let DateText::Numeric(date) = parse_date(cell) {
        evidence.add(cell.trim(), line, date);
    }
}

/// Hours from `08:00-16:30`, `8–16`, `8.30 to 16.30`; an end that is not after the start is one of the next day.
pub(super) fn hours(text: &str) -> Option<ClockSpan> {
    let text = text.trim().to_lowercase();
    let (from, to) =
        ["–", "—", "-", " to ", " bis ", " til "].iter().find_map(|mark| text.split_once(mark))?;
    let (mut from, to) = (bare(from)?, bare(to)?);
    // `8-4pm` starts in the morning; `1-5pm` does not.
    if text.ends_with("pm") && !text.contains("am") && !text.trim_end_matches("pm").contains("pm") {
        let afternoon = from + DAY_MIN / 2;
        if from < DAY_MIN / 2 && afternoon < to && from < 7 * 60 {
            from = afternoon;
        }
    }
    span(from, to)
}

/// The stretches of a cell: `08:00-12:00, 12:30-16:30` is two.
pub(super) fn stretches(text: &str) -> Option<Vec<ClockSpan>> {
    let mut all: Vec<ClockSpan> = text.split([',', ';', '/', '+', '\n']).map(hours).collect::<Option<_>>()?;
    all.sort();
    let apart = all.windows(2).all(|pair| !pair[0].overlaps(pair[1]));
    apart.then_some(all)
}

/// From one minute of a day to another; what is not after it is of the next day.
pub(super) fn span(from: u32, to: u32) -> Option<ClockSpan> {
    ClockSpan::new(from, if to > from { to } else { to + DAY_MIN })
}

/// A time, or an hour alone.
fn bare(text: &str) -> Option<u32> {
    let text = text.trim();
    let hour = || text.parse::<u32>().ok().filter(|hour| *hour <= 24).map(|hour| hour * 60);
    time(text).or_else(hour)
}

/// `08:00`, `8.30`, `0830`, `8:30 am`, `8am`, `24:00`, `8:00:00`, or a share of a day such as `0.354166667`.
pub(crate) fn time(text: &str) -> Option<u32> {
    let lower = text.trim().to_lowercase();
    let (digits, add) = ["a.m.", "am", "p.m.", "pm"]
        .iter()
        .find_map(|mark| lower.strip_suffix(mark).map(|rest| (rest.trim(), Some(mark.starts_with('p')))))
        .unwrap_or((lower.trim_end_matches(" uhr").trim_end_matches('h').trim(), None));
    if add.is_none() && digits.starts_with("0.") && digits.len() > 4 {
        let share: f64 = digits.parse().ok()?;
        // A share of a day, from a cell that is not formatted as a time.
        return Some((share * f64::from(DAY_MIN)).round() as u32);
    }
    let parts: Vec<&str> = digits.split([':', '.']).collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2 && !text.is_empty());
    let (hour, minute) = match parts.as_slice() {
        [hour, minute] | [hour, minute, "00"] if minute.len() == 2 => (number(hour)?, number(minute)?),
        [both] if both.len() == 4 && add.is_none() => (number(both.get(..2)?)?, number(both.get(2..)?)?),
        [hour] if add.is_some() => (number(hour)?, 0),
        _ => return None,
    };
    let hour = match add {
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + if afternoon { 12 } else { 0 },
        Some(_) => return None,
        None => hour,
    };
    let fits = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    fits.then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Option<String> {
        hours(text).map(ClockSpan::words)
    }

    #[test]
    fn hours_are_read_as_rosters_write_them() {
        for (text, expected) in [
            ("08:00-16:30", "08:00 to 16:30"),
            ("8:00 – 16:30", "08:00 to 16:30"),
            ("8-16", "08:00 to 16:00"),
            ("0800-1630", "08:00 to 16:30"),
            ("8.30 to 16.45", "08:30 to 16:45"),
            ("9am-5pm", "09:00 to 17:00"),
            ("8:30 AM - 12 PM", "08:30 to 12:00"),
            ("1-5pm", "13:00 to 17:00"),
            ("22:00-06:00", "22:00 to 06:00"),
            ("16:00-24:00", "16:00 to 24:00"),
        ] {
            assert_eq!(words(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "off", "8:00", "25:00-26:00", "08:00-16:60", "a-b", "13am-2pm", "-5"] {
            assert_eq!(words(text), None, "{text}");
        }
        assert_eq!(stretches("08:00-12:00, 12:30-16:30").map(|all| all.len()), Some(2));
        assert_eq!(stretches("08:00-12:00, 11:30-16:30"), None, "they overlap");
    }

    #[test]
    fn a_spreadsheet_writes_a_time_as_one_of_its_first_day_and_a_date_as_its_midnight() {
        let reading = Reading { zone: chrono_tz::Europe::Copenhagen, order: None };
        let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        assert_eq!(reading.when("1899-12-31 08:30:00"), Some(When::Time(510)));
        assert_eq!(reading.when("0.354166667"), Some(When::Time(510)));
        assert_eq!(reading.when("2026-11-18 00:00:00"), Some(When::Date(day)));
        assert_eq!(reading.when("2026-11-18 08:30"), Some(When::At(day, 510)));
        assert_eq!(reading.when("2026-11-18T07:30:00Z"), Some(When::At(day, 510)), "in the zone of the team");
        assert_eq!(reading.when("04/11/2026"), None, "while it is open which number is the day");
        assert_eq!(
            reading.when("8 May 2026"),
            Some(When::Date(NaiveDate::from_ymd_opt(2026, 5, 8).unwrap()))
        );
    }
}
