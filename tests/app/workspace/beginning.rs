//! First run, the demo team, and which file is open.

use std::sync::{Arc, Mutex};

use app::Topic;
use serde_json::json;
use support::{NOW, TestApp, ZONE};

#[test]
fn a_new_file_waits_for_its_three_questions() {
    let app = TestApp::empty(NOW, ZONE);
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], false);
    let app = TestApp::new();
    let view = app.ok("workspace.view", json!({}));
    assert_eq!(view["set_up"], true);
    assert_eq!(view["people"], 3);
    assert_eq!(view["settings"]["from"], "08:00");
    assert!(app.undo().is_null(), "the three answers are where the file begins");
}

#[test]
fn answers_that_do_not_fit_are_refused_and_nothing_is_set_up() {
    let app = TestApp::empty(NOW, ZONE);
    let answers = |days: Vec<u32>, from: &str, names: &str| json!({ "days": days, "from": from, "to": "17:00", "names": names, "channels": ["phone"] });
    assert!(app.refused("workspace.begin", answers(vec![], "08:00", "")).contains("Choose at least one"));
    assert!(app.refused("workspace.begin", answers(vec![0], "noon", "")).contains("noon is no time of day"));
    assert!(app.refused("workspace.begin", answers(vec![0], "18:00", "")).contains("end after it starts"));
    app.refused("workspace.begin", answers(vec![0], "08:00", &"x".repeat(200)));
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], false);
    app.ok("workspace.begin", answers(vec![0, 1], "08:00", ""));
    assert_eq!(app.ok("workspace.view", json!({}))["settings"]["days"], json!([0, 1]));
}

#[test]
fn the_demo_lives_in_its_own_file_and_is_removed_with_one_click() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "mine" }));
    app.ok("workspace.open_demo", json!({}));
    let view = app.ok("workspace.view", json!({}));
    assert_eq!(
        (&view["demo"], &view["demo_is_old"], &view["set_up"]),
        (&json!(true), &json!(false), &json!(true))
    );
    app.ok("workspace.remove_demo", json!({}));
    let view = app.ok("workspace.view", json!({}));
    assert_eq!((&view["demo"], &view["file"]), (&json!(false), &json!(app.file())));
    assert_eq!(app.ok("notes.list", json!({}))["notes"][0]["text"], "mine");
    assert!(!app.folder.path().join("demo.db").exists());
    let sentence = app.refused("workspace.remove_demo", json!({}));
    assert_eq!(sentence, "This is not the demo team, so nothing was removed.");
}

#[test]
fn a_file_with_a_team_is_not_filled_with_the_demo() {
    let app = TestApp::new();
    assert!(app.refused("workspace.fill_demo", json!({})).contains("so the demo was not put there"));
    let app = TestApp::empty(NOW, ZONE);
    app.ok("workspace.fill_demo", json!({}));
    assert_eq!(app.ok("workspace.view", json!({}))["demo"], true);
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
}

#[test]
fn another_file_is_opened_and_made_where_there_is_none() {
    let app = TestApp::new();
    let other = app.folder.path().join("other/team.db");
    app.ok("workspace.choose_file", json!({ "path": other }));
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], false);
    app.ok("workspace.choose_file", json!({ "path": app.file() }));
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], true);
}

#[test]
fn a_file_that_cannot_be_opened_leaves_the_one_that_is() {
    let app = TestApp::new();
    let picture = app.write("picture.png", [137, 80, 78, 71].repeat(400));
    app.refused("workspace.choose_file", json!({ "path": picture }));
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], true);
}

#[test]
fn a_change_tells_its_topics_and_a_read_tells_none() {
    let app = TestApp::new();
    let told: Arc<Mutex<Vec<Vec<Topic>>>> = Arc::default();
    let topics = Arc::clone(&told);
    app.host.on_changed(move |changed| topics.lock().unwrap().push(changed.to_vec()));
    app.ok("day.view", json!({}));
    app.ok("day.start_activity", json!({ "activity": "customers" }));
    app.refused("day.add_done", json!({ "text": "" }));
    app.ok("notes.capture", json!({ "text": "hello" }));
    let expected = vec![vec![Topic::Day, Topic::Done], vec![Topic::Notes, Topic::People, Topic::Done]];
    assert_eq!(*told.lock().unwrap(), expected);
}

#[test]
fn what_another_process_writes_is_noticed() {
    let app = TestApp::new();
    app.host.poll_outside();
    app.ok("notes.capture", json!({ "text": "our own write" }));
    assert!(!app.host.poll_outside().changed);
    let keel = support::open(&app.file(), &app.clock, false).unwrap();
    keel.call("notes.capture", json!({ "text": "from a terminal" }), &app::Job::default()).unwrap();
    assert!(app.host.poll_outside().changed);
    assert!(!app.host.poll_outside().changed, "once");
    assert_eq!(app.ok("notes.list", json!({}))["total"], 2);
}

#[test]
fn what_the_first_screen_asks_is_answered_ahead_as_the_door_answers_it() {
    let app = TestApp::new();
    app.add("2026-11-18 09:00", "2026-11-18 10:00", "quality");
    let first = app.host.first_answers();
    let answers = first.as_object().expect("an object by Command");
    let mut names: Vec<&str> = answers.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["day.balance", "day.done", "day.view", "workspace.view"]);
    for (name, answer) in answers {
        assert_eq!(*answer, app.ok(name, json!({})), "{name}");
    }
}
