//! What the house promises in milliseconds and ratios, measured in one run: `make bench`. Writes `target/bench.md`.
//! With names (`bench erlang`), only those are measured and printed.
//!
//! Milliseconds hold on a quiet machine; what is compared is a ratio of one run.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench measures elapsed time and ends its file at the real today"
)]
#![allow(clippy::print_stdout, reason = "the table is what a bench is for")]

mod erlang;
mod export;
mod field_notes;
mod five_years;
mod forecast;
mod import;
mod kinds;
mod latency;
mod search;
mod staffing;
mod today;

use std::path::{Path, PathBuf};
use std::process::Command;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
type Measure = fn(&Path) -> Outcome<String>;

const TABLES: [(&str, Measure); 8] = [
    ("import", import::measure),
    ("today", today::measure),
    ("search", search::measure),
    ("field_notes", field_notes::measure),
    ("staffing", staffing::measure),
    ("erlang", erlang::measure),
    ("forecast", forecast::measure),
    ("kinds", kinds::measure),
];

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, job, csv, file] = arguments.as_slice()
        && job == import::CHILD
    {
        return import::child(Path::new(csv), Path::new(file));
    }
    let folder = target().join("bench");
    std::fs::create_dir_all(&folder)?;
    let named = arguments.get(1..).unwrap_or_default();
    let mut tables = Vec::new();
    for (name, measure) in TABLES {
        if named.is_empty() || named.iter().any(|wanted| wanted == name) {
            tables.push(measure(&folder)?);
        }
    }
    if !named.is_empty() {
        println!("{}", tables.join("\n"));
        return Ok(());
    }
    tables.extend(window()?);
    let text = tables.join("\n");
    std::fs::write(target().join("bench.md"), &text)?;
    println!("{text}");
    Ok(())
}

/// The window has a bench of its own, because it needs a display; its table is part of this one where the window was
/// built beside this program.
fn window() -> Outcome<Option<String>> {
    let here = std::env::current_exe()?;
    if !here.with_file_name("examples").join("empty").exists() {
        return Ok(None);
    }
    let features = "evenkeel/custom-protocol,evenkeel-tests/window";
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let ran = Command::new(cargo)
        .current_dir(repository())
        .args(["bench", "--workspace", "--features", features, "--bench", "window", "--quiet"])
        .status()?;
    if !ran.success() {
        return Err("The window could not be measured. Its own words are above.".into());
    }
    Ok(Some(std::fs::read_to_string(target().join("bench-window.md"))?))
}

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn target() -> PathBuf {
    repository().join("target")
}
