//! Planning a day.

use serde_json::json;
use support::TestApp;

const DAY: &str = "2026-11-19";

#[test]
fn a_block_is_planned_moved_described_split_retyped_and_dropped() {
    let app = TestApp::new();
    let id = app.plan("2026-11-19 09:00", "2026-11-19 10:00", "quality");
    let moved =
        json!({ "id": id, "start_ms": app.ms("2026-11-19 10:00"), "end_ms": app.ms("2026-11-19 11:30") });
    app.ok("day.place_block", moved);
    assert_eq!(app.planned(DAY), ["quality 10:00-11:30"]);
    let dev = app.person("Dev Raman");
    app.ok("day.describe_block", json!({ "id": id, "detail": "Two reviews", "person_id": dev }));
    app.ok("day.split_block", json!({ "id": id, "at_ms": app.ms("2026-11-19 10:30") }));
    app.ok("day.retype_block", json!({ "id": id, "activity": "training" }));
    let day = app.day(DAY);
    assert_eq!(app.planned(DAY), ["training 10:00-10:30", "quality 10:30-11:30"]);
    assert_eq!(day["blocks"][1]["detail"], "Two reviews");
    assert_eq!(day["blocks"][1]["person"]["short"], "Dev");
    app.ok("day.delete_block", json!({ "id": id }));
    assert_eq!(app.planned(DAY), ["quality 10:30-11:30"]);
    let labels = [
        "Dropped Two reviews, 10:00 to 10:30",
        "Made Two reviews, 10:00 to 10:30 into Training",
        "Split Two reviews, 10:00 to 11:30",
        "Described Quality, 10:00 to 11:30",
        "Moved Quality, 09:00 to 10:00",
        "Planned Quality, 09:00 to 10:00",
    ];
    for label in labels {
        assert_eq!(app.undo(), label);
    }
    assert!(app.planned(DAY).is_empty());
    for _ in labels {
        app.redo();
    }
    assert_eq!(app.planned(DAY), ["quality 10:30-11:30"]);
}

#[test]
fn blocks_may_overlap_and_both_are_outlined() {
    let app = TestApp::new();
    app.plan("2026-11-19 09:00", "2026-11-19 10:00", "quality");
    app.plan("2026-11-19 09:30", "2026-11-19 10:30", "customers");
    app.plan("2026-11-19 10:30", "2026-11-19 11:00", "break");
    let day = app.day(DAY);
    let overlaps = [0, 1, 2].map(|index| day["blocks"][index]["overlaps"] == true);
    assert_eq!(overlaps, [true, true, false]);
    assert_eq!(day["minutes"]["planned_front"], 60);
    assert_eq!(day["minutes"]["planned_strategic"], 60);
}

#[test]
fn a_block_too_short_or_too_long_is_refused() {
    let app = TestApp::new();
    let add = |from, to| json!({ "start_ms": app.ms(from), "end_ms": app.ms(to), "activity": "quality" });
    let sentence = app.refused("day.add_block", add("2026-11-19 09:00", "2026-11-19 09:04"));
    assert_eq!(sentence, "A block lasts at least 5 minutes. Make this one longer.");
    let sentence = app.refused("day.add_block", add("2026-11-19 00:00", "2026-11-19 16:01"));
    assert_eq!(sentence, "A block lasts at most 16 hours. Split it over two days.");
    let id = app.plan("2026-11-19 09:00", "2026-11-19 10:00", "quality");
    let sentence = app.refused("day.split_block", json!({ "id": id, "at_ms": app.ms("2026-11-19 09:58") }));
    assert!(sentence.contains("at least 5 minutes"), "{sentence}");
}

#[test]
fn a_block_that_is_gone_is_said_to_be_gone() {
    let app = TestApp::new();
    let id = app.plan("2026-11-19 09:00", "2026-11-19 10:00", "quality");
    app.ok("day.delete_block", json!({ "id": id }));
    for name in ["day.delete_block", "day.live_as_planned"] {
        let key = if name == "day.delete_block" { "id" } else { "block_id" };
        let error = app.call(name, json!({ key: id })).unwrap_err();
        assert_eq!(error.code, app::ErrorCode::Gone, "{name}");
    }
}

#[test]
fn a_coming_day_is_planned_and_an_empty_one_is_empty() {
    let app = TestApp::new();
    app.plan("2027-02-03 09:00", "2027-02-03 10:00", "quality");
    assert_eq!(app.planned("2027-02-03"), ["quality 09:00-10:00"]);
    let empty = app.day("2027-02-04");
    assert_eq!(
        (empty["title"].as_str(), empty["week"].as_str()),
        (Some("Thursday 4 February"), Some("Week 5"))
    );
    assert_eq!(empty["previous"], "2027-02-03");
    assert_eq!(empty["blocks"], json!([]));
}
