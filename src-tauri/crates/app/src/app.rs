//! One open workspace file, with the clock and chance it lives by.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDate, Timelike};
use chrono_tz::Tz;
use domain::day::{BlockId, EntryId};
use domain::people::PersonId;
use domain::time::Instant;
use domain::workspace::Settings;
use formats::pages::Fonts;
use store::{Journal, Reader, Store, StoreError, Writer};
use uuid::Uuid;

use crate::{AppError, Clock, Command, Job, Topic};

/// What an [`App`] is opened with.
pub struct AppOptions {
    pub file: PathBuf,
    pub backups: PathBuf,
    pub clock: Arc<dyn Clock>,
    /// What a page that leaves is drawn with where the built-in typeface lacks a letter.
    pub fonts: Fonts,
    /// Where ids take their chance from; another one for each process.
    pub seed: u64,
}

/// Rows of dead imports that are removed at an opening, and at each sign of life after it.
pub(crate) const SWEPT_AT_A_TIME: u64 = 5000;

type Listener = Arc<dyn Fn(&[Topic]) + Send + Sync>;

struct Core {
    store: Store,
    backups: PathBuf,
    clock: Arc<dyn Clock>,
    fonts: Fonts,
    chance: AtomicU64,
    jobs: Mutex<Vec<(String, Job)>>,
    /// Files of watched folders as they were at the last look, by path.
    glimpsed: Mutex<HashMap<String, (u64, i64)>>,
    /// What was learnt from the contacts.
    staffing: crate::staffing::Memory,
    /// Why the last daily backup could not be made. In memory: a full disk takes no note of itself.
    backup_trouble: Mutex<Option<String>>,
    listeners: Mutex<Vec<Listener>>,
}

/// A handle to the open file; cheap to clone. Reads never queue behind a write.
#[derive(Clone)]
pub struct App {
    core: Arc<Core>,
    job: Job,
}

impl App {
    /// Opens the file, after a backup where its schema is older.
    ///
    /// # Errors
    /// An [`AppError`] that says what is wrong with the file and what to do.
    pub fn open(options: AppOptions) -> Result<Self, AppError> {
        let AppOptions { file, backups, clock, fonts, seed } = options;
        let now = clock.now();
        let store =
            Store::open(&file, |file| crate::workspace::back_up_before_migration(file, &backups, now))?;
        // What cannot be swept now, on a full disk say, is not seen anyway.
        let _ = store.sweep_imports(SWEPT_AT_A_TIME);
        Ok(Self {
            core: Arc::new(Core {
                store,
                backups,
                clock,
                fonts,
                chance: AtomicU64::new(seed),
                jobs: Mutex::default(),
                glimpsed: Mutex::default(),
                staffing: crate::staffing::Memory::default(),
                backup_trouble: Mutex::default(),
                listeners: Mutex::default(),
            }),
            job: Job::default(),
        })
    }

    pub(crate) fn with_job(&self, job: Job) -> Self {
        Self { core: Arc::clone(&self.core), job }
    }

    pub(crate) fn job(&self) -> &Job {
        &self.job
    }

    pub(crate) fn store(&self) -> &Store {
        &self.core.store
    }

    pub(crate) fn staffing(&self) -> &crate::staffing::Memory {
        &self.core.staffing
    }

    pub(crate) fn backups(&self) -> &PathBuf {
        &self.core.backups
    }

    pub(crate) fn fonts(&self) -> &Fonts {
        &self.core.fonts
    }

    /// Now, in whole seconds: what the file stores is what the rules reckon with.
    pub(crate) fn now(&self) -> Instant {
        let now = self.core.clock.now();
        now.with_nanosecond(0).unwrap_or(now)
    }

    pub(crate) fn zone(&self) -> Tz {
        self.core.clock.zone()
    }

    pub(crate) fn today(&self) -> NaiveDate {
        domain::time::local_date(self.now(), self.zone())
    }

