//! The nights in which the clock changes.

use chrono_tz::America::New_York;
use chrono_tz::Europe::Oslo;
use chrono_tz::Tz;

use super::*;

/// A queue that is open day and night, in a zone, on the day after its clock went back.
fn day_and_night(zone: Tz, now: &str) -> TestApp {
    let app = TestApp::empty(now, zone);
    app.ok(
        "workspace.begin",
        json!({ "days": [0, 1, 2, 3, 4, 5, 6], "from": "08:00", "to": "17:00", "names": TEAM.join("\n"),
                "channels": ["phone"] }),
    );
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["opening"] =
        (0..7).map(|day: u32| json!({ "day": day, "from": "00:00", "to": "24:00" })).collect();
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    app
}

fn labels(day: &Value) -> Vec<String> {
    let intervals = day["intervals"].as_array().unwrap();
    intervals.iter().map(|one| format!("{} to {}", text(&one["from"]), text(&one["to"]))).collect()
}

#[test]
fn the_hour_that_comes_twice_is_told_apart_and_no_interval_is_longer_than_half_an_hour() {
    for (zone, now, autumn, spring, first) in [
        (Oslo, "2026-10-26 09:00", "2026-10-25", "2027-03-28", 4),
        (New_York, "2026-11-02 09:00", "2026-11-01", "2027-03-14", 2),
    ] {
        let app = day_and_night(zone, now);
        let night = day(&app, autumn);
        let told = labels(&night);
        let hour = format!("{:02}", first / 2);
        let after = format!("{:02}", first / 2 + 1);
        assert_eq!(
            told[first..first + 4],
            [
                format!("{hour}:00 to {hour}:30"),
                format!("{hour}:30 to {after}:00"),
                format!("{hour}:00 again to {hour}:30"),
                format!("{hour}:30 again to {after}:00"),
            ],
            "{zone}"
        );
        assert_eq!(told.len(), 50, "{zone}");
        for one in night["intervals"].as_array().unwrap() {
            assert_eq!(
                one["end_ms"].as_i64().unwrap() - one["start_ms"].as_i64().unwrap(),
                1_800_000,
                "{one}"
            );
        }
        let spring = labels(&day(&app, spring));
        assert_eq!(
            (spring.len(), spring[3].as_str(), spring[4].as_str()),
            (46, "01:30 to 02:00", "03:00 to 03:30")
        );
        let week = app.ok("staffing.view_week", json!({ "week_of": autumn }));
        let cells = week["days"][6]["cells"].as_array().unwrap();
        assert_eq!(cells.len(), 48, "one a column");
        assert!(
            text(&cells[first]["sentence"]).contains(&format!("; Sunday {hour}:00 again, ")),
            "{}",
            cells[first]
        );
    }
}

#[test]
fn what_came_in_the_hour_that_comes_twice_is_counted_once() {
    let app = day_and_night(Oslo, "2026-10-26 09:00");
    let mut text = String::from("Date,Time,Calls Offered,Calls Answered,Calls Abandoned,AHT\n");
    let first: NaiveDate = "2026-10-05".parse().unwrap();
    for date in first.iter_days().take(21) {
        for minute in (0..1440).step_by(30) {
            let offered =
                if date.to_string() == "2026-10-25" && (120..180).contains(&minute) { 12 } else { 6 };
            writeln!(text, "{date},{:02}:{:02},{offered},{offered},0,5:00", minute / 60, minute % 60)
                .unwrap();
        }
    }
    let path = app.write("phone.csv", text);
    app.ok("queue.import_report", json!({ "path": path }));
    let night = day(&app, "2026-10-25");
    for from in ["01:30", "02:00", "02:30", "02:00 again", "02:30 again", "03:00"] {
        let one = interval(&night, from);
        assert_eq!((&one["arrived"], &one["contacts"]["expected"]), (&json!(6), &json!(6.0)), "{from}");
    }
    let all: i64 =
        night["intervals"].as_array().unwrap().iter().map(|one| one["arrived"].as_i64().unwrap()).sum();
    assert_eq!((all, &night["contacts_words"]), (300, &json!("300 contacts")));
}
