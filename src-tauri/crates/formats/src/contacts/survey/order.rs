//! Whether the file proves which of two numbers is the day, or the lead has to be asked.

use chrono::NaiveDate;

use super::super::inspection::{DateOrderFinding, DateOrderQuestion, Reading};
use super::Survey;
use super::facts::grouped;
use crate::dates::{DateOrder, DateText, Evidence, Numeric, parse_date, question};

/// Bars that a small chart has room for.
const MOST_BUCKETS: i64 = 31;

/// Weighs the dates of all columns: one help desk writes all its dates in one order.
pub(in crate::contacts) fn order_finding(survey: &Survey, answered: Option<DateOrder>) -> DateOrderFinding {
    let certain = |order, why: String| DateOrderFinding::Certain { order, why };
    if survey.evidence.iter().all(|column| column.counts.is_empty()) {
        return certain(None, "no date reads two ways".into());
    }
    let day_first = survey.evidence.iter().find_map(|column| column.proves_day_first.as_ref());
    let month_first = survey.evidence.iter().find_map(|column| column.proves_month_first.as_ref());
    match (day_first, month_first) {
        (Some((text, line)), None) => {
            return certain(Some(DateOrder::DayFirst), format!("line {line} has {text}, which no month is"));
        }
        (None, Some((text, line))) => {
            return certain(
                Some(DateOrder::MonthFirst),
                format!("line {line} has {text}, which no month is"),
            );
        }
        _ => {}
    }
    if let Some(order) = answered {
        return DateOrderFinding::Answered { order };
    }
    let mixed = day_first.zip(month_first);
    let example = open_example(&survey.evidence).or_else(|| mixed_example(&survey.evidence, mixed?.1));
    let Some((column, text, date)) = example else {
        return certain(Some(DateOrder::DayFirst), "day and month are the same number in every date".into());
    };
    DateOrderFinding::Question(ask(column, &text, date, mixed))
}

/// The column to ask about: the first with a date that reads two ways, or with dates of both orders.
fn open_example(evidence: &[Evidence]) -> Option<(&Evidence, String, Numeric)> {
    evidence.iter().find_map(|column| column.open.as_ref().map(|(text, date)| (column, text.clone(), *date)))
}

/// Where one column has the day first and another the month: the one with the month.
fn mixed_example<'e>(evidence: &'e [Evidence], (text, _): &Seen) -> Option<(&'e Evidence, String, Numeric)> {
    let column = evidence.iter().find(|column| column.proves_month_first.is_some())?;
    match parse_date(text) {
        DateText::Numeric(date) => Some((column, text.clone(), date)),
        _ => None,
    }
}

type Seen = (String, u64);

fn ask(column: &Evidence, text: &str, date: Numeric, mixed: Option<(&Seen, &Seen)>) -> DateOrderQuestion {
    let day_first = reading(column, date, DateOrder::DayFirst);
    let month_first = reading(column, date, DateOrder::MonthFirst);
    let rows = grouped(u64::from(column.rows()));
    let explanation = match mixed {
        Some(((day, day_line), (month, month_line))) => format!(
            "The file mixes both orders: {day} in line {day_line} has the day first, {month} in line {month_line} the \
             month. Rows that do not fit the answer are refused."
        ),
        None => format!(
            "Every day in this file is 12 or lower, so both would read without a complaint. Day first puts {rows} rows \
             between {} and {}; month first between {} and {}.",
            day_first.from, day_first.to, month_first.from, month_first.to
        ),
    };
    DateOrderQuestion {
        example: text.to_string(),
        question: question(text, &date),
        explanation,
        day_first,
        month_first,
    }
}

fn reading(column: &Evidence, example: Numeric, order: DateOrder) -> Reading {
    let as_read =
        |(first, second, year): (u32, u32, i32)| Numeric { first, second, year, ..example }.date(order);
    let dated: Vec<(Option<NaiveDate>, u32)> =
        column.counts.iter().map(|(key, rows)| (as_read(*key), *rows)).collect();
    let impossible = dated.iter().filter(|(date, _)| date.is_none()).map(|(_, rows)| rows).sum();
    let days = dated.iter().filter_map(|(date, _)| *date);
    let from = days.clone().min().unwrap_or_default();
    let to = days.max().unwrap_or_default();
    let span = (to - from).num_days() + 1;
    let per_bucket = (span + MOST_BUCKETS - 1) / MOST_BUCKETS;
    let mut buckets = vec![0_u32; usize::try_from((span + per_bucket - 1) / per_bucket).unwrap_or(1)];
    for (date, rows) in dated {
        let at = date.and_then(|date| usize::try_from((date - from).num_days() / per_bucket).ok());
        if let Some(bucket) = at.and_then(|at| buckets.get_mut(at)) {
            *bucket += rows;
        }
    }
    let iso = |date: NaiveDate| date.format("%Y-%m-%d").to_string();
    Reading {
        example_on: example.date(order).map(iso).unwrap_or_default(),
        from: iso(from),
        to: iso(to),
        buckets,
        days_per_bucket: u32::try_from(per_bucket).unwrap_or(1),
        impossible,
    }
}
