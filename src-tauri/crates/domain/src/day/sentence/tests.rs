//! The sentences, word for word.

use super::*;
use crate::day::samples::{ZONE, at, block, entry, on, span, today};
use crate::day::{Drift, Share, Suggestion, unlived};
use crate::queue::{Channel, ChannelCount, waiting};
use crate::time::day_span;
use crate::workspace::Settings;
use Activity::{Alongside, Break, Customers, Meeting, Quality, Staffing};

const CALM: Balance = Balance {
    week: Share { front_min: 0, strategic_min: 0, share: None },
    fortnight: Share { front_min: 0, strategic_min: 0, share: None },
    drift: None,
    suggestion: None,
};

fn input<'a>(now: &str, running: Option<&'a Entry>, blocks: &'a [Block]) -> SentenceInput<'a> {
    SentenceInput {
        now: at(now),
        zone: ZONE,
        day: day_span(today(), ZONE),
        running,
        blocks,
        unlived: None,
        balance: &CALM,
        waiting: None,
        people: &[],
    }
}

fn shown(input: &SentenceInput<'_>) -> Vec<String> {
    let lines = day_sentence(input).lines;
    lines.iter().map(|line| format!("{} {}", line.strong, line.rest).trim().to_owned()).collect()
}

fn first(now: &str, running: Option<&Entry>, blocks: &[Block]) -> String {
    shown(&input(now, running, blocks)).remove(0)
}

#[test]
fn what_runs_as_planned_says_until_when_and_what_then() {
    let running = entry(1, "10:02", None, Customers);
    let blocks = [block(1, "10:00", "11:30", Customers), block(2, "11:30", "12:15", Staffing)];
    assert_eq!(first("11:08", Some(&running), &blocks), "Customers until 11:30. Then Staffing.");
    let later = [block(1, "10:00", "11:30", Customers), block(2, "13:00", "14:00", Staffing)];
    assert_eq!(first("11:08", Some(&running), &later), "Customers until 11:30. Then Staffing at 13:00.");
    assert_eq!(
        first("11:08", Some(&running), &blocks[..1]),
        "Customers until 11:30. Nothing more is planned today."
    );
    assert_eq!(day_sentence(&input("11:08", Some(&running), &blocks)).lines[0].tone, Tone::Front);
}

#[test]
fn what_runs_otherwise_says_since_when_and_what_was_planned() {
    let running = entry(1, "10:02", None, Customers);
    let blocks = [block(1, "11:00", "11:30", Quality)];
    assert_eq!(
        first("11:08", Some(&running), &blocks),
        "Customers since 10:02. Quality is planned until 11:30."
    );
    assert_eq!(
        first("10:30", Some(&running), &blocks),
        "Customers since 10:02. Quality is planned from 11:00."
    );
    assert_eq!(first("10:30", Some(&running), &[]), "Customers since 10:02. Nothing is planned today.");
}

#[test]
fn of_two_blocks_at_once_the_one_that_is_lived_counts() {
    let running = entry(1, "10:00", None, Customers);
    let blocks = [block(1, "10:00", "11:30", Customers), block(2, "10:30", "12:00", Quality)];
    assert_eq!(
        first("11:00", Some(&running), &blocks),
        "Customers until 11:30. Nothing more is planned today."
    );
}

#[test]
fn at_midnight_the_day_is_past() {
    let midnight = SentenceInput { now: on("2026-11-19", "00:00"), ..input("09:00", None, &[]) };
    assert!(shown(&midnight)[0].starts_with("A past day."));
    let first_instant = SentenceInput { now: on("2026-11-18", "00:00"), ..midnight };
    assert!(shown(&first_instant)[0].starts_with("Nothing is running."));
}

#[test]
fn with_nothing_running_it_says_what_is_planned() {
    let blocks = [block(1, "09:00", "10:00", Quality)];
    assert_eq!(first("08:00", None, &blocks), "Nothing is running. Quality is planned from 09:00.");
    assert_eq!(first("09:00", None, &blocks), "Nothing is running. Quality is planned until 10:00.");
    assert_eq!(first("10:00", None, &blocks), "Nothing is running. Nothing more is planned today.");
    assert_eq!(first("10:00", None, &[]), "Nothing is running. Nothing is planned today.");
}

#[test]
fn people_go_by_their_first_name_and_meetings_by_their_title() {
    let dev = Person { id: PersonId(uuid::Uuid::from_u128(1)), name: "Dev Raman".to_owned() };
    let people = [dev.clone()];
    let alongside = Block { person: Some(dev.id), ..block(1, "13:00", "14:00", Alongside) };
    let meeting = Entry { detail: "VAT".to_owned(), ..entry(1, "12:00", None, Meeting) };
    let blocks = [alongside];
    let input = SentenceInput { people: &people, ..input("12:30", Some(&meeting), &blocks) };
    assert_eq!(shown(&input), ["VAT since 12:00. Alongside Dev is planned from 13:00."]);
    assert_eq!(day_sentence(&input).lines[0].tone, Tone::Neutral);
}

