use proptest::prelude::*;

use super::*;
use crate::queue::Channel;
use crate::staffing::Verdict;
use crate::staffing::deferred::{Step, Waiting};
use crate::staffing::model::samples::{at, day, span};
use crate::staffing::model::{Change, DayModel};

fn nothing_waits() -> Backlog {
    Backlog { waiting: Vec::new(), at: at("8:00"), after: [quiet_day(), quiet_day(), quiet_day()] }
}

/// The next day: nothing comes, one person has time.
fn quiet_day() -> Vec<Step> {
    vec![Step { seconds: 1800.0, came: Vec::new(), capacity_s: 1800.0 }; 20]
}

fn outcome(model: &DayModel) -> DayOutcome {
    evaluate(model, Some(&nothing_waits()))
}

/// Six on the phone, and a busy stretch from 10:00 to 11:30.
fn busy_morning(calls: f64) -> DayModel {
    day(6, &[Channel::Phone], Channel::Phone, |number| if (4..7).contains(&number) { calls } else { 12.0 })
}

#[test]
fn a_stretch_that_one_seat_repairs_needs_the_lead() {
    let day = outcome(&busy_morning(27.0));
    let busy: Vec<Stretch> = stretches(&day.intervals, at("8:00"))
        .into_iter()
        .filter(|one| one.verdict == Verdict::NeedsYou)
        .collect();
    let morning = busy.iter().find(|one| one.span == span("10:00-11:30")).expect("10:00 to 11:30");
    let (without, with) = (morning.in_time.unwrap(), morning.in_time_with.unwrap());
    assert!(without < 0.8 && with - without >= WORTH_POINTS, "{without} to {with}");
    let (many, few) = morning.likely.unwrap();
    assert!(many < with && with < few, "{many} to {few} around {with}");
    assert!(morning.minus_one.unwrap() < without);
    assert!((morning.helped - 81.0 * (with - without)).abs() < 1e-6, "of 81 calls");
}

#[test]
fn what_is_over_of_a_stretch_counts_no_more_in_its_figures() {
    let day = outcome(&busy_morning(27.0));
    let seen = |text: &str| {
        let all = stretches(&day.intervals, at(text));
        all.into_iter().find(|one| one.span == span("10:00-11:30")).expect("10:00 to 11:30")
    };
    let (before, begun, past) = (seen("9:50"), seen("11:08"), seen("12:00"));
    assert_eq!((before.ahead, before.contacts), (span("10:00-11:30"), 81.0));
    assert_eq!((begun.ahead, begun.contacts), (span("11:00-11:30"), 27.0));
    assert!((begun.helped - before.helped / 3.0).abs() < 1e-9, "one of three half hours alike is left");
    assert_eq!(Some(begun.in_time), Some(day.intervals[6].in_time));
    assert_eq!(past, before, "a stretch that is over is told as it was");
}

#[test]
fn what_meets_its_target_holds_without_the_lead() {
    let day = outcome(&busy_morning(12.0));
    let at_ten = day.intervals.iter().find(|one| one.span == span("10:00-10:30")).unwrap();
    assert_eq!(at_ten.verdict, Some(Verdict::WillHold));
    assert!(at_ten.difference() >= 0);
}

#[test]
fn where_perhaps_nobody_calls_the_range_reaches_up_to_all_in_time() {
    let mut model = busy_morning(12.0);
    model.intervals[4].channels[0].contacts.low = 0.0;
    let at_ten = outcome(&model).intervals[4].clone();
    assert_eq!(at_ten.likely.unwrap().1, 1.0);
    assert_eq!(at_ten.likely_without.unwrap().1, 1.0);
    let quiet = outcome(&busy_morning(0.0)).intervals[4].clone();
    assert_eq!(quiet.likely, None, "where nobody is expected there is no share");
}

#[test]
fn far_too_few_people_are_short_either_way() {
    let mut model = busy_morning(120.0);
    model.patience_s.clear();
    let at_ten = outcome(&model).intervals[4].clone();
    assert_eq!(at_ten.verdict, Some(Verdict::ShortEitherWay));
    assert!(at_ten.short_by() > 5, "short by {}", at_ten.short_by());
    assert_eq!(at_ten.in_time, Some(0.0), "without patience the queue only grows");
}

#[test]
fn with_nobody_at_work_in_an_open_hour_nobody_is_answered() {
    let lunch = outcome(&busy_morning(12.0)).intervals[8].clone();
    assert_eq!((lunch.scheduled, lunch.in_time), (0.0, Some(0.0)), "all are at lunch at noon");
    assert!(lunch.required > 0 && lunch.difference() == -i32::try_from(lunch.required).unwrap());
}

