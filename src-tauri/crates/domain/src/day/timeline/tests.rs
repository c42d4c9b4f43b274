//! What each operation does, and the sentence it refuses with.

use super::*;
use crate::day::samples::{ZONE, at, entry, id, new_ids, on, span};
use crate::time::Span;
use Activity::{Alongside, Break, Customers, Quality, Staffing};

fn new(activity: Activity) -> NewEntry {
    NewEntry { activity, zone: ZONE, detail: String::new(), person: None }
}

fn day(entries: &[Entry], now: &str) -> Timeline {
    Timeline::new(entries.to_vec(), at(now)).expect("a day that holds")
}

/// `Quality 09:00-10:00`, in order.
fn shown(day: &Timeline) -> Vec<String> {
    let time = |at| crate::time::clock(at, ZONE);
    let line = |entry: &Entry| {
        let end = entry.end.map_or_else(String::new, time);
        format!("{} {}-{end}", entry.activity.label(), time(entry.start))
    };
    day.entries().iter().map(line).collect()
}

#[test]
fn starting_ends_what_runs_at_the_same_instant() {
    let mut day = day(&[entry(1, "09:00", None, Quality)], "10:00");
    let edit = day.start(new(Customers), &mut new_ids()).expect("a start");
    assert_eq!(shown(&day), ["Quality 09:00-10:00", "Customers 10:00-"]);
    assert_eq!(edit.put.len(), 2);
    assert!(edit.removed.is_empty());
}

#[test]
fn starting_what_runs_already_changes_nothing_unless_the_detail_is_new() {
    let running = Entry { detail: "Amina".to_owned(), ..entry(1, "09:00", None, Quality) };
    let mut day = day(&[running], "10:00");
    assert_eq!(day.start(new(Quality), &mut new_ids()), Ok(Edit::default()));
    let amina = NewEntry { detail: "Amina".to_owned(), ..new(Quality) };
    assert_eq!(day.start(amina, &mut new_ids()), Ok(Edit::default()));
    let tomasz = NewEntry { detail: "Tomasz".to_owned(), ..new(Quality) };
    day.start(tomasz, &mut new_ids()).expect("a start");
    assert_eq!(shown(&day), ["Quality 09:00-10:00", "Quality 10:00-"]);
}

#[test]
fn the_same_activity_beside_another_person_is_another_entry() {
    let dev = Some(PersonId(uuid::Uuid::from_u128(1)));
    let mut day = day(&[Entry { person: dev, ..entry(1, "09:00", None, Alongside) }], "10:00");
    assert_eq!(day.start(NewEntry { person: dev, ..new(Alongside) }, &mut new_ids()), Ok(Edit::default()));
    day.start(new(Alongside), &mut new_ids()).expect("a start");
    assert_eq!(day.entries().len(), 2);
}

#[test]
fn an_entry_that_has_only_begun_becomes_the_new_one() {
    let mut day = day(&[Entry { on_call: true, ..entry(1, "10:00", None, Quality) }], "10:00");
    let edit = day.start(new(Customers), &mut new_ids()).expect("a start");
    assert_eq!(edit.put, [entry(1, "10:00", None, Customers)]);
}

#[test]
fn stopping_ends_what_runs_and_drops_what_has_no_length() {
    let mut quality = day(&[entry(1, "09:00", None, Quality)], "10:00");
    quality.stop().expect("a stop");
    assert_eq!(shown(&quality), ["Quality 09:00-10:00"]);
    assert_eq!(quality.stop(), Ok(Edit::default()), "nothing runs");
    let mut begun = day(&[entry(1, "10:00", None, Quality)], "10:00");
    assert_eq!(begun.stop(), Ok(Edit { put: vec![], removed: vec![id(1)] }));
}

#[test]
fn a_clock_that_was_set_back_is_named_and_the_entry_can_be_repaired() {
    let mut day = day(&[entry(1, "14:00", None, Customers)], "13:00");
    let sentence = "Customers, running since 14:00, lies later than this computer's clock. \
                    Set the clock right, or move or delete that entry.";
    for refused in [day.stop(), day.start(new(Quality), &mut new_ids())] {
        assert_eq!(refused.expect_err("a refusal").to_string(), sentence);
    }
    day.place(id(1), span("12:30", "13:00"), &mut new_ids()).expect("a repair");
    day.stop().expect("a stop");
    assert_eq!(shown(&day), ["Customers 12:30-13:00"]);
}

