//! Backups: taken daily, before every migration and restore, and on demand; checked, listed, rotated.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use domain::time::{Instant, day_words, local_date, moment_words};
use domain::workspace::{BackupInfo, BackupKind, keep};
use serde::{Deserialize, Serialize};
use store::{StoreError, check_file, copy_into};
use ts_rs::TS;

use super::check::count_view;
use super::{BackupView, BackupsView, InsideView};
use crate::contract::HostCommand;
use crate::{App, AppError, Command, ErrorCode, Host, Topic};

/// Takes a backup now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackUp {}

impl Command for BackUp {
    const NAME: &'static str = "workspace.back_up";
    const CHANGES: &'static [Topic] = &[Topic::Workspace];
    type Reply = BackupView;

    fn run(self, app: &App) -> Result<BackupView, AppError> {
        let found = take(app, BackupKind::Manual)?;
        rotate(app.backups(), app.now(), app.zone())?;
        Ok(view(&found, app.now(), app.zone(), false))
    }
}

/// Takes today's backup where there is none yet. The window calls it at its start and every hour.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackUpDaily {}

/// Whether one was taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DailyReport {
    pub taken: Option<BackupView>,
}

impl Command for BackUpDaily {
    const NAME: &'static str = "workspace.back_up_daily";
    type Reply = DailyReport;

    fn run(self, app: &App) -> Result<DailyReport, AppError> {
        let taken = take_daily(app);
        let trouble =
            taken.as_ref().err().map(|error| format!("Today's backup could not be made. {}", error.message));
        // Nobody asked for this backup, so nobody would hear of it: the screen says it where the lead looks.
        if app.set_backup_trouble(trouble) || matches!(taken, Ok(Some(_))) {
            app.tell_changed(&[Topic::Workspace]);
        }
        Ok(DailyReport { taken: taken? })
    }
}

fn take_daily(app: &App) -> Result<Option<BackupView>, AppError> {
    let (now, zone) = (app.now(), app.zone());
    let today = local_date(now, zone);
    let is_todays = |found: &Found| {
        found.info.kind == BackupKind::Daily && local_date(found.info.taken_at, zone) == today
    };
    if list(app.backups()).iter().any(is_todays) {
        return Ok(None);
    }
    let found = take(app, BackupKind::Daily)?;
    rotate(app.backups(), now, zone)?;
    Ok(Some(view(&found, now, zone, false)))
}

/// The backups there are, newest first, each opened and checked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListBackups {}

impl HostCommand for ListBackups {
    const NAME: &'static str = "workspace.backups";
    const READS: &'static [Topic] = &[Topic::Workspace];
    type Reply = BackupsView;

    fn run(self, host: &Host) -> Result<BackupsView, AppError> {
        let folder = host.backups();
        let (now, zone) = (host.now(), host.zone());
        let backups = list(&folder).iter().map(|found| view(found, now, zone, true)).collect();
        Ok(BackupsView { backups, folder: folder.display().to_string() })
    }
}

/// Looks into a backup without changing anything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LookInside {
    pub path: String,
}

impl HostCommand for LookInside {
    const NAME: &'static str = "workspace.look_inside";
    type Reply = InsideView;

    fn run(self, host: &Host) -> Result<InsideView, AppError> {
        let inside = check_file(Path::new(&self.path))?;
        let newest = inside.newest_s.and_then(|seconds| chrono::DateTime::from_timestamp(seconds, 0));
        let newest = newest.map(|at| moment_words(at, host.now(), host.zone()));
        let sentence = match &newest {
            Some(newest) => format!("It is sound. The newest thing in it is from {newest}."),
            None => "It is sound, and nothing was lived or noted in it yet.".to_owned(),
        };
        let counts = inside.counts.into_iter().filter(|count| count.rows > 0).map(count_view).collect();
        Ok(InsideView { path: self.path, counts, newest, sentence })
    }
}

struct Found {
    path: PathBuf,
    info: BackupInfo,
    size: u64,
}

const KINDS: [(BackupKind, &str); 4] = [
    (BackupKind::Daily, "daily"),
    (BackupKind::BeforeMigration, "before-update"),
    (BackupKind::BeforeRestore, "before-restore"),
    (BackupKind::Manual, "by-hand"),
];

/// `20261118T100000Z-daily.db`
fn name_of(at: Instant, kind: BackupKind) -> String {
    let word = KINDS.iter().find(|(other, _)| *other == kind).map_or("by-hand", |(_, word)| word);
    format!("{}-{word}.db", at.format("%Y%m%dT%H%M%SZ"))
}

fn read_name(name: &str) -> Option<BackupInfo> {
    let (stamp, word) = name.strip_suffix(".db")?.split_once("Z-")?;
    let taken_at = NaiveDateTime::parse_from_str(stamp, "%Y%m%dT%H%M%S").ok()?.and_utc();
    // A second one within the same second carries a number.
    let word = word.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches('.');
    let kind = KINDS.iter().find(|(_, other)| *other == word)?.0;
    Some(BackupInfo { taken_at, kind })
}

fn list(folder: &Path) -> Vec<Found> {
    let Ok(listing) = std::fs::read_dir(folder) else { return Vec::new() };
    let found = |entry: std::fs::DirEntry| {
        let info = read_name(entry.file_name().to_str()?)?;
        Some(Found { path: entry.path(), info, size: entry.metadata().map_or(0, |data| data.len()) })
    };
    let mut all: Vec<Found> = listing.flatten().filter_map(found).collect();
    all.sort_by(|one, other| (other.info.taken_at, &other.path).cmp(&(one.info.taken_at, &one.path)));
    all
}

