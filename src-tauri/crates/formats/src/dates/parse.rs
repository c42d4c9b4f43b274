//! Every shape of date that exports were seen to write.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use domain::time::Instant;

use super::iso::parse_iso;
use super::names::{is_weekday, month_of};
use super::order::Numeric;
use super::scan::Scan;

/// A date as read, before a zone is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// It carried an offset, or counts seconds since 1970.
    Exact(Instant),
    /// As on a clock on the wall of the account's zone.
    Local(NaiveDateTime),
}

/// What a text is as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateText {
    Moment(Moment),
    /// Two numbers that may be day and month in either order.
    Numeric(Numeric),
    /// Shaped like a date, but no calendar or clock has it.
    DoesNotExist,
    NotADate,
}

/// Reads a text as a date. A date without a time is the start of that day.
pub(crate) fn parse_date(text: &str) -> DateText {
    let text = text.trim();
    if let Some(moment) = parse_iso(text.as_bytes()) {
        return DateText::Moment(moment);
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits_alone(text);
    }
    written_out(text).unwrap_or(DateText::NotADate)
}

/// Seconds or milliseconds since 1970, or `20240304[101500]`.
fn digits_alone(text: &str) -> DateText {
    let exact =
        |moment: Option<Instant>| moment.map_or(DateText::NotADate, |at| DateText::Moment(Moment::Exact(at)));
    let number: i64 = text.parse().unwrap_or(-1);
    match text.len() {
        9 | 10 => exact(DateTime::from_timestamp(number, 0)),
        12 | 13 => exact(DateTime::from_timestamp_millis(number)),
        8 | 14 => {
            let full = format!("{text:0<14}");
            match NaiveDateTime::parse_from_str(&full, "%Y%m%d%H%M%S") {
                Ok(local) if (1900..2200).contains(&(number / 10_i64.pow(text.len() as u32 - 4))) => {
                    DateText::Moment(Moment::Local(local))
                }
                _ => DateText::NotADate,
            }
        }
        _ => DateText::NotADate,
    }
}

/// The day part of a date.
enum Day {
    Known(Option<NaiveDate>),
    TwoWays { first: u32, second: u32, year: i32 },
}

fn written_out(text: &str) -> Option<DateText> {
    let mut scan = Scan::new(text);
    let day = day_part(&mut scan)?;
    let Some((time, offset_s)) = time_part(&mut scan)? else { return Some(DateText::DoesNotExist) };
    Some(match day {
        Day::Known(None) => DateText::DoesNotExist,
        Day::Known(Some(date)) => moment(date.and_time(time), offset_s),
        Day::TwoWays { first, second, year } => {
            DateText::Numeric(Numeric { first, second, year, time, offset_s })
        }
    })
}

pub(super) fn moment(local: NaiveDateTime, offset_s: Option<i32>) -> DateText {
    match offset_s {
        None => DateText::Moment(Moment::Local(local)),
        Some(east) => match local.checked_sub_signed(TimeDelta::seconds(i64::from(east))) {
            Some(utc) => DateText::Moment(Moment::Exact(utc.and_utc())),
            None => DateText::DoesNotExist,
        },
    }
}

fn day_part(scan: &mut Scan) -> Option<Day> {
    let Some((first, digits)) = scan.digits() else { return day_with_leading_word(scan) };
    if digits == 4 {
        scan.separator()?;
        let month = month_number(scan)?;
        scan.separator()?;
        let (day, _) = scan.digits().filter(|(_, digits)| *digits <= 2)?;
        return Some(Day::Known(NaiveDate::from_ymd_opt(i32::try_from(first).ok()?, month, day)));
    }
    if digits > 2 {
        return None;
    }
    for ending in ["st", "nd", "rd", "th"] {
        scan.take(ending);
    }
    let mark = scan.separator()?;
    scan.take("of ");
    if let Some(month) = named_month(scan) {
        scan.take(".");
        scan.separator()?;
        return Some(Day::Known(NaiveDate::from_ymd_opt(year(scan)?, month, first)));
    }
    let (second, digits) = scan.digits()?;
    if digits > 2 || scan.separator()? != mark || !matches!(mark, '/' | '-' | '.') {
        return None;
    }
    let year = year(scan)?;
    if mark == '.' {
        // With dots the day comes first, everywhere that writes dots.
        return Some(Day::Known(NaiveDate::from_ymd_opt(year, second, first)));
    }
    Some(Day::TwoWays { first, second, year })
}

/// `Mar 4, 2024` or `Mon, 4 Mar 2024`.
fn day_with_leading_word(scan: &mut Scan) -> Option<Day> {
    let before = scan.rest;
    let word = scan.word()?;
    scan.take(".");
    if is_weekday(word) && before.len() > word.len() {
        scan.separator()?;
        return if scan.rest.starts_with(char::is_alphabetic) {
            month_then_day(scan)
        } else {
            day_part(scan)
        };
    }
    scan.rest = before;
    month_then_day(scan)
}

