//! The day from a terminal.

use serde_json::json;

use crate::desk::Desk;

fn at<'a>(time: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    [&["--now", time], args].concat()
}

#[test]
fn what_was_started_runs_until_it_is_stopped() {
    let desk = Desk::new();
    let started = desk.ok(&at("2026-11-18T09:00", &["start", "self-help", "sender", "name"]));
    assert!(started.starts_with("Self-help, sender name since 09:00, 0 min"), "{started}");
    let today = desk.ok(&at("2026-11-18T10:06", &["today"]));
    assert!(today.contains("Running\n  Self-help, sender name since 09:00, 1 h 06\n"), "{today}");
    assert!(today.contains("Lived\n  09:00 to now    Self-help, sender name\n"), "{today}");
    let stopped = desk.ok(&at("2026-11-18T10:30", &["stop"]));
    assert!(stopped.starts_with("Stopped Self-help"), "{stopped}");
    let today = desk.json(&at("2026-11-18T10:40", &["today"]));
    assert_eq!(today["day"]["running"], json!(null));
    assert_eq!(today["day"]["entries"][0]["to"], "10:30");
    assert_eq!(desk.refused(&["stop"]).trim(), "Nothing is running.");
}

#[test]
fn starting_something_strategic_takes_the_last_or_asks() {
    let desk = Desk::new();
    let asked = desk.refused(&["start"]);
    assert!(asked.contains("keel start staffing, training"), "{asked}");
    desk.ok(&at("2026-11-18T09:00", &["start", "quality"]));
    desk.ok(&at("2026-11-18T09:30", &["start", "customers"]));
    let again = desk.json(&at("2026-11-18T10:00", &["start"]));
    assert_eq!(again, json!({ "kind": "running", "activity": "quality" }));
}

#[test]
fn someone_on_the_team_is_found_by_name() {
    let desk = Desk::new();
    desk.ok(&["call", "people.add", r#"{"names": "Dev Raman\nElif Kaya"}"#]);
    assert!(desk.ok(&["start", "alongside", "--with", "dev"]).starts_with("Alongside Dev since 11:08"));
    assert!(
        desk.refused(&["start", "alongside", "--with", "Zoe"]).contains("Nobody on the team is called Zoe")
    );
}

#[test]
fn an_activity_that_is_none_is_a_wrong_use() {
    let told = Desk::new().misused(&["start", "coffee"]);
    assert!(told.starts_with("coffee is no activity. There are customers, alongside, "), "{told}");
    let told = Desk::new().misused(&["today", "--date", "2026-02-30"]);
    assert!(told.contains("this is no date; write it like 2026-11-18"), "{told}");
    for activity in activities() {
        Desk::new().ok(&["start", &activity]);
    }
}

/// As the help of `keel start` lists them.
fn activities() -> Vec<String> {
    let help = Desk::new().ok(&["start", "--help"]);
    let list = help.split_once("Activities: ").expect("a list").1;
    list.lines().next().unwrap_or_default().split(", ").map(str::to_owned).collect()
}

#[test]
fn what_was_done_and_captured_is_kept_undone_and_done_again() {
    let desk = Desk::new();
    assert_eq!(desk.ok(&["done", "Roster", "is", "out"]), "On the Done list.\n");
    assert_eq!(desk.ok(&["capture", "+done four refund tickets"]), "On the Done list.\n");
    assert_eq!(
        desk.ok(&["capture", "echo on line 2 !roadblock"]),
        "Kept as a note, and in the list of roadblocks.\n"
    );
    assert_eq!(desk.json(&["call", "notes.list"])["notes"][0]["text"], "echo on line 2 !roadblock");
    assert_eq!(desk.ok(&["undo"]), "Undone: Captured a note.\n");
    assert_eq!(desk.json(&["call", "notes.list"])["total"], 0);
    assert_eq!(desk.json(&["redo"])["label"], "Captured a note");
    assert_eq!(desk.ok(&["redo"]), "Nothing to redo.\n");
    let today = desk.ok(&["today"]);
    assert!(today.contains("  11:08  four refund tickets\n  11:08  Roster is out\n"), "{today}");
    assert!(desk.refused(&["done", " "]).contains("nothing to keep"));
}

#[test]
fn another_day_is_shown_with_what_was_lived_on_it() {
    let desk = Desk::new();
    desk.ok(&at("2026-11-17T09:00", &["start", "customers"]));
    desk.ok(&at("2026-11-17T09:40", &["stop"]));
    let yesterday = desk.ok(&["today", "--date", "2026-11-17"]);
    assert!(yesterday.starts_with("Tuesday 17 November, week 47\n"), "{yesterday}");
    assert!(yesterday.contains("  09:00 to 09:40  Customers\n"), "{yesterday}");
    assert!(!yesterday.contains("Balance"), "the balance is of now: {yesterday}");
}

#[test]
fn the_balance_waits_for_two_hours() {
    let desk = Desk::new();
    desk.ok(&at("2026-11-18T08:00", &["start", "customers"]));
    assert!(desk.ok(&at("2026-11-18T09:00", &["balance"])).contains("too early to say"));
    desk.ok(&at("2026-11-18T09:30", &["start", "quality"]));
    let told = desk.ok(&at("2026-11-18T11:00", &["balance"]));
    assert!(told.contains("this week    50 % front line    1 h 30 front line, 1 h 30 strategic"), "{told}");
    assert_eq!(desk.json(&at("2026-11-18T11:00", &["balance"]))["week"]["share"], 0.5);
}
