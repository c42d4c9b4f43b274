//! Dates as a person types them in a search: `2026-10-01`, `oct`, `1 oct`, `monday`, `3 weeks`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::super::fold;

/// What was typed as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRead {
    /// The dates it covers, first and last: one day, or a whole month or year.
    Dates(NaiveDate, NaiveDate),
    /// Day and month could be meant either way.
    TwoWays,
    /// Written as a date, but no calendar has it: a 13th month, a 31 February.
    NotThere,
    /// No date.
    Unread,
}

/// Reads a date as seen from `today`. A day, month or weekday without its year is the newest one that has begun.
/// The order of day and month is never guessed.
pub fn read_date(text: &str, today: NaiveDate) -> DateRead {
    let folded = fold(text.trim()).replace(['.', ','], " ").replace('_', " ");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let read = match words.as_slice() {
        ["today"] => Some((today, today)),
        ["yesterday"] => before(today, 1).map(|day| (day, day)),
        [one] => weekday(one, today)
            .or_else(|| iso(one))
            .or_else(|| named_month(None, one, None, today))
            .or_else(|| ago_in_one(one, today)),
        ["last", unit] => ago(1, unit, today),
        [count, unit] if count.chars().all(|letter| letter.is_ascii_digit()) => count
            .parse()
            .ok()
            .and_then(|count| ago(count, unit, today))
            .or_else(|| named_month(count.parse().ok(), unit, None, today)),
        [month, rest] => match rest.parse::<u32>() {
            Ok(day) if day <= 31 => named_month(Some(day), month, None, today),
            Ok(year) => named_month(None, month, i32::try_from(year).ok(), today),
            Err(_) => None,
        },
        [count, unit, "ago"] => count.parse().ok().and_then(|count| ago(count, unit, today)),
        [day, month, year] => {
            let (day, month) = if day.parse::<u32>().is_ok() { (day, month) } else { (month, day) };
            match (day.parse().ok(), year.parse().ok()) {
                (Some(day), Some(year)) => named_month(Some(day), month, Some(year), today),
                _ => None,
            }
        }
        _ => None,
    };
    match read {
        Some((first, last)) => DateRead::Dates(first, last),
        None if is_on_no_calendar(text) => DateRead::NotThere,
        None if looks_two_ways(text) => DateRead::TwoWays,
        None => DateRead::Unread,
    }
}

/// `2026-13-40`, `2026-02-31`, `31.02.2026`: whichever way it is read, there is no such day.
fn is_on_no_calendar(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
    let there = |year: u32, month: u32, day: u32| {
        let year = i32::try_from(if year < 100 { 2000 + year } else { year });
        year.is_ok_and(|year| {
            (1900..=2200).contains(&year) && NaiveDate::from_ymd_opt(year, month, day).is_some()
        })
    };
    match numbers.as_deref() {
        Some([year, month, day]) if parts[0].len() == 4 => !there(*year, *month, *day),
        Some([year, month]) if parts[0].len() == 4 => !there(*year, *month, 1),
        Some([one, other, year]) => !there(*year, *one, *other) && !there(*year, *other, *one),
        // A leap year has every day that any year has.
        Some([one, other]) => !there(2024, *one, *other) && !there(2024, *other, *one),
        _ => false,
    }
}

/// `1.10.2026`, `10/1/26`, `1.10.`
fn looks_two_ways(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| part.chars().all(|letter| letter.is_ascii_digit()))
}

/// `2026-10-01`, `2026-10`, `2026`, `2026-w47`
fn iso(word: &str) -> Option<(NaiveDate, NaiveDate)> {
    if let Ok(date) = NaiveDate::parse_from_str(word, "%Y-%m-%d") {
        return (1900..=2200).contains(&date.year()).then_some((date, date));
    }
    let (year, rest) = word.split_once('-').unwrap_or((word, ""));
    if year.len() != 4 {
        return None;
    }
    let year: i32 = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
    if rest.is_empty() && !word.contains('-') {
        return Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?));
    }
    if let Some(week) = rest.strip_prefix('w') {
        let first = NaiveDate::from_isoywd_opt(year, week.parse().ok()?, Weekday::Mon)?;
        return Some((first, first.checked_add_days(Days::new(6))?));
    }
    whole_month(year, rest.parse().ok()?)
}

fn whole_month(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month by its English name or the start of it, three letters at least; with its day and year where they are said.
fn named_month(
    day: Option<u32>,
    name: &str,
    year: Option<i32>,
    today: NaiveDate,
) -> Option<(NaiveDate, NaiveDate)> {
    if name.len() < 3 {
        return None;
    }
    let index = MONTHS
        .iter()
        .position(|month| month.starts_with(name) || (name == "sept" && *month == "september"))?;
    let month = u32::try_from(index).ok()? + 1;
    let of = |year: i32| match day {
        Some(day) => NaiveDate::from_ymd_opt(year, month, day).map(|date| (date, date)),
        None => whole_month(year, month),
    };
    match year {
        Some(year) => of(year).filter(|_| (1900..=2200).contains(&year)),
        // The newest that has begun; a 29 February looks a few years back.
        None => (0..=8).filter_map(|back| of(today.year() - back)).find(|(first, _)| *first <= today),
    }
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

fn weekday(name: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    if name.len() < 3 {
        return None;
    }
    let index = WEEKDAYS.iter().position(|weekday| weekday.starts_with(name))?;
    let now = today.weekday().num_days_from_monday() as usize;
    before(today, ((now + 7 - index) % 7) as u64).map(|day| (day, day))
}

/// `3w`, `10d`, `2m`, `1y`
fn ago_in_one(word: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let at = word.find(|letter: char| !letter.is_ascii_digit()).filter(|at| *at > 0)?;
    ago(word[..at].parse().ok()?, &word[at..], today)
}

/// So many days, weeks, months or years before today; the day itself.
fn ago(count: u32, unit: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let day = match unit {
        "d" | "day" | "days" => before(today, u64::from(count)),
        "w" | "week" | "weeks" => before(today, 7 * u64::from(count)),
        "m" | "month" | "months" => today.checked_sub_months(Months::new(count)),
        "y" | "year" | "years" => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
        _ => None,
    };
    day.filter(|day| day.year() >= 1900).map(|day| (day, day))
}

fn before(today: NaiveDate, days: u64) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(days))
}
