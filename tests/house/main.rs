//! The rules of the house, held by reading its manifests, its sources and its configuration.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot be set up has failed, and says where"
)]

mod arrows;
mod offline;
mod papers;
mod rooms;
mod sizes;
mod sources;

use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the repository")
}

/// Every file under a folder of the repository with one of the endings, by its path from the root; without what is
/// built or fetched.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let root = repository();
    let mut found = Vec::new();
    walk(&root.join(folder), &mut |path| {
        let name = path.strip_prefix(&root).expect("inside").display().to_string();
        if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push((name, std::fs::read_to_string(path).expect("a text")));
        }
    });
    assert!(!found.is_empty(), "no {endings:?} under {folder}: this test looks in the wrong place");
    found.sort();
    found
}

fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() {
            each(&path);
        } else if path.is_dir()
            && !["node_modules", "target", "dist", "gen", ".svelte-kit"].contains(&name.as_str())
        {
            walk(&path, each);
        }
    }
}

fn json(path: &str) -> serde_json::Value {
    let text = std::fs::read_to_string(repository().join(path)).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}
