//! A session has the times of its entry, whatever ends, moves or takes back the entry.

use chrono::Duration;
use serde_json::{Value, json};
use support::TestApp;

use super::{said, say, session, sit, times};

/// A session from 11:08 to 12:00 with a note at 11:30; its id and that of its entry.
fn lived_session(app: &TestApp) -> (String, String) {
    let id = sit(app, "Elif Kaya");
    app.clock.set("2026-11-18 11:30");
    say(app, &id, "in the middle");
    app.clock.set("2026-11-18 12:00");
    app.ok("day.stop_activity", json!({}));
    (id, app.entry("2026-11-18", 0))
}

#[test]
fn the_mode_switch_and_stopping_end_it() {
    for (name, args) in
        [("day.start_activity", json!({ "activity": "customers" })), ("day.stop_activity", json!({}))]
    {
        let app = TestApp::new();
        let id = sit(&app, "Elif Kaya");
        app.clock.set("2026-11-18 12:00");
        app.ok(name, args);
        assert_eq!(times(&app, &id), "11:08 to 12:00", "{name}");
        assert_eq!(app.ok("notes.sessions", json!({}))["running"], json!(null), "{name}");
        app.undo();
        assert_eq!(times(&app, &id), "since 11:08", "{name} undone");
        app.redo();
        assert_eq!(times(&app, &id), "11:08 to 12:00", "{name} done again");
    }
}

#[test]
fn placing_splitting_and_describing_the_entry_do_the_same_to_it() {
    let app = TestApp::new();
    let (id, entry) = lived_session(&app);
    let at = |time: &str| app.ms(&format!("2026-11-18 {time}"));
    app.ok("day.place_entry", json!({ "id": entry, "start_ms": at("11:00"), "end_ms": at("11:45") }));
    assert_eq!(times(&app, &id), "11:00 to 11:45");
    app.ok("day.split_entry", json!({ "id": entry, "at_ms": at("11:40") }));
    assert_eq!(times(&app, &id), "11:00 to 11:40");
    app.ok("day.describe_entry", json!({ "id": entry, "detail": "", "person_id": app.person("Dev Raman") }));
    assert_eq!(session(&app, &id)["row"]["person"]["short"], "Dev");
    for expected in ["11:00 to 11:40", "11:00 to 11:40", "11:00 to 11:45", "11:08 to 12:00"] {
        assert_eq!(times(&app, &id), expected);
        app.undo();
    }
}

#[test]
fn a_neighbour_that_takes_its_time_shortens_it() {
    let app = TestApp::new();
    let (id, _) = lived_session(&app);
    app.add("2026-11-18 11:50", "2026-11-18 12:00", "break");
    assert_eq!(times(&app, &id), "11:08 to 11:50");
}

#[test]
fn where_the_entry_goes_or_is_for_something_else_it_keeps_its_times() {
    for change in ["delete", "retype"] {
        let app = TestApp::new();
        let (id, entry) = lived_session(&app);
        match change {
            "delete" => app.ok("day.delete_entry", json!({ "id": entry })),
            _ => app.ok("day.retype_entry", json!({ "id": entry, "activity": "quality" })),
        };
        assert_eq!(times(&app, &id), "11:08 to 12:00", "{change}");
        let args =
            json!({ "id": id, "start_ms": app.ms("2026-11-18 10:00"), "end_ms": app.ms("2026-11-18 10:30") });
        app.ok("notes.move_session", args);
        assert_eq!(times(&app, &id), "10:00 to 10:30", "{change}: it moves alone");
    }
}

#[test]
fn one_that_ran_ends_with_its_last_note_where_its_entry_is_deleted() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    app.clock.set("2026-11-18 11:30");
    say(&app, &id, "the last word");
    app.clock.set("2026-11-18 12:00");
    app.ok("day.delete_entry", json!({ "id": app.entry("2026-11-18", 0) }));
    assert_eq!(times(&app, &id), "11:08 to 11:30");
    app.undo();
    assert_eq!(times(&app, &id), "since 11:08");
}

