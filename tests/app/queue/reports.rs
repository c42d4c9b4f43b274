//! Interval reports: all or nothing, repeatable, undone by batch, and what rests on them.

use std::fmt::Write;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::{Value, json};
use support::{NOW, TestApp, ZONE};

use super::{MONDAY, counts, export, import};

const REPORT: &str = "\
Interval Start,Media Type,Queue Name,Offered,Answered,Abandoned,Avg Handle Time (s)
2026-11-16 09:00,voice,Billing,12,6,2,300
2026-11-16 09:30,voice,Billing,18,18,0,340
2026-11-16 09:30,chat,Web,7,7,0,540
";

#[track_caller]
fn take(app: &TestApp, name: &str, contents: &str) -> Value {
    let path = app.write(name, contents);
    app.ok("queue.import_report", json!({ "path": path }))
}

fn reports(app: &TestApp) -> Vec<String> {
    let waiting = app.ok("queue.waiting", json!({}));
    waiting["reports"].as_array().unwrap().iter().map(|one| support::text(&one["words"])).collect()
}

/// The handle times that staffing is reckoned with, in words.
fn handle_times(app: &TestApp) -> Vec<String> {
    let trust = app.ok("staffing.view_trust", json!({}));
    let times = trust["handle_times"].as_array().unwrap();
    times
        .iter()
        .map(|one| format!("{}: {}", support::text(&one["label"]), support::text(&one["words"])))
        .collect()
}

/// Working days of the last weeks from 08:00 to 17:00 up to 11:00 today, so many offered a half hour.
fn weeks(weeks: u64, step_min: u32, offered: impl Fn(NaiveDate) -> u32) -> String {
    let mut text = String::from("Date,Time,Calls Offered,Calls Answered,Calls Abandoned,AHT\n");
    let today: NaiveDate = "2026-11-18".parse().unwrap();
    let first = today.checked_sub_days(Days::new(7 * weeks)).unwrap();
    for date in first.iter_days().take_while(|date| *date <= today) {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        for minute in
            (480..1020).step_by(step_min as usize).filter(|minute| date < today || minute + step_min <= 660)
        {
            let offered = offered(date) * step_min / 30;
            writeln!(text, "{date},{:02}:{:02},{offered},{offered},0,5:00", minute / 60, minute % 60)
                .unwrap();
        }
    }
    text
}

/// What is forecast or came on a day, per channel.
fn contacts_on(app: &TestApp, date: &str) -> Value {
    let day = app.ok("staffing.view_day", json!({ "on": date }));
    day["channels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (support::text(&one["channel"]), one["contacts"]["expected"].clone()))
        .collect()
}

#[test]
fn a_report_is_recognised_previewed_and_taken_in() {
    let app = TestApp::new();
    let path = app.write("report.csv", REPORT);
    assert_eq!(app.ok("queue.recognise_file", json!({ "path": path }))["kind"], "report");
    let tickets = app.write("tickets.csv", export(&MONDAY));
    assert_eq!(app.ok("queue.recognise_file", json!({ "path": tickets }))["kind"], "contacts");
    let preview = app.ok("queue.preview_report", json!({ "path": path }));
    assert_eq!((&preview["question"], &preview["intervals"]), (&json!(null), &json!(3)));
    assert_eq!(preview["sentence"], "3 intervals of 30 min, Mon 16 Nov 09:00 to Mon 16 Nov 09:30.");
    assert!(reports(&app).is_empty() && app.undo().is_null(), "a look keeps nothing");
    let report = take(&app, "report.csv", REPORT);
    assert_eq!(counts(&report), [3, 3, 0, 0, 0], "{report}");
    assert_eq!(report["sentence"], "3 rows from an interval report: 3 new, 0 updated.");
    assert_eq!(reports(&app), ["Chat report to Mon 10:00", "Phone report to Mon 10:00"]);
    let past = app.ok("queue.imports", json!({}))["batches"][0].clone();
    assert_eq!((&past["source"], &past["added"]), (&json!("Interval report"), &json!(3)));
}

#[test]
fn a_report_says_nothing_of_what_waits_nor_how_old_contacts_are() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY[..2]));
    let before = app.ok("queue.waiting", json!({}));
    take(&app, "report.csv", &REPORT.replace("2026-11-16", "2026-11-18"));
    let after = app.ok("queue.waiting", json!({}));
    for key in ["contacts", "newest_ms", "read_at", "stale", "sentence"] {
        assert_eq!(before[key], after[key], "{key}");
    }
}

