//! What the tests of this crate share: where samples are, and reading a file to its end.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, reason = "a test ends where its ground is missing")]
#![allow(clippy::print_stdout, reason = "a skipped test says so")]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use domain::queue::ContactRecord;
use formats::contacts::{
    InspectOptions, Inspection, Mapping, ReadSummary, Refusal, Step, inspect, read_contacts,
};

/// The shared samples, or `None` with a printed line where they are absent.
pub fn shared(part: &str) -> Option<PathBuf> {
    let given = std::env::var_os("EVENKEEL_DATA").map(PathBuf::from);
    let root = given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"));
    let path = root.join(part);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {} is absent, set EVENKEEL_DATA to run this", path.display());
    None
}

/// A file of the project's own making.
pub fn fixture(part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(part)
}

pub fn options(zone: Tz) -> InspectOptions {
    InspectOptions { as_vendor: None, mapping: None, zone }
}

pub struct Taken {
    pub summary: ReadSummary,
    pub lines: Vec<u64>,
    pub records: Vec<ContactRecord>,
    pub refusals: Vec<Refusal>,
}

pub fn take(path: &Path, mapping: &Mapping) -> Taken {
    let (mut lines, mut records, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    let summary = read_contacts(path, mapping, &mut |step| {
        match step {
            Step::Row { line, record, .. } => {
                lines.push(line);
                records.push(record);
            }
            Step::Refused(refusal) => refusals.push(refusal),
        }
        ControlFlow::Continue(())
    });
    let summary = summary.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Taken { summary, lines, records, refusals }
}

pub fn look(path: &Path, zone: Tz) -> Inspection {
    inspect(path, &options(zone)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Inspects and reads with what was proposed.
pub fn import(path: &Path, zone: Tz) -> (Inspection, Taken) {
    let inspection = look(path, zone);
    let taken = take(path, &inspection.mapping);
    (inspection, taken)
}

/// A file with these bytes, in a folder that goes when it is dropped.
pub fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a written file");
    (folder, path)
}
