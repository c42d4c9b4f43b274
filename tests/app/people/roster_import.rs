//! Rosters in from files, through the Command the screen calls.

use serde_json::{Value, json};
use support::{TestApp, text};

use super::{rostered, said};

#[track_caller]
fn import(app: &TestApp, contents: &str, more: Value) -> Value {
    let path = app.write("roster.csv", contents);
    let mut args = json!({ "path": path });
    for (key, value) in more.as_object().expect("arguments") {
        args[key] = value.clone();
    }
    app.ok("people.import_roster", args)
}

fn fixture(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/rosters/");
    std::fs::read_to_string(format!("{folder}{name}")).expect("a fixture")
}

fn counts(report: &Value) -> [u64; 5] {
    ["read", "added", "updated", "unchanged", "refused"].map(|key| report[key].as_u64().unwrap_or(99))
}

#[test]
fn a_roster_is_taken_in_at_once_and_the_same_file_again_changes_nothing() {
    let app = TestApp::new();
    let report = import(&app, &fixture("shifts.csv"), json!({}));
    assert_eq!(counts(&report), [9, 8, 0, 1, 0], "a day off where there was no shift is as before");
    assert_eq!(said(&app, "Dev Raman", "2026-11-18"), "08:30 to 17:00, lunch 12:30 to 13:00");
    assert_eq!(
        said(&app, "Elif Kaya", "2026-11-18"),
        "09:00 to 17:30, lunch 13:00 to 13:30, coaching 15:00 to 15:30"
    );
    assert_eq!(said(&app, "Tomasz Zieliński-Brandt", "2026-11-18"), "22:00 to 06:00");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-19"), "No shift, leave");
    let names = json!(["Dev Raman", "Elif Kaya", "Tomasz Zieliński-Brandt"]);
    assert_eq!(report["channels_of"], names);
    let again = import(&app, &fixture("shifts.csv"), json!({}));
    assert_eq!(counts(&again), [9, 0, 0, 9, 0]);
    assert_eq!(again["channels_of"], json!([]));
    assert_eq!(app.undo(), "Imported roster.csv", "the second import left nothing to take back");
    assert_eq!(said(&app, "Dev Raman", "2026-11-18"), "No shift");
    assert_eq!(app.redo(), "Imported roster.csv");
    assert_eq!(said(&app.reopen(), "Elif Kaya", "2026-11-19"), "No shift, leave");
}

#[test]
fn a_grid_becomes_the_weekly_pattern_from_its_week_on() {
    let app = TestApp::new();
    rostered(&app, "Elif Kaya");
    let report = import(&app, &fixture("week.csv"), json!({ "from_on": "2026-11-25" }));
    assert_eq!(counts(&report), [2, 7, 4, 3, 0], "{report}");
    assert_eq!(
        said(&app, "Dev Raman", "2026-11-23"),
        "08:30 to 17:00, lunch 12:30 to 13:00",
        "the gap is lunch"
    );
    assert_eq!(said(&app, "Dev Raman", "2026-11-18"), "No shift", "before that week");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-18"), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!(
        said(&app, "Elif Kaya", "2026-11-25"),
        "08:00 to 16:30, lunch 12:00 to 12:30, leave, back Fri 27 Nov",
        "of the hours of a day on leave the file says nothing"
    );
    assert_eq!(
        said(&app, "Elif Kaya", "2026-12-02"),
        "08:00 to 16:30, lunch 12:00 to 12:30",
        "leave was for once"
    );
    assert_eq!(said(&app, "Elif Kaya", "2026-12-05"), "10:00 to 14:00", "a Saturday");
    assert_eq!(said(&app, "Elif Kaya", "2026-12-03"), "No shift", "Thursdays off");
    let again = import(&app, &fixture("week.csv"), json!({ "from_on": "2026-11-25" }));
    assert_eq!(counts(&again)[1..3], [0, 0]);
    assert_eq!(app.undo(), "Imported roster.csv");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-25"), "08:00 to 16:30, lunch 12:00 to 12:30");
}

