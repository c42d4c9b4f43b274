//! The fewest who are enough, and how many to schedule.

use super::super::{LiveGoal, LiveLoad, outcome, required, scheduled};
use super::load;

fn goal(answered_in_time: f64, max_occupancy: Option<f64>) -> LiveGoal {
    LiveGoal { answered_in_time, max_occupancy }
}

#[test]
fn the_fewest_who_are_enough_are_found_at_every_size() {
    for (offered, patience) in
        [(1.0, None), (40.0, Some(60.0)), (700.0, Some(1.0)), (9_600.0, Some(240.0)), (9_600.0, None)]
    {
        let load = load(offered, 360.0, patience, 20.0);
        let people = required(&load, &goal(0.8, None)).unwrap();
        assert!(outcome(&load, people).answered_in_time >= 0.8, "{people} with {offered} an hour");
        assert!(outcome(&load, people - 1).answered_in_time < 0.8, "{people} with {offered} an hour");
    }
}

#[test]
fn occupancy_can_ask_for_more_than_the_target_does() {
    let load = load(9_600.0, 360.0, None, 20.0);
    let by_target = required(&load, &goal(0.8, None)).unwrap();
    let by_both = required(&load, &goal(0.8, Some(0.85))).unwrap();
    assert!(by_both > by_target);
    assert_eq!(by_both, 1130, "960 / 0.85 is 1129.4");
}

#[test]
fn an_occupancy_that_is_met_to_the_digit_is_met() {
    // 102 of 5 min an hour are 8.5 Erlang: ten people are busy 85 % of their time, and no eleventh is needed.
    assert_eq!(required(&load(102.0, 300.0, None, 3600.0), &goal(0.5, Some(0.85))), Some(10));
    for people in 1..200_u32 {
        let load = LiveLoad { target_s: 36_000.0, ..load(f64::from(people) * 0.85 * 10.0, 360.0, None, 0.0) };
        assert_eq!(required(&load, &goal(0.0, Some(0.85))), Some(people));
    }
}

#[test]
fn nothing_offered_requires_nobody() {
    assert_eq!(required(&load(0.0, 360.0, None, 20.0), &goal(0.8, Some(0.85))), Some(0));
}

#[test]
fn what_no_number_of_people_reaches_is_said() {
    let load = load(40.0, 360.0, Some(60.0), 20.0);
    for impossible in [goal(1.0, None), goal(f64::NAN, None), goal(0.8, Some(0.0))] {
        assert_eq!(required(&load, &impossible), None, "{impossible:?}");
    }
    assert_eq!(
        required(&super::load(1e7, 1e7, None, 20.0), &goal(0.8, None)),
        None,
        "more than are looked for"
    );
}

#[test]
fn shrinkage_is_rounded_up_exactly() {
    assert_eq!(scheduled(21, 0.3), Some(30), "21 / 0.7 is 30, not 31");
    assert_eq!(scheduled(14, 0.3), Some(20));
    assert_eq!(scheduled(15, 0.3), Some(22));
    assert_eq!(scheduled(7, 0.0), Some(7));
    assert_eq!(scheduled(0, 0.3), Some(0));
    for percent in 0..100_u32 {
        for people in 0..300_u32 {
            let by_integers = (people * 100).div_ceil(100 - percent);
            assert_eq!(
                scheduled(people, f64::from(percent) / 100.0),
                Some(by_integers),
                "{people}, {percent} %"
            );
        }
    }
    for no_share in [1.0, 1.5, -0.1, f64::NAN] {
        assert_eq!(scheduled(10, no_share), None);
    }
    assert_eq!(scheduled(u32::MAX, 0.5), None, "more than a number holds");
}
