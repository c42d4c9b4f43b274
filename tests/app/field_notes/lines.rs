//! Many lines kept at once, and captures that go into the session that runs.

use serde_json::{Value, json};
use support::TestApp;

use super::{said, sit};

fn texts(app: &TestApp) -> Vec<String> {
    let list = app.ok("notes.list", json!({ "limit": 2000 }));
    list["notes"].as_array().unwrap().iter().rev().map(|note| support::text(&note["text"])).collect()
}

#[test]
fn lines_are_kept_in_their_order_and_taken_back_in_one_step() {
    let app = TestApp::new();
    app.person("Elif Kaya");
    let lines: Vec<String> = (0..300).map(|line| format!("line {line} of @Elif #docs")).collect();
    let kept = app.ok("notes.capture_lines", json!({ "lines": lines }));
    assert_eq!(kept["kept"].as_array().unwrap().len(), 300);
    assert_eq!(texts(&app), lines, "the order of the lines is the order of the notes");
    assert_eq!(app.undo(), "Captured 300 lines");
    assert_eq!(texts(&app), Vec::<String>::new());
    app.redo();
    assert_eq!(texts(&app).len(), 300);
}

#[test]
fn a_line_that_is_refused_is_named_and_the_others_are_kept_where_their_marks_say() {
    let app = TestApp::new();
    let lines = json!(["the echo is back !roadblock", " ", "+done", "+done two refunds", "x".repeat(20_001)]);
    let answer = app.ok("notes.capture_lines", json!({ "lines": lines }));
    let refused: Vec<&Value> =
        answer["refused"].as_array().unwrap().iter().map(|line| &line["index"]).collect();
    assert_eq!(refused, [1, 2, 4]);
    assert!(support::text(&answer["refused"][2]["reason"]).contains("20,000 characters"));
    assert_eq!(answer["kept"][0]["sentence"], "Kept as a note, and in the list of roadblocks.");
    assert_eq!(answer["kept"][1]["sentence"], "On the Done list.");
    assert_eq!(
        app.ok("notes.roadblocks", json!({ "state": "open" }))["roadblocks"][0]["title"],
        "the echo is back"
    );
}

#[test]
fn a_character_that_no_file_can_hold_takes_no_other_with_it() {
    let app = TestApp::new();
    app.ok("notes.capture_lines", json!({ "lines": ["one", "\0two", "th\0ree"] }));
    assert_eq!(texts(&app), ["one", "\u{fffd}two", "th\u{fffd}ree"]);
    app.ok("notes.add_roadblock", json!({ "title": "\0" }));
    app.ok("notes.keep_draft", json!({ "key": "capture", "text": "\0 half a word" }));
    let found = app.ok("notes.search", json!({ "query": "ree" }))["found"].clone();
    assert_eq!(found.as_array().map(Vec::len), Some(1), "what follows it is searched too: {found}");
}

#[test]
fn lines_of_which_none_is_kept_leave_nothing_to_take_back() {
    let app = TestApp::new();
    app.person("Elif Kaya");
    let answer = app.ok("notes.capture_lines", json!({ "lines": ["", "+done"] }));
    assert_eq!(answer["refused"].as_array().unwrap().len(), 2);
    assert_ne!(app.undo(), "Captured 0 lines");
}

#[test]
fn what_is_captured_into_a_session_says_beside_whom() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    let kept = app.ok("notes.capture", json!({ "text": "The macro is gone !roadblock", "session_id": id }));
    assert_eq!(kept["sentence"], "Kept in the session beside Elif, and in the list of roadblocks.");
    assert_eq!(said(&app, &id), ["The macro is gone !roadblock"]);
}
