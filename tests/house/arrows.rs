//! Who may use whom, read from the manifests.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::repository;

/// Each crate of the house, and all it may use of the house.
const ARROWS: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("planner", &["domain"]),
    ("formats", &["domain"]),
    ("store", &["domain"]),
    ("app", &["domain", "planner", "formats", "store"]),
    ("evenkeel", &["app"]),
    ("cli", &["app"]),
    // The tests look past the Commands to compare.
    ("evenkeel-tests", &["app", "domain", "store"]),
];

/// Crates of others that only one crate of ours may use.
const KEPT_TO: [(&str, &str); 5] = [
    ("rusqlite", "store"),
    ("rusqlite_migration", "store"),
    ("libsqlite3-sys", "store"),
    ("tauri", "evenkeel"),
    ("tauri-build", "evenkeel"),
];

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(repository())
        .output()
        .expect("cargo metadata");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Each crate of the house with all it names in its manifest, whatever for.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("packages");
    packages
        .iter()
        .map(|package| {
            let named = package["dependencies"].as_array().expect("dependencies");
            (support::text(&package["name"]), named.iter().map(|one| support::text(&one["name"])).collect())
        })
        .collect()
}

#[test]
fn crates_use_only_those_their_arrows_allow() {
    let dependencies = dependencies();
    for (name, uses) in &dependencies {
        let allowed = ARROWS.iter().find(|(known, _)| known == name);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{name} has no place in the plan of the house"));
        for used in uses.iter().filter(|used| dependencies.contains_key(*used)) {
            assert!(
                allowed.contains(&used.as_str()),
                "{name} uses {used}, and the plan of the house has no such arrow"
            );
        }
    }
    for name in ["domain", "formats", "store", "app", "evenkeel", "cli", "evenkeel-tests"] {
        assert!(dependencies.contains_key(name), "{name} is missing: this test looks in the wrong place");
    }
}

#[test]
fn sqlite_is_known_by_the_store_alone_and_tauri_by_the_window() {
    for (name, uses) in dependencies() {
        for (kept, to) in KEPT_TO {
            assert!(name == to || !uses.contains(kept), "{name} uses {kept}, which only {to} may");
        }
        assert!(
            name == "evenkeel" || !uses.iter().any(|used| used.starts_with("tauri")),
            "{name} uses Tauri, which only the window may"
        );
    }
}

#[test]
fn the_rules_know_no_input_no_output_and_no_async() {
    let domain = &dependencies()["domain"];
    for stranger in ["tokio", "rusqlite", "tauri", "csv", "calamine", "reqwest", "tempfile"] {
        assert!(!domain.contains(stranger), "domain uses {stranger}");
    }
}

#[test]
fn a_plain_cargo_test_never_compiles_the_window() {
    let metadata = metadata();
    let names: Vec<String> = metadata["workspace_default_members"]
        .as_array()
        .expect("members")
        .iter()
        .map(support::text)
        .collect();
    assert!(!names.is_empty());
    let packages = metadata["packages"].as_array().expect("packages");
    let window = packages.iter().find(|package| package["name"] == "evenkeel").expect("the window");
    assert!(!names.contains(&support::text(&window["id"])), "the window is a default member");
}

#[test]
fn every_library_is_pinned_to_one_version() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().expect("packages") {
        for used in package["dependencies"].as_array().expect("dependencies") {
            let (name, version) = (support::text(&used["name"]), support::text(&used["req"]));
            let ours = used["path"].is_string();
            assert!(ours || version.starts_with('='), "{} takes {name} {version}", package["name"]);
        }
    }
}
