//! A person's page.

use serde_json::{Value, json};
use support::TestApp;

use super::rostered;

fn page(app: &TestApp, name: &str) -> Value {
    app.ok("people.person", json!({ "id": app.person(name) }))
}

#[test]
fn a_page_without_anything_says_so_by_being_empty() {
    let app = TestApp::new();
    let shown = page(&app, "Elif Kaya");
    for list in [
        "time_off",
        "sessions",
        "roadblocks",
        "commitments",
        "training",
        "knowledge",
        "recognitions",
        "ideas",
    ] {
        assert_eq!(shown[list], json!([]), "{list}");
    }
    assert_eq!(
        (&shown["since"], &shown["in_today"], &shown["shift_line"]),
        (&Value::Null, &Value::Null, &json!(""))
    );
    assert_eq!(shown["shifts"].as_array().map(Vec::len), Some(7));
    let nobody = app.call("people.person", json!({ "id": "01890a5d-ac96-774b-bcce-b302099a8057" }));
    assert_eq!(nobody.unwrap_err().code, app::ErrorCode::Gone);
}

#[test]
fn the_week_stands_on_one_axis_with_what_is_planned_in_it() {
    let app = TestApp::new();
    let dev = rostered(&app, "Dev Raman");
    app.ok("people.set_work", json!({ "person_id": dev, "weekly_hours": 40, "channels": ["email", "phone"], "skills": [], "starts_on": "2024-03-04", "ramp": false }));
    let args = json!({ "start_ms": app.ms("2026-11-18 13:00"), "end_ms": app.ms("2026-11-18 14:00"), "activity": "alongside", "person_id": dev });
    app.ok("day.add_block", args);
    app.ok(
        "people.mark_out",
        json!({ "person_id": dev, "kind": "leave", "on": "2026-12-14", "until": "2026-12-18" }),
    );
    let shown = page(&app, "Dev Raman");
    assert_eq!(
        (&shown["since"], &shown["in_today"]),
        (&json!("Since March 2024"), &json!("In today 08:00 to 16:30"))
    );
    assert_eq!(shown["shift_line"], "40 h");
    assert_eq!(shown["channels"], json!(["email", "phone"]));
    let wednesday = &shown["shifts"][2];
    assert_eq!((&wednesday["label"], &wednesday["today"]), (&json!("Wed 18"), &json!(true)));
    assert_eq!(wednesday["blocks"].as_array().map(Vec::len), Some(1));
    let hours = |day: &Value| day["axis_end_ms"].as_i64().unwrap() - day["axis_start_ms"].as_i64().unwrap();
    let days = shown["shifts"].as_array().unwrap();
    assert!(days.iter().all(|day| hours(day) == hours(wednesday)));
    assert!(wednesday["axis_end_ms"].as_i64() >= wednesday["roster"]["shift"]["end_ms"].as_i64());
    assert_eq!(shown["time_off"][0]["words"], "leave, Mon 14 Dec to Fri 18 Dec");
    assert_eq!(
        (&shown["sessions"][0]["title"], &shown["sessions"][0]["line"]),
        (&json!("13:00 to 14:00"), &json!("planned"))
    );
}

#[test]
fn what_was_seen_beside_them_gathers_on_their_page() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let session =
        app.ok("notes.start_session", json!({ "person_id": elif, "channel": "chat" }))["id"].clone();
    app.clock.set("2026-11-18 11:20");
    let capture = |text: &str| app.ok("notes.capture", json!({ "text": text, "session_id": session }));
    capture("The PDF preview needs a right she has not !roadblock");
    let idea = capture("She types the day the money lands by hand ?idea");
    app.clock.set("2026-11-18 11:58");
    app.ok("notes.end_session", json!({ "id": session }));
    app.ok("notes.set_sharing", json!({ "note_id": idea["id"], "sharing": "shareable" }));
    let shown = page(&app, "Elif Kaya");
    let held = &shown["sessions"][0];
    assert_eq!(
        (&held["title"], &held["line"]),
        (&json!("Chat, 50 min"), &json!("2 notes, 1 roadblock, 1 idea"))
    );
    assert_eq!(
        (&shown["roadblocks"][0]["state"], &shown["roadblocks"][0]["line"]),
        (&json!("open"), &json!("1 report"))
    );
    assert_eq!(shown["ideas"][0]["workaround"], true);
    assert_eq!(shown["shared_notes"].as_array().map(Vec::len), Some(1));
    app.clock.set("2026-11-19 09:00");
    let agenda = app.ok("people.agenda", json!({ "person_id": elif }));
    let texts: Vec<String> =
        agenda["items"].as_array().unwrap().iter().map(|item| support::text(&item["text"])).collect();
    assert_eq!(texts[0], "How was the hour beside you yesterday?");
    assert!(texts[1].starts_with("Your idea, “She types the day"), "{texts:?}");
}
