//! Counts per time to days of intervals: what is zero, and what is not known.
//!
//! A day without a row is missing. Within a day it depends on how the file is written. Where it lists its zeros too, a
//! time that is not there is not known. Where it lists only what came, a time that is not there brought nothing.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use domain::staffing::forecast::{DayCounts, History, HistoryError};

const DAY_MIN: u32 = 24 * 60;
/// The longest interval of a history.
const LONGEST_MIN: u32 = 120;
/// From this share of times listed between a day's first and last on, the file lists its zeros too.
const LISTS_ALL: f64 = 0.98;

/// Counts by local time, to the minute.
#[derive(Default)]
pub(super) struct Counts {
    days: BTreeMap<NaiveDate, BTreeMap<u32, f64>>,
    /// Times that the file names without a count.
    unknown: BTreeMap<NaiveDate, BTreeSet<u32>>,
    has_zero: bool,
}

impl Counts {
    /// Takes a time whose count is not known.
    pub(super) fn add_unknown(&mut self, at: NaiveDateTime) {
        self.unknown.entry(at.date()).or_default().insert(at.hour() * 60 + at.minute());
    }

    /// Takes a count, and answers whether there is one of that time already; then they are added.
    pub(super) fn add(&mut self, at: NaiveDateTime, count: f64) -> bool {
        self.has_zero |= count == 0.0;
        match self.days.entry(at.date()).or_default().entry(at.hour() * 60 + at.minute()) {
            Entry::Occupied(known) => {
                *known.into_mut() += count;
                true
            }
            Entry::Vacant(place) => {
                place.insert(count);
                false
            }
        }
    }

    /// Minutes between the times of the file: the widest step that every time of day is a multiple of. Wider than the
    /// longest interval, few times are listed, and they say no more than what part of an hour the file counts by.
    pub(super) fn step_min(&self) -> u32 {
        let minutes = self.days.values().flat_map(BTreeMap::keys).chain(self.unknown.values().flatten());
        match minutes.fold(DAY_MIN, |step, minute| divisor(step, *minute)) {
            step if (LONGEST_MIN + 1..DAY_MIN).contains(&step) => divisor(step, 60),
            step => step,
        }
    }

    /// Of the times between the first and the last of each day, the share that is there.
    fn density(&self) -> f64 {
        let step_min = self.step_min();
        let (mut there, mut all) = (0, 0);
        for (date, times) in &self.days {
            if let (Some((first, _)), Some((last, _))) = (times.first_key_value(), times.last_key_value()) {
                let unknown = self.unknown.get(date).into_iter().flat_map(|times| times.range(first..last));
                there += (times.len() + unknown.count()) as u32;
                all += (last - first) / step_min.max(1) + 1;
            }
        }
        f64::from(there) / f64::from(all.max(1))
    }

    pub(super) fn history(&self, interval_min: u32) -> Result<History, HistoryError> {
        let step_min = self.step_min();
        let presence = Presence::of(&self.days);
        let lists_all = self.has_zero || self.density() >= LISTS_ALL;
        let day = |(date, times): (&NaiveDate, &BTreeMap<u32, f64>)| {
            let unknown = self.unknown.get(date);
            let interval = |slot: u32| {
                let mut minutes = (slot * interval_min..(slot + 1) * interval_min).step_by(step_min as usize);
                let due = |minute: &u32| presence.is_usual(*date, *minute);
                let lost =
                    lists_all && minutes.clone().any(|minute| due(&minute) && !times.contains_key(&minute));
                // Where a file lists everything, what it never lists is closed.
                let is_open = !lists_all || minutes.clone().any(|minute| presence.is_known(*date, minute));
                let is_unknown =
                    unknown.is_some_and(|unknown| minutes.clone().any(|minute| unknown.contains(&minute)));
                let sum = minutes
                    .by_ref()
                    .filter_map(|minute| times.get(&minute))
                    .fold(0.0, |sum, count| sum + count);
                (!lost && is_open && !is_unknown).then_some(sum)
            };
            DayCounts { date: *date, counts: (0..DAY_MIN / interval_min).map(interval).collect() }
        };
        History::new(interval_min, self.days.iter().map(day).collect())
    }
}

/// On how many days of a weekday each time is there.
struct Presence {
    days: [u32; 7],
    times: [BTreeMap<u32, u32>; 7],
}

impl Presence {
    fn of(days: &BTreeMap<NaiveDate, BTreeMap<u32, f64>>) -> Self {
        let mut presence = Self { days: [0; 7], times: Default::default() };
        for (date, times) in days {
            let weekday = date.weekday().num_days_from_monday() as usize;
            presence.days[weekday] += 1;
            for minute in times.keys() {
                *presence.times[weekday].entry(*minute).or_insert(0) += 1;
            }
        }
        presence
    }

    fn is_usual(&self, date: NaiveDate, minute: u32) -> bool {
        let weekday = date.weekday().num_days_from_monday() as usize;
        let there = self.times[weekday].get(&minute).copied().unwrap_or(0);
        2 * there > self.days[weekday]
    }

    fn is_known(&self, date: NaiveDate, minute: u32) -> bool {
        self.times[date.weekday().num_days_from_monday() as usize].contains_key(&minute)
    }
}

/// The greatest common divisor.
fn divisor(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { divisor(other, one % other) }
}