#[test]
fn names_that_nobody_has_are_listed_and_join_the_team_only_when_asked() {
    let app = TestApp::new();
    let roster = "name,date,start,end\n\"Kaya, Elif\",2026-11-18,09:00,17:00\nDev,2026-11-18,08:00,16:00\n\
                  Noor Haddad,2026-11-18,08:00,16:00\nNoor Haddad,2026-11-19,08:00,16:00\n";
    let report = import(&app, roster, json!({}));
    assert_eq!((counts(&report), &report["unknown"]), ([4, 2, 0, 0, 2], &json!(["Noor Haddad"])));
    assert_eq!(
        (&report["refusals"][0]["line"], &report["refusals"][0]["reason"]),
        (&json!(4), &json!("Nobody on the team is called Noor Haddad"))
    );
    assert_eq!(said(&app, "Dev Raman", "2026-11-18"), "08:00 to 16:00", "called by the name the team uses");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-18"), "09:00 to 17:00");
    let report = import(&app, roster, json!({ "add_people": true }));
    assert_eq!((counts(&report), &report["added_people"]), ([4, 2, 0, 2, 0], &json!(["Noor Haddad"])));
    assert_eq!(said(&app, "Noor Haddad", "2026-11-19"), "08:00 to 16:00");
    assert_eq!(app.undo(), "Imported roster.csv");
    let people = app.ok("people.list", json!({}));
    assert_eq!(people["people"].as_array().map(Vec::len), Some(3), "who joined with the file goes with it");
}

#[test]
fn a_preview_and_a_dry_run_say_what_would_be_and_write_nothing() {
    let app = TestApp::new();
    let path = app.write("shifts.csv", fixture("shifts.csv"));
    let preview = app.ok("people.preview_roster", json!({ "path": path }));
    assert_eq!((&preview["layout"], &preview["question"]), (&json!("rows"), &Value::Null));
    assert_eq!(preview["columns"][2], json!({ "name": "start", "read_as": "start" }));
    assert_eq!(preview["rows"][0]["words"], "Wed 18 Nov 2026, 08:30 to 17:00, email, phone");
    assert_eq!(
        preview["report"]["sentence"],
        "9 rows from shifts.csv: 8 would be new, 0 updated, 1 already so. Channels changed: Dev Raman, Elif Kaya, Tomasz Zieliński-Brandt."
    );
    let report = app.ok("people.import_roster", json!({ "path": path, "dry_run": true }));
    assert_eq!(counts(&report), [9, 8, 0, 1, 0]);
    assert_eq!(said(&app, "Dev Raman", "2026-11-18"), "No shift");
    assert!(app.undo().is_null());
}

#[test]
fn which_number_is_the_day_is_asked_before_anything_is_read() {
    let app = TestApp::new();
    let path = app.write("us.csv", "name,date,start,end\nElif Kaya,11/04/2026,09:00,17:00\n");
    let preview = app.ok("people.preview_roster", json!({ "path": path }));
    assert_eq!(preview["question"], "Is 11/04/2026 the eleventh of April or the fourth of November?");
    assert!(preview["report"].is_null());
    let asked = app.refused("people.import_roster", json!({ "path": path }));
    assert!(asked.starts_with("Is 11/04/2026 the eleventh of April"), "{asked}");
    app.ok("people.import_roster", json!({ "path": path, "date_order": "month_first" }));
    assert_eq!(said(&app, "Elif Kaya", "2026-11-04"), "09:00 to 17:00");
}

