//! What a roster says, in two zones with a DST change between them.

use chrono::{NaiveDate, Weekday};
use chrono_tz::America::New_York;
use chrono_tz::Europe::Copenhagen;
use chrono_tz::Tz;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::people::PersonId;
use crate::time::{ClockSpan, Instant, Span, day_span};
use crate::workspace::{RampSettings, StaffingSettings};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clock(text: &str) -> ClockSpan {
    let minute = |text: &str| {
        let (hours, minutes) = text.split_once(':').unwrap();
        hours.parse::<u32>().unwrap() * 60 + minutes.parse::<u32>().unwrap()
    };
    let (from, to) = text.split_once('-').unwrap();
    ClockSpan::new(minute(from), minute(to)).unwrap()
}

fn part(id: u128, kind: PartKind, hours: &str) -> PlannedPart {
    PlannedPart { id: PartId(Uuid::from_u128(id)), kind, hours: clock(hours), label: String::new() }
}

fn plan(hours: &str, parts: Vec<PlannedPart>) -> ShiftPlan {
    ShiftPlan::new(clock(hours), parts).unwrap()
}

fn pattern(id: u128, weekday: Weekday, plan: ShiftPlan) -> Pattern {
    Pattern { id: PatternId(Uuid::from_u128(id)), weekday, from_on: date("2026-01-01"), until_on: None, plan }
}

fn off(id: u128, kind: OutKind, from: &str, until: &str, hours: Option<&str>) -> TimeOff {
    let id = TimeOffId(Uuid::from_u128(id));
    TimeOff::new(id, kind, (date(from), date(until)), hours.map(clock), "").unwrap()
}

/// Monday to Friday, 08:00 to 16:30, lunch at noon.
fn amina(zone: Tz) -> PersonRoster {
    let mut roster = PersonRoster::new(PersonId(Uuid::from_u128(1)), zone);
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let lunch = || vec![part(9, PartKind::Lunch, "12:00-12:30")];
    roster.patterns =
        (1..).zip(days).map(|(id, weekday)| pattern(id, weekday, plan("8:00-16:30", lunch()))).collect();
    roster
}

fn ramp_settings() -> RampSettings {
    StaffingSettings::default().ramp
}

fn day(roster: &PersonRoster, on: &str) -> PersonDay {
    person_day(roster, date(on), ramp_settings())
}

fn at(on: &str, hours: &str, zone: Tz) -> Span {
    clock(hours).on(date(on), zone).unwrap()
}

fn moment(on: &str, time: &str, zone: Tz) -> Instant {
    at(on, &format!("{time}-23:59"), zone).start()
}

fn share(day: &PersonDay, hours: &str) -> f64 {
    working_share(day, at("2026-11-18", hours, Copenhagen))
}

fn nearly(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-12
}

#[test]
fn the_pattern_of_the_weekday_holds_and_lunch_is_not_at_work() {
    let wednesday = day(&amina(Copenhagen), "2026-11-18");
    for (hours, expected) in [
        ("7:30-8:00", 0.0),
        ("7:45-8:15", 0.5),
        ("8:00-8:30", 1.0),
        ("11:45-12:15", 0.5),
        ("12:00-12:30", 0.0),
        ("16:15-16:45", 0.5),
    ] {
        assert!(nearly(share(&wednesday, hours), expected), "{hours}: {}", share(&wednesday, hours));
    }
    assert_eq!(day(&amina(Copenhagen), "2026-11-21").shift, None, "a Saturday");
}

#[test]
fn an_exception_holds_instead_of_the_pattern_on_its_date_alone() {
    let mut roster = amina(Copenhagen);
    roster.exceptions.insert(date("2026-11-18"), Some(plan("10:00-14:00", vec![])));
    roster.exceptions.insert(date("2026-11-19"), None);
    assert_eq!(day(&roster, "2026-11-18").shift, Some(at("2026-11-18", "10:00-14:00", Copenhagen)));
    assert!(day(&roster, "2026-11-18").parts.is_empty(), "the lunch of the pattern is not carried over");
    assert_eq!(day(&roster, "2026-11-19").shift, None);
    assert_eq!(day(&roster, "2026-11-20").shift, Some(at("2026-11-20", "8:00-16:30", Copenhagen)));
}