    /// A UUIDv7: the time from the clock, the rest from the seed.
    pub(crate) fn new_id(&self) -> Uuid {
        let high = self.chance();
        let low = self.chance();
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&high.to_le_bytes());
        bytes[8..].copy_from_slice(&low.to_le_bytes()[..2]);
        let millis = u64::try_from(self.core.clock.now().timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }

    pub(crate) fn new_entry_id(&self) -> EntryId {
        EntryId(self.new_id())
    }

    pub(crate) fn new_block_id(&self) -> BlockId {
        BlockId(self.new_id())
    }

    pub(crate) fn new_person_id(&self) -> PersonId {
        PersonId(self.new_id())
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014) over the seed.
    fn chance(&self) -> u64 {
        let state = self.core.chance.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        let mut mixed = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>,
    ) -> Result<T, AppError> {
        Ok(self.core.store.read(read)?)
    }

    /// A change of the Command `C` that can be undone under `label`.
    pub(crate) fn change<C: Command, T>(
        &self,
        label: &str,
        write: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<T, AppError> {
        let journal = Journal { at: self.now(), command: C::NAME, label };
        Ok(self.core.store.write(Some(journal), write)?)
    }

    /// A write that is not the lead's work and is not undone: a draft, what the window remembers.
    pub(crate) fn note_down<T>(
        &self,
        write: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<T, AppError> {
        Ok(self.core.store.write(None, write)?)
    }

    pub(crate) fn settings(&self) -> Result<Settings, AppError> {
        self.read(crate::workspace::read_settings)
    }

    /// Is told what became stale after every change, whoever made it.
    pub fn on_changed(&self, listener: impl Fn(&[Topic]) + Send + Sync + 'static) {
        self.listeners().push(Arc::new(listener));
    }

    pub(crate) fn tell_changed(&self, topics: &[Topic]) {
        // Told without the lock held: a listener may call back.
        let listeners: Vec<Listener> = self.listeners().clone();
        for listener in listeners {
            listener(topics);
        }
    }

    fn listeners(&self) -> std::sync::MutexGuard<'_, Vec<Listener>> {
        self.core.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the running call known under `name`, so that it can be cancelled, for as long as the guard lives.
    pub(crate) fn name_job(&self, name: Option<&str>) -> NamedJob<'_> {
        if let Some(name) = name {
            self.jobs().push((name.to_owned(), self.job.clone()));
        }
        NamedJob { app: self, name: name.map(str::to_owned) }
    }

    /// Why the last daily backup could not be made, where it could not.
    pub(crate) fn backup_trouble(&self) -> Option<String> {
        self.core.backup_trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps how the daily backup went; answers whether that is news.
    pub(crate) fn set_backup_trouble(&self, trouble: Option<String>) -> bool {
        let mut kept = self.core.backup_trouble.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = *kept != trouble;
        *kept = trouble;
        is_news
    }

    /// Whether a file is as it was at the last look: what is still being written is not read yet.
    pub(crate) fn has_settled(&self, path: &str, size: u64, changed_s: i64) -> bool {
        let mut glimpsed = self.core.glimpsed.lock().unwrap_or_else(PoisonError::into_inner);
        glimpsed.insert(path.to_owned(), (size, changed_s)) == Some((size, changed_s))
    }

    /// Asks a named job to stop; answers whether there was one.
    pub(crate) fn cancel_job(&self, name: &str) -> bool {
        let jobs = self.jobs();
        let named = jobs.iter().filter(|(other, _)| other == name);
        named.map(|(_, job)| job.cancel()).count() > 0
    }

    fn jobs(&self) -> std::sync::MutexGuard<'_, Vec<(String, Job)>> {
        self.core.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// See [`App::name_job`].
pub(crate) struct NamedJob<'a> {
    app: &'a App,
    name: Option<String>,
}

impl Drop for NamedJob<'_> {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            self.app.jobs().retain(|(other, _)| other != name);
        }
    }
}