#[test]
fn intervals_together_are_weighted_by_what_is_offered() {
    let day = outcome(&busy_morning(27.0));
    let both = together(&day.intervals[3..5], Verdict::NeedsYou).unwrap();
    let (quiet, busy) = (day.intervals[3].in_time.unwrap(), day.intervals[4].in_time.unwrap());
    assert!((both.in_time.unwrap() - (12.0 * quiet + 27.0 * busy) / 39.0).abs() < 1e-12);
}

/// Two on email, who answer 12.75 of them in an hour, and more coming than that.
fn emails(an_hour: f64) -> DayModel {
    day(2, &[Channel::Email], Channel::Email, move |_| an_hour / 2.0)
}

#[test]
fn email_that_can_be_kept_up_with_holds() {
    let day = outcome(&emails(8.0));
    assert!(day.intervals.iter().all(|one| one.verdict == Some(Verdict::WillHold)));
    assert_eq!(day.intervals[0].in_time, Some(1.0));
    assert!(day.intervals[0].required <= 2);
}

#[test]
fn email_close_to_its_target_needs_the_lead_where_a_seat_saves_three() {
    // 100 wait, five hours old: in the three hours they have left, two people answer 38.
    let waiting = vec![Waiting { contacts: 100.0, handle_time_s: 480.0, age_s: 5.0 * 3600.0 }];
    let day = evaluate(&emails(2.0), Some(&Backlog { waiting, ..nothing_waits() }));
    let first = &day.intervals[0];
    assert_eq!(first.verdict, Some(Verdict::NeedsYou));
    assert!((first.saved.expected - 1800.0 * 0.85 / 480.0).abs() < 1e-6, "{}", first.saved.expected);
    let late = day.intervals.last().unwrap();
    assert_eq!(late.saved.expected, 0.0, "by the evening it is too late for them");
}

#[test]
fn email_that_is_late_with_or_without_a_seat_is_short_either_way() {
    let waiting = vec![Waiting { contacts: 900.0, handle_time_s: 480.0, age_s: 40.0 * 3600.0 }];
    let day = evaluate(&emails(10.0), Some(&Backlog { waiting, ..nothing_waits() }));
    assert_eq!(day.intervals[2].verdict, Some(Verdict::ShortEitherWay));
}

#[test]
fn a_past_day_gets_no_verdict_and_a_begun_one_is_followed_from_now() {
    assert!(evaluate(&busy_morning(27.0), None).intervals.iter().all(|one| one.verdict.is_none()));
    let from_noon = Backlog { at: at("12:10"), ..nothing_waits() };
    assert_eq!(steps(&emails(8.0), from_noon.at, crate::staffing::model::Course::Expected).len(), 12);
    assert_eq!(
        steps(&emails(8.0), from_noon.at, crate::staffing::model::Course::Expected)[0].seconds,
        1200.0
    );
}

#[test]
fn a_busy_half_hour_can_take_less_than_comes_and_a_quiet_one_more() {
    let day = outcome(&busy_morning(27.0));
    let (busy, quiet) = (&day.intervals[5], &day.intervals[0]);
    assert!(busy.can_take < busy.contacts.expected && busy.can_take > 15.0, "{}", busy.can_take);
    assert!(quiet.can_take > quiet.contacts.expected);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_lead_never_makes_it_worse_and_one_fewer_never_better(
        people in 0..9_u128, calls in 0.0..60.0_f64, waits in 0.0..300.0_f64, age_h in 0.0..30.0_f64,
    ) {
        let model = day(people, &[Channel::Phone, Channel::Email], Channel::Phone, |_| calls);
        let waiting = vec![Waiting { contacts: waits, handle_time_s: 480.0, age_s: age_h * 3600.0 }];
        let day = evaluate(&model, Some(&Backlog { waiting, ..nothing_waits() }));
        for one in &day.intervals {
            if let (Some(without), Some(with), Some(fewer)) = (one.in_time, one.in_time_with, one.minus_one) {
                prop_assert!(fewer <= without + 1e-9 && without <= with + 1e-9, "{fewer} {without} {with}");
            }
            prop_assert!(one.saved.low <= one.saved.expected + 1e-9 && one.saved.expected <= one.saved.high + 1e-9);
            prop_assert!(one.can_take.is_finite() && one.can_take >= 0.0);
        }
    }

    #[test]
    fn a_what_if_without_a_change_in_it_changes_nothing(calls in 1.0..40.0_f64) {
        let model = busy_morning(calls);
        let same = model.clone().changed(&Change::Volume { times: 1.0, channel: None }).unwrap();
        prop_assert_eq!(outcome(&model), outcome(&same));
    }
}
