//! The demo team: always the same for the same moment, and always ending now.

use std::path::Path;

use chrono_tz::Tz;
use serde_json::{Value, json};
use support::{NOW, TestApp, ZONE, open};

fn demo(now: &str, zone: Tz) -> TestApp {
    let app = TestApp::empty(now, zone);
    app.ok("workspace.fill_demo", json!({}));
    app
}

fn count(app: &TestApp, what: &str) -> u64 {
    let report = app.ok("workspace.check", json!({}));
    let counts = report["counts"].as_array().unwrap();
    counts.iter().find(|count| count["what"] == what).unwrap()["count"].as_u64().unwrap()
}

/// Everything the screens show of a stretch of days, ids included.
fn shown(app: &TestApp, dates: &[&str]) -> Vec<Value> {
    let mut all: Vec<Value> = dates
        .iter()
        .flat_map(|date| {
            [app.ok("day.view", json!({ "date": date })), app.ok("day.done", json!({ "date": date }))]
        })
        .collect();
    let names =
        ["day.balance", "day.meetings", "people.list", "notes.list", "queue.waiting", "queue.imports"];
    all.extend(names.iter().map(|name| app.ok(name, json!({}))));
    all.push(app.ok("queue.find_contacts", json!({ "number": "4", "limit": 50 })));
    all
}

fn share(app: &TestApp, of: &str) -> f64 {
    app.ok("day.balance", json!({}))[of]["share"].as_f64().unwrap()
}

#[test]
fn the_same_moment_brings_the_same_demo() {
    let dates =
        ["2026-05-18", "2026-08-14", "2026-11-02", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-20"];
    let (one, other) = (demo(NOW, ZONE), demo(NOW, ZONE));
    for (one, other) in shown(&one, &dates).into_iter().zip(shown(&other, &dates)) {
        assert_eq!(one, other);
    }
}

#[test]
fn it_ends_now_with_customers_running_and_the_stand_up_to_be_lived() {
    let app = demo(NOW, ZONE);
    let today = app.ok("day.view", json!({}));
    assert_eq!(
        (&today["running"]["activity"], &today["running"]["from"]),
        (&json!("customers"), &json!("10:01"))
    );
    assert_eq!(today["unlived"]["sentence"], "Stand-up, 08:00 to 08:30");
    let newest = app.ok("queue.waiting", json!({}))["newest_ms"].as_i64().unwrap();
    let age_min = (app.ms(NOW) - newest) / 60_000;
    assert!((0..30).contains(&age_min), "the newest contact or change is {age_min} min old");
    assert_eq!(count(&app, "people"), 8);
    assert_eq!(app.ok("workspace.view", json!({}))["settings"]["lead_name"], "Nora Halvorsen");
}

#[test]
fn the_queue_is_believable_and_the_file_is_sound() {
    let app = demo(NOW, ZONE);
    let contacts = count(&app, "contact rows");
    assert!((30_000..42_000).contains(&contacts), "{contacts} in 26 weeks and three days");
    let waiting = app.ok("queue.waiting", json!({}));
    let open = waiting["contacts"].as_u64().unwrap();
    assert!((55..=85).contains(&open), "{open} wait");
    assert_eq!((&waiting["stale"], &waiting["oldest"]), (&json!(false), &json!("Mon 26 Oct")), "{waiting}");
    let checked = app.ok("workspace.check", json!({}));
    assert_eq!(
        (&checked["sound"], &checked["problems"]),
        (&json!(true), &json!([])),
        "entries never overlap"
    );
}

#[test]
fn there_were_weeks_of_nothing_but_the_queue_and_weeks_without_it() {
    let app = demo(NOW, ZONE);
    let week = |monday: &str| {
        let monday: chrono::NaiveDate = monday.parse().unwrap();
        let (mut front, mut strategic) = (0, 0);
        for date in monday.iter_days().take(5) {
            let minutes = app.ok("day.view", json!({ "date": date }))["minutes"].clone();
            front += minutes["lived_front"].as_u64().unwrap();
            strategic += minutes["lived_strategic"].as_u64().unwrap();
        }
        (front * 100).checked_div(front + strategic)
    };
    assert!(week("2026-09-14").unwrap() > 60, "treading water");
    assert!(week("2026-07-27").unwrap() < 25, "detached");
    assert_eq!(week("2026-08-17"), None, "on leave");
    assert!((38..54).contains(&week("2026-11-09").unwrap()), "a usual week");
}

#[test]
fn a_sunday_has_nothing_planned_and_a_full_week_behind_it() {
    let app = demo("2026-11-22 12:00", ZONE);
    let today = app.ok("day.view", json!({}));
    assert_eq!(
        (&today["blocks"], &today["entries"], &today["running"]),
        (&json!([]), &json!([]), &json!(null))
    );
    for date in ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"] {
        let day = app.ok("day.view", json!({ "date": date }));
        assert!(day["entries"].as_array().unwrap().len() >= 9, "{date} was lived");
        assert!(day["blocks"].as_array().unwrap().len() >= 9, "{date} was planned");
    }
    let monday = app.ok("day.view", json!({ "date": "2026-11-23" }));
    assert!(!monday["blocks"].as_array().unwrap().is_empty(), "the coming week is planned");
    assert!((0.3..0.6).contains(&share(&app, "week")));
}

