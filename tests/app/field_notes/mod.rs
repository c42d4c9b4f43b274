//! Sitting beside the team: sessions, what stands in the way, what customers said and where it was taken.

mod customers;
mod lines;
mod nonsense;
mod roadblocks;
mod sessions;
mod sessions_follow;
mod week;

use serde_json::{Value, json};
use support::TestApp;

/// Sits down beside someone now, and answers the session's id.
#[track_caller]
fn sit(app: &TestApp, name: &str) -> String {
    let args = json!({ "person_id": app.person(name), "channel": "chat" });
    support::text(&app.ok("notes.start_session", args)["id"])
}

/// Captures in a session, and answers what became of it.
#[track_caller]
fn say(app: &TestApp, session: &str, text: &str) -> Value {
    app.ok("notes.capture", json!({ "text": text, "session_id": session }))
}

#[track_caller]
fn session(app: &TestApp, id: &str) -> Value {
    app.ok("notes.session", json!({ "id": id }))
}

/// The times of a session: `10:15 to 11:16`, its day left out.
#[track_caller]
fn times(app: &TestApp, id: &str) -> String {
    let when = support::text(&session(app, id)["when"]);
    when.split_once(", ").map(|(_, times)| times.to_owned()).unwrap_or_default()
}

/// The texts of a session's notes.
#[track_caller]
fn said(app: &TestApp, id: &str) -> Vec<String> {
    let session = session(app, id);
    let notes = session["notes"].as_array().expect("notes");
    notes.iter().map(|note| support::text(&note["note"]["text"])).collect()
}
