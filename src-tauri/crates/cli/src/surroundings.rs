//! What the environment says, read once: the file, the clock, the zone. The terminal owns a real clock.

use std::path::PathBuf;
use std::sync::Arc;

use app::place::{MovedClock, fonts_of, seed_of, zone_of};
use app::{Host, HostOptions, Place};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::answer::Trouble;
use crate::args::Around;

/// The open workspace.
pub struct Surroundings {
    pub host: Host,
    pub place: Place,
    /// The file was named, by option or environment.
    pub named: bool,
    /// The zone was named.
    pub zone: Option<Tz>,
}

/// Options win over the environment, which wins over the platform's data folder. Arithmetic on figures that are given
/// opens no file, and makes none.
///
/// # Errors
/// Where there is no folder for the file, or the time is none.
pub fn open(around: &Around, with_file: bool) -> Result<Surroundings, Trouble> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let environment = set("EVENKEEL_FILE").map(PathBuf::from);
    let named = around.file.is_some() || environment.is_some();
    let folders = directories::ProjectDirs::from("", "", "Evenkeel");
    let data_dir = folders.as_ref().map(directories::ProjectDirs::data_dir);
    let place = Place::choose(around.file.clone(), environment, data_dir)?;
    let start =
        around.now.clone().or_else(|| set("EVENKEEL_NOW").map(|now| now.to_string_lossy().into_owned()));
    let zone = around.zone;
    let clock =
        MovedClock::starting(start.as_deref(), machine_now, move || zone.unwrap_or_else(machine_zone))
            .map_err(Trouble::Misused)?;
    let seed = seed_of(machine_now(), std::process::id());
    let fonts = fonts_of(|name| std::env::var_os(name));
    let options = HostOptions { place: place.clone(), clock: Arc::new(clock), fonts, seed, exclusive: false };
    let host = if with_file { Host::open(options)? } else { Host::without_file(options) };
    Ok(Surroundings { host, place, named, zone })
}

#[allow(clippy::disallowed_methods)] // The terminal owns the real clock.
fn machine_now() -> DateTime<Utc> {
    Utc::now()
}

fn machine_zone() -> Tz {
    zone_of(std::env::var("TZ").ok().as_deref(), iana_time_zone::get_timezone().ok().as_deref())
}
