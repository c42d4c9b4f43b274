//! The time it is, and where.

use crate::desk::Desk;

#[test]
fn a_local_time_is_meant_in_the_zone_that_was_named() {
    let desk = Desk::new();
    let now =
        |args: &[&str]| desk.json(&[&["today"], args].concat())["day"]["now_ms"].as_i64().unwrap() / 1000;
    let copenhagen = now(&["--now", "2026-03-28T12:00"]);
    let new_york = now(&["--now", "2026-03-28T12:00", "--zone", "America/New_York"]);
    assert_eq!(
        (new_york - copenhagen) / 60,
        5 * 60,
        "New York has put its clocks forward, Copenhagen not yet"
    );
    let after = now(&["--now", "2026-03-29T12:00", "--zone", "America/New_York"])
        - now(&["--now", "2026-03-29T12:00", "--zone", "Europe/Copenhagen"]);
    assert_eq!(after / 60, 6 * 60, "now both have");
}

#[test]
fn an_offset_says_the_same_moment_everywhere() {
    let desk = Desk::new();
    let day = |zone| {
        let today = desk.json(&["today", "--now", "2026-11-18T23:30:00+01:00", "--zone", zone]);
        (today["day"]["date"].as_str().unwrap().to_owned(), today["day"]["zone"].as_str().unwrap().to_owned())
    };
    assert_eq!(day("Europe/Copenhagen"), ("2026-11-18".into(), "Europe/Copenhagen".into()));
    assert_eq!(day("Pacific/Auckland"), ("2026-11-19".into(), "Pacific/Auckland".into()));
}

#[test]
fn the_option_wins_over_the_environment() {
    let desk = Desk::new();
    assert!(desk.ok(&["today"]).starts_with("Wednesday 18 November"), "EVENKEEL_NOW is set for these tests");
    assert!(desk.ok(&["--now", "2015-03-29T12:00", "today"]).starts_with("Sunday 29 March"));
}

#[test]
fn a_time_that_is_none_is_a_wrong_use() {
    let desk = Desk::new();
    let told = desk.misused(&["today", "--now", "half past nine"]);
    assert!(told.contains("'half past nine' is not a time in Europe/Copenhagen"), "{told}");
    let skipped = desk.misused(&["today", "--now", "2026-03-29T02:30"]);
    assert!(skipped.contains("2026-03-29T02:30"), "an hour that never was: {skipped}");
}
