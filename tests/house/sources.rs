//! What no source may say.

use crate::files;

/// Where a real clock or real chance may be asked: the window, `keel`, benches and the journeys that time them.
const CLOCKS: [&str; 6] = [
    "src-tauri/src/",
    "src-tauri/crates/cli/src/",
    "src-tauri/crates/formats/examples/",
    "tests/bench/",
    "tests/window/",
    "tests/house/",
];

#[test]
fn only_the_window_and_keel_have_a_clock() {
    let asks =
        ["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "now_v7", "new_v4", "thread_rng"];
    for folder in ["src-tauri", "tests"] {
        for (path, text) in files(folder, &[".rs"]) {
            let allowed = CLOCKS.iter().any(|place| path.starts_with(place));
            let asked = asks.iter().find(|ask| text.contains(*ask));
            assert!(allowed || asked.is_none(), "{path} asks {asked:?}: time and chance are arguments");
        }
    }
}

#[test]
fn the_linter_bans_the_clock_with_a_reason() {
    let clippy = std::fs::read_to_string(crate::repository().join("clippy.toml")).unwrap();
    for banned in
        ["chrono::Utc::now", "std::time::SystemTime::now", "uuid::Uuid::now_v7", "uuid::Uuid::new_v4"]
    {
        let line = clippy.lines().find(|line| line.contains(&format!("\"{banned}\"")));
        assert!(line.is_some_and(|line| line.contains("reason = ")), "{banned} is not banned with a reason");
    }
}

#[test]
fn no_work_is_left_as_a_remark() {
    let remarks =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("todo", "!("), concat!("unimplemented", "!(")];
    for (folder, endings) in
        [("src-tauri", [".rs", ".sql"]), ("tests", [".rs", ".sql"]), ("ui/src", [".ts", ".svelte"])]
    {
        for (path, text) in files(folder, &endings) {
            let remark = remarks.iter().find(|remark| text.contains(*remark));
            assert!(remark.is_none(), "{path} says {remark:?}");
        }
    }
}

#[test]
fn sql_is_written_in_the_store_alone() {
    for (path, text) in files("src-tauri", &[".rs"]) {
        let is_store = path.starts_with("src-tauri/crates/store/");
        for word in ["SELECT ", "INSERT INTO ", "DELETE FROM "] {
            assert!(is_store || !text.contains(word), "{path} holds SQL");
        }
    }
}

/// Schemas that a release has written.
const RELEASED_SCHEMAS: [usize; 1] = [1];

#[test]
fn migrations_are_numbered_one_after_the_other() {
    let names: Vec<String> = files("src-tauri/crates/store/migrations", &[".sql"])
        .into_iter()
        .map(|(path, _)| path.rsplit('/').next().unwrap_or_default().to_owned())
        .collect();
    for (index, name) in names.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", index + 1)), "{name} is out of order");
    }
    let known = store::Store::schema() as usize;
    assert_eq!(names.len(), known, "a migration is not in the list, or the list names one too many");
    // Of schemas that no release has written there is no file on anybody's disk.
    for schema in RELEASED_SCHEMAS {
        let fixture = crate::repository().join(format!("tests/fixtures/schema-{schema:04}.db"));
        assert!(fixture.exists(), "schema {schema} has no fixture");
    }
}

#[test]
fn no_table_of_the_journal_cascades() {
    for (path, text) in files("src-tauri/crates/store/migrations", &[".sql"]) {
        let statements = text.lines().filter(|line| !line.trim_start().starts_with("--"));
        let cascade = statements.filter(|line| line.to_uppercase().contains("CASCADE")).count();
        assert_eq!(cascade, 0, "{path}: a cascade makes redo conflict");
    }
}

#[test]
fn the_window_opens_on_the_ground_of_the_page() {
    let read = |path: &str| std::fs::read_to_string(crate::repository().join(path)).expect("a source");
    let tokens = read("ui/src/lib/ui/tokens.css");
    let grounds: Vec<String> = tokens
        .split("--bg:#")
        .skip(1)
        .map(|rest| {
            let parts =
                [&rest[0..2], &rest[2..4], &rest[4..6]].map(|part| format!("0x{}", part.to_lowercase()));
            format!("Color({}, 0xff)", parts.join(", "))
        })
        .collect();
    assert_eq!(grounds.len(), 2, "light, then dark");
    assert!(read("src-tauri/src/display.rs").contains(&format!("[{}]", grounds.join(", "))), "{grounds:?}");
}