#[test]
fn rows_that_no_roster_can_hold_are_refused_and_the_others_kept() {
    let app = TestApp::new();
    let report = import(&app, &fixture("refusals.csv"), json!({}));
    assert_eq!(counts(&report), [10, 1, 0, 0, 9]);
    let roster = "name,date,start,end,activity\nElif Kaya,2026-11-23,09:00,17:00,\nElif Kaya,2026-11-23,18:00,18:30,lunch\n\
                  Dev Raman,2026-11-23,10:00,11:00,training\nDev Raman,2026-11-24,22:00,06:00,\nDev Raman,2026-11-25,05:00,13:00,\n";
    let report = import(&app, roster, json!({}));
    let reasons: Vec<String> =
        report["refusals"].as_array().unwrap().iter().map(|refusal| text(&refusal["reason"])).collect();
    assert_eq!(reasons.len(), 4, "{reasons:?}");
    assert!(reasons[0].starts_with("Lunch 18:00 to 18:30 lies outside the shift, 09:00 to 17:00"));
    assert!(reasons[2].starts_with("Training 10:00 to 11:00 lies outside the shift, there is none"));
    assert!(reasons[3].starts_with("The shift, 22:00 to 06:00, would overlap the one of the next day"));
    assert_eq!(said(&app, "Dev Raman", "2026-11-24"), "22:00 to 06:00");
}

#[test]
fn days_off_in_a_row_are_one_and_what_overlaps_is_refused() {
    let app = TestApp::new();
    rostered(&app, "Dev Raman");
    let days = "name,date,activity\nDev Raman,2026-11-16,leave\nDev Raman,2026-11-17,leave\nDev Raman,2026-11-18,leave\n";
    let report = import(&app, days, json!({}));
    assert_eq!(counts(&report), [3, 3, 0, 0, 0]);
    let out = app.ok("people.whereabouts", json!({}))["out"][0].clone();
    app.ok("people.take_back_out", json!({ "id": out["out_id"] }));
    assert_eq!(
        said(&app, "Dev Raman", "2026-11-16"),
        "08:00 to 16:30, lunch 12:00 to 12:30",
        "all three days"
    );
    app.undo();
    let longer = format!("{days}Dev Raman,2026-11-19,leave\nDev Raman,2026-11-18,sick\n");
    let report = import(&app, &longer, json!({}));
    assert_eq!(counts(&report), [5, 1, 0, 3, 1]);
    assert_eq!(
        report["refusals"][0]["reason"],
        "The person is out then already: leave, Mon 16 Nov to Thu 19 Nov"
    );
}

#[test]
fn parts_alone_are_added_to_the_shift_that_is_there() {
    let app = TestApp::new();
    rostered(&app, "Elif Kaya");
    let parts = "name,date,start,end,activity,note\nElif Kaya,2026-11-18,14:00,15:00,training,VAT\n";
    assert_eq!(counts(&import(&app, parts, json!({}))), [1, 0, 1, 0, 0]);
    assert_eq!(
        said(&app, "Elif Kaya", "2026-11-18"),
        "08:00 to 16:30, lunch 12:00 to 12:30, VAT 14:00 to 15:00"
    );
    assert_eq!(counts(&import(&app, parts, json!({}))), [1, 0, 0, 1, 0]);
    let moved = "name,date,start,end\nElif Kaya,2026-11-19,10:00,18:30\nElif Kaya,2026-11-20,10:00,18:30\n\
                 Elif Kaya,2026-11-26,10:00,18:30\n";
    assert_eq!(
        counts(&import(&app, moved, json!({}))),
        [3, 0, 3, 0, 0],
        "lunches of one pattern on three dates"
    );
    assert_eq!(
        said(&app, "Elif Kaya", "2026-11-19"),
        "10:00 to 18:30, lunch 14:00 to 14:30",
        "a file without lunches takes none away"
    );
}

#[test]
fn a_file_that_is_no_roster_says_so() {
    let app = TestApp::new();
    let told = app.refused("people.import_roster", json!({ "path": app.write("x.csv", "a,b\n1,2\n") }));
    assert!(told.starts_with("The file is no roster that is known"), "{told}");
    let told = app.refused("people.preview_roster", json!({ "path": app.folder.path().join("none.csv") }));
    assert!(told.contains("is not a file that can be read"), "{told}");
}
