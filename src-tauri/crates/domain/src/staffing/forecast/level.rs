//! The level of a day as a dynamic linear model on the logarithm (West and Harrison 1997): terms with fixed effects, a
//! slow and a short-memory level that both return to their mean, a slope of the slow one that dies away, and noise;
//! followed by a Kalman filter.
//!
//! A day far from what was due moves nothing. When the third in a row is off the same way, the level has shifted, and
//! the filter forgets where the level was.
//!
//! How fast levels move and how much days differ is not known beforehand, so several filters run side by side and count
//! by how well each foresaw the days so far (the multi-process models of chapter 12 there).

use super::terms::{TERMS, prior_variances};

/// Slow level, short-memory level, mean, slope of the slow level.
const LEVELS: usize = 4;
const SLOW: usize = 0;
const SHORT: usize = 1;
const MEAN: usize = 2;
const SLOPE: usize = 3;
const STATES: usize = LEVELS + TERMS;
/// Standard deviations of the slow level, one that hardly moves and one that does.
const SLOW_SDS: [f64; 2] = [0.15, 0.6];
const SLOW_DAYS: f64 = 400.0;
/// Standard deviations of the slope, a day: none, and one that two or three per cent a week are nothing odd for.
const SLOPE_SDS: [f64; 2] = [0.0, 0.002];
/// A slope dies away over so many days (Gardner and McKenzie 1985): what grows now does not grow for ever.
const SLOPE_DAYS: f64 = 180.0;
/// Standard deviations of the logarithm of a day's total, beyond chance in counting.
const NOISES: [f64; 2] = [0.05, 0.12];
/// By how much what a filter foresaw counts less with each day.
const REMEMBERED: f64 = 0.99;
const SHORT_SD: f64 = 0.04;
const SHORT_DAYS: f64 = 3.0;
const MEAN_SD: f64 = 1.0;
/// Degrees of freedom of the noise's tails.
const TAILS: f64 = 4.0;
/// Squared standardised errors from which on a day counts less.
const UNUSUAL: f64 = 6.0;
/// Days off the same way that are a shift.
const SHIFT_AFTER: usize = 3;
/// Days of a shift agree within this, on the logarithm.
const SHIFT_AGREES: f64 = 0.35;

/// The level after some days, as filters of several tempers see it.
#[derive(Clone)]
pub(super) struct Level(Vec<Filter>);

/// One filter after some days.
#[derive(Clone)]
struct Filter {
    state: [f64; STATES],
    variance: Vec<[f64; STATES]>,
    slow_sd: f64,
    slope_sd: f64,
    noise: f64,
    /// The logarithm of how likely it held what came, older days less.
    foresight: f64,
    /// Errors of the last days that were far off the same way.
    streak: Vec<f64>,
}

/// The logarithm of a day's expected total, with its variance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guess {
    pub log: f64,
    pub variance: f64,
}

impl Level {
    /// Before any day, around `total` contacts a day.
    pub(super) fn new(total: f64) -> Self {
        let tempers = SLOW_SDS.iter().flat_map(|slow_sd| NOISES.iter().map(move |noise| (*slow_sd, *noise)));
        let tempers =
            tempers.flat_map(|(slow_sd, noise)| SLOPE_SDS.map(|slope_sd| (slow_sd, noise, slope_sd)));
        Self(tempers.map(|(slow_sd, noise, slope_sd)| Filter::new(total, slow_sd, noise, slope_sd)).collect())
    }

    /// Goes on by one date.
    pub(super) fn step(&mut self) {
        self.0.iter_mut().for_each(Filter::step);
    }

    /// What is due on the date the level stands on.
    pub(super) fn guess(&self, terms: &[f64; TERMS]) -> Guess {
        let best = self.0.iter().map(|filter| filter.foresight).fold(f64::MIN, f64::max);
        let (mut log, mut square, mut variance, mut weights) = (0.0, 0.0, 0.0, 0.0);
        for filter in &self.0 {
            let weight = (filter.foresight - best).exp();
            let guess = filter.guess(terms);
            log += weight * guess.log;
            square += weight * guess.log * guess.log;
            variance += weight * guess.variance;
            weights += weight;
        }
        let log = log / weights;
        Guess { log, variance: variance / weights + (square / weights - log * log).max(0.0) }
    }

    /// Takes in the total of the date the level stands on; answers how unusual it was, as a squared standardised error.
    pub(super) fn learn(&mut self, terms: &[f64; TERMS], total: f64) -> f64 {
        self.0.iter_mut().map(|filter| filter.learn(terms, total)).fold(f64::MAX, f64::min)
    }
}

