//! The words for times: `08:00`, `1 h 06`, `Mon 16 Nov`.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::Instant;

/// The time on the wall clock: `08:00`.
pub fn clock(at: Instant, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// A date in short: `Mon 16 Nov`.
pub fn day_words(date: NaiveDate) -> String {
    date.format("%a %-d %b").to_string()
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
