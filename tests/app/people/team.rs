//! The team.

use serde_json::{Value, json};
use support::TestApp;

fn names(app: &TestApp) -> Vec<String> {
    let people: Value = app.ok("people.list", json!({}));
    people["people"].as_array().unwrap().iter().map(|person| support::text(&person["name"])).collect()
}

#[test]
fn people_are_listed_by_name_with_what_was_last_noted() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "@Elif waits on the refund tool !roadblock" }));
    app.clock.set("2026-11-18 11:20");
    app.ok("notes.capture", json!({ "text": "@Elif and @Dev swapped chats" }));
    assert_eq!(names(&app), ["Dev Raman", "Elif Kaya", "Tomasz Zieliński-Brandt"]);
    let people = app.ok("people.list", json!({}));
    let elif = &people["people"][1];
    assert_eq!((elif["notes"].as_u64(), elif["short"].as_str()), (Some(2), Some("Elif")));
    assert_eq!(elif["last_note"]["text"], "@Elif and @Dev swapped chats");
    assert!(people["people"][2]["last_note"].is_null());
}

#[test]
fn people_are_added_from_a_list_and_those_there_already_are_left() {
    let app = TestApp::new();
    let added = app.ok("people.add", json!({ "names": "Amina Diallo\ndev raman, Noor Haddad" }));
    assert_eq!(added["ids"].as_array().map(Vec::len), Some(2));
    assert_eq!(added["already_there"], json!(["dev raman"]));
    assert_eq!(app.undo(), "Added 3 people");
    assert_eq!(names(&app).len(), 3);
    let sentence = app.refused("people.add", json!({ "names": " \n " }));
    assert_eq!(sentence, "No name was found in that. Type one name a line.");
}

#[test]
fn a_person_is_renamed_and_two_of_one_name_are_refused() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    app.ok("people.rename", json!({ "id": elif, "name": "Elif Aydın" }));
    assert!(names(&app).contains(&"Elif Aydın".to_owned()));
    let sentence = app.refused("people.rename", json!({ "id": elif, "name": "Dev Raman" }));
    assert_eq!(sentence, "Dev Raman is on the team already. Add an initial to tell them apart.");
    assert_eq!(app.undo(), "Renamed Elif Kaya to Elif Aydın");
    assert!(names(&app).contains(&"Elif Kaya".to_owned()));
}

#[test]
fn what_was_noted_with_someone_stays_theirs_under_another_name() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "@Elif found the bug in the export" }));
    let elif = app.person("Elif Kaya");
    app.ok("people.rename", json!({ "id": elif, "name": "Aylin Kaya" }));
    let note = app.ok("notes.list", json!({}))["notes"][0].clone();
    assert_eq!(note["people"][0]["name"], "Aylin Kaya", "the note still names her");
    app.ok("notes.file", json!({ "id": note["id"], "filed": true }));
    let people = app.ok("people.list", json!({}));
    assert_eq!(people["people"][0]["notes"], 1, "filing does not lose whom it was about");
}

#[test]
fn someone_who_left_comes_last_and_what_was_written_stays() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "@Dev wrote the macro" }));
    let dev = app.person("Dev Raman");
    app.ok("people.set_left", json!({ "id": dev, "left": true }));
    let people = app.ok("people.list", json!({}));
    assert_eq!(
        (&people["people"][2]["name"], &people["people"][2]["left"]),
        (&json!("Dev Raman"), &json!(true))
    );
    assert_eq!(people["people"][2]["notes"], 1);
    assert_eq!(app.ok("workspace.view", json!({}))["people"], 2);
    app.ok("people.set_left", json!({ "id": dev, "left": false }));
    assert_eq!(app.undo(), "Dev Raman is back");
    assert_eq!(app.undo(), "Dev Raman left");
    assert_eq!(app.ok("workspace.view", json!({}))["people"], 3);
}
