//! Starting, writing up, describing, moving, splitting and deleting a session; and who is due.

use serde_json::json;
use support::TestApp;

use super::{said, say, session, sit, times};

#[test]
fn the_entry_starts_with_the_session_and_what_ran_ends() {
    let app = TestApp::new();
    app.start("2026-11-18 09:00", "quality");
    app.clock.set("2026-11-18 10:15");
    let id = sit(&app, "Elif Kaya");
    assert_eq!(app.lived("2026-11-18"), ["quality 09:00-10:15", "alongside 10:15-"]);
    assert_eq!(app.day("2026-11-18")["entries"][1]["person"]["name"], "Elif Kaya");
    let all = app.ok("notes.sessions", json!({}));
    assert_eq!((&all["running"]["id"], &all["running"]["title"]), (&json!(id), &json!("Elif, chat")));
    assert_eq!(all["running"]["line"], "since 10:15, 0 notes");
    assert_eq!(session(&app, &id)["title"], "Beside Elif Kaya, chat");
    assert_eq!(session(&app, &id)["when"], "Today, since 10:15");
}

#[test]
fn starting_again_beside_the_same_person_is_the_same_session() {
    let app = TestApp::new();
    let first = sit(&app, "Elif Kaya");
    app.clock.set("2026-11-18 11:20");
    assert_eq!(sit(&app, "Elif Kaya"), first);
    let other = sit(&app, "Dev Raman");
    assert_ne!(other, first);
    assert_eq!(times(&app, &first), "11:08 to 11:20");
    assert_eq!(app.ok("notes.sessions", json!({}))["total"], 2);
}

#[test]
fn a_slip_of_the_finger_leaves_no_session_behind() {
    let app = TestApp::new();
    let slip = sit(&app, "Elif Kaya");
    let meant = sit(&app, "Dev Raman");
    assert_eq!((app.ok("notes.sessions", json!({}))["total"].clone(), slip), (json!(1), meant.clone()));
    assert_eq!(session(&app, &meant)["title"], "Beside Dev Raman, chat");
    assert_eq!(app.day("2026-11-18")["entries"][0]["person"]["short"], "Dev");
}

#[test]
fn time_alongside_that_runs_already_becomes_the_session() {
    let app = TestApp::new();
    let person = app.person("Elif Kaya");
    app.ok("day.start_activity", json!({ "activity": "alongside", "person_id": person }));
    app.clock.set("2026-11-18 11:30");
    let id = sit(&app, "Elif Kaya");
    assert_eq!(times(&app, &id), "since 11:08");
    assert_eq!(app.lived("2026-11-18"), ["alongside 11:08-"]);
}

#[test]
fn notes_are_stamped_and_counted_and_survive_a_restart() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    app.clock.set("2026-11-18 11:12");
    say(&app, &id, "Three chats at once, the usual number.");
    app.clock.set("2026-11-18 11:19");
    say(&app, &id, "The preview does not open !roadblock");
    app.clock.set("2026-11-18 11:30");
    say(&app, &id, "A macro that knows the day ?idea");
    let app = app.reopen();
    let view = session(&app, &id);
    let at: Vec<&str> = view["notes"].as_array().unwrap().iter().map(|n| n["at"].as_str().unwrap()).collect();
    assert_eq!(at, ["11:12", "11:19", "11:30"]);
    let row = &view["row"];
    assert_eq!((&row["notes"], &row["roadblocks"], &row["ideas"]), (&json!(3), &json!(1), &json!(1)));
    assert_eq!(view["notes"][1]["roadblocks"][0]["title"], "The preview does not open");
    assert_eq!(view["notes"][1]["note"]["went"], json!(["now in the list"]));
    assert_eq!(view["notes"][2]["note"]["went"], json!(["idea kept for Elif"]));
    assert_eq!(view["notes"][0]["note"]["people"][0]["name"], "Elif Kaya", "it is about her");
}

