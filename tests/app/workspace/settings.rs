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

#[test]
fn what_staffing_is_reckoned_with_is_kept_and_refused_with_a_sentence() {
    let app = TestApp::new();
    let before = settings(&app);
    assert_eq!((&before["interval_min"], &before["phone_target_pct"]), (&json!(30), &json!(80)));
    assert_eq!((&before["opening"], &before["country"]), (&Value::Null, &Value::Null));
    let opening =
        json!([{ "day": 0, "from": "07:00", "to": "24:00" }, { "day": 5, "from": "09:00", "to": "13:00" }]);
    app.ok("workspace.change_settings", with(&app, "opening", opening.clone()));
    app.ok("workspace.change_settings", with(&app, "country", json!(" dk ")));
    app.ok("workspace.change_settings", with(&app, "phone_patience_s", json!(90)));
    let app = app.reopen();
    let kept = settings(&app);
    assert_eq!((&kept["opening"], &kept["country"]), (&opening, &json!("DK")));
    assert_eq!(kept["phone_patience_s"], 90);
    for (key, value, sentence) in [
        ("interval_min", json!(20), "An interval of 20 min is not known."),
        ("phone_target_pct", json!(0), "The target of phone must be 1 to 99 %"),
        ("chat_target_pct", json!(100), "The target of chat must be 1 to 99 %"),
        ("chat_concurrency", json!([1, 0.5]), "Chats at a time must start with 1"),
        ("opening", json!([]), "The queue would never be open."),
        ("opening", json!([{ "day": 0, "from": "09:00", "to": "08:00" }]), "The queue would close at 08:00"),
        ("country", json!("Denmark"), "The public holidays of 'DENMARK' are not known."),
        ("country", json!("zz"), "The public holidays of 'ZZ' are not known."),
        (
            "shrinkage",
            json!([{ "name": "", "pct": 5, "in_roster": true }]),
            "A kind of shrinkage needs a name",
        ),
        ("cape_weeks", json!(0), "Cape days must be at most 20 in 1 to 26 weeks."),
    ] {
        let told = app.refused("workspace.change_settings", with(&app, key, value));
        assert!(told.starts_with(sentence), "{key}: {told}");
    }
    assert_eq!(settings(&app), kept);
}