#[test]
fn taking_back_the_start_takes_the_session_back() {
    let app = TestApp::new();
    app.start("2026-11-18 09:00", "quality");
    app.clock.set("2026-11-18 10:15");
    let id = sit(&app, "Elif Kaya");
    assert_eq!(app.undo(), "Sat down beside Elif");
    assert_eq!(app.lived("2026-11-18"), ["quality 09:00-"]);
    assert_eq!(app.ok("notes.sessions", json!({}))["total"], 0);
    app.redo();
    assert_eq!(times(&app, &id), "since 10:15");
}

#[test]
fn a_kill_in_the_middle_loses_nothing_and_the_session_goes_on() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    say(&app, &id, "before");
    let app = app.reopen();
    assert_eq!(app.ok("notes.sessions", json!({}))["running"]["id"], json!(id));
    say(&app, &id, "after");
    assert_eq!(said(&app, &id), ["before", "after"]);
}

#[test]
fn an_hour_that_the_clock_repeats_or_skips_is_as_long_as_it_was() {
    for (zone, from, date) in [
        (chrono_tz::Europe::Copenhagen, "2026-10-25 01:30", "2026-10-25"),
        (chrono_tz::America::New_York, "2026-03-08 01:30", "2026-03-08"),
    ] {
        let app = TestApp::at(from, zone);
        let id = sit(&app, "Elif Kaya");
        app.clock.advance(Duration::minutes(90));
        app.ok("notes.end_session", json!({ "id": id }));
        let row = session(&app, &id)["row"].clone();
        assert_eq!(row["minutes"], 90, "{date}");
        assert!(session(&app, &id)["when"].as_str().unwrap().starts_with("Today"), "{date}");
    }
}

#[test]
fn over_midnight_both_days_are_named_and_it_is_done_on_the_second() {
    let app = TestApp::at("2026-11-18 23:30", support::ZONE);
    let id = sit(&app, "Elif Kaya");
    app.clock.set("2026-11-19 00:20");
    app.ok("notes.end_session", json!({ "id": id }));
    assert_eq!(session(&app, &id)["when"], "Wed 18 Nov, 23:30 to Thu 19 Nov, 00:20");
    let done = |date: &str| app.ok("day.done", json!({ "date": date }))["items"].clone();
    assert_eq!(done("2026-11-18"), json!([]));
    assert_eq!(done("2026-11-19")[0]["text"], "50 minutes beside Elif");
}

#[test]
fn a_lead_who_travels_keeps_the_days_of_the_zone_it_was_lived_in() {
    let app = TestApp::at("2026-11-18 23:30", support::ZONE);
    let id = sit(&app, "Elif Kaya");
    app.clock.advance(Duration::minutes(20));
    app.ok("notes.end_session", json!({ "id": id }));
    app.clock.travel(chrono_tz::Asia::Tokyo);
    let when = support::text(&session(&app, &id)["when"]);
    assert_eq!(when, "Wed 18 Nov, 23:30 to 23:50", "not tomorrow's morning");
}

#[test]
fn what_was_done_beside_someone_is_one_line_with_what_came_of_it() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    say(&app, &id, "The preview does not open !roadblock");
    say(&app, &id, "Offer the day ?idea");
    app.clock.set("2026-11-18 12:09");
    app.ok("notes.end_session", json!({ "id": id }));
    let items = app.ok("day.done", json!({}))["items"].clone();
    let lines: Vec<&Value> = items.as_array().unwrap().iter().map(|item| &item["text"]).collect();
    assert_eq!(lines, [&json!("61 minutes beside Elif, 2 notes, 1 roadblock, 1 idea")]);
    assert_eq!(items[0]["kind"], "session");
}

#[test]
fn a_session_of_five_hundred_notes_is_read_whole() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    for index in 0..500 {
        say(&app, &id, &format!("note {index} with #48{index:03} and “a quote” #product"));
    }
    let view = session(&app, &id);
    assert_eq!(view["row"]["notes"], 500);
    assert_eq!(view["notes"][499]["note"]["contacts"][0]["number"], "48499");
    assert_eq!(view["notes"][0]["note"]["quotes"].as_array().map(Vec::len), Some(1));
}