#[test]
fn notes_are_read_as_captures_and_name_contacts_of_their_hour() {
    let app = demo(NOW, ZONE);
    let notes = app.ok("notes.list", json!({ "limit": 100 }));
    assert!(notes["total"].as_u64().unwrap() >= 40);
    assert!((8..=20).contains(&notes["not_filed"].as_u64().unwrap()), "{}", notes["not_filed"]);
    let tokens =
        notes["notes"].as_array().unwrap().iter().flat_map(|note| note["tokens"].as_array().unwrap());
    let tokens: Vec<&Value> = tokens.collect();
    assert!(tokens.iter().all(|token| token["known"] == true), "every name is on the team");
    for token in tokens.iter().filter(|token| token["kind"] == "contact") {
        let found = app.ok("queue.find_contacts", json!({ "number": token["value"] }));
        assert_eq!(found["contacts"].as_array().unwrap().len(), 1, "{token}");
    }
    let alder = notes["notes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|note| support::text(&note["text"]).contains("fourth time"));
    let number = alder.unwrap()["tokens"][0]["value"].clone();
    let found = app.ok("queue.find_contacts", json!({ "number": number }));
    assert_eq!(found["contacts"][0]["subject"], "Double charge after card retry, Alder Dental");
    let people = app.ok("people.list", json!({}));
    for person in people["people"].as_array().unwrap() {
        assert!(person["notes"].as_u64().unwrap() > 0, "something was noted with {}", person["name"]);
    }
}

#[test]
fn the_phone_and_chat_system_reports_every_half_hour_that_is_over() {
    let app = demo(NOW, ZONE);
    let waiting = app.ok("queue.waiting", json!({}));
    let words: Vec<&str> =
        waiting["reports"].as_array().unwrap().iter().map(|one| one["words"].as_str().unwrap()).collect();
    assert_eq!(words, ["Chat report to 11:00", "Phone report to 11:00"]);
    let batches = app.ok("queue.imports", json!({}))["batches"].clone();
    assert_eq!(batches[0]["source"], "Interval report");
    // 26 weeks of five days and this one up to Wednesday at eleven, nine hours a day, two channels.
    assert_eq!(batches[0]["added"], 2 * (18 * (26 * 5 + 2) + 6));
}

#[test]
fn there_is_nothing_to_undo_and_no_second_demo() {
    let app = demo(NOW, ZONE);
    assert_eq!(app.ok("workspace.undo", json!({}))["label"], json!(null));
    assert!(app.refused("workspace.fill_demo", json!({})).contains("not put there"));
    let own = TestApp::empty(NOW, ZONE);
    own.ok("notes.capture", json!({ "text": "mine" }));
    assert!(own.refused("workspace.fill_demo", json!({})).contains("Choose an empty file"));
    own.ok("workspace.undo", json!({}));
    own.refused("workspace.fill_demo", json!({}));
}

#[test]
fn one_click_removes_it_and_opens_the_leads_own_file() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "my own" }));
    app.ok("workspace.open_demo", json!({}));
    let view = app.ok("workspace.view", json!({}));
    assert_eq!(view["demo"], true);
    let file = view["file"].as_str().unwrap().to_owned();
    app.ok("workspace.remove_demo", json!({}));
    assert!(!Path::new(&file).exists());
    let view = app.ok("workspace.view", json!({}));
    assert_eq!((&view["demo"], &view["file"]), (&json!(false), &json!(app.file().display().to_string())));
    assert_eq!(app.ok("notes.list", json!({}))["notes"][0]["text"], "my own");
    assert!(app.refused("workspace.remove_demo", json!({})).contains("nothing was removed"));
}

#[test]
fn an_old_demo_is_made_anew_unless_something_was_written_in_it() {
    let app = TestApp::new();
    app.ok("workspace.open_demo", json!({}));
    app.clock.set("2026-11-19 11:08");
    let is_old = |app: &TestApp| app.ok("workspace.view", json!({}))["demo_is_old"] == true;
    assert!(is_old(&app), "a night has passed");
    app.ok("workspace.open_demo", json!({}));
    assert!(!is_old(&app), "nobody had written in it");
    app.ok("notes.capture", json!({ "text": "a word of my own" }));
    app.clock.set("2026-11-20 11:08");
    app.ok("workspace.open_demo", json!({}));
    assert!(is_old(&app), "what was written in it stays");
    assert_eq!(app.ok("notes.list", json!({}))["notes"][0]["text"], "a word of my own");
}

