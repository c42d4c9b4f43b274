//! What waits, and when data is too old to speak of now.

use chrono::{Duration, NaiveDate, NaiveTime, Weekday};
use chrono_tz::America::New_York;
use chrono_tz::Australia::Lord_Howe;
use chrono_tz::Europe::Copenhagen;
use proptest::prelude::*;

use super::*;
use crate::queue::HandleTimeSource;

fn local(text: &str, zone: Tz) -> Instant {
    let (date, time) = text.split_once(' ').expect("a date and a time");
    let time = NaiveTime::parse_from_str(time, "%H:%M").expect("a time");
    instant_at(date.parse::<NaiveDate>().expect("a date"), time, zone)
}

fn hours_between(from: &str, to: &str, hours: &WorkingHours, zone: Tz) -> f64 {
    let span = Span::new(local(from, zone), local(to, zone)).expect("a span");
    business_seconds(span, hours, zone) as f64 / 3600.0
}

#[test]
fn business_hours_leave_out_nights_and_weekends() {
    let hours = WorkingHours::default();
    for (from, to, expected) in [
        ("2026-11-18 09:00", "2026-11-18 10:30", 1.5),
        ("2026-11-18 06:00", "2026-11-18 22:00", 9.0),
        ("2026-11-20 16:00", "2026-11-23 09:00", 2.0),
        ("2026-11-21 08:00", "2026-11-22 17:00", 0.0),
        ("2026-11-16 00:00", "2026-11-23 00:00", 45.0),
    ] {
        assert_eq!(hours_between(from, to, &hours, Copenhagen), expected, "{from} to {to}");
    }
}

#[test]
fn a_dst_change_neither_adds_nor_loses_a_working_hour_by_day_but_does_by_night() {
    let hours = WorkingHours::default();
    for (from, to, zone) in [
        ("2026-03-27 16:00", "2026-03-30 09:00", Copenhagen),
        ("2026-10-30 16:00", "2026-11-02 09:00", New_York),
        ("2026-10-02 16:00", "2026-10-05 09:00", Lord_Howe),
    ] {
        assert_eq!(hours_between(from, to, &hours, zone), 2.0, "{from} in {zone}");
    }
    let night = WorkingHours { days: vec![Weekday::Sun], from: NaiveTime::MIN, ..WorkingHours::default() };
    assert_eq!(hours_between("2026-03-29 00:00", "2026-03-30 00:00", &night, Copenhagen), 16.0);
    assert_eq!(hours_between("2026-10-25 00:00", "2026-10-26 00:00", &night, Copenhagen), 18.0);
    assert_eq!(hours_between("2026-10-04 00:00", "2026-10-05 00:00", &night, Lord_Howe), 16.5);
}

#[test]
fn data_is_stale_when_more_than_a_working_day_lies_between() {
    let stale = |newest: &str, now: &str| {
        is_stale(local(newest, Copenhagen), local(now, Copenhagen), &WorkingHours::default(), Copenhagen)
    };
    assert!(!stale("2026-11-17 11:08", "2026-11-18 11:08"), "exactly one working day");
    assert!(stale("2026-11-17 11:08", "2026-11-18 11:09"));
    assert!(!stale("2026-11-20 16:00", "2026-11-23 16:00"), "a weekend does not age data");
    assert!(stale("2026-11-20 16:00", "2026-11-23 16:01"));
    assert!(stale("2010-01-01 08:00", "2026-11-18 11:00"));
    assert!(!stale("2026-11-19 08:00", "2026-11-18 11:00"), "data from a clock that is ahead");
}

#[test]
fn what_waits_adds_up_with_the_handle_time_of_each_channel() {
    let count = |channel, contacts, oldest: Option<&str>, mean| ChannelCount {
        channel,
        contacts,
        oldest: oldest.map(|text| local(text, Copenhagen)),
        mean_handle_time_s: mean,
        report: None,
    };
    let counts = [
        count(Channel::Phone, 10, Some("2026-11-18 09:00"), None),
        count(Channel::Email, 30, Some("2026-11-16 09:00"), Some((720.0, 200))),
        count(Channel::Chat, 0, None, Some((60.0, 2))),
    ];
    let settings = Settings { phone_handle_time_s: Some(180), ..Settings::default() };
    let newest = local("2026-11-18 10:58", Copenhagen);
    let now = local("2026-11-18 11:08", Copenhagen);
    let summary = waiting(&counts, Some(newest), &settings, now, Copenhagen);
    let by_channel: Vec<_> =
        summary.channels.iter().map(|channel| (channel.hours, channel.handle_time.source)).collect();
    let expected = [
        (0.5, HandleTimeSource::Own),
        (6.0, HandleTimeSource::Contacts { n: 200 }),
        (0.0, HandleTimeSource::Default),
    ];
    assert_eq!(by_channel, expected);
    assert_eq!((summary.contacts, summary.hours, summary.stale), (40, 6.5, false));
    assert_eq!(summary.oldest, counts[1].oldest);
    assert!(waiting(&[], None, &settings, now, Copenhagen).stale, "no data says nothing about now");
}

proptest! {
    #[test]
    fn business_seconds_add_up_and_never_exceed_the_clock(
        start in 0..40_000_000_i64, first in 1..900_000_i64, second in 1..900_000_i64,
        zone in prop::sample::select(vec![Copenhagen, New_York, Lord_Howe]),
    ) {
        let hours = WorkingHours::default();
        let at = |seconds| local("2026-01-01 00:00", Copenhagen) + Duration::seconds(seconds);
        let span = |from, to| Span::new(at(from), at(to)).expect("a span");
        let (middle, end) = (start + first, start + first + second);
        let parts = business_seconds(span(start, middle), &hours, zone) + business_seconds(span(middle, end), &hours, zone);
        let whole = business_seconds(span(start, end), &hours, zone);
        prop_assert_eq!(parts, whole);
        prop_assert!((0..=first + second).contains(&whole));
        prop_assert_eq!(is_stale(at(start), at(end), &hours, zone), whole > 9 * 3600);
    }
}
