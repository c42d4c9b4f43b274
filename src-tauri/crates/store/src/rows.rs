//! How values of `domain` stand in columns.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::day::Activity;
use domain::time::Instant;
use rusqlite::Row;
use rusqlite::types::Type;

type Bad = Box<dyn std::error::Error + Send + Sync>;

fn bad(column: usize, kind: Type, what: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, kind, Bad::from(what))
}

/// An instant from whole seconds.
pub(crate) fn instant(row: &Row<'_>, column: usize) -> rusqlite::Result<Instant> {
    let seconds: i64 = row.get(column)?;
    DateTime::from_timestamp(seconds, 0)
        .ok_or_else(|| bad(column, Type::Integer, format!("{seconds} is no instant")))
}

pub(crate) fn instant_or_none(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Instant>> {
    let seconds: Option<i64> = row.get(column)?;
    Ok(seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)))
}

/// A date from ISO text.
pub(crate) fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| bad_text(column, &format!("{text} is no date")))
}

pub(crate) fn date_or_none(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| bad_text(column, &format!("{text} is no date")))).transpose()
}

/// A column whose text is not what it should be, `what` saying so.
pub(crate) fn bad_text(column: usize, what: &str) -> rusqlite::Error {
    bad(column, Type::Text, what.to_owned())
}

pub(crate) fn zone(row: &Row<'_>, column: usize) -> rusqlite::Result<Tz> {
    let name: String = row.get(column)?;
    Tz::from_str(&name).map_err(|_| bad(column, Type::Text, format!("{name} is no time zone")))
}

pub(crate) fn activity(row: &Row<'_>, column: usize) -> rusqlite::Result<Activity> {
    keyed(row, column, Activity::from_key)
}

/// A value that is stored by its key.
pub(crate) fn keyed<T>(
    row: &Row<'_>,
    column: usize,
    from_key: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let key: String = row.get(column)?;
    from_key(&key).ok_or_else(|| bad(column, Type::Text, format!("{key} is not known")))
}
