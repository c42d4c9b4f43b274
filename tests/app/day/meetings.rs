//! Meetings from calendars, and what is remembered of their titles.

use serde_json::{Value, json};
use support::TestApp;

/// A calendar with one weekly stand-up of three occurrences and one interview.
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n\
BEGIN:VEVENT\r\nUID:standup\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Copenhagen:20261118T140000\r\n\
DTEND;TZID=Europe/Copenhagen:20261118T143000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Stand-up\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:interview\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261119T090000Z\r\nDTEND:20261119T100000Z\r\n\
SUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn import(app: &TestApp, calendar: &str) -> Value {
    let path = app.write("team.ics", calendar);
    app.ok("day.import_calendar", json!({ "path": path }))
}

fn with_calendar() -> TestApp {
    let app = TestApp::new();
    let report = import(&app, CALENDAR);
    assert_eq!((&report["added"], &report["refused"]), (&json!(4), &json!(0)), "{report}");
    app
}

#[test]
fn meetings_become_blocks_and_lie_ahead() {
    let app = with_calendar();
    assert_eq!(app.planned("2026-11-19"), ["meeting 10:00-11:00", "meeting 14:00-14:30"]);
    let ahead = app.ok("day.meetings", json!({ "limit": 2 }));
    let lines: Vec<String> = ahead["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|meeting| format!("{} {}", support::text(&meeting["when"]), support::text(&meeting["title"])))
        .collect();
    assert_eq!(lines, ["14:00 today Stand-up", "Thu 10:00 Interview"]);
    assert_eq!(ahead["more"], 2);
}

#[test]
fn importing_again_changes_nothing_and_a_moved_meeting_moves() {
    let app = with_calendar();
    let again = import(&app, CALENDAR);
    assert_eq!((&again["added"], &again["updated"], &again["unchanged"]), (&json!(0), &json!(0), &json!(4)));
    let moved = import(&app, &CALENDAR.replace("20261119T090000Z", "20261119T093000Z"));
    assert_eq!(moved["updated"], 1, "{moved}");
    assert_eq!(app.planned("2026-11-19"), ["meeting 10:30-11:00", "meeting 14:00-14:30"]);
}

#[test]
fn a_cancelled_meeting_goes_and_undo_brings_it_back() {
    let app = with_calendar();
    let start = CALENDAR.find("BEGIN:VEVENT\r\nUID:interview").unwrap();
    let without = format!("{}END:VCALENDAR\r\n", &CALENDAR[..start]);
    assert_eq!(import(&app, &without)["removed"], 1);
    assert_eq!(app.planned("2026-11-19"), ["meeting 14:00-14:30"]);
    assert_eq!(app.undo(), "Imported the calendar team");
    assert_eq!(app.planned("2026-11-19").len(), 2);
    assert_eq!(app.undo(), "Imported the calendar team");
    assert!(app.planned("2026-11-19").is_empty());
}

#[test]
fn the_activity_of_a_meeting_is_remembered_by_its_title() {
    let app = with_calendar();
    let id = app.block("2026-11-18", 0);
    app.ok("day.retype_block", json!({ "id": id, "activity": "staffing" }));
    assert_eq!(app.planned("2026-11-20"), ["staffing 14:00-14:30"], "all occurrences of that title");
    let titles = app.ok("queue.imports", json!({}))["titles"].clone();
    assert_eq!(titles, json!([{ "title": "stand-up", "activity": "staffing" }]));
    import(&app, &CALENDAR.replace("UID:standup", "UID:another"));
    assert_eq!(app.planned("2026-11-20"), ["staffing 14:00-14:30"], "and of the next import");
    app.ok("day.forget_meeting_title", json!({ "title": " Stand-Up " }));
    assert_eq!(app.ok("queue.imports", json!({}))["titles"], json!([]));
}

#[test]
fn taking_back_a_retyped_meeting_takes_back_all_of_them() {
    let app = with_calendar();
    let before = app.day("2026-11-20");
    app.ok("day.retype_block", json!({ "id": app.block("2026-11-18", 0), "activity": "staffing" }));
    app.undo();
    assert_eq!(app.day("2026-11-20"), before);
    assert_eq!(app.ok("queue.imports", json!({}))["titles"], json!([]));
}

#[test]
fn a_file_that_is_no_calendar_is_refused_with_a_sentence() {
    let app = TestApp::new();
    let path = app.write("notes.ics", "hello");
    let sentence = app.refused("day.import_calendar", json!({ "path": path }));
    assert!(sentence.contains("not a calendar"), "{sentence}");
    let sentence = app.refused("day.import_calendar", json!({ "path": "/nowhere/team.ics" }));
    assert!(sentence.starts_with("team.ics could not be read (it is not there)."), "{sentence}");
}
