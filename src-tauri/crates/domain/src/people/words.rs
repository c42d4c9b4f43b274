//! The words for days on a person's page.

use chrono::{Datelike, NaiveDate};

/// A day without its weekday: `30 Nov`, and with its year where that is another: `3 Mar 2027`.
pub fn short_date(on: NaiveDate, today: NaiveDate) -> String {
    let format = if on.year() == today.year() { "%-d %b" } else { "%-d %b %Y" };
    on.format(format).to_string()
}

/// A day near today by its weekday and number: `Fri 20` within the month, else `Fri 4 Dec`, else `4 Dec 2027`.
pub fn near_date(on: NaiveDate, today: NaiveDate) -> String {
    let near = on.year() == today.year() && on.month() == today.month();
    if near { on.format("%a %-d").to_string() } else { crate::time::day_words(on, today) }
}

/// How long ago a day was: `today`, `1 day`, `9 days`.
pub fn days_words(since: NaiveDate, today: NaiveDate) -> String {
    match (today - since).num_days().max(0) {
        0 => "today".to_owned(),
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    }
}
