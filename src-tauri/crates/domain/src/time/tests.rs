//! Local days, hours and grids, through DST changes in several zones.

use chrono::{Days, Duration, NaiveDate, NaiveTime, Weekday};
use chrono_tz::America::{New_York, Sao_Paulo, St_Johns};
use chrono_tz::Asia::{Beirut, Kathmandu};
use chrono_tz::Australia::Lord_Howe;
use chrono_tz::Europe::Copenhagen;
use chrono_tz::Pacific::Apia;
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time")
}

fn utc(text: &str) -> Instant {
    text.parse().expect("an instant")
}

fn hours_of(day: &str, zone: Tz) -> f64 {
    day_span(date(day), zone).seconds() as f64 / 3600.0
}

#[test]
fn days_have_the_length_their_zone_gives_them() {
    for (day, zone, hours) in [
        ("2026-11-18", Copenhagen, 24.0),
        ("2026-03-29", Copenhagen, 23.0),
        ("2026-10-25", Copenhagen, 25.0),
        ("2026-03-08", New_York, 23.0),
        ("2026-11-01", New_York, 25.0),
        ("2026-04-05", Lord_Howe, 24.5),
        ("2026-10-04", Lord_Howe, 23.5),
    ] {
        assert_eq!(hours_of(day, zone), hours, "{day} in {zone}");
    }
}

#[test]
fn a_day_whose_midnight_is_skipped_starts_when_the_clock_resumes() {
    for (day, zone, start) in
        [("2018-11-04", Sao_Paulo, "2018-11-04T03:00:00Z"), ("2022-03-27", Beirut, "2022-03-26T22:00:00Z")]
    {
        let span = day_span(date(day), zone);
        assert_eq!(span.start(), utc(start), "{day} in {zone}");
        assert_eq!(span.seconds(), 23 * 3600, "{day} in {zone}");
        assert_eq!(local_time(span.start(), zone), time("01:00"), "{day} in {zone}");
    }
}

#[test]
fn a_midnight_that_comes_twice_starts_the_day_at_its_first() {
    // Clocks in Beirut went from 00:00 on 30 October 2022 back to 23:00 on the 29th.
    assert_eq!(hours_of("2022-10-29", Beirut), 25.0);
    assert_eq!(local_date(day_span(date("2022-10-30"), Beirut).start(), Beirut), date("2022-10-30"));
    // Those of St John's went from 00:01 on 5 November 2006 (a date that had begun) back to 23:01.
    let sunday = day_span(date("2006-10-29"), St_Johns);
    assert_eq!(sunday.start(), day_span(date("2006-10-28"), St_Johns).end());
    assert_eq!(sunday.seconds(), 25 * 3600);
}

#[test]
fn a_date_that_a_zone_skipped_gets_the_day_after_it() {
    let skipped = day_span(date("2011-12-30"), Apia);
    assert_eq!(skipped, day_span(date("2011-12-31"), Apia));
    assert_eq!(day_span(date("2011-12-29"), Apia).end(), skipped.start());
}

#[test]
fn a_time_that_is_skipped_moves_forward_by_what_was_skipped() {
    for (day, shown, zone, becomes) in [
        ("2026-03-29", "02:30", Copenhagen, "03:30"),
        ("2026-03-08", "02:00", New_York, "03:00"),
        ("2026-10-04", "02:10", Lord_Howe, "02:40"),
    ] {
        let at = instant_at(date(day), time(shown), zone);
        assert_eq!(clock(at, zone), becomes, "{day} {shown} in {zone}");
    }
}

#[test]
fn of_a_time_that_comes_twice_the_earlier_is_taken() {
    assert_eq!(instant_at(date("2026-10-25"), time("02:30"), Copenhagen), utc("2026-10-25T00:30:00Z"));
    assert_eq!(instant_at(date("2026-11-01"), time("01:30"), New_York), utc("2026-11-01T05:30:00Z"));
    assert_eq!(instant_at(date("2026-04-05"), time("01:45"), Lord_Howe), utc("2026-04-04T14:45:00Z"));
}

