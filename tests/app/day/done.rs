//! The Done list.

use serde_json::{Value, json};
use support::TestApp;

fn texts(app: &TestApp, date: &str) -> Vec<String> {
    let list = app.ok("day.done", json!({ "date": date }));
    list["items"].as_array().unwrap().iter().map(|item| support::text(&item["text"])).collect()
}

#[test]
fn it_fills_itself_from_what_was_lived() {
    let app = TestApp::new();
    app.add("2026-11-18 08:00", "2026-11-18 08:40", "alongside");
    let elif = app.person("Elif Kaya");
    app.ok(
        "day.describe_entry",
        json!({ "id": app.entry("2026-11-18", 0), "detail": "", "person_id": elif }),
    );
    app.add("2026-11-18 09:00", "2026-11-18 09:15", "break");
    app.add("2026-11-18 09:15", "2026-11-18 10:15", "quality");
    app.ok("day.describe_entry", json!({ "id": app.entry("2026-11-18", 2), "detail": "Two reviews" }));
    app.add("2026-11-18 10:15", "2026-11-18 10:50", "customers");
    assert_eq!(
        texts(&app, "2026-11-18"),
        ["Quality: Two reviews, 1 h", "A break of 15 minutes", "40 minutes beside Elif"]
    );
    assert_eq!(app.ok("day.done", json!({}))["since"], "08:00");
}

#[test]
fn what_still_runs_is_not_done() {
    let app = TestApp::new();
    app.clock.set("2026-11-18 08:00");
    app.ok("day.start_activity", json!({ "activity": "quality", "detail": "Calibration" }));
    app.clock.set("2026-11-18 09:00");
    assert!(texts(&app, "2026-11-18").is_empty());
    app.ok("day.stop_activity", json!({}));
    assert_eq!(texts(&app, "2026-11-18"), ["Quality: Calibration, 1 h"]);
}

#[test]
fn a_line_is_typed_removed_and_brought_back() {
    let app = TestApp::new();
    app.ok("day.add_done", json!({ "text": "  Refund macro rewritten " }));
    let item = app.ok("day.done", json!({}))["items"][0].clone();
    assert_eq!((&item["text"], &item["kind"]), (&json!("Refund macro rewritten"), &json!("typed")));
    app.ok("day.delete_done", json!({ "id": item["id"] }));
    assert!(texts(&app, "2026-11-18").is_empty());
    let gone = app.call("day.delete_done", json!({ "id": item["id"] })).unwrap_err();
    assert_eq!(gone.code, app::ErrorCode::Gone);
    assert_eq!(app.undo(), "Removed a done line");
    assert_eq!(texts(&app, "2026-11-18"), ["Refund macro rewritten"]);
    assert_eq!(app.undo(), "Noted as done");
    assert!(texts(&app, "2026-11-18").is_empty());
}

#[test]
fn an_empty_or_endless_line_is_refused_with_a_sentence() {
    let app = TestApp::new();
    let sentence = app.refused("day.add_done", json!({ "text": "  " }));
    assert_eq!(sentence, "There is nothing to keep yet. Type what was done.");
    let sentence = app.refused("day.add_done", json!({ "text": "x".repeat(20_001) }));
    assert!(sentence.contains("20,000 characters") && !sentence.contains("CHECK"), "{sentence}");
}

#[test]
fn a_capture_with_done_lands_here_without_its_mark() {
    let app = TestApp::new();
    let captured = app.ok("notes.capture", json!({ "text": "Queue under an hour +done" }));
    assert_eq!(captured["done"], true);
    assert_eq!(texts(&app, "2026-11-18"), ["Queue under an hour"]);
    let notes: Value = app.ok("notes.list", json!({}));
    assert_eq!(notes["total"], 0);
}

#[test]
fn yesterday_keeps_its_own_list() {
    let app = TestApp::new();
    app.ok("day.add_done", json!({ "text": "Before midnight" }));
    app.clock.set("2026-11-19 00:00");
    app.ok("day.add_done", json!({ "text": "After midnight" }));
    assert_eq!(texts(&app, "2026-11-18"), ["Before midnight"]);
    assert_eq!(texts(&app, "2026-11-19"), ["After midnight"]);
}
