//! From contacts one by one to a history.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike};

use super::history::{DAY_MIN, DayCounts, History, HistoryError};

/// A weekday that usually brings fewer contacts than this may bring none; one that brings more and is not there is
/// missing.
const USUAL_FOR_MISSING: f64 = 5.0;

/// Contacts counted per interval of local days.
#[derive(Debug, Clone)]
pub struct Tally {
    interval_min: u32,
    days: BTreeMap<NaiveDate, Vec<f64>>,
    first: Option<NaiveDateTime>,
    last: Option<NaiveDateTime>,
}

impl Tally {
    /// # Errors
    /// Where the interval does not divide a day.
    pub fn new(interval_min: u32) -> Result<Self, HistoryError> {
        History::new(interval_min, Vec::new())?;
        Ok(Self { interval_min, days: BTreeMap::new(), first: None, last: None })
    }

    pub fn interval_min(&self) -> u32 {
        self.interval_min
    }

    /// Counts `contacts` that came at a local time.
    pub fn add(&mut self, at: NaiveDateTime, contacts: f64) {
        let slots = (DAY_MIN / self.interval_min) as usize;
        let slot = slot_of(at, self.interval_min);
        let day = self.days.entry(at.date()).or_insert_with(|| vec![0.0; slots]);
        day[slot] += contacts;
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
    }

    /// The days from the first contact to `until` (where it is known how far the contacts reach) or the last contact.
    /// Within a day an interval without contacts had none. A day without any is missing where its weekday usually
    /// brings contacts (5 or more), and had none otherwise. What lies before the first contact and after the last is not
    /// known.
    ///
    /// # Errors
    /// None that a tally can hold; those of [`History::new`] otherwise.
    pub fn history(self, until: Option<NaiveDateTime>) -> Result<History, HistoryError> {
        let (Some(first), Some(last)) = (self.first, self.last) else {
            return History::new(self.interval_min, Vec::new());
        };
        let until = until.map_or(last, |until| until.max(last));
        let usual = usual_by_weekday(&self.days, first.date(), until.date());
        let slots = (DAY_MIN / self.interval_min) as usize;
        let mut days = Vec::new();
        for date in first.date().iter_days().take_while(|date| *date <= until.date()) {
            let found = self.days.get(&date);
            if found.is_none() && usual[date.weekday().num_days_from_monday() as usize] >= USUAL_FOR_MISSING {
                continue;
            }
            let mut counts: Vec<Option<f64>> = match found {
                Some(day) => day.iter().copied().map(Some).collect(),
                None => vec![Some(0.0); slots],
            };
            if date == first.date() {
                counts[..slot_of(first, self.interval_min)].fill(None);
            }
            if date == until.date() {
                counts[(slot_of(until, self.interval_min) + 1).min(slots)..].fill(None);
            }
            days.push(DayCounts { date, counts });
        }
        History::new(self.interval_min, days)
    }
}

fn slot_of(at: NaiveDateTime, interval_min: u32) -> usize {
    ((at.hour() * 60 + at.minute()) / interval_min) as usize
}

/// Mean contacts of each weekday, days without any included.
fn usual_by_weekday(days: &BTreeMap<NaiveDate, Vec<f64>>, from: NaiveDate, to: NaiveDate) -> [f64; 7] {
    let mut usual = [0.0; 7];
    for (weekday, usual) in usual.iter_mut().enumerate() {
        let is_it = |date: &NaiveDate| date.weekday().num_days_from_monday() as usize == weekday;
        let end = to.checked_add_days(Days::new(1)).unwrap_or(to);
        let all = from.iter_days().take_while(|date| *date < end).filter(is_it).count();
        let contacts: f64 = days.iter().filter(|(date, _)| is_it(date)).flat_map(|(_, counts)| counts).sum();
        *usual = contacts / all.max(1) as f64;
    }
    usual
}
