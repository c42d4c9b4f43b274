//! One pass over a history that stops at several origins and looks ahead from each, knowing only what was before it.

use super::days::{Calendar, Kind, weekday_of};
use super::holidays::Holidays;
use super::level::Level;
use super::naive;
use super::outcome::Reason;
use super::shape::Shapes;
use super::terms::terms;

/// Squared standardised errors from which on a day is named as unlike the others.
const UNLIKE: f64 = 36.0;
/// Relative variance of the level of a day that is not like the others: off, or a holiday.
const OFF_VARIANCE: f64 = 0.25;

/// Expected counts of one day, seen from an origin.
#[derive(Debug, Clone)]
pub(super) struct Ahead {
    pub index: usize,
    /// Per interval.
    pub expected: Vec<f64>,
    /// Relative variance of the day's level.
    pub level_variance: f64,
    /// What usually comes, where `expected` is what a single past day brought.
    pub usual: Option<Usual>,
}

/// What usually comes on a day.
#[derive(Debug, Clone)]
pub(super) struct Usual {
    /// Per interval.
    pub expected: Vec<f64>,
    /// Relative variance of the day's level.
    pub level_variance: f64,
}

/// What one pass found.
pub(super) struct Pass {
    /// Per origin, the days ahead of it.
    pub ahead: Vec<Vec<Ahead>>,
    /// The same, as the seasonal naive forecast has them.
    pub naive: Vec<Vec<Ahead>>,
    /// Days that were far from what was due.
    pub unlike: Vec<usize>,
    pub holidays: Holidays,
}

/// Follows `calendar` and looks `days` ahead from each of `origins` (ascending; one may be just after the last day).
pub(super) fn pass(calendar: &Calendar, origins: &[usize], days: usize) -> Pass {
    let mut level = Level::new(start_total(calendar, origins));
    let mut holidays = Holidays::default();
    let mut found = Pass {
        ahead: Vec::with_capacity(origins.len()),
        naive: Vec::with_capacity(origins.len()),
        unlike: Vec::new(),
        holidays: Holidays::default(),
    };
    let mut origins = origins.iter().copied().peekable();
    for index in 0.. {
        while origins.next_if_eq(&index).is_some() {
            found.ahead.push(look_ahead(calendar, level.clone(), index, &holidays, days));
            found.naive.push(naive::look_ahead(calendar, index, days, &holidays));
        }
        if origins.peek().is_none() && index >= calendar.len() {
            break;
        }
        level.step();
        let came = calendar.counts(index).map(|day| day.total());
        match (calendar.kind(index), came) {
            (Some(Kind::Usual), Some(came)) => {
                let unusual = level.learn(&terms(calendar, index, index), came);
                if unusual > UNLIKE {
                    found.unlike.push(index);
                }
            }
            (Some(Kind::LeftOut(Reason::Holiday)), came) => {
                let works = calendar.usual(index)[weekday_of(calendar.date(index))].works;
                holidays.learn(came, level.guess(&terms(calendar, index, index)).log.exp(), works);
            }
            _ => {}
        }
    }
    found.holidays = holidays;
    found
}

/// The middle of the first totals: where the level starts, which a wide prior then corrects.
fn start_total(calendar: &Calendar, origins: &[usize]) -> f64 {
    let first_origin = origins.first().copied().unwrap_or(0);
    let usual =
        (0..calendar.len().min(first_origin)).filter(|index| calendar.kind(*index) == Some(Kind::Usual));
    let mut totals: Vec<f64> =
        usual.filter_map(|index| calendar.counts(index)).map(|day| day.total()).take(5).collect();
    totals.sort_unstable_by(f64::total_cmp);
    totals.get(totals.len() / 2).copied().unwrap_or(0.0)
}

fn look_ahead(
    calendar: &Calendar,
    mut level: Level,
    origin: usize,
    holidays: &Holidays,
    days: usize,
) -> Vec<Ahead> {
    let shapes = Shapes::before(calendar, origin);
    let mut ahead = Vec::with_capacity(days);
    for index in origin..origin + days {
        level.step();
        let date = calendar.date(index);
        let weekday = weekday_of(date);
        let guess = level.guess(&terms(calendar, index, origin));
        let (total, level_variance) = match calendar.outlook(index, origin) {
            Kind::Off => (calendar.usual(origin)[weekday].mean, OFF_VARIANCE),
            Kind::LeftOut(Reason::Holiday) => (
                guess.log.exp() * holidays.multiplier(calendar.adjustments(), date),
                guess.variance + OFF_VARIANCE,
            ),
            Kind::Usual | Kind::LeftOut(_) => (guess.log.exp(), guess.variance),
        };
        let expected = shapes.of(weekday).iter().enumerate();
        let interval_min = calendar.history().interval_min();
        let expected = expected
            .map(|(slot, share)| share * total * calendar.adjustments().multiplier(date, slot, interval_min));
        ahead.push(Ahead { index, expected: expected.collect(), level_variance, usual: None });
    }
    ahead
}
