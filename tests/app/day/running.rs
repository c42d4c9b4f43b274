//! Starting, stopping, and what survives.

use serde_json::json;
use support::TestApp;

const DAY: &str = "2026-11-18";

#[test]
fn starting_another_activity_ends_the_running_one_at_the_same_instant() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    app.start("2026-11-18 11:40", "quality");
    assert_eq!(app.lived(DAY), ["customers 11:08-11:40", "quality 11:40-"]);
    assert_eq!(app.day(DAY)["running"]["activity"], "quality");
}

#[test]
fn undo_takes_back_the_start_and_redo_starts_again() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    app.start("2026-11-18 11:40", "quality");
    let before = app.ok("day.view", json!({}));
    assert_eq!(app.undo(), "Started Quality");
    assert_eq!(app.lived(DAY), ["customers 11:08-"]);
    assert_eq!(app.redo(), "Started Quality");
    assert_eq!(app.ok("day.view", json!({})), before);
}

#[test]
fn starting_what_runs_already_changes_nothing_and_leaves_no_line_to_undo() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    app.start("2026-11-18 11:40", "customers");
    assert_eq!(app.lived(DAY), ["customers 11:08-"]);
    app.undo();
    assert!(app.lived(DAY).is_empty());
}

#[test]
fn stopping_ends_what_runs_and_is_refused_where_nothing_does() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    app.clock.set("2026-11-18 11:30");
    app.ok("day.stop_activity", json!({}));
    assert_eq!(app.lived(DAY), ["customers 11:08-11:30"]);
    assert_eq!(app.refused("day.stop_activity", json!({})), "Nothing is running.");
    assert_eq!(app.undo(), "Stopped Customers, since 11:08");
    assert_eq!(app.lived(DAY), ["customers 11:08-"]);
}

#[test]
fn what_runs_survives_a_restart_and_is_ended_at_the_right_time_after_it() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    let app = app.reopen();
    assert_eq!(app.day(DAY)["running"]["activity"], "customers");
    app.start("2026-11-18 12:00", "break");
    assert_eq!(app.lived(DAY), ["customers 11:08-12:00", "break 12:00-"]);
}

#[test]
fn what_runs_survives_a_crash_that_closed_nothing() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    // A crash runs no destructors: the old process neither checkpoints its log nor lets go of its locks in order.
    let TestApp { host, clock, folder } = app;
    std::mem::forget(host);
    let host = support::open(&folder.path().join("evenkeel.db"), &clock, false).unwrap();
    let app = TestApp { host, clock, folder };
    assert_eq!(app.lived(DAY), ["customers 11:08-"]);
    app.clock.set("2026-11-18 11:20");
    app.ok("day.stop_activity", json!({}));
    assert_eq!(app.lived(DAY), ["customers 11:08-11:20"]);
}

#[test]
fn undo_goes_on_where_it_was_after_a_restart() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    app.start("2026-11-18 11:40", "quality");
    let app = app.reopen();
    assert_eq!(app.undo(), "Started Quality");
    let app = app.reopen();
    assert_eq!(app.redo(), "Started Quality");
    assert_eq!(app.lived(DAY), ["customers 11:08-11:40", "quality 11:40-"]);
}

#[test]
fn a_clock_that_was_set_back_is_named_and_nothing_is_written() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    app.clock.set("2026-11-18 10:00");
    let sentence = app.refused("day.start_activity", json!({ "activity": "quality" }));
    assert!(sentence.contains("later than this computer's clock"), "{sentence}");
    app.clock.set("2026-11-18 12:00");
    assert_eq!(app.lived(DAY), ["customers 11:08-"]);
}

#[test]
fn strategic_starts_what_is_planned() {
    let app = TestApp::new();
    app.plan("2026-11-18 11:00", "2026-11-18 12:00", "quality");
    let started = app.ok("day.start_activity", json!({}));
    assert_eq!(started, json!({ "kind": "running", "activity": "quality" }));
    assert_eq!(app.lived(DAY), ["quality 11:08-"]);
}

#[test]
fn strategic_starts_the_last_one_where_nothing_is_planned() {
    let app = TestApp::new();
    app.add("2026-11-18 08:00", "2026-11-18 09:00", "training");
    app.start("2026-11-18 10:00", "customers");
    app.clock.set("2026-11-18 11:00");
    assert_eq!(app.ok("day.start_activity", json!({}))["activity"], "training");
}

#[test]
fn strategic_asks_where_there_is_nothing_to_go_by_and_starts_nothing() {
    let app = TestApp::new();
    let asked = app.ok("day.start_activity", json!({}));
    assert_eq!(asked["kind"], "ask");
    assert_eq!(asked["choices"].as_array().map(Vec::len), Some(7));
    assert!(app.lived(DAY).is_empty());
}

#[test]
fn time_alongside_names_the_person_and_one_who_is_not_there_is_refused() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    app.ok(
        "day.start_activity",
        json!({ "activity": "alongside", "detail": " chat   queue ", "person_id": elif }),
    );
    let day = app.day(DAY);
    assert_eq!(day["running"]["person"]["short"], "Elif");
    assert_eq!(day["running"]["detail"], "chat queue");
    let nobody = "018f0000-0000-7000-8000-000000000000";
    let sentence = app.refused("day.start_activity", json!({ "activity": "alongside", "person_id": nobody }));
    assert_eq!(sentence, "That person is no longer there. It may have been removed or undone.");
}

#[test]
fn a_call_is_marked_until_the_entry_ends() {
    let app = TestApp::new();
    assert_eq!(app.refused("day.set_on_call", json!({ "on_call": true })), "Nothing is running.");
    app.start("2026-11-18 11:08", "customers");
    app.ok("day.set_on_call", json!({ "on_call": true }));
    assert_eq!(app.day(DAY)["running"]["on_call"], true);
    assert_eq!(app.undo(), "In a call");
    assert_eq!(app.day(DAY)["running"]["on_call"], false);
    app.redo();
    app.start("2026-11-18 11:40", "quality");
    assert_eq!(app.day(DAY)["running"]["on_call"], false);
}
