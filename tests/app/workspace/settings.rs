//! Settings: kept, undone, refused with a sentence.

use serde_json::{Value, json};
use support::TestApp;

fn settings(app: &TestApp) -> Value {
    app.ok("workspace.view", json!({}))["settings"].clone()
}

fn with(app: &TestApp, key: &str, value: Value) -> Value {
    let mut settings = settings(app);
    settings[key] = value;
    json!({ "settings": settings })
}

#[test]
fn a_setting_is_kept_over_a_restart_and_taken_back() {
    let app = TestApp::new();
    let before = settings(&app);
    app.ok("workspace.change_settings", with(&app, "lead_name", json!(" Nora Lindqvist ")));
    let app = app.reopen();
    assert_eq!(settings(&app)["lead_name"], "Nora Lindqvist");
    assert_eq!(app.undo(), "Changed a setting");
    assert_eq!(settings(&app), before);
    app.redo();
    assert_eq!(settings(&app)["lead_name"], "Nora Lindqvist");
}

#[test]
fn sending_the_same_settings_changes_nothing() {
    let app = TestApp::new();
    app.ok("workspace.change_settings", json!({ "settings": settings(&app) }));
    assert!(app.undo().is_null());
}

#[test]
fn what_no_rule_can_work_with_is_refused_with_a_sentence() {
    let app = TestApp::new();
    let before = settings(&app);
    for (key, value, sentence) in [
        ("band_low", json!(50), "The band runs from 50 to 50 %."),
        ("band_high", json!(101), "The band runs from 30 to 101 %."),
        ("days", json!([]), "No working day is chosen."),
        ("to", json!("07:00"), "The working day must end after it starts."),
        ("from", json!("8 o'clock"), "8 o'clock is no time of day. Write it like 08:30."),
        ("nudge_after_min", json!(300), "The nudge comes after 300 min"),
        ("nudge_words", json!("x".repeat(81)), "The words of a nudge have more than 80 characters."),
        ("channels", json!([]), "No channel is chosen."),
        ("phone_handle_time_s", json!(1), "The handle time of phone must be"),
        ("idle_min", json!(0), "Idle time is asked about after 0 min."),
        ("short_break_min", json!(4), "A short break lasts at least 5 minutes"),
        ("lead_name", json!("x".repeat(81)), "The name of the lead has more than 80 characters."),
        ("week_starts", json!(7), "7 is no day of the week"),
    ] {
        let told = app.refused("workspace.change_settings", with(&app, key, value));
        assert!(told.starts_with(sentence), "{key}: {told}");
    }
    assert_eq!(settings(&app), before);
    assert!(app.undo().is_null());
}

#[test]
fn the_theme_and_the_single_keys_are_settings_too() {
    let app = TestApp::new();
    app.ok("workspace.change_settings", with(&app, "theme", json!("dark")));
    app.ok("workspace.change_settings", with(&app, "single_keys", json!(false)));
    assert_eq!((&settings(&app)["theme"], &settings(&app)["single_keys"]), (&json!("dark"), &json!(false)));
}
