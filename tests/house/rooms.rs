//! Where things live: rooms of the same names on every floor, one door, tables that undo knows.

use std::collections::BTreeSet;

use crate::{files, repository};

const ROOMS: [&str; 11] = [
    "day",
    "people",
    "staffing",
    "queue",
    "quality",
    "notes",
    "initiatives",
    "week",
    "charts",
    "workspace",
    // Of the screens alone: what is typed to get anywhere.
    "palette",
];

/// Rooms that a floor has beside those of the features.
const BESIDE: [(&str, &[&str]); 4] = [
    ("src-tauri/crates/domain/src", &["time"]),
    ("src-tauri/crates/store/src", &["search"]),
    ("src-tauri/crates/app/src", &["demo", "host"]),
    ("ui/src/features", &[]),
];

fn folders(floor: &str) -> Vec<String> {
    let entries =
        std::fs::read_dir(repository().join(floor)).expect("a floor").map(|entry| entry.expect("an entry"));
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn the_same_words_name_the_rooms_of_every_floor() {
    for (floor, beside) in BESIDE {
        let folders = folders(floor);
        assert!(folders.iter().any(|room| room == "day"), "{floor}: this test looks in the wrong place");
        for room in folders {
            let known = ROOMS.contains(&room.as_str()) || beside.contains(&room.as_str());
            assert!(known, "{floor}/{room} is no room of the plan");
        }
    }
}

#[test]
fn a_command_is_named_by_its_room() {
    let (_, contract) = files("ui/src/lib/api", &["contract.ts"]).remove(0);
    let names: Vec<&str> = contract
        .lines()
        .filter(|line| line.contains("': { args: "))
        .filter_map(|line| line.trim().strip_prefix('\'')?.split('\'').next())
        .collect();
    assert!(names.len() > 100, "{} commands: this test looks in the wrong place", names.len());
    for name in names {
        let (room, verb) = name.split_once('.').unwrap_or((name, ""));
        assert!(ROOMS.contains(&room) && !verb.is_empty(), "{name} names no room, or no verb");
    }
}

#[test]
fn the_window_has_one_command_and_keel_calls_commands_by_name_alone() {
    let marks: usize = files("src-tauri/src", &[".rs"])
        .iter()
        .map(|(_, text)| text.lines().filter(|line| line.trim().starts_with("#[tauri::command")).count())
        .sum();
    assert_eq!(marks, 1);
    for (path, text) in files("src-tauri/crates/cli/src", &[".rs"]) {
        let rooms = ROOMS.iter().find(|room| text.contains(&format!("app::{room}")));
        assert!(rooms.is_none(), "{path} goes past the door to app::{rooms:?}");
    }
}

/// Tables by name, with the line that ends them.
fn tables() -> Vec<(String, String)> {
    let mut tables = Vec::new();
    for (_, text) in files("src-tauri/crates/store/migrations", &[".sql"]) {
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some(named) = line.strip_prefix("CREATE TABLE ") else { continue };
            let name = named.split([' ', '(']).next().unwrap_or_default().to_owned();
            let end = if line.ends_with(';') { Some(line) } else { lines.find(|line| line.starts_with(')')) };
            tables.push((name, end.unwrap_or_default().to_owned()));
        }
    }
    tables
}

/// What is no work of the lead: imports are undone by batch, the search follows its rows, drafts and the rest are
/// remembered.
const NOT_JOURNALED: [&str; 15] = [
    "migration",
    "journal",
    "source",
    "batch",
    "batch_channel",
    "batch_slot",
    "batch_report",
    "contact",
    "refusal",
    "interval_report",
    "search_doc",
    "draft",
    "import_mapping",
    "watched_file",
    "watched_news",
];

#[test]
fn every_table_is_strict() {
    for (name, end) in tables() {
        assert!(end.contains("STRICT"), "{name} ends with {end}");
    }
}

#[test]
fn what_the_lead_writes_is_in_the_journal() {
    let (_, journal) = files("src-tauri/crates/store/src", &["/journal.rs"]).remove(0);
    let list = journal.split_once("const JOURNALED: &[&str] = &[").expect("the list").1;
    let list = list.split_once("];").expect("its end").0;
    let journaled: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();
    let tables: BTreeSet<String> = tables().into_iter().map(|(name, _)| name).collect();
    for table in &tables {
        let known = journaled.contains(table.as_str())
            || NOT_JOURNALED.contains(&table.as_str())
            || table == "window_state";
        assert!(known, "{table} is neither undone nor known to need no undo");
    }
    for table in journaled {
        assert!(tables.contains(table), "{table} is no table");
        assert!(!NOT_JOURNALED.contains(&table), "{table} is on both lists");
    }
}

#[test]
fn every_module_says_what_belongs_in_it() {
    for folder in ["src-tauri", "tests"] {
        for (path, text) in files(folder, &[".rs"]) {
            let is_tests = path.ends_with("tests.rs");
            assert!(is_tests || text.starts_with("//!"), "{path} has no head");
        }
    }
}

#[test]
fn nothing_is_named_a_manager_a_service_a_helper_or_a_util() {
    let empty = ["Manager", "Service", "Helper", "Helpers", "Util", "Utils"];
    for (folder, endings) in
        [("src-tauri", &[".rs"][..]), ("tests", &[".rs"]), ("ui/src", &[".ts", ".svelte"])]
    {
        for (path, text) in files(folder, endings) {
            let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
            let lower = stem.to_lowercase();
            assert!(!empty.iter().any(|word| lower.ends_with(&word.to_lowercase())), "{path}");
            let mut words =
                text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
            while let Some(word) = words.next() {
                if ["struct", "enum", "trait", "class", "interface"].contains(&word) {
                    let named = words.next().unwrap_or_default();
                    assert!(!empty.iter().any(|word| named.ends_with(word)), "{path} names {named}");
                }
            }
        }
    }
}
