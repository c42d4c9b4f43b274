//! What a forecast must do on series whose truth is known.

use super::samples::{MONDAY, day_after, history, plain, series};
use super::*;

fn next(days: &[DayCounts], ahead: u32) -> Forecast {
    let from = day_after(days.last().unwrap().date, 1);
    forecast(&history(days.to_vec()), from, ahead, &Adjustments::default())
}

/// How far the expected total of the weekdays is from `truth`, as a share.
fn off(forecast: &Forecast, truth: impl Fn(chrono::NaiveDate, usize) -> f64) -> f64 {
    let (mut expected, mut due) = (0.0, 0.0);
    for day in &forecast.days {
        for (slot, interval) in day.intervals.iter().enumerate() {
            expected += interval.expected;
            due += truth(day.date, slot);
        }
    }
    expected / due - 1.0
}

#[test]
fn a_plain_series_is_met_and_closed_hours_stay_closed() {
    let found = next(&series(70, plain), 14);
    assert_eq!(found.method, Method::ProfileTimesLevel);
    assert!(off(&found, plain).abs() < 0.02, "{}", off(&found, plain));
    let monday = &found.days[0];
    for slot in 0..48 {
        let truth = plain(monday.date, slot);
        let expected = monday.intervals[slot].expected;
        assert!((expected - truth).abs() < 1.0 + 0.1 * truth, "{slot}: {expected} for {truth}");
    }
    assert_eq!(monday.intervals[10].expected, 0.0, "nothing ever came at five");
    assert_eq!(found.days[5].total.expected, 0.0, "Saturday is closed");
}

#[test]
fn the_backtest_beats_last_week_and_its_range_holds_four_in_five() {
    let tested = backtest(&history(series(210, plain)), 16, &Adjustments::default());
    assert_eq!(tested.by_week.len(), 16);
    assert!(tested.chosen.wape < 0.8 * tested.naive.wape, "{tested:?}");
    assert!((0.76..0.84).contains(&tested.inside_range), "{}", tested.inside_range);
    assert!(tested.chosen.bias.abs() < 0.02, "{}", tested.chosen.bias);
}

#[test]
fn three_working_weeks_are_tested_on_the_last_of_them() {
    // From a Monday to the Friday of the third week: its weekend is not in the file.
    let days = series(19, plain);
    let tested = backtest(&history(days.clone()), 1, &Adjustments::default());
    assert_eq!(tested.by_week.len(), 1);
    assert!(tested.chosen.wape > 0.0 && tested.chosen.wape < 0.5, "{tested:?}");
    assert_eq!(backtest(&history(days[..18].to_vec()), 1, &Adjustments::default()).by_week, []);
}

#[test]
fn a_backtest_learns_nothing_from_after_its_weeks() {
    let days = series(140, plain);
    let whole = backtest(&history(days.clone()), 4, &Adjustments::default());
    let first = backtest(&history(days[..119].to_vec()), 1, &Adjustments::default());
    assert_eq!(whole.by_week[0].from, first.by_week[0].from);
    assert_eq!(whole.by_week[0], first.by_week[0]);
}

#[test]
fn a_level_that_has_shifted_is_followed_within_a_week() {
    let shifted = |date, slot| plain(date, slot) * if date >= day_after(MONDAY, 70) { 1.6 } else { 1.0 };
    let found = next(&series(77, shifted), 7);
    assert!(off(&found, shifted).abs() < 0.08, "{}", off(&found, shifted));
}

#[test]
fn what_grows_by_three_per_cent_a_week_is_met_and_not_thought_to_grow_for_ever() {
    let weeks = |date: chrono::NaiveDate| (date - MONDAY).num_days() as f64 / 7.0;
    let grown = |date, slot| plain(date, slot) * 1.03_f64.powf(weeks(date));
    let tested = backtest(&history(series(210, grown)), 8, &Adjustments::default());
    assert!(tested.chosen.bias.abs() < 0.05, "{tested:?}");
    assert!(tested.chosen.wape < 0.85 * tested.naive.wape, "{tested:?}");
    let ahead = next(&series(210, grown), 364);
    let monday = |week: usize| ahead.days[7 * week].total.expected / ahead.days[0].total.expected;
    assert!((1.02..1.12).contains(&monday(3)), "three weeks on {}", monday(3));
    // A year of such growth would be 4.6 times as many.
    assert!(monday(51) < 2.0, "a year on {}", monday(51));
}

#[test]
fn one_day_of_ten_times_as_many_changes_little() {
    let mut days = series(71, plain);
    let calm = next(&days, 7);
    let odd = days.iter_mut().rev().find(|day| day.total() > 0.0).unwrap();
    let date = odd.date;
    odd.counts.iter_mut().flatten().for_each(|count| *count *= 10.0);
    let found = next(&days, 7);
    let (before, after) = (off(&calm, plain), off(&found, plain));
    assert!((before - after).abs() < 0.02, "{before} became {after}");
    assert!(found.left_out.contains(&LeftOut { date, reason: Reason::Unlike }), "{:?}", found.left_out);
}

