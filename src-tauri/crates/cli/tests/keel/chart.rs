//! Process behaviour charts from a terminal.

use serde_json::{Value, json};

use crate::desk::{Desk, data};

fn file(desk: &Desk, values: &[Value]) -> String {
    let cell = |value: &Value| if value.is_null() { String::new() } else { value.to_string() };
    let rows: Vec<String> = values.iter().map(cell).collect();
    desk.write("values.csv", &format!("value\n{}\n", rows.join("\n")))
}

#[test]
fn a_chart_says_its_limits_and_signals() {
    let desk = Desk::new();
    let values =
        [5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200];
    let path = file(&desk, &values.map(Value::from));
    let chart = desk.json(&["chart", &path]);
    assert_eq!(chart["mean"], 4135.5);
    assert!((chart["lower_limit"].as_f64().unwrap() - 3_188.717_333_333).abs() < 1e-6, "{chart}");
    assert_eq!(
        chart["signals"],
        json!([
            { "rule": "outside", "points": [16] },
            { "rule": "two_of_three", "points": [13, 15] },
            { "rule": "shift", "points": [9, 10, 11, 12, 13, 14, 15] },
        ])
    );
    assert_eq!(chart["state"], "settled");
    let words = desk.ok(&["chart", &path]);
    assert!(words.starts_with("Signal: 1 point outside the limits; 2 points near a limit"), "{words}");
    assert!(!desk.file().exists(), "no workspace is made for arithmetic");
}

#[test]
fn a_baseline_keeps_later_values_out_of_the_limits() {
    let desk = Desk::new();
    let mut values: Vec<Value> = [3, 5, 4, 6, 5, 4, 5, 3].map(Value::from).to_vec();
    let alone = desk.json(&["chart", &file(&desk, &values)]);
    values.push(json!(90));
    let chart = desk.json(&["chart", &file(&desk, &values), "--baseline", "8"]);
    assert_eq!((&chart["mean"], &chart["upper_limit"]), (&alone["mean"], &alone["upper_limit"]));
    assert_eq!((&chart["state"], &chart["rests_on"]), (&json!("frozen"), &json!(8)));
    assert_eq!(chart["signals"], json!([{ "rule": "outside", "points": [9] }]));
}

#[test]
fn an_empty_value_is_a_gap_that_counts_as_a_point_and_no_zero() {
    let desk = Desk::new();
    let values = json!([10, null, 50, 52, 48]);
    let chart = desk.json(&["chart", &file(&desk, values.as_array().unwrap())]);
    assert_eq!((chart["mean"].as_f64(), chart["rests_on"].as_u64()), (Some(40.0), Some(4)));
    assert!((chart["upper_limit"].as_f64().unwrap() - 47.98).abs() < 1e-9, "{chart}");
    assert_eq!(chart["signals"], json!([{ "rule": "outside", "points": [1, 3, 4, 5] }]));
    assert_eq!(chart["state"], "too_few");
}

#[test]
fn what_is_no_chart_is_refused_with_a_sentence() {
    let desk = Desk::new();
    let path = desk.write("values.csv", "value\n3\nmany\n");
    assert!(desk.refused(&["chart", &path]).starts_with("Line 3: value is 'many'"));
    let path = desk.write("values.csv", "value\n3\n4\n");
    assert!(desk.refused(&["chart", &path, "--baseline", "1"]).starts_with("A baseline of 1 has no range"));
    assert!(desk.refused(&["chart", &path, "--baseline", "9"]).starts_with("The baseline asks for 9 values"));
    assert!(desk.refused(&["chart", "nowhere.csv"]).contains("nowhere.csv could not be read"));
    let path = desk.write("values.csv", "value\n3\n");
    let single = desk.json(&["chart", &path]);
    assert_eq!((&single["mean"], &single["lower_limit"]), (&json!(3.0), &Value::Null));
}

#[test]
fn every_shared_chart_comes_out() {
    let Some(folder) = data("charts") else { return };
    let text = std::fs::read_to_string(folder.join("xmr_cases.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let desk = Desk::new();
    for case in cases {
        let chart = desk.json(&["chart", &file(&desk, case["values"].as_array().unwrap())]);
        let expected = &case["expected"]["all_moving_ranges"];
        for (ours, theirs) in [("mean", "mean"), ("lower_limit", "lnpl"), ("upper_limit", "unpl")] {
            let (ours, theirs) = (chart[ours].as_f64().unwrap(), expected[theirs].as_f64().unwrap());
            assert!((ours - theirs).abs() <= 1e-9 * theirs.abs(), "{}: {ours}, {theirs}", case["id"]);
        }
        for (rule, name) in [
            ("outside", "outside_limits"),
            ("shift", "shift_7"),
            ("trend", "trend_7_points"),
            ("two_of_three", "two_of_three_nhsr"),
        ] {
            let signals = chart["signals"].as_array().unwrap();
            let ours = signals.iter().find(|signal| signal["rule"] == rule);
            let ours = ours.map_or_else(|| json!([]), |signal| signal["points"].clone());
            assert_eq!(ours, expected["signals_1based"][name], "{} {name}", case["id"]);
        }
    }
}
