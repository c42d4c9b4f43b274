//! Files that are not ours, or not of this time: said in a sentence, and not one byte of them is changed.

use std::path::Path;

use app::{AppError, ErrorCode, Job};
use serde_json::json;
use support::{NOW, StoppedClock, TestApp, ZONE};

/// Why a file does not open, for a window and for `keel`; it must be as it was after both.
fn problem_of(file: &Path) -> AppError {
    let before = std::fs::read(file).ok();
    let clock = StoppedClock::at(NOW, ZONE);
    let mut problems = [true, false].map(|exclusive| {
        let host = support::open(file, &clock, exclusive).unwrap();
        host.problem().unwrap_or_else(|| panic!("{} opened", file.display()))
    });
    assert_eq!(std::fs::read(file).ok(), before, "{} was changed", file.display());
    assert_eq!(problems[0], problems[1]);
    assert!(problems[0].message.contains(&file.display().to_string()), "{:?}", problems[0]);
    std::mem::replace(&mut problems[0], AppError::refused(""))
}

#[test]
fn a_file_of_a_newer_version_is_refused_politely() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "kept" }));
    let file = app.file();
    let TestApp { host, folder, .. } = app;
    drop(host);
    // The schema number stands at offset 60 of the header, big end first.
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&file, bytes).unwrap();
    let problem = problem_of(&file);
    assert_eq!(problem.code, ErrorCode::Newer);
    let known = store::Store::schema();
    let ending = format!("(schema 99; this one knows {known}). Update Evenkeel to open it.");
    assert!(problem.message.ends_with(&ending), "{problem}");
    drop(folder);
}

#[test]
fn random_bytes_and_a_text_are_no_workspace() {
    let folder = support::folder();
    for (name, contents) in [
        (
            "noise.db",
            (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect::<Vec<_>>(),
        ),
        ("letter.txt", b"Dear team, ".repeat(500)),
        ("short.db", b"x".to_vec()),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, contents).unwrap();
        let problem = problem_of(&file);
        assert!([ErrorCode::NotOurs, ErrorCode::Damaged].contains(&problem.code), "{name}: {problem:?}");
    }
}

#[test]
fn a_database_of_another_program_is_not_ours_and_is_left_as_it_is() {
    let app = TestApp::new();
    let file = app.file();
    let TestApp { host, folder, .. } = app;
    drop(host);
    // Another program's mark, at offset 68 of the header.
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[68..72].copy_from_slice(b"Thrs");
    // Written in the older journal mode, which an opening must not change either.
    bytes[18..20].copy_from_slice(&[1, 1]);
    std::fs::write(&file, bytes).unwrap();
    let problem = problem_of(&file);
    assert_eq!(problem.code, ErrorCode::NotOurs);
    assert!(problem.message.ends_with("is not an Evenkeel file. Choose another file."));
    drop(folder);
}

#[test]
fn a_folder_is_refused_and_an_empty_file_is_a_new_one() {
    let folder = support::folder();
    let problem = problem_of(folder.path());
    assert_eq!(problem.code, ErrorCode::CannotOpen, "{problem:?}");
    assert!(problem.message.contains("it is a folder"), "{problem}");
    let empty = folder.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();
    let host = support::open(&empty, &StoppedClock::at(NOW, ZONE), true).unwrap();
    assert_eq!(host.problem(), None);
    assert_eq!(host.call("workspace.view", json!({}), &Job::default()).unwrap()["set_up"], false);
}

#[test]
fn a_pipe_or_a_device_is_refused_and_nobody_waits_for_it() {
    let folder = support::folder();
    let pipe = folder.path().join("pipe.db");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let app = TestApp::new();
    for path in [pipe.as_path(), Path::new("/dev/null")] {
        let host = support::open(path, &StoppedClock::at(NOW, ZONE), false).unwrap();
        let problem = host.problem().unwrap();
        assert_eq!(problem.code, ErrorCode::CannotOpen, "{problem:?}");
        assert!(problem.message.contains("it is a pipe or a device, not a file"), "{problem}");
        let refused = app.refused("workspace.restore", json!({ "path": path }));
        assert!(refused.contains("it is a pipe or a device, not a file"), "{refused}");
    }
    let refused = app.refused("workspace.restore", json!({ "path": folder.path() }));
    assert!(refused.contains("it is a folder"), "{refused}");
}

#[test]
fn a_place_where_no_file_can_be_made_has_its_sentence() {
    let folder = support::folder();
    std::fs::write(folder.path().join("letter.txt"), "Dear team").unwrap();
    for place in [Path::new("/proc/nowhere/team.db"), &folder.path().join("letter.txt/team.db")] {
        let host = support::open(place, &StoppedClock::at(NOW, ZONE), false).unwrap();
        let problem = host.problem().unwrap().message;
        assert!(problem.contains(" cannot be used: ") && problem.ends_with("or try again."), "{problem}");
        assert!(!problem.contains("os error"), "{problem}");
    }
}

#[test]
fn a_folder_that_does_not_exist_is_made() {
    let folder = support::folder();
    let file = folder.path().join("new/place/evenkeel.db");
    let host = support::open(&file, &StoppedClock::at(NOW, ZONE), true).unwrap();
    assert_eq!(host.problem(), None);
    assert!(file.exists());
}
