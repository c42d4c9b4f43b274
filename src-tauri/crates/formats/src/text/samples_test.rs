//! Our rows of cells against the published answers for nasty CSV.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Cells, Encoding, Framed, Records, TextReader, sniff_layout};

fn shared(part: &str) -> Option<PathBuf> {
    let given = std::env::var_os("EVENKEEL_DATA").map(PathBuf::from);
    let root = given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"));
    let path = root.join(part);
    if !path.exists() {
        println!("skipped: {} is absent, set EVENKEEL_DATA to run this", path.display());
    }
    path.exists().then_some(path)
}

fn rows(path: &Path) -> Vec<Vec<String>> {
    let layout = sniff_layout(&std::fs::read(path).unwrap());
    let reader = TextReader::open(path, Encoding::Utf8).unwrap();
    let mut records = Records::new(reader, layout.delimiter, layout.terminator);
    let (mut cells, mut rows) = (Cells::default(), Vec::new());
    while let Some(framed) = records.next(&mut cells).unwrap() {
        assert!(matches!(framed, Framed::Row { .. }), "{}: {framed:?}", path.display());
        rows.push(cells.iter().map(String::from).collect());
    }
    rows
}

/// The answer as rows with the header first. Objects give their keys for the header; a lone object is one row.
fn answer(value: &Value) -> Vec<Vec<String>> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let list = match value {
        Value::Array(list) => list.clone(),
        other => vec![other.clone()],
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &list {
        match row {
            Value::Array(cells) => rows.push(cells.iter().map(text).collect()),
            Value::Object(cells) => {
                if rows.is_empty() {
                    rows.push(cells.keys().cloned().collect());
                }
                rows.push(cells.values().map(text).collect());
            }
            _ => {}
        }
    }
    rows
}

/// The order of keys is not kept by the JSON parser, so columns are compared as sets of name and cell.
fn by_name(rows: &[Vec<String>]) -> Vec<Vec<(String, String)>> {
    let Some((header, rows)) = rows.split_first() else { return Vec::new() };
    let named = |row: &Vec<String>| {
        let mut cells: Vec<_> = header.iter().cloned().zip(row.iter().cloned()).collect();
        cells.sort();
        cells
    };
    rows.iter().map(named).collect()
}

fn compare(folder: &str, inputs: &str, answers: &str, left_out: &[&str]) {
    let Some(folder) = shared(folder) else { return };
    let mut compared = 0;
    for entry in std::fs::read_dir(folder.join(answers)).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().replace(".json", "");
        if left_out.contains(&name.as_str()) {
            continue;
        }
        let bytes = std::fs::read(folder.join(answers).join(format!("{name}.json"))).unwrap();
        // One published answer is not UTF-8 itself.
        let value: Value = serde_json::from_str(&String::from_utf8_lossy(&bytes)).unwrap();
        let input = folder.join(inputs).join(format!("{name}.csv"));
        let read = rows(&input);
        // A copy that lost its returns on the way cannot give them back.
        let kept_returns = std::fs::read(&input).unwrap().contains(&b'\r');
        let value: Value = if kept_returns {
            value
        } else {
            serde_json::from_str(&value.to_string().replace("\\r\\n", "\\n")).unwrap()
        };
        assert_eq!(by_name(&read), by_name(&answer(&value)), "{name}");
        compared += 1;
    }
    assert!(compared >= 11, "{compared} files were compared");
}

#[test]
fn returns_inside_quotes_are_kept_and_at_the_end_of_lines_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, "a,b\r\n1,\"x\r\ny\"\r\n2,\"z\"\r\n").unwrap();
    assert_eq!(rows(&path), [["a", "b"], ["1", "x\r\ny"], ["2", "z"]]);
}

#[test]
fn csv_spectrum_is_read_as_its_answers_say() {
    // The published answer of one has another telephone number than its file.
    compare("csv/csv-spectrum", "csvs", "json", &["location_coordinates"]);
}

#[test]
fn csv_test_data_is_read_as_its_answers_say() {
    // A blank line is no row here: exports end with them, and a contact without a number is none.
    compare("csv/csv-test-data", "csv", "json", &["all-empty", "empty-one-column"]);
}

#[test]
fn a_quote_that_is_never_closed_is_said_of_its_line() {
    let Some(path) = shared("csv/csv-test-data/csv/bad-missing-quote.csv") else { return };
    let mut records = Records::new(TextReader::open(&path, Encoding::Utf8).unwrap(), b',', b'\n');
    let mut cells = Cells::default();
    assert_eq!(records.next(&mut cells).unwrap(), Some(Framed::Row { line: 1 }));
    let broken = records.next(&mut cells).unwrap();
    assert!(matches!(broken, Some(Framed::QuoteNotClosed { line: 2, .. })), "{broken:?}");
}
