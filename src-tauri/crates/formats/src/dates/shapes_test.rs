//! Dates as files write them, and back, in zones with a change of clocks.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use proptest::prelude::*;

use super::{DateOrder, DateText, LocalTimes, Moment, parse_date};

fn local(text: &str) -> Option<String> {
    match parse_date(text) {
        DateText::Moment(Moment::Local(at)) => Some(at.format("%Y-%m-%d %H:%M:%S").to_string()),
        _ => None,
    }
}

fn exact(text: &str) -> Option<String> {
    match parse_date(text) {
        DateText::Moment(Moment::Exact(at)) => Some(at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        _ => None,
    }
}

#[test]
fn times_without_an_offset_are_read_in_every_shape() {
    for text in [
        "2024-03-04 10:15",
        "2024-03-04 10:15:00",
        "2024-03-04T10:15:00.000",
        "2024/03/04 10:15",
        "04.03.2024 10:15",
        "4.3.24, 10:15 Uhr".trim_end_matches(" Uhr"),
        "Mar 4, 2024 10:15 am",
        "March 4th, 2024 at 10:15 AM",
        "04/Mar/24 10:15 AM",
        "4 March 2024 10:15",
        "4. März 2024 10:15",
        "Monday, 4 March 2024 10.15",
        "Mon Mar 04 2024 10:15:00",
        "20240304101500",
    ] {
        assert_eq!(local(text).as_deref(), Some("2024-03-04 10:15:00"), "{text}");
    }
}

#[test]
fn times_with_an_offset_are_exact() {
    for text in [
        "2024-03-04T09:15:00Z",
        "2024-03-04T10:15:00.000+0100",
        "2024-03-04T10:15:00+01:00",
        "2024-03-04 10:15:00 +0100",
        "2024-03-04 09:15:00 UTC",
        "Mon, 04 Mar 2024 10:15:00 +0100",
        "Mon Mar 04 2024 10:15:00 GMT+0100 (Central European Standard Time)",
        "1709543700",
        "1709543700000",
    ] {
        assert_eq!(exact(text).as_deref(), Some("2024-03-04T09:15:00Z"), "{text}");
    }
}

#[test]
fn twelve_hour_clocks_have_their_noon_and_midnight() {
    assert_eq!(local("Mar 31, 2024 12:50 am").as_deref(), Some("2024-03-31 00:50:00"));
    assert_eq!(local("31/Mar/24 12:50 PM").as_deref(), Some("2024-03-31 12:50:00"));
    assert_eq!(parse_date("31/Mar/24 13:50 PM"), DateText::DoesNotExist);
}

#[test]
fn what_no_calendar_has_does_not_exist() {
    for text in ["2024-02-30 10:00", "2023-02-29", "31.04.2024", "2024-13-01T00:00:00Z", "2024-03-04 25:00"] {
        assert_eq!(parse_date(text), DateText::DoesNotExist, "{text}");
    }
}

#[test]
fn other_text_is_no_date() {
    for text in
        ["", "soon", "00:27:30", "28:50:00", "12", "4321", "SUP-1001", "10:15", "2024", "Q1 2024", "1.2.3"]
    {
        assert_eq!(parse_date(text), DateText::NotADate, "{text}");
    }
}

#[test]
fn two_numbers_in_front_stay_open_until_someone_says() {
    let DateText::Numeric(date) = parse_date("04/11/2026 08:12") else { panic!("reads two ways") };
    assert_eq!(date.date(DateOrder::DayFirst), NaiveDate::from_ymd_opt(2026, 11, 4));
    assert_eq!(date.date(DateOrder::MonthFirst), NaiveDate::from_ymd_opt(2026, 4, 11));
}

/// Instants within a few years around two changes of clocks a year.
fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    (1_640_000_000_i64..1_800_000_000)
        .prop_map(|seconds| Utc.timestamp_opt(seconds - seconds % 60, 0).single().expect("an instant"))
}

const SHAPES: [&str; 8] = [
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%b %-d, %Y %-I:%M %p",
    "%d/%b/%y %-I:%M %p",
    "%A, %-d %B %Y %H:%M",
    "%d/%m/%Y %H:%M",
    "%-d-%-m-%Y %-I:%M:%S %p",
];

proptest! {
    #[test]
    fn a_written_time_is_read_again_in_two_zones(
        at in instants(),
        shape in prop::sample::select(SHAPES.to_vec()),
        zone in prop::sample::select(vec![chrono_tz::Europe::Berlin, chrono_tz::America::New_York]),
    ) {
        let text = at.with_timezone(&zone).format(shape).to_string();
        let read = match parse_date(&text) {
            DateText::Numeric(date) => date.read(DateOrder::DayFirst),
            other => other,
        };
        let DateText::Moment(Moment::Local(local)) = read else { return Err(TestCaseError::fail(text)) };
        let (earlier, later) = LocalTimes::new(zone).resolve(local);
        prop_assert!(at == earlier || at == later, "{text} is {earlier} or {later}");
        prop_assert!(earlier == later || (later - earlier).num_hours() == 1);
    }

    #[test]
    fn an_offset_makes_the_zone_not_matter(at in instants(), minutes in -720..=840_i32) {
        let offset = chrono::FixedOffset::east_opt(minutes * 60).expect("an offset");
        let text = at.with_timezone(&offset).to_rfc3339();
        prop_assert_eq!(parse_date(&text), DateText::Moment(Moment::Exact(at)));
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,40}|[0-9/.: TZapmJan,-]{0,30}") {
        let _ = parse_date(&text);
    }

    #[test]
    fn the_quick_way_and_the_slow_way_agree_with_the_calendar(year in 1900..2200_i32, month in 0..14_u32, day in 0..33_u32) {
        let text = format!("{year:04}-{month:02}-{day:02} 10:15");
        let expected = NaiveDate::from_ymd_opt(year, month, day).and_then(|date| date.and_hms_opt(10, 15, 0));
        let expected = expected.map_or(DateText::DoesNotExist, |at| DateText::Moment(Moment::Local(at)));
        prop_assert_eq!(parse_date(&text), expected);
    }
}
