//! The words for time off: `leave, back Friday`.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::people::roster::{Out, PersonDay};
use domain::time::{clock, day_words};

/// What stands on the roster line, as seen from `today`: `leave, back Friday`, `dentist, until 11:30`, `sick`.
pub(super) fn out_words(out: &Out, day: &PersonDay, zone: Tz, today: NaiveDate) -> String {
    let what = if out.label.is_empty() { out.kind.word() } else { &out.label };
    if out.whole_day {
        return match day.back_on {
            Some(back_on) => format!("{what}, back {}", back_words(back_on, today)),
            None => what.to_owned(),
        };
    }
    let (start, end) = (out.span.start(), out.span.end());
    match day.shift {
        // From the start of the shift on, its end is what matters; to the end of it, its start.
        Some(shift) if start <= shift.start() && end < shift.end() => {
            format!("{what}, until {}", clock(end, zone))
        }
        Some(shift) if end >= shift.end() => format!("{what}, from {}", clock(start, zone)),
        _ => format!("{what}, {} to {}", clock(start, zone), clock(end, zone)),
    }
}

/// `tomorrow`, `Friday` within six days, else `Mon 7 Dec`.
pub(super) fn back_words(on: NaiveDate, today: NaiveDate) -> String {
    match (on - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..=6 => on.format("%A").to_string(),
        _ => day_words(on, today),
    }
}
