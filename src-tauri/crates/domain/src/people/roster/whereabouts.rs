//! Where someone is now: in, on the way, out, back later.

use chrono::NaiveDate;

use super::{OutKind, PartKind, PersonDay};
use crate::time::Instant;

/// Where someone is at a moment of one of their days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// At work; `part` where that is lunch, training and the like, with the end of it.
    In { part: Option<(PartKind, Instant)> },
    /// On the way, expected then.
    Late { back: Instant },
    /// Out, back later today.
    BackAt { kind: OutKind, back: Instant },
    /// Their shift starts later today.
    NotYet { at: Instant },
    /// Their shift is over.
    Gone,
    /// Out for the rest of the shift or the whole day; back on that date, where it is known.
    OffToday { kind: OutKind, back_on: Option<NaiveDate> },
    /// No shift today.
    NoShift,
}

impl Whereabouts {
    /// Whether they are at work, lunch and training included.
    pub fn is_in(self) -> bool {
        matches!(self, Whereabouts::In { .. })
    }
}

/// Where the person is at `now`, which lies on the date of `day` in their zone.
pub fn whereabouts(day: &PersonDay, now: Instant) -> Whereabouts {
    let Some(shift) = day.shift else { return Whereabouts::NoShift };
    let whole = day.out.iter().find(|out| out.whole_day);
    if let Some(out) = whole {
        return Whereabouts::OffToday { kind: out.kind, back_on: day.back_on };
    }
    if now >= shift.end() {
        return Whereabouts::Gone;
    }
    // Before the shift, what is said of its start already counts.
    let at = now.max(shift.start());
    let mut back = at;
    let mut kind = None;
    for out in &day.out {
        if out.span.contains(back) {
            kind = kind.or(Some(out.kind));
            back = out.span.end();
        }
    }
    match kind {
        Some(kind) if back >= shift.end() => Whereabouts::OffToday { kind, back_on: day.back_on },
        Some(OutKind::Late) => Whereabouts::Late { back },
        Some(kind) => Whereabouts::BackAt { kind, back },
        None if now < shift.start() => Whereabouts::NotYet { at: shift.start() },
        None => {
            let part = day.parts.iter().find(|part| part.span.contains(now));
            Whereabouts::In { part: part.map(|part| (part.kind, part.span.end())) }
        }
    }
}