#[test]
fn done_in_a_session_is_both_a_note_and_a_line() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    let captured = say(&app, &id, "She waited with the customer +done");
    assert_eq!(captured["done"], true);
    assert_eq!(said(&app, &id), ["She waited with the customer +done"]);
    assert_eq!(app.ok("day.done", json!({}))["items"][0]["text"], "She waited with the customer");
    app.undo();
    assert!(said(&app, &id).is_empty());
    assert_eq!(app.ok("day.done", json!({}))["items"], json!([]));
}

#[test]
fn a_session_is_written_up_after_the_fact_with_its_entry_or_without() {
    let app = TestApp::new();
    app.add("2026-11-17 09:00", "2026-11-17 12:00", "quality");
    let write = |from: &str, to: &str, with_entry: bool| {
        let args = json!({ "person_id": app.person("Dev Raman"), "start_ms": app.ms(from), "end_ms": app.ms(to),
                           "channel": "phone", "with_entry": with_entry });
        support::text(&app.ok("notes.write_session", args)["id"])
    };
    let id = write("2026-11-17 10:15", "2026-11-17 11:16", true);
    let day = ["quality 09:00-10:15", "alongside 10:15-11:16", "quality 11:16-12:00"];
    assert_eq!(app.lived("2026-11-17"), day);
    write("2026-11-16 10:00", "2026-11-16 10:30", false);
    assert!(app.lived("2026-11-16").is_empty());
    say(&app, &id, "first");
    let args = json!({ "text": "in between", "session_id": id, "at_ms": app.ms("2026-11-17 10:26") });
    app.ok("notes.capture", args);
    assert_eq!(said(&app, &id), ["in between", "first"], "what is added later stands at the end");
    let rows = app.ok("notes.sessions", json!({}))["sessions"].clone();
    assert_eq!(
        (&rows[0]["line"], &rows[0]["group"]),
        (&json!("Tue 17, 61 min, 2 notes"), &json!("This week"))
    );
    assert_eq!(rows[1]["line"], "Mon 16, 30 min, 0 notes");
    let ahead = json!({ "person_id": app.person("Dev Raman"), "start_ms": app.ms("2026-11-18 11:00"),
                        "end_ms": app.ms("2026-11-18 12:00"), "with_entry": true });
    assert!(app.refused("notes.write_session", ahead).contains("later than now"));
}

#[test]
fn a_session_moves_with_its_entry_and_its_notes() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    app.clock.set("2026-11-18 11:20");
    say(&app, &id, "The preview does not open !roadblock");
    app.clock.set("2026-11-18 12:00");
    app.ok("notes.end_session", json!({ "id": id }));
    let args =
        json!({ "id": id, "start_ms": app.ms("2026-11-18 09:30"), "end_ms": app.ms("2026-11-18 10:00") });
    app.ok("notes.move_session", args);
    assert_eq!(
        (times(&app, &id).as_str(), app.lived("2026-11-18")),
        ("09:30 to 10:00", vec!["alongside 09:30-10:00".to_owned()])
    );
    assert_eq!(session(&app, &id)["notes"][0]["at"], "09:42");
    app.undo();
    assert_eq!(
        (times(&app, &id).as_str(), &session(&app, &id)["notes"][0]["at"]),
        ("11:08 to 12:00", &json!("11:20"))
    );
    app.redo();
    assert_eq!(times(&app, &id), "09:30 to 10:00");
}

