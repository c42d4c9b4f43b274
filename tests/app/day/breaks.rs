//! Breaks and their nudges.

use serde_json::{Value, json};
use support::TestApp;

fn nudge_at(app: &TestApp, local: &str) -> Value {
    app.clock.set(local);
    // A beat every minute or so, so that nothing is taken for a sleep.
    app.ok("day.heartbeat", json!({ "idle_s": 0 }))["nudge"].clone()
}

fn at_work() -> TestApp {
    let app = TestApp::new();
    app.start("2026-11-18 08:00", "customers");
    app
}

#[test]
fn a_gentle_nudge_comes_after_two_hours_and_a_firm_one_after_four() {
    let app = at_work();
    assert!(nudge_at(&app, "2026-11-18 09:59").is_null());
    let gentle = nudge_at(&app, "2026-11-18 10:00");
    assert_eq!((&gentle["firm"], &gentle["since"]), (&json!(false), &json!("2 h since your last break")));
    assert_eq!(nudge_at(&app, "2026-11-18 11:59")["key"], gentle["key"], "one nudge, told once");
    let firm = nudge_at(&app, "2026-11-18 12:00");
    assert_eq!(firm["firm"], true);
    assert_ne!(firm["key"], gentle["key"]);
    let breaks = app.ok("day.view", json!({}))["breaks"].clone();
    assert_eq!(breaks["nudge"], firm);
    assert_eq!(breaks["unbroken_since_ms"], json!(app.ms("2026-11-18 08:00")));
}

#[test]
fn switching_between_activities_is_not_a_break() {
    let app = at_work();
    app.start("2026-11-18 09:30", "quality");
    assert!(!nudge_at(&app, "2026-11-18 10:00").is_null());
}

#[test]
fn five_minutes_already_count_and_four_do_not() {
    for (minutes, nudged) in [(4, true), (5, false)] {
        let app = at_work();
        app.start("2026-11-18 09:30", "break");
        app.start(&format!("2026-11-18 09:{}", 30 + minutes), "customers");
        assert_eq!(!nudge_at(&app, "2026-11-18 10:10").is_null(), nudged, "{minutes} minutes");
    }
}

#[test]
fn it_is_silent_on_a_break_in_a_call_and_alongside() {
    let app = at_work();
    assert!(!nudge_at(&app, "2026-11-18 10:05").is_null());
    app.ok("day.set_on_call", json!({ "on_call": true }));
    assert!(nudge_at(&app, "2026-11-18 10:06").is_null());
    app.start("2026-11-18 10:07", "alongside");
    assert!(nudge_at(&app, "2026-11-18 10:08").is_null());
    app.start("2026-11-18 10:09", "break");
    assert!(nudge_at(&app, "2026-11-18 10:10").is_null());
    app.start("2026-11-18 10:11", "customers");
    assert!(!nudge_at(&app, "2026-11-18 10:12").is_null(), "two minutes were no break");
}

#[test]
fn a_nudge_is_put_off_for_as_long_as_was_said() {
    let app = at_work();
    assert!(!nudge_at(&app, "2026-11-18 10:05").is_null());
    app.ok("day.snooze_nudge", json!({ "minutes": 30 }));
    assert!(nudge_at(&app, "2026-11-18 10:34").is_null());
    assert!(!nudge_at(&app, "2026-11-18 10:35").is_null());
}

#[test]
fn the_lead_words_the_nudge_and_chooses_its_time() {
    let app = at_work();
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["nudge_after_min"] = json!(60);
    settings["firm_words"] = json!("You are a grump after four hours.");
    settings["nudge_words"] = json!("Tea?");
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    assert_eq!(nudge_at(&app, "2026-11-18 09:00")["words"], "Tea?");
    assert_eq!(nudge_at(&app, "2026-11-18 12:00")["words"], "You are a grump after four hours.");
}

#[test]
fn nothing_runs_so_nothing_nudges_however_long_the_app_is_open() {
    let app = TestApp::new();
    app.add("2026-11-18 04:00", "2026-11-18 11:00", "customers");
    assert!(nudge_at(&app, "2026-11-18 11:08").is_null());
}

#[test]
fn breaks_taken_and_planned_are_counted() {
    let app = TestApp::new();
    app.add("2026-11-18 08:00", "2026-11-18 08:15", "break");
    app.add("2026-11-18 10:00", "2026-11-18 10:45", "break");
    app.add("2026-11-18 10:50", "2026-11-18 10:53", "break");
    let breaks = app.ok("day.view", json!({}))["breaks"].clone();
    let counted = (breaks["taken"].as_u64(), breaks["taken_min"].as_u64(), breaks["planned"].as_u64());
    assert_eq!(counted, (Some(2), Some(60), Some(3)));
}