impl Filter {
    fn new(total: f64, slow_sd: f64, noise: f64, slope_sd: f64) -> Self {
        let mut state = [0.0; STATES];
        state[MEAN] = total.max(0.05).ln();
        let mut variance = vec![[0.0; STATES]; STATES];
        variance[SLOW][SLOW] = slow_sd * slow_sd;
        variance[SHORT][SHORT] = SHORT_SD * SHORT_SD;
        variance[MEAN][MEAN] = MEAN_SD * MEAN_SD;
        variance[SLOPE][SLOPE] = slope_sd * slope_sd;
        for (at, prior) in prior_variances().into_iter().enumerate() {
            variance[LEVELS + at][LEVELS + at] = prior;
        }
        Self { state, variance, slow_sd, slope_sd, noise, foresight: 0.0, streak: Vec::new() }
    }

    fn step(&mut self) {
        self.climb();
        let returning = [
            (SLOW, SLOW_DAYS, self.slow_sd),
            (SHORT, SHORT_DAYS, SHORT_SD),
            (SLOPE, SLOPE_DAYS, self.slope_sd),
        ];
        for (at, days, sd) in returning {
            let keep = (-1.0 / days).exp();
            self.state[at] *= keep;
            for other in 0..STATES {
                self.variance[at][other] *= keep;
                self.variance[other][at] *= keep;
            }
            self.variance[at][at] += sd * sd * (1.0 - keep * keep);
        }
    }

    /// The slow level takes the step of a day that its slope is.
    fn climb(&mut self) {
        self.state[SLOW] += self.state[SLOPE];
        for other in 0..STATES {
            self.variance[SLOW][other] += self.variance[SLOPE][other];
        }
        for line in &mut self.variance {
            line[SLOW] += line[SLOPE];
        }
    }

    fn guess(&self, terms: &[f64; TERMS]) -> Guess {
        let row = row(terms);
        let spread = self.times(&row);
        Guess { log: dot(&row, &self.state).clamp(-7.0, 16.0), variance: dot(&row, &spread).max(0.0) }
    }

    fn learn(&mut self, terms: &[f64; TERMS], total: f64) -> f64 {
        let row = row(terms);
        let due = dot(&row, &self.state).clamp(-7.0, 16.0).exp();
        // Around few contacts the logarithm of a count is no measure: there the error is relative to what was due.
        let error = if due > 5.0 { ((total + 0.5) / (due + 0.5)).ln() } else { (total - due) / due.max(0.3) };
        let noise = self.noise * self.noise + 1.0 / due.max(0.3);
        let mut spread = self.times(&row);
        let mut known = dot(&row, &spread).max(0.0);
        let unusual = error * error / (known + noise);
        let likely = -0.5 * (known + noise).ln() - 0.5 * (TAILS + 1.0) * (unusual / TAILS).ln_1p();
        self.foresight = REMEMBERED * self.foresight + likely;
        let mut weight = 1.0;
        if unusual > UNUSUAL {
            weight = ((TAILS + 1.0) / (TAILS + unusual)).min(1.0);
            if self.is_shift(error) {
                self.variance[SLOW][SLOW] += error * error;
                spread = self.times(&row);
                known = dot(&row, &spread).max(0.0);
                weight = 1.0;
            }
        } else {
            self.streak.clear();
        }
        let sum = known + noise / weight;
        for ((state, line), shared) in self.state.iter_mut().zip(&mut self.variance).zip(&spread) {
            let gain = shared / sum;
            *state += gain * error;
            for (cell, other) in line.iter_mut().zip(&spread) {
                *cell -= gain * other;
            }
        }
        unusual
    }

    /// Whether a day that is far off is the third in a row, off the same way and about as far.
    fn is_shift(&mut self, error: f64) -> bool {
        if self.streak.iter().any(|before| (before - error).abs() > SHIFT_AGREES) {
            self.streak.clear();
        }
        self.streak.push(error);
        let is_shift = self.streak.len() >= SHIFT_AFTER;
        if is_shift {
            self.streak.clear();
        }
        is_shift
    }

    fn times(&self, row: &[f64; STATES]) -> [f64; STATES] {
        let mut product = [0.0; STATES];
        for (line, at) in self.variance.iter().zip(row) {
            if *at != 0.0 {
                for (sum, cell) in product.iter_mut().zip(line) {
                    *sum += at * cell;
                }
            }
        }
        product
    }
}

fn row(terms: &[f64; TERMS]) -> [f64; STATES] {
    let mut row = [1.0; STATES];
    row[SLOPE] = 0.0;
    row[LEVELS..].copy_from_slice(terms);
    row
}

fn dot(one: &[f64; STATES], other: &[f64; STATES]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
