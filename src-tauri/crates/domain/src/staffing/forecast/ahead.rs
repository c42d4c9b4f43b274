//! From a history to the days to come, and to how well that went for days that are known by now.

use chrono::NaiveDate;

use super::days::{Calendar, Kind};
use super::few::FEW;
use super::history::History;
use super::holidays::Holidays;
use super::measure::Sums;
use super::outcome::{
    Backtest, DayForecast, Forecast, IntervalForecast, LeftOut, Method, Reason, WeekMeasured,
};
use super::range::Ranges;
use super::rolling::{Ahead, Usual, pass};
use super::{Adjustments, few, words};

/// Earlier weeks that ranges and the choice of the method rest on.
const WEEKS_MEASURED: usize = 20;
/// Days that are looked back on: what lies four years back says nothing of next week.
const DAYS_KNOWN: u64 = 4 * 365;
/// Weeks that a backtest reaches back at most.
const MOST_WEEKS: u32 = 520;
/// Days of history before a week that is forecast as a test.
const DAYS_BEFORE: usize = 14;
/// The same before the only week that can be tested: two working weeks, the weekend after them being in no file.
const DAYS_BEFORE_ONE: usize = 12;

/// Forecasts `days` dates from `from` on, told from what `history` holds before `from`.
pub fn forecast(history: &History, from: NaiveDate, days: u32, adjustments: &Adjustments) -> Forecast {
    let before = history.until(from).newest(DAYS_KNOWN);
    let clean = adjustments.taken_out(&before);
    let days = days.min(370) as usize;
    let Some(calendar) = Calendar::of(&clean, adjustments) else {
        return words::nothing(history, from, days);
    };
    let Some(origin) = calendar.index(from) else { return words::nothing(history, from, days) };
    let tested = origins(calendar.len(), WEEKS_MEASURED);
    let both = Both::of(&calendar, &tested, origin, days);
    let weeks = measured(&before, &both, tested.len().saturating_sub(8), tested.len());
    let method = both.method(&calendar, &weeks);
    let shown = both.shown(method);
    let ranges = Ranges::learnt(&before, &known(&before, &calendar, &shown[..tested.len()]));
    let ahead = shown.last().map_or(&[][..], Vec::as_slice);
    let days: Vec<DayForecast> = ahead.iter().map(|day| ranged(&calendar, day, &ranges)).collect();
    let words = words::assumed(&calendar, method, origin, &days, weeks.is_empty(), &both.holidays);
    Forecast { days, method, words, left_out: left_out(&calendar, &both.unlike) }
}

/// Forecasts the last `weeks` weeks of `history`, each from what was before it, and measures how far that was off. Weeks
/// end with the last day of the history; a week without a week before it is not tested.
pub fn backtest(history: &History, weeks: u32, adjustments: &Adjustments) -> Backtest {
    let asked = weeks.min(MOST_WEEKS) as usize;
    let history = &history.newest(DAYS_KNOWN + 7 * asked as u64);
    let clean = adjustments.taken_out(history);
    let Some(calendar) = Calendar::of(&clean, adjustments) else { return Backtest::nothing() };
    let all = origins(calendar.len(), asked + WEEKS_MEASURED);
    let tested = all.len().min(asked);
    let both = Both::of(&calendar, &all, calendar.len(), 0);
    let measured = measured(history, &both, all.len() - tested, all.len());
    let method = both.method(&calendar, &measured);
    let shown = both.shown(method);
    let mut by_week = Vec::with_capacity(tested);
    let (mut chosen, mut naive, mut inside) = (Sums::default(), Sums::default(), Sums::default());
    for week in all.len() - tested..all.len() {
        let first = week.saturating_sub(WEEKS_MEASURED);
        let ranges = Ranges::learnt(history, &known(history, &calendar, &shown[first..week]));
        let mut within = Sums::default();
        for day in &shown[week] {
            let Some(counts) = history.day(calendar.date(day.index)) else { continue };
            let forecast = ranged(&calendar, day, &ranges);
            for (interval, count) in forecast.intervals.iter().zip(&counts.counts) {
                if let Some(count) = count {
                    within.add_range(interval.low, interval.high, *count);
                }
            }
        }
        let (profile_week, naive_week) = &measured[week + tested - all.len()];
        let chosen_week = if method == Method::SeasonalNaive { naive_week } else { profile_week };
        if !chosen_week.is_empty() {
            by_week.push(WeekMeasured {
                from: calendar.date(all[week]),
                chosen: chosen_week.measured(),
                naive: naive_week.measured(),
                inside_range: within.inside_range(),
            });
        }
        chosen.join(chosen_week);
        naive.join(naive_week);
        inside.join(&within);
    }
    Backtest {
        method,
        chosen: chosen.measured(),
        naive: naive.measured(),
        inside_range: inside.inside_range(),
        by_week,
    }
}

