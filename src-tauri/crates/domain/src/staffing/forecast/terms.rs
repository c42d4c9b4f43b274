//! What the level of a day is regressed on: its weekday, where in the month it is, and what the day before was.
//!
//! The turn of the month is a smooth wave over the month (a few harmonics, as in West and Harrison 1997, chapter 8),
//! and the first and last working day have a term of their own, since what falls on a weekend piles up there.

use std::f64::consts::TAU;

use chrono::{Datelike, NaiveDate};

use super::days::{Calendar, Kind, weekday_of};
use super::outcome::Reason;

/// Harmonics of the month.
const HARMONICS: usize = 5;
/// Days over which neighbouring dates of a month behave alike.
const MONTH_LENGTH_D: f64 = 4.0;
/// Weekdays, harmonics, day after a closed one, first and last working day of the month.
pub(super) const TERMS: usize = 7 + 2 * HARMONICS + 3;

/// What is assumed of the terms' effects on the logarithm of the level before anything is known, as standard
/// deviations. Saturday and Sunday may be much quieter than the others.
const WORKDAY_SD: f64 = 0.4;
const WEEKEND_SD: f64 = 0.7;
const MONTH_SD: f64 = 0.08;
const AFTER_CLOSED_SD: f64 = 0.1;
const EDGE_OF_MONTH_SD: f64 = 0.05;

/// The terms of day `index`, as far as they can be told before `origin`.
pub(super) fn terms(calendar: &Calendar, index: usize, origin: usize) -> [f64; TERMS] {
    let date = calendar.date(index);
    let mut terms = [0.0; TERMS];
    terms[weekday_of(date)] = 1.0;
    let phase = TAU * f64::from(date.day0()) / f64::from(days_in_month(date));
    for harmonic in 0..HARMONICS {
        let (sin, cos) = (phase * (harmonic + 1) as f64).sin_cos();
        terms[7 + 2 * harmonic] = cos;
        terms[8 + 2 * harmonic] = sin;
    }
    let rest = &mut terms[7 + 2 * HARMONICS..];
    rest[0] = f64::from(after_closed(calendar, index, origin));
    rest[1] = f64::from(is_first_of_month(calendar, index, origin));
    rest[2] = f64::from(is_last_of_month(calendar, index, origin));
    terms
}

/// The variance of each term's effect before anything is known.
pub(super) fn prior_variances() -> [f64; TERMS] {
    let mut variances = [WORKDAY_SD * WORKDAY_SD; TERMS];
    variances[5..7].fill(WEEKEND_SD * WEEKEND_SD);
    // The spectrum of a squared exponential over the circle of the month.
    let weight = |harmonic: usize| {
        let frequency = TAU * (harmonic + 1) as f64 * MONTH_LENGTH_D / 30.4;
        (-0.5 * frequency * frequency).exp()
    };
    let sum: f64 = (0..HARMONICS).map(weight).sum();
    for harmonic in 0..HARMONICS {
        let variance = MONTH_SD * MONTH_SD * weight(harmonic) / sum;
        variances[7 + 2 * harmonic] = variance;
        variances[8 + 2 * harmonic] = variance;
    }
    let rest = &mut variances[7 + 2 * HARMONICS..];
    rest[0] = AFTER_CLOSED_SD * AFTER_CLOSED_SD;
    rest[1] = EDGE_OF_MONTH_SD * EDGE_OF_MONTH_SD;
    rest[2] = EDGE_OF_MONTH_SD * EDGE_OF_MONTH_SD;
    variances
}

fn days_in_month(date: NaiveDate) -> u32 {
    u32::from(date.num_days_in_month())
}

fn after_closed(calendar: &Calendar, index: usize, origin: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    matches!(
        calendar.outlook(before, origin),
        Kind::LeftOut(Reason::Missing | Reason::Closed | Reason::Holiday)
    )
}

fn is_first_of_month(calendar: &Calendar, index: usize, origin: usize) -> bool {
    let days_before = calendar.date(index).day0() as usize;
    (1..=days_before.min(index)).all(|back| calendar.outlook(index - back, origin) != Kind::Usual)
        && days_before <= index
}

fn is_last_of_month(calendar: &Calendar, index: usize, origin: usize) -> bool {
    let date = calendar.date(index);
    let days_after = (days_in_month(date) - date.day()) as usize;
    // What comes after a known day was not known on it.
    let told = origin.min(index + 1);
    (1..=days_after).all(|ahead| calendar.outlook(index + ahead, told) == Kind::Off)
}
