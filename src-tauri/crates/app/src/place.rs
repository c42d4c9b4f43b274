//! Where the workspace lives and what time it is there, worked out from what the environment says.
//!
//! What belongs here: the rules that the window and `keel` share. What does not: reading the environment, the disk or
//! the machine's clock; those are handed in.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use domain::time::Instant;

use crate::{AppError, Clock, Fonts};

/// The files of one workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub file: PathBuf,
    /// A folder beside the file.
    pub backups: PathBuf,
    pub demo_file: PathBuf,
}

impl Place {
    /// The file that was asked for (an option wins over the environment), else `evenkeel.db` in the platform's data
    /// folder.
    ///
    /// # Errors
    /// Where no file was asked for and the platform has no data folder.
    pub fn choose(
        option: Option<PathBuf>,
        environment: Option<PathBuf>,
        data_dir: Option<&Path>,
    ) -> Result<Self, AppError> {
        option
            .or(environment)
            .or_else(|| data_dir.map(|folder| folder.join("evenkeel.db")))
            .map(Self::around)
            .ok_or_else(|| {
                AppError::refused(
                    "There is no home folder to keep the workspace in. Choose a file with --file PATH.",
                )
            })
    }

    /// The files that lie around a workspace file.
    pub fn around(file: PathBuf) -> Self {
        let stem = file.file_stem().map_or_else(Default::default, |stem| stem.to_string_lossy().into_owned());
        let backups = if stem == "evenkeel" { "backups".to_owned() } else { format!("{stem}-backups") };
        let demo = if stem == "evenkeel" { "demo.db".to_owned() } else { format!("{stem}-demo.db") };
        Self { backups: file.with_file_name(backups), demo_file: file.with_file_name(demo), file }
    }
}

/// The fonts that are installed, by what the environment says of where; nothing is read yet.
pub fn fonts_of(environment: impl Fn(&str) -> Option<OsString>) -> Fonts {
    Fonts::in_folders(font_folders(environment))
}