/// The first days of the last `weeks` weeks that end before `end`, ascending.
fn origins(end: usize, weeks: usize) -> Vec<usize> {
    let mut origins: Vec<usize> =
        (1..=weeks).map_while(|back| end.checked_sub(7 * back)).filter(|at| *at >= DAYS_BEFORE).collect();
    origins.reverse();
    if origins.is_empty() && weeks > 0 {
        origins.extend(end.checked_sub(7).filter(|at| *at >= DAYS_BEFORE_ONE));
    }
    origins
}

/// What both methods say from each origin.
struct Both {
    profile: Vec<Vec<Ahead>>,
    naive: Vec<Vec<Ahead>>,
    unlike: Vec<usize>,
    holidays: Holidays,
}

impl Both {
    /// From every origin of `tested` a week ahead, and from `origin` `days` ahead.
    fn of(calendar: &Calendar, tested: &[usize], origin: usize, days: usize) -> Self {
        let all: Vec<usize> = tested.iter().copied().chain([origin]).collect();
        let mut pass = pass(calendar, &all, days.max(7));
        for weeks in [&mut pass.ahead, &mut pass.naive] {
            for week in weeks.iter_mut().take(tested.len()) {
                week.truncate(7);
            }
            if let Some(last) = weeks.last_mut() {
                last.truncate(days);
            }
        }
        let (profile, mut naive) = (pass.ahead, pass.naive);
        for (naive, profile) in naive.iter_mut().flatten().zip(profile.iter().flatten()) {
            let (expected, level_variance) = (profile.expected.clone(), profile.level_variance);
            naive.usual = Some(Usual { expected, level_variance });
        }
        Self { profile, naive, unlike: pass.unlike, holidays: pass.holidays }
    }

    /// The method that was off less in the weeks measured.
    fn method(&self, calendar: &Calendar, weeks: &[(Sums, Sums)]) -> Method {
        let (mut profile, mut naive) = (Sums::default(), Sums::default());
        for (profile_week, naive_week) in weeks {
            profile.join(profile_week);
            naive.join(naive_week);
        }
        if !profile.is_empty() && profile.measured().wape > naive.measured().wape {
            Method::SeasonalNaive
        } else if calendar.len() < DAYS_BEFORE {
            Method::PooledDays
        } else {
            Method::ProfileTimesLevel
        }
    }

    fn shown(&self, method: Method) -> &[Vec<Ahead>] {
        if method == Method::SeasonalNaive { &self.naive } else { &self.profile }
    }
}

/// How far both were off in the weeks `from..to`.
fn measured(history: &History, both: &Both, from: usize, to: usize) -> Vec<(Sums, Sums)> {
    let first = history.first().unwrap_or_default();
    let sums = |week: &[Ahead]| {
        let mut sums = Sums::default();
        for day in week {
            let date = first.checked_add_days(chrono::Days::new(day.index as u64));
            let Some(counts) = date.and_then(|date| history.day(date)) else { continue };
            for (expected, count) in day.expected.iter().zip(&counts.counts) {
                if let Some(count) = count {
                    sums.add(*expected, *count);
                }
            }
        }
        sums
    };
    (from..to).map(|week| (sums(&both.profile[week]), sums(&both.naive[week]))).collect()
}

/// Days that were forecast, with what came.
fn known<'k>(
    history: &'k History,
    calendar: &Calendar,
    weeks: &'k [Vec<Ahead>],
) -> Vec<(&'k Ahead, &'k [Option<f64>])> {
    let came = |day: &'k Ahead| {
        let counts = history.day(calendar.date(day.index))?;
        Some((day, counts.counts.as_slice()))
    };
    weeks.iter().flatten().filter_map(came).collect()
}

fn ranged(calendar: &Calendar, day: &Ahead, ranges: &Ranges) -> DayForecast {
    let intervals: Vec<IntervalForecast> = day
        .expected
        .iter()
        .enumerate()
        .map(|(slot, expected)| {
            let usual = day.usual.as_ref().map(|usual| (usual.expected[slot], usual.level_variance));
            match usual.filter(|(usual, _)| (f64::MIN_POSITIVE..FEW).contains(usual)) {
                Some((usual, level_variance)) => few::around(*expected, usual, level_variance),
                None => ranges.interval(slot, *expected, day.level_variance),
            }
        })
        .collect();
    let total = ranges.total(day.expected.iter().sum(), day.level_variance);
    DayForecast { date: calendar.date(day.index), intervals, total }
}

fn left_out(calendar: &Calendar, unlike: &[usize]) -> Vec<LeftOut> {
    let reason = |index: usize| match calendar.kind(index) {
        Some(Kind::LeftOut(reason)) => Some(reason),
        _ => unlike.contains(&index).then_some(Reason::Unlike),
    };
    (0..calendar.len())
        .filter_map(|index| reason(index).map(|reason| LeftOut { date: calendar.date(index), reason }))
        .collect()
}
