//! Made-up series for the tests, the same each time.

use chrono::{Datelike, Days, NaiveDate};

use super::{DayCounts, History};

pub(super) const MONDAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 3, 2) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

pub(super) fn day_after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap()
}

/// Contacts expected in a half hour of a plain phone: 08:00 to 18:00, a hump at noon, Mondays busier, closed on weekends.
pub(super) fn plain(date: NaiveDate, slot: usize) -> f64 {
    let weekday = date.weekday().num_days_from_monday();
    if weekday >= 5 || !(16..36).contains(&slot) {
        return 0.0;
    }
    let hump = (std::f64::consts::PI * (slot as f64 - 15.5) / 20.0).sin();
    let busy = [1.3, 1.1, 1.0, 1.0, 0.9][weekday as usize];
    60.0 * hump * busy
}

/// `days` days from [`MONDAY`] on with a little chance around `expected`.
pub(super) fn series(days: u64, expected: impl Fn(NaiveDate, usize) -> f64) -> Vec<DayCounts> {
    series_of(11, days, expected)
}

/// The same with other chance.
pub(super) fn series_of(seed: u64, days: u64, expected: impl Fn(NaiveDate, usize) -> f64) -> Vec<DayCounts> {
    let mut chance = fastrand::Rng::with_seed(seed);
    (0..days)
        .map(|ahead| {
            let date = day_after(MONDAY, ahead);
            let level = 1.0 + 0.1 * (chance.f64() - 0.5);
            let count = |slot| Some(drawn(&mut chance, expected(date, slot) * level));
            DayCounts { date, counts: (0..48).map(count).collect() }
        })
        .collect()
}

pub(super) fn history(days: Vec<DayCounts>) -> History {
    History::new(30, days).unwrap()
}

/// A count around `expected` by chance (Knuth 1969; the normal one above 30).
fn drawn(chance: &mut fastrand::Rng, expected: f64) -> f64 {
    if expected > 30.0 {
        let normal: f64 = (0..12).map(|_| chance.f64()).sum::<f64>() - 6.0;
        return (expected + expected.sqrt() * normal).round().max(0.0);
    }
    let (limit, mut product, mut count) = ((-expected).exp(), chance.f64(), 0.0);
    while product > limit {
        product *= chance.f64();
        count += 1.0;
    }
    count
}
