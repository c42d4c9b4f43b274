//! Published charts, the rules one by one, gaps and re-basing.

use proptest::prelude::*;

use super::*;

fn whole(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn every(values: &[f64]) -> Chart {
    chart(&whole(values), Basis::EveryPoint, &[])
}

/// The points of a rule, counted from 1 as the sources do.
fn flagged(chart: &Chart, rule: Rule) -> Vec<usize> {
    let signal = chart.signals.iter().find(|signal| signal.rule == rule);
    signal.map(|signal| signal.points.iter().map(|place| place + 1).collect()).unwrap_or_default()
}

#[track_caller]
fn close(ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() <= 1e-9 * theirs.abs(), "{ours} is not {theirs}");
}

/// Wheeler, *Making Sense of Data* (SPC Press), p. 382, "Data Set to Use When Verifying Software".
const WHEELER: [f64; 16] = [
    5045.0, 4350.0, 4350.0, 3975.0, 4290.0, 4430.0, 4485.0, 4285.0, 3980.0, 3925.0, 3645.0, 3760.0, 3300.0,
    3685.0, 3463.0, 5200.0,
];

#[test]
fn wheelers_data_set_for_verifying_software_comes_out() {
    let chart = every(&WHEELER);
    let limits = chart.segments[0].limits.unwrap();
    close(limits.mean, 4135.5);
    assert_eq!(format!("{:.2} {:.2}", limits.lower, limits.upper), "3188.72 5082.28");
    assert_eq!(flagged(&chart, Rule::Outside), [16]);
    assert_eq!(flagged(&chart, Rule::Shift), [9, 10, 11, 12, 13, 14, 15]);
    assert_eq!(flagged(&chart, Rule::TwoOfThree), [13, 15]);
    assert_eq!(flagged(&chart, Rule::Trend), Vec::<usize>::new());
}

#[test]
fn montgomerys_loan_applications_show_no_signal() {
    // Montgomery, *Introduction to Statistical Quality Control*, 6.4: the first 20 weeks.
    let chart = every(&[
        310.0, 288.0, 297.0, 298.0, 307.0, 303.0, 294.0, 297.0, 308.0, 306.0, 294.0, 299.0, 297.0, 299.0,
        314.0, 295.0, 293.0, 306.0, 301.0, 304.0,
    ]);
    let limits = chart.segments[0].limits.unwrap();
    assert_eq!(format!("{:.1} {:.2} {:.2}", limits.mean, limits.lower, limits.upper), "300.5 279.78 321.22");
    assert_eq!(chart.signals, []);
}

