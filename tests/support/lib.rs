//! What the tests share: an app on a real file in a throw-away folder, with a stopped clock.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot be set up has failed, and says where"
)]

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use app::{AppError, Clock, Fonts, Host, HostOptions, Job, Place};
use chrono::{DateTime, Duration, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// A clock that stands until it is moved.
pub struct StoppedClock {
    state: Mutex<(DateTime<Utc>, Tz)>,
}

impl StoppedClock {
    pub fn at(local: &str, zone: Tz) -> Arc<Self> {
        Arc::new(Self { state: Mutex::new((instant(local, zone), zone)) })
    }

    pub fn advance(&self, by: Duration) {
        let mut state = self.state.lock().unwrap();
        state.0 += by;
    }

    /// Moves to a local time of the zone the clock is in.
    pub fn set(&self, local: &str) {
        let mut state = self.state.lock().unwrap();
        state.0 = instant(local, state.1);
    }

    /// The lead travels: same moment, another zone.
    pub fn travel(&self, zone: Tz) {
        self.state.lock().unwrap().1 = zone;
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> DateTime<Utc> {
        self.state.lock().unwrap().0
    }

    fn zone(&self) -> Tz {
        self.state.lock().unwrap().1
    }
}

/// `2026-11-18 11:08` in a zone; the earlier one where it happens twice.
pub fn instant(local: &str, zone: Tz) -> DateTime<Utc> {
    let format = if local.len() > 16 { "%Y-%m-%d %H:%M:%S" } else { "%Y-%m-%d %H:%M" };
    let naive = NaiveDateTime::parse_from_str(local, format).expect("a time like 2026-11-18 11:08");
    zone.from_local_datetime(&naive).earliest().expect("a time that exists").to_utc()
}

/// An app on a real file, which goes with it.
pub struct TestApp {
    pub host: Host,
    pub clock: Arc<StoppedClock>,
    pub folder: tempfile::TempDir,
}

/// The moment of the design's pictures.
pub const NOW: &str = "2026-11-18 11:08";
pub const ZONE: Tz = chrono_tz::Europe::Copenhagen;

impl TestApp {
    /// A new file, set up, with a team of three, at the moment of the pictures.
    pub fn new() -> Self {
        Self::at(NOW, ZONE)
    }

    pub fn at(local: &str, zone: Tz) -> Self {
        let app = Self::empty(local, zone);
        app.ok(
            "workspace.begin",
            json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00",
                    "names": "Dev Raman\nElif Kaya\nTomasz Zieliński-Brandt", "channels": ["phone", "chat", "email"] }),
        );
        app
    }

    /// A new file that nobody has set up.
    pub fn empty(local: &str, zone: Tz) -> Self {
        let folder = folder();
        let clock = StoppedClock::at(local, zone);
        let host = open(&folder.path().join("evenkeel.db"), &clock, false).expect("a new file");
        Self { host, clock, folder }
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("evenkeel.db")
    }

    pub fn call(&self, name: &str, args: Value) -> Result<Value, AppError> {
        self.host.call(name, args, &Job::default())
    }

    /// The answer of a Command that must succeed.
    #[track_caller]
    pub fn ok(&self, name: &str, args: Value) -> Value {
        self.call(name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// The sentence of a Command that must be refused.
    #[track_caller]
    pub fn refused(&self, name: &str, args: Value) -> String {
        match self.call(name, args) {
            Ok(answer) => panic!("{name} was not refused: {answer}"),
            Err(error) => error.message,
        }
    }

    /// Milliseconds of a local time where the clock is now.
    pub fn ms(&self, local: &str) -> i64 {
        instant(local, self.clock.zone()).timestamp_millis()
    }

    /// Closes the file and opens it again, as a restart does.
    pub fn reopen(mut self) -> Self {
        let file = self.file();
        self.host = open(&file, &self.clock, false).expect("the same file");
        self
    }

    /// The day as the screen sees it; `2026-11-18`.
    #[track_caller]
    pub fn day(&self, date: &str) -> Value {
        self.ok("day.view", json!({ "date": date }))
    }

    /// The lived day in short lines: `customers 11:08-11:40`; what runs has no end.
    #[track_caller]
    pub fn lived(&self, date: &str) -> Vec<String> {
        lines(&self.day(date)["entries"])
    }

    /// The planned day in short lines.
    #[track_caller]
    pub fn planned(&self, date: &str) -> Vec<String> {
        lines(&self.day(date)["blocks"])
    }

    /// The id of the entry at a place of a day.
    #[track_caller]
    pub fn entry(&self, date: &str, index: usize) -> String {
        text(&self.day(date)["entries"][index]["id"])
    }

    /// The id of the block at a place of a day.
    #[track_caller]
    pub fn block(&self, date: &str, index: usize) -> String {
        text(&self.day(date)["blocks"][index]["id"])
    }

    /// Starts an activity at a local time.
    #[track_caller]
    pub fn start(&self, local: &str, activity: &str) -> Value {
        self.clock.set(local);
        self.ok("day.start_activity", json!({ "activity": activity }))
    }

    /// Adds an entry between two local times.
    #[track_caller]
    pub fn add(&self, from: &str, to: &str, activity: &str) {
        let args = json!({ "start_ms": self.ms(from), "end_ms": self.ms(to), "activity": activity });
        self.ok("day.add_entry", args);
    }

    /// Plans a block between two local times, and answers its id.
    #[track_caller]
    pub fn plan(&self, from: &str, to: &str, activity: &str) -> String {
        let args = json!({ "start_ms": self.ms(from), "end_ms": self.ms(to), "activity": activity });
        text(&self.ok("day.add_block", args)["id"])
    }

    /// Takes back the newest change, and answers what it was.
    #[track_caller]
    pub fn undo(&self) -> Value {
        self.ok("workspace.undo", json!({}))["label"].clone()
    }

    /// Does again what was taken back, and answers what it was.
    #[track_caller]
    pub fn redo(&self) -> Value {
        self.ok("workspace.redo", json!({}))["label"].clone()
    }

    /// The id of a person of the team.
    #[track_caller]
    pub fn person(&self, name: &str) -> String {
        let people = self.ok("people.list", json!({}));
        let people = people["people"].as_array().expect("people");
        text(&people.iter().find(|person| person["name"] == name).expect("that person")["id"])
    }

    /// Writes a file into the folder of the test.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, contents).expect("a file");
        path
    }

    /// Minutes on all lanes of a day.
    #[track_caller]
    pub fn minutes(&self, date: &str) -> u64 {
        let minutes = &self.day(date)["minutes"];
        ["lived_front", "lived_strategic", "lived_neither"]
            .iter()
            .filter_map(|lane| minutes[lane].as_u64())
            .sum()
    }
}

/// The text of a JSON string.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn lines(list: &Value) -> Vec<String> {
    let line =
        |one: &Value| format!("{} {}-{}", text(&one["activity"]), text(&one["from"]), text(&one["to"]));
    list.as_array().expect("a list").iter().map(line).collect()
}

