//! Balance, band and drift.

use serde_json::{Value, json};
use support::TestApp;

fn balance(app: &TestApp) -> Value {
    app.ok("day.balance", json!({}))
}

/// Eight hours on one activity on each of some days of November.
fn full_days(app: &TestApp, days: impl IntoIterator<Item = u32>, activity: &str) {
    for day in days {
        app.add(&format!("2026-11-{day:02} 08:00"), &format!("2026-11-{day:02} 16:00"), activity);
    }
}

#[test]
fn the_balance_is_front_line_over_both_lanes_and_breaks_do_not_count() {
    let app = TestApp::new();
    app.add("2026-11-17 08:00", "2026-11-17 10:00", "customers");
    app.add("2026-11-17 10:00", "2026-11-17 11:00", "break");
    app.add("2026-11-17 11:00", "2026-11-17 12:00", "meeting");
    app.add("2026-11-17 12:00", "2026-11-17 15:00", "quality");
    let week = balance(&app)["week"].clone();
    assert_eq!(week, json!({ "front_min": 120, "strategic_min": 180, "share": 0.4 }));
}

#[test]
fn under_two_hours_it_is_too_early_to_say() {
    let app = TestApp::new();
    app.add("2026-11-17 08:00", "2026-11-17 09:59", "customers");
    assert!(balance(&app)["week"]["share"].is_null());
    app.add("2026-11-17 10:00", "2026-11-17 10:01", "customers");
    assert_eq!(balance(&app)["week"]["share"], 1.0);
}

#[test]
fn the_week_starts_on_monday_and_the_fortnight_reaches_back_thirteen_days() {
    let app = TestApp::new();
    // Wednesday the 18th: the fortnight is the 5th to the 18th.
    full_days(&app, [4, 5, 15, 16], "customers");
    let view = balance(&app);
    assert_eq!(view["week"]["front_min"], 480);
    assert_eq!(view["fortnight"]["front_min"], 3 * 480);
}

#[test]
fn days_can_start_the_week_when_the_leads_do() {
    let app = TestApp::new();
    full_days(&app, [15, 16], "customers");
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["week_starts"] = json!(6);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    assert_eq!(balance(&app)["week"]["front_min"], 960);
}

#[test]
fn what_runs_counts_up_to_now() {
    let app = TestApp::new();
    app.start("2026-11-18 08:00", "customers");
    app.clock.set("2026-11-18 11:30");
    assert_eq!(balance(&app)["week"]["front_min"], 210);
}

#[test]
fn drift_is_named_after_five_working_days_outside_the_band() {
    let app = TestApp::new();
    full_days(&app, [13, 16, 17], "customers");
    assert!(balance(&app)["drift"].is_null(), "four days with today");
    full_days(&app, [12], "customers");
    let drift = balance(&app)["drift"].as_str().unwrap_or_default().to_owned();
    assert!(drift.starts_with("Treading water"), "{drift}");
    let app = TestApp::new();
    full_days(&app, [10, 11, 12, 13, 16, 17], "quality");
    let drift = balance(&app)["drift"].as_str().unwrap_or_default().to_owned();
    assert!(drift.starts_with("Detached"), "{drift}");
}

#[test]
fn a_day_over_the_band_proposes_a_strategic_next_day() {
    let app = TestApp::new();
    full_days(&app, [17], "customers");
    let suggestion = balance(&app)["suggestion"].clone();
    assert_eq!(suggestion["on"], "2026-11-18");
    assert_eq!(
        suggestion["sentence"],
        "Yesterday was above your band. Today, a strategic block would even it out."
    );
}

#[test]
fn a_day_under_the_band_proposes_the_last_hour_with_customers() {
    let app = TestApp::new();
    full_days(&app, [17], "quality");
    let sentence = support::text(&balance(&app)["suggestion"]["sentence"]);
    assert_eq!(
        sentence,
        "Yesterday was below your band. Today, an hour with customers from 16:00 would even it out."
    );
}

#[test]
fn the_band_is_a_setting() {
    let app = TestApp::new();
    full_days(&app, [17], "customers");
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["band_low"] = json!(60);
    settings["band_high"] = json!(100);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    let view = balance(&app);
    assert_eq!((&view["band_low"], &view["band_high"]), (&json!(60), &json!(100)));
    assert!(view["suggestion"].is_null());
}
