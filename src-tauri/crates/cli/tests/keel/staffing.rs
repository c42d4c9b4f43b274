//! Coverage and the lead's seat from a terminal: the numbers of the screens.

use std::fmt::Write;

use crate::desk::Desk;

/// Three people, three weeks of calls on working days up to Wednesday 11:00: six a half hour, 20 from ten to half past
/// eleven.
fn desk() -> Desk {
    let desk = Desk::new();
    let mut calls = String::from("Ticket,Opened at,Updated at,Status,Channel,Subject\n");
    let mut number = 0;
    for day in (28..=31).map(|day| (10, day)).chain((1..=18).map(|day| (11, day))) {
        // 31 October and the days of November that are weekends.
        if [(10, 31), (11, 1), (11, 7), (11, 8), (11, 14), (11, 15)].contains(&day) {
            continue;
        }
        for slot in 16..if day == (11, 18) { 22 } else { 34 } {
            let count = if (20..23).contains(&slot) { 20 } else { 6 };
            for call in 0..count {
                number += 1;
                let minute = slot * 30 + call * 30 / count;
                let at = format!("2026-{:02}-{:02} {:02}:{:02}", day.0, day.1, minute / 60, minute % 60);
                writeln!(calls, "{number},{at},{at},Solved,phone,Call {number}").unwrap();
            }
        }
    }
    let mut roster = String::from("name,date,start,end,activity,channels\n");
    for name in ["Dev Raman", "Elif Kaya", "Carla Mendes", "Amina Yusuf"] {
        for day in 16..=20 {
            writeln!(roster, "{name},2026-11-{day},08:00,17:00,,phone").unwrap();
        }
    }
    std::fs::write(desk.folder.path().join("calls.csv"), calls).unwrap();
    std::fs::write(desk.folder.path().join("roster.csv"), roster).unwrap();
    desk.ok(&["import", "calls.csv"]);
    desk.ok(&["roster", "import", "roster.csv", "--add-people"]);
    desk
}

#[test]
fn the_week_and_the_day_are_those_of_the_screen() {
    let desk = desk();
    let week = desk.ok(&["coverage", "--week", "2026-W47"]);
    assert!(week.starts_with("Week 47\n"), "{week}");
    let wednesday = week.lines().find(|line| line.contains("Wed 18")).unwrap();
    assert!(wednesday.contains('−') && wednesday.ends_with("1.5 h short"), "{week}");
    let day = desk.ok(&["coverage", "--date", "2026-11-18"]);
    assert!(day.starts_with("Wednesday 18 November: 150 contacts, likely "), "{day}");
    assert!(day.contains("Needs you              With you, 11:00 to 11:30 goes from "), "{day}");
    assert!(
        day.contains("\n                          When who waits gives up is not known, so nobody is"),
        "{day}"
    );
    let json = desk.json(&["coverage", "--week", "2026-W47"]);
    assert_eq!(json["days"][2]["short_min"], 90);
}

#[test]
fn it_says_whether_you_are_needed_why_and_what_comes() {
    let desk = desk();
    let now = desk.ok(&["needs-me"]);
    assert!(
        now.starts_with("The front line needs you until 11:30. With you, 11:00 to 11:30 goes from "),
        "{now}"
    );
    assert!(now.contains("\nWhy\n  Between 11:00 and 11:30, 20 calls"), "{now}");
    // Of 10:00 to 11:30, which has begun, the first sentence speaks.
    assert!(now.contains("\nNext gaps\n  Thu 10:00"), "{now}");
    assert!(now.ends_with("Newest contact 10:58.\n"), "{now}");
    let later = desk.ok(&["needs-me", "--at", "2026-11-18T14:00"]);
    assert!(later.starts_with("The queue will hold without you for the rest of the day."), "{later}");
    let said = desk.json(&["needs-me"]);
    assert!(now.starts_with(said["lines"][0]["text"].as_str().unwrap()));
    assert!(desk.misused(&["needs-me", "--at", "later"]).contains("Write it like 2026-11-18T15:10."));
}

#[test]
fn someone_out_changes_the_week() {
    let desk = desk();
    let short = |desk: &Desk| {
        desk.json(&["coverage", "--week", "2026-W47"])["days"][2]["short_min"].as_u64().unwrap()
    };
    let before = short(&desk);
    desk.ok(&["out", "Dev", "--kind", "sick"]);
    assert!(short(&desk) > before);
}

#[test]
fn an_empty_file_says_how_to_begin() {
    let desk = Desk::new();
    assert!(desk.ok(&["needs-me"]).starts_with("No contacts yet. Import an export of your help desk"));
    assert!(desk.ok(&["coverage"]).contains("No contacts yet."));
    assert!(desk.ok(&["backlog"]).contains("0 min queued, 0 open"));
    assert!(desk.ok(&["trust"]).starts_with("There is too little history to say how far this is off."));
}