#[test]
fn seven_in_a_row_are_a_shift_and_a_point_on_the_mean_ends_the_row() {
    let seven = every(&[5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(flagged(&seven, Rule::Shift), (1..=14).collect::<Vec<_>>());
    let six = every(&[5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(flagged(&six, Rule::Shift), Vec::<usize>::new());
    // Thirds of decimals: the fourth lies on the mean but for the last digit of the sum.
    let touched = every(&[0.3, 0.3, 0.3, 0.2, 0.3, 0.3, 0.3, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1]);
    assert_eq!(flagged(&touched, Rule::Shift), Vec::<usize>::new());
}

#[test]
fn seven_points_that_rise_are_a_trend_and_a_tie_ends_it() {
    let falls = every(&[9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 8.0]);
    assert_eq!(flagged(&falls, Rule::Trend), (1..=7).collect::<Vec<_>>());
    let ties = every(&[1.0, 2.0, 3.0, 4.0, 4.0, 5.0, 6.0, 7.0]);
    assert_eq!(flagged(&ties, Rule::Trend), Vec::<usize>::new());
}

#[test]
fn two_of_three_need_all_three_on_one_side_and_none_outside() {
    // Frozen at mean 0 and limits ±3: the first eight points are the baseline.
    let reach = 3.0 / 2.66 / 2.0;
    let around = |tail: &[f64]| {
        let mut values: Vec<f64> = (0..8).map(|n| if n % 2 == 0 { reach } else { -reach }).collect();
        values.extend(tail);
        chart(&whole(&values), Basis::First(8), &[])
    };
    assert_eq!(
        flagged(&around(&[2.5, 0.5, 2.5]), Rule::TwoOfThree),
        [9, 11],
        "only the close ones are named"
    );
    assert_eq!(flagged(&around(&[2.5, -0.5, 2.5, -1.0]), Rule::TwoOfThree), Vec::<usize>::new());
    assert_eq!(flagged(&around(&[3.5, 0.5, 2.5, -1.0]), Rule::TwoOfThree), Vec::<usize>::new());
    assert_eq!(flagged(&around(&[3.5, 0.5, 2.5, -1.0]), Rule::Outside), [9]);
    assert_eq!(flagged(&around(&[-2.5, -2.1, -2.9]), Rule::TwoOfThree), [9, 10, 11]);
}

#[test]
fn a_series_that_does_not_move_has_no_signal() {
    for value in [0.1, 0.7, 1e9 + 0.1, -3.3, 0.0] {
        let chart = every(&[value; 30]);
        assert_eq!(chart.signals, [], "{value}");
        assert_eq!(chart.segments[0].limits.unwrap().upper, value);
    }
}

#[test]
fn no_range_and_no_run_reaches_across_a_gap() {
    let gap = [Some(10.0), None, Some(50.0), Some(52.0), Some(48.0)];
    let limits = chart(&gap, Basis::EveryPoint, &[]).segments[0].limits.unwrap();
    close(limits.mean, 40.0);
    close(limits.upper, 40.0 + 2.66 * 3.0);
    let mut run: Vec<Option<f64>> = whole(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 1.0]);
    assert_eq!(flagged(&chart(&run, Basis::EveryPoint, &[]), Rule::Trend).len(), 7);
    run.insert(3, None);
    assert_eq!(flagged(&chart(&run, Basis::EveryPoint, &[]), Rule::Trend), Vec::<usize>::new());
    let apart = [Some(1.0), None, Some(2.0), None, Some(f64::NAN)];
    assert_eq!(chart(&apart, Basis::EveryPoint, &[]).segments[0].limits, None, "no two are neighbours");
}

#[test]
fn limits_come_at_eight_settle_at_twelve_and_freeze_at_twenty() {
    let values: Vec<f64> = (0..30).map(|n| f64::from(n % 3) + f64::from(n)).collect();
    let of = |n: usize| chart(&whole(&values[..n]), Basis::AsTheyCome, &[]).segments[0].clone();
    assert_eq!((of(7).limits, of(7).state), (None, LimitState::TooFew));
    assert_eq!((of(8).limits.is_some(), of(8).state), (true, LimitState::Provisional));
    assert_eq!(
        (of(11).state, of(12).state, of(19).state),
        (LimitState::Provisional, LimitState::Settled, LimitState::Settled)
    );
    assert_ne!(of(18).limits, of(19).limits);
    assert_eq!((of(20).state, of(20).limits), (LimitState::Frozen, of(30).limits));
    assert_eq!(
        of(0),
        Segment {
            first: 0,
            end: 0,
            mean: None,
            limits: None,
            state: LimitState::TooFew,
            rests_on: 0,
            note: None
        }
    );
}

#[test]
fn only_complete_weeks_freeze_the_limits() {
    let mut points = whole(&(0..21).map(|n| f64::from(n % 4)).collect::<Vec<_>>());
    points[5] = None;
    let segment = chart(&points[..20], Basis::AsTheyCome, &[]).segments[0].clone();
    assert_eq!((segment.state, segment.rests_on), (LimitState::Settled, 19));
    let segment = chart(&points, Basis::AsTheyCome, &[]).segments[0].clone();
    assert_eq!((segment.state, segment.rests_on), (LimitState::Frozen, 20));
}

#[test]
fn a_baseline_keeps_later_points_out_of_the_limits() {
    let mut values = WHEELER.to_vec();
    let limits = |values: &[f64]| chart(&whole(values), Basis::First(10), &[]).segments[0].limits;
    let before = limits(&values);
    values.extend([90_000.0, -5.0]);
    assert_eq!(limits(&values), before);
    assert_eq!(before, every(&WHEELER[..10]).segments[0].limits);
}

#[test]
fn a_rebase_starts_limits_and_runs_anew_and_says_why() {
    let values: Vec<f64> = [[4.0, 6.0].repeat(6), [14.0, 16.0].repeat(6)].concat();
    let note = "The refund macro went live".to_owned();
    let rebases = [
        Rebase { at: 12, note: note.clone() },
        Rebase { at: 12, note: "twice".into() },
        Rebase { at: 99, note: "beyond".into() },
    ];
    let rebased = chart(&whole(&values), Basis::AsTheyCome, &rebases);
    let means: Vec<Option<f64>> = rebased.segments.iter().map(|segment| segment.mean).collect();
    assert_eq!(means, [Some(5.0), Some(15.0)]);
    assert_eq!(rebased.segments[1].note, Some(note));
    assert_eq!(rebased.signals, [], "each process is calm by itself");
    assert_ne!(chart(&whole(&values), Basis::AsTheyCome, &[]).signals, []);
}

proptest! {
    #[test]
    fn moving_or_stretching_the_scale_changes_no_signal(
        values in prop::collection::vec(prop::option::weighted(0.9, -100..100_i32), 0..60),
        by in 1..50_i32,
        to in -1000..1000_i32,
    ) {
        let plain: Vec<Option<f64>> = values.iter().map(|value| value.map(f64::from)).collect();
        let moved: Vec<Option<f64>> = values.iter().map(|value| value.map(|value| f64::from(value * by + to))).collect();
        let (plain, moved) = (chart(&plain, Basis::EveryPoint, &[]), chart(&moved, Basis::EveryPoint, &[]));
        prop_assert_eq!(plain.signals, moved.signals);
    }

    #[test]
    fn segments_cover_the_series_and_signals_name_points_that_are_there(
        values in prop::collection::vec(prop::option::weighted(0.9, -10.0..10.0_f64), 0..60),
        at in prop::collection::vec(0..70_usize, 0..4),
    ) {
        let rebases: Vec<Rebase> = at.into_iter().map(|at| Rebase { at, note: "new".into() }).collect();
        let chart = chart(&values, Basis::AsTheyCome, &rebases);
        let mut next = 0;
        for segment in &chart.segments {
            prop_assert_eq!(segment.first, next);
            next = segment.end;
        }
        prop_assert_eq!(next, values.len());
        for signal in &chart.signals {
            prop_assert!(signal.points.iter().all(|place| values[*place].is_some()));
        }
    }
}
