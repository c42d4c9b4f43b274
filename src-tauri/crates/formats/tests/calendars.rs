//! Calendars: recurrence, exceptions and zones, on files of our own and on the shared samples.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::time::Span;
use formats::calendar::{CalendarRead, read_calendar};
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn window(from: &str, to: &str) -> Span {
    Span::new(at(from), at(to)).expect("a window")
}

fn read(path: &std::path::Path, window: Span, zone: Tz) -> CalendarRead {
    read_calendar(&std::fs::read(path).expect("the file"), window, zone).expect("a calendar")
}

fn starts(read: &CalendarRead) -> Vec<String> {
    read.meetings.iter().map(|meeting| meeting.start.format("%Y-%m-%dT%H:%MZ").to_string()).collect()
}

fn one_event(lines: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        .into_bytes()
}

const SPRING: (&str, &str) = ("2024-03-01T00:00:00Z", "2024-05-15T00:00:00Z");

#[test]
fn a_weekly_meeting_stays_at_nine_in_berlin_across_the_change_of_clocks() {
    let path = support::fixture("calendars/weekly_berlin.ics");
    let read = read(&path, window(SPRING.0, SPRING.1), chrono_tz::America::New_York);
    assert_eq!(read.refusals, []);
    assert_eq!(read.name.as_deref(), Some("Nora"));
    let standups: Vec<_> =
        read.meetings.iter().filter(|meeting| meeting.uid.starts_with("standup")).collect();
    let starts: Vec<String> = standups.iter().map(|m| m.start.format("%d.%m. %H:%M").to_string()).collect();
    // The 8th is excepted, the 15th moved to the 16th, the 22nd cancelled, and the last is the 29th.
    assert_eq!(
        starts,
        ["18.03. 08:00", "25.03. 08:00", "01.04. 07:00", "16.04. 12:00", "22.04. 07:00", "29.04. 07:00"]
    );
    assert_eq!(standups[3].title, "Stand-up, moved");
    assert_eq!(standups[3].key(), "standup@fernwood.example 2024-04-15T07:00:00Z");
    assert!(standups[4].cancelled && !standups[3].cancelled);
    assert!(standups.iter().all(|meeting| meeting.zone == chrono_tz::Europe::Berlin && meeting.busy));
}

#[test]
fn whole_days_are_told_apart_and_belong_to_the_zone_of_the_lead() {
    let path = support::fixture("calendars/weekly_berlin.ics");
    let read = read(&path, window(SPRING.0, SPRING.1), chrono_tz::America::New_York);
    let offsite = read.meetings.iter().find(|meeting| meeting.all_day).expect("the off-site");
    assert_eq!((offsite.start, offsite.end), (at("2024-03-25T04:00:00Z"), at("2024-03-27T04:00:00Z")));
    assert!(!offsite.busy);
    assert!(offsite.title.ends_with("folds over two lines"), "{}", offsite.title);
    assert_eq!(offsite.occurrence, None);
}

#[test]
fn a_zone_that_only_the_file_describes_is_followed() {
    let path = support::fixture("calendars/outlook_own_zone.ics");
    let read = read(&path, window(SPRING.0, SPRING.1), chrono_tz::Europe::Copenhagen);
    let of = |uid: &str| read.meetings.iter().filter(|m| m.uid.starts_with(uid)).collect::<Vec<_>>();
    let reviews: Vec<_> = of("review").iter().map(|m| (m.start, m.end)).collect();
    assert_eq!(
        reviews,
        [
            (at("2024-03-28T15:00:00Z"), at("2024-03-28T16:30:00Z")),
            (at("2024-04-01T14:00:00Z"), at("2024-04-01T15:30:00Z")),
            (at("2024-04-05T14:00:00Z"), at("2024-04-05T15:30:00Z")),
        ]
    );
    assert_eq!(of("review")[0].zone, chrono_tz::Europe::Copenhagen, "the same times as the lead's own zone");
    assert_eq!(of("one")[0].start, at("2024-04-02T08:00:00Z"), "a Windows name is known");
    assert_eq!(of("floating")[0].start, at("2024-04-03T06:00:00Z"), "a time without a zone is the lead's");
    assert_eq!(read.refusals.len(), 1);
    assert_eq!(
        read.refusals[0].reason,
        "The time zone \"Nowhere Time\" is not known, and the file does not describe it"
    );
    assert_eq!(read.refusals[0].title, "Nowhere");
}

