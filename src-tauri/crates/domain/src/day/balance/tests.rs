//! Balance, drift and suggestion, on days lived in several zones.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::America::New_York;
use chrono_tz::Australia::Lord_Howe;
use proptest::prelude::*;

use super::*;
use crate::day::Activity::{self, Break, Customers, Meeting, Quality};
use crate::day::samples::{ZONE, at, date, entry, id, on, today};
use crate::time::{day_span, instant_at};
use crate::workspace::WorkingHours;

/// A day with customers and then quality, for so many minutes, from 08:00 in `zone`.
fn lived(day: NaiveDate, front_min: i64, strategic_min: i64, zone: Tz) -> Vec<Entry> {
    let start = instant_at(day, NaiveTime::MIN, zone) + Duration::hours(8);
    let middle = start + Duration::minutes(front_min);
    let end = middle + Duration::minutes(strategic_min);
    let part = |number, start, end, activity| Entry {
        id: id(number),
        start,
        end: Some(end),
        zone,
        ..entry(1, "08:00", None, activity)
    };
    vec![part(1, start, middle, Customers), part(2, middle, end, Quality)]
}

/// The same day on each of the `count` days up to `last`.
fn lived_daily(last: NaiveDate, count: u64, front_min: i64, strategic_min: i64) -> Vec<Entry> {
    (0..count).flat_map(|back| lived(days_before(last, back), front_min, strategic_min, ZONE)).collect()
}

fn balance_at(entries: &[Entry], now: Instant) -> Balance {
    balance(entries, now, ZONE, &Settings::default())
}

#[test]
fn breaks_and_meetings_never_count() {
    let entries = [
        entry(1, "08:00", Some("09:00"), Customers),
        entry(2, "09:00", Some("12:00"), Quality),
        entry(3, "12:00", Some("13:00"), Break),
        entry(4, "13:00", Some("15:00"), Meeting),
        entry(5, "15:00", None, Activity::Alongside),
    ];
    let week = balance_at(&entries, at("16:00")).week;
    assert_eq!(week, Share { front_min: 120, strategic_min: 180, share: Some(0.4) });
    assert_eq!(week.percent(), Some(40));
}

#[test]
fn under_two_hours_it_is_too_early_to_say() {
    let entries = |to| [entry(1, "08:00", Some(to), Customers)];
    assert_eq!(balance_at(&entries("09:59"), at("16:00")).week.share, None);
    assert_eq!(balance_at(&entries("10:00"), at("16:00")).week.share, Some(1.0));
}

#[test]
fn the_week_starts_when_the_leads_does_and_a_fortnight_is_fourteen_days() {
    let entries: Vec<Entry> =
        [("2026-11-18", 180, 0), ("2026-11-15", 0, 180), ("2026-11-05", 60, 0), ("2026-11-04", 600, 0)]
            .into_iter()
            .flat_map(|(day, front, strategic)| {
                lived(date(day), front, strategic, ZONE)
                    .into_iter()
                    .filter(|entry| entry.end != Some(entry.start))
            })
            .collect();
    let monday = balance_at(&entries, at("17:00"));
    assert_eq!((monday.week.front_min, monday.week.strategic_min), (180, 0));
    assert_eq!(
        (monday.fortnight.front_min, monday.fortnight.strategic_min),
        (240, 180),
        "the 4th is 14 days ago"
    );
    let hours = WorkingHours { week_starts: chrono::Weekday::Sun, ..WorkingHours::default() };
    let settings = Settings { hours, ..Settings::default() };
    assert_eq!(balance(&entries, at("17:00"), ZONE, &settings).week.strategic_min, 180);
}

#[test]
fn an_entry_is_cut_at_the_midnight_of_its_own_zone() {
    let start: Instant = "2026-11-18T03:00:00Z".parse().expect("an instant");
    let end = start + Duration::hours(4);
    let new_york = Entry { start, end: Some(end), zone: New_York, ..entry(1, "08:00", None, Customers) };
    let copenhagen = Entry { zone: ZONE, ..new_york.clone() };
    let days = minutes_by_day(&[new_york], end);
    let front: Vec<_> = days.iter().map(|(date, day)| (date.to_string(), day.front_s / 3600)).collect();
    assert_eq!(front, [("2026-11-17".to_owned(), 2), ("2026-11-18".to_owned(), 2)]);
    let days = minutes_by_day(&[copenhagen], end);
    assert_eq!(days.len(), 1, "the same hours lie within one day of Copenhagen");
}

#[test]
fn a_day_with_a_dst_change_has_the_minutes_that_passed() {
    for (day, zone, hours) in [
        ("2026-03-29", ZONE, 23.0),
        ("2026-10-25", ZONE, 25.0),
        ("2026-11-01", New_York, 25.0),
        ("2026-10-04", Lord_Howe, 23.5),
    ] {
        let (before, after) = (days_before(date(day), 1), date(day).succ_opt().expect("a date"));
        let start = day_span(before, zone).start();
        let whole = Entry { start, end: None, zone, ..entry(1, "08:00", None, Customers) };
        let days = minutes_by_day(&[whole], day_span(after, zone).end());
        assert_eq!(days[&date(day)].front_s as f64 / 3600.0, hours, "{day} in {zone}");
        assert_eq!(days.len(), 3);
    }
}

