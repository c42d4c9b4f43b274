//! The roster from a terminal.

use crate::desk::Desk;

const ROSTER: &str = "name,date,start,end,activity,channels\nDev Raman,2026-11-18,08:00,16:30,,phone\n\
                      Dev Raman,2026-11-18,12:00,12:30,lunch,\nElif Kaya,2026-11-18,09:00,17:00,,chat\n";

fn desk() -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.folder.path().join("roster.csv"), ROSTER).unwrap();
    desk
}

#[test]
fn a_roster_is_taken_in_shown_and_taken_back() {
    let desk = desk();
    assert!(desk.ok(&["roster"]).starts_with("Nobody has a shift then."));
    let told = desk.ok(&["roster", "import", "roster.csv"]);
    assert!(told.starts_with("3 rows from roster.csv: 0 new, 0 updated, 3 refused."), "{told}");
    assert!(told.contains("line 2: Nobody on the team is called Dev Raman"), "{told}");
    let told = desk.ok(&["roster", "import", "roster.csv", "--add-people"]);
    assert!(
        told.starts_with("3 rows from roster.csv: 3 new, 0 updated. Joined the team: Dev Raman, Elif Kaya.")
    );
    let shown = desk.ok(&["roster"]);
    assert!(shown.contains("3 of 3 in now."), "{shown}");
    assert!(
        shown.contains("Dev Raman                08:00 to 16:30, lunch 12:00 to 12:30 (phone)"),
        "{shown}"
    );
    let week = desk.json(&["roster", "--week", "2026-W47"]);
    assert_eq!((&week["from"], &week["to"]), (&"2026-11-16".into(), &"2026-11-22".into()));
    assert_eq!(desk.ok(&["undo"]), "Undone: Imported roster.csv.\n");
    assert!(desk.misused(&["roster", "--week", "47"]).contains("2026-W47"));
}

#[test]
fn someone_is_out_and_back() {
    let desk = desk();
    desk.ok(&["roster", "import", "roster.csv", "--add-people"]);
    let told = desk.ok(&["out", "Elif", "--kind", "appointment", "--back", "11:30"]);
    assert_eq!(told, "Elif Kaya is out until 11:30.\n");
    assert!(desk.ok(&["roster"]).contains("09:00 to 17:00, appointment, until 11:30"));
    assert_eq!(desk.ok(&["back", "elif kaya"]), "3 of 3 in now\n");
    let told = desk.refused(&["out", "Noor"]);
    assert!(told.starts_with("Nobody on the team is called Noor."), "{told}");
    desk.misused(&["out", "Elif", "--kind", "bored"]);
}

#[test]
fn refused_rows_are_saved_as_csv() {
    let desk = desk();
    let told = desk.ok(&["roster", "import", "roster.csv", "--refused", "refused.csv"]);
    assert!(told.contains("3 refused rows are in ") && told.contains("refused.csv"), "{told}");
    let saved = std::fs::read_to_string(desk.folder.path().join("refused.csv")).unwrap();
    assert!(
        saved.lines().count() == 4 && saved.contains("Nobody on the team is called Dev Raman"),
        "{saved}"
    );
    desk.write("one.csv", "name,date,start,end\nDev Raman,2026-11-18,08:00,16:30\n");
    let told = desk.ok(&["roster", "import", "one.csv", "--dry-run"]);
    assert!(told.starts_with("1 row from one.csv: "), "{told}");
}

#[test]
fn which_number_is_the_day_is_answered_by_an_option() {
    let desk = desk();
    let file = desk.folder.path().join("us.csv");
    std::fs::write(&file, "name,date,start,end\nDev Raman,11/04/2026,08:00,16:30\n").unwrap();
    let asked = desk.refused(&["roster", "import", "us.csv", "--add-people"]);
    assert!(asked.contains("--date-order day-first or month-first"), "{asked}");
    desk.ok(&["roster", "import", "us.csv", "--add-people", "--date-order", "month-first"]);
    assert!(desk.ok(&["roster", "--date", "2026-11-04"]).contains("08:00 to 16:30"));
}
