//! What the house promises of the window, measured in the release build: `make bench`. Writes `target/bench-window.md`.
//! With names (`typing`), only those are measured and printed.

#![allow(dead_code, reason = "the harness is shared with the journeys")]
#![allow(clippy::disallowed_methods, reason = "a bench measures elapsed time")]

mod cockpit;
mod desktop;
mod measure;
mod network;
mod page;
mod stage;
mod typing;

use std::{fs, io::Write as _};

use stage::{Outcome, repository};

type Measure = fn() -> Outcome<String>;

const MEASURES: [(&str, Measure); 4] = [
    ("start", measure::start::measure),
    ("typing", measure::typing::measure),
    ("what_if", measure::what_if::measure),
    ("killed", measure::killed::measure),
];

fn main() -> Outcome {
    // Cargo says `--bench` itself.
    let named: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let wanted = |name: &str| named.is_empty() || named.iter().any(|other| other == name);
    let mut tables = Vec::new();
    for (_, measure) in MEASURES.iter().filter(|(name, _)| wanted(name)) {
        tables.push(measure()?);
    }
    let text = tables.join("\n");
    if named.is_empty() {
        fs::write(repository("target/bench-window.md"), &text)?;
    }
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}
