//! Ways to forecast on two real series of calls, rolling one week ahead at half hours: the error of each against the
//! seasonal naive one, and how long seven months take.
//!
//! The series are read in place from the shared data; where they are absent the table says so.

use std::path::Path;
use std::time::Instant;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike};
use domain::staffing::forecast::{Adjustments, DayCounts, History, backtest, forecast};

use crate::Outcome;

const INTERVAL_MIN: u32 = 30;
const SLOTS: usize = 48;
const AT_MOST_MS: f64 = 100.0;
const ROUNDS: usize = 20;

/// A series: its name, its file, the last day of its yardstick, its weeks, and the share of the naive error promised.
type Series = (&'static str, &'static str, (i32, u32, u32), u32, f64);

const SERIES: [Series; 2] = [
    ("bank", "bank_calls_5min.csv", (2003, 9, 26), 21, 0.74),
    ("anonymous bank", "anonymous_bank_6min.csv", (1999, 9, 25), 29, 0.81),
];

/// Expected counts of a day from the days before the origin.
type Way = fn(&[DayCounts], NaiveDate) -> Vec<f64>;

const WAYS: [(&str, Way); 4] = [
    ("seasonal naive: the same half hour last week", naive),
    ("mean of the same half hour, 4 weeks", |known, date| mean_of(&alike(known, date, 4))),
    ("the same half hour, smoothed exponentially (0.3)", smoothed),
    ("weekday profile of 8 weeks × mean level of 4", profile_times_mean),
];

pub fn measure(_folder: &Path) -> Outcome<String> {
    let Some(folder) = support::data("arrivals") else {
        return Ok(
            "| forecast | skipped: the real series are not there (EVENKEEL_DATA) |\n|---|---|\n".to_owned()
        );
    };
    let mut text =
        "| forecast a week ahead, half hours | of the naive error | WAPE | bias | inside 80 % | |\n\
                    |---|---|---|---|---|---|\n"
            .to_owned();
    for (name, file, (year, month, day), weeks, promised) in SERIES {
        let until = NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day")?;
        let history = read(&folder.join(file), until)?;
        let naive_wape = rolling(&history, weeks, naive).0;
        for (way, expected) in WAYS {
            let (wape, bias) = rolling(&history, weeks, expected);
            text.push_str(&row(name, way, wape / naive_wape, wape, bias));
        }
        let tested = backtest(&history, weeks, &Adjustments::default());
        let ratio = tested.chosen.wape / naive_wape;
        let verdict = if ratio <= promised { "" } else { "missed" };
        text.push_str(&format!(
            "| {name}: profile × level of the day (chosen) | {ratio:.3} (at most {promised}) | {:.4} | {:+.3} | {:.1} % | {verdict} |\n",
            tested.chosen.wape,
            tested.chosen.bias,
            tested.inside_range * 100.0
        ));
        text.push_str(&speed(name, &history, until)?);
    }
    Ok(text)
}

fn row(name: &str, way: &str, ratio: f64, wape: f64, bias: f64) -> String {
    format!("| {name}: {way} | {ratio:.3} | {wape:.4} | {bias:+.3} | | |\n")
}

fn speed(name: &str, history: &History, until: NaiveDate) -> Outcome<String> {
    let from = until.checked_add_days(Days::new(1)).ok_or("after all time")?;
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        std::hint::black_box(forecast(history, from, 28, &Adjustments::default()));
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_unstable_by(f64::total_cmp);
    let middle = times[times.len() / 2];
    let verdict = if middle <= AT_MOST_MS { "" } else { "missed" };
    Ok(format!(
        "| {name}: four weeks to come | {middle:.1} ms (at most {AT_MOST_MS:.0}) | | | | {verdict} |\n"
    ))
}

/// The counts of a file, an interval that is not in it unknown.
fn read(path: &Path, until: NaiveDate) -> Outcome<History> {
    let mut days: Vec<DayCounts> = Vec::new();
    for line in std::fs::read_to_string(path)?.lines().skip(1) {
        let (start, calls) = line.split_once(',').ok_or("a row without a comma")?;
        let (start, calls): (NaiveDateTime, f64) = (start.parse()?, calls.parse()?);
        if start.date() > until {
            break;
        }
        if days.last().is_none_or(|day| day.date != start.date()) {
            days.push(DayCounts { date: start.date(), counts: vec![None; SLOTS] });
        }
        let slot = ((start.hour() * 60 + start.minute()) / INTERVAL_MIN) as usize;
        if let Some(day) = days.last_mut() {
            *day.counts[slot].get_or_insert(0.0) += calls;
        }
    }
    Ok(History::new(INTERVAL_MIN, days)?)
}

/// Weighted absolute percentage error and bias of a way over the last weeks, each from what was before it.
fn rolling(history: &History, weeks: u32, way: Way) -> (f64, f64) {
    let (mut off, mut over, mut came) = (0.0, 0.0, 0.0);
    let end = history.last().and_then(|last| last.checked_add_days(Days::new(1))).unwrap_or_default();
    for back in (1..=u64::from(weeks)).rev() {
        let origin = end.checked_sub_days(Days::new(7 * back)).unwrap_or_default();
        let known = history.before(origin);
        for date in origin.iter_days().take(7) {
            let Some(day) = history.day(date) else { continue };
            for (expected, count) in way(known, date).iter().zip(&day.counts) {
                if let Some(count) = count {
                    off += (expected - count).abs();
                    over += expected - count;
                    came += count;
                }
            }
        }
    }
    (off / came, over / came)
}

/// The last `weeks` known days on the weekday of `date`, oldest first.
fn alike(known: &[DayCounts], date: NaiveDate, weeks: usize) -> Vec<&DayCounts> {
    let same = known.iter().filter(|day| day.date.weekday() == date.weekday());
    let mut same: Vec<&DayCounts> = same.rev().take(weeks).collect();
    same.reverse();
    same
}

fn naive(known: &[DayCounts], date: NaiveDate) -> Vec<f64> {
    mean_of(&alike(known, date, 1))
}

fn mean_of(days: &[&DayCounts]) -> Vec<f64> {
    let at = |slot: usize| days.iter().filter_map(|day| day.counts[slot]).sum::<f64>();
    (0..SLOTS).map(|slot| at(slot) / days.len().max(1) as f64).collect()
}

fn smoothed(known: &[DayCounts], date: NaiveDate) -> Vec<f64> {
    let mut days = alike(known, date, usize::MAX).into_iter();
    let start = days.next().map_or_else(|| vec![0.0; SLOTS], filled);
    days.fold(start, |so_far, day| {
        so_far.iter().zip(filled(day)).map(|(before, count)| before + 0.3 * (count - before)).collect()
    })
}

fn filled(day: &DayCounts) -> Vec<f64> {
    day.counts.iter().map(|count| count.unwrap_or(0.0)).collect()
}

fn profile_times_mean(known: &[DayCounts], date: NaiveDate) -> Vec<f64> {
    let profile = mean_of(&alike(known, date, 8));
    let level: f64 = mean_of(&alike(known, date, 4)).iter().sum();
    let sum: f64 = profile.iter().sum();
    profile.iter().map(|count| count * level / sum.max(f64::MIN_POSITIVE)).collect()
}