#[test]
fn a_demo_that_a_window_has_open_is_neither_removed_nor_made_anew_from_outside() {
    let app = TestApp::new();
    app.ok("workspace.open_demo", json!({}));
    let demo = app.ok("workspace.view", json!({}))["file"].as_str().unwrap().to_owned();
    let window = open(Path::new(&demo), &app.clock, true).expect("a window on the demo");
    app.clock.set("2026-11-19 11:08");
    assert!(app.refused("workspace.open_demo", json!({})).contains("A window has"));
    assert!(app.refused("workspace.remove_demo", json!({})).contains("A window has"));
    assert!(Path::new(&demo).exists());
    drop(window);
    app.ok("workspace.remove_demo", json!({}));
}

#[test]
fn the_team_has_the_roster_of_the_pictures() {
    let app = demo(NOW, ZONE);
    let where_now = app.ok("people.whereabouts", json!({}));
    assert_eq!(where_now["sentence"], "7 of 9 in now");
    let out: Vec<String> = where_now["out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|out| format!("{}: {}", support::text(&out["person"]["short"]), support::text(&out["words"])))
        .collect();
    assert_eq!(out, ["Carla: appointment, back 11:30", "Jonas: leave, back Friday"]);
    let roster = app.ok("people.view_roster", json!({ "from": "2026-11-18" }));
    let said = |at: usize| support::text(&roster["lines"][at]["days"][0]["sentence"]);
    assert_eq!(said(0), "08:00 to 16:30, lunch 11:30 to 12:00");
    assert_eq!(said(6), "09:00 to 17:30, lunch 12:30 to 13:00, project 14:00 to 15:00");
    assert_eq!(roster["lines"][4]["work"]["channel_words"], "chat");
    assert!(app.undo().is_null(), "it is no change that the lead made");
}

/// The stretches of today with their verdicts: `10:00 to 11:30 needs_you`.
fn stretches(app: &TestApp) -> Vec<String> {
    let day = app.ok("staffing.view_day", json!({}));
    let verdicts = day["verdicts"].as_array().unwrap().iter();
    verdicts
        .map(|one| {
            format!(
                "{} to {} {}",
                support::text(&one["from"]),
                support::text(&one["to"]),
                support::text(&one["verdict"])
            )
        })
        .collect()
}

#[test]
fn the_front_line_needs_the_lead_at_ten_and_will_hold_at_two() {
    let app = demo(NOW, ZONE);
    assert_eq!(
        stretches(&app),
        [
            "08:00 to 10:00 will_hold",
            "10:00 to 11:30 needs_you",
            "11:30 to 15:00 will_hold",
            "15:00 to 15:30 short_either_way",
            "15:30 to 16:30 will_hold",
            "16:30 to 17:00 needs_you"
        ]
    );
    let day = app.ok("staffing.view_day", json!({}));
    let percent = |key: &str| day["verdicts"][1][key].as_f64().unwrap() * 100.0;
    let (without, with) = (percent("in_time"), percent("in_time_with"));
    assert!((56.0..66.0).contains(&without) && (79.0..87.0).contains(&with), "{without} to {with} %");
    let at_eight = &day["intervals"][0];
    assert_eq!((&at_eight["from"], &at_eight["state"]), (&json!("08:00"), &json!("level")));
}

#[test]
fn its_chat_tool_tells_when_who_waits_gives_up_and_its_telephone_does_not() {
    for date in ["2026-11-18", "2026-11-20", "2027-03-01"] {
        let patience = demo(&format!("{date} 11:08"), ZONE).ok("staffing.view_patience", json!({}));
        let [phone, chat] = [0, 1].map(|at| patience["channels"][at].clone());
        assert_eq!(
            (&phone["source"], &chat["source"]),
            (&json!("not_known"), &json!("report")),
            "{patience}"
        );
        assert!((240..=380).contains(&chat["seconds"].as_u64().unwrap()), "{date}: {chat}");
    }
}

#[test]
fn its_week_has_a_busy_monday_and_a_friday_that_is_covered() {
    let app = demo(NOW, ZONE);
    let short_h = |date: &str| {
        let day = app.ok("staffing.view_day", json!({ "on": date }));
        let intervals = day["intervals"].as_array().unwrap();
        intervals.iter().filter(|one| one["difference"].as_i64().unwrap() < 0).count() as f64 / 2.0
    };
    let hours = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"].map(short_h);
    assert!((2.0..=3.5).contains(&hours[0]), "Monday is {} h short", hours[0]);
    assert!(hours[1] <= 0.5 && hours[4] <= 0.5, "Tuesday and Friday are covered: {hours:?}");
    assert!((2.0..=3.5).contains(&hours[2]), "Wednesday is {} h short", hours[2]);
}

#[test]
fn on_every_day_of_a_week_it_can_be_made_and_tells_its_story() {
    for date in ["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-20"] {
        let told = stretches(&demo(&format!("{date} 11:08"), ZONE)).join(", ");
        assert!(told.contains("to 11:30 needs_you"), "{date}: {told}");
        assert!(told.contains("11:30 to 15:00 will_hold, 15:00 to 15:30 short_either_way"), "{date}: {told}");
    }
    for date in ["2026-11-21", "2026-11-22"] {
        assert!(stretches(&demo(&format!("{date} 11:08"), ZONE)).is_empty(), "the queue is closed on {date}");
    }
}

#[test]
fn there_was_one_cape_day_some_two_weeks_ago() {
    let app = demo(NOW, ZONE);
    let cape = app.ok("queue.view_cape", json!({}));
    assert_eq!((&cape["used"], &cape["budget_words"]), (&json!(1), &json!("1 of 2 in four weeks")));
    let day = &cape["others"][0];
    assert_eq!((&day["day"], &day["ended"]), (&json!("Tue 3 Nov"), &json!("ended 16:40")));
    let lines: Vec<String> =
        day["lines"].as_array().unwrap().iter().map(|line| support::text(&line["words"])).collect();
    assert_eq!(
        lines,
        [
            "08:30 → Thu 5 Nov 15:30 to 16:45",
            "stays at 16:00 to 17:00: no free place is long enough",
            "Wed 4 Nov 09:45 to 10:15",
            "Wed 4 Nov 15:30 to 16:30"
        ]
    );
}

#[test]
fn she_sat_with_everyone_and_it_is_told_who_is_next() {
    let app = demo(NOW, ZONE);
    let sessions = app.ok("notes.sessions", json!({}));
    let lines: Vec<String> = sessions["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{}: {}", support::text(&row["title"]), support::text(&row["line"])))
        .collect();
    assert_eq!(lines.len(), 8, "{lines:?}");
    assert!(lines[0].starts_with("Elif, chat: Tue 17, ") && lines[0].ends_with("9 notes"), "{lines:?}");
    assert_eq!(sessions["planned"][0]["line"], "13:00, planned");
    let due: Vec<String> = sessions["due"]["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {}", support::text(&row["person"]["short"]), support::text(&row["words"])))
        .collect();
    assert_eq!(due[..3], ["Tomasz 35 d", "Jonas 28 d", "Amina Thu 13:00"], "{due:?}");
    let elif = app.ok("notes.session", json!({ "id": sessions["sessions"][0]["id"] }));
    let told: Vec<&Value> = elif["notes"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|note| note["roadblocks"].as_array().unwrap())
        .collect();
    assert_eq!(told.len(), 2, "what stood in the way comes before how it was done");
    assert_eq!((&elif["private"], &elif["row"]["ideas"]), (&json!(1), &json!(1)));
}

