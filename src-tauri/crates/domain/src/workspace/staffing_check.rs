//! What the settings of staffing must hold; their sentences stand with the others in `settings_check`.

use super::settings_check::ensure;
use super::{SettingsError, ShrinkageItem, StaffingSettings};
use crate::staffing::holidays::is_known;

/// The longest name of a kind of shrinkage, in characters.
const LONGEST_ITEM: usize = 60;
/// More shrinkage than this leaves nobody to answer.
const MOST_SHRINKAGE: f64 = 0.9;
/// The most that a live channel can promise: however many people there are, some contacts wait (Erlang).
const MOST_LIVE: f64 = 0.999;
/// A time to answer within on a live channel: up to an hour.
const WITHIN_S: std::ops::RangeInclusive<u32> = 1..=3_600;
/// Mean patience: up to two hours.
const PATIENCE_S: std::ops::RangeInclusive<u32> = 1..=7_200;

/// # Errors
/// The first rule that is broken.
pub(super) fn check_staffing(staffing: &StaffingSettings) -> Result<(), SettingsError> {
    ensure([15, 30].contains(&staffing.interval_min), || SettingsError::Interval {
        minutes: staffing.interval_min,
    })?;
    for (channel, target) in [("phone", staffing.phone_target), ("chat", staffing.chat_target)] {
        let fits = is_share(target.share) && target.share <= MOST_LIVE && WITHIN_S.contains(&target.within_s);
        ensure(fits, || SettingsError::Target { channel })?;
    }
    let deferred = staffing.deferred_target;
    let fits = is_share(deferred.share) && (1..=400).contains(&deferred.within_h);
    ensure(fits, || SettingsError::DeferredTarget)?;
    for (channel, patience) in [("phone", staffing.phone_patience_s), ("chat", staffing.chat_patience_s)] {
        let fits = patience.is_none_or(|seconds| PATIENCE_S.contains(&seconds));
        ensure(fits, || SettingsError::Patience { channel })?;
    }
    ensure((0.5..=1.0).contains(&staffing.max_occupancy), || SettingsError::Occupancy)?;
    ensure(is_concurrency(&staffing.chat_concurrency), || SettingsError::Concurrency)?;
    let ramp = staffing.ramp;
    let fits = is_share(ramp.first) && (1..=52).contains(&ramp.weeks);
    ensure(fits, || SettingsError::Ramp)?;
    let opening = staffing.opening.as_ref();
    ensure(opening.is_none_or(|week| week.iter().any(Option::is_some)), || SettingsError::NeverOpen)?;
    let fits = staffing.cape_days <= 20 && (1..=26).contains(&staffing.cape_weeks);
    ensure(fits, || SettingsError::Cape)?;
    let country = staffing.country.as_deref();
    ensure(country.is_none_or(is_known), || SettingsError::Country {
        code: country.unwrap_or_default().to_owned(),
    })?;
    check_shrinkage(&staffing.shrinkage)
}

/// Above 0 and at most 1.
fn is_share(share: f64) -> bool {
    share > 0.0 && share <= 1.0
}

fn is_concurrency(at_a_time: &[f64]) -> bool {
    let starts = at_a_time.first() == Some(&1.0) && at_a_time.len() <= 10;
    let rises = at_a_time.windows(2).all(|pair| pair[0] <= pair[1]);
    let in_bounds = (1_u32..).zip(at_a_time).all(|(chats, done)| *done <= f64::from(chats));
    starts && rises && in_bounds
}

