//! A damaged file: said in a sentence, left as it is, and a backup can be restored.

use std::path::Path;
use std::sync::Arc;

use app::{ErrorCode, Host, Job};
use serde_json::{Value, json};
use support::{StoppedClock, TestApp};

/// A file with some notes and a backup of it, closed.
fn with_backup() -> (tempfile::TempDir, Arc<StoppedClock>) {
    let app = TestApp::new();
    for number in 0..300 {
        app.ok("notes.capture", json!({ "text": format!("note {number} {}", "words ".repeat(30)) }));
    }
    app.ok("workspace.back_up", json!({}));
    let TestApp { host, clock, folder } = app;
    drop(host);
    (folder, clock)
}

fn call(host: &Host, name: &str, args: Value) -> Result<Value, app::AppError> {
    host.call(name, args, &Job::default())
}

fn flip(file: &Path, at: usize, length: usize) {
    let mut bytes = std::fs::read(file).unwrap();
    let end = (at + length).min(bytes.len());
    for byte in &mut bytes[at.min(end)..end] {
        *byte ^= 0xa5;
    }
    std::fs::write(file, bytes).unwrap();
}

/// The file does not open, its backup does, and the damaged one is kept byte for byte.
fn a_backup_brings_it_back(folder: &Path, clock: &Arc<StoppedClock>) {
    let file = folder.join("evenkeel.db");
    let damaged = std::fs::read(&file).unwrap();
    let host = support::open(&file, clock, true).unwrap();
    let problem = host.problem().expect("a problem");
    assert!([ErrorCode::Damaged, ErrorCode::NotOurs].contains(&problem.code), "{problem:?}");
    assert!(problem.message.contains(&file.display().to_string()), "{problem:?}");
    assert_eq!(call(&host, "day.view", json!({})).unwrap_err(), problem, "every call says why");
    assert_eq!(std::fs::read(&file).unwrap(), damaged, "it is left as it was");
    let listed = call(&host, "workspace.backups", json!({})).unwrap();
    let newest = listed["backups"][0].clone();
    assert_eq!(newest["opens"], true);
    call(&host, "workspace.look_inside", json!({ "path": newest["path"] })).unwrap();
    let report = call(&host, "workspace.restore", json!({ "path": newest["path"] })).unwrap();
    assert_eq!(host.problem(), None);
    assert_eq!(call(&host, "notes.list", json!({})).unwrap()["total"], 300);
    let kept = support::text(&report["kept"]);
    assert_eq!(std::fs::read(&kept).unwrap(), damaged, "and kept in {kept}");
}

#[test]
fn a_file_whose_header_is_overwritten_is_brought_back_from_its_backup() {
    let (folder, clock) = with_backup();
    flip(&folder.path().join("evenkeel.db"), 0, 100);
    a_backup_brings_it_back(folder.path(), &clock);
}

#[test]
fn a_file_whose_first_pages_are_gone_is_brought_back_from_its_backup() {
    let (folder, clock) = with_backup();
    flip(&folder.path().join("evenkeel.db"), 100, 8192);
    a_backup_brings_it_back(folder.path(), &clock);
}

#[test]
fn a_file_that_was_cut_off_is_brought_back_from_its_backup() {
    let (folder, clock) = with_backup();
    let file = folder.path().join("evenkeel.db");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..700]).unwrap();
    a_backup_brings_it_back(folder.path(), &clock);
}

#[test]
fn damage_in_the_middle_is_found_by_what_touches_it_and_by_the_daily_backup() {
    let (folder, clock) = with_backup();
    let file = folder.path().join("evenkeel.db");
    let length = std::fs::metadata(&file).unwrap().len() as usize;
    flip(&file, length / 2, length / 2);
    let host = support::open(&file, &clock, false).unwrap();
    let told: Vec<ErrorCode> =
        [("notes.list", json!({})), ("workspace.back_up_daily", json!({})), ("workspace.check", json!({}))]
            .into_iter()
            .filter_map(|(name, args)| match call(&host, name, args) {
                Ok(answer) => (answer["sound"] == false).then_some(ErrorCode::Damaged),
                Err(error) => {
                    assert!(error.message.contains("damaged"), "{name}: {error:?}");
                    Some(error.code)
                }
            })
            .collect();
    assert!(told.len() >= 2 && told.iter().all(|code| *code == ErrorCode::Damaged), "{told:?}");
    let listed = call(&host, "workspace.backups", json!({})).unwrap();
    assert_eq!(listed["backups"].as_array().map(Vec::len), Some(1), "no backup of the damage took its place");
    call(&host, "workspace.restore", json!({ "path": listed["backups"][0]["path"] })).unwrap();
    assert_eq!(call(&host, "notes.list", json!({})).unwrap()["total"], 300);
    assert_eq!(call(&host, "workspace.check", json!({})).unwrap()["sound"], true);
}

#[test]
fn the_log_of_a_damaged_file_is_kept_with_it() {
    let (folder, clock) = with_backup();
    let file = folder.path().join("evenkeel.db");
    flip(&file, 0, 4096);
    let log = folder.path().join("evenkeel.db-wal");
    std::fs::write(&log, b"what was written last").unwrap();
    let host = support::open(&file, &clock, true).unwrap();
    assert!(host.problem().is_some());
    let listed = call(&host, "workspace.backups", json!({})).unwrap();
    let report = call(&host, "workspace.restore", json!({ "path": listed["backups"][0]["path"] })).unwrap();
    let kept = format!("{}-wal", support::text(&report["kept"]));
    assert_eq!(std::fs::read(kept).unwrap(), b"what was written last");
    assert_eq!(call(&host, "notes.list", json!({})).unwrap()["total"], 300);
}
