//! Workbooks made to fill the memory: refused with a sentence, for contacts, rosters and reports alike.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::io::{Cursor, Write};

use chrono_tz::Europe::Copenhagen;
use formats::contacts::inspect;
use formats::reports::{ReportOptions, read_report};
use formats::roster::{RosterOptions, read_roster};
use rust_xlsxwriter::Workbook;
use support::{file, options};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A small file whose sheet unpacks to `megabytes` of nothing.
fn bomb(megabytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<workbook/>").unwrap();
    zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).unwrap();
    let blank = vec![b' '; 1 << 20];
    for _ in 0..megabytes {
        zip.write_all(&blank).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same, with a directory that claims the parts are a hundred bytes long.
fn lying(mut bytes: Vec<u8>) -> Vec<u8> {
    let heads: Vec<usize> =
        (0..bytes.len() - 4).filter(|at| bytes[*at..].starts_with(b"PK\x01\x02")).collect();
    for head in heads {
        bytes[head + 24..head + 28].copy_from_slice(&100_u32.to_le_bytes());
    }
    bytes
}

fn sentences(bytes: &[u8]) -> [String; 3] {
    let (_folder, path) = file("a.xlsx", bytes);
    let contacts = inspect(&path, &options(Copenhagen)).map(|_| ()).unwrap_err().to_string();
    let roster = RosterOptions { date_order: None, zone: Copenhagen };
    let roster = read_roster(&path, &roster).map(|_| ()).unwrap_err().to_string();
    let report = ReportOptions { channel: None, date_order: None, zone: Copenhagen, interval_min: 30 };
    [contacts, roster, read_report(&path, &report).map(|_| ()).unwrap_err().to_string()]
}

const GROWS: &str = "The workbook would unpack to more than a workbook holds (a part of it grows to more than 150 times its size), as files made to do harm do. It was not opened; export it as CSV.";

#[test]
fn a_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused() {
    let bytes = bomb(80);
    assert!(bytes.len() < 200_000, "{} bytes on disk", bytes.len());
    assert_eq!(sentences(&bytes), [GROWS, GROWS, GROWS]);
}

#[test]
fn a_directory_that_lies_about_sizes_does_not_help() {
    for sentence in sentences(&lying(bomb(80))) {
        let refused = sentence == GROWS || sentence.starts_with("The workbook cannot be opened");
        assert!(refused, "{sentence}");
    }
}

#[test]
fn two_cells_in_far_corners_are_not_a_table_of_billions() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["name", "date", "start", "end"]) {
        sheet.write(0, column, name).unwrap();
    }
    sheet.write(1_048_575, 16_383, "x").unwrap();
    for sentence in sentences(&book.save_to_buffer().unwrap()) {
        assert!(sentence.contains("a sheet of it spans over 24 million cells"), "{sentence}");
    }
}

#[test]
fn a_large_honest_workbook_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["name", "date", "start", "end"]) {
        sheet.write(0, column, name).unwrap();
    }
    for row in 1..=5_000 {
        let day = 1 + row % 28;
        for (column, cell) in (0..).zip(["Elif Kaya", &format!("2026-11-{day:02}"), "08:00", "16:30"]) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    let (_folder, path) = file("a.xlsx", &book.save_to_buffer().unwrap());
    let roster = read_roster(&path, &RosterOptions { date_order: None, zone: Copenhagen }).unwrap();
    assert_eq!((roster.rows, roster.said.len()), (5_000, 5_000));
}

/// An ODS whose one sheet holds `rows`, as XML.
fn ods(rows: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let sheet = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"S\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"),
        ("content.xml", &sheet),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell(text: &str, repeated: u64) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{repeated}\"><text:p>{text}</text:p></table:table-cell>"
    )
}

fn row(cells: &str, repeated: u64) -> String {
    format!("<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>")
}

const NAMES: [&str; 4] = ["name", "date", "start", "end"];

#[test]
fn cells_and_rows_that_an_ods_repeats_are_counted_before_they_are_made() {
    let head = row(&NAMES.map(|name| cell(name, 1)).concat(), 1);
    let wide = format!("{head}{}", row(&cell("x", 16_384), 1).repeat(2_000));
    let tall = format!("{head}{}", row(&cell("x", 100), 1_000_000));
    let far = format!("{head}{}{}", row("<table:table-cell/>", 1_000_000), row(&cell("x", 16_000), 1));
    let text = format!("{head}{}", row(&cell(&"x".repeat(1 << 20), 1_100), 1));
    let spaces = cell("<text:s text:c=\"4000000000\"/>", 1);
    for (rows, reason) in [
        (wide, "24 million cells"),
        (tall, "24 million cells"),
        (far, "24 million cells"),
        (text, "1 GB of text"),
        (format!("{head}{}", row(&spaces, 1)), "1 GB of text"),
    ] {
        let bytes = ods(&rows);
        assert!(bytes.len() < 100_000, "{} bytes on disk", bytes.len());
        for sentence in sentences(&bytes) {
            assert!(sentence.contains(reason), "{sentence}");
        }
    }
}

#[test]
fn blanks_that_an_ods_repeats_to_the_end_of_its_sheet_are_no_harm() {
    let blank = "<table:table-cell table:number-columns-repeated=\"16380\"/>";
    let shift = ["Elif Kaya", "2026-11-16", "08:00", "16:30"].map(|text| cell(text, 1)).concat();
    let head = NAMES.map(|name| cell(name, 1)).concat();
    let rows = [row(&format!("{head}{blank}"), 1), row(&format!("{shift}{blank}"), 1), row(blank, 1_048_570)];
    let (_folder, path) = file("a.ods", &ods(&rows.concat()));
    let roster = read_roster(&path, &RosterOptions { date_order: None, zone: Copenhagen }).unwrap();
    assert_eq!((roster.rows, roster.said.len()), (1, 1));
}