fn check_shrinkage(items: &[ShrinkageItem]) -> Result<(), SettingsError> {
    for item in items {
        let named = !item.name.trim().is_empty() && item.name.chars().count() <= LONGEST_ITEM;
        ensure(named, || SettingsError::ShrinkageName)?;
        let fits = (0.0..1.0).contains(&item.share);
        ensure(fits, || SettingsError::ShrinkageShare { name: item.name.clone() })?;
    }
    let all: f64 = items.iter().map(|item| item.share).sum();
    ensure(items.len() <= 20 && all <= MOST_SHRINKAGE, || SettingsError::ShrinkageTooMuch)
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::super::Settings;
    use super::*;
    use crate::time::ClockSpan;

    fn refused(change: impl FnOnce(&mut StaffingSettings)) -> Option<SettingsError> {
        let mut settings = Settings::default();
        change(&mut settings.staffing);
        settings.check().err()
    }

    #[test]
    fn only_what_no_roster_shows_is_taken_off_presence() {
        let mut staffing = StaffingSettings::default();
        assert!((staffing.unrostered_shrinkage() - 0.08).abs() < 1e-12);
        for item in &mut staffing.shrinkage {
            item.in_roster = true;
        }
        assert_eq!(staffing.unrostered_shrinkage().to_string(), "0", "and not -0");
    }

    #[test]
    fn the_queue_is_open_when_the_lead_works_unless_hours_of_its_own_are_set() {
        let mut settings = Settings::default();
        assert_eq!(settings.open_on(Weekday::Mon).map(ClockSpan::words).as_deref(), Some("08:00 to 17:00"));
        assert_eq!(settings.open_on(Weekday::Sat), None);
        let mut week = [None; 7];
        week[5] = ClockSpan::new(0, 1440);
        settings.staffing.opening = Some(week);
        assert_eq!(settings.check(), Ok(()));
        assert_eq!(settings.open_on(Weekday::Mon), None);
        assert_eq!(settings.open_on(Weekday::Sat).map(ClockSpan::words).as_deref(), Some("00:00 to 24:00"));
    }

    #[test]
    fn targets_and_patience_stay_within_what_can_be_reckoned() {
        assert_eq!(refused(|it| it.interval_min = 20), Some(SettingsError::Interval { minutes: 20 }));
        assert_eq!(refused(|it| it.interval_min = 15), None);
        let phone = Some(SettingsError::Target { channel: "phone" });
        assert_eq!(refused(|it| it.phone_target.share = 0.0), phone);
        assert_eq!(refused(|it| it.phone_target.share = f64::NAN), phone);
        assert_eq!(refused(|it| it.phone_target.share = 1.0), phone, "no number of people reaches it");
        assert_eq!(refused(|it| it.phone_target.share = 0.99), None);
        assert_eq!(refused(|it| it.phone_target.within_s = 0), phone);
        assert_eq!(refused(|it| it.deferred_target.within_h = 0), Some(SettingsError::DeferredTarget));
        let chat = Some(SettingsError::Patience { channel: "chat" });
        assert_eq!(refused(|it| it.chat_patience_s = Some(0)), chat);
        assert_eq!(refused(|it| it.max_occupancy = 1.01), Some(SettingsError::Occupancy));
    }

    #[test]
    fn several_chats_at_a_time_never_get_less_done_nor_more_than_as_many_people() {
        for bad in [vec![], vec![0.9], vec![1.0, 0.9], vec![1.0, 2.1], vec![1.0, f64::NAN]] {
            assert_eq!(
                refused(|it| it.chat_concurrency = bad.clone()),
                Some(SettingsError::Concurrency),
                "{bad:?}"
            );
        }
        assert_eq!(refused(|it| it.chat_concurrency = vec![1.0]), None);
    }

    #[test]
    fn ramp_opening_cape_days_country_and_shrinkage_have_limits() {
        assert_eq!(refused(|it| it.ramp.weeks = 0), Some(SettingsError::Ramp));
        assert_eq!(refused(|it| it.opening = Some([None; 7])), Some(SettingsError::NeverOpen));
        assert_eq!(refused(|it| it.cape_weeks = 0), Some(SettingsError::Cape));
        for unknown in ["dk", "ZZ", "Denmark"] {
            let code = unknown.to_owned();
            assert_eq!(
                refused(|it| it.country = Some(unknown.into())),
                Some(SettingsError::Country { code })
            );
        }
        assert_eq!(refused(|it| it.country = Some("DK".into())), None);
        assert_eq!(refused(|it| it.shrinkage[0].name = " ".into()), Some(SettingsError::ShrinkageName));
        let name = "Lunch".to_owned();
        assert_eq!(refused(|it| it.shrinkage[1].share = 1.0), Some(SettingsError::ShrinkageShare { name }));
        assert_eq!(refused(|it| it.shrinkage[1].share = 0.8), Some(SettingsError::ShrinkageTooMuch));
    }
}
