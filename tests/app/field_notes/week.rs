//! The lead sits with someone every week.

use serde_json::json;
use support::TestApp;

use super::sit;

#[test]
fn a_week_says_whether_anyone_was_sat_with_and_who_comes_next() {
    let app = TestApp::new();
    let due = || app.ok("notes.due", json!({}));
    let told = || (support::text(&due()["week"]), due()["sat_this_week"] == true);
    assert_eq!(told(), ("Nobody sat with yet this week; Dev waits longest.".into(), false));
    let block = json!({
        "start_ms": app.ms("2026-11-19 13:00"), "end_ms": app.ms("2026-11-19 14:00"),
        "activity": "alongside", "person_id": app.person("Dev Raman"),
    });
    app.ok("day.add_block", block);
    assert_eq!(told(), ("Nobody sat with yet this week; Dev is planned, Thu 13:00.".into(), false));
    sit(&app, "Elif Kaya");
    assert_eq!(told(), ("Sat with Elif this week.".into(), true));
    app.clock.set("2026-11-22 20:00");
    assert!(told().1, "the week lasts until its last evening");
    app.clock.set("2026-11-23 08:00");
    app.ok("day.stop_activity", json!({}));
    let other = json!({ "person_id": app.person("Dev Raman"), "activity": "alongside" });
    app.ok("day.start_activity", other);
    app.clock.set("2026-11-23 08:20");
    app.ok("day.stop_activity", json!({}));
    assert!(told().0.starts_with("Sat with Dev"), "time alongside without notes counts too: {}", told().0);
}