#[test]
fn a_session_is_split_from_its_neighbour() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    for (at, text) in [("11:15", "hers"), ("11:40", "his !roadblock"), ("11:50", "his as well ?idea")] {
        app.clock.set(&format!("2026-11-18 {at}"));
        say(&app, &id, text);
    }
    let args = json!({ "id": id, "at_ms": app.ms("2026-11-18 11:30"), "person_id": app.person("Dev Raman") });
    let second = support::text(&app.ok("notes.split_session", args)["id"]);
    assert_eq!((times(&app, &id).as_str(), times(&app, &second).as_str()), ("11:08 to 11:30", "since 11:30"));
    assert_eq!((said(&app, &id), said(&app, &second).len()), (vec!["hers".to_owned()], 2));
    assert_eq!(app.lived("2026-11-18"), ["alongside 11:08-11:30", "alongside 11:30-"]);
    assert_eq!(app.day("2026-11-18")["entries"][1]["person"]["short"], "Dev");
    let met = app.ok("notes.roadblocks", json!({}))["roadblocks"][0]["people_met"].clone();
    assert_eq!(met[0]["short"], "Dev", "he met it, not she");
    assert_eq!(session(&app, &second)["notes"][1]["note"]["went"], json!(["idea kept for Dev"]));
    app.undo();
    assert_eq!((said(&app, &id).len(), times(&app, &id).as_str()), (3, "since 11:08"));
    assert_eq!(app.ok("notes.sessions", json!({}))["total"], 1);
    let outside = json!({ "id": id, "at_ms": app.ms("2026-11-18 11:08") });
    assert!(app.refused("notes.split_session", outside).contains("inside it"));
}

#[test]
fn describing_a_session_takes_its_notes_and_its_entry_along() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    say(&app, &id, "No rights for the preview !roadblock");
    let args =
        json!({ "id": id, "person_id": app.person("Dev Raman"), "channel": "phone", "asked": "the waiting" });
    app.ok("notes.describe_session", args);
    let view = session(&app, &id);
    assert_eq!((&view["title"], &view["asked"]), (&json!("Beside Dev Raman, phone"), &json!("the waiting")));
    assert_eq!(app.day("2026-11-18")["entries"][0]["person"]["short"], "Dev");
    assert_eq!(app.ok("notes.roadblocks", json!({}))["roadblocks"][0]["people_met"][0]["short"], "Dev");
    assert_eq!(view["notes"][0]["note"]["people"][0]["short"], "Dev");
    app.undo();
    assert_eq!(session(&app, &id)["title"], "Beside Elif Kaya, chat");
}

#[test]
fn notes_of_a_session_that_is_deleted_stay_as_captures() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    say(&app, &id, "kept all the same");
    app.ok("notes.delete_session", json!({ "id": id }));
    let notes = app.ok("notes.list", json!({}))["notes"].clone();
    assert_eq!((&notes[0]["text"], &notes[0]["session_id"]), (&json!("kept all the same"), &json!(null)));
    assert_eq!(app.lived("2026-11-18"), ["alongside 11:08-"]);
    assert_eq!(app.undo(), "Deleted the session beside Elif");
    assert_eq!(said(&app, &id), ["kept all the same"]);
}

#[test]
fn marks_of_sharing_are_counted_and_undone() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    let note = support::text(&say(&app, &id, "a strong opening")["id"]);
    let mark = |sharing: &str| app.ok("notes.set_sharing", json!({ "note_id": note, "sharing": sharing }));
    let counts = || {
        let view = session(&app, &id);
        (view["shareable"].as_u64().unwrap(), view["private"].as_u64().unwrap())
    };
    assert_eq!(counts(), (0, 0));
    mark("shareable");
    assert_eq!(counts(), (1, 0));
    mark("private");
    assert_eq!(counts(), (0, 1));
    assert_eq!(app.undo(), "Marked a note as private");
    assert_eq!(counts(), (1, 0));
}

#[test]
fn the_week_of_someones_work_is_told_while_they_are_new() {
    let app = TestApp::new();
    let args = json!({ "person_id": app.person("Elif Kaya"), "channels": [], "skills": [],
                       "starts_on": "2026-10-05", "ramp": true });
    app.ok("people.set_work", args);
    let id = sit(&app, "Elif Kaya");
    assert_eq!(session(&app, &id)["week"], "Seventh week");
    let other = sit(&app, "Dev Raman");
    assert_eq!(session(&app, &other)["week"], json!(null));
}

