//! Small tables of numbers, and what is said of those that are none.

#![allow(clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use formats::figures::{read_live_rows, read_series};
use support::file;

fn series(text: &str) -> Result<Vec<Option<f64>>, String> {
    let (_folder, path) = file("values.csv", text.as_bytes());
    read_series(&path).map_err(|error| error.to_string())
}

#[test]
fn a_series_keeps_its_gaps() {
    let expected = vec![Some(3.0), None, Some(4.5), Some(-1.0)];
    assert_eq!(series("value\n3\n\n4.5\n-1\n").unwrap(), expected, "a blank line is a missing value");
    assert_eq!(series("value\r\n3\r\n\"\"\r\n4.5\r\n-1\r\n").unwrap(), expected);
    assert_eq!(series("week,value\n1,3\n2,\n3,4.5\n4,-1\n").unwrap(), expected);
    assert_eq!(
        series("week;Value\n1;3\n2;\n\n3;4,5\n4;-1\n").unwrap(),
        expected,
        "blank lines in a table are none"
    );
    assert_eq!(series("\u{feff}value\n\n3\n").unwrap(), [None, Some(3.0)]);
}

#[test]
fn a_single_column_needs_no_name() {
    assert_eq!(series("3\n4\n5\n").unwrap(), [Some(3.0), Some(4.0), Some(5.0)]);
    assert_eq!(series("tickets\n3\n4\n").unwrap(), [Some(3.0), Some(4.0)]);
}

#[test]
fn a_series_that_is_none_is_refused_with_its_line() {
    assert_eq!(
        series("value\n3\nmany\n").unwrap_err(),
        "Line 3: value is 'many', which is no number. Write it like 12.5."
    );
    assert_eq!(
        series("week,count\n1,3\n").unwrap_err(),
        "The file has no column value. It has week, count. Name the column value in its first line."
    );
    assert!(series("value\n3,5\n4,5\n").unwrap_err().starts_with("Line 2 has 2 cells and the header 1."));
    assert!(series("value\n").unwrap_err().starts_with("The file has no rows."));
    assert!(series("").unwrap_err().starts_with("The file is empty."));
    assert!(series("value\n\"3\n4\n").unwrap_err().contains("line 2"));
}

#[test]
fn cases_of_live_work_are_read_in_any_order() {
    let text =
        "id,people,calls_per_hour,handle_time_s,target_s,patience_s\nA,14,200,180,20,\nB,5,60,300,20,300\n";
    let (_folder, path) = file("cases.csv", text.as_bytes());
    let rows = read_live_rows(&path).unwrap();
    let cases: Vec<_> = rows.iter().map(|row| row.case.clone().unwrap()).collect();
    assert_eq!(
        (cases[0].people, cases[0].load.patience_s, cases[0].load.offered_per_hour),
        (14.0, None, 200.0)
    );
    assert_eq!((cases[1].people, cases[1].load.patience_s, cases[1].load.target_s), (5.0, Some(300.0), 20.0));
}

#[test]
fn a_row_that_is_no_case_is_told_apart_from_the_others() {
    let text =
        "calls_per_hour,handle_time_s,people,target_s\n200,180,14,20\n200,soon,14,20\n200,180\n1,2,3,4,5\n";
    let (_folder, path) = file("cases.csv", text.as_bytes());
    let rows = read_live_rows(&path).unwrap();
    let said: Vec<String> = rows
        .iter()
        .map(|row| row.case.as_ref().map_or_else(ToString::to_string, |_| "fine".to_owned()))
        .collect();
    assert_eq!(
        said,
        [
            "fine",
            "Line 3: handle_time_s is 'soon', which is no number. Write it like 12.5.",
            "Line 4: people is empty. Write a number.",
            "Line 5 has 5 cells and the header 4. Write numbers like 12.5, and one row a line.",
        ]
    );
    assert_eq!(rows[2].line, 4);
}

#[test]
fn a_file_without_a_column_is_refused_as_a_whole() {
    let (_folder, path) = file("cases.csv", b"calls_per_hour,people,target_s\n1,2,3\n");
    let sentence = read_live_rows(&path).unwrap_err().to_string();
    assert!(sentence.starts_with("The file has no column handle_time_s."), "{sentence}");
}
