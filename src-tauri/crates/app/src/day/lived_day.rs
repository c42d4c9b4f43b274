//! Which entries a day holds: those lived on its date by the clock of the zone they were lived in.
//!
//! What belongs here: finding the day of an entry and the zone of a day for a lead who travels. What does not: how a
//! day is drawn.

use chrono::{Duration, NaiveDate};
use chrono_tz::Tz;
use domain::day::Entry;
use domain::time::{Instant, Span, day_span, local_date};
use store::{Reader, StoreError};

/// What was lived on one date.
pub(super) struct LivedDay {
    /// A past day is that of its first entry; today and days ahead are here.
    pub zone: Tz,
    /// The whole day in `zone`, and what was lived on its date in other zones.
    pub span: Span,
    pub entries: Vec<Entry>,
}

/// Every instant that is on `date` somewhere on Earth.
pub(super) fn everywhere(date: NaiveDate) -> Span {
    let utc = day_span(date, Tz::UTC);
    Span::new(utc.start() - Duration::hours(14), utc.end() + Duration::hours(12)).unwrap_or(utc)
}

/// What was lived on `date`; what runs is also part of today.
pub(super) fn lived_day(
    reader: &Reader<'_>,
    date: NaiveDate,
    now: Instant,
    here: Tz,
) -> Result<LivedDay, StoreError> {
    let today = local_date(now, here);
    let mut entries = reader.entries_in(everywhere(date))?;
    entries.retain(|entry| part_on(entry, date, now).is_some() || (date == today && entry.is_running()));
    let first = entries.iter().find(|entry| local_date(entry.start, entry.zone) == date);
    let zone = first.filter(|_| date < today).map_or(here, |entry| entry.zone);
    let parts = entries.iter().filter_map(|entry| part_on(entry, date, now));
    let span = parts.fold(day_span(date, zone), |day, part| {
        Span::new(day.start().min(part.start()), day.end().max(part.end())).unwrap_or(day)
    });
    Ok(LivedDay { zone, span, entries })
}

/// The part of an entry that was lived on `date`.
fn part_on(entry: &Entry, date: NaiveDate, now: Instant) -> Option<Span> {
    // One that has only begun has no length yet, and a place all the same.
    let span = entry.span(now).or_else(|| Span::new(entry.start, entry.start + Duration::seconds(1)).ok())?;
    span.intersection(day_span(date, entry.zone))
}

/// The zone the lead was in at a past instant: that of the nearest entry of the same day, else here.
pub(crate) fn zone_then(reader: &Reader<'_>, at: Instant, here: Tz) -> Result<Tz, StoreError> {
    let day = Duration::days(1);
    let around =
        Span::new(at - day, at + day).map_or_else(|_| Ok(Vec::new()), |span| reader.entries_in(span))?;
    let nearest = around
        .iter()
        .filter(|entry| local_date(entry.start, entry.zone) == local_date(at, entry.zone))
        .min_by_key(|entry| (entry.start - at).abs());
    Ok(nearest.map_or(here, |entry| entry.zone))
}
