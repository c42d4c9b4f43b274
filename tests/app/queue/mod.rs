//! Contacts in, and what waits.

mod cape;
mod importing;
mod reports;
mod taking_back;
mod waiting;
mod watched;

use serde_json::{Value, json};
use support::TestApp;

/// An export in the shape of a help desk's view: number, opened, updated, status.
fn export(rows: &[(u32, &str, &str, &str)]) -> String {
    let mut text = String::from("Ticket,Opened at,Updated at,Status,Channel,Subject\n");
    for (number, opened, updated, status) in rows {
        text.push_str(&format!("{number},{opened},{updated},{status},email,Question {number}\n"));
    }
    text
}

/// Three contacts, one of them solved.
const MONDAY: [(u32, &str, &str, &str); 3] = [
    (501, "2026-11-16 09:00", "2026-11-16 09:30", "Open"),
    (502, "2026-11-16 10:00", "2026-11-16 12:00", "Solved"),
    (503, "2026-11-18 08:30", "2026-11-18 08:30", "Open"),
];

#[track_caller]
fn import(app: &TestApp, name: &str, contents: &str) -> Value {
    let path = app.write(name, contents);
    app.ok("queue.import_contacts", json!({ "path": path }))
}

fn counts(report: &Value) -> [u64; 5] {
    ["read", "added", "updated", "unchanged", "refused"].map(|key| report[key].as_u64().unwrap_or(99))
}

fn contacts(app: &TestApp) -> u64 {
    app.ok("queue.waiting", json!({}))["contacts"].as_u64().unwrap_or(99)
}

fn rows_in_file(app: &TestApp) -> Option<Value> {
    let report = app.ok("workspace.check", json!({}));
    let counts = report["counts"].as_array()?;
    counts.iter().find(|count| count["what"] == "contact rows").map(|count| count["count"].clone())
}
