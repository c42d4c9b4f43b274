//! Files of unusual shape, broken files, and bytes that are nothing at all.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::ops::ControlFlow;

use chrono_tz::Europe::Copenhagen;
use formats::FormatError;
use formats::contacts::{Container, Encoding, inspect, read_contacts};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};
use support::{file, import, options};

fn sentence(name: &str, bytes: &[u8]) -> String {
    let (_folder, path) = file(name, bytes);
    match inspect(&path, &options(Copenhagen)) {
        Ok(inspection) => match read_contacts(&path, &inspection.mapping, &mut |_| ControlFlow::Continue(()))
        {
            Ok(_) => "it was read".into(),
            Err(error) => error.to_string(),
        },
        Err(error) => error.to_string(),
    }
}

#[test]
fn each_broken_file_gets_its_one_sentence() {
    let cases: [(&str, &[u8], &str); 9] = [
        ("a.csv", b"", "The file is empty. Export it again with at least one row."),
        (
            "a.csv",
            b"\n\n \n",
            "The file has a header and no rows. Export it again with at least one contact.",
        ),
        (
            "a.csv",
            b"id,created at\n",
            "The file has a header and no rows. Export it again with at least one contact.",
        ),
        (
            "a.csv",
            b"id,created at\n1,2024\x00\x01\n",
            "The file is not text: line 2 holds bytes that no table or calendar has. Choose a CSV, XLSX, JSON or ICS \
             file.",
        ),
        (
            "a.csv",
            b"id,\"created at\n1,2024-01-01\n",
            "A quote is not closed, the row that starts at line 1 runs on. Close it, or export the file again.",
        ),
        (
            "a.csv",
            b"name,subject\nx,y\n",
            "The file has no column with the number of a contact. Choose one under Columns, or export with the ticket \
             number.",
        ),
        (
            "a.json",
            b"[{\"id\": 1,\n \"created_at\": }]",
            "The JSON breaks at line 2, column 16: expected value. Export the file again, or mend that line.",
        ),
        (
            "a.json",
            b"{\"count\": 3}",
            "The JSON holds no list of contacts. Export tickets or conversations, not a summary of them.",
        ),
        (
            "a.xlsx",
            b"PK\x03\x04 but nothing more",
            "The workbook cannot be opened (Cannot detect file format). Save it again as .xlsx, or export it as CSV.",
        ),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(sentence(name, bytes), expected);
    }
}

#[test]
fn a_missing_file_and_a_folder_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let gone = inspect(&folder.path().join("gone.csv"), &options(Copenhagen)).expect_err("gone");
    assert!(matches!(gone, FormatError::Unreadable { reason, .. } if reason == "it is not there"));
    let error = inspect(folder.path(), &options(Copenhagen)).expect_err("a folder");
    assert!(matches!(error, FormatError::Unreadable { reason, .. } if reason == "it is a folder"));
}

/// On a thread of its own, so that what never ends fails.
fn soon<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (told, hears) = std::sync::mpsc::channel();
    std::thread::spawn(move || told.send(work()));
    hears.recv_timeout(std::time::Duration::from_secs(60)).expect("it ends soon")
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_before_anyone_waits_for_its_writer() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["pipe.csv", "pipe.xlsx", "pipe.json", "pipe.ics"] {
        let path = folder.path().join(name);
        let made = std::process::Command::new("mkfifo").arg(&path).status().expect("mkfifo runs");
        assert!(made.success());
        let errors = soon(move || {
            let looked = inspect(&path, &options(Copenhagen)).expect_err("no file");
            [looked, formats::read_file(&path).expect_err("no file")]
        });
        let sentence = format!(
            "{name} is a pipe or a device, not a file. Save what it holds to a file, and choose that."
        );
        assert_eq!(errors.map(|error| error.to_string()), [sentence.clone(), sentence]);
    }
}

#[test]
fn a_table_wider_than_a_spreadsheet_is_refused_soon() {
    let names: Vec<String> = (0..1_000_000).map(|at| format!("c{at}")).collect();
    let table = format!("Ticket number,Created at,{}\n1,2026-11-16T09:00:00Z\n", names.join(","));
    assert_eq!(
        soon(move || sentence("wide.csv", table.as_bytes())),
        "The table has 1000002 columns, more than a spreadsheet holds (16384). Choose another file."
    );
    let commas = soon(|| sentence("commas.csv", ",".repeat(1_000_000).as_bytes()));
    assert!(commas.contains("1000001 columns"), "{commas}");
}

#[test]
fn json_without_a_list_has_no_header_to_speak_of() {
    for text in ["[]", "{}", "[1, 2]", "[[]]"] {
        let told = sentence("a.json", text.as_bytes());
        assert!(told.starts_with("The JSON holds no list of contacts."), "{text}: {told}");
    }
}

