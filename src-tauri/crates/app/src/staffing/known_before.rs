//! What is known beforehand: events the lead entered, and public holidays.

use chrono::NaiveDate;
use domain::queue::Channel;
use domain::staffing::forecast::{Adjustments, Event};
use domain::staffing::holidays::holidays;
use domain::time::local_date;

use super::learned::{Basis, events_span};

/// What counts for one channel, or for all of them together.
pub(super) fn adjustments(basis: &Basis, channel: Option<Channel>) -> Adjustments {
    let local = |at: domain::time::Instant| at.with_timezone(&basis.zone).naive_local();
    let events =
        basis.events.iter().filter(|event| event.channel.is_none() || event.channel == channel).map(
            |event| Event { from: local(event.start), to: local(event.end), multiplier: event.multiplier },
        );
    let holidays = public_holidays(basis).into_iter().map(|(date, _)| (date, None));
    Adjustments { events: events.collect(), holidays: holidays.collect() }
}

/// The public holidays of the team's country in the time that is learnt from and forecast, with their names.
fn public_holidays(basis: &Basis) -> Vec<(NaiveDate, String)> {
    let Some((country, span)) = basis.country.as_deref().zip(events_span(basis.today, basis.zone)) else {
        return Vec::new();
    };
    holidays(country, local_date(span.start(), basis.zone), local_date(span.end(), basis.zone))
}
