//! Undo refuses where something later stands on it.

use domain::day::{Activity, Entry, EntryId};
use serde_json::json;
use store::Store;
use support::{TestApp, ZONE, instant};

/// An entry written past the Commands, as a later version of a feature or a repair by hand might.
fn written_past_the_journal(app: &TestApp, from: &str, to: &str) {
    let store = Store::open(&app.file(), |_| Ok(())).unwrap();
    let entry = Entry {
        id: EntryId("018f0000-0000-7000-8000-00000000abcd".parse().unwrap()),
        start: instant(from, ZONE),
        end: Some(instant(to, ZONE)),
        activity: Activity::Meeting,
        zone: ZONE,
        detail: String::new(),
        person: None,
        on_call: false,
    };
    store.write(None, |writer| writer.put_entries(&[entry], &[])).unwrap();
}

#[test]
fn undo_that_would_overlap_a_later_entry_is_refused_and_changes_nothing() {
    let app = TestApp::new();
    app.add("2026-11-17 08:00", "2026-11-17 10:00", "customers");
    let id = app.entry("2026-11-17", 0);
    let shorter =
        json!({ "id": id, "start_ms": app.ms("2026-11-17 08:00"), "end_ms": app.ms("2026-11-17 09:00") });
    app.ok("day.place_entry", shorter);
    written_past_the_journal(&app, "2026-11-17 09:15", "2026-11-17 09:45");
    let before = app.day("2026-11-17");
    let sentence = app.refused("workspace.undo", json!({}));
    assert!(sentence.contains("would overlap another entry. So nothing was changed."), "{sentence}");
    assert_eq!(app.day("2026-11-17"), before);
    app.ok("day.delete_entry", json!({ "id": app.entry("2026-11-17", 1) }));
    app.undo();
    assert_eq!(app.lived("2026-11-17")[1], "meeting 09:15-09:45", "undo goes on with the newest change");
}

#[test]
fn undo_of_a_row_that_was_changed_elsewhere_is_refused_and_changes_nothing() {
    let app = TestApp::new();
    let id = support::text(&app.ok("notes.capture", json!({ "text": "one" }))["id"]);
    let store = Store::open(&app.file(), |_| Ok(())).unwrap();
    let mut note = store.read(|reader| reader.note(id.parse().unwrap())).unwrap().unwrap();
    note.text = "changed elsewhere".into();
    store.write(None, |writer| writer.put_note(&note, &[], &[])).unwrap();
    let sentence = app.refused("workspace.undo", json!({}));
    assert_eq!(sentence, "That was taken back or changed elsewhere in the meantime, so nothing was changed.");
    assert_eq!(app.ok("notes.list", json!({}))["notes"][0]["text"], "changed elsewhere");
}

#[test]
fn with_nothing_to_undo_or_redo_it_says_so() {
    let app = TestApp::new();
    assert_eq!(app.ok("workspace.undo", json!({}))["sentence"], "Nothing to undo.");
    assert_eq!(app.ok("workspace.redo", json!({}))["sentence"], "Nothing to redo.");
    app.start("2026-11-18 11:10", "customers");
    assert_eq!(app.ok("workspace.view", json!({}))["undo"], "Started Customers");
    assert_eq!(app.ok("workspace.undo", json!({}))["sentence"], "Undone: Started Customers.");
    assert_eq!(app.ok("workspace.view", json!({}))["redo"], "Started Customers");
    assert_eq!(app.ok("workspace.redo", json!({}))["sentence"], "Done again: Started Customers.");
}

#[test]
fn saying_again_what_is_so_already_leaves_nothing_to_undo() {
    let app = TestApp::new();
    let block = app.plan("2026-11-19 09:00", "2026-11-19 10:00", "quality");
    let note = app.ok("notes.capture", json!({ "text": "one" }))["id"].clone();
    app.ok("day.retype_block", json!({ "id": block, "activity": "quality" }));
    app.ok("notes.file", json!({ "id": note, "filed": false }));
    app.ok("notes.edit", json!({ "id": note, "text": "one" }));
    app.ok("people.set_left", json!({ "id": app.person("Elif Kaya"), "left": false }));
    assert_eq!(app.undo(), "Captured a note");
}
