//! What the tests of this crate share: where samples are.

#![allow(clippy::print_stdout, reason = "a skipped test says so")]

use std::path::{Path, PathBuf};

/// A shared sample, or `None` with a printed line where it is absent.
pub fn shared(part: &str) -> Option<String> {
    let given = std::env::var_os("EVENKEEL_DATA").map(PathBuf::from);
    let root = given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"));
    let path = root.join(part);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: {} is absent, set EVENKEEL_DATA to run this", path.display());
    }
    text
}
