//! Who works when: hours and channels, weekly patterns, exceptions for a date, time off, and what follows from them
//! for a day.
//!
//! What belongs here: the shapes of a roster and pure questions to it (at work in this interval, where someone is
//! now). What does not: how many are needed (`staffing`), files (`formats`), wording for a screen (`app`).
//!
//! Times of a roster are those on the wall clock of each person's own zone, so it holds still when the lead travels
//! and when the clocks change.

mod day;
mod pattern;
mod plan;
mod time_off;
mod whereabouts;
mod work;

pub use day::{Out, Part, PersonDay, PersonRoster, days_around, person_day, working_share};
pub use pattern::{Pattern, PatternId, replace_week};
pub use plan::{LONGEST_LABEL, PartId, PartKind, PlannedPart, RosterError, ShiftPlan};
pub use time_off::{OutKind, TimeOff, TimeOffId, overlapping};
pub use whereabouts::{Whereabouts, whereabouts};
pub use work::{Work, clean_skills, ramp};

#[cfg(test)]
mod tests;
