//! The split day, through Commands.

use serde_json::{Value, json};
use support::TestApp;

fn entries(day: &Value) -> Vec<(String, String, Option<String>)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let entries = day["entries"].as_array().expect("entries");
    entries
        .iter()
        .map(|entry| {
            (
                text(&entry["activity"]).unwrap_or_default(),
                text(&entry["from"]).unwrap_or_default(),
                text(&entry["to"]),
            )
        })
        .collect()
}

#[test]
fn starting_another_activity_ends_the_running_one_at_the_same_instant() {
    let app = TestApp::new();
    app.ok("day.start_activity", json!({ "activity": "customers" }));
    app.clock.set("2026-11-18 11:40");
    app.ok("day.start_activity", json!({ "activity": "quality" }));
    let day = app.ok("day.view", json!({}));
    assert_eq!(
        entries(&day),
        vec![
            ("customers".into(), "11:08".into(), Some("11:40".into())),
            ("quality".into(), "11:40".into(), None)
        ]
    );
    assert_eq!(day["running"]["activity"], "quality");
}

#[test]
fn undo_takes_back_the_start_and_redo_starts_again() {
    let app = TestApp::new();
    app.ok("day.start_activity", json!({ "activity": "customers" }));
    app.clock.set("2026-11-18 11:40");
    app.ok("day.start_activity", json!({ "activity": "quality" }));
    let before = app.ok("day.view", json!({}));
    assert_eq!(app.ok("workspace.undo", json!({}))["label"], "Started Quality");
    assert_eq!(entries(&app.ok("day.view", json!({}))), vec![("customers".into(), "11:08".into(), None)]);
    app.ok("workspace.redo", json!({}));
    assert_eq!(app.ok("day.view", json!({})), before);
}
