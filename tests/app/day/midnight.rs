//! Midnight, and the nights in which the clocks change.

use serde_json::{Value, json};
use support::{TestApp, ZONE};

use chrono_tz::America::New_York;

fn day_hours(day: &Value) -> f64 {
    let ms = |key: &str| day[key].as_i64().unwrap_or_default() as f64;
    (ms("day_end_ms") - ms("day_start_ms")) / 3_600_000.0
}

#[test]
fn what_runs_over_midnight_is_cut_into_both_days_and_the_minutes_add_up() {
    let app = TestApp::at("2026-11-18 22:00", ZONE);
    app.start("2026-11-18 22:15", "customers");
    app.clock.set("2026-11-19 01:05");
    assert_eq!(app.minutes("2026-11-18"), 105);
    assert_eq!(app.minutes("2026-11-19"), 65);
    for date in ["2026-11-18", "2026-11-19"] {
        assert_eq!(app.lived(date), ["customers 22:15-"], "it is one entry, seen from both days");
    }
    app.ok("day.stop_activity", json!({}));
    assert_eq!(app.minutes("2026-11-18") + app.minutes("2026-11-19"), 170);
    assert_eq!(app.lived("2026-11-19"), ["customers 22:15-01:05"]);
}

#[test]
fn an_entry_over_several_midnights_is_on_every_day_between() {
    let app = TestApp::at("2026-11-17 12:00", ZONE);
    app.start("2026-11-17 12:00", "customers");
    app.clock.set("2026-11-20 06:00");
    let days = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"].map(|date| app.minutes(date));
    assert_eq!(days, [720, 1440, 1440, 360]);
}

#[test]
fn the_night_the_clocks_go_forward_in_copenhagen_is_an_hour_short() {
    let app = TestApp::at("2026-03-28 23:00", ZONE);
    app.start("2026-03-28 23:30", "customers");
    app.clock.set("2026-03-29 05:00");
    app.ok("day.stop_activity", json!({}));
    assert_eq!(day_hours(&app.day("2026-03-29")), 23.0);
    assert_eq!((app.minutes("2026-03-28"), app.minutes("2026-03-29")), (30, 240));
    assert_eq!(app.lived("2026-03-29"), ["customers 23:30-05:00"]);
}

#[test]
fn the_night_the_clocks_go_back_in_copenhagen_is_an_hour_long() {
    let app = TestApp::at("2026-10-24 23:00", ZONE);
    app.start("2026-10-25 01:00", "customers");
    app.clock.set("2026-10-25 05:00");
    app.ok("day.stop_activity", json!({}));
    assert_eq!(day_hours(&app.day("2026-10-25")), 25.0);
    assert_eq!(app.minutes("2026-10-25"), 300);
    let labels: Vec<Value> =
        app.day("2026-10-25")["ticks"].as_array().unwrap().iter().map(|tick| tick["label"].clone()).collect();
    assert_eq!(labels[..4], ["01:00", "02:00", "02:00", "03:00"], "every hour that passed has its place");
}

#[test]
fn both_changes_of_the_clocks_in_new_york_keep_the_minutes() {
    for (night, hours, minutes) in [("2026-03-08", 23.0, 240), ("2026-11-01", 25.0, 360)] {
        let app = TestApp::at(&format!("{night} 00:00"), New_York);
        app.start(&format!("{night} 00:00"), "customers");
        app.clock.set(&format!("{night} 05:00"));
        app.ok("day.stop_activity", json!({}));
        assert_eq!(day_hours(&app.day(night)), hours, "{night}");
        assert_eq!(app.minutes(night), minutes, "{night}");
    }
}

#[test]
fn an_entry_in_the_hour_that_comes_twice_is_repaired_by_instant() {
    let app = TestApp::at("2026-10-25 09:00", ZONE);
    let first = app.ms("2026-10-25 02:30");
    let second = first + 3_600_000;
    app.ok("day.add_entry", json!({ "start_ms": first, "end_ms": second, "activity": "customers" }));
    assert_eq!(app.lived("2026-10-25"), ["customers 02:30-02:30"]);
    assert_eq!(app.minutes("2026-10-25"), 60);
    let id = app.entry("2026-10-25", 0);
    app.ok("day.split_entry", json!({ "id": id, "at_ms": first + 1_800_000 }));
    assert_eq!(app.lived("2026-10-25"), ["customers 02:30-02:00", "customers 02:00-02:30"]);
}

#[test]
fn a_plan_over_the_change_keeps_its_clock_times() {
    let app = TestApp::at("2026-10-23 09:00", ZONE);
    let id = app.plan("2026-10-25 01:00", "2026-10-25 04:00", "customers");
    assert_eq!(app.day("2026-10-25")["minutes"]["planned_front"], 240);
    app.clock.set("2026-10-26 09:00");
    app.ok("day.live_as_planned", json!({ "block_id": id }));
    assert_eq!(app.lived("2026-10-25"), ["customers 01:00-04:00"]);
    assert_eq!(app.minutes("2026-10-25"), 240);
}

#[test]
fn the_balance_counts_the_hours_that_passed_in_the_night_of_the_change() {
    let app = TestApp::at("2026-10-24 09:00", ZONE);
    app.start("2026-10-25 00:00", "customers");
    app.start("2026-10-25 05:00", "quality");
    app.clock.set("2026-10-25 07:00");
    let week = app.ok("day.balance", json!({}))["week"].clone();
    assert_eq!((&week["front_min"], &week["strategic_min"]), (&json!(360), &json!(120)));
}
