//! The arithmetic of live work from a terminal.

use serde_json::Value;

use crate::desk::{Desk, data};

const WORKED_EXAMPLE: [&str; 7] =
    ["erlang", "--calls-per-hour", "200", "--handle-time-s", "180", "--target-s", "20"];

fn with(more: &[&'static str]) -> Vec<&'static str> {
    [&WORKED_EXAMPLE, more].concat()
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("one JSON object a line")).collect()
}

#[test]
fn the_worked_example_comes_out_with_its_names() {
    let desk = Desk::new();
    let outcome = desk.json(&with(&["--people", "14"]));
    for (name, value) in [
        ("wait_probability", 0.174_131_933_595_049_84),
        ("answered_in_time", 0.888_350_019_179_466_9),
        ("average_wait_s", 7.835_937_011_777_243),
        ("occupancy", 0.714_285_714_285_714_3),
        ("abandoned", 0.0),
    ] {
        let ours = outcome[name].as_f64().unwrap();
        assert!((ours - value).abs() <= 1e-9 * value, "{name}: {ours}");
    }
    assert_eq!(outcome.as_object().unwrap().len(), 5, "{outcome}");
    let words = desk.ok(&with(&["--people", "14"]));
    assert!(words.contains("answered_in_time    88.84 %"), "{words}");
    assert!(!desk.file().exists(), "no workspace is made for arithmetic");
}

#[test]
fn patience_turns_waiting_into_giving_up() {
    let desk = Desk::new();
    let outcome = desk.json(&with(&["--people", "10", "--patience-s", "120"]));
    let share = |name: &str| outcome[name].as_f64().unwrap();
    assert!(share("abandoned") > 0.1, "{outcome}");
    let wait = share("abandoned") * 120.0;
    assert!((share("average_wait_s") - wait).abs() < 1e-9, "{outcome}");
}

#[test]
fn a_wait_without_bound_is_null_and_unbounded() {
    let desk = Desk::new();
    let overrun = desk.json(&with(&["--people", "10"]));
    assert_eq!(overrun["average_wait_s"], Value::Null);
    assert_eq!(
        (overrun["wait_probability"].as_f64(), overrun["answered_in_time"].as_f64()),
        (Some(1.0), Some(0.0))
    );
    assert!(desk.ok(&with(&["--people", "10"])).contains("unbounded"));
}

#[test]
fn the_required_are_found_and_what_to_schedule_for_them() {
    let desk = Desk::new();
    let goal = ["--required", "--answered-in-time", "0.8", "--max-occupancy", "0.85", "--shrinkage", "0.3"];
    let requirement = desk.json(&with(&goal));
    assert_eq!((&requirement["people"], &requirement["scheduled"]), (&Value::from(14), &Value::from(20)));
    assert_eq!(
        desk.json(&with(&["--required", "--answered-in-time", "0.8"]))["scheduled"],
        14,
        "nobody is away"
    );
}

#[test]
fn what_cannot_be_reckoned_is_refused_with_a_sentence() {
    let desk = Desk::new();
    for (more, sentence) in [
        (vec!["--people", "-1"], "-1 people cannot be reckoned with. Give a number from 0 to 100000."),
        (vec!["--people", "14", "--patience-s", "-5"], "A patience of -5 s cannot be reckoned with."),
        (vec!["--required", "--answered-in-time", "1"], "No number of people answers every call in time."),
        (vec!["--required", "--answered-in-time", "80"], "80 answered in time is no share."),
        (
            vec!["--required", "--answered-in-time", "0.8", "--max-occupancy", "0"],
            "People who answer calls are busy at times.",
        ),
        (
            vec!["--required", "--answered-in-time", "0.8", "--shrinkage", "1"],
            "A shrinkage of 1 leaves nobody to schedule.",
        ),
    ] {
        let told = desk.refused(&with(&more));
        assert!(told.starts_with(sentence), "{told}");
    }
}

#[test]
fn figures_that_are_missing_or_none_are_misuse() {
    let desk = Desk::new();
    desk.misused(&WORKED_EXAMPLE);
    desk.misused(&with(&["--required"]));
    desk.misused(&with(&["--people", "14", "--shrinkage", "0.3"]));
    desk.misused(&with(&["--batch", "cases.csv"]));
    for no_number in ["many", "NaN", "inf"] {
        assert!(desk.misused(&with(&["--people", no_number])).contains("write it like 12.5"));
    }
}

#[test]
fn a_batch_answers_one_object_a_line_in_order() {
    let desk = Desk::new();
    let cases = "calls_per_hour,handle_time_s,people,patience_s,target_s\n200,180,14,,20\n13,300,1,,20\n60,300,5,300,20\n";
    let path = desk.write("cases.csv", cases);
    for as_json in [&[][..], &["--json"]] {
        let told = lines(&desk.ok(&[&["erlang", "--batch", path.as_str()], as_json].concat()));
        assert_eq!(told.len(), 3);
        assert_eq!(told[0], desk.json(&with(&["--people", "14"])));
        assert_eq!(told[1]["average_wait_s"], Value::Null);
        assert!(told[2]["abandoned"].as_f64().unwrap() > 0.17);
    }
}

#[test]
fn a_row_that_is_no_case_keeps_its_place_and_ends_with_1() {
    let desk = Desk::new();
    let cases = "calls_per_hour,handle_time_s,people,patience_s,target_s\n200,180,14,,20\n200,soon,14,,20\n-2,180,14,,20\n200,180,14,,20\n";
    let path = desk.write("cases.csv", cases);
    let told = desk.keel(&["erlang", "--batch", &path]);
    assert_eq!(told.status, 1);
    assert!(
        told.err.starts_with("2 of 4 rows could not be reckoned. The first: Line 3: handle_time_s is 'soon'"),
        "{told:?}"
    );
    let lines = lines(&told.out);
    assert_eq!(lines.len(), 4, "every row has its line");
    assert_eq!(lines[1]["line"], 3);
    assert!(lines[2]["problem"].as_str().unwrap().starts_with("Line 4: -2 calls an hour"), "{}", lines[2]);
    assert_eq!(lines[3], lines[0]);
}

#[test]
fn a_batch_that_is_none_is_refused() {
    let desk = Desk::new();
    assert!(desk.refused(&["erlang", "--batch", "nowhere.csv"]).contains("nowhere.csv could not be read"));
    let path = desk.write("cases.csv", "calls,people\n1,2\n");
    assert!(desk.refused(&["erlang", "--batch", &path]).contains("has no column calls_per_hour"));
}

#[test]
fn every_shared_example_comes_out_of_a_batch() {
    let Some(folder) = data("erlang") else { return };
    let text = std::fs::read_to_string(folder.join("erlang_examples.csv")).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let rows: Vec<Vec<&str>> = rows.into_iter().filter(|row| row[1] != "B").collect();
    let mut cases = String::from("calls_per_hour,handle_time_s,people,patience_s,target_s\n");
    for row in &rows {
        cases.push_str(&row[2..7].join(","));
        cases.push('\n');
    }
    let desk = Desk::new();
    let told = lines(&desk.ok(&["erlang", "--batch", &desk.write("cases.csv", &cases)]));
    assert_eq!(told.len(), rows.len());
    for (ours, row) in told.iter().zip(&rows) {
        let names = ["wait_probability", "answered_in_time", "average_wait_s", "occupancy", "abandoned"];
        for (name, cell) in names.into_iter().zip(&row[7..12]) {
            let theirs: f64 = cell.parse().unwrap();
            let ours = ours[name].as_f64().unwrap_or(f64::INFINITY);
            assert!(
                ours == theirs || (ours - theirs).abs() <= 1e-9 * theirs.abs(),
                "{} {name}: {ours}",
                row[0]
            );
        }
    }
}
