//! One cell of a column decides what its name leaves open: a date, a clock or a number of which unit.

use super::super::field::{Field, Kind};
use crate::dates::{DateText, parse_date};

/// The same thing in another unit, or the same field.
pub(super) fn same_thing(one: Field, other: Field) -> bool {
    family(one) == family(other)
}

fn family(field: Field) -> Field {
    match field {
        Field::FirstReplyAfterMin
        | Field::FirstReplyAfterS
        | Field::FirstReplyAfterH
        | Field::FirstReplyAfterClock => Field::FirstReplyAt,
        Field::SolvedAfterMin | Field::SolvedAfterS | Field::SolvedAfterH | Field::SolvedAfterClock => {
            Field::SolvedAt
        }
        Field::HandleTimeMin | Field::HandleTimeClock => Field::HandleTimeS,
        other => other,
    }
}

/// The field of a family that fits the sample and the unit in the name; the field itself where nothing speaks.
pub(super) fn settle(field: Field, plain: &str, sample: &str) -> Field {
    let [at, clock, hours, minutes, seconds] = match family(field) {
        Field::FirstReplyAt => [
            Field::FirstReplyAt,
            Field::FirstReplyAfterClock,
            Field::FirstReplyAfterH,
            Field::FirstReplyAfterMin,
            Field::FirstReplyAfterS,
        ],
        Field::SolvedAt => [
            Field::SolvedAt,
            Field::SolvedAfterClock,
            Field::SolvedAfterH,
            Field::SolvedAfterMin,
            Field::SolvedAfterS,
        ],
        Field::HandleTimeS => {
            [field, Field::HandleTimeClock, Field::HandleTimeS, Field::HandleTimeMin, Field::HandleTimeS]
        }
        _ => return field,
    };
    if sample.is_empty() {
        return field;
    }
    if looks_like_clock(sample) {
        return clock;
    }
    if !looks_like_number(sample) {
        return if field.kind() == Kind::Date || looks_like_date(sample) { at } else { field };
    }
    if sample.len() >= 9 && field.kind() == Kind::Date {
        return at; // Seconds since 1970.
    }
    let has = |words: &[&str]| plain.split(' ').any(|word| words.contains(&word));
    if has(&["hr", "hrs", "hour", "hours", "h"]) {
        hours
    } else if has(&["min", "mins", "minute", "minutes"]) {
        minutes
    } else if has(&["s", "sec", "secs", "second", "seconds"]) {
        seconds
    } else {
        field
    }
}

/// `28:50:00`, `7:32`, `-1:15`.
fn looks_like_clock(sample: &str) -> bool {
    let sample = sample.trim_start_matches('-');
    sample.contains(':') && sample.chars().all(|c| c.is_ascii_digit() || c == ':') && sample.len() <= 12
}

fn looks_like_number(sample: &str) -> bool {
    sample.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | ' '))
        && sample.parse::<f64>().or_else(|_| sample.replace(',', ".").parse()).is_ok()
}

pub(in crate::contacts) fn looks_like_date(sample: &str) -> bool {
    matches!(parse_date(sample), DateText::Moment(_) | DateText::Numeric(_)) && sample.len() >= 8
}

/// Whether a column that only its general name proposes can hold the field at all.
pub(super) fn fits(field: Field, sample: &str) -> bool {
    if sample.is_empty() {
        return true;
    }
    match field.kind() {
        Kind::Date => looks_like_date(sample),
        Kind::Clock => looks_like_clock(sample),
        Kind::Seconds(_) | Kind::Count => looks_like_number(sample),
        Kind::Text => true,
    }
}
