//! The file itself, from a terminal.

use serde_json::{Value, json};

use crate::desk::Desk;

#[test]
fn a_backup_is_listed_and_restores_what_was() {
    let desk = Desk::new();
    desk.ok(&["capture", "before the backup"]);
    let backup = desk.json(&["backup"]);
    let path = backup["path"].as_str().unwrap().to_owned();
    let bytes = std::fs::read(&path).unwrap();
    desk.ok(&["capture", "after the backup"]);
    let listed = desk.json(&["backups"]);
    assert_eq!((&listed["backups"][0]["path"], &listed["backups"][0]["opens"]), (&json!(path), &json!(true)));
    assert!(desk.ok(&["backups"]).contains(&path));
    let restored = desk.json(&["restore", &path]);
    let kept = restored["kept"].as_str().unwrap();
    assert_eq!(desk.json(&["call", "notes.list"])["total"], 1);
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the backup is left as it was");
    let replaced = desk.json(&["--file", kept, "call", "notes.list"]);
    assert_eq!(replaced["total"], 2, "the file that was replaced is kept");
}

#[test]
fn restoring_is_refused_while_a_window_has_the_file_open() {
    let desk = Desk::new();
    desk.ok(&["capture", "one"]);
    let path = desk.json(&["backup"])["path"].as_str().unwrap().to_owned();
    desk.ok(&["capture", "two"]);
    let lock = std::fs::File::create(desk.folder.path().join("team.db.lock")).unwrap();
    lock.lock().unwrap();
    let told = desk.refused(&["restore", &path]);
    assert!(told.contains("A window has") && told.contains("team.db"), "{told}");
    assert_eq!(desk.json(&["call", "notes.list"])["total"], 2, "nothing was changed, and keel still works");
    drop(lock);
    desk.ok(&["restore", &path]);
}

#[test]
fn what_is_no_backup_is_refused_and_nothing_changes() {
    let desk = Desk::new();
    desk.ok(&["capture", "one"]);
    assert!(desk.refused(&["restore", "nowhere.db"]).contains("nowhere.db"));
    let text =
        desk.write("letter.db", "Dear Nora, this is no workspace, and it is longer than a header has to be.");
    assert!(desk.refused(&["restore", &text]).contains("letter.db"));
    assert_eq!(desk.json(&["call", "notes.list"])["total"], 1);
}

#[test]
fn a_check_says_what_is_in_the_file() {
    let desk = Desk::new();
    desk.ok(&["capture", "one"]);
    let told = desk.ok(&["check"]);
    let report = desk.json(&["check"]);
    let schema = format!("schema {}", report["schema"]);
    assert!(
        told.contains("team.db is sound.") && told.contains(&schema) && told.contains(" 1 notes"),
        "{told}"
    );
    assert_eq!((&report["sound"], &report["problems"]), (&json!(true), &json!([])));
}

#[test]
fn a_damaged_file_is_refused_with_its_sentence_in_both_forms() {
    let desk = Desk::new();
    desk.write("team.db", &"no database ".repeat(2000));
    let sentence = desk.refused(&["check"]);
    assert!(sentence.contains("team.db"), "{sentence}");
    let told = desk.keel(&["today", "--json"]);
    let error: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told.status, 1);
    assert_eq!(error["message"].as_str().unwrap(), told.err.trim());
    assert!(error["code"].is_string() && error.get("detail").is_some(), "{error}");
}

#[test]
fn the_demo_goes_into_an_empty_file_and_into_no_other() {
    let desk = Desk::new();
    let told = desk.json(&["demo"]);
    assert_eq!(told["file"], json!(desk.file().display().to_string()));
    assert!(desk.ok(&["today"]).contains("Running\n  Customers since 10:01, 1 h 06\n"));
    assert!(desk.refused(&["demo"]).contains("not put there"));
    let other = desk.folder.path().join("mine.db").display().to_string();
    desk.ok(&["--file", &other, "capture", "my own"]);
    assert!(desk.refused(&["--file", &other, "demo"]).contains("Choose an empty file"));
    assert_eq!(desk.json(&["--file", &other, "call", "notes.list"])["total"], 1);
}

#[test]
fn without_a_file_the_demo_lies_beside_the_leads_own() {
    let desk = Desk::new();
    let made = |now: &str| {
        let output =
            desk.command(&["demo", "--json", "--now", now]).env_remove("EVENKEEL_FILE").output().unwrap();
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["file"].as_str().unwrap().to_owned()
    };
    let file = made("2026-11-18T11:08");
    assert!(
        file.ends_with("demo.db") && file.starts_with(&desk.folder.path().display().to_string()),
        "{file}"
    );
    assert_eq!(made("2026-11-19T11:08"), file);
    let view = desk.json(&["--file", &file, "call", "workspace.view", "--now", "2026-11-19T11:09"]);
    assert_eq!((&view["demo"], &view["demo_is_old"]), (&json!(true), &json!(false)), "it was made anew");
}

#[test]
fn any_command_can_be_called_by_its_name() {
    let desk = Desk::new();
    let added = desk.json(&["call", "people.add", r#"{"names": "Amina Yusuf\nBen Okafor"}"#]);
    assert_eq!(added["ids"].as_array().map(Vec::len), Some(2));
    assert_eq!(desk.json(&["call", "people.list"])["people"][1]["name"], "Ben Okafor");
    let wrong = |args: &[&str]| {
        let told = desk.keel(args);
        assert_eq!(told.status, 2, "{told:?}");
        let error: Value = serde_json::from_str(&told.out).unwrap();
        assert_eq!(error["code"], "bad_call");
        told.err
    };
    assert!(wrong(&["call", "people.fire"]).contains("people.fire"));
    assert!(wrong(&["call", "people.add", "{names}"]).contains("no JSON"));
    assert!(wrong(&["call", "people.add", r#"{"name": 1}"#]).contains("people.add"));
}
