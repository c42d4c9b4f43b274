//! Breaks counted from entries, and when a nudge speaks.

use super::*;
use crate::day::samples::{ZONE, at, entry, span, today};
use crate::time::day_span;
use Activity::{Alongside, Break, Customers, Meeting, Quality};

fn since(entries: &[Entry], now: &str) -> Option<Instant> {
    unbroken(entries, at(now)).map(|unbroken| unbroken.since)
}

fn nudged(entries: &[Entry], now: &str) -> Option<NudgeLevel> {
    nudge(entries, at(now), &BreakSettings::default(), None).map(|nudge| nudge.level)
}

#[test]
fn five_minutes_of_break_already_count_and_four_do_not() {
    let with_break = |to: &str| {
        vec![
            entry(1, "08:00", Some("10:00"), Quality),
            entry(2, "10:00", Some(to), Break),
            entry(3, to, None, Customers),
        ]
    };
    assert_eq!(since(&with_break("10:04"), "11:00"), Some(at("08:00")));
    assert_eq!(since(&with_break("10:05"), "11:00"), Some(at("10:05")));
}

#[test]
fn a_gap_without_entries_is_a_pause_too() {
    let entries = [entry(1, "08:00", Some("10:00"), Quality), entry(2, "10:05", None, Meeting)];
    assert_eq!(since(&entries, "11:00"), Some(at("10:05")));
    let entries = [entry(1, "08:00", Some("10:00"), Quality), entry(2, "10:04", None, Meeting)];
    let whole = Unbroken { since: at("08:00"), minutes: 180 };
    assert_eq!(unbroken(&entries, at("11:00")), Some(whole));
}

#[test]
fn a_short_break_and_a_short_gap_in_a_row_make_one_pause() {
    let entries = [
        entry(1, "08:00", Some("10:00"), Quality),
        entry(2, "10:02", Some("10:04"), Break),
        entry(3, "10:06", None, Customers),
    ];
    assert_eq!(since(&entries, "11:00"), Some(at("10:06")));
}

#[test]
fn with_nothing_running_the_last_entry_counts_for_five_minutes() {
    let entries = [entry(1, "08:00", Some("10:00"), Quality)];
    assert_eq!(since(&entries, "10:04"), Some(at("08:00")));
    assert_eq!(since(&entries, "10:05"), None);
    assert_eq!(since(&[], "10:05"), None);
}

#[test]
fn a_break_that_runs_counts_from_its_fifth_minute() {
    let entries = [entry(1, "08:00", Some("10:00"), Quality), entry(2, "10:00", None, Break)];
    assert_eq!(since(&entries, "10:04"), Some(at("08:00")));
    assert_eq!(since(&entries, "10:05"), None);
}

#[test]
fn what_lies_later_than_now_does_not_count() {
    let entries = [entry(1, "08:00", Some("10:30"), Quality), entry(2, "12:00", Some("13:00"), Customers)];
    assert_eq!(unbroken(&entries, at("10:00")), Some(Unbroken { since: at("08:00"), minutes: 120 }));
    assert_eq!(since(&entries, "11:00"), None);
}

#[test]
fn a_nudge_is_gentle_after_two_hours_and_firm_after_four() {
    let entries = [entry(1, "08:00", None, Customers)];
    assert_eq!(nudged(&entries, "09:59"), None);
    assert_eq!(nudged(&entries, "10:00"), Some(NudgeLevel::Gentle));
    assert_eq!(nudged(&entries, "11:59"), Some(NudgeLevel::Gentle));
    assert_eq!(nudged(&entries, "12:00"), Some(NudgeLevel::Firm));
}

#[test]
fn a_nudge_is_silent_in_a_call_beside_a_person_on_a_break_and_when_nothing_runs() {
    let long = entry(1, "06:00", Some("11:59"), Customers);
    let then = |second: Entry| nudged(&[long.clone(), second], "12:00");
    assert_eq!(then(entry(2, "11:59", None, Customers)), Some(NudgeLevel::Firm));
    assert_eq!(then(entry(2, "11:59", None, Alongside)), None);
    assert_eq!(then(entry(2, "11:59", None, Break)), None);
    assert_eq!(then(Entry { on_call: true, ..entry(2, "11:59", None, Customers) }), None);
    assert_eq!(nudged(&[long], "12:00"), None);
}

#[test]
fn a_snooze_holds_a_nudge_until_it_is_over() {
    let entries = [entry(1, "08:00", None, Customers)];
    let level = |now: &str| nudge(&entries, at(now), &BreakSettings::default(), Some(at("10:30")));
    assert_eq!(level("10:29"), None);
    assert!(level("10:30").is_some());
}

#[test]
fn a_nudge_speaks_in_the_leads_words_else_in_ours() {
    let entries = [entry(1, "06:00", None, Customers)];
    let words = |now: &str, gentle: u32, own: &str| {
        let settings =
            BreakSettings { nudge_after_min: gentle, firm_words: own.to_owned(), ..BreakSettings::default() };
        nudge(&entries, at(now), &settings, None).map(|nudge| nudge.words)
    };
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(words("09:00", 120, ""), said("It has been two hours. A few minutes outside?"));
    assert_eq!(words("09:00", 60, ""), said("It has been one hour. A few minutes outside?"));
    assert_eq!(words("09:00", 45, ""), said("It has been 45 minutes. A few minutes outside?"));
    assert_eq!(words("09:00", 150, ""), said("It has been 2 h 30. A few minutes outside?"));
    assert_eq!(words("10:00", 120, "  "), said("Four hours without a break. Please take one."));
    let grump = "You are a grump after four hours.";
    assert_eq!(words("10:00", 120, grump), said(grump));
}

#[test]
fn breaks_are_counted_within_the_day_and_lunch_apart() {
    let entries = [
        entry(1, "09:00", Some("09:04"), Break),
        entry(2, "10:00", Some("10:14"), Break),
        entry(3, "12:00", Some("12:20"), Break),
        entry(4, "12:20", Some("12:45"), Break),
        entry(5, "15:00", None, Break),
    ];
    let taken = breaks_taken(&entries, day_span(today(), ZONE), at("15:06"));
    let spans = vec![span("10:00", "10:14"), span("12:00", "12:45"), span("15:00", "15:06")];
    assert_eq!(taken, BreaksTaken { short: 2, short_min: 20, lunches: 1, lunch_min: 45, spans });
}

#[test]
fn a_dst_change_does_not_make_a_break_longer() {
    // From 01:55 to 03:05 on 29 March 2026 the clocks of Copenhagen jump an hour: ten minutes passed.
    let start = crate::day::samples::on("2026-03-29", "01:55");
    let end = crate::day::samples::on("2026-03-29", "03:05");
    let night = Entry { start, end: Some(end), ..entry(1, "01:00", None, Break) };
    let day = day_span(crate::day::samples::date("2026-03-29"), ZONE);
    let taken = breaks_taken(&[night], day, end);
    assert_eq!((taken.short, taken.short_min, taken.lunches), (1, 10, 0));
}