#[test]
fn eight_minutes_helping_someone_split_the_review_around_them() {
    let mut day = day(&[entry(1, "09:00", Some("10:00"), Quality)], "12:00");
    day.add(span("09:22", "09:30"), new(Customers), &mut new_ids()).expect("room");
    assert_eq!(shown(&day), ["Quality 09:00-09:22", "Customers 09:22-09:30", "Quality 09:30-10:00"]);
    assert_eq!(day.entries()[0].id, id(1), "the first part keeps the id");
}

#[test]
fn neighbours_are_trimmed_on_both_sides() {
    let entries = [entry(1, "09:00", Some("10:00"), Quality), entry(2, "10:00", Some("11:00"), Staffing)];
    let mut day = day(&entries, "12:00");
    day.add(span("09:50", "10:10"), new(Break), &mut new_ids()).expect("room");
    assert_eq!(shown(&day), ["Quality 09:00-09:50", "Break 09:50-10:10", "Staffing 10:10-11:00"]);
    assert_eq!(day.entries()[2].id, id(2));
}

#[test]
fn a_neighbour_is_never_covered_wholly() {
    let mut day = day(&[entry(1, "09:10", Some("09:40"), Quality)], "12:00");
    let before = day.clone();
    let refusal = day.add(span("09:10", "09:40"), new(Customers), &mut new_ids()).expect_err("a refusal");
    let sentence = "That would cover Quality, 09:10 to 09:40. Delete it first, or make this one shorter.";
    assert_eq!(refusal.to_string(), sentence);
    assert_eq!(day, before, "a refusal changes nothing");
}

#[test]
fn adding_inside_what_runs_keeps_it_running_after() {
    let mut day = day(&[Entry { on_call: true, ..entry(1, "09:00", None, Customers) }], "11:00");
    day.add(span("10:00", "10:15"), new(Break), &mut new_ids()).expect("room");
    assert_eq!(shown(&day), ["Customers 09:00-10:00", "Break 10:00-10:15", "Customers 10:15-"]);
    assert!(day.running().is_some_and(|running| running.on_call));
}

#[test]
fn adding_up_to_now_leaves_what_runs_running_from_now() {
    let mut day = day(&[entry(1, "09:00", None, Customers)], "11:00");
    day.add(span("08:30", "11:00"), new(Break), &mut new_ids()).expect("room");
    assert_eq!(shown(&day), ["Break 08:30-11:00", "Customers 11:00-"]);
}

#[test]
fn what_is_ahead_is_a_block_and_not_an_entry() {
    let mut day = day(&[entry(1, "09:00", Some("09:30"), Quality)], "11:00");
    let ahead = "That is still ahead. Plan it as a block instead.";
    let ids = &mut new_ids();
    for refused in [
        day.add(span("10:30", "11:01"), new(Quality), ids),
        day.place(id(1), span("11:00", "11:30"), ids),
        day.clear(span("10:00", "11:30"), ids),
    ] {
        assert_eq!(refused.expect_err("a refusal").to_string(), ahead);
    }
}

#[test]
fn moving_makes_room_and_leaves_a_gap_behind() {
    let entries = [entry(1, "08:00", Some("09:00"), Quality), entry(2, "09:00", Some("11:00"), Staffing)];
    let mut day = day(&entries, "12:00");
    day.place(id(1), span("09:30", "10:30"), &mut new_ids()).expect("room");
    assert_eq!(shown(&day), ["Staffing 09:00-09:30", "Quality 09:30-10:30", "Staffing 10:30-11:00"]);
}

#[test]
fn of_what_runs_only_the_start_moves() {
    let entries = [entry(1, "08:00", Some("09:00"), Quality), entry(2, "09:30", None, Customers)];
    let mut day = day(&entries, "12:00");
    day.place(id(2), span("08:45", "10:00"), &mut new_ids()).expect("room");
    assert_eq!(shown(&day), ["Quality 08:00-08:45", "Customers 08:45-"]);
    let refusal = day.place(id(2), span("08:00", "10:00"), &mut new_ids()).expect_err("a refusal");
    assert_eq!(refusal, TimelineError::WouldCover { entry: NamedEntry::from(&day.entries()[0]) });
    let refusal = day.place(id(2), span("12:30", "13:00"), &mut new_ids());
    assert_eq!(refusal, Err(TimelineError::Ahead));
}

#[test]
fn splitting_what_runs_keeps_the_second_part_running() {
    let running = Entry { detail: "refunds".to_owned(), ..entry(1, "09:00", None, Customers) };
    let mut day = day(&[running], "11:00");
    day.split(id(1), at("10:00"), &mut new_ids()).expect("a split");
    assert_eq!(shown(&day), ["Customers 09:00-10:00", "Customers 10:00-"]);
    assert!(day.entries().iter().all(|entry| entry.detail == "refunds"));
}

