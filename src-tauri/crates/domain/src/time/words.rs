//! The words for times: `08:00`, `1 h 06`, `Mon 16 Nov`.

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

use super::{Instant, local_date};

/// The time on the wall clock: `08:00`.
pub fn clock(at: Instant, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// A date in short, as seen from `today`: `Mon 16 Nov`, and with its year in another: `16 Nov 2025`.
pub fn day_words(date: NaiveDate, today: NaiveDate) -> String {
    let format = if date.year() == today.year() { "%a %-d %b" } else { "%-d %b %Y" };
    date.format(format).to_string()
}

/// A past moment in short, as seen from `now`: `17:40` today, `Mon 17:40` within six days, else its date.
pub fn moment_words(at: Instant, now: Instant, zone: Tz) -> String {
    let (date, today) = (local_date(at, zone), local_date(now, zone));
    match (today - date).num_days() {
        0 => clock(at, zone),
        1..=6 => format!("{} {}", date.format("%a"), clock(at, zone)),
        _ => day_words(date, today),
    }
}

/// A duration: `46 min`, `1 h 06`, `13 h 30`, `2 h`. Below zero counts as zero.
pub fn hours_minutes(minutes: i64) -> String {
    let minutes = minutes.max(0);
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest:02}"),
    }
}
