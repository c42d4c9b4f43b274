//! Lived as planned, on whole and half-lived days.

use proptest::prelude::*;

use super::*;
use crate::day::samples::{ZONE, at, block, entry, new_ids, span, today};
use crate::day::{Activity, check};
use crate::time::{clock, day_span};
use Activity::{Customers, Meeting, Quality, Staffing};

fn shown(entries: &[Entry]) -> Vec<String> {
    let time = |at| clock(at, ZONE);
    let line = |entry: &Entry| {
        format!(
            "{} {}-{}",
            entry.activity.label(),
            time(entry.start),
            entry.end.map_or_else(String::new, time)
        )
    };
    entries.iter().map(line).collect()
}

#[test]
fn a_planned_day_becomes_entries_up_to_now() {
    let blocks = [block(2, "09:00", "11:00", Customers), block(1, "08:00", "09:00", Quality)];
    let lived = lived_as_planned(&blocks, &[], at("10:00"), &mut new_ids());
    assert_eq!(shown(&lived), ["Quality 08:00-09:00", "Customers 09:00-10:00"]);
}

#[test]
fn what_was_lived_otherwise_stays() {
    let blocks = [block(1, "08:00", "12:00", Quality)];
    let entries = [entry(1, "08:30", Some("09:00"), Customers), entry(2, "11:00", None, Staffing)];
    let lived = lived_as_planned(&blocks, &entries, at("11:30"), &mut new_ids());
    assert_eq!(
        shown(&lived),
        ["Quality 08:00-08:30", "Quality 09:00-11:00"],
        "what runs is never overlapped"
    );
}

#[test]
fn a_block_placed_by_hand_wins_over_a_meeting_of_a_calendar() {
    let meeting = Block { source: BlockSource::Calendar, ..block(1, "08:00", "10:00", Meeting) };
    let blocks = [meeting, block(2, "09:00", "09:30", Quality), block(3, "09:20", "09:40", Staffing)];
    let lived = lived_as_planned(&blocks, &[], at("12:00"), &mut new_ids());
    let expected =
        ["Meeting 08:00-09:00", "Quality 09:00-09:30", "Staffing 09:30-09:40", "Meeting 09:40-10:00"];
    assert_eq!(shown(&lived), expected);
}

#[test]
fn pieces_under_a_minute_are_left_out() {
    let blocks = [block(1, "08:00", "09:00", Quality)];
    let entries = [entry(1, "08:00:59", Some("09:00"), Customers)];
    assert!(lived_as_planned(&blocks, &entries, at("12:00"), &mut new_ids()).is_empty());
    let entries = [entry(1, "08:01", Some("09:00"), Customers)];
    assert_eq!(lived_as_planned(&blocks, &entries, at("12:00"), &mut new_ids()).len(), 1);
}

#[test]
fn an_entry_takes_over_what_is_written_on_its_block() {
    let planned = Block { detail: "Amina".to_owned(), ..block(1, "08:00", "09:00", Quality) };
    let lived = lived_as_planned(&[planned], &[], at("12:00"), &mut new_ids());
    assert_eq!((lived[0].detail.as_str(), lived[0].zone, lived[0].on_call), ("Amina", ZONE, false));
}

#[test]
fn the_first_stretch_without_an_entry_is_named() {
    let stand_up = Block { detail: "Stand-up".to_owned(), ..block(1, "08:00", "08:30", Meeting) };
    let blocks = [block(2, "09:00", "10:00", Quality), stand_up];
    let found = unlived(&blocks, &[], at("10:00")).expect("a stretch");
    assert_eq!((found.name.as_str(), found.span), ("Stand-up", span("08:00", "08:30")));
    let entries = [entry(1, "08:00", Some("08:26"), Meeting), entry(2, "09:10", Some("10:00"), Quality)];
    let found = unlived(&blocks, &entries, at("10:00")).expect("a stretch");
    assert_eq!(
        (found.name.as_str(), found.span),
        ("Quality", span("09:00", "09:10")),
        "four minutes are nothing"
    );
    assert_eq!(unlived(&blocks, &entries, at("09:59")), None, "a block that is not over is not asked about");
}

#[test]
fn a_morning_is_what_starts_before_noon() {
    let blocks = [
        block(1, "08:00", "09:00", Quality),
        block(2, "11:59", "13:00", Customers),
        block(3, "12:00", "13:00", Staffing),
    ];
    let ids: Vec<_> = morning(&blocks, day_span(today(), ZONE), ZONE).iter().map(|block| block.id).collect();
    assert_eq!(ids, [blocks[0].id, blocks[1].id]);
}

fn times() -> impl Strategy<Value = Vec<(i64, i64, bool)>> {
    prop::collection::vec((0..600_i64, 1..120_i64, any::<bool>()), 0..8)
}

fn minutes(from: i64, length: i64) -> Span {
    let start = at("08:00") + Duration::minutes(from);
    Span::new(start, start + Duration::minutes(length)).expect("lengths are positive")
}

proptest! {
    #[test]
    fn it_never_overlaps_and_fills_all_that_is_past(blocks in times(), lived in times(), now in 0..700_i64) {
        let now = at("08:00") + Duration::minutes(now);
        let make = |(number, (from, length, hand)): (usize, &(i64, i64, bool))| Block {
            span: minutes(*from, *length),
            source: if *hand { BlockSource::Hand } else { BlockSource::Calendar },
            ..block(number as u128, "08:00", "09:00", Quality)
        };
        let blocks: Vec<Block> = blocks.iter().enumerate().map(make).collect();
        let mut entries: Vec<Entry> = Vec::new();
        for (number, (from, length, _)) in lived.iter().enumerate() {
            let span = minutes(*from, *length);
            let lived = Entry { start: span.start(), end: Some(span.end()), ..entry(number as u128, "08:00", None, Staffing) };
            entries.push(lived);
            if check(&entries).is_err() { entries.pop(); }
        }
        let new = lived_as_planned(&blocks, &entries, now, &mut new_ids());
        entries.extend(new.iter().cloned());
        prop_assert_eq!(check(&entries), Ok(()));
        prop_assert!(new.iter().all(|entry| entry.end.is_some_and(|end| end <= now)));
        prop_assert!(lived_as_planned(&blocks, &entries, now, &mut new_ids()).is_empty(), "once is enough");
        prop_assert_eq!(unlived(&blocks, &entries, now), None);
    }
}