#[test]
fn the_same_interval_again_updates_and_undo_brings_the_older_back() {
    let app = TestApp::new();
    take(&app, "report.csv", REPORT);
    let again = take(&app, "report.csv", REPORT);
    assert_eq!(counts(&again), [3, 0, 0, 3, 0], "{again}");
    let newer = take(&app, "later.csv", &REPORT.replace("12,6,2,300", "12,11,1,600"));
    assert_eq!(counts(&newer), [3, 0, 1, 2, 0], "{newer}");
    let phone = |app: &TestApp| handle_times(app).remove(0);
    assert_eq!(phone(&app), "Phone: 7:19 min, from interval reports, mean of 29 answered");
    assert_eq!(app.undo(), "Imported later.csv");
    assert_eq!(phone(&app), "Phone: 5:30 min, from interval reports, mean of 24 answered");
    assert_eq!(app.undo(), "Imported report.csv", "the second one left nothing to take back");
    assert_eq!(phone(&app), "Phone: 6:00 min, assumed");
    app.redo();
    assert_eq!(phone(&app), "Phone: 5:30 min, from interval reports, mean of 24 answered");
    let app = app.reopen();
    assert_eq!(reports(&app).len(), 2);
}

#[test]
fn a_cancelled_or_refused_import_leaves_nothing() {
    let app = TestApp::new();
    let path = app.write("report.csv", weeks(4, 30, |_| 5));
    let dry = app.ok("queue.import_report", json!({ "path": path, "dry_run": true }));
    assert_eq!((&dry["dry_run"], &dry["batch"]), (&json!(true), &json!(null)));
    let job = app::Job::default();
    job.cancel();
    let error = app.host.call("queue.import_report", json!({ "path": path }), &job).unwrap_err();
    assert_eq!(error.message, "The import was cancelled. Nothing was changed.");
    let tickets = app.write("tickets.csv", export(&MONDAY));
    let sentence = app.refused("queue.import_report", json!({ "path": tickets }));
    assert!(sentence.starts_with("The file is no interval report that is known"), "{sentence}");
    assert!(reports(&app).is_empty());
    assert_eq!(app.ok("queue.imports", json!({}))["batches"], json!([]));
    let kept = app.ok("workspace.check", json!({}));
    let rows = kept["counts"].as_array().unwrap().iter().find(|count| count["what"] == "reported intervals");
    assert_eq!(rows.unwrap()["count"], 0, "nothing of it is left in the file");
}

#[test]
fn refused_rows_are_kept_with_their_line_and_can_be_saved() {
    let app = TestApp::new();
    let report = take(&app, "report.csv", &REPORT.replace("18,18,0", "many,18,x"));
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    assert_eq!(
        (&report["refusals"][0]["line"], &report["refusals"][0]["column"]),
        (&json!(3), &json!("Offered"))
    );
    let to = app.folder.path().join("refused.csv");
    app.ok("queue.save_refusals", json!({ "to": to, "batch": report["batch"] }));
    let saved = std::fs::read_to_string(to).unwrap();
    assert!(saved.contains("“many” is no count from 0 to 1,000,000"), "{saved}");
}

#[test]
fn what_a_report_leaves_open_is_asked_once_and_remembered() {
    let app = TestApp::new();
    let text = "Date,Time,Offered,Answered\n04/11/2026,09:00,5,5\n05/11/2026,09:30,5,5\n";
    let path = app.write("report.csv", text);
    let preview = app.ok("queue.preview_report", json!({ "path": path }));
    assert_eq!((&preview["asks"], &preview["intervals"]), (&json!("date_order"), &json!(0)));
    let answered = json!({ "path": path, "date_order": "day_first" });
    let preview = app.ok("queue.preview_report", answered);
    assert_eq!(
        (&preview["asks"], &preview["question"]),
        (&json!("channel"), &json!("Does this report count calls or chats? Say phone or chat."))
    );
    app.ok("queue.import_report", json!({ "path": path, "date_order": "day_first", "channel": "chat" }));
    assert_eq!(reports(&app), ["Chat report to Thu 5 Nov"]);
    let preview = app.ok("queue.preview_report", json!({ "path": path }));
    assert_eq!(
        (&preview["asks"], &preview["channel"], &preview["date_order"]),
        (&json!(null), &json!("chat"), &json!("day_first"))
    );
    assert!(preview["remembered"].is_string());
}

#[test]
fn a_watched_folder_takes_a_report_in_once_its_columns_are_known() {
    let app = TestApp::new();
    let folder = app.folder.path().join("exports");
    std::fs::create_dir(&folder).unwrap();
    app.ok("queue.watch_folder", json!({ "path": folder, "on": true }));
    let look = || app.ok("queue.read_watched", json!({}))["sentences"].clone();
    std::fs::write(folder.join("one.csv"), REPORT).unwrap();
    look();
    assert!(look()[0].as_str().unwrap().contains("were never imported before"));
    take(&app, "by hand.csv", REPORT);
    std::fs::write(folder.join("two.csv"), REPORT.replace("11-16", "11-17")).unwrap();
    look();
    assert_eq!(look(), json!(["two.csv: 3 rows from an interval report: 3 new, 0 updated."]));
    assert_eq!(app.undo(), "Imported two.csv");
}

