//! What the lead knows and the counts do not: holidays and events.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

/// A span of local time in which more or less comes than usual.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    /// 1 is a usual day, 1.3 a third more, 0 closed.
    pub multiplier: f64,
}

/// Holidays and events, past and coming. Past ones are taken out of the level before it is learnt.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Adjustments {
    /// Each with its share of a usual day; `None` is learnt from the past holidays in the history.
    pub holidays: BTreeMap<NaiveDate, Option<f64>>,
    pub events: Vec<Event>,
}
