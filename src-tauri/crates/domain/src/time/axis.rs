//! The marks on a time axis, and the grid that a drag keeps to.

use chrono::{Duration, Timelike};
use chrono_tz::Tz;

use super::{Instant, Span, clock, local_time};

/// A full hour on the local clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    pub at: Instant,
    /// `08:00`
    pub label: String,
}

/// The full hours of the local clock within `span`, its end left out.
///
/// An hour that a DST change repeats appears twice, one that it skips does not appear.
pub fn axis(span: Span, zone: Tz) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut at = next_quarter(span.start() - Duration::seconds(1), zone);
    while at < span.end() {
        let time = local_time(at, zone);
        if time.minute() == 0 && time.second() == 0 {
            ticks.push(Tick { at, label: clock(at, zone) });
        }
        at = next_quarter(at, zone);
    }
    ticks
}

/// The nearest point of a grid of `minutes` on the local clock; halfway goes up. A grid of 0 leaves `at` alone.
pub fn snap(at: Instant, minutes: u32, zone: Tz) -> Instant {
    let step = i64::from(minutes) * 60_000;
    if step == 0 {
        return at;
    }
    let time = local_time(at, zone);
    let since_midnight =
        i64::from(time.num_seconds_from_midnight()) * 1000 + i64::from(time.nanosecond() / 1_000_000);
    let over = since_midnight % step;
    let down =
        at - Duration::milliseconds(over) - Duration::nanoseconds(i64::from(at.nanosecond() % 1_000_000));
    if over * 2 >= step { down + Duration::milliseconds(step) } else { down }
}

/// The next instant after `at` at which the local clock shows a full quarter. DST changes happen on those.
fn next_quarter(at: Instant, zone: Tz) -> Instant {
    let into = i64::from(local_time(at, zone).num_seconds_from_midnight() % 900);
    at - Duration::nanoseconds(i64::from(at.nanosecond())) + Duration::seconds(900 - into)
}
