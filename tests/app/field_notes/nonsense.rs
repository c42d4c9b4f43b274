//! What cannot be meant is refused with a sentence, and nothing is written.

use serde_json::json;
use support::TestApp;

use super::sit;

const NOBODY: &str = "019c0e2e-7d1b-7000-8000-000000000000";

#[test]
fn a_session_is_not_begun_for_a_planned_time_that_is_gone() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let said = app.refused("notes.start_session", json!({ "person_id": elif, "block_id": NOBODY }));
    assert!(said.starts_with("That planned time is no longer there."), "{said}");
    assert_eq!(app.ok("notes.sessions", json!({}))["total"], 0);
    assert_eq!(app.lived("2026-11-18"), Vec::<String>::new());
}

#[test]
fn no_session_and_no_note_lies_before_1970() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    app.clock.set("2026-11-18 11:30");
    app.ok("notes.end_session", json!({ "id": id }));
    let year = 31_536_000_000_i64;
    let (start_ms, end_ms) = (-year, -year + 3_600_000);
    for (name, args) in [
        ("notes.move_session", json!({ "id": id, "start_ms": start_ms, "end_ms": end_ms })),
        (
            "notes.write_session",
            json!({ "person_id": app.person("Dev Raman"), "start_ms": start_ms, "end_ms": end_ms, "with_entry": true }),
        ),
        ("notes.capture", json!({ "text": "long ago", "at_ms": start_ms })),
    ] {
        assert_eq!(app.refused(name, args), "That lies before 1970. Check the year.", "{name}");
    }
    assert_eq!(app.lived("2026-11-18"), ["alongside 11:08-11:30"]);
}

#[test]
fn what_was_never_lived_cannot_be_declined() {
    let app = TestApp::new();
    let said = app.refused("notes.decline_heard", json!({ "entry_id": NOBODY }));
    assert!(said.starts_with("That time with customers is no longer there."), "{said}");
}

#[test]
fn a_one_to_one_of_which_nothing_is_told_is_not_kept() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let empty = json!({ "person_id": elif, "summary": "  \n ", "talked": [], "commitments": [] });
    let said = app.refused("people.hold_one_to_one", empty);
    assert!(said.starts_with("Nothing is told of that talk yet."), "{said}");
    assert!(app.ok("people.agenda", json!({ "person_id": elif }))["last"].is_null());
}