#[test]
fn a_time_that_the_clock_skips_is_moved_on_by_the_hour_it_skips() {
    let daily = one_event(
        "DTSTART;TZID=Europe/Berlin:20240330T023000\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Night",
    );
    let read = read_calendar(&daily, window(SPRING.0, SPRING.1), Tz::UTC).expect("a calendar");
    assert_eq!(starts(&read), ["2024-03-30T01:30Z", "2024-03-31T01:30Z", "2024-04-01T00:30Z"]);
}

#[test]
fn every_other_week_counts_weeks_from_the_first() {
    let rule = one_event(
        "DTSTART;TZID=Europe/Berlin:20200107T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    );
    let read = read_calendar(&rule, window("2024-03-01T00:00:00Z", "2024-03-21T00:00:00Z"), Tz::UTC);
    let read = read.expect("a calendar");
    // 218 weeks after 7 January 2020 is 12 March 2024.
    assert_eq!(starts(&read), ["2024-03-12T09:00Z", "2024-03-14T09:00Z"]);
}

#[test]
fn a_count_includes_what_is_excepted() {
    let rule = one_event(
        "DTSTART:20240304T100000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20240305T100000Z",
    );
    let read = read_calendar(&rule, window(SPRING.0, SPRING.1), Tz::UTC).expect("a calendar");
    assert_eq!(starts(&read), ["2024-03-04T10:00Z", "2024-03-06T10:00Z"]);
}

#[test]
fn a_meeting_that_began_before_the_window_and_runs_into_it_is_in() {
    let night = one_event("DTSTART:20240229T230000Z\r\nDTEND:20240301T010000Z");
    let read = read_calendar(&night, window(SPRING.0, SPRING.1), Tz::UTC).expect("a calendar");
    assert_eq!(starts(&read), ["2024-02-29T23:00Z"]);
}

#[test]
fn a_file_that_is_no_calendar_gets_one_sentence() {
    let error = read_calendar(b"Ticket ID,Subject\n1,Hello\n", window(SPRING.0, SPRING.1), Tz::UTC);
    assert_eq!(
        error.expect_err("no calendar").to_string(),
        "The file is not a calendar: it does not begin with BEGIN:VCALENDAR. Export it again as iCalendar (.ics)."
    );
}

#[test]
fn a_file_that_breaks_off_keeps_its_whole_events_and_names_the_torn_one() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20240304T100000Z\nDTEND:20240304T110000Z\nEND:VEVENT\n\
                BEGIN:VEVENT\nUID:b\nSUMMARY:Torn\nDTSTART:2024";
    let read = read_calendar(text.as_bytes(), window(SPRING.0, SPRING.1), Tz::UTC).expect("a calendar");
    assert_eq!(read.meetings.len(), 1);
    assert_eq!((read.refusals[0].line, read.refusals[0].title.as_str()), (7, "Torn"));
    assert_eq!(read.refusals[0].reason, "The file ends inside this event");
}

/// Rules that would run for ages, or for ever, or beyond what a calendar can count.
const HOSTILE: [&str; 10] = [
    "DTSTART:19700101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=SECONDLY",
    "DTSTART:19700101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=MINUTELY;INTERVAL=1",
    "DTSTART:19700101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=HOURLY;COUNT=99999999",
    "DTSTART:99990101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=YEARLY",
    "DTSTART:20200101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=YEARLY;INTERVAL=65535;BYMONTH=2;BYMONTHDAY=30",
    "DTSTART:20200101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "DTSTART:20200101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=WEEKLY;INTERVAL=60000;BYDAY=MO;BYMONTH=2",
    "DTSTART:20200101T000000Z\r\nDURATION:P999999999W999999999W999999999W\r\nRRULE:FREQ=DAILY",
    "DTSTART:20200101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29;BYSECOND=0,10,20,30,40,50",
    "DTSTART:20200101T000000Z\r\nDURATION:PT1M\r\nRDATE;VALUE=PERIOD:20240304T000000Z/P999999999W",
];

