//! Where formulas break: nothing offered, nobody there, too much offered, very long and very short.

use super::super::{LiveOutcome, LoadError, outcome, outcome_at, outcomes};
use super::{close, load};

#[test]
fn nobody_waits_where_nothing_is_offered() {
    for patience in [None, Some(60.0)] {
        for people in [0, 1, 1000] {
            let reached = outcome(&load(0.0, 300.0, patience, 20.0), people);
            assert_eq!(reached, LiveOutcome::QUIET, "{people} people, patience {patience:?}");
        }
    }
}

#[test]
fn with_nobody_there_nobody_answers() {
    let endless = outcome(&load(10.0, 300.0, None, 20.0), 0);
    assert_eq!(
        (endless.wait_probability, endless.answered_in_time, endless.average_wait_s),
        (1.0, 0.0, None)
    );
    let given_up = outcome(&load(10.0, 300.0, Some(90.0), 20.0), 0);
    assert_eq!((given_up.abandoned, given_up.answered_in_time), (1.0, 0.0));
    assert_eq!(given_up.average_wait_s, Some(90.0), "each waits as long as their patience");
}

#[test]
fn erlang_c_has_no_end_of_waiting_from_full_load_on() {
    for offered in [12.0, 12.000_001, 13.0, 1e6] {
        assert_eq!(outcome(&load(offered, 300.0, None, 20.0), 1), LiveOutcome::OVERRUN, "{offered} an hour");
    }
    let nearly = outcome(&load(11.999_999, 300.0, None, 20.0), 1);
    assert!(nearly.average_wait_s.unwrap() > 1e9, "{nearly:?}");
}

#[test]
fn erlang_a_still_answers_when_overloaded() {
    let double = outcome(&load(24.0, 300.0, Some(120.0), 20.0), 1);
    assert!(double.answered_in_time > 0.05 && double.abandoned > 0.5, "{double:?}");
    // Far over: as many give up as cannot be served, and the queue stands where as many leave as come.
    let swamped = outcome(&load(20_000.0, 360.0, Some(300.0), 20.0), 1000);
    close(swamped.abandoned, 0.5, 1e-12, "abandoned");
    close(swamped.average_wait_s.unwrap(), 150.0, 1e-12, "average wait");
    assert_eq!((swamped.wait_probability, swamped.occupancy), (1.0, 1.0));
    // So far over that hardly anyone is answered: those who answer are busy all the same.
    let flooded = outcome(&load(1e7, 1e7, Some(1e7), 20.0), 1);
    assert_eq!((flooded.occupancy, flooded.answered_in_time), (1.0, 0.0));
}

#[test]
fn the_swamped_queue_joins_the_other_without_a_step() {
    // The exponent passes 50 between these loads, where the way of reckoning changes.
    let mut last: Option<LiveOutcome> = None;
    for step in 0..400 {
        let offered = 10_700.0 + f64::from(step);
        let reached = outcome(&load(offered, 360.0, Some(3600.0), 300.0), 1000);
        if let Some(last) = last {
            assert!(reached.answered_in_time <= last.answered_in_time + 1e-12, "{offered}");
            assert!(
                reached.abandoned - last.abandoned < 2e-4 && reached.abandoned > last.abandoned,
                "{offered}"
            );
        }
        last = Some(reached);
    }
}

#[test]
fn shares_of_people_lie_between_the_whole_numbers() {
    let load = load(100.0, 300.0, Some(120.0), 20.0);
    let both = outcomes(&load, 8..=9);
    let half = outcome_at(&load, 8.5);
    close(half.answered_in_time, (both[0].answered_in_time + both[1].answered_in_time) / 2.0, 1e-12, "half");
    assert_eq!(outcome_at(&load, 9.0), both[1]);
    for nobody in [-3.0, f64::NAN, 0.0] {
        assert_eq!(outcome_at(&load, nobody), outcome(&load, 0));
    }
    let unbounded = super::load(13.0, 300.0, None, 20.0);
    assert_eq!(
        outcome_at(&unbounded, 1.5).average_wait_s,
        None,
        "part of the way from unbounded is unbounded"
    );
}

#[test]
fn one_recursion_answers_as_many_single_ones_would() {
    for patience in [None, Some(180.0)] {
        let load = load(400.0, 240.0, patience, 20.0);
        let single: Vec<LiveOutcome> = (0..=60).map(|people| outcome(&load, people)).collect();
        assert_eq!(outcomes(&load, 0..=60), single);
    }
}

#[test]
fn a_load_that_is_no_load_is_named() {
    let wrong = |offered, handle_time, patience, target| load(offered, handle_time, patience, target).check();
    assert_eq!(wrong(-1.0, 300.0, None, 20.0), Err(LoadError::Offered(-1.0)));
    assert!(matches!(wrong(f64::NAN, 300.0, None, 20.0), Err(LoadError::Offered(_))));
    assert_eq!(wrong(1.0, 0.0, None, 20.0), Err(LoadError::HandleTime(0.0)));
    assert_eq!(wrong(1.0, 300.0, Some(-2.0), 20.0), Err(LoadError::Patience(-2.0)));
    assert_eq!(wrong(1.0, 300.0, None, f64::INFINITY), Err(LoadError::Target(f64::INFINITY)));
    assert_eq!(wrong(0.0, 300.0, Some(0.0), 0.0), Ok(()));
}