#[test]
fn times_are_those_of_the_zone_that_is_said() {
    for (zone, ms) in [("Europe/Copenhagen", 1_794_819_600_000_i64), ("America/New_York", 1_794_841_200_000)]
    {
        let app = TestApp::new();
        let path = app.write("report.csv", REPORT);
        app.ok("queue.import_report", json!({ "path": path, "zone": zone }));
        assert_eq!(app.ok("queue.waiting", json!({}))["reports"][0]["newest_ms"], json!(ms), "{zone}");
    }
    let app = TestApp::new();
    let path = app.write("report.csv", REPORT);
    assert!(app.refused("queue.import_report", json!({ "path": path, "zone": "Mars" })).contains("no zone"));
}

#[test]
fn calls_that_nobody_logs_are_forecast_from_what_was_offered() {
    let app = TestApp::at(NOW, ZONE);
    assert_eq!(contacts_on(&app, "2026-11-19"), json!({}));
    take(&app, "report.csv", &weeks(6, 30, |_| 10));
    // Nine open hours of twenty calls.
    let tomorrow = contacts_on(&app, "2026-11-19")["phone"].as_f64().unwrap();
    assert!((tomorrow - 180.0).abs() < 2.0, "{tomorrow}");
    let day = app.ok("staffing.view_day", json!({}));
    assert_eq!(day["freshness"], "Phone report to 11:00");
    assert_eq!(contacts_on(&app, "2026-11-17")["phone"], 180.0, "a past day is as it was counted");
    let hourly = TestApp::at(NOW, ZONE);
    take(&hourly, "report.csv", &weeks(6, 60, |_| 10));
    let spread = contacts_on(&hourly, "2026-11-19")["phone"].as_f64().unwrap();
    assert!((spread - tomorrow).abs() < 2.0, "an hour is spread over its halves: {spread}");
}

#[test]
fn a_log_that_is_lived_in_ends_where_its_clock_stands() {
    let app = TestApp::at(NOW, ZONE);
    // A day of a thousand calls that has not come yet.
    let last: NaiveDate = "2026-11-12".parse().unwrap();
    take(&app, "report.csv", &weeks(6, 30, |date| if date >= last { 100 } else { 10 }));
    app.clock.set("2026-11-11 11:08");
    let tomorrow = contacts_on(&app, "2026-11-12")["phone"].as_f64().unwrap();
    assert!((tomorrow - 180.0).abs() < 2.0, "{tomorrow}");
}

#[test]
fn contacts_tell_the_handle_time_where_they_carry_one_and_the_report_where_not() {
    let app = TestApp::new();
    take(&app, "report.csv", REPORT);
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["phone_handle_time_s"] = json!(200);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    let of = |app: &TestApp| {
        let waiting = app.ok("queue.waiting", json!({}));
        let phone = waiting["reports"].as_array().unwrap().iter().find(|one| one["channel"] == "phone");
        support::text(&phone.unwrap()["handle_time"])
    };
    assert_eq!(
        of(&app),
        "5:30 min, from interval reports, mean of 24 answered",
        "before the lead's own figure"
    );
    let mut text = String::from("Ticket,Opened at,Status,Channel,Handle time (s)\n");
    for number in 1..=5 {
        writeln!(text, "{number},2026-11-18 09:0{number},Solved,phone,240").unwrap();
    }
    import(&app, "calls.csv", &text);
    assert_eq!(of(&app), "4:00 min, mean of 5 contacts");
    let day = app.ok("staffing.view_day", json!({ "on": "2026-11-18" }));
    let phone = &day["channels"][0]["handle_time"];
    assert_eq!((&phone["source"], &phone["seconds"]), (&json!("contacts"), &json!(240)));
}

#[test]
fn a_report_wins_over_contacts_on_the_days_it_covers() {
    let app = TestApp::at(NOW, ZONE);
    let one = [
        (1, "2026-11-17 09:00", "2026-11-17 09:10", "Solved"),
        (2, "2026-11-18 09:00", "2026-11-18 09:00", "Solved"),
    ];
    import(&app, "calls.csv", &export(&one).replace(",email,", ",phone,"));
    assert_eq!(contacts_on(&app, "2026-11-17")["phone"], 1.0);
    take(&app, "report.csv", &weeks(4, 30, |_| 10));
    assert_eq!(contacts_on(&app, "2026-11-17")["phone"], 180.0);
    app.undo();
    assert_eq!(contacts_on(&app, "2026-11-17")["phone"], 1.0, "undone, the contacts tell again");
}
