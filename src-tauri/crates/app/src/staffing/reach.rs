//! What came on a channel, from contacts and from its interval report, and how far that reaches.

use chrono::{Duration, NaiveDateTime, TimeZone, Timelike};
use domain::queue::Channel;
use domain::staffing::forecast::{History, HistoryError, Joined, Tally, has_stopped, join};
use domain::time::{Instant, local_date};
use store::{OfferedRow, SlotRow};

use super::known_before::adjustments;
use super::learned::Basis;

/// A shorter silence than this is not looked into.
const SILENCE_MIN: i64 = 60;

/// What came on a channel: contacts and what its interval reports counted, joined.
pub(super) fn came(slots: &[SlotRow], offered: &[OfferedRow], channel: Channel, basis: &Basis) -> Joined {
    let local = |at: Instant| at.with_timezone(&basis.zone).naive_local();
    let opened = slots.iter().filter(|slot| slot.channel == channel && slot.opened > 0);
    let step_s = basis.interval_min * 60;
    let counted = offered.iter().filter(|row| row.channel == channel).flat_map(|row| {
        // A longer interval is spread evenly over those it covers.
        let parts = row.length_s.div_ceil(step_s).max(1);
        let at = move |part: u32| row.start + Duration::seconds(i64::from(part * step_s));
        (0..parts).map(move |part| (local(at(part)), f64::from(row.offered) / f64::from(parts)))
    });
    join(opened.map(|slot| (local(slot.start), f64::from(slot.opened))).collect(), counted.collect())
}

/// How far the data of a channel reaches: as far as its report where that tells of the last day or nothing tells of the
/// days after it, else as the contacts.
pub(super) fn known_until(joined: &Joined, channel: Channel, newest: Instant, basis: &Basis) -> Instant {
    let reported = basis.reports.iter().find(|(of, _)| *of == channel).map(|(_, newest)| *newest);
    match (reported, joined.reported_until) {
        (Some(reported), Some(last)) if !joined.contacts_go_on || last >= local_date(newest, basis.zone) => {
            reported
        }
        _ => newest,
    }
}

/// What came up to a local time; `until` is how far it is known.
pub(super) fn history_of(
    joined: &Joined,
    to: NaiveDateTime,
    until: NaiveDateTime,
    basis: &Basis,
) -> Result<History, HistoryError> {
    let mut tally = Tally::new(basis.interval_min)?;
    joined.came.iter().filter(|(at, _)| *at <= to).for_each(|(at, count)| tally.add(*at, *count));
    tally.history(Some(until))
}

/// Where what came on a channel ends before `known_to`, so many contacts being due since that none came is no chance;
/// `None` where it does not.
pub(super) fn stops_at(
    joined: &Joined,
    channel: Channel,
    known_to: Instant,
    basis: &Basis,
) -> Result<Option<Instant>, HistoryError> {
    let to = known_to.with_timezone(&basis.zone).naive_local();
    let last = joined.came.iter().map(|(at, _)| *at).filter(|at| *at <= to).max();
    let Some(last) = last.filter(|last| to - *last > Duration::minutes(SILENCE_MIN)) else { return Ok(None) };
    let history = history_of(joined, last, last, basis)?;
    if !has_stopped(&history, last, to, &adjustments(basis, Some(channel))) {
        return Ok(None);
    }
    let minute = i64::from(last.hour() * 60 + last.minute());
    let interval_min = i64::from(basis.interval_min.max(1));
    let end = last + Duration::minutes(interval_min - minute % interval_min);
    Ok(basis.zone.from_local_datetime(&end).earliest().map(|end| end.to_utc()))
}
