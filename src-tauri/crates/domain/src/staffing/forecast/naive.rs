//! The seasonal naive forecast: the same interval of the last week that is known. What every method has to beat.

use super::days::Calendar;
use super::rolling::Ahead;

/// Relative variance of a level that is one day's count.
const LEVEL_VARIANCE: f64 = 0.02;

/// Looks `days` ahead from `origin`.
pub(super) fn look_ahead(calendar: &Calendar, origin: usize, days: usize) -> Vec<Ahead> {
    let slots = calendar.history().per_day();
    (origin..origin + days)
        .map(|index| {
            let known = (1..)
                .map_while(|weeks| index.checked_sub(7 * weeks))
                .filter(|at| *at < origin)
                .find_map(|at| calendar.counts(at));
            let expected = match known {
                Some(day) => day.counts.iter().map(|count| count.unwrap_or(0.0)).collect(),
                None => vec![0.0; slots],
            };
            Ahead { index, expected, level_variance: LEVEL_VARIANCE }
        })
        .collect()
}
