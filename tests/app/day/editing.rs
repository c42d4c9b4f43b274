//! Repairing a lived day.

use serde_json::json;
use support::TestApp;

const DAY: &str = "2026-11-17";

/// Yesterday with three entries.
fn yesterday() -> TestApp {
    let app = TestApp::new();
    app.add("2026-11-17 08:00", "2026-11-17 09:00", "customers");
    app.add("2026-11-17 09:00", "2026-11-17 10:00", "quality");
    app.add("2026-11-17 10:30", "2026-11-17 11:00", "break");
    app
}

#[test]
fn a_past_day_is_filled_in_and_neighbours_give_way() {
    let app = yesterday();
    app.add("2026-11-17 08:40", "2026-11-17 09:10", "alongside");
    let lived =
        ["customers 08:00-08:40", "alongside 08:40-09:10", "quality 09:10-10:00", "break 10:30-11:00"];
    assert_eq!(app.lived(DAY), lived);
    assert_eq!(app.undo(), "Added Alongside, 08:40 to 09:10");
    assert_eq!(app.lived(DAY), ["customers 08:00-09:00", "quality 09:00-10:00", "break 10:30-11:00"]);
}

#[test]
fn an_entry_that_would_swallow_another_is_refused_with_its_name() {
    let app = yesterday();
    let args = json!({ "start_ms": app.ms("2026-11-17 08:30"), "end_ms": app.ms("2026-11-17 10:10"),
                       "activity": "meeting" });
    let sentence = "That would cover Quality, 09:00 to 10:00. Delete it first, or make this one shorter.";
    assert_eq!(app.refused("day.add_entry", args), sentence);
    let id = app.entry(DAY, 2);
    let args =
        json!({ "id": id, "start_ms": app.ms("2026-11-17 07:30"), "end_ms": app.ms("2026-11-17 11:00") });
    assert!(app.refused("day.place_entry", args).starts_with("That would cover Customers, 08:00 to 09:00."));
    assert_eq!(app.lived(DAY).len(), 3, "a refusal changes nothing");
    assert_eq!(app.undo(), "Added Break, 10:30 to 11:00", "and leaves nothing to undo");
}

#[test]
fn what_is_ahead_is_refused_and_a_block_is_offered() {
    let app = TestApp::new();
    let args = json!({ "start_ms": app.ms("2026-11-18 11:00"), "end_ms": app.ms("2026-11-18 11:30"),
                       "activity": "quality" });
    let sentence = "That is still ahead. Plan it as a block instead.";
    assert_eq!(app.refused("day.add_entry", args), sentence);
}

#[test]
fn an_end_before_its_start_is_refused() {
    let app = TestApp::new();
    let args = json!({ "start_ms": app.ms("2026-11-18 10:00"), "end_ms": app.ms("2026-11-18 10:00"),
                       "activity": "quality" });
    let sentence = app.refused("day.add_entry", args);
    assert_eq!(sentence, "That would end before it starts. Give it an end after its start.");
}

#[test]
fn an_entry_is_moved_and_stretched() {
    let app = yesterday();
    let id = app.entry(DAY, 2);
    let args =
        json!({ "id": id, "start_ms": app.ms("2026-11-17 09:45"), "end_ms": app.ms("2026-11-17 10:15") });
    app.ok("day.place_entry", args);
    assert_eq!(app.lived(DAY), ["customers 08:00-09:00", "quality 09:00-09:45", "break 09:45-10:15"]);
    assert_eq!(app.undo(), "Moved Break, 10:30 to 11:00");
    assert_eq!(app.lived(DAY)[1..], ["quality 09:00-10:00", "break 10:30-11:00"]);
}

#[test]
fn an_entry_moves_to_another_day() {
    let app = yesterday();
    let id = app.entry(DAY, 2);
    let args =
        json!({ "id": id, "start_ms": app.ms("2026-11-12 09:45"), "end_ms": app.ms("2026-11-12 10:15") });
    app.ok("day.place_entry", args);
    assert_eq!(app.lived(DAY).len(), 2);
    assert_eq!(app.lived("2026-11-12"), ["break 09:45-10:15"]);
}

