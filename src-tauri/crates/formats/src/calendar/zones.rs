//! Which zone a time is in: by its IANA name, by its Windows name, or as the file describes it.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use domain::time::{Instant, Span};

use super::component::Component;
use super::observed::Observed;
use super::windows_zones::iana_of;
use crate::dates::LocalTimes;

/// A zone that times of an event are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Zone {
    Known(Tz),
    /// Described in the file under this name.
    Described(String),
}

/// The zones of one file.
pub(super) struct Zones {
    described: HashMap<String, Observed>,
    known: HashMap<String, Tz>,
    own: Tz,
    times: RefCell<HashMap<Tz, LocalTimes>>,
}

impl Zones {
    pub(super) fn new(components: &[Component], own: Tz, window: Span) -> Self {
        let mut zones =
            Self { described: HashMap::new(), known: HashMap::new(), own, times: RefCell::default() };
        for component in components {
            let name = component.text("TZID").to_string();
            let location = component.text("X-LIC-LOCATION");
            if let Some(zone) = by_name(&name).or_else(|| location.parse().ok()) {
                zones.known.insert(name, zone);
            } else if let Some(observed) = Observed::read(component, window) {
                zones.described.insert(name, observed);
            }
        }
        zones
    }

    /// The zone handed in, for times without one.
    pub(super) fn own(&self) -> Zone {
        Zone::Known(self.own)
    }

    /// The zone of a TZID; `None` where nobody knows it.
    pub(super) fn named(&self, name: &str) -> Option<Zone> {
        let known = self.known.get(name).copied().or_else(|| by_name(name));
        known
            .map(Zone::Known)
            .or_else(|| self.described.contains_key(name).then(|| Zone::Described(name.into())))
    }

    /// The earliest instant at which a clock in the zone shows this time; skipped times are moved on.
    pub(super) fn instant(&self, zone: &Zone, local: NaiveDateTime) -> Instant {
        match zone {
            Zone::Known(zone) => {
                let mut times = self.times.borrow_mut();
                times.entry(*zone).or_insert_with(|| LocalTimes::new(*zone)).resolve(local).0
            }
            Zone::Described(name) => match self.described.get(name) {
                Some(observed) => observed.instant(local),
                None => local.and_utc(),
            },
        }
    }

    /// A zone with a name that comes to the same times; the one handed in where there is none.
    pub(super) fn label(&self, zone: &Zone) -> Tz {
        match zone {
            Zone::Known(zone) => *zone,
            Zone::Described(name) => {
                self.described.get(name).and_then(|o| o.like(self.own)).unwrap_or(self.own)
            }
        }
    }
}

/// `Europe/Berlin`, `/mozilla.org/20050126_1/Europe/Berlin`, `W. Europe Standard Time`.
fn by_name(name: &str) -> Option<Tz> {
    let name = name.trim().trim_matches('"');
    if let Ok(zone) = name.parse() {
        return Some(zone);
    }
    if let Some(zone) = iana_of(name).and_then(|iana| iana.parse().ok()) {
        return Some(zone);
    }
    let mut parts = name.trim_start_matches('/').split('/');
    while parts.next().is_some() {
        let rest = parts.clone().collect::<Vec<_>>().join("/");
        if rest.contains('/')
            && let Ok(zone) = rest.parse()
        {
            return Some(zone);
        }
    }
    None
}
