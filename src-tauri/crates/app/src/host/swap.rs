//! Another file under the screen: a restored backup, the demo team, a file the lead chooses.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use store::{FileLock, check_file, copy_into};

use super::{Host, State};
use crate::AppError;

impl Host {
    /// See [`crate::workspace::Restore`].
    pub(crate) fn restore(&self, source: &Path) -> Result<Option<PathBuf>, AppError> {
        check_file(source)?;
        let file = self.file();
        if same_file(source, &file) {
            return Err(AppError::refused("That is the file that is open. Choose one of its backups."));
        }
        let mut state = self.write();
        let taken = self.lock_for_a_swap(&state, &file)?;
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
            return self.renew_open_demo(&demo);
        }
        if !demo.exists() {
            self.make_demo(&demo)?;
        }
        let state = self.open_file(&demo)?;
        let state = if is_old_and_untouched(&state, self)? {
            let taken = self.lock_for_a_swap(&state, &demo)?;
            drop(state);
            self.make_demo(&demo)?;
            drop(taken);
            self.open_file(&demo)?
        } else {
            state
        };
        self.become_open(demo, state);
        Ok(())
    }

    /// The demo that is open, made anew where it is old and untouched.
    fn renew_open_demo(&self, demo: &Path) -> Result<(), AppError> {
        let mut state = self.write();
        if !is_old_and_untouched(&state, self)? {
            return Ok(());
        }
        let taken = self.lock_for_a_swap(&state, demo)?;
        let closed = State::Closed(AppError::refused("The demo is being made anew."));
        let lock = match std::mem::replace(&mut *state, closed) {
            State::Open { _lock, .. } => _lock,
            State::Closed(_) => None,
        };
        let made = self.make_demo(demo);
        *state = match self.open_app(demo) {
            Ok(app) => State::Open { app, _lock: lock },
            Err(error) => State::Closed(error),
        };
        drop(taken);
        drop(state);
        self.forget_version();
        made
    }

    /// The lock of a file that is about to be swapped: a window has it already, `keel` takes it meanwhile.
    fn lock_for_a_swap(&self, state: &State, file: &Path) -> Result<Option<FileLock>, AppError> {
        match state {
            State::Open { _lock: Some(_), .. } => Ok(None),
            _ => self.lock_of(file).map(Some),
        }
    }

    /// Made aside and renamed over an older one, so that a kill leaves no half demo.
    fn make_demo(&self, demo: &Path) -> Result<(), AppError> {
        let aside = with_ending(demo, ".new");
        remove_workspace(&aside)?;
        let app = self.open_app(&aside)?;
        crate::demo::fill(&app)?;
        app.store().settle()?;
        drop(app);
        remove_workspace(demo)?;
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
        let taken = self.lock_for_a_swap(&state, &file)?;
        *state = State::Closed(AppError::refused("The demo is being removed."));
        remove_workspace(&file)?;
        drop(taken);
        let own = self.options.place.file.clone();
        *state = self.open_file(&own).unwrap_or_else(State::Closed);
        drop(state);
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = own;
        self.forget_version();
        Ok(())
    }

    /// See [`crate::workspace::OpenAgain`].
    pub(crate) fn open_again(&self) -> Result<(), AppError> {
        if self.problem().is_none() {
            return Ok(());
        }
        let file = self.file();
        match self.open_file(&file) {
            Ok(state) => {
                self.become_open(file, state);
                Ok(())
            }
            Err(error) => {
                *self.write() = State::Closed(error.clone());
                Err(error)
            }
        }
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