#[test]
fn a_text_in_the_place_of_a_number_is_refused() {
    let text = format!("id,created at\n{},2024-03-04 10:15\n2,2024-03-04 10:16\n", "9".repeat(5_000_000));
    let (_folder, path) = file("long.csv", text.as_bytes());
    let (_, taken) = import(&path, Copenhagen);
    assert_eq!((taken.records.len(), taken.refusals.len()), (1, 1));
    let nines = "9".repeat(40);
    assert_eq!(taken.refusals[0].reason, format!("\"{nines}…\" is too long for a contact number"));
}

#[test]
fn a_torn_character_costs_its_row_and_not_the_accents_of_the_others() {
    let text = "id,created at,subject\n1,2024-03-04 10:15,Grüße aus Köln\n2,2024-03-04 10:16,Zoë\n";
    let torn = [text.as_bytes(), b"3,2024-03-04 10:17,caf\xe9\n4,2024-03-04 10:18,plain\n"].concat();
    let (_folder, path) = file("torn.csv", &torn);
    let (_, taken) = import(&path, Copenhagen);
    let subjects: Vec<&str> = taken.records.iter().map(|record| record.subject.as_str()).collect();
    assert_eq!(subjects, ["Grüße aus Köln", "Zoë", "plain"]);
    assert_eq!((taken.refusals[0].line, taken.refusals.len()), (4, 1));
    assert!(taken.refusals[0].reason.contains("not UTF-8"), "{:?}", taken.refusals);
}

