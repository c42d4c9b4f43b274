//! Few contacts: what a range holds where most half hours bring none or one.

use chrono::NaiveDate;

use super::samples::{MONDAY, day_after, history, plain, series_of};
use super::*;

/// Days that are known, and days that come after them.
const KNOWN: u64 = 56;
const AHEAD: u32 = 14;
const SEEDS: u64 = 30;

/// Shares inside their range: of every half hour ahead, of those where last week was taken, and as the backtest tells
/// where it took last week. Each with how many there were.
#[derive(Default)]
struct Held {
    ahead: (u32, u32),
    last_week: (u32, u32),
    told: (f64, u32),
}

fn share((inside, all): (u32, u32)) -> f64 {
    f64::from(inside) / f64::from(all)
}

/// What the ranges of two weeks held of made-up ones around `expected`.
fn held(held: &mut Held, expected: impl Fn(NaiveDate, usize) -> f64) {
    for seed in 0..SEEDS {
        let mut days = series_of(seed, KNOWN + u64::from(AHEAD), &expected);
        let came = days.split_off(KNOWN as usize);
        let known = history(days);
        let found = forecast(&known, day_after(MONDAY, KNOWN), AHEAD, &Adjustments::default());
        for (day, came) in found.days.iter().zip(&came) {
            let both = day.intervals.iter().zip(came.counts.iter().flatten()).enumerate();
            for (_, (range, count)) in both.filter(|(slot, _)| expected(day.date, *slot) > 0.0) {
                let inside = u32::from(range.low <= *count && *count <= range.high);
                let fell = u32::from(found.method == Method::SeasonalNaive);
                held.ahead = (held.ahead.0 + inside, held.ahead.1 + 1);
                held.last_week = (held.last_week.0 + fell * inside, held.last_week.1 + fell);
            }
        }
        let tested = backtest(&known, 4, &Adjustments::default());
        if tested.method == Method::SeasonalNaive {
            held.told = (held.told.0 + tested.inside_range, held.told.1 + 1);
        }
    }
}

#[test]
fn four_in_five_of_few_contacts_lie_in_their_range_with_either_method() {
    let open = |date: NaiveDate, slot: usize| plain(date, slot) > 0.0;
    let mut all = Held::default();
    for mean in [0.2, 0.3, 0.5, 1.0, 2.0, 3.0] {
        let mut of_mean = Held::default();
        held(&mut of_mean, |date, slot| if open(date, slot) { mean } else { 0.0 });
        let inside = share(of_mean.ahead);
        assert!((0.75..=0.92).contains(&inside), "{inside} of about {mean} a half hour");
        all.last_week = (all.last_week.0 + of_mean.last_week.0, all.last_week.1 + of_mean.last_week.1);
        all.told = (all.told.0 + of_mean.told.0, all.told.1 + of_mean.told.1);
    }
    assert!(all.last_week.1 > 1000 && all.told.1 > 5, "no run fell back to last week");
    let (inside, told) = (share(all.last_week), all.told.0 / f64::from(all.told.1));
    assert!((0.75..=0.92).contains(&inside), "{inside} where last week is taken");
    assert!((0.75..=0.95).contains(&told), "{told} as the backtest tells; none or one cannot be cut finer");
}

#[test]
fn a_day_with_a_quiet_morning_and_a_busier_noon_is_held_as_well() {
    for most in [0.5, 1.0, 3.0] {
        let mut of_most = Held::default();
        held(&mut of_most, |date, slot| plain(date, slot) * most / 60.0);
        let inside = share(of_most.ahead);
        assert!((0.75..=0.92).contains(&inside), "{inside} of up to {most} a half hour");
    }
}