#[test]
fn drift_is_named_after_five_working_days_outside_on_one_side() {
    let monday = date("2026-11-02");
    // Twenty balanced days, then nothing but the queue: the 14-day balance leaves the band on the second of them.
    let balanced = lived_daily(days_before(monday, 1), 20, 200, 200);
    let drift_after = |days: u64| {
        let last = monday + Days::new(days - 1);
        let entries: Vec<Entry> = balanced.iter().cloned().chain(lived_daily(last, days, 480, 0)).collect();
        balance_at(&entries, on(&last.to_string(), "18:00")).drift
    };
    assert_eq!(drift_after(5), Some(Drift::TreadingWater { days: 5 }), "Monday to Friday");
    assert_eq!(drift_after(4), None);
    assert_eq!(drift_after(7), Some(Drift::TreadingWater { days: 5 }), "a weekend has no working day");
    assert_eq!(drift_after(8), Some(Drift::TreadingWater { days: 6 }));
}

#[test]
fn drift_has_a_name_for_each_side_and_none_inside() {
    let drift = |front, strategic| balance_at(&lived_daily(today(), 40, front, strategic), at("18:00")).drift;
    assert_eq!(drift(100, 300), Some(Drift::Detached { days: 10 }));
    assert_eq!(drift(300, 100), Some(Drift::TreadingWater { days: 10 }));
    assert_eq!(drift(200, 200), None, "50 % is inside the band");
    assert_eq!(drift(5, 3), None, "too early to say");
}

#[test]
fn the_window_that_is_asked_for_is_enough() {
    let reach = balance_reaches_back_to(today(), &WorkingHours::default());
    assert_eq!(reach, date("2026-10-23"), "ten working days back is the 5th, and 13 days before it");
    let all = lived_daily(today(), 60, 300, 100);
    let enough: Vec<Entry> =
        all.iter().filter(|entry| local_date(entry.start, ZONE) >= reach).cloned().collect();
    assert_eq!(balance_at(&enough, at("18:00")), balance_at(&all, at("18:00")));
}

#[test]
fn a_day_over_the_band_proposes_a_strategic_next_working_day() {
    let friday = date("2026-11-20");
    let entries = lived(friday, 300, 60, ZONE);
    let proposal = |day: &str, time: &str| balance_at(&entries, on(day, time)).suggestion;
    let monday = date("2026-11-23");
    let expected = Some(Suggestion::StrategicDay { because: friday, on: monday });
    assert_eq!(proposal("2026-11-20", "15:00"), None, "the day is not over yet");
    assert_eq!(proposal("2026-11-20", "16:00"), expected);
    assert_eq!(proposal("2026-11-21", "10:00"), expected, "on the weekend between");
    assert_eq!(proposal("2026-11-23", "08:30"), expected, "while Monday is young");
    let said = expected.map(|suggestion| suggestion.sentence(monday));
    let sentence = "Friday was above your band. Today, a strategic block would even it out.";
    assert_eq!(said.as_deref(), Some(sentence));
}

#[test]
fn a_day_under_the_band_proposes_the_last_hour_with_customers() {
    let entries = lived(today(), 10, 300, ZONE);
    let from = NaiveTime::from_hms_opt(16, 0, 0).expect("a time");
    let proposal = |time: &str| balance_at(&entries, at(time)).suggestion;
    let this_day = Suggestion::CustomersLastHour { because: today(), on: today(), from };
    assert_eq!(proposal("14:00"), Some(this_day));
    let sentence = "Today is below your band. An hour with customers from 16:00 would even it out.";
    assert_eq!(this_day.sentence(today()), sentence);
    let thursday = date("2026-11-19");
    let next = Suggestion::CustomersLastHour { because: today(), on: thursday, from };
    assert_eq!(proposal("16:00"), Some(next), "the last hour has begun");
    assert!(
        next.sentence(today()).ends_with("Tomorrow, an hour with customers from 16:00 would even it out.")
    );
}

#[test]
fn a_day_inside_the_band_proposes_nothing() {
    assert_eq!(balance_at(&lived(today(), 160, 240, ZONE), at("18:00")).suggestion, None);
    assert_eq!(balance_at(&[], at("18:00")).suggestion, None);
}

#[test]
fn minutes_outside_the_hours_are_those_before_after_and_on_a_free_day() {
    let entries = [
        entry(1, "07:30", Some("09:00"), Quality),
        entry(2, "16:00", Some("17:00"), Customers),
        entry(3, "17:00", Some("18:00"), Break),
        entry(4, "19:00", Some("19:10"), Meeting),
    ];
    let hours = WorkingHours::default();
    assert_eq!(outside_hours_minutes(&entries, &hours, today(), at("23:00")), 40);
    let saturday = date("2026-11-21");
    let free = lived(saturday, 30, 15, ZONE);
    assert_eq!(outside_hours_minutes(&free, &hours, saturday, on("2026-11-21", "23:00")), 45);
    assert_eq!(outside_hours_minutes(&free, &hours, today(), on("2026-11-21", "23:00")), 0);
}

proptest! {
    #[test]
    fn cutting_loses_no_second(start in 0..200_000_000_i64, length in 1..2_000_000_i64, zone in prop::sample::select(vec![ZONE, New_York, Lord_Howe])) {
        let start = DateTime::<Utc>::UNIX_EPOCH + Duration::seconds(1_500_000_000 + start);
        let end = start + Duration::seconds(length);
        let whole = Entry { start, end: Some(end), zone, ..entry(1, "08:00", None, Quality) };
        let days = minutes_by_day(&[whole], end);
        prop_assert_eq!(days.values().map(|day| day.strategic_s).sum::<i64>(), length);
        for (date, day) in &days {
            prop_assert!(day.strategic_s <= day_span(*date, zone).seconds());
        }
    }
}