#[test]
fn time_off_takes_the_day_or_its_part_and_overlaps_count_once() {
    let mut roster = amina(Copenhagen);
    roster.time_off = vec![
        off(1, OutKind::Appointment, "2026-11-18", "2026-11-18", Some("8:00-11:15")),
        off(2, OutKind::Sick, "2026-11-19", "2026-11-20", None),
    ];
    let wednesday = day(&roster, "2026-11-18");
    assert!(nearly(share(&wednesday, "11:00-11:30"), 0.5));
    assert!(nearly(share(&wednesday, "8:00-16:30"), 4.75 / 8.5), "lunch and the appointment are off");
    let friday = day(&roster, "2026-11-20");
    assert!(nearly(working_share(&friday, day_span(date("2026-11-20"), Copenhagen)), 0.0));
    assert_eq!(friday.back_on, Some(date("2026-11-23")), "the next shift is on Monday");
}

#[test]
fn the_shift_of_someone_elsewhere_is_meant_on_their_own_clock() {
    let roster = amina(New_York);
    let ten = at("2026-11-18", "14:00-14:30", Copenhagen);
    let days = days_around(&roster, ten, ramp_settings());
    let at_work: f64 = days.iter().map(|day| working_share(day, ten)).sum();
    assert!(nearly(at_work, 1.0), "08:00 in New York is 14:00 in Copenhagen");
    // In the week in which only Europe has changed its clocks, the same shift is an hour earlier here.
    let between = at("2026-10-26", "13:00-13:30", Copenhagen);
    let at_work: f64 =
        days_around(&roster, between, ramp_settings()).iter().map(|day| working_share(day, between)).sum();
    assert!(nearly(at_work, 1.0));
}

#[test]
fn a_night_shift_reaches_into_the_next_date_and_across_a_dst_change() {
    let mut roster = PersonRoster::new(PersonId(Uuid::from_u128(1)), Copenhagen);
    let lunch = part(1, PartKind::Lunch, "26:00-27:00");
    roster.patterns = vec![pattern(1, Weekday::Sat, plan("22:00-30:00", vec![lunch]))];
    let spring = person_day(&roster, date("2026-03-28"), ramp_settings());
    assert_eq!(spring.shift.map(Span::minutes), Some(7 * 60), "the night of the change is an hour shorter");
    assert!(spring.parts.is_empty(), "its lunch hour is the one that was skipped");
    let autumn = person_day(&roster, date("2026-10-24"), ramp_settings());
    assert_eq!(autumn.shift.map(Span::minutes), Some(9 * 60));
    let early = at("2026-10-25", "5:00-5:30", Copenhagen);
    let days = days_around(&roster, early, ramp_settings());
    assert!(nearly(days.iter().map(|day| working_share(day, early)).sum(), 1.0), "it began the day before");
}

#[test]
fn a_new_person_grows_from_half_a_seat_to_a_whole_one_in_week_eight() {
    let (start, settings) = (date("2026-11-02"), ramp_settings());
    let on = |text| ramp(start, date(text), settings);
    assert!(nearly(on("2026-11-01"), 0.0));
    assert!(nearly(on("2026-11-02"), 0.5) && nearly(on("2026-11-08"), 0.5));
    assert!(nearly(on("2026-11-09"), 0.5 + 0.5 / 7.0), "week 2");
    assert!(nearly(on("2026-12-20"), 0.5 + 0.5 * 6.0 / 7.0), "the last day of week 7");
    assert!(nearly(on("2026-12-21"), 1.0), "week 8");
    let at_once = RampSettings { first: 0.5, weeks: 1 };
    assert!(nearly(ramp(start, start, at_once), 1.0));
    let mut roster = amina(Copenhagen);
    roster.work.starts_on = Some(date("2026-11-18"));
    assert!(nearly(day(&roster, "2026-11-18").ramp, 1.0), "experienced people start as a full seat");
    roster.work.ramp = true;
    assert!(nearly(day(&roster, "2026-11-18").ramp, 0.5));
    assert_eq!(day(&roster, "2026-11-17").shift, None, "nobody works before their first day");
}