impl Default for TestApp {
    fn default() -> Self {
        Self::new()
    }
}

/// A throw-away folder, in memory where the system offers that: nothing else about the file is different.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let folder = tempfile::Builder::new().prefix("evenkeel-").tempdir_in(memory);
    folder.or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// Opens a host on a file with a stopped clock.
///
/// # Errors
/// As [`Host::open`].
pub fn open(file: &Path, clock: &Arc<StoppedClock>, exclusive: bool) -> Result<Host, AppError> {
    open_with(file, clock, exclusive, Fonts::none())
}

/// As [`open`], on a machine with these fonts.
///
/// # Errors
/// As [`Host::open`].
pub fn open_with(
    file: &Path,
    clock: &Arc<StoppedClock>,
    exclusive: bool,
    fonts: Fonts,
) -> Result<Host, AppError> {
    let clock: Arc<dyn Clock> = Arc::<StoppedClock>::clone(clock);
    // Another seed for each opening, as for each process.
    static OPENED: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let seed = OPENED.fetch_add(1, std::sync::atomic::Ordering::Relaxed) << 32;
    Host::open(HostOptions { place: Place::around(file.to_path_buf()), clock, fonts, seed, exclusive })
}

/// A folder of the shared test data, or `None` with a printed line where it is absent.
pub fn data(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("EVENKEEL_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"), PathBuf::from);
    let folder = root.join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is not there (EVENKEEL_DATA)", folder.display());
    None
}
