//! Time off: leave, sickness, an appointment, coming late.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{LONGEST_LABEL, RosterError};
use crate::time::{ClockSpan, Span, day_span};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TimeOffId(pub Uuid);

/// Why someone is out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutKind {
    Leave,
    Sick,
    Appointment,
    /// On the way: expected at the end of it.
    Late,
    Other,
}

impl OutKind {
    pub const ALL: [OutKind; 5] =
        [OutKind::Leave, OutKind::Sick, OutKind::Appointment, OutKind::Late, OutKind::Other];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            OutKind::Leave => "leave",
            OutKind::Sick => "sick",
            OutKind::Appointment => "appointment",
            OutKind::Late => "late",
            OutKind::Other => "other",
        }
    }

    /// The kind of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Inside a sentence: `leave`; what has no kind is `out`.
    pub fn word(self) -> &'static str {
        match self {
            OutKind::Other => "out",
            known => known.key(),
        }
    }
}

/// Whole days from one date to another, or a part of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeOff {
    pub id: TimeOffId,
    pub kind: OutKind,
    from_on: NaiveDate,
    until_on: NaiveDate,
    hours: Option<ClockSpan>,
    label: String,
}

impl TimeOff {
    /// Whole days from `from_on` to `until_on`, both included; with `hours`, a part of the one day.
    ///
    /// # Errors
    /// Where it ends before it starts, is a part of several days, or its label is too long.
    pub fn new(
        id: TimeOffId,
        kind: OutKind,
        (from_on, until_on): (NaiveDate, NaiveDate),
        hours: Option<ClockSpan>,
        label: &str,
    ) -> Result<Self, RosterError> {
        if until_on < from_on {
            return Err(RosterError::EndsBeforeStart);
        }
        if hours.is_some() && from_on != until_on {
            return Err(RosterError::PartOfManyDays);
        }
        let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
        if label.chars().count() > LONGEST_LABEL {
            return Err(RosterError::LabelTooLong);
        }
        Ok(Self { id, kind, from_on, until_on, hours, label })
    }

    /// The first day.
    pub fn from_on(&self) -> NaiveDate {
        self.from_on
    }

    /// The last day, included.
    pub fn until_on(&self) -> NaiveDate {
        self.until_on
    }

    /// The part of the one day; `None` for whole days.
    pub fn hours(&self) -> Option<ClockSpan> {
        self.hours
    }

    /// Empty, or what it is about.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether it touches that date.
    pub fn is_on(&self, date: NaiveDate) -> bool {
        self.from_on <= date && date <= self.until_on
    }

    /// Whether it takes whole days.
    pub fn whole_day(&self) -> bool {
        self.hours.is_none()
    }

    /// The stretch it takes of one of its dates, in the person's zone.
    pub fn span_on(&self, date: NaiveDate, zone: Tz) -> Option<Span> {
        match self.hours {
            _ if !self.is_on(date) => None,
            Some(hours) => hours.on(date, zone),
            None => Some(day_span(date, zone)),
        }
    }

    /// Whether both take some of the same time; whole days against a part of one of them do.
    pub fn overlaps(&self, other: &TimeOff) -> bool {
        let dates = self.from_on <= other.until_on && other.from_on <= self.until_on;
        match (self.hours, other.hours) {
            (Some(hours), Some(others)) => dates && hours.overlaps(others),
            _ => dates,
        }
    }
}

/// What `time_off` would overlap, itself left out.
pub fn overlapping<'a>(all: &'a [TimeOff], time_off: &TimeOff) -> Option<&'a TimeOff> {
    all.iter().find(|other| other.id != time_off.id && other.overlaps(time_off))
}
