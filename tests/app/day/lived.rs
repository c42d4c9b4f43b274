//! Lived as planned.

use serde_json::json;
use support::TestApp;

const DAY: &str = "2026-11-17";

/// Yesterday, planned and not lived.
fn planned() -> TestApp {
    let app = TestApp::new();
    app.plan("2026-11-17 08:00", "2026-11-17 09:00", "customers");
    app.plan("2026-11-17 09:00", "2026-11-17 11:30", "quality");
    app.plan("2026-11-17 11:30", "2026-11-17 12:00", "break");
    app.plan("2026-11-17 13:00", "2026-11-17 15:00", "customers");
    app
}

#[test]
fn a_block_becomes_an_entry_with_one_key() {
    let app = planned();
    let id = app.block(DAY, 1);
    let report = app.ok("day.live_as_planned", json!({ "block_id": id }));
    assert_eq!(report, json!({ "entries": 1, "sentence": "One entry, as planned." }));
    assert_eq!(app.lived(DAY), ["quality 09:00-11:30"]);
    assert_eq!(app.undo(), "Quality, lived as planned");
    assert!(app.lived(DAY).is_empty());
}

#[test]
fn a_morning_is_what_starts_before_noon() {
    let app = planned();
    let report = app.ok("day.live_as_planned", json!({ "date": DAY, "scope": "morning" }));
    assert_eq!(report["entries"], 3);
    assert_eq!(app.lived(DAY).len(), 3);
    assert_eq!(app.undo(), "A morning lived as planned");
    assert!(app.lived(DAY).is_empty());
}

#[test]
fn a_day_is_filled_around_what_was_lived_otherwise() {
    let app = planned();
    app.add("2026-11-17 10:00", "2026-11-17 10:20", "customers");
    let report = app.ok("day.live_as_planned", json!({ "date": DAY }));
    assert_eq!(report["sentence"], "5 entries, as planned.");
    let lived = [
        "customers 08:00-09:00",
        "quality 09:00-10:00",
        "customers 10:00-10:20",
        "quality 10:20-11:30",
        "break 11:30-12:00",
        "customers 13:00-15:00",
    ];
    assert_eq!(app.lived(DAY), lived);
    let again = app.ok("day.live_as_planned", json!({ "date": DAY }));
    assert_eq!(again["sentence"], "There is nothing left to fill in: it has entries, or is still ahead.");
}

#[test]
fn of_a_block_that_is_under_way_only_the_past_part_is_filled() {
    let app = TestApp::new();
    let id = app.plan("2026-11-18 10:00", "2026-11-18 12:00", "quality");
    app.ok("day.live_as_planned", json!({ "block_id": id }));
    assert_eq!(app.lived("2026-11-18"), ["quality 10:00-11:08"]);
}

#[test]
fn what_runs_is_left_alone_and_the_part_before_it_is_filled() {
    let app = TestApp::new();
    let id = app.plan("2026-11-18 10:00", "2026-11-18 12:00", "quality");
    app.start("2026-11-18 10:30", "customers");
    app.clock.set("2026-11-18 11:30");
    app.ok("day.live_as_planned", json!({ "block_id": id }));
    assert_eq!(app.lived("2026-11-18"), ["quality 10:00-10:30", "customers 10:30-"]);
}

#[test]
fn the_day_says_what_was_planned_and_has_no_entry_yet() {
    let app = planned();
    let unlived = app.day(DAY)["unlived"].clone();
    assert_eq!(unlived["sentence"], "Customers, 08:00 to 09:00");
    assert_eq!(unlived["wider"], "morning");
    app.ok("day.live_as_planned", json!({ "date": DAY, "scope": "morning" }));
    assert_eq!(app.day(DAY)["unlived"]["wider"], json!(null));
    app.ok("day.live_as_planned", json!({ "date": DAY, "scope": "day" }));
    assert!(app.day(DAY)["unlived"].is_null());
}

#[test]
fn an_entry_keeps_the_words_and_the_person_of_its_block() {
    let app = TestApp::new();
    let id = app.plan("2026-11-17 08:00", "2026-11-17 09:00", "alongside");
    let elif = app.person("Elif Kaya");
    app.ok("day.describe_block", json!({ "id": id, "detail": "Chat", "person_id": elif }));
    app.ok("day.live_as_planned", json!({ "block_id": id }));
    let entry = app.day(DAY)["entries"][0].clone();
    assert_eq!((&entry["detail"], &entry["person"]["short"]), (&json!("Chat"), &json!("Elif")));
    assert_eq!(entry["unplanned"], false);
}
