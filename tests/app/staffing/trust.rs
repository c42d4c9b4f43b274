//! How far the forecast can be trusted.

use super::*;

#[test]
fn six_weeks_say_how_far_off_the_last_ones_were() {
    let app = six();
    import(&app, "calls.csv", &varied_calls());
    let view = app_view(&app);
    let sentence = text(&view["sentence"]);
    assert!(sentence.starts_with("Over the last four weeks this was off by "), "{sentence}");
    assert!(sentence.contains("; the same hour last week would have been off by "), "{sentence}");
    assert!(view["off_by"].as_f64().unwrap() < view["naive_off_by"].as_f64().unwrap(), "{view}");
    assert_eq!(view["handle_times"][0]["words"], "6:00 min, assumed");
    let patience = |app: &TestApp| app_view(app)["assumed"].as_array().unwrap().last().cloned().unwrap();
    assert_eq!(patience(&app), "Phone: when who waits gives up is not known, so nobody is taken to.");
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["phone_patience_s"] = json!(90);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    assert_eq!(patience(&app), "Phone: who waits gives up after 90 seconds on average, your figure.");
}

#[test]
fn a_few_days_of_history_say_what_they_assume() {
    let app = six();
    import(&app, "calls.csv", &calls(1, busy_mornings));
    roster(&app);
    let view = app_view(&app);
    assert_eq!(view["off_by"], json!(null));
    assert_eq!(
        view["sentence"],
        "There is too little history to say how far this is off. Three weeks are enough to begin."
    );
    assert!(text(&view["assumed"][0]).starts_with("Only "), "{view}");
    let expected = interval(&day(&app, "2026-11-19"), "14:00")["contacts"]["expected"].as_f64().unwrap();
    assert!((expected - 12.0).abs() < 2.0, "{expected}");
}

#[test]
fn what_is_assumed_of_every_channel_is_said_once() {
    let app = six();
    import(&app, "calls.csv", &calls(1, busy_mornings));
    // Tickets of their own, so that no chat is taken for a call that changed.
    import(
        &app,
        "chats.csv",
        contacts(1, "chat", "Solved", busy_mornings).replace('\n', "\n9").trim_end_matches('9'),
    );
    let view = app_view(&app);
    let few = |words: &&Value| text(words).contains("every weekday that has not been seen");
    let said: Vec<&Value> = view["assumed"].as_array().unwrap().iter().filter(few).collect();
    assert_eq!(said.len(), 1, "{view}");
    assert!(text(said[0]).starts_with("Only "), "{view}");
}

fn app_view(app: &TestApp) -> Value {
    app.ok("staffing.view_trust", json!({}))
}
