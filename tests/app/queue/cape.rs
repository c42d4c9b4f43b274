//! A day given to the queue: what it moves and books, the budget, how often.

use serde_json::{Value, json};
use support::{TestApp, text};

fn declared(app: &TestApp) -> Value {
    app.plan("2026-11-18 14:00", "2026-11-18 15:15", "engineering");
    app.plan("2026-11-18 13:00", "2026-11-18 14:00", "alongside");
    app.plan("2026-11-19 08:00", "2026-11-19 09:00", "meeting");
    app.ok("queue.declare_cape", json!({ "condition": " the queue is\nunder 60 " }))
}

#[test]
fn the_days_strategic_blocks_move_and_recovery_and_prevention_are_booked() {
    let app = TestApp::new();
    let reply = declared(&app);
    assert_eq!(reply["sentence"], "One block moves; a recovery break and an hour of prevention are booked.");
    assert_eq!(
        app.planned("2026-11-18"),
        ["alongside 13:00-14:00", "customers 14:00-15:15"],
        "the queue has the time instead"
    );
    assert_eq!(
        app.planned("2026-11-19"),
        ["meeting 08:00-09:00", "break 09:00-09:30", "engineering 09:30-10:30", "engineering 10:30-11:45"]
    );
    let view = app.ok("queue.view_cape", json!({}));
    assert_eq!(view["today"]["condition"], "the queue is under 60");
    assert_eq!(view["budget_words"], "1 of 2 in four weeks");
    let lines: Vec<String> =
        view["today"]["lines"].as_array().unwrap().iter().map(|line| text(&line["words"])).collect();
    assert_eq!(
        lines,
        ["14:00 → Thu 19 Nov 10:30 to 11:45", "Thu 19 Nov 09:00 to 09:30", "Thu 19 Nov 09:30 to 10:30"]
    );
}

#[test]
fn one_undo_takes_all_of_it_back_and_redo_brings_it_again() {
    let app = TestApp::new();
    declared(&app);
    assert_eq!(app.undo(), "Declared Wed 18 Nov a cape day");
    assert_eq!(app.planned("2026-11-18"), ["alongside 13:00-14:00", "engineering 14:00-15:15"]);
    assert_eq!(app.planned("2026-11-19"), ["meeting 08:00-09:00"]);
    assert!(app.ok("queue.view_cape", json!({}))["today"].is_null());
    app.redo();
    assert_eq!(app.ok("queue.view_cape", json!({}))["used"], 1);
    assert_eq!(app.planned("2026-11-19").len(), 4);
}

#[test]
fn a_preview_shows_the_same_and_writes_nothing() {
    let app = TestApp::new();
    app.plan("2026-11-18 14:00", "2026-11-18 15:00", "quality");
    let preview = app.ok("queue.preview_cape", json!({}));
    assert_eq!(preview["lines"][0]["name"], "Quality");
    assert_eq!(preview["budget"], "It would be number 1 of 2 in four weeks.");
    assert_eq!(app.planned("2026-11-18"), ["quality 14:00-15:00"]);
    let declared = app.ok("queue.declare_cape", json!({ "condition": "Jonas is back" }));
    assert_eq!(declared["day"]["lines"], preview["lines"]);
}

#[test]
fn of_what_is_under_way_the_rest_moves() {
    let app = TestApp::new();
    app.plan("2026-11-18 10:00", "2026-11-18 12:00", "training");
    app.ok("queue.declare_cape", json!({ "condition": "the queue is under 60" }));
    assert_eq!(app.planned("2026-11-18"), ["training 10:00-11:10", "customers 11:10-12:00"], "it is 11:08");
    assert_eq!(app.planned("2026-11-19")[2], "training 09:30-10:20");
}