#[test]
fn what_stands_in_the_way_is_weighed_and_what_customers_said_was_taken_somewhere() {
    let app = demo(NOW, ZONE);
    let list = app.ok("notes.roadblocks", json!({}));
    assert_eq!((&list["line"], &list["removed_this_month"]), (&json!("7 open, 46 h a month"), &json!(3)));
    let rows: Vec<String> = list["roadblocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| {
            let said = |key: &str| support::text(&of[key]);
            format!("{} h {}, {}, {}", said("range"), said("hours_words"), said("age"), said("asked"))
        })
        .collect();
    assert_eq!(
        rows,
        [
            "8 to 30 h 17 h, 1 d, ",
            "8 to 13 h 10 h, 35 d, waiting 12 d",
            "6 to 8 h 7 h, 21 d, asked",
            "3 to 9 h 5 h, 16 d, asked",
            "2 to 7 h 4 h, 6 d, ",
            "1.1 to 1.8 h 1.4 h, 16 d, asked",
            "0.3 to 1 h 0.6 h, 1 d, ",
        ]
    );
    let themes = app.ok("notes.themes", json!({}));
    let counts: Vec<u64> =
        themes["themes"].as_array().unwrap().iter().map(|row| row["notes"].as_u64().unwrap()).collect();
    assert_eq!((counts, &themes["line"]), (vec![14, 9, 7], &json!("30 notes in 4 weeks")));
    let asks = app.ok("notes.asks", json!({}))["asks"].clone();
    assert_eq!(asks.as_array().map(Vec::len), Some(5));
    assert!(asks.as_array().unwrap().iter().any(|ask| ask["silent"] == "silent for 16 days"), "{asks}");
    assert!(asks.as_array().unwrap().iter().all(|ask| ask["notes"].as_u64() > Some(0)), "{asks}");
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
}
