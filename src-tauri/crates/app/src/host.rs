//! Which workspace file is open, and the one door to it. `swap` puts another file under the screen.

mod first;
mod swap;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use chrono_tz::Tz;
use domain::time::Instant;
use formats::pages::Fonts;
use serde_json::Value;
use store::FileLock;

use crate::{App, AppError, AppOptions, Clock, ErrorCode, Job, Place, Topic};

/// How long a second start waits for the first to answer its bell, four times what the first takes between two looks.
const LOOKS: u32 = 100;
const LOOK: Duration = Duration::from_millis(20);

/// What a [`Host`] is opened with.
pub struct HostOptions {
    pub place: Place,
    pub clock: Arc<dyn Clock>,
    /// The machine's fonts, for pages that leave; see [`crate::place::fonts_of`].
    pub fonts: Fonts,
    /// Where ids take their chance from; another one for each process.
    pub seed: u64,
    /// True for a window: it holds the file's lock, and opens the demo where the lead's own file is still empty.
    pub exclusive: bool,
}

type Listener = Arc<dyn Fn(&[Topic]) + Send + Sync>;

/// The open file, or why none is open.
enum State {
    Open { app: App, _lock: Option<FileLock> },
    Closed(AppError),
}

/// The one door: every call from the window, `keel` and the tests goes through [`Host::call`].
pub struct Host {
    options: HostOptions,
    file: Mutex<PathBuf>,
    state: RwLock<State>,
    seen_version: Mutex<Option<i64>>,
    listeners: Mutex<Vec<Listener>>,
}

/// What happened outside since the last look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outside {
    /// A second start asked the window to come to the front.
    pub raise: bool,
    /// Another process wrote to the file; the listeners were told.
    pub changed: bool,
}

impl Host {
    /// Opens the workspace. A file that cannot be opened does not fail: calls answer with its sentence, and a backup
    /// can still be restored.
    ///
    /// # Errors
    /// `already_open` where another window has the file; it was asked to come forward, and heard it.
    pub fn open(options: HostOptions) -> Result<Self, AppError> {
        let file = options.place.file.clone();
        let host = Self {
            options,
            file: Mutex::new(file.clone()),
            state: RwLock::new(State::Closed(AppError::refused("The file is not open yet."))),
            seen_version: Mutex::default(),
            listeners: Mutex::default(),
        };
        match host.open_file(&file) {
            Ok(state) => *host.write() = state,
            Err(error) if error.code == ErrorCode::AlreadyOpen => return Err(error),
            Err(error) => *host.write() = State::Closed(error),
        }
        if host.options.exclusive && host.waits_for_a_start() && host.options.place.demo_file.exists() {
            // The lead was looking at the demo; where it cannot be opened, the first-run screen still can.
            let _ = host.open_demo();
        }
        Ok(host)
    }

    /// Opens nothing: only what concerns no workspace can be done.
    pub fn without_file(options: HostOptions) -> Self {
        let file = Mutex::new(options.place.file.clone());
        let closed = State::Closed(AppError::refused("No workspace was opened for this."));
        Self {
            options,
            file,
            state: RwLock::new(closed),
            seen_version: Mutex::default(),
            listeners: Mutex::default(),
        }
    }

    /// Why no file is open, where none is.
    pub fn problem(&self) -> Option<AppError> {
        match &*self.read() {
            State::Open { .. } => None,
            State::Closed(error) => Some(error.clone()),
        }
    }

    /// Runs the Command `name`. Listeners are told while the call still holds the file, so they must not call back.
    ///
    /// # Errors
    /// What the Command answers, or why no file is open.
    pub fn call(&self, name: &str, args: Value, job: &Job) -> Result<Value, AppError> {
        if let Some(answer) = crate::commands::call_host(self, name, args.clone()) {
            return answer;
        }
        match &*self.read() {
            State::Open { app, .. } => crate::call(app, name, args, job),
            State::Closed(error) => Err(error.clone()),
        }
    }

