//! Field notes from a terminal.

use std::io::Write;
use std::process::Stdio;

use serde_json::json;

use crate::desk::{Desk, Told};

fn team(desk: &Desk) {
    desk.ok(&["call", "people.add", r#"{"names": "Dev Raman\nElif Kaya"}"#]);
}

/// `keel` with something on its standard input.
fn fed(desk: &Desk, args: &[&str], input: &[u8]) -> Told {
    let mut command = desk.command(args);
    let mut keel =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    keel.stdin.take().unwrap().write_all(input).unwrap();
    Told::from(keel.wait_with_output().unwrap())
}

#[test]
fn a_note_is_kept_by_the_same_syntax() {
    let desk = Desk::new();
    team(&desk);
    assert_eq!(desk.ok(&["note", "@Elif", "likes", "the", "macro"]), "Kept as a note.\n");
    assert_eq!(desk.ok(&["note", "+done four refund tickets"]), "On the Done list.\n");
    let notes = desk.json(&["call", "notes.list"]);
    assert_eq!(notes["notes"][0]["people"][0]["name"], "Elif Kaya");
    assert!(desk.refused(&["note", " "]).contains("nothing to keep"));
}

#[test]
fn each_line_of_the_standard_input_is_a_note() {
    let desk = Desk::new();
    team(&desk);
    let told = fed(&desk, &["note"], "one @Dev\n\n  two  \r\n+done three\nlast without an end".as_bytes());
    assert_eq!((told.status, told.err.as_str()), (0, ""));
    assert_eq!(told.out, "Kept 4 notes, 1 of them on the Done list; 1 empty line was skipped.\n");
    let notes = desk.json(&["call", "notes.list"]);
    assert_eq!((&notes["total"], &notes["notes"][0]["text"]), (&json!(3), &json!("last without an end")));
}

#[test]
fn a_line_that_cannot_be_kept_is_told_with_its_number_and_the_others_are_kept() {
    let desk = Desk::new();
    let mut input = b"fine\n+done\n".to_vec();
    input.extend(b"caf\xe9\n");
    input.extend("x".repeat(20_001).as_bytes());
    input.extend(b"\nfine again\n");
    let told = fed(&desk, &["note", "--json"], &input);
    assert_eq!(told.status, 1, "{told:?}");
    let answer: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(answer["kept"], 2);
    let lines: Vec<u64> =
        answer["refused"].as_array().unwrap().iter().map(|one| one["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [2, 3, 4]);
    assert_eq!(told.err, "3 lines were not kept.\n");
    let told = fed(&desk, &["note"], b"+done\n");
    assert!(told.out.contains("  line 1: Say what was done"), "{told:?}");
}

#[test]
fn nothing_on_the_standard_input_keeps_nothing() {
    assert_eq!(Desk::new().ok(&["note"]), "Nothing was kept.\n");
}

#[test]
fn what_was_written_is_found_with_filters() {
    let desk = Desk::new();
    team(&desk);
    desk.ok(&["--now", "2026-10-05T10:00", "note", "@Elif refunded twice #48102"]);
    desk.ok(&["note", "@Dev likes the refund macro"]);
    let found = desk.ok(&["search", "refunds"]);
    assert_eq!(found.lines().count(), 2, "{found}");
    assert!(found.contains("note         @Dev likes the refund macro"), "{found}");
    for query in [&["search", "@Elif"][..], &["search", "#481"], &["search", "refund", "to:oct"]] {
        let found = desk.json(query);
        assert_eq!(found["found"].as_array().map(Vec::len), Some(1), "{query:?}: {found}");
        assert_eq!(found["found"][0]["people"][0]["short"], "Elif");
    }
    let told = desk.ok(&["search", "zebra", "from:1.10.2026"]);
    assert!(told.contains("Nothing was found.") && told.contains("could be two dates"), "{told}");
    desk.misused(&["search"]);
}

#[test]
fn roadblocks_and_who_is_due_are_told() {
    let desk = Desk::new();
    team(&desk);
    desk.ok(&["note", "@Dev the printer loses the tray !roadblock"]);
    let told = desk.ok(&["roadblocks"]);
    assert!(told.contains("1 open") && told.contains("printer loses the tray"), "{told}");
    assert_eq!(desk.json(&["roadblocks", "--with", "Elif"])["roadblocks"], json!([]));
    assert_eq!(desk.json(&["roadblocks", "--closed"])["roadblocks"], json!([]));
    let due = desk.ok(&["due"]);
    assert!(due.contains("Dev Raman") && due.contains("not yet"), "{due}");
    assert_eq!(desk.json(&["due"])["people"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_page_is_printed_or_saved_and_never_over_another_file_by_itself() {
    let desk = Desk::new();
    team(&desk);
    let elif = desk.json(&["call", "people.list"])["people"][1]["id"].as_str().unwrap().to_owned();
    let promise = format!(r#"{{"person_id": "{elif}", "promised_by": "lead", "text": "A quiet desk"}}"#);
    desk.ok(&["call", "people.add_commitment", &promise]);
    assert!(desk.ok(&["page", "person", "Elif"]).contains("# Elif Kaya\n"));
    for (format, start) in [("pdf", "%PDF"), ("html", "<!doctype html>"), ("markdown", "# Elif Kaya")] {
        let name = format!("elif.{format}");
        desk.ok(&["page", "person", "Elif", "--as", format, "-o", &name]);
        let bytes = std::fs::read(desk.folder.path().join(&name)).unwrap();
        assert!(bytes.starts_with(start.as_bytes()), "{format}");
        let refused = desk.refused(&["page", "person", "Elif", "--as", format, "-o", &name]);
        assert!(refused.contains("is there already"), "{refused}");
        desk.ok(&["page", "person", "Elif", "--as", format, "-o", &name, "--force"]);
    }
    desk.misused(&["page", "person", "Elif", "--as", "pdf"]);
    assert!(desk.refused(&["page", "person", "Elif", "-o", "nowhere/elif.md"]).contains("is not there"));
}

#[test]
fn nobody_was_sat_with_is_not_told_as_everyone_was() {
    let desk = Desk::new();
    team(&desk);
    assert!(
        desk.ok(&["due"])
            .starts_with("Nobody is due; 2 people were not sat with yet.\nNobody sat with yet this week; ")
    );
}

#[test]
fn a_first_name_that_two_have_is_not_told_as_nobodys() {
    let desk = Desk::new();
    team(&desk);
    desk.ok(&["call", "people.add", r#"{"names": "Dev Patel"}"#]);
    assert!(desk.refused(&["roadblocks", "--with", "Dev"]).contains("Several on the team are called Dev"));
    assert!(desk.refused(&["roadblocks", "--with", "Zed"]).contains("Nobody on the team is called Zed"));
}

#[test]
fn after_someone_was_erased_no_answer_names_them() {
    let desk = Desk::new();
    team(&desk);
    desk.ok(&["note", "@Dev hangs up and calls back !roadblock"]);
    let people = desk.json(&["call", "people.list"]);
    let dev =
        people["people"].as_array().unwrap().iter().find(|person| person["name"] == "Dev Raman").unwrap();
    let told = desk.ok(&["call", "people.erase", &json!({ "person_id": dev["id"] }).to_string()]);
    assert!(told.contains("Nothing in this file names Dev any more."), "{told}");
    let asked: [&[&str]; 6] =
        [&["today"], &["roadblocks"], &["due"], &["search", "hangs"], &["call", "notes.list"], &["undo"]];
    for args in asked {
        let told = desk.ok(args);
        assert!(!told.contains("Dev") && !told.contains("Raman"), "{args:?}: {told}");
    }
    assert!(desk.ok(&["search", "hangs"]).contains("Someone who left hangs up"));
    assert_eq!(desk.ok(&["undo"]), "Nothing to undo.\n");
}

#[test]
fn thousands_of_lines_are_kept_in_their_order_with_the_right_numbers_refused() {
    let desk = Desk::new();
    let mut input = String::new();
    for line in 1..=1500 {
        input.push_str(if line % 700 == 0 { "+done\n" } else { "a line\n" });
        if line == 3 {
            input.push_str(" \n");
        }
    }
    let told = fed(&desk, &["note"], input.as_bytes());
    assert_eq!(
        told.out,
        "Kept 1,498 notes; 1 empty line was skipped.\n  line 701: Say what was done beside +done.\n  line 1401: Say what was done beside +done.\n"
    );
    assert_eq!((told.status, told.err.as_str()), (1, "2 lines were not kept.\n"));
}

#[test]
fn a_line_typed_by_hand_is_kept_before_the_next_one_comes() {
    let desk = Desk::new();
    team(&desk);
    let mut command = desk.command(&["note"]);
    let mut keel = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = keel.stdin.take().unwrap();
    input.write_all(b"the first\n").unwrap();
    input.flush().unwrap();
    let kept = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        desk.json(&["call", "notes.list"])["total"] == json!(1)
    });
    drop(input);
    keel.wait().unwrap();
    assert!(kept, "a line is written as it comes, not when the input ends");
}

#[test]
fn a_week_of_what_changed_for_the_better_is_printed() {
    let desk = Desk::new();
    team(&desk);
    let people = desk.json(&["call", "people.list"]);
    let elif = &people["people"][1]["id"];
    let args = json!({ "person_id": elif, "title": "Refund macro" }).to_string();
    desk.ok(&["call", "people.put_recognition", &args]);
    assert!(desk.ok(&["page", "better"]).contains("Refund macro"));
    assert!(desk.ok(&["page", "better", "2020-W01"]).contains("Nothing is written down for this week."));
    assert!(desk.misused(&["page", "better", "last week"]).contains("“last week” is no week"));
    assert!(desk.misused(&["page", "person"]).contains("Say whose page"));
}

#[test]
fn the_brief_of_a_week_is_printed_or_saved() {
    let desk = Desk::new();
    team(&desk);
    let people = desk.json(&["call", "people.list"]);
    let args = json!({ "person_id": people["people"][1]["id"], "title": "Refund macro" }).to_string();
    desk.ok(&["call", "people.put_recognition", &args]);
    desk.ok(&["done", "Roster for December is out"]);
    let told = desk.ok(&["page", "brief"]);
    assert!(told.starts_with("# Week 47: one change for the better\n"), "{told}");
    assert!(told.contains("Refund macro") && told.contains("Roster for December is out."), "{told}");
    assert_eq!(desk.ok(&["page", "brief", "--week", "2026-W47"]), told);
    assert_eq!(desk.ok(&["page", "brief", "2026-W47"]), told);
    assert!(!desk.ok(&["page", "brief", "--week", "2026-W46"]).contains("Refund macro"));
    assert!(desk.ok(&["page", "better", "--week", "2026-W47"]).contains("Refund macro"));
    desk.ok(&["page", "brief", "--as", "pdf", "-o", "brief.pdf"]);
    assert!(std::fs::read(desk.folder.path().join("brief.pdf")).unwrap().starts_with(b"%PDF"));
    assert!(desk.misused(&["page", "brief", "--week", "soon"]).contains("this is no week"));
    desk.misused(&["page", "brief", "2026-W47", "--week", "2026-W46"]);
}

#[test]
fn a_note_goes_into_the_session_that_runs_unless_kept_apart() {
    let desk = Desk::new();
    team(&desk);
    let people = desk.json(&["call", "people.list"]);
    let args = json!({ "person_id": people["people"][1]["id"] }).to_string();
    desk.ok(&["call", "notes.start_session", &args]);
    assert_eq!(desk.ok(&["note", "the macro is gone"]), "Kept in the session beside Elif.\n");
    assert_eq!(desk.ok(&["note", "--apart", "call the plumber"]), "Kept as a note.\n");
    fed(&desk, &["note"], "from last week\n".as_bytes());
    assert_eq!(desk.json(&["call", "notes.sessions"])["running"]["notes"], 1);
}

#[test]
fn a_file_that_begins_with_a_byte_order_mark_names_whom_it_names() {
    let desk = Desk::new();
    team(&desk);
    fed(&desk, &["note"], "\u{feff}@Elif likes it\r\n".as_bytes());
    let notes = desk.json(&["call", "notes.list"]);
    assert_eq!(notes["notes"][0]["text"], "@Elif likes it");
    assert_eq!(notes["notes"][0]["people"][0]["name"], "Elif Kaya");
    assert_eq!(desk.ok(&["roadblocks", "--closed"]), "None has been removed or accepted yet.\n");
}