#[test]
fn a_week_starts_on_the_day_the_lead_says() {
    let wednesday = date("2026-11-18");
    assert_eq!(week_start(wednesday, Weekday::Mon), date("2026-11-16"));
    assert_eq!(week_start(wednesday, Weekday::Sun), date("2026-11-15"));
    assert_eq!(week_start(wednesday, Weekday::Thu), date("2026-11-12"));
    assert_eq!(week_start(wednesday, Weekday::Wed), wednesday);
}

fn labels(day: &str, zone: Tz) -> Vec<String> {
    axis(day_span(date(day), zone), zone).into_iter().map(|tick| tick.label).collect()
}

#[test]
fn an_axis_shows_each_full_hour_without_its_end() {
    let span = Span::new(utc("2026-11-18T07:10:00Z"), utc("2026-11-18T10:00:00Z")).expect("a span");
    let ticks = axis(span, Copenhagen);
    let shown: Vec<&str> = ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(shown, ["09:00", "10:00"]);
    assert_eq!(ticks[0].at, utc("2026-11-18T08:00:00Z"));
    assert_eq!(labels("2026-11-18", Copenhagen).len(), 24);
    assert_eq!(labels("2026-11-18", Kathmandu)[0], "00:00", "an offset of three quarters of an hour");
}

#[test]
fn an_axis_skips_the_skipped_hour_and_repeats_the_repeated_one() {
    assert_eq!(labels("2026-03-29", Copenhagen)[..4], ["00:00", "01:00", "03:00", "04:00"]);
    assert_eq!(labels("2026-10-25", Copenhagen)[..5], ["00:00", "01:00", "02:00", "02:00", "03:00"]);
    assert_eq!(labels("2026-11-01", New_York)[..4], ["00:00", "01:00", "01:00", "02:00"]);
    assert_eq!(labels("2026-10-04", Lord_Howe)[..4], ["00:00", "01:00", "03:00", "04:00"]);
    assert_eq!(labels("2026-04-05", Lord_Howe)[..4], ["00:00", "01:00", "02:00", "03:00"]);
    assert_eq!(labels("2018-11-04", Sao_Paulo)[..2], ["01:00", "02:00"]);
}

#[test]
fn snapping_keeps_to_the_local_clock() {
    let snapped = |text: &str, minutes, zone| clock(snap(utc(text), minutes, zone), zone);
    assert_eq!(snapped("2026-11-18T08:07:29Z", 15, Copenhagen), "09:00");
    assert_eq!(snapped("2026-11-18T08:07:30Z", 15, Copenhagen), "09:15");
    assert_eq!(snapped("2026-11-18T08:02:00Z", 15, Kathmandu), "13:45");
    assert_eq!(snapped("2026-11-18T23:58:00Z", 5, Copenhagen), "01:00");
    let at = utc("2026-11-18T08:07:29.123Z");
    assert_eq!(snap(at, 0, Copenhagen), at);
    assert_eq!(snap(at, 1, Copenhagen), utc("2026-11-18T08:07:00Z"));
}

#[test]
fn durations_read_as_in_the_design() {
    let words = [-5, 0, 46, 60, 66, 120, 810].map(hours_minutes);
    assert_eq!(words, ["0 min", "0 min", "46 min", "1 h", "1 h 06", "2 h", "13 h 30"]);
}

#[test]
fn moments_read_shorter_the_nearer_they_are() {
    let now = utc("2026-11-18T10:08:00Z");
    let words = |text: &str| moment_words(utc(text), now, Copenhagen);
    assert_eq!(words("2026-11-18T08:00:00Z"), "09:00");
    assert_eq!(words("2026-11-16T16:40:00Z"), "Mon 17:40");
    assert_eq!(words("2026-11-11T16:40:00Z"), "Wed 11 Nov");
    assert_eq!(words("2019-11-11T16:40:00Z"), "11 Nov 2019");
    assert_eq!(words("2026-11-17T23:30:00Z"), "00:30", "the day is the local one");
}

