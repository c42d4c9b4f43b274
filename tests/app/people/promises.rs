//! Commitments, training, what only someone knows, recognition.

use serde_json::{Value, json};
use support::TestApp;

fn page(app: &TestApp, name: &str) -> Value {
    app.ok("people.person", json!({ "id": app.person(name) }))
}

#[test]
fn a_commitment_is_made_kept_opened_again_and_each_is_undone() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let args = json!({ "person_id": dev, "promised_by": "person", "text": " Say what happens\nnext ", "due_on": "2026-11-16" });
    let id = support::text(&app.ok("people.add_commitment", args)["id"]);
    let one = page(&app, "Dev Raman")["commitments"][0].clone();
    assert_eq!(
        (&one["text"], &one["words"], &one["overdue"]),
        (&json!("Say what happens next"), &json!("from 18 Nov, was due 16 Nov"), &json!(true))
    );
    app.ok("people.change_commitment", json!({ "id": id, "due_on": "" }));
    app.ok("people.close_commitment", json!({ "id": id, "state": "kept", "outcome": "He does." }));
    let kept = page(&app, "Dev Raman")["commitments"][0].clone();
    assert_eq!((&kept["words"], &kept["outcome"]), (&json!("from 18 Nov, kept 18 Nov"), &json!("He does.")));
    app.ok("people.close_commitment", json!({ "id": id, "state": "open" }));
    app.ok("people.delete_commitment", json!({ "id": id }));
    assert_eq!(page(&app, "Dev Raman")["commitments"], json!([]));
    for label in [
        "Deleted the commitment Say what happens next",
        "Opened again: Say what happens next",
        "Marked as kept: Say what happens next",
        "Changed the commitment Say what happens next",
        "Kept a commitment of Dev",
    ] {
        assert_eq!(app.undo(), label);
    }
    assert_eq!(page(&app, "Dev Raman")["commitments"], json!([]));
    assert_eq!(
        app.refused("people.add_commitment", json!({ "person_id": dev, "promised_by": "lead", "text": " " })),
        "Say what was promised."
    );
    let sentence = app.refused("people.change_commitment", json!({ "id": id, "text": "x" }));
    assert!(sentence.contains("no longer there"), "{sentence}");
}

#[test]
fn training_is_due_again_after_its_months_and_the_nearest_comes_first() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let put = |args: Value| app.ok("people.put_training", args);
    put(json!({ "person_id": dev, "title": "Phone tone", "kind": "training", "done_on": "2026-10-12" }));
    put(
        json!({ "person_id": dev, "title": "Data protection", "kind": "policy", "done_on": "2025-11-30", "renew_months": 12 }),
    );
    let refunds = put(
        json!({ "person_id": dev, "title": "Refunds", "kind": "training", "due_on": "2026-11-19", "with_whom": "Elif" }),
    );
    let shown = page(&app, "Dev Raman");
    let words: Vec<String> = shown["training"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {}", support::text(&one["title"]), support::text(&one["words"])))
        .collect();
    assert_eq!(words, ["Refunds due 19 Nov", "Data protection renew by 30 Nov", "Phone tone done 12 Oct"]);
    assert_eq!(shown["training_line"], "2 due");
    let due = app.ok("people.due_training", json!({}))["rows"].as_array().unwrap().len();
    assert_eq!(due, 2);
    put(
        json!({ "id": refunds["id"], "person_id": dev, "title": "Refunds", "kind": "training", "done_on": "2026-11-18" }),
    );
    assert_eq!(page(&app, "Dev Raman")["training_line"], "1 due");
    app.ok("people.set_left", json!({ "id": dev, "left": true }));
    assert_eq!(app.ok("people.due_training", json!({}))["rows"], json!([]), "who left owes nothing");
    let later = json!({ "person_id": dev, "title": "x", "kind": "policy", "done_on": "2026-11-19" });
    assert!(app.refused("people.put_training", later).contains("still to come"));
    let months = json!({ "person_id": dev, "title": "x", "kind": "policy", "renew_months": 0 });
    assert!(app.refused("people.put_training", months).contains("1 to 120"));
}

#[test]
fn what_someone_changed_stands_on_their_page_and_in_the_week_of_the_brief() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let note = app.ok("notes.capture", json!({ "text": "@Elif: offer the day the money lands ?idea" }));
    let args = json!({ "person_id": elif, "title": "Refund macro", "effect": "3 fewer chats a day", "note_id": note["id"] });
    let made = app.ok("people.put_recognition", args);
    let shown = page(&app, "Elif Kaya");
    assert_eq!(shown["recognition_line"], "1 this year");
    assert_eq!(shown["recognitions"][0]["effect"], "3 fewer chats a day");
    assert_eq!(shown["ideas"][0]["came_of"], "Refund macro", "the idea says what came of it");
    let week = app.ok("people.recognitions", json!({ "from": "2026-11-16", "to": "2026-11-18" }));
    assert_eq!(week["recognitions"][0]["person"]["name"], "Elif Kaya");
    let before = app.ok("people.recognitions", json!({ "from": "2026-11-09", "to": "2026-11-17" }));
    assert_eq!(before["recognitions"], json!([]));
    app.ok("people.delete_recognition", json!({ "id": made["id"] }));
    assert!(page(&app, "Elif Kaya")["ideas"][0]["came_of"].is_null());
    assert_eq!(app.undo(), "Deleted Refund macro");
    let gone = json!({ "person_id": elif, "title": "x", "roadblock_id": elif });
    assert!(app.refused("people.put_recognition", gone).contains("roadblock"));
}

#[test]
fn what_only_someone_knows_is_kept_until_someone_else_does() {
    let app = TestApp::new();
    let tomasz = app.person("Tomasz Zieliński-Brandt");
    let made = app.ok("people.put_knowledge", json!({ "person_id": tomasz, "text": "The payroll export" }));
    app.ok(
        "people.put_knowledge",
        json!({ "id": made["id"], "person_id": tomasz, "text": "The payroll export in December" }),
    );
    let known = page(&app, "Tomasz Zieliński-Brandt")["knowledge"].clone();
    assert_eq!(
        known,
        json!([{ "id": made["id"], "text": "The payroll export in December", "when": "noted 18 Nov" }])
    );
    app.ok("people.delete_knowledge", json!({ "id": made["id"] }));
    assert_eq!(page(&app, "Tomasz Zieliński-Brandt")["knowledge"], json!([]));
    assert_eq!(app.undo(), "Removed what only one person knew");
}