/// Who is due, in order: `Tomasz 35 d due`.
fn due(app: &TestApp) -> Vec<String> {
    let due = app.ok("notes.due", json!({}));
    let line = |row: &serde_json::Value| {
        let mark = if row["due"] == true { " due" } else { "" };
        format!("{} {}{mark}", support::text(&row["person"]["short"]), support::text(&row["words"]))
    };
    due["people"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn whoever_was_sat_with_longest_ago_comes_first() {
    let app = TestApp::at("2026-10-12 09:00", support::ZONE);
    assert_eq!(due(&app), ["Dev not yet", "Elif not yet", "Tomasz not yet"], "new here, alphabetical");
    for (from, to, name) in [
        ("2026-10-14 13:00", "2026-10-14 14:00", "Tomasz Zieliński-Brandt"),
        ("2026-11-17 10:15", "2026-11-17 11:16", "Elif Kaya"),
    ] {
        app.clock.set(&to.replace(":00", ":30").replace(":16", ":30"));
        let args = json!({ "person_id": app.person(name), "start_ms": app.ms(from), "end_ms": app.ms(to),
                           "with_entry": false });
        app.ok("notes.write_session", args);
    }
    app.clock.set("2026-11-18 11:08");
    assert_eq!(due(&app), ["Dev not yet due", "Tomasz 35 d due", "Elif yesterday"]);
    // Time alongside that was lived without a session counts; a talk of two and a minute do not.
    let alongside = |from: &str, to: &str, name: &str, detail: &str| {
        let args = json!({ "start_ms": app.ms(from), "end_ms": app.ms(to), "activity": "alongside",
                           "person_id": app.person(name), "detail": detail });
        app.ok("day.add_entry", args);
    };
    alongside("2026-11-16 09:00", "2026-11-16 09:45", "Dev Raman", "One-to-one");
    alongside("2026-11-16 10:00", "2026-11-16 10:05", "Dev Raman", "");
    assert_eq!(due(&app)[0], "Dev not yet due");
    alongside("2026-11-13 10:00", "2026-11-13 10:45", "Dev Raman", "phone");
    assert_eq!(due(&app), ["Tomasz 35 d due", "Dev 5 d", "Elif yesterday"]);
}

#[test]
fn what_is_planned_is_no_longer_due_and_the_weeks_are_a_setting() {
    let app = TestApp::at("2026-10-12 09:00", support::ZONE);
    app.clock.set("2026-11-18 11:08");
    let args = json!({ "start_ms": app.ms("2026-11-19 13:00"), "end_ms": app.ms("2026-11-19 14:00"),
                       "activity": "alongside", "person_id": app.person("Dev Raman") });
    app.ok("day.add_block", args);
    assert_eq!(due(&app), ["Dev Thu 13:00", "Elif not yet due", "Tomasz not yet due"]);
    let planned = app.ok("notes.sessions", json!({}))["planned"].clone();
    assert_eq!(planned[0]["line"], "Thu 13:00, planned");
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    assert_eq!(settings["shadow_every_weeks"], 4);
    settings["shadow_every_weeks"] = json!(6);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    assert_eq!(due(&app), ["Dev Thu 13:00", "Elif not yet", "Tomasz not yet"]);
    settings["shadow_every_weeks"] = json!(0);
    let refused = app.refused("workspace.change_settings", json!({ "settings": settings }));
    assert!(refused.contains("Choose 1 to 26 weeks"), "{refused}");
}

#[test]
fn a_channel_of_null_is_any_and_one_that_is_missing_stays() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    app.ok("notes.describe_session", json!({ "id": id, "asked": "refunds" }));
    assert_eq!(session(&app, &id)["channel"], "chat");
    app.ok("notes.describe_session", json!({ "id": id, "channel": null }));
    let view = session(&app, &id);
    assert_eq!((&view["channel"], &view["asked"]), (&json!(null), &json!("refunds")));
}