#[test]
fn a_day_that_is_there_only_in_part_is_left_out() {
    let days = series(72, plain);
    let whole = off(&next(&days, 7), plain);
    for lost in [None, Some(0.0)] {
        let mut cut = days.clone();
        let last = cut.last_mut().unwrap();
        last.counts[24..].fill(lost);
        let found = next(&cut, 7);
        let date = cut.last().unwrap().date;
        assert_eq!(found.left_out, [LeftOut { date, reason: Reason::HalfImported }], "{lost:?}");
        assert!((off(&found, plain) - whole).abs() < 0.02, "{lost:?}");
    }
}

#[test]
fn a_missing_day_is_not_a_day_without_contacts() {
    let mut days = series(72, plain);
    let gone = days.remove(64);
    let found = next(&days, 7);
    assert_eq!(found.left_out, [LeftOut { date: gone.date, reason: Reason::Missing }]);
    assert!(off(&found, plain).abs() < 0.03);
    let closed = |date, slot| if date == gone.date { 0.0 } else { plain(date, slot) };
    let found = next(&series(72, closed), 7);
    assert_eq!(found.left_out, [LeftOut { date: gone.date, reason: Reason::Closed }]);
    assert!(off(&found, plain).abs() < 0.03);
}

#[test]
fn four_days_are_enough_to_say_something_and_to_say_what_is_assumed() {
    let found = next(&series(4, plain), 7);
    assert_eq!(found.method, Method::PooledDays);
    assert!(found.words[0].starts_with("Only 4 days are known"), "{:?}", found.words);
    let friday = &found.days[0];
    assert!((600.0..1200.0).contains(&friday.total.expected), "{}", friday.total.expected);
    assert!(friday.total.low < friday.total.expected && friday.total.expected < friday.total.high);
}

#[test]
fn the_range_of_a_working_day_after_three_says_something() {
    let thursday = next(&series(3, plain), 1).days[0].total;
    assert!(
        thursday.low > 0.3 * thursday.expected && thursday.high < 1.7 * thursday.expected,
        "{thursday:?}"
    );
}

#[test]
fn nothing_known_forecasts_nothing_and_says_so() {
    let empty = forecast(&history(Vec::new()), MONDAY, 2, &Adjustments::default());
    assert_eq!((empty.method, empty.days.len(), empty.days[0].intervals.len()), (Method::Nothing, 2, 48));
    assert_eq!(empty.words.len(), 1);
    assert_eq!(backtest(&history(Vec::new()), 4, &Adjustments::default()).by_week, []);
}

#[test]
fn few_contacts_are_forecast_as_few_and_said_to_be_chance() {
    let sparse = |date, slot| plain(date, slot) / 400.0;
    let found = next(&series(140, sparse), 14);
    assert!(off(&found, sparse).abs() < 0.25, "{}", off(&found, sparse));
    assert!(found.words.iter().any(|words| words.contains("mostly chance")), "{:?}", found.words);
}

#[test]
fn last_weeks_counts_are_used_where_they_do_better() {
    // A rota of two patterns that change every fourth week: last week knows, a profile cannot.
    let blocks = |date: chrono::NaiveDate, slot: usize| {
        let weeks = (date - MONDAY).num_days() / 28;
        let at_work = if weeks % 2 == 0 { 16..26 } else { 26..36 };
        if at_work.contains(&slot) { 400.0 } else { 0.0 }
    };
    let tested = backtest(&history(series(210, blocks)), 12, &Adjustments::default());
    assert_eq!(tested.method, Method::SeasonalNaive);
    assert_eq!(tested.chosen, tested.naive);
    let found = next(&series(210, blocks), 7);
    assert_eq!(found.method, Method::SeasonalNaive);
    assert!(found.words.iter().any(|words| words.starts_with("Last week's counts")), "{:?}", found.words);
}

#[test]
fn an_event_raises_its_hours_and_is_taken_out_of_the_past() {
    let campaign = day_after(MONDAY, 64);
    let raised = |date, slot| plain(date, slot) * if date == campaign { 1.8 } else { 1.0 };
    let days = series(70, raised);
    let coming = day_after(MONDAY, 71);
    let event = |date: chrono::NaiveDate, hours: (u32, u32)| Event {
        from: date.and_hms_opt(hours.0, 0, 0).unwrap(),
        to: date.and_hms_opt(hours.1, 0, 0).unwrap(),
        multiplier: 1.8,
    };
    let adjustments =
        Adjustments { events: vec![event(campaign, (0, 23)), event(coming, (10, 12))], ..Default::default() };
    let from = day_after(MONDAY, 70);
    let with = forecast(&history(days), from, 7, &adjustments);
    let without = forecast(&history(series(70, plain)), from, 7, &Adjustments::default());
    let at = |forecast: &Forecast, slot: usize| forecast.days[1].intervals[slot].expected;
    assert!((at(&with, 20) / at(&without, 20) - 1.8).abs() < 0.05, "ten o'clock is raised");
    assert!((at(&with, 26) / at(&without, 26) - 1.0).abs() < 0.05, "one o'clock is not");
}

