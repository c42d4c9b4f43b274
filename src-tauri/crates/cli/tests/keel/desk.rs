//! A terminal in a folder that is thrown away.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The moment of the design's pictures.
pub const NOW: &str = "2026-11-18T11:08";

/// A folder with a workspace file that nothing was written to yet.
pub struct Desk {
    pub folder: tempfile::TempDir,
}

/// What `keel` said, and how it ended.
#[derive(Debug)]
pub struct Told {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("team.db")
    }

    /// `keel` with nothing of this machine's surroundings: its own data folder, clock and zone.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keel"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.folder.path().join("data"))
            .env("TZ", "Europe/Copenhagen")
            .env("EVENKEEL_FILE", self.file())
            .env("EVENKEEL_NOW", NOW)
            .stdin(Stdio::null());
        command
    }

    pub fn keel(&self, args: &[&str]) -> Told {
        Told::from(self.command(args).output().expect("keel runs"))
    }

    /// What `keel` says where it must succeed.
    #[track_caller]
    pub fn ok(&self, args: &[&str]) -> String {
        let told = self.keel(args);
        assert_eq!(told.status, 0, "keel {args:?}: {told:?}");
        told.out
    }

    /// The answer in JSON where it must succeed.
    #[track_caller]
    pub fn json(&self, args: &[&str]) -> Value {
        let told = self.ok(&[args, &["--json"]].concat());
        serde_json::from_str(&told).unwrap_or_else(|error| panic!("keel {args:?}: {error} in {told}"))
    }

    /// The sentence where it must be refused.
    #[track_caller]
    pub fn refused(&self, args: &[&str]) -> String {
        self.ends(args, 1)
    }

    /// The sentence where it must be used wrongly.
    #[track_caller]
    pub fn misused(&self, args: &[&str]) -> String {
        self.ends(args, 2)
    }

    #[track_caller]
    fn ends(&self, args: &[&str], status: i32) -> String {
        let told = self.keel(args);
        assert_eq!(told.status, status, "keel {args:?}: {told:?}");
        assert!(told.out.is_empty(), "the sentence goes to stderr alone: {told:?}");
        assert!(!told.err.trim().is_empty(), "keel {args:?} says why");
        told.err
    }

    /// Writes a file into the folder and answers its path.
    pub fn write(&self, name: &str, contents: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, contents).expect("a written file");
        path.display().to_string()
    }
}

impl From<Output> for Told {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Self {
            status: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// The folder of real data, or `None` with a printed line where it is absent.
pub fn data(folder: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let data = std::env::var_os("EVENKEEL_DATA")
        .map_or_else(|| root.join("../shared/data"), |data| root.join(PathBuf::from(data)));
    let folder = data.join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is not there (EVENKEEL_DATA)", folder.display());
    None
}
