//! Backups and restore.

use std::path::{Path, PathBuf};

use app::Job;
use chrono::Duration;
use serde_json::{Value, json};
use support::TestApp;

fn listed(app: &TestApp) -> Vec<Value> {
    app.ok("workspace.backups", json!({}))["backups"].as_array().unwrap().clone()
}

fn path_of(backup: &Value) -> PathBuf {
    PathBuf::from(support::text(&backup["path"]))
}

/// Files in the folder of backups, by name.
fn files(app: &TestApp) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(app.folder.path().join("backups")) else { return Vec::new() };
    let mut names: Vec<_> =
        folder.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn notes_in(app: &TestApp) -> Vec<String> {
    let notes = app.ok("notes.list", json!({}));
    notes["notes"].as_array().unwrap().iter().map(|note| support::text(&note["text"])).collect()
}

#[test]
fn a_daily_backup_that_could_not_be_made_is_said_until_one_is() {
    let app = TestApp::new();
    let folder = app.folder.path().join("backups");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::write(&folder, "in the way").unwrap();
    app.refused("workspace.back_up_daily", json!({}));
    let trouble = app.ok("workspace.view", json!({}))["backup_trouble"].clone();
    assert!(
        trouble.as_str().is_some_and(|words| words.starts_with("Today's backup could not be made.")),
        "{trouble}"
    );
    std::fs::remove_file(&folder).unwrap();
    app.ok("workspace.back_up_daily", json!({}));
    assert!(app.ok("workspace.view", json!({}))["backup_trouble"].is_null());
}

#[test]
fn a_backup_is_taken_once_a_day_and_opens() {
    let app = TestApp::new();
    let first = app.ok("workspace.back_up_daily", json!({}));
    assert_eq!(first["taken"]["kind"], "daily");
    app.clock.set("2026-11-18 23:59");
    assert!(app.ok("workspace.back_up_daily", json!({}))["taken"].is_null());
    app.clock.set("2026-11-19 00:01");
    assert!(!app.ok("workspace.back_up_daily", json!({}))["taken"].is_null());
    let backups = listed(&app);
    assert_eq!(backups.len(), 2);
    assert!(backups.iter().all(|backup| backup["opens"] == true && backup["remark"] == "checked, opens"));
}

#[test]
fn the_rotation_keeps_seven_days_and_eight_weeks() {
    let app = TestApp::new();
    for _ in 0..120 {
        assert!(!app.ok("workspace.back_up_daily", json!({}))["taken"].is_null());
        let newest = files(&app).pop().unwrap();
        assert!(app.folder.path().join("backups").join(newest).exists());
        app.clock.advance(Duration::days(1));
    }
    let taken: Vec<i64> = listed(&app).iter().map(|backup| backup["taken_ms"].as_i64().unwrap()).collect();
    let day = 86_400_000;
    let newest = taken[0];
    let last_seven: Vec<i64> = (0..7).map(|back| newest - back * day).collect();
    assert_eq!(taken[..7], last_seven, "the last seven days");
    // The newest of each of the last eight weeks; those of this week and the last are among the seven.
    assert!(taken.len() >= 13 && taken.len() <= 14, "{} are kept", taken.len());
    assert!(newest - taken[taken.len() - 1] >= 42 * day, "eight weeks back");
    assert!(newest - taken[taken.len() - 1] < 56 * day, "and no further");
}

#[test]
fn one_made_by_hand_stays_and_is_never_rotated_away() {
    let app = TestApp::new();
    app.ok("workspace.back_up", json!({}));
    app.ok("workspace.back_up", json!({}));
    assert_eq!(files(&app), ["20261118T100800Z-by-hand.2.db", "20261118T100800Z-by-hand.db"]);
    for _ in 0..70 {
        app.clock.advance(Duration::days(1));
        app.ok("workspace.back_up_daily", json!({}));
    }
    assert_eq!(listed(&app).iter().filter(|backup| backup["kind"] == "manual").count(), 2);
}

#[test]
fn a_backup_that_no_longer_opens_is_said_so() {
    let app = TestApp::new();
    app.ok("workspace.back_up", json!({}));
    let path = path_of(&listed(&app)[0]);
    std::fs::write(&path, "rot").unwrap();
    let backup = listed(&app)[0].clone();
    assert_eq!((&backup["opens"], &backup["remark"]), (&json!(false), &json!("does not open")));
    app.refused("workspace.restore", json!({ "path": path }));
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], true, "the open file stays open");
}

#[test]
fn a_look_inside_says_what_is_in_it_and_changes_nothing() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "kept" }));
    app.ok("workspace.back_up", json!({}));
    let path = path_of(&listed(&app)[0]);
    let before = std::fs::read(&path).unwrap();
    let inside = app.ok("workspace.look_inside", json!({ "path": path }));
    assert_eq!(inside["sentence"], "It is sound. The newest thing in it is from 11:08.");
    assert!(inside["counts"].as_array().unwrap().contains(&json!({ "what": "notes", "count": 1 })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(files(&app).len(), 1, "no log is left beside it");
    assert!(
        app.refused("workspace.look_inside", json!({ "path": "/nowhere.db" })).contains("does not exist")
    );
}

#[test]
fn restore_brings_the_backup_back_and_keeps_what_was_open() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "before" }));
    app.ok("workspace.back_up", json!({}));
    let backup = path_of(&listed(&app)[0]);
    let untouched = std::fs::read(&backup).unwrap();
    app.ok("notes.capture", json!({ "text": "after" }));
    let report = app.ok("workspace.restore", json!({ "path": backup }));
    assert_eq!(notes_in(&app), ["before"]);
    assert_eq!(std::fs::read(&backup).unwrap(), untouched, "byte for byte");
    let kept = support::text(&report["kept"]);
    assert!(report["sentence"].as_str().unwrap().contains(&kept));
    app.ok("workspace.restore", json!({ "path": kept }));
    let mut notes = notes_in(&app);
    notes.sort();
    assert_eq!(notes, ["after", "before"], "what was replaced can be restored itself");
    let app = app.reopen();
    assert_eq!(notes_in(&app).len(), 2);
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
}

