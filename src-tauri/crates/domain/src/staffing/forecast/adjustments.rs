//! What the lead knows and the counts do not: holidays and events.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::history::History;

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

impl Adjustments {
    /// What the events make of one interval: the mean of their multipliers over its minutes.
    pub(super) fn multiplier(&self, date: NaiveDate, slot: usize, interval_min: u32) -> f64 {
        if self.events.is_empty() {
            return 1.0;
        }
        let length_s = f64::from(interval_min) * 60.0;
        let start =
            date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(slot as i64 * i64::from(interval_min));
        let end = start + TimeDelta::minutes(i64::from(interval_min));
        self.events.iter().fold(1.0, |so_far, event| {
            let shared_s = (event.to.min(end) - event.from.max(start)).num_seconds().max(0) as f64;
            let multiplier = if event.multiplier.is_finite() { event.multiplier.max(0.0) } else { 1.0 };
            so_far * (1.0 + (multiplier - 1.0) * shared_s / length_s)
        })
    }

    /// The history as it would have been without the events. What a closing hid is not known.
    pub(super) fn taken_out(&self, history: &History) -> History {
        let interval_min = history.interval_min();
        history.changed(|date, slot, count| {
            let multiplier = self.multiplier(date, slot, interval_min);
            (multiplier > 0.05).then(|| count / multiplier)
        })
    }
}
