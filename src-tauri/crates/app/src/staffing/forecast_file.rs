//! A forecast from a file of arrivals, and how good it would have been: the same arithmetic as on the lead's own data.

use std::path::Path;

use chrono::{Days, NaiveDate, TimeDelta};
use domain::staffing::forecast::{
    Adjustments, Backtest, Forecast, History, LeftOut, Measured, Method, Reason, backtest, forecast,
};
use domain::staffing::holidays::{holidays, is_known};
use formats::arrivals::{Arrivals, ArrivalsError, read_arrivals};
use formats::contacts::DateOrder;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::HostCommand;
use crate::{AppError, Asks, ErrorCode, Host};

/// Weeks that are forecast where none is said, and at most.
const WEEKS: u32 = 4;
const MOST_WEEKS: u32 = 52;
const INTERVAL_MIN: u32 = 30;

/// Forecasts the weeks after the last day of a file: a time and a count a row, or one creation time a row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ForecastFile {
    pub path: String,
    /// Minutes of an interval. Where none is said 30, or what the file counts by where that is longer.
    pub interval_min: Option<u32>,
    /// 4 where none is said, 52 at most.
    pub weeks: Option<u32>,
    /// What 04/11 means, where the file leaves it open.
    pub date_order: Option<DateOrder>,
    /// Whose public holidays to reckon with (ISO 3166-1, as `DK`); none where none is said.
    pub country: Option<String>,
}

/// The weeks to come.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileForecastView {
    pub method: ForecastMethod,
    /// What is assumed, each a sentence.
    pub words: Vec<String>,
    /// What each row of the file was taken for, as a sentence.
    pub notes: Vec<String>,
    /// `Fri 4 Apr: missing`
    pub left_out: Vec<String>,
    pub intervals: Vec<FileIntervalView>,
}

/// One interval to come, from local midnight on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileIntervalView {
    /// Local, as `2026-11-18 09:30:00`.
    pub start: String,
    pub expected: f64,
    /// The 10th and 90th percentile.
    pub low: f64,
    pub high: f64,
}

/// How the expected counts were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ForecastMethod {
    ProfileTimesLevel,
    SeasonalNaive,
    PooledDays,
    Nothing,
}

/// Forecasts the last weeks of a file, each from what was before it, and says how far that was off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct BacktestFile {
    pub path: String,
    pub interval_min: Option<u32>,
    /// Weeks that are tested, ending with the last day of the file.
    pub weeks: u32,
    pub date_order: Option<DateOrder>,
    pub country: Option<String>,
}

/// How far the chosen method was off, beside the seasonal naive forecast.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BacktestView {
    pub method: ForecastMethod,
    /// Weighted absolute percentage error: sum of absolute errors / sum of counts.
    pub wape: f64,
    /// Sum of (forecast - count) / sum of counts.
    pub bias: f64,
    /// Share of intervals inside the 80 % range.
    pub inside_range: f64,
    pub seasonal_naive: MeasuredView,
    /// Weeks that could be tested.
    pub weeks: u32,
    pub sentence: String,
    /// What each row of the file was taken for, as a sentence.
    pub notes: Vec<String>,
}

/// An error as shares of what came.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct MeasuredView {
    pub wape: f64,
    pub bias: f64,
}

impl HostCommand for ForecastFile {
    const NAME: &'static str = "staffing.forecast_file";
    type Reply = FileForecastView;

    fn run(self, host: &Host) -> Result<FileForecastView, AppError> {
        let weeks = self.weeks.unwrap_or(WEEKS);
        if !(1..=MOST_WEEKS).contains(&weeks) {
            return Err(misused(format!("A forecast reaches 1 to {MOST_WEEKS} weeks ahead, not {weeks}.")));
        }
        let arrivals = read(host, &self.path, self.interval_min, self.date_order)?;
        let history = &arrivals.history;
        let from = history.last().and_then(|last| last.checked_add_days(Days::new(1)));
        let from = from.ok_or_else(|| AppError::refused("The file holds no day that is known."))?;
        let adjustments = holidays_of(self.country.as_deref(), history, 7 * weeks)?;
        let notes = notes(&arrivals, self.interval_min);
        Ok(view(&forecast(history, from, 7 * weeks, &adjustments), arrivals.history.interval_min(), notes))
    }
}

impl HostCommand for BacktestFile {
    const NAME: &'static str = "staffing.backtest_file";
    type Reply = BacktestView;

    fn run(self, host: &Host) -> Result<BacktestView, AppError> {
        if self.weeks == 0 {
            return Err(misused("A backtest needs at least one week."));
        }
        let arrivals = read(host, &self.path, self.interval_min, self.date_order)?;
        let adjustments = holidays_of(self.country.as_deref(), &arrivals.history, 0)?;
        let tested = backtest(&arrivals.history, self.weeks, &adjustments);
        if tested.by_week.is_empty() {
            return Err(AppError::refused(
                "The file is too short for a backtest: two weeks before the first week that is tested are needed.",
            ));
        }
        Ok(tested_view(&tested, self.weeks, notes(&arrivals, self.interval_min)))
    }
}

fn misused(message: impl Into<String>) -> AppError {
    AppError::new(ErrorCode::BadCall, message)
}