#[test]
fn where_someone_is_follows_the_day() {
    let mut roster = amina(Copenhagen);
    let whole = |roster: &PersonRoster, time| {
        whereabouts(&day(roster, "2026-11-18"), moment("2026-11-18", time, Copenhagen))
    };
    let instant = |time| moment("2026-11-18", time, Copenhagen);
    assert_eq!(whole(&roster, "7:30"), Whereabouts::NotYet { at: instant("8:00") });
    assert_eq!(whole(&roster, "11:08"), Whereabouts::In { part: None });
    assert_eq!(whole(&roster, "12:10"), Whereabouts::In { part: Some((PartKind::Lunch, instant("12:30"))) });
    assert_eq!(whole(&roster, "16:30"), Whereabouts::Gone);
    roster.time_off = vec![off(1, OutKind::Late, "2026-11-18", "2026-11-18", Some("8:00-9:30"))];
    assert_eq!(whole(&roster, "7:00"), Whereabouts::Late { back: instant("9:30") });
    roster.time_off.push(off(2, OutKind::Appointment, "2026-11-18", "2026-11-18", Some("9:30-11:30")));
    assert_eq!(
        whole(&roster, "9:45"),
        Whereabouts::BackAt { kind: OutKind::Appointment, back: instant("11:30") }
    );
    roster.time_off = vec![off(3, OutKind::Sick, "2026-11-18", "2026-11-18", Some("11:00-16:30"))];
    let sick = Whereabouts::OffToday { kind: OutKind::Sick, back_on: Some(date("2026-11-19")) };
    assert_eq!(whole(&roster, "11:08"), sick, "who went home is not back today");
    assert_eq!(whole(&roster, "10:00"), Whereabouts::In { part: None });
}

#[test]
fn a_shift_refuses_parts_outside_it_or_on_each_other() {
    let refused = |hours, parts| ShiftPlan::new(clock(hours), parts).unwrap_err().to_string();
    let lunch = || part(1, PartKind::Lunch, "12:00-12:30");
    assert_eq!(
        refused("8:00-12:15", vec![lunch()]),
        "Lunch 12:00 to 12:30 lies outside the shift, 08:00 to 12:15. Move it inside, or make the shift longer."
    );
    assert_eq!(
        refused("8:00-16:00", vec![part(2, PartKind::Training, "12:15-13:00"), lunch()]),
        "Lunch 12:00 to 12:30 overlaps Training 12:15 to 13:00. Move one of them."
    );
    assert!(refused("0:00-16:01", vec![]).starts_with("A shift must end after it starts"));
    let moved = plan("8:00-16:00", vec![lunch()]).placed(clock("9:00-17:00")).unwrap();
    assert_eq!(moved.parts()[0].hours, clock("13:00-13:30"), "a shift that moves takes its lunch along");
    let longer = plan("8:00-16:00", vec![lunch()]).placed(clock("8:00-18:00")).unwrap();
    assert_eq!(longer.parts()[0].hours, clock("12:00-12:30"));
}

#[test]
fn a_new_week_takes_the_place_of_the_old_one_in_its_time() {
    let old = amina(Copenhagen).patterns;
    let late = || vec![pattern(20, Weekday::Wed, plan("12:00-20:00", vec![]))];
    let mut next = 100;
    let mut renew = |pattern: &Pattern| {
        next += 1;
        Pattern { id: PatternId(Uuid::from_u128(next)), ..pattern.clone() }
    };
    let (from, until) = (date("2026-11-16"), date("2026-11-22"));
    let week = replace_week(old.clone(), late(), from, Some(until), &mut renew).unwrap();
    let mut roster = amina(Copenhagen);
    roster.patterns = week;
    let hours = |on| roster.plan_on(date(on)).map(|plan| plan.hours().words());
    assert_eq!(hours("2026-11-11").as_deref(), Some("08:00 to 16:30"));
    assert_eq!(hours("2026-11-18").as_deref(), Some("12:00 to 20:00"));
    assert_eq!(hours("2026-11-19"), None, "days that the new week leaves out have no shift");
    assert_eq!(hours("2026-11-26").as_deref(), Some("08:00 to 16:30"), "the old week is back");
    let for_good = replace_week(old, late(), from, None, &mut renew).unwrap();
    roster.patterns = for_good;
    assert_eq!(roster.plan_on(date("2027-11-22")), None);
    let night = vec![
        pattern(1, Weekday::Mon, plan("22:00-30:00", vec![])),
        pattern(2, Weekday::Tue, plan("5:00-12:00", vec![])),
    ];
    let sentence = replace_week(vec![], night, from, None, &mut renew).unwrap_err().to_string();
    assert!(
        sentence.starts_with("The shift, 22:00 to 06:00, would overlap the one of the next day"),
        "{sentence}"
    );
}

