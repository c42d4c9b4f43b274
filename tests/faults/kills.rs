//! Killed hundreds of times under load: nothing acknowledged is lost, and the file is sound.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use domain::time::Span;
use serde_json::json;
use store::Store;
use support::{NOW, StoppedClock, TestApp, ZONE, instant};

use crate::child::{EXPORTED, killed};

/// Of all kills, the share in per cent that each kind of load gets.
fn kills(percent: u32) -> u32 {
    let all = std::env::var("EVENKEEL_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(300);
    (all * percent / 100).max(1)
}

/// Chance with a fixed seed: up to `most` milliseconds.
fn moment(round: u32, most: u64) -> Duration {
    let mixed = u64::from(round).wrapping_add(0x9e37_79b9).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    Duration::from_micros((mixed ^ (mixed >> 29)) % (most * 1000))
}

/// What the file holds, read past the Commands.
struct Held {
    notes: HashSet<String>,
    entries: HashSet<String>,
    contacts: u64,
}

fn held(file: &Path) -> Held {
    let store = Store::open(file, |_| Ok(())).expect("the file opens after a kill");
    let whole = Span::new(instant("2026-01-01 00:00", ZONE), instant("2027-12-31 00:00", ZONE)).unwrap();
    store
        .read(|reader| {
            let notes = reader.notes(false, None, u32::MAX)?.into_iter().map(|note| note.text).collect();
            let entries = reader.entries_in(whole)?.into_iter().map(|entry| entry.detail).collect();
            let contacts = reader.channel_tallies()?.iter().map(|tally| tally.contacts).sum();
            assert_eq!(reader.problems()?, Vec::<String>::new());
            Ok(Held { notes, entries, contacts })
        })
        .unwrap()
}

/// Rounds of a load on one file; after each, everything acknowledged so far must be there.
fn withstands(role: &str, rounds: u32, alive_ms: u64) -> TestApp {
    let app = TestApp::new();
    let file = app.file();
    let (mut notes, mut entries, mut contacts) = (Vec::new(), Vec::new(), 0);
    for round in 0..rounds {
        let acknowledged = killed(role, &file, round, moment(round, alive_ms));
        assert!(!acknowledged.is_empty(), "the child of round {round} did nothing");
        for line in &acknowledged {
            match line.split_once(' ').unwrap_or((line, "")) {
                ("note", words) => notes.push(words.to_owned()),
                ("entry", words) => entries.push(words.to_owned()),
                ("import", added) => contacts += added.parse::<u64>().unwrap(),
                ("backup", path) => assert!(Path::new(path).exists(), "{path} was acknowledged"),
                ("problem", sentence) => panic!("round {round}: {sentence}"),
                _ => {}
            }
        }
        // A kill between undo and redo leaves the newest note taken back, as was asked.
        let newest =
            acknowledged.iter().rfind(|line| line.starts_with("note ") || line.starts_with("entry "));
        if role == "undoing" && newest.is_some_and(|line| line.starts_with("note ")) {
            notes.pop();
        }
        let held = held(&file);
        for words in &notes {
            assert!(
                held.notes.contains(words),
                "round {round}: the note {words} was acknowledged and is lost"
            );
        }
        for words in &entries {
            assert!(
                held.entries.contains(words),
                "round {round}: the entry {words} was acknowledged and is lost"
            );
        }
        assert!(
            held.contacts >= contacts,
            "round {round}: of {contacts} contacts {} are there",
            held.contacts
        );
        assert_eq!(held.contacts % EXPORTED, 0, "an import is there whole or not at all");
    }
    println!("{role}: {rounds} kills, {} notes, {} entries, {contacts} contacts", notes.len(), entries.len());
    app
}

#[test]
fn no_acknowledged_entry_or_note_is_lost_to_a_kill() {
    withstands("writing", kills(60), 25);
}

#[test]
fn no_acknowledged_import_or_note_beside_it_is_lost_to_a_kill() {
    let app = withstands("importing", kills(15), 250);
    // A start sweeps what the kills left half imported, a little at a time.
    for _ in 0..200 {
        app.ok("day.heartbeat", json!({}));
    }
    let counts = app.ok("workspace.check", json!({}))["counts"].clone();
    let rows = counts.as_array().unwrap().iter().find(|count| count["what"] == "contact rows").unwrap();
    assert_eq!(rows["count"].as_u64().unwrap() % EXPORTED, 0, "nothing half imported is left");
}

#[test]
fn a_kill_during_undo_and_redo_leaves_a_sound_file() {
    withstands("undoing", kills(10), 25);
}

#[test]
fn a_kill_during_a_backup_leaves_only_backups_that_open() {
    let app = withstands("backing up", kills(8), 60);
    let backups = app.ok("workspace.backups", json!({}));
    let backups = backups["backups"].as_array().unwrap();
    assert!(!backups.is_empty());
    for backup in backups {
        assert_eq!(backup["opens"], true, "{backup}");
    }
}

#[test]
fn a_kill_during_a_restore_leaves_a_file_that_opens_and_loses_no_side_of_it() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "in the backup" }));
    let backup = support::text(&app.ok("workspace.back_up", json!({}))["path"]);
    let source = app.folder.path().join("source.db");
    std::fs::copy(&backup, &source).unwrap();
    let bytes = std::fs::read(&source).unwrap();
    let file = app.file();
    for round in 0..kills(7) {
        let acknowledged = killed("restoring", &file, round, moment(round, 60));
        assert_eq!(std::fs::read(&source).unwrap(), bytes, "the backup is left as it is");
        let mut everywhere = held(&file).notes;
        assert!(everywhere.contains("in the backup"), "round {round}");
        // What was replaced is kept beside it; nothing acknowledged is in neither.
        for kept in std::fs::read_dir(app.folder.path().join("backups")).unwrap() {
            let path = kept.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "db") {
                let copy = app.folder.path().join("look.db");
                std::fs::copy(&path, &copy).unwrap();
                everywhere.extend(held(&copy).notes);
            }
        }
        for line in acknowledged {
            if let Some(words) = line.strip_prefix("note ") {
                assert!(
                    everywhere.contains(words),
                    "round {round}: {words} is neither here nor in what was kept"
                );
            }
        }
    }
}

#[test]
fn a_kill_during_the_very_first_start_leaves_a_file_that_opens() {
    for round in 0..kills(3) {
        let folder = support::folder();
        let file = folder.path().join("evenkeel.db");
        killed("writing", &file, round, Duration::ZERO);
        let clock = StoppedClock::at(NOW, ZONE);
        let host = support::open(&file, &clock, false).unwrap();
        assert_eq!(host.problem(), None);
        held(&file);
    }
}
