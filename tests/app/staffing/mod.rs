//! Coverage, what-if, backlog and where the lead's hour counts, through Commands.

mod backlog;
mod coverage;
mod dst;
mod needs_me;
mod patience;
mod slots;
mod sources;
mod trust;
mod what_if;

use std::fmt::Write;

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, Weekday};
use serde_json::{Value, json};
use support::{TestApp, ZONE, text};

const TEAM: [&str; 6] =
    ["Amina Yusuf", "Ben Okafor", "Carla Mendes", "Dev Raman", "Elif Kaya", "Jonas Weber"];
const WEDNESDAY: &str = "2026-11-18";

/// A new file with six people, at the moment of the pictures.
fn six() -> TestApp {
    let app = TestApp::empty(support::NOW, ZONE);
    app.ok(
        "workspace.begin",
        json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": TEAM.join("\n"),
                "channels": ["phone", "chat", "email"] }),
    );
    app
}

/// The same with five weeks of calls up to 11:00 today, and everybody in from 08:00 to 17:00 with lunch at noon or at
/// half past.
fn desk() -> TestApp {
    let app = six();
    import(&app, "calls.csv", &calls(5, busy_mornings));
    roster(&app);
    app
}

/// Twelve calls in a half hour, 27 from 10:00 to 11:30.
fn busy_mornings(slot: u32) -> u32 {
    if (20..23).contains(&slot) { 27 } else { 12 }
}

/// An export of calls on working days from 08:00 to 17:00, up to 11:00 today: `calls` of a half hour since midnight.
fn calls(weeks: u64, calls: impl Fn(u32) -> u32) -> String {
    contacts(weeks, "phone", "Solved", calls)
}

/// The same on another channel.
fn contacts(weeks: u64, channel: &str, status: &str, calls: impl Fn(u32) -> u32) -> String {
    contacts_on(weeks, channel, status, |_, slot| calls(slot))
}

/// Days that differ from week to week, as real ones do.
fn varied_calls() -> String {
    contacts_on(6, "phone", "Solved", |date, slot| busy_mornings(slot) + (date.ordinal() * 7 + slot) % 5)
}

fn contacts_on(weeks: u64, channel: &str, status: &str, calls: impl Fn(NaiveDate, u32) -> u32) -> String {
    let mut text = String::from("Ticket,Opened at,Updated at,Status,Channel,Subject\n");
    let today: NaiveDate = WEDNESDAY.parse().unwrap();
    let until: NaiveDateTime = today.and_hms_opt(11, 0, 0).unwrap();
    let first = today.checked_sub_days(Days::new(7 * weeks)).unwrap();
    let mut number = 1000;
    for date in first.iter_days().take_while(|date| *date <= today) {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        for slot in 16..34 {
            let count = calls(date, slot);
            for call in 0..count {
                let second = slot * 1800 + call * 1800 / count;
                let at = date.and_hms_opt(0, 0, 0).unwrap() + Duration::seconds(i64::from(second));
                if at < until {
                    number += 1;
                    let at = at.format("%Y-%m-%d %H:%M:%S");
                    writeln!(text, "{number},{at},{at},{status},{channel},Call {number}").unwrap();
                }
            }
        }
    }
    text
}

#[track_caller]
fn import(app: &TestApp, name: &str, contents: &str) {
    let path = app.write(name, contents);
    let report = app.ok("queue.import_contacts", json!({ "path": path }));
    assert_eq!(report["refused"], 0, "{report}");
}

/// Everybody in from 08:00 to 17:00, half of them at lunch from 12:00 and half from 12:30.
fn roster(app: &TestApp) {
    for (number, name) in TEAM.iter().enumerate() {
        let (from, to) = if number % 2 == 0 { ("12:00", "12:30") } else { ("12:30", "13:00") };
        let lunch = json!([{ "kind": "lunch", "from": from, "to": to }]);
        let day = |day| json!({ "day": day, "from": "08:00", "to": "17:00", "parts": lunch });
        let days: Vec<Value> = (0..5).map(day).collect();
        let args = json!({ "person_id": app.person(name), "days": days, "from_on": "2026-10-01" });
        app.ok("people.set_pattern", args);
    }
}

#[track_caller]
fn day(app: &TestApp, on: &str) -> Value {
    app.ok("staffing.view_day", json!({ "on": on }))
}

/// The interval of a day that starts at `from`.
#[track_caller]
fn interval(day: &Value, from: &str) -> Value {
    let intervals = day["intervals"].as_array().expect("intervals");
    intervals
        .iter()
        .find(|one| one["from"] == from)
        .unwrap_or_else(|| panic!("no {from} in {intervals:?}"))
        .clone()
}

#[track_caller]
fn needs_me(app: &TestApp) -> Value {
    app.ok("staffing.needs_me", json!({}))
}

fn lines(needs: &Value) -> Vec<String> {
    needs["lines"].as_array().expect("lines").iter().map(|line| text(&line["text"])).collect()
}
