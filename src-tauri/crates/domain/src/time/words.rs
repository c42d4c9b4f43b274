//! The words for times: `08:00`, `1 h 06`, `Mon 16 Nov`.

use chrono::{Datelike, Duration, LocalResult, NaiveDate, TimeZone};
use chrono_tz::Tz;

use super::{Instant, Span, local_date};

/// The time on the wall clock: `08:00`.
pub fn clock(at: Instant, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// When a span starts and ends on the wall clock: `01:30` and `02:00`.
///
/// Both are told by the clock that runs in the span, so that the last half hour before a DST change ends as any other. A
/// start that the clock shows for the second time says so: `02:00 again`.
pub fn span_clock(span: Span, zone: Tz) -> (String, String) {
    let last = (span.end() - Duration::seconds(1)).with_timezone(&zone).naive_local();
    let end = last + Duration::seconds(1);
    let start = span.start().with_timezone(&zone).naive_local();
    let again = match zone.from_local_datetime(&start) {
        LocalResult::Ambiguous(_, later) if later.to_utc() == span.start() => " again",
        _ => "",
    };
    (format!("{}{again}", start.format("%H:%M")), end.format("%H:%M").to_string())
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