#[test]
fn of_what_runs_only_the_start_moves() {
    let app = TestApp::new();
    app.start("2026-11-18 10:00", "customers");
    app.clock.set("2026-11-18 11:00");
    let id = app.entry("2026-11-18", 0);
    let args =
        json!({ "id": id, "start_ms": app.ms("2026-11-18 09:30"), "end_ms": app.ms("2026-11-18 10:30") });
    app.ok("day.place_entry", args);
    assert_eq!(app.lived("2026-11-18"), ["customers 09:30-"]);
}

#[test]
fn an_entry_is_split_and_a_time_outside_it_is_refused() {
    let app = yesterday();
    let id = app.entry(DAY, 1);
    app.ok("day.split_entry", json!({ "id": id, "at_ms": app.ms("2026-11-17 09:20") }));
    assert_eq!(app.lived(DAY)[1..3], ["quality 09:00-09:20", "quality 09:20-10:00"]);
    let sentence = app.refused("day.split_entry", json!({ "id": id, "at_ms": app.ms("2026-11-17 09:20") }));
    assert_eq!(sentence, "Quality, 09:00 to 09:20, cannot be split there. Choose a time inside it.");
    assert_eq!(app.undo(), "Split Quality, 09:00 to 10:00 at 09:20");
    assert_eq!(app.lived(DAY)[1], "quality 09:00-10:00");
}

#[test]
fn an_entry_is_retyped_described_and_deleted_and_each_is_undone() {
    let app = yesterday();
    let id = app.entry(DAY, 1);
    let before = app.day(DAY);
    app.ok("day.retype_entry", json!({ "id": id, "activity": "training" }));
    let dev = app.person("Dev Raman");
    app.ok("day.describe_entry", json!({ "id": id, "detail": "refund script", "person_id": dev }));
    let described = app.day(DAY)["entries"][1].clone();
    assert_eq!((&described["activity"], &described["detail"]), (&json!("training"), &json!("refund script")));
    assert_eq!(described["person"]["name"], "Dev Raman");
    app.ok("day.delete_entry", json!({ "id": id }));
    assert_eq!(app.lived(DAY), ["customers 08:00-09:00", "break 10:30-11:00"]);
    assert_eq!(app.undo(), "Deleted Training, 09:00 to 10:00");
    assert_eq!(app.undo(), "Described Training, 09:00 to 10:00");
    assert_eq!(app.undo(), "Made Quality, 09:00 to 10:00 into Training");
    assert_eq!(app.day(DAY), before);
}

#[test]
fn an_entry_that_is_gone_is_said_to_be_gone() {
    let app = yesterday();
    let id = app.entry(DAY, 1);
    app.ok("day.delete_entry", json!({ "id": id }));
    let error = app.call("day.retype_entry", json!({ "id": id, "activity": "training" })).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::Gone);
    assert_eq!(error.message, "That entry is no longer there. It may have been removed or undone.");
}

#[test]
fn a_detail_is_one_line_and_too_long_a_one_is_refused() {
    let app = yesterday();
    let id = app.entry(DAY, 1);
    app.ok("day.describe_entry", json!({ "id": id, "detail": "two\n lines" }));
    assert_eq!(app.day(DAY)["entries"][1]["detail"], "two lines");
    let sentence = app.refused("day.describe_entry", json!({ "id": id, "detail": "x".repeat(201) }));
    assert!(sentence.contains("200 characters"), "{sentence}");
}

#[test]
fn a_name_or_arguments_that_do_not_fit_are_told_as_such() {
    let app = TestApp::new();
    for (name, args) in [
        ("day.no_such", json!({})),
        ("day.add_entry", json!({ "start_ms": "noon" })),
        ("day.delete_entry", json!({ "id": "seven" })),
        ("day.add_entry", json!({ "start_ms": i64::MAX, "end_ms": i64::MAX, "activity": "quality" })),
    ] {
        assert_eq!(app.call(name, args).unwrap_err().code, app::ErrorCode::BadCall, "{name}");
    }
    let error = app.call("day.view", json!({ "day": "2026-11-18" })).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::BadCall);
    assert!(error.message.ends_with("there is no 'day'; it takes date."), "{error}");
}

#[test]
fn a_new_change_drops_what_could_be_done_again() {
    let app = yesterday();
    app.undo();
    app.add("2026-11-17 12:00", "2026-11-17 12:30", "meeting");
    assert!(app.redo().is_null());
    assert_eq!(app.lived(DAY), ["customers 08:00-09:00", "quality 09:00-10:00", "meeting 12:00-12:30"]);
}
