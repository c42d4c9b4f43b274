//! What came in the past: counts per interval of local days.

use chrono::{Days, NaiveDate};

/// Minutes in the grid of a day. Days are cut by the clock on the wall: where clocks go back the hour that comes twice
/// adds up, where they go forward the hour that no clock shows is not known.
pub(super) const DAY_MIN: u32 = 24 * 60;

/// One local day.
#[derive(Debug, Clone, PartialEq)]
pub struct DayCounts {
    pub date: NaiveDate,
    /// Contacts per interval from midnight on; `None` where it is not known what came.
    pub counts: Vec<Option<f64>>,
}

impl DayCounts {
    /// What is known of the day, added up.
    pub fn total(&self) -> f64 {
        self.counts.iter().flatten().sum()
    }
}

/// Days with their counts, ascending. A date that is absent is missing, not zero.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    interval_min: u32,
    days: Vec<DayCounts>,
}

/// Why counts are no history.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HistoryError {
    #[error("An interval of {interval_min} minutes does not divide a day. Take 15, 30 or 60.")]
    Interval { interval_min: u32 },
    #[error("{date} has {found} intervals, and a day of {interval_min} minutes each has {expected}.")]
    Length { date: NaiveDate, found: usize, expected: usize, interval_min: u32 },
    #[error("{date} is there twice.")]
    Twice { date: NaiveDate },
    #[error("{date} holds a count of {count}. A count is zero or more.")]
    Count { date: NaiveDate, count: f64 },
}

impl History {
    /// Puts days in order. `interval_min` divides a day; every day has `1440 / interval_min` counts.
    ///
    /// # Errors
    /// Where a day has another length, comes twice, or holds a count below zero or without bounds.
    pub fn new(interval_min: u32, mut days: Vec<DayCounts>) -> Result<Self, HistoryError> {
        if !(5..=120).contains(&interval_min) || !DAY_MIN.is_multiple_of(interval_min) {
            return Err(HistoryError::Interval { interval_min });
        }
        let expected = (DAY_MIN / interval_min) as usize;
        days.sort_by_key(|day| day.date);
        if let Some(pair) = days.windows(2).find(|pair| pair[0].date == pair[1].date) {
            return Err(HistoryError::Twice { date: pair[0].date });
        }
        for day in &days {
            if day.counts.len() != expected {
                let found = day.counts.len();
                return Err(HistoryError::Length { date: day.date, found, expected, interval_min });
            }
            if let Some(count) = day.counts.iter().flatten().find(|count| !count.is_finite() || **count < 0.0)
            {
                return Err(HistoryError::Count { date: day.date, count: *count });
            }
        }
        Ok(Self { interval_min, days })
    }

    pub fn interval_min(&self) -> u32 {
        self.interval_min
    }

    /// Intervals in a day.
    pub fn per_day(&self) -> usize {
        (DAY_MIN / self.interval_min) as usize
    }

    pub fn days(&self) -> &[DayCounts] {
        &self.days
    }

    pub fn day(&self, date: NaiveDate) -> Option<&DayCounts> {
        self.days.binary_search_by_key(&date, |day| day.date).ok().map(|at| &self.days[at])
    }

    pub fn first(&self) -> Option<NaiveDate> {
        self.days.first().map(|day| day.date)
    }

    pub fn last(&self) -> Option<NaiveDate> {
        self.days.last().map(|day| day.date)
    }

    /// What was known before `date`.
    pub fn before(&self, date: NaiveDate) -> &[DayCounts] {
        &self.days[..self.days.partition_point(|day| day.date < date)]
    }

    /// The history as it was known when `date` began.
    pub(super) fn until(&self, date: NaiveDate) -> Self {
        Self { interval_min: self.interval_min, days: self.before(date).to_vec() }
    }

    /// The last `days` dates up to the newest day.
    pub(super) fn newest(&self, days: u64) -> Self {
        let from = self.last().and_then(|last| last.checked_sub_days(Days::new(days)));
        let first = from.map_or(0, |from| self.days.partition_point(|day| day.date <= from));
        Self { interval_min: self.interval_min, days: self.days[first..].to_vec() }
    }

    /// The same days with each count changed; `None` where it is no longer known.
    pub(super) fn changed(&self, change: impl Fn(NaiveDate, usize, f64) -> Option<f64>) -> Self {
        let day = |day: &DayCounts| {
            let counts = day.counts.iter().enumerate();
            let counts = counts.map(|(slot, count)| count.and_then(|count| change(day.date, slot, count)));
            DayCounts { date: day.date, counts: counts.collect() }
        };
        Self { interval_min: self.interval_min, days: self.days.iter().map(day).collect() }
    }
}