#[test]
fn what_is_written_after_a_restore_goes_into_the_restored_file() {
    let app = TestApp::new();
    app.ok("workspace.back_up", json!({}));
    app.ok("workspace.restore", json!({ "path": path_of(&listed(&app)[0]) }));
    app.ok("notes.capture", json!({ "text": "afterwards" }));
    let app = app.reopen();
    assert_eq!(notes_in(&app), ["afterwards"]);
}

#[test]
fn the_open_file_itself_and_a_foreign_one_cannot_be_restored() {
    let app = TestApp::new();
    let sentence = app.refused("workspace.restore", json!({ "path": app.file() }));
    assert_eq!(sentence, "That is the file that is open. Choose one of its backups.");
    let foreign = app.write("foreign.db", "");
    assert!(app.refused("workspace.restore", json!({ "path": foreign })).contains("not an Evenkeel file"));
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], true);
}

#[test]
fn the_backups_of_two_files_in_one_folder_stay_apart() {
    let app = TestApp::new();
    app.ok("workspace.back_up", json!({}));
    app.ok("workspace.choose_file", json!({ "path": app.folder.path().join("other.db") }));
    assert!(listed(&app).is_empty());
    app.ok("workspace.back_up", json!({}));
    assert!(
        Path::new(&support::text(&listed(&app)[0]["path"]))
            .starts_with(app.folder.path().join("other-backups"))
    );
}

#[test]
fn a_second_window_is_refused_once_the_first_has_heard_of_it() {
    let app = TestApp::new();
    let file = app.file();
    let window = support::open(&file, &app.clock, true).unwrap();
    let heard = std::thread::scope(|threads| {
        let second = threads.spawn(|| support::open(&file, &app.clock, true).map(|_| ()));
        let heard = (0..500).filter(|_| {
            std::thread::sleep(std::time::Duration::from_millis(5));
            window.poll_outside().raise
        });
        let heard = heard.take(1).count();
        assert_eq!(second.join().unwrap().unwrap_err().code, app::ErrorCode::AlreadyOpen);
        heard
    });
    assert_eq!(heard, 1);
    assert!(!window.poll_outside().raise, "once");
    drop(window);
    assert!(support::open(&file, &app.clock, true).unwrap().problem().is_none());
}

#[test]
fn a_start_right_after_a_window_was_killed_opens_as_soon_as_that_is_gone() {
    let app = TestApp::new();
    let file = app.file();
    let dying = support::open(&file, &app.clock, true).unwrap();
    std::thread::scope(|threads| {
        let second = threads.spawn(|| support::open(&file, &app.clock, true));
        std::thread::sleep(std::time::Duration::from_millis(200));
        drop(dying);
        let second = second.join().unwrap().unwrap();
        assert!(second.problem().is_none());
        assert!(!second.poll_outside().raise, "it was its own bell");
    });
}

#[test]
fn a_window_that_does_not_answer_is_named_and_trying_again_opens_the_file() {
    let app = TestApp::new();
    let file = app.file();
    let hangs = support::open(&file, &app.clock, true).unwrap();
    let second = support::open(&file, &app.clock, true).unwrap();
    let problem = second.problem().unwrap();
    assert_eq!(problem.code, app::ErrorCode::CannotOpen);
    assert_eq!(
        problem.message,
        format!("Another Evenkeel has {} open and does not answer. End it, then try again.", file.display())
    );
    drop(hangs);
    let again = second.call("workspace.open_again", json!({}), &Job::default());
    again.unwrap();
    assert!(second.call("workspace.view", json!({}), &Job::default()).is_ok());
}

#[test]
fn keel_does_not_restore_under_an_open_window_and_does_after_it_closed() {
    let keel = TestApp::new();
    keel.ok("notes.capture", json!({ "text": "before" }));
    keel.ok("workspace.back_up", json!({}));
    let backup = path_of(&listed(&keel)[0]);
    let window = support::open(&keel.file(), &keel.clock, true).unwrap();
    let error = keel.call("workspace.restore", json!({ "path": backup })).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::AlreadyOpen);
    assert_eq!(
        error.message,
        format!("A window has {} open. Close it, then try again.", keel.file().display())
    );
    assert!(!window.poll_outside().raise, "a restore from a terminal does not call the window forward");
    drop(window);
    keel.ok("workspace.restore", json!({ "path": backup }));
}

#[test]
fn the_window_that_has_the_file_can_restore_and_keeps_its_lock() {
    let app = TestApp::new();
    app.ok("workspace.back_up", json!({}));
    let backup = path_of(&listed(&app)[0]);
    let window = support::open(&app.file(), &app.clock, true).unwrap();
    window.call("workspace.restore", json!({ "path": backup }), &app::Job::default()).unwrap();
    let second = support::open(&app.file(), &app.clock, true).unwrap();
    assert!(second.problem().is_some(), "still one window a file");
}