fn free_name(folder: &Path, at: Instant, kind: BackupKind) -> PathBuf {
    let plain = folder.join(name_of(at, kind));
    if !plain.exists() {
        return plain;
    }
    let stem = plain.with_extension("");
    let numbered = |number: u32| PathBuf::from(format!("{}.{number}.db", stem.display()));
    (2..).map(numbered).find(|path| !path.exists()).unwrap_or(plain)
}

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    std::fs::create_dir_all(folder).map_err(|error| StoreError::File {
        path: folder.display().to_string(),
        reason: format!("the folder for backups cannot be made ({error})"),
    })
}

fn take(app: &App, kind: BackupKind) -> Result<Found, AppError> {
    make_folder(app.backups())?;
    let path = free_name(app.backups(), app.now(), kind);
    app.store().copy_to(&path)?;
    let size = std::fs::metadata(&path).map_or(0, |data| data.len());
    Ok(Found { path, info: BackupInfo { taken_at: app.now(), kind }, size })
}

/// Every backup there is but the daily ones of today.
pub(crate) fn backups_before_today(app: &App) -> Vec<BackupInfo> {
    let infos = list(app.backups()).into_iter().map(|found| found.info);
    infos.filter(|info| !is_todays(info, app)).collect()
}

/// Takes today's backup anew in the place of the one that was taken before something was erased; without one, takes none.
pub(crate) fn renew_todays_backup(app: &App) -> Result<(), AppError> {
    let old: Vec<Found> =
        list(app.backups()).into_iter().filter(|found| is_todays(&found.info, app)).collect();
    if old.is_empty() {
        return Ok(());
    }
    take(app, BackupKind::Daily)?;
    for found in old {
        std::fs::remove_file(&found.path).map_err(|error| {
            AppError::refused(format!("{} could not be removed ({error}).", found.path.display()))
        })?;
    }
    Ok(())
}

fn is_todays(info: &BackupInfo, app: &App) -> bool {
    info.kind == BackupKind::Daily && local_date(info.taken_at, app.zone()) == app.today()
}

/// Called before an older file is changed; where this fails, the file is not touched.
pub(crate) fn back_up_before_migration(file: &Path, folder: &Path, now: Instant) -> Result<(), StoreError> {
    make_folder(folder)?;
    copy_into(file, &free_name(folder, now, BackupKind::BeforeMigration))
}

/// Keeps the file that a restore is about to replace, and answers where.
pub(crate) fn keep_replaced(file: &Path, folder: &Path, now: Instant) -> Result<PathBuf, AppError> {
    make_folder(folder)?;
    let target = free_name(folder, now, BackupKind::BeforeRestore);
    match copy_into(file, &target) {
        Ok(()) => Ok(target),
        // What cannot be read as a workspace is kept as it lies there.
        Err(StoreError::Full) => Err(StoreError::Full.into()),
        Err(_) => {
            let target = target.with_extension("damaged");
            let copied = std::fs::copy(file, &target).and_then(|_| copy_log(file, &target));
            copied.map(|()| target).map_err(|error| {
                let message =
                    format!("{} could not be set aside ({error}). Nothing was changed.", file.display());
                AppError::new(ErrorCode::CannotOpen, message)
            })
        }
    }
}

/// The log of a file that cannot be read may hold its newest writes: it is set aside with it.
fn copy_log(file: &Path, target: &Path) -> std::io::Result<()> {
    let log_of = |file: &Path| {
        let mut name = file.as_os_str().to_owned();
        name.push("-wal");
        PathBuf::from(name)
    };
    match std::fs::copy(log_of(file), log_of(target)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Lets go of what the rotation no longer keeps. The newest was checked when it was taken, before any old one goes.
fn rotate(folder: &Path, now: Instant, zone: Tz) -> Result<(), AppError> {
    let all = list(folder);
    let infos: Vec<BackupInfo> = all.iter().map(|found| found.info).collect();
    for (found, stays) in all.iter().zip(keep(&infos, now, zone)) {
        if !stays {
            std::fs::remove_file(&found.path).map_err(|error| {
                AppError::refused(format!("{} could not be removed ({error}).", found.path.display()))
            })?;
        }
    }
    Ok(())
}

fn view(found: &Found, now: Instant, zone: Tz, check: bool) -> BackupView {
    let trouble = if check { check_file(&found.path).err() } else { None };
    let today = local_date(now, zone);
    let remark = match (&trouble, found.info.kind) {
        (Some(_), _) => "does not open",
        (None, BackupKind::BeforeMigration) => "before an update, kept for good",
        (None, BackupKind::BeforeRestore) => "before a restore",
        (None, BackupKind::Manual) => "by hand, checked",
        (None, BackupKind::Daily) => "checked, opens",
    };
    let date = local_date(found.info.taken_at, zone);
    BackupView {
        path: found.path.display().to_string(),
        taken_ms: found.info.taken_at.timestamp_millis(),
        when: format!(
            "{} {}",
            if date == today { "Today".to_owned() } else { day_words(date, today) },
            domain::time::clock(found.info.taken_at, zone)
        ),
        kind: found.info.kind,
        size_bytes: found.size,
        opens: trouble.is_none(),
        remark: remark.to_owned(),
    }
}