/// Where fonts are installed, by what the environment says of the home and data folders (XDG Base Directory, 0.8), and
/// where macOS and Windows keep theirs. A folder that is not there holds no fonts.
fn font_folders(environment: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let set = |name: &str| environment(name).filter(|value| !value.is_empty());
    let folder = |name: &str| set(name).map(PathBuf::from);
    let home = folder("HOME").or_else(|| folder("USERPROFILE"));
    let in_home = |path: &str| home.as_ref().map(|home| home.join(path));
    let data_home = folder("XDG_DATA_HOME").or_else(|| in_home(".local/share"));
    let shared = set("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    let mut folders: Vec<PathBuf> = data_home.into_iter().map(|data| data.join("fonts")).collect();
    folders.extend([".fonts", "Library/Fonts"].into_iter().filter_map(in_home));
    folders.extend(std::env::split_paths(&shared).map(|data| data.join("fonts")));
    folders.extend(
        ["/usr/share/fonts", "/run/host/fonts", "/Library/Fonts", "/System/Library/Fonts"].map(PathBuf::from),
    );
    folders.extend(folder("WINDIR").map(|windows| windows.join("Fonts")));
    folders.extend(folder("LOCALAPPDATA").map(|local| local.join("Microsoft/Windows/Fonts")));
    folders
}

/// The machine's clock, moved by a fixed offset and running on from there.
pub struct MovedClock {
    machine: Box<dyn Fn() -> Instant + Send + Sync>,
    zone: Box<dyn Fn() -> Tz + Send + Sync>,
    offset: TimeDelta,
}

impl MovedClock {
    /// The machine's own time, or `start` now. `zone` is asked anew each time, because a laptop travels.
    ///
    /// # Errors
    /// Where `start` is not a time; see [`time_of`].
    pub fn starting(
        start: Option<&str>,
        machine: impl Fn() -> Instant + Send + Sync + 'static,
        zone: impl Fn() -> Tz + Send + Sync + 'static,
    ) -> Result<Self, AppError> {
        let offset = match start {
            None => TimeDelta::zero(),
            Some(text) => time_of(text, zone())? - machine(),
        };
        Ok(Self { machine: Box::new(machine), zone: Box::new(zone), offset })
    }
}

impl Clock for MovedClock {
    fn now(&self) -> Instant {
        (self.machine)() + self.offset
    }

    fn zone(&self) -> Tz {
        (self.zone)()
    }
}

/// The value of `TZ` where it names a zone, else the system's name for it, else UTC.
pub fn zone_of(tz: Option<&str>, system: Option<&str>) -> Tz {
    let known = |name: &str| name.trim_start_matches(':').parse().ok();
    tz.and_then(known).or_else(|| system.and_then(known)).unwrap_or(Tz::UTC)
}

/// Where the ids of a process take their chance from: two that begin at one instant still differ.
pub fn seed_of(began: Instant, process: u32) -> u64 {
    let nanos = began.timestamp_nanos_opt().unwrap_or_default();
    nanos.unsigned_abs() ^ (u64::from(process) << 40)
}

/// An instant (`2026-11-18T11:08:00+01:00`), or a local time in `zone` (`2026-11-18T11:08`, `2026-11-18 11:08`). Of a
/// time that happens twice, the first is meant.
///
/// # Errors
/// Where it is neither, or the local time was skipped by a change of the clocks.
pub fn time_of(text: &str, zone: Tz) -> Result<Instant, AppError> {
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Ok(exact.with_timezone(&Utc));
    }
    ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|pattern| NaiveDateTime::parse_from_str(text, pattern).ok())
        .and_then(|local| zone.from_local_datetime(&local).earliest())
        .map(|at| at.with_timezone(&Utc))
        .ok_or_else(|| {
            AppError::refused(format!(
                "'{text}' is not a time in {zone}. Write it as 2026-11-18T11:08 or 2026-11-18T11:08:00+01:00."
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(result: Result<Instant, AppError>) -> String {
        result.map_or_else(|error| error.message, |at| at.to_rfc3339())
    }

    #[test]
    fn the_option_wins_over_the_environment_and_that_over_the_data_folder() {
        let data_dir = Some(Path::new("/home/nora/.local/share/evenkeel"));
        let file = |option: Option<&str>, environment: Option<&str>| {
            Place::choose(option.map(Into::into), environment.map(Into::into), data_dir).unwrap().file
        };
        assert_eq!(file(Some("/a.db"), Some("/b.db")), PathBuf::from("/a.db"));
        assert_eq!(file(None, Some("/b.db")), PathBuf::from("/b.db"));
        assert_eq!(file(None, None), PathBuf::from("/home/nora/.local/share/evenkeel/evenkeel.db"));
    }

    #[test]
    fn two_files_in_one_folder_do_not_share_their_backups() {
        let of = |file: &str| Place::choose(Some(file.into()), None, None).unwrap();
        assert_ne!(of("/team/a.db").backups, of("/team/b.db").backups);
        assert_ne!(of("/team/a.db").demo_file, of("/team/b.db").demo_file);
    }

    #[test]
    fn without_a_home_folder_a_file_is_asked_for() {
        assert!(Place::choose(None, None, None).unwrap_err().message.contains("--file"));
    }

    #[test]
    fn a_local_time_is_read_in_its_zone_and_an_instant_keeps_its_own() {
        assert_eq!(told(time_of("2026-11-18 11:08", Tz::Europe__Berlin)), "2026-11-18T10:08:00+00:00");
        assert_eq!(
            told(time_of("2026-11-18T11:08:00-05:00", Tz::Europe__Berlin)),
            "2026-11-18T16:08:00+00:00"
        );
    }

    #[test]
    fn of_an_hour_that_happens_twice_the_first_is_meant() {
        assert_eq!(told(time_of("2026-10-25T02:30", Tz::Europe__Berlin)), "2026-10-25T00:30:00+00:00");
    }

    #[test]
    fn an_hour_that_never_was_is_refused_with_an_example() {
        let sentence = told(time_of("2026-03-29T02:30", Tz::Europe__Berlin));
        assert!(sentence.contains("not a time in Europe/Berlin") && sentence.contains("2026-11-18T11:08"));
    }

    #[test]
    fn fonts_are_looked_for_where_the_environment_keeps_data() {
        let folders = |set: &'static [(&str, &str)]| {
            let value =
                move |name: &str| set.iter().find(|(other, _)| *other == name).map(|(_, value)| value.into());
            font_folders(value)
        };
        let usual = folders(&[("HOME", "/home/nora")]);
        for folder in ["/home/nora/.local/share/fonts", "/home/nora/.fonts", "/usr/share/fonts"] {
            assert!(usual.contains(&PathBuf::from(folder)), "{folder} in {usual:?}");
        }
        let own = folders(&[("XDG_DATA_HOME", "/data"), ("XDG_DATA_DIRS", "/shared:/more")]);
        for folder in ["/data/fonts", "/shared/fonts", "/more/fonts"] {
            assert!(own.contains(&PathBuf::from(folder)), "{folder} in {own:?}");
        }
        assert!(
            folders(&[]).iter().all(|folder| folder.is_absolute()),
            "nothing beside where it was started"
        );
    }

    #[test]
    fn a_moved_clock_runs_on_from_where_it_was_set() {
        fn machine() -> Instant {
            DateTime::from_timestamp(1_800_000_000, 0).unwrap()
        }
        let clock = MovedClock::starting(Some("2015-03-29T01:30:00Z"), machine, || Tz::UTC).unwrap();
        assert_eq!(clock.now().to_rfc3339(), "2015-03-29T01:30:00+00:00");
    }

    #[test]
    fn tz_wins_over_the_system_and_nonsense_is_utc() {
        assert_eq!(zone_of(Some(":Asia/Tokyo"), Some("Europe/Berlin")), Tz::Asia__Tokyo);
        assert_eq!(zone_of(Some("nowhere"), Some("Europe/Berlin")), Tz::Europe__Berlin);
        assert_eq!(zone_of(None, None), Tz::UTC);
    }
}
