use proptest::prelude::*;

use super::*;

fn waits(waited_s: f64, gave_up: u64) -> Waits {
    Waits { intervals: 1_000, waited_s, gave_up, ..Waits::default() }
}

#[test]
fn patience_is_all_the_waiting_for_each_who_gave_up() {
    let mut told = Waits::default();
    // Twenty answered after 6 seconds and two gone after 30; five answered at once.
    told.add(20, 2, Some(6.0), Some(30.0));
    told.add(5, 0, Some(0.0), Some(0.0));
    let (waited_s, answered_waited_s) = (180.0, 120.0);
    assert_eq!(
        told,
        Waits { intervals: 2, waited_s, answered_waited_s, answered: 25, gave_up: 2, untold: 0 }
    );
    assert_eq!(told.patience(), Err(NotLearnt::TooFew { gave_up: 2 }));
    let learnt = waits(180.0 * 50.0, 100).patience().unwrap();
    assert_eq!((learnt.seconds, learnt.gave_up), (90, 100));
}

#[test]
fn the_likely_range_is_that_of_the_chi_squared_tables() {
    // 2 × 50 degrees of freedom: 10 % lie under 82.358 and over 118.498.
    let learnt = waits(100.0 * 500.0, 50).patience().unwrap();
    let exact = |quantile: f64| (2.0 * 100.0 * 500.0 / quantile).round() as u32;
    assert_eq!((learnt.low_s, learnt.seconds, learnt.high_s), (exact(118.498), 1000, exact(82.358)));
}

#[test]
fn intervals_that_do_not_tell_all_waiting_are_left_aside_whole() {
    let mut told = waits(9_000.0, 100);
    told.add(40, 3, None, Some(50.0));
    told.add(40, 0, None, None);
    assert_eq!(told, waits(9_000.0, 100));
    told.add(40, 11, Some(20.0), None);
    assert_eq!(told, Waits { intervals: 1_001, untold: 11, ..waits(9_000.0, 100) });
}

#[test]
fn without_the_time_to_abandon_nothing_is_learnt_and_the_reason_is_told() {
    let untold = |untold| Waits { untold, ..waits(9_000.0, 90) }.patience();
    assert_eq!(untold(10).map(|learnt| learnt.seconds), Ok(100), "one of ten is let pass");
    assert_eq!(untold(11), Err(NotLearnt::TimeToAbandonMissing));
    assert_eq!(Waits::default().patience(), Err(NotLearnt::NoWaits));
    let only_answers = Waits { untold: 40, ..waits(0.0, 0) };
    assert_eq!(only_answers.patience(), Err(NotLearnt::TimeToAbandonMissing));
    assert_eq!(waits(9_000.0, 0).patience(), Err(NotLearnt::TooFew { gave_up: 0 }), "nobody gave up");
}

#[test]
fn answers_that_all_took_no_time_while_others_gave_up_were_not_measured() {
    let of = |answer_s: f64, answered: u32| {
        let mut told = Waits::default();
        (0..50).for_each(|_| told.add(answered, 2, Some(answer_s), Some(40.0)));
        told.patience()
    };
    assert_eq!(of(0.0, 20), Err(NotLearnt::AnswersWithoutWait), "not 40 seconds, which is when they gave up");
    assert_eq!(of(0.5, 20).map(|learnt| learnt.seconds), Ok(45));
    assert_eq!(of(0.0, 0).map(|learnt| learnt.seconds), Ok(40), "nobody was answered at all");
}

#[test]
fn what_can_be_no_patience_is_not_one() {
    for mean_s in [0.0, 4.9, 7_201.0, f64::INFINITY, f64::NAN] {
        assert_eq!(waits(mean_s * 200.0, 200).patience(), Err(NotLearnt::NotSensible), "{mean_s}");
    }
    for mean_s in [5.0, 7_200.0] {
        assert!(waits(mean_s * 200.0, 200).patience().is_ok(), "{mean_s}");
    }
}

#[test]
fn the_leads_own_figure_wins_and_without_any_nobody_gives_up() {
    let learnt = waits(9_000.0, 100).patience().ok();
    assert_eq!(Patience::of(Some(240), learnt).seconds(), Some(240));
    assert_eq!(Patience::of(None, learnt).seconds(), Some(90));
    assert_eq!((Patience::of(None, None), Patience::NotKnown.seconds()), (Patience::NotKnown, None));
}

prop_compose! {
    /// Answered, abandoned, and the mean waits of both.
    fn interval()(answered in 0_u32..60, abandoned in 0_u32..20, answer_s in 0.0..200.0_f64, abandon_s in 5.0..400.0_f64)
        -> (u32, u32, f64, f64) {
        (answered, abandoned, answer_s, abandon_s)
    }
}

fn of(intervals: &[(u32, u32, f64, f64)], times: f64) -> Waits {
    let mut all = Waits::default();
    for (answered, abandoned, answer_s, abandon_s) in intervals {
        all.add(*answered, *abandoned, Some(answer_s * times), Some(abandon_s * times));
    }
    all
}

proptest! {
    #[test]
    fn it_lies_inside_its_range_and_more_who_gave_up_make_it_narrower(
        mean_s in 10.0..2_000.0_f64, gave_up in 30_u64..2_000,
    ) {
        let few = waits(mean_s * gave_up as f64, gave_up).patience().unwrap();
        prop_assert!(few.low_s <= few.seconds && few.seconds <= few.high_s, "{few:?}");
        prop_assert!(f64::from(few.low_s) > mean_s * 0.7 && f64::from(few.high_s) < mean_s * 1.4 + 1.0, "{few:?}");
        let many = waits(mean_s * gave_up as f64 * 9.0, gave_up * 9).patience().unwrap();
        prop_assert!(many.low_s >= few.low_s && many.high_s <= few.high_s, "{few:?} {many:?}");
    }

    #[test]
    fn twice_the_waiting_is_twice_the_patience_and_the_cut_into_intervals_does_not_count(
        intervals in prop::collection::vec(interval(), 1..60),
    ) {
        let (once, twice) = (of(&intervals, 1.0), of(&intervals, 2.0));
        prop_assert!((twice.waited_s - 2.0 * once.waited_s).abs() <= 1e-9 * twice.waited_s.max(1.0));
        if let (Ok(once), Ok(twice)) = (once.patience(), twice.patience()) {
            prop_assert!((i64::from(twice.seconds) - 2 * i64::from(once.seconds)).abs() <= 1);
        }
        let (first, second) = intervals.split_at(intervals.len() / 2);
        let (first, second) = (of(first, 1.0), of(second, 1.0));
        prop_assert_eq!(first.gave_up + second.gave_up, once.gave_up);
        prop_assert!((first.waited_s + second.waited_s - once.waited_s).abs() <= 1e-6);
    }
}
