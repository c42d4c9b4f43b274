//! What a forecast and its backtest say.

use chrono::NaiveDate;

/// Contacts in a span of time. `low <= expected <= high`, none below zero.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct IntervalForecast {
    pub expected: f64,
    /// One time in ten fewer come.
    pub low: f64,
    /// One time in ten more come.
    pub high: f64,
}

/// One day to come.
#[derive(Debug, Clone, PartialEq)]
pub struct DayForecast {
    pub date: NaiveDate,
    /// One per interval of the local day, from midnight on.
    pub intervals: Vec<IntervalForecast>,
    /// The whole day. Its range is narrower than the sum of the intervals' ranges.
    pub total: IntervalForecast,
}

/// How the expected counts were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The shape of the weekday times the level of the day.
    ProfileTimesLevel,
    /// The same interval of the last week that is known.
    SeasonalNaive,
    /// All days taken as one, because the history is too short for weekdays.
    PooledDays,
    /// Nothing is known, nothing is forecast.
    Nothing,
}

/// Why a day of the history was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is not in the data, on a weekday that usually is.
    Missing,
    /// Part of it is not there: an import or a recording that stopped, or began late.
    HalfImported,
    /// Nothing came on a weekday that is usually busy.
    Closed,
    Holiday,
    /// Far more or far fewer came than was due, and the days after were as before.
    Unlike,
}

/// A day that the level and the shape were not learnt from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    pub date: NaiveDate,
    pub reason: Reason,
}

/// The days to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    pub days: Vec<DayForecast>,
    pub method: Method,
    /// What is assumed, each one sentence for the lead.
    pub words: Vec<String>,
    pub left_out: Vec<LeftOut>,
}

/// How far a method was off. Zero where nothing came.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Measured {
    /// Sum of absolute errors / sum of counts.
    pub wape: f64,
    /// Sum of (forecast - count) / sum of counts; above zero where too much was forecast.
    pub bias: f64,
}

/// One week of a backtest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekMeasured {
    /// Its first day.
    pub from: NaiveDate,
    pub chosen: Measured,
    pub naive: Measured,
    /// Share of its intervals inside the likely range, 0..1.
    pub inside_range: f64,
}

/// Forecasts of weeks that are known by now, each from what was known before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Backtest {
    pub method: Method,
    pub chosen: Measured,
    pub naive: Measured,
    /// Share of intervals inside the likely range, 0..1; 0.8 is meant.
    pub inside_range: f64,
    pub by_week: Vec<WeekMeasured>,
}

impl Backtest {
    /// Where there is no week to test.
    pub(super) fn nothing() -> Self {
        Self {
            method: Method::Nothing,
            chosen: Measured::default(),
            naive: Measured::default(),
            inside_range: 0.0,
            by_week: Vec::new(),
        }
    }
}
