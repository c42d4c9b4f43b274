//! Weekly patterns, and how a new one takes the place of what stood in its time.

use chrono::{Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{RosterError, ShiftPlan};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PatternId(pub Uuid);

/// The shift of one weekday, every week from one date on, until another where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    pub id: PatternId,
    pub weekday: Weekday,
    pub from_on: NaiveDate,
    /// The last date; `None`: until further notice.
    pub until_on: Option<NaiveDate>,
    pub plan: ShiftPlan,
}

impl Pattern {
    /// Whether it says what the shift of `date` is.
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        use chrono::Datelike;
        date.weekday() == self.weekday
            && self.from_on <= date
            && self.until_on.is_none_or(|until| date <= until)
    }
}

/// The patterns once `week` holds from `from_on` until `until_on` (`None`: for good).
///
/// What stood in that time ends before it, and begins again after it where it ended later. `new_id` gives an id to
/// what is split; parts of a split pattern are told apart by `renew`, which must give each its own.
///
/// # Errors
/// Where a shift runs into that of the next weekday, or the time ends before it starts.
pub fn replace_week(
    patterns: Vec<Pattern>,
    week: Vec<Pattern>,
    from_on: NaiveDate,
    until_on: Option<NaiveDate>,
    renew: &mut impl FnMut(&Pattern) -> Pattern,
) -> Result<Vec<Pattern>, RosterError> {
    if until_on.is_some_and(|until| until < from_on) {
        return Err(RosterError::EndsBeforeStart);
    }
    check_week(&week)?;
    let mut kept = Vec::new();
    for pattern in patterns {
        let before = from_on.checked_sub_days(Days::new(1)).filter(|last| pattern.from_on <= *last);
        let after = until_on.and_then(|until| until.checked_add_days(Days::new(1)));
        let after = after.filter(|first| pattern.until_on.is_none_or(|until| *first <= until));
        let apart = pattern.until_on.is_some_and(|until| until < from_on);
        if apart {
            kept.push(pattern);
            continue;
        }
        match (before, after) {
            (Some(last), Some(first)) => {
                let again = renew(&pattern);
                kept.push(Pattern { until_on: Some(last), ..pattern });
                kept.push(Pattern { from_on: first, ..again });
            }
            (Some(last), None) => kept.push(Pattern { until_on: Some(last), ..pattern }),
            (None, Some(first)) => kept.push(Pattern { from_on: pattern.from_on.max(first), ..pattern }),
            (None, None) => {}
        }
    }
    kept.extend(week.into_iter().map(|pattern| Pattern { from_on, until_on, ..pattern }));
    Ok(kept)
}

/// At most one shift a weekday, none into the next.
fn check_week(week: &[Pattern]) -> Result<(), RosterError> {
    for (at, one) in week.iter().enumerate() {
        if week[..at].iter().any(|other| other.weekday == one.weekday) {
            return Err(RosterError::Hours);
        }
        let next = week.iter().find(|other| other.weekday == one.weekday.succ());
        if let Some(next) = next {
            one.plan.apart_from_next(&next.plan)?;
        }
    }
    Ok(())
}