#[test]
fn a_split_outside_is_refused_by_name() {
    let mut day = day(&[entry(1, "09:00", Some("10:00"), Quality)], "11:00");
    for time in ["09:00", "10:00", "10:30"] {
        let refusal = day.split(id(1), at(time), &mut new_ids()).expect_err("a refusal");
        let sentence = "Quality, 09:00 to 10:00, cannot be split there. Choose a time inside it.";
        assert_eq!(refusal.to_string(), sentence, "{time}");
    }
}

#[test]
fn an_entry_is_retyped_described_marked_and_deleted() {
    let mut day = day(&[entry(1, "09:00", Some("10:00"), Quality)], "11:00");
    let person = Some(PersonId(uuid::Uuid::from_u128(7)));
    day.retype(id(1), Alongside).expect("a change");
    day.set_on_call(id(1), true).expect("a change");
    let edit = day.describe(id(1), "phone".to_owned(), person).expect("a change");
    let changed = Entry {
        detail: "phone".to_owned(),
        person,
        on_call: true,
        ..entry(1, "09:00", Some("10:00"), Alongside)
    };
    assert_eq!(edit.put, [changed]);
    assert_eq!(day.delete(id(1)), Ok(Edit { put: vec![], removed: vec![id(1)] }));
    for gone in [
        day.delete(id(1)),
        day.retype(id(1), Break),
        day.describe(id(1), String::new(), None),
        day.split(id(1), at("09:30"), &mut new_ids()),
        day.place(id(1), span("09:00", "09:30"), &mut new_ids()),
    ] {
        assert_eq!(gone, Err(TimelineError::NotThere));
    }
}

#[test]
fn clearing_takes_time_out_of_every_entry() {
    let entries = [
        entry(1, "08:00", Some("09:00"), Quality),
        entry(2, "09:00", Some("09:30"), Staffing),
        entry(3, "09:30", None, Customers),
    ];
    let mut day = day(&entries, "11:00");
    let edit = day.clear(span("08:30", "10:00"), &mut new_ids()).expect("a gap");
    assert_eq!(shown(&day), ["Quality 08:00-08:30", "Customers 10:00-"]);
    assert_eq!(edit.removed, [id(2)]);
}

#[test]
fn a_day_that_does_not_hold_is_refused_with_names() {
    let sentence = |entries: &[Entry]| check(entries).expect_err("a refusal").to_string();
    let overlap = [entry(2, "09:30", Some("10:00"), Staffing), entry(1, "09:00", Some("09:40"), Quality)];
    let overlapping =
        "Quality, 09:00 to 09:40, and Staffing, 09:30 to 10:00, would overlap. Shorten one of them first.";
    assert_eq!(sentence(&overlap), overlapping);
    let two_running = [entry(1, "09:00", None, Quality), entry(2, "10:00", None, Staffing)];
    assert_eq!(sentence(&two_running), "Quality, running since 09:00, would not be the last. Stop it first.");
    let backwards = [entry(1, "09:00", Some("08:40"), Quality)];
    let ends_early = "Quality, 09:00 to 08:40, would end before it starts. Give it an end after its start.";
    assert_eq!(sentence(&backwards), ends_early);
    assert!(check(&[entry(1, "09:00", Some("09:00"), Quality)]).is_err(), "an entry has a length");
    assert!(Timeline::new(overlap.to_vec(), at("12:00")).is_err());
}

#[test]
fn an_entry_through_a_dst_night_splits_at_an_instant_and_not_at_a_time() {
    // The clocks of Copenhagen showed 02:30 twice on 25 October 2026.
    let start = on("2026-10-25", "01:00");
    let night = Entry { start, end: None, ..entry(1, "01:00", None, Customers) };
    let mut day = Timeline::new(vec![night], on("2026-10-25", "05:00")).expect("one entry");
    let first_half_past_two = on("2026-10-25", "02:30");
    let second = first_half_past_two + chrono::Duration::hours(1);
    day.split(id(1), second, &mut new_ids()).expect("a split");
    let first = day.entries()[0].span(day.now()).map(Span::minutes);
    assert_eq!(first, Some(150), "01:00 to the second 02:30");
    day.stop().expect("a stop");
    let lived: i64 = day.entries().iter().filter_map(|entry| entry.span(day.now())).map(Span::minutes).sum();
    assert_eq!(lived, 300, "five hours between 01:00 and 05:00");
}
