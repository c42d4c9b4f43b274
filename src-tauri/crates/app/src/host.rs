//! Which workspace file is open. Restoring, the demo team and another file swap it under the screen.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use chrono_tz::Tz;
use domain::time::Instant;
use serde_json::Value;
use store::{FileLock, check_file, copy_into};

use crate::{App, AppError, AppOptions, Clock, ErrorCode, Job, Place, Topic};

/// What a [`Host`] is opened with.
pub struct HostOptions {
    pub place: Place,
    pub clock: Arc<dyn Clock>,
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
    /// `already_open` where another window has the file; it was asked to come forward.
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

    /// See [`crate::workspace::Restore`].
    pub(crate) fn restore(&self, source: &Path) -> Result<Option<PathBuf>, AppError> {
        check_file(source)?;
        let file = self.file();
        if same_file(source, &file) {
            return Err(AppError::refused("That is the file that is open. Choose one of its backups."));
        }
        let mut state = self.write();
        // A window has the lock already; `keel` takes it for as long as the restore lasts.
        let needed = !matches!(&*state, State::Open { _lock: Some(_), .. });
        let taken = if needed { Some(self.lock_of(&file)?) } else { None };
        let closed = State::Closed(AppError::refused("A restore is under way."));
        let lock = match std::mem::replace(&mut *state, closed) {
            State::Open { app, _lock } => {
                // The file that goes is copied with its log, so a log that cannot be settled loses nothing.
                let _ = app.store().settle();
                _lock.or(taken)
            }
            State::Closed(_) => taken,
        };
        let replaced = self.replace(source, &file);
        let reopened = self.open_app(&file);
        *state = match reopened {
            Ok(app) => State::Open { app, _lock: lock.filter(|_| self.options.exclusive) },
            Err(error) => State::Closed(error),
        };
        drop(state);
        self.forget_version();
        replaced
    }

    fn replace(&self, source: &Path, file: &Path) -> Result<Option<PathBuf>, AppError> {
        let kept = if file.exists() {
            Some(crate::workspace::keep_replaced(file, &self.backups(), self.now())?)
        } else {
            None
        };
        // The log belongs to the file that goes; beside the restored one it would be read as its own.
        for ending in ["-wal", "-shm"] {
            let beside = with_ending(file, ending);
            if beside.exists() {
                std::fs::remove_file(&beside).map_err(|error| {
                    AppError::refused(format!("{} is in the way ({error}).", beside.display()))
                })?;
            }
        }
        copy_into(source, file)?;
        Ok(kept)
    }

    /// See [`crate::workspace::OpenDemo`].
    pub(crate) fn open_demo(&self) -> Result<(), AppError> {
        let demo = self.options.place.demo_file.clone();
        if self.problem().is_none() && same_file(&demo, &self.file()) {
            return Ok(());
        }
        if !demo.exists() {
            self.make_demo(&demo)?;
        }
        let state = self.open_file(&demo)?;
        let state = if is_old_and_untouched(&state, self)? {
            drop(state);
            remove_workspace(&demo)?;
            self.make_demo(&demo)?;
            self.open_file(&demo)?
        } else {
            state
        };
        self.become_open(demo, state);
        Ok(())
    }

    /// Made aside and renamed, so that a kill leaves no half demo.
    fn make_demo(&self, demo: &Path) -> Result<(), AppError> {
        let aside = with_ending(demo, ".new");
        remove_workspace(&aside)?;
        let app = self.open_app(&aside)?;
        crate::demo::fill(&app)?;
        app.store().settle()?;
        drop(app);
        std::fs::rename(&aside, demo)
            .map_err(|error| AppError::refused(format!("The demo could not be kept ({error}).")))
    }

    /// See [`crate::workspace::RemoveDemo`].
    pub(crate) fn remove_demo(&self) -> Result<(), AppError> {
        let file = self.file();
        let is_demo = match &*self.read() {
            State::Open { app, .. } => app.read(crate::workspace::demo_made_on)?.is_some(),
            State::Closed(error) => return Err(error.clone()),
        };
        if !is_demo {
            return Err(AppError::refused("This is not the demo team, so nothing was removed."));
        }
        let mut state = self.write();
        *state = State::Closed(AppError::refused("The demo is being removed."));
        remove_workspace(&file)?;
        let own = self.options.place.file.clone();
        *state = self.open_file(&own).unwrap_or_else(State::Closed);
        drop(state);
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = own;
        self.forget_version();
        Ok(())
    }

    /// See [`crate::workspace::ChooseFile`].
    pub(crate) fn choose_file(&self, file: PathBuf) -> Result<(), AppError> {
        if self.problem().is_none() && same_file(&file, &self.file()) {
            return Ok(());
        }
        let state = self.open_file(&file)?;
        self.become_open(file, state);
        Ok(())
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
        match FileLock::take(file)? {
            Some(lock) => Ok(lock),
            None => {
                if self.options.exclusive {
                    FileLock::ring(file)?;
                }
                let message = format!("A window has {} open. Close it, then try again.", file.display());
                Err(AppError::new(ErrorCode::AlreadyOpen, message))
            }
        }
    }

    fn open_app(&self, file: &Path) -> Result<App, AppError> {
        let app = App::open(AppOptions {
            file: file.to_path_buf(),
            backups: Place::around(file.to_path_buf()).backups,
            clock: Arc::clone(&self.options.clock),
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

/// A demo of an earlier day in which the lead changed nothing is made anew, so that it ends today.
fn is_old_and_untouched(state: &State, host: &Host) -> Result<bool, AppError> {
    let State::Open { app, .. } = state else { return Ok(false) };
    let today = domain::time::local_date(host.now(), host.zone());
    let made_on = app.read(crate::workspace::demo_made_on)?;
    let untouched = app.read(|reader| reader.undo_labels())?.0.is_none();
    Ok(untouched && made_on.is_none_or(|made_on| made_on < today))
}

fn remove_workspace(file: &Path) -> Result<(), AppError> {
    for ending in ["", "-wal", "-shm", ".raise"] {
        let path = with_ending(file, ending);
        match std::fs::remove_file(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(AppError::refused(format!("{} could not be removed ({error}).", path.display())));
            }
        }
    }
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