#[test]
fn hostile_rules_end_soon_with_a_sentence_and_little_else() {
    for hostile in HOSTILE {
        let (send, done) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let read = read_calendar(&one_event(hostile), window(SPRING.0, SPRING.1), Tz::UTC);
            let _ = send.send(read);
        });
        let read =
            done.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|_| panic!("does not end: {hostile}"));
        let read = read.expect("a calendar");
        assert!(read.meetings.len() <= 5_001, "{hostile}");
    }
}

#[test]
fn the_shared_samples_are_read_whole() {
    let Some(folder) = support::shared("ics") else { return };
    let year = |from: &str, to: &str| window(&format!("{from}T00:00:00Z"), &format!("{to}T00:00:00Z"));
    let counted = |file: &str, window: Span| {
        let read = read(&folder.join(file), window, chrono_tz::America::Los_Angeles);
        assert_eq!(read.refusals, [], "{file}");
        read
    };
    assert_eq!(counted("daily_recur.ics", year("2012-08-01", "2012-09-01")).meetings.len(), 31);
    assert_eq!(starts(&counted("minimal.ics", year("2012-06-01", "2012-08-01"))), ["2012-06-30T13:00Z"]);
    assert_eq!(
        starts(&counted("utc_negative_zero.ics", year("2012-08-01", "2012-09-01"))),
        ["2012-08-21T21:00Z"]
    );
    let shift = counted("shift_minimal_ok.ics", year("2024-03-01", "2024-04-01"));
    assert_eq!(shift.meetings[0].title, "Phones, Zoë");
    let days = counted("day_long_recur_yearly.ics", year("2012-08-01", "2012-08-15"));
    assert_eq!(days.meetings.len(), 8, "weekdays from 3 to 14 August");
    assert!(days.meetings.iter().all(|meeting| meeting.all_day));
    assert_eq!(counted("google_birthday.ics", year("2012-01-01", "2015-01-01")).meetings.len(), 6);
}

#[test]
fn added_excepted_and_moved_occurrences_of_the_shared_sample_come_out_right() {
    let Some(path) = support::shared("ics/recur_instances.ics") else { return };
    let read = read(&path, window("2012-10-01T00:00:00Z", "2013-05-15T00:00:00Z"), Tz::UTC);
    assert_eq!(read.refusals, []);
    assert_eq!(
        starts(&read),
        [
            "2012-10-02T22:00Z", // moved from 17:00Z
            "2012-11-06T18:00Z", // the rule
            "2012-11-07T04:00Z", // added for the 5th, then moved
            "2012-11-10T18:00Z", // added
            "2012-11-30T18:00Z", // added
            "2013-01-01T18:00Z", // December and February are excepted
            "2013-03-05T18:00Z",
            "2013-05-07T17:00Z", // April is excepted
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".to_vec();
        file.extend(bytes);
        let _ = read_calendar(&file, window(SPRING.0, SPRING.1), Tz::UTC);
    }

    #[test]
    fn no_rule_makes_the_reader_panic(
        freq in prop::sample::select(vec!["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        interval in 1_u32..70_000,
        by in "(;BYMONTH=[0-9]{1,2})?(;BYMONTHDAY=-?[0-9]{1,2})?(;BYDAY=-?[1-5]?(MO|SU))?(;BYSETPOS=-?[1-3])?",
        end in "(;COUNT=[0-9]{1,9}|;UNTIL=20[0-9]{6}(T[0-9]{6}Z?)?)?",
        year in 1600_u32..2250,
    ) {
        let event = one_event(&format!(
            "DTSTART;TZID=Europe/Berlin:{year}0228T100000\r\nDURATION:PT1H\r\nRRULE:FREQ={freq};INTERVAL={interval}{by}{end}"
        ));
        let read = read_calendar(&event, window(SPRING.0, SPRING.1), Tz::UTC);
        prop_assert!(read.is_ok_and(|read| read.meetings.len() <= 5_001));
    }
}