#[test]
fn time_off_is_told_apart_by_its_time() {
    let leave = off(1, OutKind::Leave, "2026-11-16", "2026-11-19", None);
    let morning = off(2, OutKind::Appointment, "2026-11-19", "2026-11-19", Some("8:00-10:00"));
    let later = off(3, OutKind::Appointment, "2026-11-19", "2026-11-19", Some("10:00-11:00"));
    let all = [leave.clone(), morning.clone()];
    assert_eq!(overlapping(&all[1..], &later), None, "touching is not overlapping");
    assert_eq!(overlapping(&all, &later), Some(&leave));
    assert_eq!(overlapping(&all[..1], &leave), None, "nothing overlaps itself");
    let id = TimeOffId(Uuid::from_u128(4));
    let days = (date("2026-11-16"), date("2026-11-17"));
    let refused = TimeOff::new(id, OutKind::Leave, days, Some(clock("8:00-9:00")), "");
    assert_eq!(refused, Err(RosterError::PartOfManyDays));
}

prop_compose! {
    fn any_roster()(start in 0_u32..1439, length in 15_u32..=960, lunch in 0_u32..900, lasts in 1_u32..120,
        out in 0_u32..1400, away in 1_u32..600, zone in prop_oneof![Just(Copenhagen), Just(New_York)]) -> PersonRoster {
        let mut roster = PersonRoster::new(PersonId(Uuid::from_u128(1)), zone);
        let hours = ClockSpan::new(start, start + length).unwrap();
        let lunch = ClockSpan::new(start + lunch, start + lunch + lasts).filter(|lunch| hours.holds(*lunch));
        let parts = lunch.map(|hours| PlannedPart { hours, ..part(1, PartKind::Lunch, "1:00-2:00") });
        let plan = ShiftPlan::new(hours, parts.into_iter().collect()).unwrap();
        for weekday in [Weekday::Sat, Weekday::Sun, Weekday::Mon] {
            roster.patterns.push(pattern(1, weekday, plan.clone()));
        }
        let id = TimeOffId(Uuid::from_u128(1));
        let sunday = date("2026-03-29");
        let hours = ClockSpan::new(out, out + away);
        roster.time_off.extend(TimeOff::new(id, OutKind::Other, (sunday, sunday), hours, ""));
        roster
    }
}

proptest! {
    /// Over the days of both DST changes, in intervals of 30 minutes.
    #[test]
    fn the_shares_of_intervals_lie_between_0_and_1_and_add_up_to_the_day(roster in any_roster(),
        sunday in prop_oneof![Just("2026-03-29"), Just("2026-10-25"), Just("2026-03-08")]) {
        let day = person_day(&roster, date(sunday), ramp_settings());
        let shift = day.shift.unwrap_or(day_span(date(sunday), roster.zone));
        let start = shift.start() - chrono::Duration::hours(1);
        let mut hours = 0.0;
        for half in 0..40 {
            let from = start + chrono::Duration::minutes(30 * half);
            let interval = Span::new(from, from + chrono::Duration::minutes(30)).unwrap();
            let share = working_share(&day, interval);
            prop_assert!((0.0..=1.0).contains(&share), "{share}");
            hours += share / 2.0;
        }
        let whole = Span::new(start, start + chrono::Duration::hours(20)).unwrap();
        prop_assert!((hours - working_share(&day, whole) * 20.0).abs() < 1e-9);
    }
}

#[test]
fn who_left_works_until_then_and_no_more() {
    let mut roster = amina(Copenhagen);
    roster.left_at = Some("2026-11-18T10:08:00Z".parse().unwrap());
    let shift = |on: &str| day(&roster, on).shift.map(Span::minutes);
    assert_eq!(shift("2026-11-17"), Some(510));
    assert_eq!(shift("2026-11-18"), Some(188), "08:00 to 11:08");
    assert_eq!(day(&roster, "2026-11-18").parts, [], "the lunch they were not there for");
    assert_eq!(shift("2026-11-19"), None);
    assert!(roster.plan_on(date("2026-11-19")).is_some(), "kept, in case they come back");
}