#[test]
fn a_holiday_takes_the_share_that_was_said_or_learnt_or_assumed() {
    let past = [day_after(MONDAY, 16), day_after(MONDAY, 45)];
    let coming = day_after(MONDAY, 72);
    let half = |date, slot| plain(date, slot) * if past.contains(&date) { 0.5 } else { 1.0 };
    let share = |days: Vec<DayCounts>, holidays: &[(chrono::NaiveDate, Option<f64>)]| {
        let adjustments = Adjustments { holidays: holidays.iter().copied().collect(), ..Default::default() };
        let found = forecast(&history(days), day_after(MONDAY, 70), 7, &adjustments);
        (found.days[2].total.expected / 764.0, found.words.join(" "))
    };
    let (said, _) = share(series(70, plain), &[(coming, Some(0.7))]);
    assert!((said - 0.7).abs() < 0.05, "{said}");
    let learnt_from = [(past[0], None), (past[1], None), (coming, None)];
    let (learnt, words) = share(series(70, half), &learnt_from);
    assert!((learnt - 0.5).abs() < 0.07, "{learnt}");
    assert!(words.contains("as past ones did"), "{words}");
    let (assumed, words) = share(series(70, plain), &[(coming, None)]);
    assert!(
        (assumed - 0.2).abs() < 0.03 && words.contains("20 % of a usual day is assumed"),
        "{assumed} {words}"
    );
    let gone: Vec<DayCounts> =
        series(70, plain).into_iter().filter(|day| !past.contains(&day.date)).collect();
    let (closed, words) = share(gone, &learnt_from);
    assert!(closed == 0.0 && words.contains("taken as closed"), "{closed} {words}");
}

#[test]
fn the_rest_of_a_busy_day_is_raised_and_known_more_narrowly() {
    let found = next(&series(70, plain), 1);
    let day = &found.days[0];
    let arrived: Vec<Option<f64>> =
        day.intervals[..26].iter().map(|interval| Some(interval.expected * 1.3)).collect();
    let rest = intraday(day, &arrived);
    let raised = rest.intervals[28].expected / day.intervals[28].expected;
    assert!((1.1..1.3).contains(&raised), "{raised}");
    assert_eq!(rest.intervals[20].expected, arrived[20].unwrap());
    let width = |day: &DayForecast| day.total.high - day.total.low;
    assert!(width(&rest) < width(day));
    let as_due: Vec<Option<f64>> = day.intervals[..26].iter().map(|i| Some(i.expected)).collect();
    let same = intraday(day, &as_due);
    assert!((same.total.expected / day.total.expected - 1.0).abs() < 1e-9, "what was due changes nothing");
    let untold = intraday(day, &[None; 26]);
    assert!((untold.total.expected / day.total.expected - 1.0).abs() < 1e-9, "not known is not zero");
}

#[test]
fn by_hand_a_level_half_known_goes_half_way() {
    // Prior deviation of the level 10 %: a range of 100 -+ 12.8. Five of ten intervals are over; 50 were due, 60 came.
    // Their own variance is counting's 50 and the shape's (3 % of 50) squared, 2.25: gain = 0.01 x 50 / (25 + 52.25).
    let reach = 12.8155;
    let interval = |expected: f64| {
        let reach = 1.28155 * (expected + 0.01 * expected * expected).sqrt();
        IntervalForecast { expected, low: expected - reach, high: expected + reach }
    };
    let day = DayForecast {
        date: MONDAY,
        intervals: vec![interval(10.0); 10],
        total: IntervalForecast { expected: 100.0, low: 100.0 - reach, high: 100.0 + reach },
    };
    let rest = intraday(&day, &[Some(12.0); 5]);
    let factor = 1.0 + 0.5 / 77.25 * 10.0;
    assert!((rest.intervals[9].expected - 10.0 * factor).abs() < 1e-3, "{}", rest.intervals[9].expected);
    assert!((rest.total.expected - (60.0 + 50.0 * factor)).abs() < 1e-2);
}

#[test]
fn a_tally_of_contacts_knows_a_missing_day_from_a_quiet_one() {
    let mut tally = Tally::new(30).unwrap();
    for day in (0..28).filter(|day| *day != 9) {
        for minute in 0..20 {
            let at = day_after(MONDAY, day).and_hms_opt(9, minute, 0).unwrap();
            if day % 7 < 5 || (day == 5 && minute == 0) {
                tally.add(at, 1.0);
            }
        }
    }
    let history = tally.history(None).unwrap();
    assert!(history.day(day_after(MONDAY, 9)).is_none(), "a Wednesday without any is missing");
    assert_eq!(history.day(day_after(MONDAY, 12)).unwrap().total(), 0.0, "a Saturday without any had none");
    let last = history.days().last().unwrap();
    assert_eq!(
        (last.counts[18], last.counts[19]),
        (Some(20.0), None),
        "after the last contact nothing is known"
    );
}
