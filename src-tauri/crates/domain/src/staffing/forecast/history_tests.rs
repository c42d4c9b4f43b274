use chrono::NaiveDate;

use super::*;

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn day(number: u32, count: f64) -> DayCounts {
    DayCounts { date: date(number), counts: vec![Some(count); 48] }
}

#[test]
fn days_stand_in_order_however_they_were_given() {
    let one = History::new(30, vec![day(3, 1.0), day(2, 2.0)]).unwrap();
    let other = History::new(30, vec![day(2, 2.0), day(3, 1.0)]).unwrap();
    assert_eq!(one, other);
    assert_eq!(one.before(date(3)), &other.days()[..1]);
}

#[test]
fn a_day_given_twice_is_refused() {
    let error = History::new(30, vec![day(3, 1.0), day(3, 2.0)]).unwrap_err();
    assert_eq!(error, HistoryError::Twice { date: date(3) });
}

#[test]
fn a_count_below_zero_or_without_bounds_is_refused() {
    for count in [-1.0, f64::NAN, f64::INFINITY] {
        assert!(matches!(History::new(30, vec![day(3, count)]), Err(HistoryError::Count { .. })), "{count}");
    }
}

#[test]
fn an_interval_that_does_not_divide_a_day_is_refused() {
    for interval_min in [0, 7, 50, 1440] {
        assert!(History::new(interval_min, Vec::new()).is_err(), "{interval_min}");
    }
}
