//! What the demo lead knew beforehand: when more would come than usual.

use domain::queue::Channel;
use store::EventRow;

use super::chance::Chance;
use super::moment::{DAY_ENDS, Moment};
use super::rhythm::{PRICE_LETTER, PRICE_LETTER_DAYS_BACK, PRICE_LETTER_SLOT, PRICE_MAIL, PRICE_MAIL_SLOT};
use super::roster::working_today;

/// Minutes of a half hour of the rhythm.
const SLOT_MIN: i64 = 30;

/// The letter about prices, weeks ago, and the mail about them on the day that is on.
pub(super) fn events(moment: &Moment) -> Vec<EventRow> {
    let mut chance = Chance::of("events", 0);
    let minute = |slot: usize| i64::try_from(slot).unwrap_or(0) * SLOT_MIN;
    let letter = minute(PRICE_LETTER_SLOT);
    let mail = minute(PRICE_MAIL_SLOT);
    let letter_on = moment.dates().find(|date| moment.working_days_back(*date) == PRICE_LETTER_DAYS_BACK);
    let mail_on = Some(working_today(moment));
    [
        (letter_on, (letter, DAY_ENDS), "Letter about the new prices", None, PRICE_LETTER),
        (mail_on, (mail, mail + SLOT_MIN), "Mail about the new prices", Some(Channel::Phone), PRICE_MAIL),
    ]
    .into_iter()
    .filter_map(|(on, (from, to), label, channel, multiplier)| {
        let (start, end) = (moment.at(on?, from), moment.at(on?, to));
        Some(EventRow { id: chance.id(start), label: label.to_owned(), start, end, channel, multiplier })
    })
    .collect()
}