    /// Is told what became stale, whichever file is open.
    pub fn on_changed(&self, listener: impl Fn(&[Topic]) + Send + Sync + 'static) {
        let listener: Listener = Arc::new(listener);
        self.listeners().push(Arc::clone(&listener));
        if let State::Open { app, .. } = &*self.read() {
            app.on_changed(move |topics| listener(topics));
        }
    }

    pub(crate) fn tell_changed(&self, topics: &[Topic]) {
        let listeners: Vec<Listener> = self.listeners().clone();
        for listener in listeners {
            listener(topics);
        }
    }

    /// Looks whether another process wrote to the file or asked the window forward. Call it twice a second.
    pub fn poll_outside(&self) -> Outside {
        let state = self.read();
        let State::Open { app, _lock } = &*state else { return Outside::default() };
        let raise = _lock.as_ref().is_some_and(FileLock::was_rung);
        let Ok(version) = app.store().outside_version() else { return Outside { raise, changed: false } };
        let mut seen = self.seen_version.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = seen.replace(version).is_some_and(|before| before != version);
        drop(seen);
        if changed {
            self.tell_changed(&Topic::ALL);
        }
        Outside { raise, changed }
    }

    pub fn file(&self) -> PathBuf {
        self.file.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn backups(&self) -> PathBuf {
        Place::around(self.file()).backups
    }

    pub(crate) fn now(&self) -> Instant {
        self.options.clock.now()
    }

    pub(crate) fn zone(&self) -> Tz {
        self.options.clock.zone()
    }

    fn become_open(&self, file: PathBuf, state: State) {
        *self.write() = state;
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = file;
        self.forget_version();
    }

    fn open_file(&self, file: &Path) -> Result<State, AppError> {
        let lock = if self.options.exclusive { Some(self.lock_of(file)?) } else { None };
        Ok(State::Open { app: self.open_app(file)?, _lock: lock })
    }

    fn lock_of(&self, file: &Path) -> Result<FileLock, AppError> {
        if let Some(folder) = file.parent() {
            // A folder that cannot be made is told by what is opened in it next.
            let _ = std::fs::create_dir_all(folder);
        }
        if let Some(lock) = FileLock::take(file)? {
            return Ok(lock);
        }
        if !self.options.exclusive {
            return Err(already_open(file));
        }
        // Whoever holds it may be on the way out, be killed, or hang: only one who answers the bell is there.
        FileLock::ring(file)?;
        for _ in 0..LOOKS {
            std::thread::sleep(LOOK);
            if let Some(lock) = FileLock::take(file)? {
                let _ours = lock.was_rung();
                return Ok(lock);
            }
            if !FileLock::rings(file) {
                return Err(already_open(file));
            }
        }
        let file = file.display();
        let message =
            format!("Another Evenkeel has {file} open and does not answer. End it, then try again.");
        Err(AppError::new(ErrorCode::CannotOpen, message))
    }

    fn open_app(&self, file: &Path) -> Result<App, AppError> {
        let app = App::open(AppOptions {
            file: file.to_path_buf(),
            backups: Place::around(file.to_path_buf()).backups,
            clock: Arc::clone(&self.options.clock),
            fonts: self.options.fonts.clone(),
            seed: self.options.seed,
        })?;
        for listener in self.listeners().iter().cloned() {
            app.on_changed(move |topics| listener(topics));
        }
        Ok(app)
    }

    fn waits_for_a_start(&self) -> bool {
        match &*self.read() {
            State::Open { app, .. } => {
                app.read(|reader| reader.settings()).is_ok_and(|settings| settings.is_empty())
            }
            State::Closed(_) => false,
        }
    }

    fn forget_version(&self) {
        *self.seen_version.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn listeners(&self) -> std::sync::MutexGuard<'_, Vec<Listener>> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn already_open(file: &Path) -> AppError {
    let message = format!("A window has {} open. Close it, then try again.", file.display());
    AppError::new(ErrorCode::AlreadyOpen, message)
}
