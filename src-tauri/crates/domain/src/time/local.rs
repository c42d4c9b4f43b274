//! From instants to local dates and times, and back.

use chrono::{
    Datelike, Days, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Weekday,
};
use chrono_tz::Tz;

use super::{Instant, Span};

/// The date on the wall calendar at `at` in `zone`.
pub fn local_date(at: Instant, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// The time on the wall clock at `at` in `zone`.
pub fn local_time(at: Instant, zone: Tz) -> NaiveTime {
    at.with_timezone(&zone).time()
}

/// The instant at which the wall clock in `zone` shows `time` on `date`.
///
/// A time the clock skips is moved forward by what was skipped; of a time it shows twice, the earlier is taken.
pub fn instant_at(date: NaiveDate, time: NaiveTime, zone: Tz) -> Instant {
    let local = date.and_time(time);
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => before_gap(local, zone).map_or_else(|| local.and_utc(), |(_, at)| at),
    }
}

/// The stretch from the first instant of the local `date` to the first of the next.
///
/// Where midnight is skipped the day starts when the clock resumes. A date that the zone skipped as a whole (Apia,
/// 30 December 2011) gets the span of the day after it.
pub fn day_span(date: NaiveDate, zone: Tz) -> Span {
    let start = first_instant(date, zone);
    let mut next = date;
    // Two steps are enough: no zone has skipped more than one date.
    for _ in 0..2 {
        next = next.checked_add_days(Days::new(1)).unwrap_or(next);
        if let Ok(span) = Span::new(start, first_instant(next, zone)) {
            return span;
        }
    }
    Span::of_at_least_a_second(start)
}

/// The first day of the week that `date` is in, for weeks that start on `first`.
pub fn week_start(date: NaiveDate, first: Weekday) -> NaiveDate {
    let back = date.weekday().days_since(first);
    date.checked_sub_days(Days::new(u64::from(back))).unwrap_or(date)
}

/// The first instant whose local date is `date` or, where that never comes, later.
fn first_instant(date: NaiveDate, zone: Tz) -> Instant {
    let midnight = date.and_time(NaiveTime::MIN);
    match zone.from_local_datetime(&midnight) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => match before_gap(midnight, zone) {
            Some((before, after)) => end_of_gap(before, after, midnight, zone),
            None => midnight.and_utc(),
        },
    }
}

/// For a local time inside a gap: an instant before the gap, and the instant `local` means by the offset before it.
fn before_gap(local: NaiveDateTime, zone: Tz) -> Option<(Instant, Instant)> {
    // A quarter of an hour at a time; the longest gap so far was a whole day (Apia, 2011).
    (1..=26 * 4).find_map(|quarters| {
        let earlier = local.checked_sub_signed(Duration::minutes(15 * quarters))?;
        let before = zone.from_local_datetime(&earlier).latest()?;
        let offset = before.offset().fix();
        Some((before.to_utc(), local.checked_sub_offset(offset)?.and_utc()))
    })
}

/// The second at which the clock in `zone` jumps over `local`: between `before` and `after`.
fn end_of_gap(before: Instant, after: Instant, local: NaiveDateTime, zone: Tz) -> Instant {
    let (mut low, mut high) = (before.timestamp(), after.timestamp());
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        let shown = Instant::from_timestamp(middle, 0).map(|at| at.with_timezone(&zone).naive_local());
        if shown.is_some_and(|shown| shown >= local) { high = middle } else { low = middle }
    }
    Instant::from_timestamp(high, 0).unwrap_or(after)
}
