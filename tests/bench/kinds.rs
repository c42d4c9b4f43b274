//! Kinds of made-up series that the method has not been fitted to: how far a week ahead is off, against the same half hour
//! of the week before. Anyone can run it; the real series are in `forecast`.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use domain::staffing::forecast::{Adjustments, DayCounts, History, backtest};

use crate::Outcome;

const DAYS: u64 = 200;
/// Weeks that are forecast, each from what was before it.
const WEEKS: u32 = 8;
/// Series of a kind, told apart by their chance.
const EACH: u64 = 3;
/// Where chance averages out at all, the error is at most this share of the naive one.
const AT_MOST: f64 = 0.85;

/// Days numbered from 0 to what their level is.
type Course = fn(f64) -> f64;

/// A kind: its name, contacts in a busy half hour, its course, and whether there is enough of it for a promise.
const KINDS: [(&str, f64, Course, bool); 9] = [
    ("steady, many", 300.0, |_| 1.0, true),
    ("steady, twenty a half hour", 20.0, |_| 1.0, true),
    ("growing by 3 % a week", 200.0, |day| 1.03_f64.powf(day / 7.0), true),
    ("shrinking by 2 % a week", 60.0, |day| 0.98_f64.powf(day / 7.0), true),
    ("half as many again from week 22 on", 60.0, |day| if day < 154.0 { 1.0 } else { 1.5 }, true),
    ("a wave over the year", 150.0, |day| 1.0 + 0.3 * (day / 58.0).sin(), true),
    ("single days of five times as many", 20.0, |day| if day % 61.0 == 60.0 { 5.0 } else { 1.0 }, true),
    ("one a half hour", 1.0, |_| 1.0, false),
    ("one every five half hours", 0.2, |_| 1.0, false),
];

pub fn measure(_folder: &Path) -> Outcome<String> {
    let mut text =
        "| forecast a week ahead, made-up half hours | of the naive error | bias | inside 80 % | |\n\
                    |---|---|---|---|---|\n"
            .to_owned();
    for (name, busiest, course, promised) in KINDS {
        let (mut ratio, mut bias, mut inside) = (0.0, 0.0, 0.0);
        for chance in 0..EACH {
            let tested = backtest(&series(busiest, course, chance)?, WEEKS, &Adjustments::default());
            ratio += tested.chosen.wape / tested.naive.wape / EACH as f64;
            bias += tested.chosen.bias / EACH as f64;
            inside += tested.inside_range * 100.0 / EACH as f64;
        }
        let (most, verdict) = match promised {
            true if ratio <= AT_MOST => (format!(" (at most {AT_MOST})"), ""),
            true => (format!(" (at most {AT_MOST})"), "missed"),
            false => (String::new(), ""),
        };
        text.push_str(&format!("| {name} | {ratio:.3}{most} | {bias:+.3} | {inside:.1} % | {verdict} |\n"));
    }
    Ok(text)
}

/// Half hours from 08:00 to 18:00 with two humps, quieter on weekends, days that differ as neighbouring days do.
fn series(busiest: f64, course: Course, chance: u64) -> Outcome<History> {
    let mut chance = Chance(1 + chance * 7919);
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).ok_or("no such day")?;
    let mut wave = 0.0;
    let mut days = Vec::new();
    for (number, date) in first.iter_days().take(DAYS as usize).enumerate() {
        wave = 0.5 * wave + 0.06 * chance.normal();
        let weekday = [1.2, 1.05, 1.0, 0.95, 0.9, 0.35, 0.25][date.weekday().num_days_from_monday() as usize];
        let level = busiest * weekday * course(number as f64) * f64::exp(wave);
        let mut counts = vec![None; 48];
        for (slot, count) in counts.iter_mut().enumerate().skip(16).take(20) {
            let hour = (slot as f64 + 0.5) / 2.0;
            let hump = |at: f64, wide: f64| (-((hour - at) / wide).powi(2)).exp();
            *count = Some(chance.count(level * (hump(10.5, 2.0) + 0.8 * hump(15.0, 2.2))));
        }
        days.push(DayCounts { date, counts });
    }
    Ok(History::new(30, days)?)
}

/// Numbers that are the same each time (SplitMix64; Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Twelve shares less six: near enough to a normal number.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// A Poisson count (Knuth 1969; the normal one above 60).
    fn count(&mut self, expected: f64) -> f64 {
        if expected > 60.0 {
            return (expected + expected.sqrt() * self.normal()).round().max(0.0);
        }
        let (limit, mut product, mut count) = ((-expected).exp(), self.share(), 0.0);
        while product > limit {
            product *= self.share();
            count += 1.0;
        }
        count
    }
}
