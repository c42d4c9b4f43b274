//! What the window is started with: options, the environment, and the machine's own clock, read once in one place.

use std::path::PathBuf;

use app::Place;
use app::place::{MovedClock, zone_of};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lexopt::{Arg::Long, Arg::Short, Parser};

/// What was asked for at the start.
pub enum Asked {
    Open(Place, MovedClock),
    Say(&'static str),
}

/// Options win over the environment, which wins over the platform's data folder.
///
/// # Errors
/// A sentence: an option that does not exist or misses its value, no home folder, or a time that is none.
pub fn read() -> Result<Asked, String> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let (mut file, mut now) = (None, set("EVENKEEL_NOW"));
    let mut parser = Parser::from_env();
    while let Some(arg) = parser.next().map_err(wrong_use)? {
        match arg {
            Long("file") => file = Some(PathBuf::from(parser.value().map_err(wrong_use)?)),
            Long("now") => now = Some(parser.value().map_err(wrong_use)?),
            Long("help") | Short('h') => return Ok(Asked::Say(include_str!("help.txt"))),
            Long("version") => return Ok(Asked::Say(concat!("Evenkeel ", env!("CARGO_PKG_VERSION"), "\n"))),
            other => return Err(wrong_use(other.unexpected())),
        }
    }
    let folders = directories::ProjectDirs::from("", "", "Evenkeel");
    let data_dir = folders.as_ref().map(directories::ProjectDirs::data_dir);
    let place = Place::choose(file, set("EVENKEEL_FILE").map(PathBuf::from), data_dir);
    let start = now.map(|text| text.to_string_lossy().into_owned());
    let clock = MovedClock::starting(start.as_deref(), machine_now, machine_zone);
    Ok(Asked::Open(place.map_err(|error| error.message)?, clock.map_err(|error| error.message)?))
}

fn wrong_use(error: lexopt::Error) -> String {
    format!("{error}. 'evenkeel --help' shows what there is.")
}

#[allow(clippy::disallowed_methods)] // The window owns the real clock.
fn machine_now() -> DateTime<Utc> {
    Utc::now()
}

fn machine_zone() -> Tz {
    zone_of(std::env::var("TZ").ok().as_deref(), iana_time_zone::get_timezone().ok().as_deref())
}

/// Where the ids of this process take their chance from.
pub fn seed() -> u64 {
    app::place::seed_of(machine_now(), std::process::id())
}
