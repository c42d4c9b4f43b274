//! Return after sleep or idle, asked about once.

use serde_json::{Value, json};
use support::TestApp;

const DAY: &str = "2026-11-18";

fn beat(app: &TestApp, local: &str) -> Value {
    app.clock.set(local);
    app.ok("day.heartbeat", json!({ "idle_s": 0 }))
}

/// Quality runs since ten, and the machine slept from 10:20 to 11:00.
fn slept() -> (TestApp, String) {
    let app = TestApp::new();
    app.start("2026-11-18 10:00", "quality");
    assert_eq!(beat(&app, "2026-11-18 10:20")["asks"], false);
    assert_eq!(beat(&app, "2026-11-18 11:00")["asks"], true);
    let id = support::text(&app.day(DAY)["away"]["id"]);
    (app, id)
}

#[test]
fn a_sleep_is_asked_about_and_only_once() {
    let (app, id) = slept();
    assert_eq!(app.day(DAY)["away"]["sentence"], "10:20 to 11:00, while Quality was running");
    assert_eq!(beat(&app, "2026-11-18 11:00:30")["asks"], false);
    app.ok("day.answer_away", json!({ "id": id, "answer": "kept" }));
    assert!(app.day(DAY)["away"].is_null());
    assert_eq!(app.lived(DAY), ["quality 10:00-"]);
    let again = app.call("day.answer_away", json!({ "id": id, "answer": "kept" })).unwrap_err();
    assert_eq!(again.code, app::ErrorCode::Gone);
}

#[test]
fn an_activity_takes_the_time_away_and_what_ran_goes_on() {
    let (app, id) = slept();
    let dev = app.person("Dev Raman");
    let answer =
        json!({ "id": id, "answer": { "activity": "alongside" }, "detail": "phones", "person_id": dev });
    app.ok("day.answer_away", answer);
    assert_eq!(app.lived(DAY), ["quality 10:00-10:20", "alongside 10:20-11:00", "quality 11:00-"]);
    assert_eq!(app.day(DAY)["entries"][1]["person"]["short"], "Dev");
}

#[test]
fn nothing_leaves_a_gap() {
    let (app, id) = slept();
    app.ok("day.answer_away", json!({ "id": id, "answer": "nothing" }));
    assert_eq!(app.lived(DAY), ["quality 10:00-10:20", "quality 11:00-"]);
}

#[test]
fn taking_an_answer_back_asks_again() {
    let (app, id) = slept();
    app.ok("day.answer_away", json!({ "id": id, "answer": "nothing" }));
    assert_eq!(app.undo(), "Answered what the time away was");
    assert_eq!(app.lived(DAY), ["quality 10:00-"]);
    assert_eq!(app.day(DAY)["away"]["id"], json!(id));
    app.redo();
    assert!(app.day(DAY)["away"].is_null());
    assert_eq!(app.lived(DAY), ["quality 10:00-10:20", "quality 11:00-"]);
}

#[test]
fn sitting_idle_is_asked_about_on_return_from_the_last_touch() {
    let app = TestApp::new();
    app.start("2026-11-18 10:00", "quality");
    let idle = |local: &str, seconds: u32| {
        app.clock.set(local);
        app.ok("day.heartbeat", json!({ "idle_s": seconds }))["asks"] == true
    };
    assert!(!idle("2026-11-18 10:10", 0));
    assert!(!idle("2026-11-18 10:20", 600));
    assert!(!idle("2026-11-18 10:30", 1200), "not while still away");
    assert!(idle("2026-11-18 10:40", 5));
    assert_eq!(app.day(DAY)["away"]["sentence"], "10:10 to 10:40, while Quality was running");
    assert!(!idle("2026-11-18 10:40:30", 5));
}

#[test]
fn a_short_absence_is_not_asked_about_and_the_length_is_a_setting() {
    let app = TestApp::new();
    app.start("2026-11-18 10:00", "quality");
    beat(&app, "2026-11-18 10:00");
    assert_eq!(beat(&app, "2026-11-18 10:14")["asks"], false);
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["idle_min"] = json!(5);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    assert_eq!(beat(&app, "2026-11-18 10:19")["asks"], true);
}

#[test]
fn nothing_is_asked_where_nothing_ran() {
    let app = TestApp::new();
    beat(&app, "2026-11-18 10:00");
    assert_eq!(beat(&app, "2026-11-18 12:00")["asks"], false);
    assert!(app.day(DAY)["away"].is_null());
}

#[test]
fn a_night_with_the_app_closed_is_asked_about_in_the_morning() {
    let app = TestApp::new();
    app.start("2026-11-17 16:00", "customers");
    beat(&app, "2026-11-17 17:00");
    let app = app.reopen();
    assert_eq!(beat(&app, "2026-11-18 08:00")["asks"], true);
    let away = app.day(DAY)["away"].clone();
    assert_eq!(away["sentence"], "Tue 17:00 to 08:00, while Customers was running");
    app.ok("day.answer_away", json!({ "id": away["id"], "answer": "nothing" }));
    assert_eq!(app.lived("2026-11-17"), ["customers 16:00-17:00"]);
    assert_eq!(app.lived(DAY), ["customers 08:00-"]);
}

#[test]
fn falling_asleep_again_at_once_keeps_both_stretches_in_one_question() {
    let (app, _) = slept();
    assert_eq!(beat(&app, "2026-11-18 11:40")["asks"], true);
    let away = app.day(DAY)["away"].clone();
    assert_eq!(away["sentence"], "10:20 to 11:40, while Quality was running");
    app.ok("day.answer_away", json!({ "id": away["id"], "answer": "nothing" }));
    assert!(app.day(DAY)["away"].is_null(), "one question, one answer");
    assert_eq!(app.lived(DAY), ["quality 10:00-10:20", "quality 11:40-"]);
}

#[test]
fn two_sleeps_apart_are_two_questions_oldest_first() {
    let (app, first) = slept();
    beat(&app, "2026-11-18 11:05");
    assert_eq!(beat(&app, "2026-11-18 12:00")["asks"], true);
    assert_eq!(app.day(DAY)["away"]["id"], json!(first));
    app.ok("day.answer_away", json!({ "id": first, "answer": "nothing" }));
    let second = app.day(DAY)["away"].clone();
    assert_eq!(second["sentence"], "11:05 to 12:00, while Quality was running");
    app.ok("day.answer_away", json!({ "id": second["id"], "answer": { "activity": "break" } }));
    assert_eq!(
        app.lived(DAY),
        ["quality 10:00-10:20", "quality 11:00-11:05", "break 11:05-12:00", "quality 12:00-"]
    );
}

#[test]
fn an_answer_after_the_next_entry_began_still_lands_where_it_was() {
    let (app, id) = slept();
    app.start("2026-11-18 11:10", "customers");
    app.ok("day.answer_away", json!({ "id": id, "answer": { "activity": "meeting" } }));
    let lived = ["quality 10:00-10:20", "meeting 10:20-11:00", "quality 11:00-11:10", "customers 11:10-"];
    assert_eq!(app.lived(DAY), lived);
}

#[test]
fn the_tray_is_told_what_runs() {
    let app = TestApp::new();
    assert_eq!(beat(&app, "2026-11-18 10:00")["running"], "");
    app.start("2026-11-18 10:00", "customers");
    assert_eq!(beat(&app, "2026-11-18 11:06")["running"], "Customers 1 h 06");
}
