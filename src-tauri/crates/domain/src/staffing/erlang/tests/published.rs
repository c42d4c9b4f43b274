//! Figures that were printed elsewhere, to the digits they were printed with.

use super::super::{LiveGoal, blocking::Blocking, outcome, required, scheduled};
use super::load;

/// Whether `ours` is `printed` when it is rounded to as many places.
#[track_caller]
fn prints(ours: f64, printed: &str) {
    let places = printed.split_once('.').map_or(0, |(_, behind)| behind.len());
    assert_eq!(format!("{ours:.places$}"), printed);
}

#[test]
fn the_worked_example_of_call_centre_helper() {
    // Call Centre Helper, 'Erlang C Formula: Made Simple With an Easy Worked Example': 100 calls in 30 min, 3 min each.
    let load = load(200.0, 180.0, None, 20.0);
    let fourteen = outcome(&load, 14);
    prints(fourteen.wait_probability * 100.0, "17.4");
    prints(fourteen.answered_in_time * 100.0, "88.8");
    prints(fourteen.average_wait_s.unwrap(), "7.8");
    prints(fourteen.occupancy * 100.0, "71.4");
    let eleven = outcome(&load, 11);
    prints(eleven.wait_probability * 100.0, "68.2");
    prints(eleven.answered_in_time * 100.0, "39.0");
    let goal = LiveGoal { answered_in_time: 0.8, max_occupancy: Some(0.85) };
    assert_eq!(required(&load, &goal), Some(14));
    assert_eq!(scheduled(14, 0.3), Some(20));
}

#[test]
fn the_step_by_step_example_of_mitan() {
    // Mitan Ltd, 'The Erlang-C Formula': 360 calls in half an hour, 4 min each, 55 agents, 15 s.
    let reached = outcome(&load(720.0, 240.0, None, 15.0), 55);
    prints(reached.wait_probability, "0.239");
    prints(reached.average_wait_s.unwrap(), "8.2");
    prints(reached.answered_in_time * 100.0, "84.6");
    prints(reached.occupancy, "0.873");
}

#[test]
fn patience_of_two_minutes_changes_everything() {
    // Garnett, Mandelbaum & Reiman 2002, and Gans, Koole & Mandelbaum 2003: 50 agents, 48 calls a minute of one minute.
    let without = outcome(&load(2880.0, 60.0, None, 20.0), 50);
    prints(without.average_wait_s.unwrap(), "20.8");
    prints(without.occupancy * 100.0, "96");
    let with = outcome(&load(2880.0, 60.0, Some(120.0), 20.0), 50);
    prints(with.abandoned * 100.0, "3.1");
    prints(with.average_wait_s.unwrap(), "3.7");
    prints(with.occupancy * 100.0, "93");
    prints(with.average_wait_s.unwrap() * 2880.0 / 3600.0, "3");
}

#[test]
fn the_tables_of_erlang_b() {
    // Standard tables: the work in Erlang that is blocked with this share.
    for (people, work, blocked) in [
        (10, 4.4612, "1.00"),
        (20, 12.0306, "1.00"),
        (100, 84.064, "1.00"),
        (10, 5.0840, "2.00"),
        (10, 3.0920, "0.10"),
    ] {
        prints(Blocking::of(work).at(people) * 100.0, blocked);
        // Nobody waits where patience is none: Erlang A is Erlang B then.
        let reached = outcome(&load(work * 12.0, 300.0, Some(0.0), 20.0), people);
        prints(reached.abandoned * 100.0, blocked);
        prints((1.0 - reached.answered_in_time) * 100.0, blocked);
        assert_eq!(reached.average_wait_s, Some(0.0));
    }
}
