//! What customers said: by theme, taken somewhere, and offered a line for.

use serde_json::{Value, json};
use support::TestApp;

fn capture(app: &TestApp, text: &str) -> String {
    support::text(&app.ok("notes.capture", json!({ "text": text }))["id"])
}

fn theme_row(app: &TestApp, theme: &str) -> Value {
    let themes = app.ok("notes.themes", json!({}));
    let rows = themes["themes"].as_array().unwrap();
    rows.iter().find(|row| row["theme"] == theme).unwrap().clone()
}

#[test]
fn notes_gather_by_theme_and_are_counted_for_four_weeks() {
    let app = TestApp::at("2026-10-01 09:00", support::ZONE);
    capture(&app, "too long ago #product");
    app.clock.set("2026-11-10 09:00");
    capture(&app, "“Why two letters?” #product #48102");
    app.clock.set("2026-11-10 09:05");
    capture(&app, "letters again, says @Dev #product #service #48103");
    app.clock.set("2026-11-18 11:08");
    capture(&app, "the page shows the old menu #docs");
    assert_eq!(app.ok("notes.themes", json!({}))["line"], "3 notes in 4 weeks");
    assert_eq!(theme_row(&app, "product")["notes"], 2);
    let theme = app.ok("notes.theme", json!({ "theme": "product" }));
    let counts: Vec<&Value> =
        theme["counts"].as_array().unwrap().iter().map(|count| &count["words"]).collect();
    assert_eq!(
        counts,
        ["2 notes", "2 contacts named", "1 person it was heard with", "1 week in which it came up"]
    );
    let longer = app.ok("notes.theme", json!({ "theme": "product", "weeks": 12 }));
    assert_eq!(longer["line"], "3 notes in 12 weeks");
    assert_eq!(theme["notes"][1]["note"]["quotes"], json!([[1, 17]]));
}

#[test]
fn what_was_taken_somewhere_is_no_longer_fresh() {
    let app = TestApp::new();
    let first = capture(&app, "pick the reminders #product");
    assert_eq!(theme_row(&app, "product")["fresh"], 1);
    app.clock.set("2026-11-18 12:00");
    let args =
        json!({ "title": "Choose reminders", "taken_to": "product", "name": "Lena", "note_ids": [first] });
    app.ok("notes.ask", args);
    assert_eq!(
        (&theme_row(&app, "product")["fresh"], &theme_row(&app, "product")["asks_open"]),
        (&json!(0), &json!(1))
    );
    app.clock.set("2026-11-18 13:00");
    capture(&app, "another #product");
    assert_eq!(theme_row(&app, "product")["fresh"], 1);
    let theme = app.ok("notes.theme", json!({ "theme": "product" }));
    assert_eq!(
        (&theme["notes"][0]["taken"], &theme["notes"][1]["taken"]),
        (&json!(null), &json!("to Lena, Wed 18 Nov"))
    );
    assert_eq!(theme["notes"][1]["note"]["went"], json!(["taken to Lena, Wed 18 Nov"]));
    assert_eq!(app.undo(), "Captured a note");
    assert_eq!(app.undo(), "Took “Choose reminders” to Lena");
    assert_eq!(app.ok("notes.asks", json!({}))["asks"], json!([]));
}

#[test]
fn an_ask_is_silent_until_it_is_answered_and_then_again_until_it_ships() {
    let app = TestApp::at("2026-10-08 09:00", support::ZONE);
    let args = json!({ "title": "Choose reminders", "taken_to": "product", "name": "Lena", "note_ids": [] });
    let id = support::text(&app.ok("notes.ask", args)["id"]);
    let ask = |app: &TestApp| app.ok("notes.asks", json!({}))["asks"][0].clone();
    assert_eq!((&ask(&app)["asked"], &ask(&app)["silent"]), (&json!("Thu 8 Oct"), &json!(null)));
    app.clock.set("2026-10-24 08:00");
    assert_eq!((&ask(&app)["silent"], &ask(&app)["silent_days"]), (&json!("silent for 16 days"), &json!(16)));
    let answer = |state: &str, text: &str| {
        app.ok("notes.answer_ask", json!({ "id": id, "state": state, "text": text }));
    };
    answer("answered", "In the plan for the first quarter.");
    assert_eq!(ask(&app)["silent"], json!(null));
    app.clock.set("2026-11-18 11:08");
    assert_eq!(ask(&app)["silent"], "silent for 25 days", "answered, and nothing to see yet");
    answer("shipped", "Since this morning.");
    let shipped = ask(&app);
    assert_eq!((&shipped["state"], &shipped["silent"]), (&json!("shipped"), &json!(null)));
    assert_eq!(shipped["steps"].as_array().map(Vec::len), Some(2));
    app.undo();
    assert_eq!(ask(&app)["state"], "answered");
    app.ok("notes.change_ask", json!({ "id": id, "title": "Pick reminders", "name": "" }));
    app.ok("notes.delete_ask", json!({ "id": id }));
    assert_eq!(app.undo(), "Deleted “Pick reminders”");
    assert_eq!(ask(&app)["steps"][0]["text"], "In the plan for the first quarter.");
    assert!(
        app.refused("notes.ask", json!({ "title": " ", "taken_to": "other", "note_ids": [] }))
            .contains("few words")
    );
}

#[test]
fn asking_about_a_roadblock_says_so_on_it() {
    let app = TestApp::new();
    let id = support::text(&app.ok("notes.add_roadblock", json!({ "title": "Two approvals" }))["id"]);
    let args = json!({ "title": "One approval", "taken_to": "other", "name": "Mette", "note_ids": [], "roadblock_id": id });
    app.ok("notes.ask", args);
    let page = app.ok("notes.roadblock", json!({ "id": id }));
    assert_eq!((&page["roadblock"]["asked"], &page["asks"][0]["name"]), (&json!("asked"), &json!("Mette")));
}

#[test]
fn after_time_with_customers_one_line_is_offered_until_it_is_taken_or_declined() {
    let app = TestApp::new();
    let offer = |app: &TestApp| app.ok("notes.offer_heard", json!({}));
    app.start("2026-11-18 09:00", "customers");
    app.clock.set("2026-11-18 09:46");
    assert_eq!(offer(&app), json!(null), "they are still with customers");
    app.start("2026-11-18 09:46", "quality");
    assert_eq!(offer(&app)["words"], "46 min with customers. What did you hear?");
    let entry = offer(&app)["entry_id"].clone();
    app.ok("notes.decline_heard", json!({ "entry_id": entry }));
    assert_eq!(offer(&app), json!(null));
    assert_eq!(app.undo(), "Started Quality", "declining is no change to undo");
    app.redo();
    app.start("2026-11-18 10:00", "customers");
    app.start("2026-11-18 10:05", "quality");
    assert_eq!(offer(&app), json!(null), "five minutes offer nothing");
    app.start("2026-11-18 11:00", "customers");
    app.start("2026-11-18 11:20", "quality");
    assert_eq!(offer(&app)["minutes"], 20);
    app.clock.set("2026-11-18 11:22");
    capture(&app, "“You were kind” #service");
    assert_eq!(offer(&app), json!(null), "it was said");
    app.start("2026-11-18 13:00", "customers");
    app.start("2026-11-18 13:20", "quality");
    app.clock.set("2026-11-18 14:21");
    assert_eq!(offer(&app), json!(null), "after an hour it is past");
}
