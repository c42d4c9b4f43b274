//! What holds for every load.

use proptest::prelude::*;

use super::super::{LiveLoad, LiveOutcome, outcome, outcome_at};

/// Loads from nothing to twice what the people can do, handle times of 10 s to 5 h, patience of 1 s to 5 h.
fn situations() -> impl Strategy<Value = (LiveLoad, u32)> {
    let people = prop_oneof![1..20_u32, 20..200_u32, 200..1000_u32];
    let logarithmic = |from: f64, to: f64| (from.ln()..to.ln()).prop_map(f64::exp);
    let patience = prop_oneof![Just(None), logarithmic(1.0, 18_000.0).prop_map(Some)];
    let target = prop_oneof![Just(0.0), logarithmic(1.0, 3_600.0)];
    (people, 0.0..2.0_f64, logarithmic(10.0, 18_000.0), patience, target).prop_map(
        |(people, busy, handle_time_s, patience_s, target_s)| {
            let offered_per_hour = busy * f64::from(people) * 3600.0 / handle_time_s;
            (LiveLoad { offered_per_hour, handle_time_s, patience_s, target_s }, people)
        },
    )
}

fn shares(of: &LiveOutcome) -> [f64; 4] {
    [of.wait_probability, of.answered_in_time, of.occupancy, of.abandoned]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn shares_are_shares((load, people) in situations()) {
        let reached = outcome(&load, people);
        for share in shares(&reached) {
            prop_assert!((0.0..=1.0).contains(&share), "{reached:?}");
        }
        prop_assert!(reached.average_wait_s.is_none_or(|wait| wait >= 0.0 && wait.is_finite()));
        prop_assert!(reached.answered_in_time <= 1.0 - reached.abandoned + 1e-12, "{reached:?}");
        prop_assert!(reached.answered_in_time >= 1.0 - reached.wait_probability - 1e-12, "{reached:?}");
    }

    #[test]
    fn one_more_never_does_worse((load, people) in situations()) {
        let (before, after) = (outcome(&load, people), outcome(&load, people + 1));
        prop_assert!(after.answered_in_time >= before.answered_in_time - 1e-12);
        prop_assert!(after.wait_probability <= before.wait_probability + 1e-12);
        prop_assert!(after.occupancy <= before.occupancy + 1e-12);
        prop_assert!(after.abandoned <= before.abandoned + 1e-12);
        let half = outcome_at(&load, f64::from(people) + 0.5);
        let (low, high) = (before.answered_in_time - 1e-12, after.answered_in_time + 1e-12);
        prop_assert!((low..=high).contains(&half.answered_in_time));
    }

    #[test]
    fn more_offered_never_does_better((load, people) in situations(), more in 1.0..1.5_f64) {
        let busier = LiveLoad { offered_per_hour: load.offered_per_hour * more, ..load };
        let (calm, busy) = (outcome(&load, people), outcome(&busier, people));
        prop_assert!(busy.answered_in_time <= calm.answered_in_time + 1e-12);
        prop_assert!(busy.occupancy >= calm.occupancy - 1e-12);
    }

    #[test]
    fn a_longer_target_is_never_harder((load, people) in situations(), more in 1.0..100.0_f64) {
        let easier = LiveLoad { target_s: load.target_s * more, ..load };
        prop_assert!(outcome(&easier, people).answered_in_time >= outcome(&load, people).answered_in_time - 1e-12);
    }

    #[test]
    fn with_patience_without_end_erlang_a_becomes_erlang_c((load, people) in situations(), busy in 0.0..0.95_f64) {
        let offered_per_hour = busy * f64::from(people) * 3600.0 / load.handle_time_s;
        let endless = LiveLoad { offered_per_hour, patience_s: None, ..load };
        let patient = LiveLoad { patience_s: Some(load.handle_time_s * 1e7), ..endless };
        let (c, a) = (outcome(&endless, people), outcome(&patient, people));
        for (c, a) in shares(&c).into_iter().zip(shares(&a)) {
            prop_assert!((c - a).abs() < 1e-4, "{c} and {a} with {endless:?}");
        }
        let (c, a) = (c.average_wait_s.unwrap_or(f64::NAN), a.average_wait_s.unwrap_or(f64::NAN));
        prop_assert!((c - a).abs() <= 1e-3 * c + 1e-9, "{c} s and {a} s with {endless:?}");
    }

    #[test]
    fn what_is_offered_is_answered_or_given_up((load, people) in situations()) {
        let patient = LiveLoad { patience_s: Some(load.patience_s.unwrap_or(60.0)), ..load };
        let reached = outcome(&patient, people);
        let answered = reached.occupancy * f64::from(people) / patient.handle_time_s * 3600.0;
        let given_up = reached.abandoned * patient.offered_per_hour;
        prop_assert!((answered + given_up - patient.offered_per_hour).abs() <= 1e-9 * patient.offered_per_hour);
    }
}
