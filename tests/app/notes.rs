//! Quick capture: kept as typed and found again.

use serde_json::{Value, json};
use support::TestApp;

fn capture(app: &TestApp, text: &str) -> String {
    support::text(&app.ok("notes.capture", json!({ "text": text }))["id"])
}

fn found(app: &TestApp, query: &str) -> Vec<String> {
    let found: Value = app.ok("notes.search", json!({ "query": query }));
    found["found"].as_array().unwrap().iter().map(|one| support::text(&one["text"])).collect()
}

#[test]
fn a_capture_is_kept_word_for_word_and_survives_a_restart() {
    let app = TestApp::new();
    let text = "Export is slow\n  for #48213, @Elif says #product ?idea cache it";
    capture(&app, text);
    let app = app.reopen();
    let notes = app.ok("notes.list", json!({}));
    assert_eq!(notes["notes"][0]["text"], text);
    assert_eq!(notes["notes"][0]["people"][0]["name"], "Elif Kaya");
    assert_eq!((&notes["total"], &notes["not_filed"]), (&json!(1), &json!(1)));
}

#[test]
fn what_is_being_typed_is_read_as_it_stands() {
    let app = TestApp::new();
    let tokens = app.ok("notes.read_capture", json!({ "text": "𝒳 @Elif !roadblock #123 @Nobody" }));
    let kinds: Vec<String> =
        tokens["tokens"].as_array().unwrap().iter().map(|token| support::text(&token["kind"])).collect();
    assert_eq!(kinds, ["person", "roadblock", "contact", "person"]);
    let (first, last) = (&tokens["tokens"][0], &tokens["tokens"][3]);
    assert_eq!((&first["start"], &first["known"]), (&json!(3), &json!(true)), "offsets count UTF-16 units");
    assert_eq!(last["known"], false);
}

#[test]
fn nothing_and_too_much_are_refused_with_a_sentence() {
    let app = TestApp::new();
    assert!(app.refused("notes.capture", json!({ "text": " \n" })).contains("nothing to keep"));
    assert!(app.refused("notes.capture", json!({ "text": "x".repeat(20_001) })).contains("20,000"));
    assert_eq!(app.refused("notes.capture", json!({ "text": "+done" })), "Say what was done beside +done.");
}

#[test]
fn notes_are_edited_filed_and_deleted_and_each_is_undone() {
    let app = TestApp::new();
    let id = capture(&app, "the printer jams");
    app.ok("notes.edit", json!({ "id": id, "text": "the label printer jams, says @Dev" }));
    app.ok("notes.file", json!({ "id": id, "filed": true }));
    let all = app.ok("notes.list", json!({}));
    assert_eq!((&all["not_filed"], &all["notes"][0]["filed"]), (&json!(0), &json!(true)));
    assert_eq!(app.ok("notes.list", json!({ "only_not_filed": true }))["notes"], json!([]));
    app.ok("notes.delete", json!({ "id": id }));
    assert_eq!(app.call("notes.delete", json!({ "id": id })).unwrap_err().code, app::ErrorCode::Gone);
    for label in ["Deleted a note", "Filed a note", "Edited a note"] {
        assert_eq!(app.undo(), label);
    }
    let note = app.ok("notes.list", json!({}))["notes"][0].clone();
    assert_eq!(
        (&note["text"], &note["filed"], &note["people"]),
        (&json!("the printer jams"), &json!(false), &json!([]))
    );
    app.redo();
    assert_eq!(app.ok("people.list", json!({}))["people"][0]["notes"], 1, "whom it names comes back with it");
}

#[test]
fn pages_of_notes_go_on_where_the_last_ended() {
    let app = TestApp::new();
    for minute in 10..40 {
        app.clock.set(&format!("2026-11-18 11:{minute}"));
        capture(&app, &format!("note {minute}"));
    }
    let first = app.ok("notes.list", json!({ "limit": 20 }));
    let last = first["notes"][19]["at_ms"].clone();
    let second = app.ok("notes.list", json!({ "limit": 20, "before_ms": last }));
    assert_eq!(second["notes"].as_array().map(Vec::len), Some(10));
    assert_eq!(second["notes"][0]["text"], "note 19");
}

