//! Interval reports in.

use serde_json::json;

use crate::desk::Desk;

const REPORT: &str = "\
Date,Time,Offered,Answered,Abandoned,AHT
2026-11-16,09:00,12,11,1,5:12
2026-11-16,09:30,18,15,3,5:48
2026-11-16,10:00,x,15,3,5:48
Total,,30,26,4,
";

#[test]
fn a_report_is_known_by_its_columns_and_asks_whether_it_counts_calls() {
    let desk = Desk::new();
    let path = desk.write("report.csv", REPORT);
    let told = desk.keel(&["import", &path]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.err.contains("Does this report count calls or chats?"), "{told:?}");
    assert!(told.err.contains("--channel phone"), "{told:?}");
    let report = desk.json(&["import", &path, "--channel", "phone"]);
    for (key, count) in [("read", 3), ("added", 2), ("updated", 0), ("refused", 1)] {
        assert_eq!(report[key], count, "{key} in {report}");
    }
    assert_eq!((&report["source"], &report["refusals"][0]["line"]), (&json!("report"), &json!(4)));
    let again = desk.ok(&["import", &path]);
    assert!(
        again.starts_with(
            "3 rows from an interval report: 0 new, 0 updated, 2 unchanged, 1 refused; 1 row of sums"
        ),
        "{again}"
    );
    assert!(desk.ok(&["waiting"]).contains("Phone report to Mon 10:00."), "{}", desk.ok(&["waiting"]));
    assert_eq!(desk.ok(&["undo"]), "Undone: Imported report.csv.\n");
    assert_eq!(desk.json(&["waiting"])["reports"], json!([]));
}

#[test]
fn a_zone_and_a_dry_run_are_heard_and_words_for_contacts_are_not() {
    let desk = Desk::new();
    let path = desk.write("report.csv", REPORT);
    let dry = desk.ok(&["import", &path, "--channel", "chat", "--dry-run"]);
    assert!(dry.contains("2 would be new") && dry.contains("Nothing was kept."), "{dry}");
    desk.ok(&["import", &path, "--channel", "chat", "--zone", "America/New_York"]);
    assert_eq!(desk.json(&["waiting"])["reports"][0]["newest_ms"], 1_794_841_200_000_i64);
    let told = desk.keel(&["import", &path, "--report", "--as", "zendesk"]);
    assert_eq!(told.status, 2, "{told:?}");
}

#[test]
fn the_refused_rows_of_a_dry_run_are_saved_as_it_was_answered() {
    let desk = Desk::new();
    let rows = "Date,Time,Offered,Answered,Abandoned\n05/06/2026,09:00,5,4,1\n05/06/2026,09:30,5,x,1\n";
    let path = desk.write("report.csv", rows);
    let to = desk.write("refused.csv", "");
    let answers = ["--channel", "phone", "--date-order", "day-first"];
    let args = [&["import", &path, "--dry-run", "--refused", &to][..], &answers].concat();
    let told = desk.ok(&args);
    assert!(told.contains("Nothing was kept.") && told.contains("1 refused row is in "), "{told}");
    let saved = std::fs::read_to_string(&to).unwrap();
    assert!(saved.contains("is no count") && saved.contains("09:30"), "{saved}");
}
