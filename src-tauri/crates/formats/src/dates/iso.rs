//! The fast way for `2024-03-04 10:15[:30][.123][Z|+01:00|+0100]`, which nearly every row has.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::parse::Moment;

/// A date in ISO 8601 order with a time; `None` for every other shape, which the slow way then looks at.
pub(super) fn parse_iso(text: &[u8]) -> Option<Moment> {
    if text.len() < 16 || text[4] != b'-' || text[7] != b'-' || text[13] != b':' {
        return None;
    }
    if !matches!(text[10], b' ' | b'T' | b't') {
        return None;
    }
    let year = two(text, 0)? * 100 + two(text, 2)?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(text, 5)?, two(text, 8)?)?;
    let (mut second, mut rest) = (0, &text[16..]);
    if rest.first() == Some(&b':') {
        second = two(rest, 1)?.min(59);
        rest = &rest[3..];
        if rest.first() == Some(&b'.') {
            let digits = rest[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            rest = &rest[1 + digits..];
        }
    }
    let local = date.and_hms_opt(two(text, 11)?, two(text, 14)?, second)?;
    offset(rest, local)
}

/// What follows the time: nothing, `Z`, or an offset with or without colon.
fn offset(rest: &[u8], local: NaiveDateTime) -> Option<Moment> {
    let sign = match rest.first() {
        None => return Some(Moment::Local(local)),
        Some(b'Z' | b'z') if rest.len() == 1 => return Some(Moment::Exact(local.and_utc())),
        Some(b'+') => -1,
        Some(b'-') => 1,
        Some(_) => return None,
    };
    let minutes = match rest.len() {
        3 => 0,
        5 => two(rest, 3)?,
        6 if rest[3] == b':' => two(rest, 4)?,
        _ => return None,
    };
    let east = TimeDelta::minutes(i64::from(two(rest, 1)? * 60 + minutes));
    Some(Moment::Exact(local.checked_add_signed(east * sign)?.and_utc()))
}

fn two(text: &[u8], at: usize) -> Option<u32> {
    let digit = |index: usize| {
        text.get(index).filter(|byte| byte.is_ascii_digit()).map(|byte| u32::from(byte - b'0'))
    };
    Some(digit(at)? * 10 + digit(at + 1)?)
}
