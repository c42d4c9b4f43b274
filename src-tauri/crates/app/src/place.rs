//! Where the workspace lives and what time it is there, worked out from what the environment says.
//!
//! What belongs here: the rules that the window and `keel` share. What does not: reading the environment, the disk or
//! the machine's clock; those are handed in.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use domain::time::Instant;

use crate::{AppError, Clock};

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
