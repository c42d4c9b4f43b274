//! What the papers say of the house is so: paths exist, libraries are used, targets can be made.

use std::process::Command;

use crate::{files, repository};

fn text(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).expect("a paper")
}

/// What stands in backticks.
fn quoted(paper: &str) -> Vec<String> {
    let outside_blocks: Vec<&str> = paper.split("```").step_by(2).collect();
    outside_blocks.iter().flat_map(|part| part.split('`').skip(1).step_by(2).map(str::to_owned)).collect()
}

#[test]
fn every_path_that_the_papers_name_is_there() {
    let all = ["src-tauri", "ui/src", "tests", "scripts"]
        .map(|folder| files(folder, &[".rs", ".ts", ".md", ".sh", ".sql"]));
    let is_there = |named: &str| {
        let at_the_end = format!("/{named}");
        repository().join(named).exists() || all.iter().flatten().any(|(path, _)| path.ends_with(&at_the_end))
    };
    let mut seen = 0;
    for paper in ["ARCHITECTURE.md", "README.md"] {
        let paper_text = text(paper);
        for named in quoted(&paper_text) {
            let is_path = [".rs", ".ts", ".sql", ".md", ".sh"].iter().any(|ending| named.ends_with(ending))
                || ["tests/", "ui/", "src-tauri/", "scripts/"].iter().any(|folder| named.starts_with(folder));
            if is_path {
                seen += 1;
                assert!(is_there(&named), "{paper} names {named}, which is not there");
            }
        }
        for link in paper_text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(link.starts_with("http") || repository().join(link).exists(), "{paper} links to {link}");
        }
    }
    assert!(seen > 5, "{seen} paths: this test looks in the wrong place");
    let floors = text("ARCHITECTURE.md").split("```").nth(1).expect("the floors").to_owned();
    for floor in
        floors.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split_whitespace().next())
    {
        assert!(repository().join(floor).is_dir(), "there is no floor {floor}");
    }
}

#[test]
fn the_libraries_that_were_chosen_are_used() {
    let mut manifests = text("Cargo.toml") + &text("ui/package.json") + &text("src-tauri/Cargo.toml");
    for (_, manifest) in files("src-tauri/crates", &["Cargo.toml"]) {
        manifests.push_str(&manifest);
    }
    let paper = text("ARCHITECTURE.md");
    let table = paper.split_once("| for | we use | because |").expect("what was chosen").1;
    for name in [
        "rusqlite",
        "rusqlite_migration",
        "csv",
        "encoding_rs",
        "calamine",
        "krilla",
        "rustybuzz",
        "icalendar",
        "rrule",
        "chrono-tz",
        "opening-hours",
        "notify-rust",
        "x11rb",
        "bits-ui",
        "lucide",
        "d3-scale",
        "d3-shape",
        "ts-rs",
        "unicode-linebreak",
    ] {
        assert!(manifests.contains(name), "no manifest names {name}");
        assert!(table.contains(name), "ARCHITECTURE.md does not say why there is {name}");
    }
    for (words, version) in
        [("rusqlite 0.40", "rusqlite = { version = \"=0.40."), ("Tauri 2.12", "tauri = { version = \"=2.12.")]
    {
        assert!(table.contains(words) && manifests.contains(version), "{words} is not what is built");
    }
}

#[test]
fn the_architecture_is_told_in_two_pages() {
    let words = text("ARCHITECTURE.md").split_whitespace().count();
    assert!(words <= 1_600, "{words} words");
}

#[test]
fn what_the_readme_tells_to_make_can_be_made() {
    let makefile = text("Makefile");
    let readme = text("README.md");
    let targets = readme.split("make ").skip(1).filter_map(|rest| {
        rest.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().filter(|target| !target.is_empty())
    });
    let mut made = 0;
    for target in targets
        .filter(|target| ["run", "test", "dev", "bench", "package", "contract", "help"].contains(target))
    {
        made += 1;
        assert!(makefile.contains(&format!("\n{target}:")), "there is no make {target}");
    }
    assert!(made >= 6, "{made} targets: this test looks in the wrong place");
}

#[test]
fn the_rotation_the_readme_promises_is_the_one_that_is_kept() {
    let rotation = text("src-tauri/crates/domain/src/workspace/rotation.rs");
    assert!(text("README.md").contains("seven daily ones, eight weekly ones"));
    assert!(rotation.contains("DAILY: usize = 7") && rotation.contains("WEEKLY: usize = 8"), "{rotation}");
}

/// Libraries that speak to a network; what the window is built with brings none of them.
#[test]
fn no_library_that_speaks_to_a_network_is_built_in() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--offline", "-p", "evenkeel", "-p", "cli", "-e", "normal", "--prefix", "none"])
        .current_dir(repository())
        .output()
        .expect("cargo tree");
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && tree.contains("rusqlite v"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    for stranger in
        ["reqwest", "hyper", "ureq", "curl", "isahc", "h2", "tungstenite", "rustls", "native-tls", "openssl"]
    {
        assert!(!names.contains(&stranger), "{stranger} is built in");
    }
}
