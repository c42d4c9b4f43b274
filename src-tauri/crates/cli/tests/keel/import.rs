//! Contacts and meetings in.

use serde_json::json;

use crate::desk::Desk;

const TICKETS: &str = "\
Ticket number,Created at,Solved at,Status,Channel,Subject
1,2026-11-16T09:00:00Z,,Open,Email,Refund
2,2026-11-16T10:00:00Z,2026-11-16T11:00:00Z,Solved,Phone,Login
3,soon,,Open,Email,No time
";

#[test]
fn an_import_answers_with_its_counts_and_every_refusal() {
    let desk = Desk::new();
    let path = desk.write("tickets.csv", TICKETS);
    let report = desk.json(&["import", &path]);
    for (key, count) in [("read", 3), ("added", 2), ("updated", 0), ("unchanged", 0), ("refused", 1)] {
        assert_eq!(report[key], count, "{key} in {report}");
    }
    assert_eq!(report["source"], "other");
    let refusal = &report["refusals"][0];
    assert_eq!((&refusal["line"], &refusal["column"]), (&json!(4), &json!("Created at")), "{report}");
    assert!(refusal["reason"].as_str().is_some_and(|reason| reason.len() > 10), "{report}");
    let told = desk.ok(&["import", &path]);
    assert!(told.starts_with("3 rows from ") && told.contains("\n  line 4, Created at: "), "{told}");
    assert!(desk.ok(&["waiting"]).contains("email      1 waiting"));
}

#[test]
fn importing_twice_adds_nothing_and_undo_takes_an_import_back() {
    let desk = Desk::new();
    let path = desk.write("tickets.csv", TICKETS);
    desk.ok(&["import", &path]);
    let again = desk.json(&["import", &path]);
    assert_eq!((&again["added"], &again["unchanged"]), (&json!(0), &json!(2)), "{again}");
    assert_eq!(desk.ok(&["undo"]), "Undone: Imported tickets.csv.\n");
    assert_eq!(desk.json(&["waiting"])["empty"], true);
}

#[test]
fn a_dry_run_counts_and_leaves_nothing() {
    let desk = Desk::new();
    let path = desk.write("tickets.csv", TICKETS);
    let report = desk.json(&["import", &path, "--dry-run"]);
    assert_eq!(
        (&report["added"], &report["dry_run"], &report["batch"]),
        (&json!(2), &json!(true), &json!(null))
    );
    assert!(desk.ok(&["import", &path, "--dry-run"]).contains("Nothing was kept.\n"));
    assert_eq!(desk.json(&["waiting"])["empty"], true);
    let counts = desk.json(&["check"]);
    let rows = |what: &str| {
        let counts = counts["counts"].as_array().unwrap();
        counts.iter().find(|count| count["what"] == what).map(|count| count["count"].clone())
    };
    assert_eq!(
        (rows("contact rows"), rows("imports"), rows("refused rows")),
        (Some(json!(0)), Some(json!(0)), Some(json!(0)))
    );
}

#[test]
fn every_refused_row_is_saved_on_request_also_of_a_dry_run() {
    let desk = Desk::new();
    let path = desk.write("tickets.csv", TICKETS);
    for (args, name) in [(&["--dry-run"][..], "dry.csv"), (&[][..], "kept.csv")] {
        let to = desk.folder.path().join(name).display().to_string();
        let told = desk.ok(&[&["import", &path, "--refused", &to][..], args].concat());
        assert!(told.contains(name), "it says where: {told}");
        let saved = std::fs::read_to_string(&to).unwrap();
        assert!(saved.contains("Created at") && saved.lines().count() == 2, "{saved}");
    }
}

