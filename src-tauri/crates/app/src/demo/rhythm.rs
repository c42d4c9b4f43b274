//! How many contacts a half hour brings: a steep morning on the phone, two humps of chats, Mondays higher, slow growth,
//! a letter about prices and, today at three, a mail about them.

use chrono::{Datelike, NaiveDate};
use domain::queue::Channel;

use super::chance::Chance;
use super::moment::{Moment, is_working_day};

/// Half hours of a day.
pub(super) const SLOTS: usize = 48;
/// Working days ago that the letter about prices went out, at ten.
pub(super) const PRICE_LETTER_DAYS_BACK: i64 = 23;
pub(super) const PRICE_LETTER_SLOT: usize = 20;

pub(super) const PRICE_LETTER: f64 = 1.9;
/// The half hour of the day that is on in which customers read the mail about prices, and how much more they call.
pub(super) const PRICE_MAIL_SLOT: usize = 30;
pub(super) const PRICE_MAIL: f64 = 3.8;

/// Phone and chat answer from 08:00 to 17:00; by half hour. The phone is what the roster is tight on: three of four who
/// take calls cannot carry ten to half past eleven, and they can carry the rest of the day.
const PHONE: [f64; 18] =
    [0.9, 2.2, 3.9, 5.5, 10.1, 10.2, 9.9, 5.2, 3.4, 3.4, 4.4, 3.8, 4.6, 5.0, 5.3, 4.4, 3.4, 2.9];
const CHAT: [f64; 18] =
    [1.2, 2.6, 4.0, 5.2, 5.8, 6.0, 5.8, 4.8, 4.2, 4.0, 4.6, 4.8, 4.6, 5.2, 5.0, 4.2, 3.2, 2.2];
/// Email comes at any hour; by hour.
const EMAIL: [f64; 24] = [
    0.3, 0.2, 0.2, 0.2, 0.3, 0.5, 1.0, 2.4, 6.0, 9.4, 10.6, 9.8, 7.2, 7.8, 9.6, 9.0, 7.2, 4.6, 2.4, 1.8, 1.6,
    1.4, 1.0, 0.6,
];
/// Monday to Sunday.
const WEEKDAYS: [f64; 7] = [1.25, 0.98, 1.0, 0.97, 0.92, 0.10, 0.11];

/// Contacts on a Wednesday of this week.
fn a_day(channel: Channel) -> f64 {
    match channel {
        Channel::Phone => 92.0,
        Channel::Chat => 78.0,
        Channel::Email => 102.0,
        Channel::Other => 0.0,
    }
}

/// The level of a day, drawn once for it: some days are busier than others for no reason anyone knows. This week is as
/// busy as its weekdays are.
pub(super) fn level(moment: &Moment, date: NaiveDate) -> f64 {
    if is_this_week(moment, date) {
        return 1.0;
    }
    let chance = Chance::of("level", moment.index(date)).normal();
    let growth = 1.0 - 0.0035 * moment.weeks_back(date) as f64;
    growth * (1.0 + 0.06 * chance).max(0.7)
}

/// Whether counts follow what is expected, so that what the demo tells of this week does not hang on chance.
pub(super) fn is_this_week(moment: &Moment, date: NaiveDate) -> bool {
    moment.weeks_back(date) == 0
}

/// How much more than usual a half hour brings because of the letter or the mail about prices.
pub(super) fn surge(moment: &Moment, date: NaiveDate, slot: usize, channel: Channel) -> f64 {
    if !is_working_day(date) {
        return 1.0;
    }
    match moment.working_days_back(date) {
        0 if slot == PRICE_MAIL_SLOT && channel == Channel::Phone => PRICE_MAIL,
        PRICE_LETTER_DAYS_BACK if slot >= PRICE_LETTER_SLOT => PRICE_LETTER,
        back if back == PRICE_LETTER_DAYS_BACK - 1 => 1.35,
        back if back == PRICE_LETTER_DAYS_BACK - 2 => 1.12,
        _ => 1.0,
    }
}

/// Contacts to be expected in a half hour of `date`, at level 1.
pub(super) fn expected(channel: Channel, date: NaiveDate, slot: usize) -> f64 {
    let weekday = WEEKDAYS[date.weekday().num_days_from_monday() as usize % 7];
    if channel != Channel::Email && !is_working_day(date) {
        return 0.0;
    }
    let share = match channel {
        Channel::Phone => live(&PHONE, slot),
        Channel::Chat => live(&CHAT, slot),
        Channel::Email | Channel::Other => EMAIL[slot / 2 % 24] / 2.0 / EMAIL.iter().sum::<f64>(),
    };
    a_day(channel) * weekday * share
}

fn live(profile: &[f64; 18], slot: usize) -> f64 {
    let opens = 16;
    let weight = slot.checked_sub(opens).and_then(|index| profile.get(index)).copied().unwrap_or(0.0);
    weight / profile.iter().sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> f64 {
        let date: NaiveDate = text.parse().unwrap();
        let channels = [Channel::Phone, Channel::Chat, Channel::Email];
        channels
            .iter()
            .map(|channel| (0..SLOTS).map(|slot| expected(*channel, date, slot)).sum::<f64>())
            .sum()
    }

    #[test]
    fn mondays_are_higher_and_weekends_bring_a_few_mails() {
        let (monday, wednesday, sunday) = (day("2026-11-16"), day("2026-11-18"), day("2026-11-22"));
        assert!((wednesday - 272.0).abs() < 1e-6, "{wednesday}");
        assert!(monday > wednesday * 1.15 && sunday < wednesday * 0.1);
    }

    #[test]
    fn there_are_two_humps_with_a_dip_at_noon() {
        let date: NaiveDate = "2026-11-18".parse().unwrap();
        let phone = |slot| expected(Channel::Phone, date, slot);
        assert!(phone(20) > phone(24) && phone(28) > phone(24), "ten and two are busier than noon");
        assert_eq!(phone(15), 0.0, "nobody answers before eight");
    }
}