#[test]
fn a_break_is_named_like_anything_else() {
    let running = entry(1, "12:00", None, Break);
    let blocks = [block(1, "12:00", "12:45", Break), block(2, "12:45", "13:45", Quality)];
    assert_eq!(first("12:10", Some(&running), &blocks), "Break until 12:45. Then Quality.");
}

fn email(contacts: u32, oldest: Option<Instant>) -> [ChannelCount; 1] {
    [ChannelCount {
        channel: Channel::Email,
        contacts,
        oldest,
        mean_handle_time_s: Some((600.0, 40)),
        report: None,
    }]
}

fn second_line(contacts: u32, oldest: Option<Instant>, newest: Option<Instant>) -> Line {
    let summary = waiting(&email(contacts, oldest), newest, &Settings::default(), at("11:08"), ZONE);
    let input = SentenceInput { waiting: Some(&summary), ..input("11:08", None, &[]) };
    day_sentence(&input).lines.remove(1)
}

#[test]
fn what_waits_is_told_in_hours_of_work() {
    let line = second_line(34, Some(on("2026-11-16", "09:00")), Some(at("10:58")));
    assert_eq!((line.tone, line.strong.as_str()), (Tone::Front, "34 contacts wait,"));
    assert_eq!(line.rest, "5 h 40 of work; the oldest since Mon 16 Nov.");
    let line = second_line(1, Some(at("08:12")), Some(at("10:58")));
    assert_eq!(format!("{} {}", line.strong, line.rest), "1 contact waits, 10 min of work, since 08:12.");
    let line = second_line(0, None, Some(at("10:58")));
    assert_eq!((line.strong.as_str(), line.rest.as_str()), ("No contact waits.", ""));
    assert_eq!(second_line(2, None, Some(at("10:58"))).rest, "20 min of work.");
}

#[test]
fn data_that_is_too_old_says_nothing_about_now() {
    let line = second_line(34, None, Some(on("2026-11-16", "17:40")));
    assert_eq!(line.tone, Tone::Stale);
    let said = format!("{} {}", line.strong, line.rest);
    assert_eq!(said, "The newest contact is from Mon 17:40, so this says nothing about now.");
    assert_eq!(
        second_line(34, None, Some(on("2026-11-17", "12:00"))).tone,
        Tone::Front,
        "under a working day"
    );
    assert_eq!(second_line(0, None, None).strong, "No contacts yet.");
}

#[test]
fn without_contacts_the_balance_speaks() {
    let thursday = today().succ_opt().expect("a date");
    let offer = Suggestion::StrategicDay { because: today(), on: thursday };
    let drifting = Balance { drift: Some(Drift::TreadingWater { days: 6 }), suggestion: Some(offer), ..CALM };
    let input = SentenceInput { balance: &drifting, ..input("11:08", None, &[]) };
    let expected = "Treading water: above your band on the last 6 working days. \
                    Today is above your band. Tomorrow, a strategic block would even it out.";
    assert_eq!(shown(&input)[1], expected);
    assert_eq!(shown(&self::input("11:08", None, &[])).len(), 1, "a calm day has one line");
}

#[test]
fn a_past_day_says_what_is_missing_and_what_can_be_done() {
    let blocks = [Block { detail: "Stand-up".to_owned(), ..block(1, "08:00", "08:30", Meeting) }];
    let missing = unlived(&blocks, &[], at("20:00"));
    let later = SentenceInput { now: on("2026-11-19", "09:00"), ..input("09:00", None, &blocks) };
    let missing_one = SentenceInput { unlived: missing.as_ref(), ..later };
    assert_eq!(shown(&missing_one), ["Stand-up, 08:00 to 08:30, has no entry yet."]);
    assert_eq!(shown(&later), ["A past day. What was lived can be added, moved, split and retyped."]);
}

#[test]
fn a_coming_day_says_what_comes_first() {
    let blocks = [block(2, "13:00", "14:00", Staffing), block(1, "09:00", "10:15", Quality)];
    let earlier = SentenceInput { now: on("2026-11-17", "09:00"), ..input("09:00", None, &blocks) };
    assert_eq!(shown(&earlier), ["Quality comes first, at 09:00. 2 blocks are planned, 2 h 15 in all."]);
    let one = SentenceInput { blocks: &blocks[1..], ..earlier };
    assert_eq!(shown(&one), ["Quality comes first, at 09:00. One block is planned, 1 h 15 in all."]);
    assert_eq!(shown(&SentenceInput { blocks: &[], ..earlier }), ["Nothing is planned yet."]);
    assert_eq!(span("09:00", "10:15").minutes(), 75);
}