#[test]
fn day_and_month_are_asked_for_and_never_guessed() {
    let desk = Desk::new();
    let path = desk
        .write("eu.csv", "Ticket number,Created at,Subject\n1,04/11/2026 08:12,a\n2,05/11/2026 09:00,b\n");
    let asked = desk.refused(&["import", &path]);
    assert!(asked.contains("04/11/2026") && asked.contains("--date-order"), "{asked}");
    let told = desk.keel(&["import", &path, "--json"]);
    let error: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((told.status, &error["code"]), (1, &json!("needs_answer")), "{told:?}");
    assert_eq!(desk.json(&["import", &path, "--date-order", "day-first"])["added"], 2);
    let found = desk.json(&["call", "queue.find_contacts", r#"{"number": "1"}"#]);
    assert_eq!(found["contacts"][0]["opened"], "Wed 4 Nov");
    let again = desk.json(&["import", &path]);
    assert_eq!(again["unchanged"], 2, "the answer is remembered: {again}");
}

#[test]
fn the_option_that_is_hinted_answers_the_question_at_hand() {
    let desk = Desk::new();
    let dates = desk.write("eu.csv", "Ticket number,Created at\n1,04/11/2026 08:12\n2,05/11/2026 09:00\n");
    let columns = desk.write("bare.csv", "Ticket number,Subject\n1,a\n2,b\n");
    let channel = desk.write("calls.csv", "Start,Offered,Answered\n2026-11-16 09:00,5,5\n");
    for (path, hinted) in [(&dates, "--date-order"), (&columns, "--map"), (&channel, "--channel")] {
        let asked = desk.refused(&["import", path]);
        for option in ["--date-order", "--map", "--channel"] {
            assert_eq!(asked.contains(option), option == hinted, "{asked}");
        }
    }
    let empty = desk.write("empty.csv", "");
    let said = desk.refused(&["import", &empty]);
    assert!(said.contains("empty") && !said.contains("--"), "nothing answers that: {said}");
}

#[test]
fn a_column_is_given_its_meaning() {
    let desk = Desk::new();
    let path = desk.write("own.csv", "Case,Raised=when,What\nA-1,2026-11-16 09:00,Refund\n");
    let asked = desk.refused(&["import", &path]);
    assert!(asked.contains("--map"), "{asked}");
    let mapped =
        ["import", &path, "--map", "Case=number", "--map", "Raised=when=opened_at", "--map", "What=subject"];
    assert_eq!(desk.json(&mapped)["added"], 1);
    let missing = desk.misused(&["import", &path, "--map", "Cose=number"]);
    assert!(missing.contains("no column 'Cose'") && missing.contains("Case, Raised=when, What"), "{missing}");
    let unknown = desk.misused(&["import", &path, "--map", "Case=colour"]);
    assert!(unknown.contains("colour") && unknown.contains("opened_at"), "{unknown}");
    assert!(desk.misused(&["import", &path, "--map", "Case"]).contains("COLUMN=FIELD"));
}

#[test]
fn times_without_an_offset_are_of_the_zone_that_was_named() {
    let desk = Desk::new();
    let path = desk.write("local.csv", "Ticket number,Created at\n1,2026-11-16 23:30\n");
    desk.ok(&["import", &path, "--zone", "America/New_York"]);
    let found = desk.json(&["call", "queue.find_contacts", r#"{"number": "1"}"#]);
    assert_eq!(
        found["contacts"][0]["opened"], "Tue 05:30",
        "half past eleven in New York is the next morning here"
    );
}

#[test]
fn a_help_desk_nobody_knows_is_a_wrong_use_and_a_missing_file_is_refused() {
    let desk = Desk::new();
    let path = desk.write("tickets.csv", TICKETS);
    let told = desk.misused(&["import", &path, "--as", "kayako"]);
    assert!(told.contains("kayako") && told.contains("zendesk"), "{told}");
    assert!(desk.refused(&["import", "nowhere.csv"]).contains("nowhere.csv"));
}

#[test]
fn a_calendar_becomes_blocks_and_is_updated() {
    let desk = Desk::new();
    let event = |end: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\nBEGIN:VEVENT\r\nUID:1@t\r\nDTSTAMP:20261101T000000Z\r\n\
             DTSTART:20261118T130000Z\r\nDTEND:{end}\r\nSUMMARY:Stand-up\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let path = desk.write("nora.ics", &event("20261118T133000Z"));
    let told = desk.ok(&["import", &path, "--dry-run"]);
    assert_eq!(told, "Meetings of nora: 1 would be new, 0 updated, 0 unchanged.\nNothing was kept.\n");
    assert!(!desk.ok(&["today"]).contains("Stand-up"));
    let report = desk.json(&["import", &path]);
    assert_eq!((&report["source"], &report["added"]), (&json!("calendar"), &json!(1)), "{report}");
    for key in ["read", "updated", "unchanged", "refused", "refusals"] {
        assert!(!report[key].is_null(), "{key} in {report}");
    }
    assert!(desk.ok(&["today"]).contains("  14:00 to 14:30  Stand-up\n"));
    desk.write("nora.ics", &event("20261118T140000Z"));
    assert_eq!(desk.json(&["import", &path])["updated"], 1);
    let again = desk.json(&["import", &path, "--dry-run"]);
    assert_eq!((&again["unchanged"], &again["dry_run"]), (&json!(1), &json!(true)), "{again}");
    assert!(desk.misused(&["import", &path, "--as", "zendesk"]).contains("for contacts"));
    assert!(desk.misused(&["import", &path, "--refused", "refused.csv"]).contains("for contacts"));
}
