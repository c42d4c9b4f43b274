//! Meetings in: a calendar file becomes blocks, and reading it again updates them.

use std::path::PathBuf;

use serde_json::{Value, json};
use support::TestApp;

fn calendar(app: &TestApp, events: &[&str]) -> PathBuf {
    let file = app.folder.path().join("work.ics");
    let body = events.join("\r\n");
    std::fs::write(
        &file,
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tests//EN\r\n{body}\r\nEND:VCALENDAR\r\n"),
    )
    .unwrap();
    file
}

fn event(uid: &str, title: &str, from: &str, to: &str, more: &str) -> String {
    let zone = ";TZID=Europe/Copenhagen";
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART{zone}:{from}\r\nDTEND{zone}:{to}\r\nSUMMARY:{title}\r\n{more}END:VEVENT"
    )
}

fn import(app: &TestApp, file: &std::path::Path) -> Value {
    app.ok("day.import_calendar", json!({ "path": file }))
}

fn blocks(app: &TestApp, date: &str) -> Vec<(String, String, String)> {
    let day = app.ok("day.view", json!({ "date": date }));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let blocks = day["blocks"].as_array().unwrap();
    blocks
        .iter()
        .map(|block| (text(&block["from"]), text(&block["activity"]), text(&block["detail"])))
        .collect()
}

#[test]
fn a_weekly_meeting_stays_at_its_local_time_across_the_change_of_clocks() {
    let app = TestApp::at("2026-10-20 09:00", support::ZONE);
    let standup = event("standup", "Stand-up", "20261019T080000", "20261019T083000", "RRULE:FREQ=WEEKLY\r\n");
    let file = calendar(&app, &[&standup]);
    assert_eq!(import(&app, &file)["refused"], 0);
    for monday in ["2026-10-19", "2026-10-26", "2026-11-02"] {
        assert_eq!(
            blocks(&app, monday),
            vec![("08:00".into(), "meeting".into(), "Stand-up".into())],
            "{monday}"
        );
    }
}

#[test]
fn reading_again_changes_nothing_then_moves_adds_and_removes() {
    let app = TestApp::new();
    let one = event("one", "Budget", "20261119T100000", "20261119T110000", "");
    let two = event("two", "Vendor call", "20261119T140000", "20261119T143000", "");
    let file = calendar(&app, &[&one, &two]);
    assert_eq!(import(&app, &file)["added"], 2);
    let again = import(&app, &file);
    assert_eq!((&again["added"], &again["updated"], &again["unchanged"]), (&json!(0), &json!(0), &json!(2)));

    let moved = event("one", "Budget", "20261119T113000", "20261119T123000", "");
    let third = event("three", "Retro", "20261120T150000", "20261120T160000", "");
    let file = calendar(&app, &[&moved, &third]);
    let report = import(&app, &file);
    assert_eq!((&report["added"], &report["updated"], &report["removed"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(blocks(&app, "2026-11-19"), vec![("11:30".into(), "meeting".into(), "Budget".into())]);

    app.ok("workspace.undo", json!({}));
    assert_eq!(blocks(&app, "2026-11-19").len(), 2, "one undo takes the whole import back");
}

#[test]
fn the_activity_given_to_a_meeting_is_remembered_by_its_title() {
    let app = TestApp::new();
    let weekly =
        event("w", "Bug triage", "20261119T100000", "20261119T110000", "RRULE:FREQ=WEEKLY;COUNT=3\r\n");
    let file = calendar(&app, &[&weekly]);
    import(&app, &file);
    let day = app.ok("day.view", json!({ "date": "2026-11-19" }));
    app.ok("day.retype_block", json!({ "id": day["blocks"][0]["id"], "activity": "engineering" }));
    assert_eq!(blocks(&app, "2026-11-26")[0].1, "engineering", "the other occurrences follow");

    let longer =
        event("w", "Bug triage", "20261119T100000", "20261119T110000", "RRULE:FREQ=WEEKLY;COUNT=5\r\n");
    let other = event("x", "BUG  triage", "20261120T100000", "20261120T103000", "");
    let file = calendar(&app, &[&longer, &other]);
    import(&app, &file);
    assert_eq!(blocks(&app, "2026-12-17")[0].1, "engineering");
    assert_eq!(blocks(&app, "2026-11-20")[0].1, "engineering", "the title counts, not its spelling");
    assert_eq!(app.ok("queue.imports", json!({}))["titles"][0]["title"], "bug triage");
}

#[test]
fn what_takes_no_time_of_the_day_is_left_out_and_said_so() {
    let app = TestApp::new();
    let free = event("f", "Lunch offer", "20261119T120000", "20261119T130000", "TRANSP:TRANSPARENT\r\n");
    let gone = event("g", "Old", "20261119T090000", "20261119T100000", "STATUS:CANCELLED\r\n");
    let whole = "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261119\r\nSUMMARY:Holiday\r\nEND:VEVENT";
    let file = calendar(&app, &[&free, &gone, whole]);
    let report = import(&app, &file);
    assert_eq!((&report["added"], &report["left_out"]), (&json!(0), &json!(3)), "{report}");
    assert!(blocks(&app, "2026-11-19").is_empty());
}

#[test]
fn a_file_that_is_no_calendar_gets_one_sentence() {
    let app = TestApp::new();
    let file = app.folder.path().join("notes.ics");
    std::fs::write(&file, "Dear diary").unwrap();
    let sentence = app.refused("day.import_calendar", json!({ "path": file }));
    assert!(sentence.ends_with('.') && !sentence.contains("Error"), "{sentence}");
    let sentence = app.refused("day.import_calendar", json!({ "path": "/nowhere/at.ics" }));
    assert!(sentence.starts_with("at.ics could not be read (it is not there)."), "{sentence}");
    let sentence = app.refused("day.import_calendar", json!({ "path": app.folder.path() }));
    assert!(sentence.contains("(it is a folder)"), "{sentence}");
}

#[test]
fn the_sample_calendars_are_read_in_their_own_years() {
    let Some(data) = support::data("ics") else { return };
    for (file, now, at_least) in [
        ("daily_recur.ics", "2012-09-01 09:00", 300),
        ("minimal.ics", "2012-09-01 09:00", 0),
        ("recur_instances.ics", "2024-01-01 09:00", 1),
    ] {
        let app = TestApp::at(now, chrono_tz::America::Los_Angeles);
        let report = import(&app, &data.join(file));
        assert!(report["added"].as_u64() >= Some(at_least), "{file}: {report}");
        let again = import(&app, &data.join(file));
        assert_eq!(again["added"], 0, "{file} again");
        assert_eq!(again["updated"], 0, "{file} again");
    }
}