#[test]
fn it_ends_when_its_condition_is_met_or_with_the_day() {
    let app = TestApp::new();
    let id = declared(&app)["day"]["id"].clone();
    app.clock.set("2026-11-18 15:20");
    app.ok("queue.end_cape", json!({ "id": id }));
    let view = app.ok("queue.view_cape", json!({}));
    assert!(view["today"].is_null());
    assert_eq!(view["others"][0]["ended"], "ended 15:20");
    assert_eq!(
        app.refused("queue.end_cape", json!({ "id": id })),
        "The cape day of Wed 18 Nov has ended already."
    );
    app.ok("queue.declare_cape", json!({ "on": "2026-11-20", "condition": "Ben is back" }));
    app.clock.set("2026-11-23 09:00");
    assert_eq!(app.ok("queue.view_cape", json!({}))["others"][0]["ended"], "ended with the day");
}

#[test]
fn what_cannot_be_declared_says_why() {
    let app = TestApp::new();
    let declare = |on: &str, condition: &str| json!({ "on": on, "condition": condition });
    assert_eq!(
        app.refused("queue.declare_cape", declare("2026-11-18", "  ")),
        "Say what ends it, so that it can end: “the queue is under 60”."
    );
    assert_eq!(
        app.refused("queue.declare_cape", declare("2026-11-17", "x")),
        "Tue 17 Nov is over. A cape day is declared for today or for a day ahead."
    );
    app.ok("queue.declare_cape", declare("2026-11-19", "Ben is back."));
    assert_eq!(
        app.refused("queue.declare_cape", declare("2026-11-19", "x")),
        "Thu 19 Nov is a cape day already, until Ben is back."
    );
    assert!(app.refused("queue.declare_cape", declare("2026-11-20", &"x".repeat(301))).contains("shorter"));
}

#[test]
fn used_up_the_budget_makes_a_case_for_headcount() {
    let app = TestApp::new();
    for on in ["2026-11-18", "2026-11-19", "2026-11-20"] {
        app.ok("queue.declare_cape", json!({ "on": on, "condition": "the queue is under 60" }));
    }
    let view = app.ok("queue.view_cape", json!({}));
    assert_eq!(view["over"], "3 cape days where 2 were meant: a case for headcount, not a badge.");
    assert_eq!(
        app.ok("queue.preview_cape", json!({ "on": "2026-11-23" }))["budget"],
        "It would be number 4 of 2 in four weeks."
    );
}

#[test]
fn how_often_is_a_process_behaviour_chart_with_gaps_and_a_noted_new_beginning() {
    let app = TestApp::at("2026-03-02 09:00", support::ZONE);
    let week = |number: i64| {
        (chrono::NaiveDate::from_ymd_opt(2026, 3, 4).unwrap() + chrono::Days::new(7 * number as u64))
            .to_string()
    };
    for number in 0..14 {
        app.clock.set(&format!("{} 09:00", week(number)));
        if number == 5 {
            continue;
        }
        app.start(&format!("{} 09:00", week(number)), "customers");
        app.clock.set(&format!("{} 10:00", week(number)));
        app.ok("day.stop_activity", json!({}));
        if number == 9 {
            app.ok("queue.declare_cape", json!({ "condition": "the queue is under 60" }));
        }
    }
    let chart = &app.ok("queue.view_cape", json!({}))["chart"];
    let values: Vec<Value> =
        chart["points"].as_array().unwrap().iter().map(|point| point["value"].clone()).collect();
    assert_eq!(values.len(), 13, "this week is not over");
    assert!(values[5].is_null(), "nothing was lived in it: a gap, not a zero");
    assert_eq!((&values[9], &values[8]), (&json!(1.0), &json!(0.0)));
    assert_eq!(chart["points"][9]["rule"], "outside");
    assert_eq!(
        app.refused("queue.rebase_cape", json!({ "on": week(10), "note": "" })),
        "Say what was changed on purpose; limits do not begin anew without a reason."
    );
    app.ok("queue.rebase_cape", json!({ "on": week(10), "note": "Two people more" }));
    let chart = &app.ok("queue.view_cape", json!({}))["chart"];
    assert_eq!(chart["segments"][1]["note"], "Two people more");
    assert_eq!(chart["segments"][1]["first"], 10);
}
