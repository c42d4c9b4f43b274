//! What the tests share: an app on a real file in a throw-away folder, with a stopped clock.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use app::{AppError, Clock, Host, HostOptions, Job, Place};
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
        let folder = tempfile::tempdir().expect("a folder");
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
}

impl Default for TestApp {
    fn default() -> Self {
        Self::new()
    }
}

/// Opens a host on a file with a stopped clock.
///
/// # Errors
/// As [`Host::open`].
pub fn open(file: &Path, clock: &Arc<StoppedClock>, exclusive: bool) -> Result<Host, AppError> {
    let clock: Arc<dyn Clock> = Arc::<StoppedClock>::clone(clock);
    // Another seed for each opening, as for each process.
    static OPENED: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);
    let seed = OPENED.fetch_add(1, std::sync::atomic::Ordering::Relaxed) << 32;
    Host::open(HostOptions { place: Place::around(file.to_path_buf()), clock, seed, exclusive })
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
