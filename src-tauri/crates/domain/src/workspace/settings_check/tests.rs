//! Each setting, just inside its limits and just outside.

use chrono::{NaiveTime, Weekday};

use super::*;
use crate::queue::Channel;

fn refused(change: impl FnOnce(&mut Settings)) -> Option<SettingsError> {
    let mut settings = Settings::default();
    change(&mut settings);
    settings.check().err()
}

#[test]
fn the_defaults_of_the_product_hold() {
    let settings = Settings::default();
    assert_eq!(settings.check(), Ok(()));
    assert_eq!((settings.band_low, settings.band_high, settings.idle_min), (30, 50, 15));
    assert_eq!((settings.breaks.nudge_after_min, settings.breaks.firm_after_min), (120, 240));
    let hours = &settings.hours;
    assert_eq!(
        (hours.from.to_string(), hours.to.to_string()),
        ("08:00:00".to_owned(), "17:00:00".to_owned())
    );
    assert_eq!((hours.days.len(), hours.week_starts), (5, Weekday::Mon));
}

#[test]
fn hours_need_a_day_and_an_end_after_their_start() {
    assert_eq!(refused(|settings| settings.hours.days.clear()), Some(SettingsError::NoWorkingDay));
    let twice = refused(|settings| settings.hours.days.push(Weekday::Mon));
    assert_eq!(twice, Some(SettingsError::WorkingDayTwice));
    let backwards = refused(|settings| settings.hours.to = settings.hours.from);
    assert_eq!(backwards, Some(SettingsError::HoursEndBeforeStart));
    assert_eq!(refused(|settings| settings.hours.from = NaiveTime::MIN), None);
}

#[test]
fn the_band_lies_within_a_hundred_per_cent() {
    let band = |low, high| refused(|settings| (settings.band_low, settings.band_high) = (low, high));
    assert_eq!(band(0, 100), None);
    for (low, high) in [(50, 50), (60, 40), (10, 101)] {
        assert_eq!(band(low, high), Some(SettingsError::Band { low, high }));
    }
    let sentence = SettingsError::Band { low: 60, high: 40 }.to_string();
    let expected =
        "The band runs from 60 to 40 %. Choose a lower end below the upper one, both from 0 to 100.";
    assert_eq!(sentence, expected);
}

#[test]
fn breaks_and_nudges_fit_into_a_day() {
    assert_eq!(refused(|settings| settings.breaks.short_breaks = 13), Some(SettingsError::BreaksTooLong));
    assert_eq!(
        refused(|settings| settings.breaks.short_break_min = u32::MAX),
        Some(SettingsError::BreaksTooLong)
    );
    assert_eq!(
        refused(|settings| settings.breaks.short_break_min = 4),
        Some(SettingsError::ShortBreakTooShort)
    );
    let none = refused(|settings| (settings.breaks.short_breaks, settings.breaks.short_break_min) = (0, 0));
    assert_eq!(none, None);
    let nudges = |gentle, firm| {
        refused(|settings| (settings.breaks.nudge_after_min, settings.breaks.firm_after_min) = (gentle, firm))
    };
    assert_eq!(nudges(5, 6), None);
    for (nudge_min, firm_min) in [(4, 240), (240, 240), (240, 120), (60, 1441)] {
        assert_eq!(nudges(nudge_min, firm_min), Some(SettingsError::Nudges { nudge_min, firm_min }));
    }
    assert_eq!(refused(|settings| settings.breaks.firm_words = "ø".repeat(80)), None);
    let words = refused(|settings| settings.breaks.nudge_words = "x".repeat(81));
    assert_eq!(words, Some(SettingsError::WordsTooLong));
}

#[test]
fn names_channels_handle_times_and_idle_time_have_limits() {
    let long = refused(|settings| settings.team_name = "x".repeat(81));
    assert_eq!(long, Some(SettingsError::NameTooLong { whose: "team" }));
    assert_eq!(refused(|settings| settings.channels.clear()), Some(SettingsError::NoChannel));
    assert_eq!(refused(|settings| settings.channels.push(Channel::Chat)), Some(SettingsError::ChannelTwice));
    assert_eq!(refused(|settings| settings.channels.push(Channel::Other)), None);
    for seconds in [0, 4, 28_801] {
        let handle_time = refused(|settings| settings.chat_handle_time_s = Some(seconds));
        assert_eq!(handle_time, Some(SettingsError::HandleTime { channel: "chat" }), "{seconds}");
    }
    assert_eq!(refused(|settings| settings.idle_min = 0), Some(SettingsError::Idle { minutes: 0 }));
    assert_eq!(refused(|settings| settings.idle_min = 480), None);
}