#[test]
fn words_are_found_by_their_beginning_without_accents_and_in_any_case() {
    let app = TestApp::new();
    capture(&app, "Café terminal freezes after the réfund");
    for query in ["cafe", "REFUND", "term ref", "réf"] {
        assert_eq!(found(&app, query).len(), 1, "{query}");
    }
    assert!(found(&app, "coffee").is_empty());
    assert!(found(&app, "cafe coffee").is_empty(), "all the words");
}

#[test]
fn letters_with_a_stroke_are_found_without_it() {
    let app = TestApp::new();
    capture(&app, "Bjørn and Łukasz tried the Straße form in Malmö, the æther one too");
    for query in ["bjorn", "lukasz", "strasse", "malmo", "aether", "Bjørn", "Straße"] {
        assert_eq!(found(&app, query).len(), 1, "{query}");
    }
}

#[test]
fn half_words_are_found_from_their_middle() {
    let app = TestApp::new();
    capture(&app, "the Rechnungsexport times out");
    for query in ["export", "nungs", "ungsexp"] {
        assert_eq!(found(&app, query).len(), 1, "{query}");
    }
}

#[test]
fn what_looks_like_a_search_operator_is_only_words() {
    let app = TestApp::new();
    capture(&app, "AND then \"quoted\" NOT (near)* text^2");
    for query in ["AND", "\"quoted\"", "NOT near", "(near)*", "text^2", "col:text -then"] {
        let reply = app.call("notes.search", json!({ "query": query }));
        assert!(reply.is_ok(), "{query}: {reply:?}");
    }
    assert_eq!(found(&app, "NOT (near)").len(), 1);
    assert!(found(&app, "  ").is_empty());
}

#[test]
fn done_lines_and_details_of_entries_are_found_too() {
    let app = TestApp::new();
    app.ok("day.add_done", json!({ "text": "Zebra labels ordered" }));
    app.ok("day.start_activity", json!({ "activity": "quality", "detail": "zebra calibration" }));
    let found = app.ok("notes.search", json!({ "query": "zebra" }));
    let mut kinds: Vec<String> =
        found["found"].as_array().unwrap().iter().map(|one| support::text(&one["kind"])).collect();
    kinds.sort();
    assert_eq!(kinds, ["done", "entry"]);
}

#[test]
fn the_search_follows_every_undo_and_redo() {
    let app = TestApp::new();
    let id = capture(&app, "the kangaroo invoice");
    app.ok("notes.edit", json!({ "id": id, "text": "the wombat invoice" }));
    assert_eq!((found(&app, "kangaroo").len(), found(&app, "wombat").len()), (0, 1));
    app.undo();
    assert_eq!((found(&app, "kangaroo").len(), found(&app, "wombat").len()), (1, 0));
    app.undo();
    assert_eq!((found(&app, "kangaroo").len(), found(&app, "angaro").len()), (0, 0));
    app.redo();
    app.redo();
    assert_eq!((found(&app, "kangaroo").len(), found(&app, "wombat").len()), (0, 1));
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
}

#[test]
fn hits_say_where_the_words_stand() {
    let app = TestApp::new();
    capture(&app, "𝒳 Żółw in the queue");
    let hit = app.ok("notes.search", json!({ "query": "żółw" }))["found"][0]["hits"].clone();
    assert_eq!(hit, json!([[3, 7]]));
}

#[test]
fn a_draft_is_kept_at_each_pause_and_forgotten_when_it_is_empty() {
    let app = TestApp::new();
    app.ok("notes.keep_draft", json!({ "key": "capture", "text": "half a sent" }));
    let app = app.reopen();
    assert_eq!(app.ok("notes.draft", json!({ "key": "capture" }))["text"], "half a sent");
    app.ok("notes.keep_draft", json!({ "key": "capture", "text": "" }));
    assert_eq!(app.ok("notes.draft", json!({ "key": "capture" }))["text"], "");
    assert!(app.undo().is_null(), "typing is not a change to undo");
}
