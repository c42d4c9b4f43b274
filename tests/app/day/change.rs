//! What an editor keeps at once, and the hours it reads typed times against.

use chrono_tz::Europe::Copenhagen;
use serde_json::json;
use support::TestApp;

const DAY: &str = "2026-11-18";

#[test]
fn an_entry_is_changed_as_a_whole_and_one_undo_takes_it_all_back() {
    let app = TestApp::at("2026-11-18 16:00", Copenhagen);
    app.add("2026-11-18 09:00", "2026-11-18 10:00", "customers");
    let before = app.day(DAY)["entries"].clone();
    app.ok(
        "day.change_entry",
        json!({
            "id": app.entry(DAY, 0), "start_ms": app.ms("2026-11-18 09:15"), "end_ms": app.ms("2026-11-18 10:30"),
            "activity": "quality", "detail": "Amina, email"
        }),
    );
    let after = app.day(DAY)["entries"][0].clone();
    assert_eq!(
        (&after["from"], &after["to"], &after["activity"], &after["detail"]),
        (&json!("09:15"), &json!("10:30"), &json!("quality"), &json!("Amina, email"))
    );
    app.undo();
    assert_eq!(app.day(DAY)["entries"], before, "one undo brings back time, activity and detail");
}

#[test]
fn an_entry_that_would_cover_its_neighbour_keeps_everything_as_it_was() {
    let app = TestApp::at("2026-11-18 16:00", Copenhagen);
    app.add("2026-11-18 09:00", "2026-11-18 10:00", "customers");
    app.add("2026-11-18 10:00", "2026-11-18 10:20", "break");
    let before = app.day(DAY)["entries"].clone();
    let refusal = app.refused(
        "day.change_entry",
        json!({
            "id": app.entry(DAY, 0), "start_ms": app.ms("2026-11-18 09:00"), "end_ms": app.ms("2026-11-18 11:00"),
            "activity": "quality", "detail": ""
        }),
    );
    assert!(refusal.contains("cover"), "it says what would be covered: {refusal}");
    assert_eq!(app.day(DAY)["entries"], before, "a refused change changes nothing, the activity neither");
}

#[test]
fn a_block_is_changed_as_a_whole_and_one_undo_takes_it_all_back() {
    let app = TestApp::at("2026-11-18 08:00", Copenhagen);
    let id = app.plan("2026-11-18 09:00", "2026-11-18 10:00", "quality");
    let before = app.day(DAY)["blocks"].clone();
    app.ok(
        "day.change_block",
        json!({
            "id": id, "start_ms": app.ms("2026-11-18 13:00"), "end_ms": app.ms("2026-11-18 14:00"),
            "activity": "alongside", "detail": "phone", "person_id": app.person("Dev Raman")
        }),
    );
    let after = app.day(DAY)["blocks"][0].clone();
    assert_eq!((&after["from"], &after["activity"]), (&json!("13:00"), &json!("alongside")));
    assert_eq!(after["person"]["name"], "Dev Raman");
    app.undo();
    assert_eq!(app.day(DAY)["blocks"][0]["from"], before[0]["from"]);
    assert_eq!(app.day(DAY)["blocks"][0]["activity"], "quality");
}

#[test]
fn a_day_tells_every_hour_its_clock_shows_twice_where_it_shows_one_twice() {
    let app = TestApp::at("2026-11-18 08:00", Copenhagen);
    let hours = |date: &str| {
        let day = app.day(date);
        let labels: Vec<String> = day["hours"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|hour| hour["label"].as_str().map(str::to_owned))
            .collect();
        labels
    };
    assert_eq!(hours(DAY).len(), 24);
    let autumn = hours("2026-10-25");
    assert_eq!(autumn.len(), 25);
    assert_eq!(autumn.iter().filter(|label| *label == "02:00").count(), 2);
    let spring = hours("2027-03-28");
    assert_eq!(spring.len(), 23);
    assert!(!spring.contains(&"02:00".to_owned()), "the clock jumps over it");
}