/// The same two rows in every encoding and layout.
#[test]
fn encodings_delimiters_and_line_ends_make_no_difference() {
    let text =
        "id;created at;subject\r\n1;2024-03-04 10:15;Zoë, \"quoted\"\r\n\r\n2;2024-03-04 10:16;naïve\r\n";
    let le = |mark: bool| {
        let mut bytes = if mark { vec![0xFF, 0xFE] } else { vec![] };
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let be = |mark: bool| {
        let mut bytes = if mark { vec![0xFE, 0xFF] } else { vec![] };
        bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        bytes
    };
    let cp1252: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin")).collect();
    let cases: [(&str, Vec<u8>, Encoding); 10] = [
        ("UTF-8", text.as_bytes().to_vec(), Encoding::Utf8),
        ("UTF-8 with mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat(), Encoding::Utf8),
        ("UTF-16 LE", le(true), Encoding::Utf16Le),
        ("UTF-16 LE without mark", le(false), Encoding::Utf16Le),
        ("UTF-16 BE", be(true), Encoding::Utf16Be),
        ("UTF-16 BE without mark", be(false), Encoding::Utf16Be),
        ("Windows-1252", cp1252, Encoding::Windows1252),
        ("LF", text.replace("\r\n", "\n").into_bytes(), Encoding::Utf8),
        ("CR", text.replace("\r\n", "\r").into_bytes(), Encoding::Utf8),
        ("sep", format!("sep=;\r\n{text}").into_bytes(), Encoding::Utf8),
    ];
    for (case, bytes, expected) in cases {
        let (_folder, path) = file("a.csv", &bytes);
        let (inspection, taken) = import(&path, Copenhagen);
        assert!(
            matches!(inspection.container, Container::Csv { encoding, .. } if encoding == expected),
            "{case}"
        );
        let subjects: Vec<&str> = taken.records.iter().map(|record| record.subject.as_str()).collect();
        assert_eq!(subjects, ["Zoë, \"quoted\"", "naïve"], "{case}");
        let first = if case == "sep" { 3 } else { 2 };
        assert_eq!(taken.lines, [first, first + 2], "{case}: blank lines are counted");
    }
}

#[test]
fn a_utf8_file_is_never_taken_for_windows_1252_wherever_its_first_accent_is() {
    for padding in [0, 1, 65_535, 262_143, 262_144, 600_000] {
        let text = format!("id,created at,subject\n1,2024-03-04 10:15,{}é\n", "x".repeat(padding));
        let (_folder, path) = file("a.csv", text.as_bytes());
        let (inspection, taken) = import(&path, Copenhagen);
        assert!(matches!(inspection.container, Container::Csv { encoding: Encoding::Utf8, .. }), "{padding}");
        assert!(taken.records[0].subject.ends_with("xé") || padding == 0, "{padding}");
    }
}

#[test]
fn a_quote_that_is_never_closed_costs_one_row_of_a_large_file() {
    let mut text = String::from("id,created at,subject\n1,2024-03-04 10:15,\"never closed\n");
    for id in 2..60_000 {
        text.push_str(&format!("{id},2024-03-04 10:15,plain\n"));
    }
    let (_folder, path) = file("a.csv", text.as_bytes());
    let (_, taken) = import(&path, Copenhagen);
    assert_eq!(taken.refusals.len(), 1);
    assert_eq!((taken.refusals[0].line, taken.records.len()), (2, 59_998));
}

#[test]
fn json_lines_are_read_each_and_a_broken_one_is_refused() {
    let text = b"{\"id\":1,\"created_at\":\"2024-03-04T10:15:00Z\"}\n\n{\"id\":2,\n{\"id\":3,\"created_at\":\"2024-03-04T10:16:00+0100\"}\n";
    let (_folder, path) = file("a.ndjson", text);
    let (_, taken) = import(&path, Copenhagen);
    assert_eq!(taken.lines, [1, 4]);
    assert_eq!(taken.refusals[0].line, 3);
    assert_eq!(taken.records[1].opened_at.to_rfc3339(), "2024-03-04T09:16:00+00:00");
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Cover").expect("a name").write(0, 0, "Report").expect("a cell");
    let sheet = workbook.add_worksheet().set_name("Tickets").expect("a name");
    let date = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let clock = Format::new().set_num_format("[h]:mm:ss");
    sheet.write(0, 0, "Tickets of November").expect("a cell");
    let header = ["#", "Title", "State", "Created At", "Closed At", "Create Channel", "Handle time"];
    for (column, name) in (0..).zip(header) {
        sheet.write(2, column, name).expect("a cell");
    }
    sheet.write(3, 0, 48213).expect("a cell");
    sheet.write(3, 1, "Charged twice").expect("a cell");
    sheet.write(3, 2, "closed").expect("a cell");
    sheet.write_with_format(3, 3, 46_330.341_666_666_67, &date).expect("a cell");
    sheet.write_with_format(3, 4, 46_330.402_777_777_78, &date).expect("a cell");
    sheet.write(3, 5, "phone").expect("a cell");
    sheet.write_with_format(3, 6, 0.005_925_925_93, &clock).expect("a cell");
    sheet.write(5, 0, "Timezone: Europe/Berlin").expect("a cell");
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn a_workbook_with_a_title_dates_and_a_zone_below_its_table_is_read() {
    let (_folder, path) = file("a.xlsx", &workbook());
    let (inspection, taken) = import(&path, chrono_tz::America::New_York);
    assert_eq!(inspection.container, Container::Xlsx { sheet: "Tickets".into(), header_row: 3 });
    assert_eq!(inspection.zone, "Europe/Berlin");
    assert_eq!(taken.refusals, []);
    let contact = &taken.records[0];
    assert_eq!((contact.number.as_str(), taken.lines[0]), ("48213", 4));
    assert_eq!(contact.opened_at.to_rfc3339(), "2026-11-04T07:12:00+00:00");
    assert_eq!(contact.solved_at.map(|at| at.to_rfc3339()).as_deref(), Some("2026-11-04T08:40:00+00:00"));
    assert_eq!(contact.handle_time_s, Some(512));
}

/// Inspects, reads, and takes every answer but a panic.
fn survive(name: &str, bytes: &[u8]) {
    let (_folder, path) = file(name, bytes);
    if let Ok(inspection) = inspect(&path, &options(Copenhagen)) {
        let mut mapping = inspection.mapping;
        let _ = read_contacts(&path, &mapping, &mut |_| ControlFlow::Continue(()));
        mapping.date_order = Some(formats::contacts::DateOrder::DayFirst);
        let _ = read_contacts(&path, &mapping, &mut |_| ControlFlow::Continue(()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        survive("a.csv", &bytes);
    }

    #[test]
    fn no_table_makes_the_readers_panic(
        text in "(id|number|#)[,;\t](created at|closed|solved at|[a-zé]{1,5})[,;](tags|status|first reply time|handle time)\n([0-9]{0,3}[,;][0-9/.:TZ +-]{0,20}[,;][\"a-z0-9:., \n-]{0,12}\n){0,6}"
    ) {
        survive("a.csv", text.as_bytes());
    }

    #[test]
    fn no_json_makes_the_readers_panic(text in "[\\[{]([\\[\\]{},:]|\"(id|created_at|tags)\"|[0-9]{1,16}|null|\n){0,40}") {
        survive("a.json", text.as_bytes());
    }

    #[test]
    fn no_damaged_workbook_makes_the_readers_panic(at in 0_usize..6_000, to in any::<u8>(), cut in 0_usize..6_000) {
        let mut bytes = workbook();
        let length = bytes.len();
        bytes[at % length] = to;
        bytes.truncate(length - cut % (length / 2) * usize::from(cut % 3 == 0));
        survive("a.xlsx", &bytes);
    }
}
