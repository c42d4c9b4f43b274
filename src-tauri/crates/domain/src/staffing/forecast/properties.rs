//! What holds of every forecast, whatever the history.

use proptest::prelude::*;

use super::samples::{MONDAY, day_after, history, plain, series};
use super::*;

/// Histories of any kind: gaps, silences, spikes, parts that are not known.
fn any_days() -> impl Strategy<Value = Vec<DayCounts>> {
    let count = prop_oneof![
        4 => (0.0_f64..40.0).prop_map(|count| Some(count.round())),
        2 => Just(Some(0.0)),
        1 => Just(None),
        1 => (0.0_f64..1e6).prop_map(Some),
    ];
    let day = (prop::collection::vec(count, 24), 0_u8..10);
    prop::collection::vec(day, 0..60).prop_map(|days| {
        let dated = days.into_iter().enumerate();
        dated
            .filter(|(_, (_, gone))| *gone > 1)
            .map(|(ahead, (counts, _))| DayCounts { date: day_after(MONDAY, ahead as u64), counts })
            .collect()
    })
}

fn is_sound(interval: &IntervalForecast) -> bool {
    let IntervalForecast { expected, low, high } = *interval;
    [expected, low, high].iter().all(|count| count.is_finite())
        && 0.0 <= low
        && low <= expected
        && expected <= high
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_range_holds_its_expected_count_and_none_is_below_zero(days in any_days(), ahead in 1_u32..30) {
        let history = History::new(60, days).unwrap();
        let from = day_after(MONDAY, 60);
        let found = forecast(&history, from, ahead, &Adjustments::default());
        prop_assert_eq!(found.days.len(), ahead as usize);
        for day in &found.days {
            prop_assert!(day.intervals.iter().all(is_sound), "{:?}", day);
            prop_assert!(is_sound(&day.total), "{:?}", day.total);
            let sum: f64 = day.intervals.iter().map(|interval| interval.expected).sum();
            prop_assert!((sum - day.total.expected).abs() <= 1e-6 * (1.0 + sum), "{} is not {sum}", day.total.expected);
            let arrived: Vec<Option<f64>> = (0..12).map(|slot| (slot % 5 > 0).then_some(slot as f64)).collect();
            let rest = intraday(day, &arrived);
            prop_assert!(rest.intervals.iter().all(is_sound) && is_sound(&rest.total), "{:?}", rest);
        }
        let tested = backtest(&history, 4, &Adjustments::default());
        prop_assert!(tested.chosen.wape.is_finite() && tested.naive.wape.is_finite());
        prop_assert!((0.0..=1.0).contains(&tested.inside_range));
    }

    #[test]
    fn twice_as_many_contacts_are_forecast_as_twice_as_many(times in 1.5_f64..20.0) {
        let days = series(84, plain);
        let more: Vec<DayCounts> = days
            .iter()
            .map(|day| DayCounts {
                date: day.date,
                counts: day.counts.iter().map(|count| count.map(|count| count * times)).collect(),
            })
            .collect();
        let total = |days: Vec<DayCounts>| {
            let found = forecast(&history(days), day_after(MONDAY, 84), 7, &Adjustments::default());
            found.days.iter().map(|day| day.total.expected).sum::<f64>()
        };
        let ratio = total(more) / total(days);
        prop_assert!((ratio / times - 1.0).abs() < 0.02, "{ratio} for {times}");
    }

    #[test]
    fn the_order_in_which_days_are_given_does_not_matter(seed in any::<u64>()) {
        let days = series(50, plain);
        let mut shuffled = days.clone();
        fastrand::Rng::with_seed(seed).shuffle(&mut shuffled);
        let from = day_after(MONDAY, 50);
        prop_assert_eq!(
            forecast(&history(days), from, 7, &Adjustments::default()),
            forecast(&history(shuffled), from, 7, &Adjustments::default())
        );
    }
}
