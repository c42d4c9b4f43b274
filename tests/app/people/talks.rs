//! One-to-ones and their agendas.

use serde_json::{Value, json};
use support::TestApp;

fn agenda(app: &TestApp, name: &str) -> Value {
    app.ok("people.agenda", json!({ "person_id": app.person(name) }))
}

fn texts(app: &TestApp, name: &str) -> Vec<String> {
    let agenda = agenda(app, name);
    agenda["items"].as_array().unwrap().iter().map(|item| support::text(&item["text"])).collect()
}

fn promise(app: &TestApp, name: &str, text: &str) -> String {
    let args = json!({ "person_id": app.person(name), "promised_by": "person", "text": text });
    support::text(&app.ok("people.add_commitment", args)["id"])
}

#[test]
fn an_agenda_gathers_itself_and_ends_in_a_talk_with_commitments() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    promise(&app, "Dev Raman", "Say what happens next");
    app.ok("notes.capture", json!({ "text": "@Dev would call back instead of hold ?idea" }));
    app.ok("people.put_agenda_item", json!({ "person_id": dev, "text": "The new rota" }));
    assert_eq!(
        texts(&app, "Dev Raman"),
        [
            "Your idea, “@Dev would call back instead of hold”: what comes of it?",
            "“Say what happens next”: what gets in the way?",
            "The new rota",
        ]
    );
    app.clock.set("2026-11-20 15:30");
    let shown = agenda(&app, "Dev Raman");
    let talked: Vec<Value> = shown["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| if item["id"].is_null() { item["origin"].clone() } else { item["id"].clone() })
        .collect();
    let commitments = json!([{ "promised_by": "lead", "text": "Ask Ben about Thursdays" }]);
    let args = json!({ "person_id": dev, "summary": "Wants more phone.", "talked": talked, "commitments": commitments });
    app.ok("people.hold_one_to_one", args);
    let after = agenda(&app, "Dev Raman");
    assert_eq!(
        (&after["last"]["when"], &after["last"]["summary"]),
        (&json!("Fri 20 Nov"), &json!("Wants more phone."))
    );
    assert_eq!(after["last"]["commitments"][0]["text"], "Ask Ben about Thursdays");
    assert_eq!(
        texts(&app, "Dev Raman"),
        [
            "“Say what happens next”: what gets in the way?",
            "My promise, “Ask Ben about Thursdays”: where it stands"
        ],
        "what is open comes back, the idea and the typed line were talked about"
    );
    assert_eq!(app.undo(), "Ended a one-to-one with Dev");
    assert_eq!(texts(&app, "Dev Raman").len(), 3);
    assert!(agenda(&app, "Dev Raman")["last"].is_null());
}

#[test]
fn three_commitments_at_once_are_refused_with_a_sentence() {
    let app = TestApp::new();
    let one = json!({ "promised_by": "person", "text": "One" });
    let args = json!({ "person_id": app.person("Dev Raman"), "summary": "", "talked": [], "commitments": [one, one, one] });
    let sentence = app.refused("people.hold_one_to_one", args);
    assert!(sentence.starts_with("A talk ends with two commitments at most"), "{sentence}");
    assert!(agenda(&app, "Dev Raman")["last"].is_null());
}

#[test]
fn lines_are_moved_worded_anew_and_dropped() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let id = promise(&app, "Dev Raman", "First");
    app.clock.set("2026-11-18 11:20");
    promise(&app, "Dev Raman", "Second");
    let typed = app.ok("people.put_agenda_item", json!({ "person_id": dev, "text": "Rota" }))["id"].clone();
    let origin = format!("commitment:{id}");
    app.ok("people.move_agenda_item", json!({ "person_id": dev, "id": typed, "before": origin }));
    assert_eq!(texts(&app, "Dev Raman")[0], "Rota");
    app.ok("people.move_agenda_item", json!({ "person_id": dev, "origin": origin }));
    assert!(texts(&app, "Dev Raman")[2].contains("First"));
    app.ok(
        "people.put_agenda_item",
        json!({ "person_id": dev, "origin": origin, "text": "First, in my words" }),
    );
    assert_eq!(texts(&app, "Dev Raman")[2], "First, in my words", "it stays where it was put");
    app.ok("people.drop_agenda_item", json!({ "person_id": dev, "origin": origin }));
    app.ok("people.drop_agenda_item", json!({ "person_id": dev, "id": typed }));
    assert_eq!(texts(&app, "Dev Raman"), ["“Second”: what gets in the way?"]);
    assert_eq!(app.undo(), "Took a line off the agenda");
    assert_eq!(texts(&app, "Dev Raman").len(), 2);
    let gone = json!({ "person_id": dev, "origin": "commitment:none" });
    assert!(app.refused("people.drop_agenda_item", gone).contains("no longer there"));
}

#[test]
fn a_roadblock_that_was_dropped_returns_when_it_is_met_again() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let first = app.ok("notes.capture", json!({ "text": "Echo on line 2 again, @Dev hangs up !roadblock" }));
    let item = agenda(&app, "Dev Raman")["items"][0].clone();
    assert_eq!(item["kind"], "roadblock");
    app.clock.set("2026-11-18 12:00");
    app.ok("people.drop_agenda_item", json!({ "person_id": dev, "origin": item["origin"] }));
    assert_eq!(agenda(&app, "Dev Raman")["items"], json!([]));
    app.clock.set("2026-11-19 09:00");
    let again = json!({ "text": "Echo once more, @Dev says !roadblock", "joins": first["roadblock_id"] });
    app.ok("notes.capture", again);
    assert_eq!(agenda(&app, "Dev Raman")["items"][0]["origin"], item["origin"]);
}

#[test]
fn a_private_remark_never_comes_on_the_agenda_that_its_person_sees() {
    let app = TestApp::new();
    let note = app.ok("notes.capture", json!({ "text": "@Dev could lead the team one day ?idea" }));
    app.ok("notes.set_sharing", json!({ "note_id": note["id"], "sharing": "private" }));
    let note = app.ok("notes.capture", json!({ "text": "@Dev is short with Ben on Mondays !roadblock" }));
    app.ok("notes.set_sharing", json!({ "note_id": note["id"], "sharing": "private" }));
    assert_eq!(agenda(&app, "Dev Raman")["items"], json!([]));
}

#[test]
fn a_one_to_one_is_planned_and_named() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let args = json!({ "person_id": dev, "start_ms": app.ms("2026-11-20 15:00"), "minutes": 30 });
    let made = app.ok("people.plan_one_to_one", args);
    let shown = agenda(&app, "Dev Raman");
    assert_eq!((&shown["planned"], &shown["block_id"]), (&json!("Fri 20, 15:00, 30 min"), &made["id"]));
    assert!(agenda(&app, "Elif Kaya")["planned"].is_null());
    assert_eq!(app.planned("2026-11-20"), ["alongside 15:00-15:30"]);
    assert_eq!(app.undo(), "Planned a one-to-one with Dev, Fri 20 Nov 15:00");
}
