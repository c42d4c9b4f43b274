//! Every chart of the shared samples.

#![allow(clippy::unwrap_used, reason = "a sample that cannot be read has failed")]

mod support;

use domain::charts::{Basis, Rule, chart};
use serde_json::Value;
use support::shared;

#[test]
fn every_chart_comes_out_with_its_signals() {
    let Some(text) = shared("charts/xmr_cases.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert!(cases.len() >= 3, "{} cases", cases.len());
    for case in cases {
        let values: Vec<Option<f64>> = serde_json::from_value(case["values"].clone()).unwrap();
        let expected = &case["expected"]["all_moving_ranges"];
        let chart = chart(&values, Basis::EveryPoint, &[]);
        let limits = chart.segments[0].limits.unwrap();
        for (ours, name) in [(limits.mean, "mean"), (limits.lower, "lnpl"), (limits.upper, "unpl")] {
            let theirs = expected[name].as_f64().unwrap();
            assert!((ours - theirs).abs() <= 1e-9 * theirs.abs(), "{} {name}: {ours}, {theirs}", case["id"]);
        }
        for (rule, name) in [
            (Rule::Outside, "outside_limits"),
            (Rule::Shift, "shift_7"),
            (Rule::Trend, "trend_7_points"),
            (Rule::TwoOfThree, "two_of_three_nhsr"),
        ] {
            let theirs: Vec<usize> =
                serde_json::from_value(expected["signals_1based"][name].clone()).unwrap();
            let signal = chart.signals.iter().find(|signal| signal.rule == rule);
            let ours: Vec<usize> = signal
                .map(|signal| signal.points.iter().map(|place| place + 1).collect())
                .unwrap_or_default();
            assert_eq!(ours, theirs, "{} {name}", case["id"]);
        }
    }
}