fn month_then_day(scan: &mut Scan) -> Option<Day> {
    let month = named_month(scan)?;
    scan.take(".");
    scan.separator()?;
    let (day, _) = scan.digits().filter(|(_, digits)| *digits <= 2)?;
    for ending in ["st", "nd", "rd", "th"] {
        scan.take(ending);
    }
    scan.separator()?;
    Some(Day::Known(NaiveDate::from_ymd_opt(year(scan)?, month, day)))
}

fn month_number(scan: &mut Scan) -> Option<u32> {
    match scan.digits() {
        Some((month, digits)) => (digits <= 2).then_some(month),
        None => named_month(scan),
    }
}

fn named_month(scan: &mut Scan) -> Option<u32> {
    let before = scan.rest;
    let month = scan.word().and_then(month_of);
    if month.is_none() {
        scan.rest = before;
    }
    month
}

/// Four digits, or two: 70 to 99 are of the last century (POSIX strptime).
fn year(scan: &mut Scan) -> Option<i32> {
    let (year, digits) = scan.digits()?;
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => Some(year),
        2 if year >= 70 => Some(1900 + year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// The time with its offset east of UTC in seconds; the inner `None` is a time that no clock shows.
#[expect(clippy::option_option, reason = "the outer says 'not a date', the inner 'no such time'")]
fn time_part(scan: &mut Scan) -> Option<Option<(NaiveTime, Option<i32>)>> {
    scan.take(",");
    scan.spaces();
    if !scan.take("T") && !scan.take("at ") && !scan.take("um ") {
        scan.take("kl. ");
    }
    scan.spaces();
    if scan.is_done() {
        return Some(Some((NaiveTime::MIN, None)));
    }
    let (hour, _) = scan.digits().filter(|(_, digits)| *digits <= 2)?;
    let (mut minute, mut second) = (0, 0);
    if scan.take(":") || scan.take(".") {
        minute = scan.digits().filter(|(_, digits)| *digits == 2)?.0;
        if scan.take(":") || scan.take(".") {
            second = scan.digits().filter(|(_, digits)| *digits == 2)?.0;
            if scan.take(".") || scan.take(",") {
                scan.digits()?;
            }
        }
    } else if !scan.rest.trim_start().to_lowercase().starts_with(['a', 'p']) {
        return None;
    }
    let hour = half_of_day(scan, hour);
    let offset = offset_part(scan)?;
    let time = hour.and_then(|hour| NaiveTime::from_hms_opt(hour, minute, second.min(59)));
    Some(time.map(|time| (time, offset)))
}

/// Twelve-hour clocks: 12 AM is midnight, 12 PM is noon. `None` where no such clock shows the hour.
fn half_of_day(scan: &mut Scan, hour: u32) -> Option<u32> {
    let before = scan.rest;
    scan.spaces();
    let lower: String = scan.rest.chars().take(4).collect::<String>().to_lowercase();
    let marks = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)];
    let Some((mark, add)) = marks.into_iter().find(|(mark, _)| lower.starts_with(mark)) else {
        scan.rest = before;
        return Some(hour);
    };
    scan.rest = scan.rest.get(mark.len()..).unwrap_or("");
    (1..=12).contains(&hour).then_some(hour % 12 + add)
}

/// Nothing, `Z`, `UTC`, `GMT+0100`, `+01:00`, each with a remark in parentheses that is passed over.
#[expect(clippy::option_option, reason = "the outer says 'not a date', the inner 'no offset given'")]
fn offset_part(scan: &mut Scan) -> Option<Option<i32>> {
    scan.spaces();
    let named = scan.take("UTC") || scan.take("GMT") || scan.take("Z") || scan.take("z");
    let sign = if scan.take("+") {
        1
    } else if scan.take("-") || scan.take("\u{2212}") {
        -1
    } else {
        0
    };
    let mut offset = named.then_some(0);
    if sign != 0 {
        let (hours, digits) = scan.digits()?;
        let (hours, minutes) = match digits {
            4 => (hours / 100, hours % 100),
            1 | 2 if scan.take(":") => (hours, scan.digits().filter(|(_, digits)| *digits == 2)?.0),
            1 | 2 => (hours, 0),
            _ => return None,
        };
        offset = Some(sign * i32::try_from(hours.min(18) * 3600 + minutes.min(59) * 60).ok()?);
    }
    scan.spaces();
    if scan.rest.starts_with('(') && scan.rest.ends_with(')') {
        scan.rest = "";
    }
    scan.is_done().then_some(offset)
}
