//! A shift as it is planned, on no date yet: its hours and the parts of it that are not for contacts.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::time::ClockSpan;

/// The longest label of a part or of time off, in characters.
pub const LONGEST_LABEL: usize = 80;
/// The longest shift.
const LONGEST_SHIFT_MIN: u32 = 16 * 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartId(pub Uuid);

impl PartId {
    /// The id that a part of a weekly pattern has once its shift is written down for one date: always the same for the
    /// same date, so that whoever still knows the pattern's id means the same part.
    pub fn on(self, date: NaiveDate) -> Self {
        let days = u128::from(date.num_days_from_ce().unsigned_abs());
        Self(Uuid::from_u128(self.0.as_u128() ^ days))
    }
}

/// What a part of a shift is for, where it is not for contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    Lunch,
    Break,
    Training,
    Meeting,
    Coaching,
    Project,
}

impl PartKind {
    pub const ALL: [PartKind; 6] = [
        PartKind::Lunch,
        PartKind::Break,
        PartKind::Training,
        PartKind::Meeting,
        PartKind::Coaching,
        PartKind::Project,
    ];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            PartKind::Lunch => "lunch",
            PartKind::Break => "break",
            PartKind::Training => "training",
            PartKind::Meeting => "meeting",
            PartKind::Coaching => "coaching",
            PartKind::Project => "project",
        }
    }

    /// The kind of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// At the start of a sentence: `Lunch`.
    pub fn label(self) -> &'static str {
        match self {
            PartKind::Lunch => "Lunch",
            PartKind::Break => "Break",
            PartKind::Training => "Training",
            PartKind::Meeting => "Meeting",
            PartKind::Coaching => "Coaching",
            PartKind::Project => "Project",
        }
    }
}

/// A part of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPart {
    pub id: PartId,
    pub kind: PartKind,
    pub hours: ClockSpan,
    /// Empty, or what it is about, at most 80 characters.
    pub label: String,
}

impl PlannedPart {
    /// `Lunch 12:00 to 12:30`
    pub fn words(&self) -> String {
        format!("{} {}", self.kind.label(), self.hours.words())
    }
}

/// Why a roster cannot be as asked; each a sentence for the lead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    #[error("A shift must end after it starts, and last at most 16 hours. Choose other times.")]
    Hours,
    #[error("{part} lies outside the shift, {shift}. Move it inside, or make the shift longer.")]
    OutsideShift { part: String, shift: String },
    #[error("{part} overlaps {other}. Move one of them.")]
    PartsOverlap { part: String, other: String },
    #[error("The label has more than {LONGEST_LABEL} characters. Shorten it.")]
    LabelTooLong,
    #[error("The shift, {shift}, would overlap the one of the next day, {next}. Choose other times.")]
    ShiftsOverlap { shift: String, next: String },
    #[error("The hours of a week must be more than none and at most 168. Type them again.")]
    WeeklyHours,
    #[error("A channel is chosen twice. Choose each channel once.")]
    ChannelTwice,
    #[error("Skills have at most 40 characters each, and there are at most 20. Shorten the list.")]
    Skills,
    #[error("Time off must end on the day it starts or later. Choose a later end.")]
    EndsBeforeStart,
    #[error("Time off for a part of a day is for one day. Leave out its times, or enter each day.")]
    PartOfManyDays,
}

/// A shift and its parts. The parts lie in it, by their start, and none overlaps another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftPlan {
    hours: ClockSpan,
    parts: Vec<PlannedPart>,
}

impl ShiftPlan {
    /// # Errors
    /// Where the shift is too long or starts on no date, or where a part lies outside it or on another.
    pub fn new(hours: ClockSpan, mut parts: Vec<PlannedPart>) -> Result<Self, RosterError> {
        if hours.minutes() > LONGEST_SHIFT_MIN || !hours.starts_on_its_date() {
            return Err(RosterError::Hours);
        }
        parts.sort_by_key(|part| (part.hours, part.id));
        for part in &parts {
            if !hours.holds(part.hours) {
                return Err(RosterError::OutsideShift { part: part.words(), shift: hours.words() });
            }
            if part.label.chars().count() > LONGEST_LABEL {
                return Err(RosterError::LabelTooLong);
            }
        }
        for pair in parts.windows(2) {
            if pair[0].hours.overlaps(pair[1].hours) {
                let (part, other) = (pair[0].words(), pair[1].words());
                return Err(RosterError::PartsOverlap { part, other });
            }
        }
        Ok(Self { hours, parts })
    }

    /// The shift, from its start to its end.
    pub fn hours(&self) -> ClockSpan {
        self.hours
    }

    /// What is not for contacts in it, by start.
    pub fn parts(&self) -> &[PlannedPart] {
        &self.parts
    }

    /// The shift of a pattern as it is written down for one date, its parts with [the ids of that date](PartId::on).
    pub fn on(&self, date: NaiveDate) -> Self {
        let parts = self.parts.iter().map(|part| PlannedPart { id: part.id.on(date), ..part.clone() });
        Self { hours: self.hours, parts: parts.collect() }
    }

    /// The same shift with other ids for its parts, as when a pattern is split in time.
    pub fn renewed(&self, mut new_id: impl FnMut() -> PartId) -> Self {
        let parts = self.parts.iter().map(|part| PlannedPart { id: new_id(), ..part.clone() });
        Self { hours: self.hours, parts: parts.collect() }
    }

    /// The same hours with other parts.
    ///
    /// # Errors
    /// As [`ShiftPlan::new`].
    pub fn with_parts(&self, parts: Vec<PlannedPart>) -> Result<Self, RosterError> {
        Self::new(self.hours, parts)
    }

    /// The same parts in other hours. A shift that only moves takes its parts along.
    ///
    /// # Errors
    /// As [`ShiftPlan::new`].
    pub fn placed(&self, hours: ClockSpan) -> Result<Self, RosterError> {
        let by = i64::from(hours.from_min()) - i64::from(self.hours.from_min());
        let moves = hours.minutes() == self.hours.minutes();
        let placed = |part: &PlannedPart| {
            let moved = if moves { part.hours.moved(by) } else { None };
            PlannedPart { hours: moved.unwrap_or(part.hours), ..part.clone() }
        };
        Self::new(hours, self.parts.iter().map(placed).collect())
    }

    /// Whether it runs into a shift that starts on the next date.
    ///
    /// # Errors
    /// Where it does, naming both.
    pub fn apart_from_next(&self, next: &ShiftPlan) -> Result<(), RosterError> {
        let next_hours = next.hours.moved(i64::from(crate::time::DAY_MIN));
        if next_hours.is_none_or(|next| !self.hours.overlaps(next)) {
            return Ok(());
        }
        Err(RosterError::ShiftsOverlap { shift: self.hours.words(), next: next.hours.words() })
    }
}
