//! The team and its roster.

mod demo;
mod erase;
mod out;
mod page;
mod promises;
mod roster;
mod roster_import;
mod talks;
mod team;

use serde_json::{Value, json};
use support::TestApp;

/// Monday to Friday, 08:00 to 16:30, lunch at noon.
fn usual_week() -> Value {
    let day = |day: u32| {
        let lunch = json!([{ "kind": "lunch", "from": "12:00", "to": "12:30" }]);
        json!({ "day": day, "from": "08:00", "to": "16:30", "parts": lunch })
    };
    (0..5).map(day).collect()
}

/// Gives someone the usual week from the Monday of the pictures on.
#[track_caller]
fn rostered(app: &TestApp, name: &str) -> String {
    let id = app.person(name);
    let args = json!({ "person_id": id, "days": usual_week(), "from_on": "2026-11-16" });
    app.ok("people.set_pattern", args);
    id
}

/// The line of someone on one date.
#[track_caller]
fn day_of(app: &TestApp, name: &str, date: &str) -> Value {
    let roster = app.ok("people.view_roster", json!({ "from": date }));
    let lines = roster["lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["person"]["name"] == name).expect("that person");
    line["days"][0].clone()
}

/// The day read aloud.
#[track_caller]
fn said(app: &TestApp, name: &str, date: &str) -> String {
    support::text(&day_of(app, name, date)["sentence"])
}
