//! The contract with the screen is written from Rust and committed; this notices drift.

use std::path::PathBuf;

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/api/contract.ts")
}

#[test]
fn the_committed_contract_is_what_the_commands_say() {
    let written = app::typescript();
    if std::env::var_os("EVENKEEL_WRITE_CONTRACT").is_some() {
        std::fs::write(committed(), &written).unwrap();
    }
    let there = std::fs::read_to_string(committed()).unwrap();
    assert!(there == written, "contract.ts drifted from the Commands: run `make contract` and commit it");
}
