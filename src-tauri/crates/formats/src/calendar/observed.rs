//! A time zone as a calendar describes it (VTIMEZONE): when which offset begins.

use chrono::{Datelike, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};
use domain::time::{Instant, Span};

use super::component::Component;
use super::event::naive;
use super::repeat::{Bounds, occurrences};

/// From `begins` on, on clocks that still show `from_s`, the offset is `to_s` (seconds east of UTC).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Onset {
    begins: NaiveDateTime,
    from_s: i32,
    to_s: i32,
}

#[derive(Debug)]
pub(super) struct Observed {
    onsets: Vec<Onset>,
    window: Span,
}

/// An observance that begins more often describes no zone.
const MOST_ONSETS: usize = 2_000;

impl Observed {
    /// `None` where the component describes no offset.
    pub(super) fn read(component: &Component, window: Span) -> Option<Self> {
        let until = window.end().naive_utc().checked_add_signed(TimeDelta::days(400))?;
        let mut onsets: Vec<Onset> = Vec::new();
        for part in
            component.parts.iter().filter(|part| matches!(part.kind.as_str(), "STANDARD" | "DAYLIGHT"))
        {
            let Some(begins) = part.find("DTSTART").and_then(|line| naive(&line.value)) else { continue };
            let (Some(from_s), Some(to_s)) =
                (offset_s(part.text("TZOFFSETFROM")), offset_s(part.text("TZOFFSETTO")))
            else {
                continue;
            };
            let mut at = vec![begins];
            if let Some(rule) = part.find("RRULE") {
                let bounds = Bounds { from: begins, to: until, most: MOST_ONSETS };
                let ends = |last: Instant, local: NaiveDateTime| {
                    (local - TimeDelta::seconds(i64::from(from_s))).and_utc() <= last
                };
                at.extend(occurrences(&rule.value, begins, bounds, &ends).unwrap_or_default());
            }
            at.extend(part.all("RDATE").flat_map(|line| line.value.split(',').filter_map(naive)));
            onsets.extend(at.into_iter().map(|begins| Onset { begins, from_s, to_s }));
        }
        onsets.sort_unstable();
        onsets.dedup();
        (!onsets.is_empty()).then_some(Self { onsets, window })
    }

    pub(super) fn instant(&self, local: NaiveDateTime) -> Instant {
        let after = self.onsets.partition_point(|onset| onset.begins <= local);
        let east_s = match after.checked_sub(1).and_then(|at| self.onsets.get(at)) {
            // In the time that clocks skip, the old offset moves the time on by as much as was skipped.
            Some(onset)
                if local < onset.begins + TimeDelta::seconds(i64::from(onset.to_s - onset.from_s)) =>
            {
                onset.from_s
            }
            Some(onset) => onset.to_s,
            None => self.onsets.first().map_or(0, |onset| onset.from_s),
        };
        (local - TimeDelta::seconds(i64::from(east_s))).and_utc()
    }

    /// A zone with the same offsets throughout the window; `first` is preferred.
    pub(super) fn like(&self, first: Tz) -> Option<Tz> {
        let (from, to) = (self.window.start().naive_utc(), self.window.end().naive_utc());
        let months = (to.year() - from.year() + 1).clamp(1, 20) * 12;
        let step = TimeDelta::days(30);
        let probes: Vec<NaiveDateTime> = (0..months).map(|month| from + step * month).collect();
        let same = |zone: &Tz| {
            probes.iter().all(|utc| {
                let east = zone.offset_from_utc_datetime(utc).fix().local_minus_utc();
                self.instant(*utc + TimeDelta::seconds(i64::from(east))) == utc.and_utc()
            })
        };
        std::iter::once(first).chain(TZ_VARIANTS).find(same)
    }
}

/// `+0100`, `-0330`, `+013000`.
fn offset_s(text: &str) -> Option<i32> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| digits.get(at..at + 2).map_or(Ok(0), str::parse::<i32>).unwrap_or(0);
    Some(sign * (part(0).min(18) * 3600 + part(2).min(59) * 60 + part(4).min(59)))
}
