//! What a chart says of itself, point by point and in its sentence.

use domain::charts::{Basis, LimitState, Rebase, Rule, chart};

use super::ChartView;

fn seen(values: &[Option<f64>], rebases: &[Rebase]) -> ChartView {
    let labels = (1..=values.len()).map(|week| format!("W{week}"));
    ChartView::of(&chart(values, Basis::AsTheyCome, rebases), labels)
}

fn whole(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// Around 4, without a signal.
fn calm(points: usize) -> Vec<f64> {
    [4.0, 5.0, 3.0, 4.0, 3.0, 5.0].into_iter().cycle().take(points).collect()
}

#[test]
fn too_few_points_are_said_to_be_too_few() {
    assert_eq!(seen(&[], &[]).sentence, "No points yet.");
    assert_eq!(
        seen(&whole(&[3.0]), &[]).sentence,
        "1 point so far: too few to tell signal from noise. Limits come at 8."
    );
    let seven = seen(&whole(&calm(7)), &[]);
    assert!(seven.sentence.starts_with("7 points so far"), "{}", seven.sentence);
    assert_eq!((seven.segments[0].upper_limit, seven.segments[0].state), (None, LimitState::TooFew));
}

#[test]
fn provisional_limits_are_said_to_be_provisional_and_settled_ones_need_no_word() {
    assert_eq!(
        seen(&whole(&calm(9)), &[]).sentence,
        "No signal: it varies as it does by itself. The limits are provisional: they rest on 9 points."
    );
    assert_eq!(seen(&whole(&calm(15)), &[]).sentence, "No signal: it varies as it does by itself.");
}

#[test]
fn a_point_that_meets_several_rules_is_named_by_the_first() {
    let mut values = calm(20);
    values.extend([6.0, 6.1, 6.2, 6.3, 6.4, 6.5, 60.0]);
    let view = seen(&whole(&values), &[]);
    let last = view.points.last().unwrap();
    assert_eq!((last.rule, last.signal.as_deref()), (Some(Rule::Outside), Some("outside the limits")));
    assert_eq!((view.points[21].rule, view.points[0].rule), (Some(Rule::Trend), None));
    assert!(
        view.sentence.starts_with("Signal: 1 point outside the limits; 9 points in runs of 7"),
        "{}",
        view.sentence
    );
}

#[test]
fn a_gap_keeps_its_place_and_its_name() {
    let view = seen(&[Some(4.0), None, Some(5.0)], &[]);
    assert_eq!((view.points[1].value, view.points[1].label.as_str()), (None, "W2"));
}

#[test]
fn a_new_start_has_its_note_and_waits_for_its_own_limits() {
    let values = [calm(12), vec![1.0, 2.0, 1.0]].concat();
    let rebases = [Rebase { at: 12, note: "The refund macro went live".into() }];
    let view = seen(&whole(&values), &rebases);
    assert_eq!(view.segments.len(), 2);
    assert_eq!(view.segments[1].note.as_deref(), Some("The refund macro went live"));
    assert_eq!((view.segments[1].first, view.segments[1].end, view.segments[1].upper_limit), (12, 15, None));
    assert_eq!(
        view.sentence,
        "Too few points since the new start to tell signal from noise; limits come at 8."
    );
}