fn read(
    host: &Host,
    path: &str,
    interval_min: Option<u32>,
    order: Option<DateOrder>,
) -> Result<Arrivals, AppError> {
    let read = |interval_min| read_arrivals(Path::new(path), interval_min, host.zone(), order);
    let found = match read(interval_min.unwrap_or(INTERVAL_MIN)) {
        Err(ArrivalsError::Step { fits, .. }) if interval_min.is_none() => read(fits),
        found => found,
    };
    found.map_err(|error| match error {
        ArrivalsError::DateOrder { .. } => AppError::asking(Asks::DateOrder, error.to_string()),
        _ => AppError::refused(error.to_string()),
    })
}

/// What each row was taken for, and the interval where it is not the one that is taken where none is said.
fn notes(arrivals: &Arrivals, asked_min: Option<u32>) -> Vec<String> {
    let interval_min = arrivals.history.interval_min();
    let longer = (asked_min.is_none() && interval_min != INTERVAL_MIN)
        .then(|| format!("The file counts by {interval_min} minutes, and so does the forecast."));
    [arrivals.words()].into_iter().chain(longer).collect()
}

/// The public holidays of `country` from the first day of the history to `days` after its last.
fn holidays_of(country: Option<&str>, history: &History, days: u32) -> Result<Adjustments, AppError> {
    let (Some(country), Some(first), Some(last)) = (country, history.first(), history.last()) else {
        return Ok(Adjustments::default());
    };
    if !is_known(&country.trim().to_uppercase()) {
        return Err(misused(format!(
            "The public holidays of '{country}' are not known. Give a country by its two letters, as DK; \
             staffing.countries lists them."
        )));
    }
    let to = last.checked_add_days(Days::new(u64::from(days))).unwrap_or(last);
    let holidays = holidays(country, first, to).into_iter().map(|(date, _)| (date, None)).collect();
    Ok(Adjustments { holidays, ..Adjustments::default() })
}

fn view(forecast: &Forecast, interval_min: u32, notes: Vec<String>) -> FileForecastView {
    let intervals = forecast.days.iter().flat_map(|day| {
        let midnight = day.date.and_time(chrono::NaiveTime::MIN);
        day.intervals.iter().enumerate().map(move |(slot, interval)| {
            let start = midnight + TimeDelta::minutes(slot as i64 * i64::from(interval_min));
            FileIntervalView {
                start: start.format("%Y-%m-%d %H:%M:%S").to_string(),
                expected: hundredths(interval.expected),
                low: hundredths(interval.low),
                high: hundredths(interval.high),
            }
        })
    });
    FileForecastView {
        method: forecast.method.into(),
        words: forecast.words.clone(),
        notes,
        left_out: forecast.left_out.iter().map(left_out).collect(),
        intervals: intervals.collect(),
    }
}

/// A hundredth of a contact is finer than anything that is known of it.
fn hundredths(count: f64) -> f64 {
    (count * 100.0).round() / 100.0
}

fn left_out(day: &LeftOut) -> String {
    let reason = match day.reason {
        Reason::Missing => "missing",
        Reason::HalfImported => "only in part there",
        Reason::Closed => "nothing came",
        Reason::Holiday => "a holiday",
        Reason::Unlike => "unlike the days around it",
    };
    format!("{}: {reason}", words(day.date))
}

fn words(date: NaiveDate) -> String {
    date.format("%a %-d %b %Y").to_string()
}

fn tested_view(tested: &Backtest, asked: u32, notes: Vec<String>) -> BacktestView {
    let weeks = tested.by_week.len() as u32;
    BacktestView {
        method: tested.method.into(),
        wape: tested.chosen.wape,
        bias: tested.chosen.bias,
        inside_range: tested.inside_range,
        seasonal_naive: measured(tested.naive),
        weeks,
        sentence: sentence(tested, weeks, asked),
        notes,
    }
}

fn measured(measured: Measured) -> MeasuredView {
    MeasuredView { wape: measured.wape, bias: measured.bias }
}

fn sentence(tested: &Backtest, weeks: u32, asked: u32) -> String {
    let percent = |share: f64| format!("{:.1} %", share * 100.0);
    let over = match weeks {
        1 => "last week".to_owned(),
        weeks => format!("last {weeks} weeks"),
    };
    let fewer = if weeks < asked { " The file reaches no further back." } else { "" };
    let against = match tested.method {
        Method::SeasonalNaive => {
            "That is the same interval a week before, which did better than the profile.".to_owned()
        }
        _ => format!("The same interval a week before was off by {}.", percent(tested.naive.wape)),
    };
    format!(
        "Over the {over} the forecast was off by {} (bias {:+.1} %); {} of the intervals were inside the 80 % range. \
         {against}{fewer}",
        percent(tested.chosen.wape),
        tested.chosen.bias * 100.0,
        percent(tested.inside_range),
    )
}

impl From<Method> for ForecastMethod {
    fn from(method: Method) -> Self {
        match method {
            Method::ProfileTimesLevel => Self::ProfileTimesLevel,
            Method::SeasonalNaive => Self::SeasonalNaive,
            Method::PooledDays => Self::PooledDays,
            Method::Nothing => Self::Nothing,
        }
    }
}
