//! What came on a channel, from contacts and from its interval report, and how far that reaches.

use chrono::Duration;
use domain::queue::Channel;
use domain::staffing::forecast::{Joined, join};
use domain::time::{Instant, local_date};
use store::{OfferedRow, SlotRow};

use super::learned::Basis;

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
