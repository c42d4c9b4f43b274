//! A lead who travels: entries keep the day they were lived in.

use chrono_tz::America::New_York;
use chrono_tz::Asia::Tokyo;
use serde_json::json;
use support::{TestApp, ZONE};

#[test]
fn an_entry_keeps_the_times_and_the_day_of_the_zone_it_was_lived_in() {
    let app = TestApp::at("2026-11-16 20:00", New_York);
    app.start("2026-11-16 20:00", "customers");
    app.clock.set("2026-11-16 21:00");
    app.ok("day.stop_activity", json!({}));
    app.clock.travel(ZONE);
    app.clock.set("2026-11-18 11:08");
    // In Copenhagen it was the seventeenth already, but the lead lived the sixteenth.
    assert_eq!(app.lived("2026-11-16"), ["customers 20:00-21:00"]);
    assert_eq!(app.minutes("2026-11-16"), 60);
    assert!(app.lived("2026-11-17").is_empty());
    assert_eq!(app.day("2026-11-16")["zone"], "America/New_York");
}

#[test]
fn flying_west_the_long_day_holds_both_ends() {
    let app = TestApp::at("2026-11-16 08:00", ZONE);
    app.add("2026-11-16 07:00", "2026-11-16 08:00", "quality");
    app.clock.travel(New_York);
    app.start("2026-11-16 20:00", "customers");
    app.clock.set("2026-11-16 21:30");
    app.ok("day.stop_activity", json!({}));
    app.clock.set("2026-11-18 09:00");
    assert_eq!(app.lived("2026-11-16"), ["quality 07:00-08:00", "customers 20:00-21:30"]);
    assert_eq!(app.minutes("2026-11-16"), 150);
    assert!(app.lived("2026-11-17").is_empty());
    assert_eq!(app.day("2026-11-16")["entries"][1]["other_zone"], "America/New_York");
}

#[test]
fn flying_east_the_evening_before_stays_on_its_own_day() {
    let app = TestApp::at("2026-11-16 20:00", New_York);
    app.start("2026-11-16 20:00", "customers");
    app.clock.set("2026-11-16 21:00");
    app.ok("day.stop_activity", json!({}));
    app.clock.travel(ZONE);
    app.clock.set("2026-11-17 09:00");
    app.start("2026-11-17 09:00", "quality");
    app.clock.set("2026-11-17 10:00");
    assert_eq!(app.lived("2026-11-17"), ["quality 09:00-"], "today holds only what was lived today");
    assert_eq!(app.lived("2026-11-16"), ["customers 20:00-21:00"]);
    assert_eq!(app.minutes("2026-11-16") + app.minutes("2026-11-17"), 120);
}

#[test]
fn the_balance_of_a_week_is_the_same_wherever_it_is_read() {
    let app = TestApp::at("2026-11-16 08:00", ZONE);
    app.start("2026-11-16 08:00", "customers");
    app.start("2026-11-16 11:00", "quality");
    app.clock.set("2026-11-16 12:00");
    app.ok("day.stop_activity", json!({}));
    app.clock.set("2026-11-18 12:00");
    let here = app.ok("day.balance", json!({}));
    app.clock.travel(Tokyo);
    let there = app.ok("day.balance", json!({}));
    assert_eq!(here["week"], there["week"]);
    assert_eq!(here["week"]["front_min"], 180);
}

#[test]
fn yesterday_is_repaired_in_the_zone_it_was_lived_in() {
    let app = TestApp::at("2026-11-16 18:00", New_York);
    app.start("2026-11-16 18:00", "customers");
    app.clock.set("2026-11-16 19:00");
    app.ok("day.stop_activity", json!({}));
    let (from, to) = (app.ms("2026-11-16 20:00"), app.ms("2026-11-16 20:30"));
    app.clock.travel(ZONE);
    app.clock.set("2026-11-18 09:00");
    app.ok("day.add_entry", json!({ "start_ms": from, "end_ms": to, "activity": "quality" }));
    assert_eq!(app.lived("2026-11-16"), ["customers 18:00-19:00", "quality 20:00-20:30"]);
    assert_eq!(app.minutes("2026-11-16"), 90);
    assert!(app.lived("2026-11-17").is_empty());
}

#[test]
fn what_runs_while_travelling_goes_on_by_the_instant() {
    let app = TestApp::at("2026-11-16 08:00", ZONE);
    app.start("2026-11-16 08:00", "meeting");
    app.clock.travel(New_York);
    app.clock.advance(chrono::Duration::minutes(90));
    app.ok("day.stop_activity", json!({}));
    assert_eq!(app.lived("2026-11-16"), ["meeting 08:00-09:30"]);
    assert_eq!(app.minutes("2026-11-16"), 90);
}

#[test]
fn the_done_list_of_a_day_stays_with_the_day_it_was_lived_in() {
    let app = TestApp::at("2026-11-16 20:00", New_York);
    app.ok("day.add_done", json!({ "text": "Macros tidied" }));
    app.clock.travel(ZONE);
    app.clock.set("2026-11-18 09:00");
    let items = |date: &str| app.ok("day.done", json!({ "date": date }))["items"].as_array().unwrap().len();
    assert_eq!((items("2026-11-16"), items("2026-11-17")), (1, 0));
}