#[test]
fn a_span_without_others_is_what_is_left() {
    let minute = |minutes| utc("2026-11-18T08:00:00Z") + Duration::minutes(minutes);
    let span = |from, to| Span::new(minute(from), minute(to)).expect("a span");
    let others = [span(50, 70), span(-10, 10), span(20, 30), span(25, 28)];
    assert_eq!(span(0, 60).without(&others), [span(10, 20), span(30, 50)]);
    assert_eq!(span(0, 60).without(&[]), [span(0, 60)]);
    assert_eq!(span(0, 60).without(&[span(0, 60)]), []);
    assert!(Span::new(minute(1), minute(1)).is_err());
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(vec![Copenhagen, New_York, Lord_Howe, Sao_Paulo, Beirut, Kathmandu, Apia, St_Johns])
}

proptest! {
    #[test]
    fn days_follow_each_other_without_a_gap(zone in zones(), day in 0..14_000_u64) {
        let first = date("1990-01-01") + Days::new(day);
        let span = day_span(first, zone);
        let next = day_span(first + Days::new(1), zone);
        let skipped = next == span;
        prop_assert!(skipped || span.end() == next.start());
        prop_assert!(skipped || local_date(span.start(), zone) == first);
        prop_assert!((22 * 3600..=26 * 3600).contains(&span.seconds()));
    }

    #[test]
    fn a_local_time_leads_back_to_its_instant(zone in zones(), second in 0..1_200_000_000_i64) {
        let at = utc("1990-01-01T00:00:00Z") + Duration::seconds(second);
        let back = instant_at(local_date(at, zone), local_time(at, zone), zone);
        prop_assert!(back <= at, "of two, the earlier");
        prop_assert_eq!(local_time(back, zone), local_time(at, zone));
        prop_assert!(at - back <= Duration::hours(1));
    }

    #[test]
    fn snapping_moves_by_at_most_half_the_grid(zone in zones(), second in 0..1_200_000_000_i64, grid in prop::sample::select(vec![1_u32, 5, 15, 30])) {
        let at = utc("1990-01-01T00:00:00Z") + Duration::seconds(second);
        let moved = (snap(at, grid, zone) - at).num_seconds().abs();
        prop_assert!(moved <= i64::from(grid) * 30);
    }

    #[test]
    fn ticks_are_full_hours_in_order(zone in zones(), day in 0..14_000_u64) {
        let ticks = axis(day_span(date("1990-01-01") + Days::new(day), zone), zone);
        prop_assert!((22..=26).contains(&ticks.len()));
        prop_assert!(ticks.windows(2).all(|pair| pair[0].at < pair[1].at));
        prop_assert!(ticks.iter().all(|tick| tick.label.ends_with(":00") && tick.label == clock(tick.at, zone)));
    }
}

#[test]
fn a_span_is_told_by_the_clock_that_runs_in_it() {
    use chrono_tz::Europe::Oslo;
    let told = |zone, from: &str, minutes| {
        let start: Instant = from.parse().unwrap();
        let (from, to) = span_clock(Span::new(start, start + Duration::minutes(minutes)).unwrap(), zone);
        format!("{from} to {to}")
    };
    // Spring: the clock goes from 02:00 to 03:00.
    assert_eq!(told(Oslo, "2026-03-29T00:30:00Z", 30), "01:30 to 02:00");
    assert_eq!(told(Oslo, "2026-03-29T01:00:00Z", 30), "03:00 to 03:30");
    assert_eq!(told(New_York, "2026-03-08T06:30:00Z", 30), "01:30 to 02:00");
    // Autumn: from 03:00 back to 02:00 in Oslo, from 02:00 back to 01:00 in New York.
    assert_eq!(told(Oslo, "2026-10-25T00:30:00Z", 30), "02:30 to 03:00");
    assert_eq!(told(Oslo, "2026-10-25T01:00:00Z", 30), "02:00 again to 02:30");
    assert_eq!(told(Oslo, "2026-10-25T01:30:00Z", 30), "02:30 again to 03:00");
    assert_eq!(told(New_York, "2026-11-01T05:00:00Z", 30), "01:00 to 01:30");
    assert_eq!(told(New_York, "2026-11-01T06:00:00Z", 30), "01:00 again to 01:30");
    assert_eq!(told(Oslo, "2026-11-18T22:30:00Z", 30), "23:30 to 00:00");
}
