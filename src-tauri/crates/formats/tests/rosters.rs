//! Rosters as teams keep them: rows and grids, CSV and XLSX, and what is refused.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::path::Path;

use chrono_tz::Europe::Copenhagen;
use formats::FormatError;
use formats::contacts::DateOrder;
use formats::roster::{RosterFile, RosterLayout, RosterOptions, What, read_roster};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};
use support::{file, fixture};

const OPTIONS: RosterOptions = RosterOptions { date_order: None, zone: Copenhagen };

#[track_caller]
fn read(path: &Path) -> RosterFile {
    read_roster(path, &OPTIONS).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn read_text(text: &str) -> RosterFile {
    let (_folder, path) = file("roster.csv", text.as_bytes());
    read(&path)
}

/// What is said, in one line each.
fn said(roster: &RosterFile) -> Vec<String> {
    let words = |what: &What| match what {
        What::Shift { on, hours, channels } => {
            let channels: Vec<&str> = channels.iter().map(|channel| channel.key()).collect();
            format!("{on} {} {}", hours.words(), channels.join("+"))
        }
        What::Part { on, kind, hours, label } => format!("{on} {} {} {label}", kind.key(), hours.words()),
        What::NoShift { on } => format!("{on} no shift"),
        What::Out { from_on, until_on, kind, hours, label } => {
            let hours = hours.map_or_else(String::new, |hours| hours.words());
            format!("{from_on} to {until_on} {} {hours} {label}", kind.key())
        }
        What::Weekly { weekday, hours } => {
            let hours: Vec<String> = hours.iter().map(|hours| hours.words()).collect();
            format!("{weekday} {}", hours.join(" and "))
        }
        What::WeeklyOut { weekday, kind } => format!("{weekday} {}", kind.key()),
    };
    let line = |one: &formats::roster::Said| format!("{}: {}", one.name, words(&one.what)).trim().to_owned();
    roster.said.iter().map(line).collect()
}

fn reasons(roster: &RosterFile) -> Vec<(u64, &str)> {
    roster.refusals.iter().map(|refusal| (refusal.line, refusal.reason.as_str())).collect()
}

#[test]
fn one_row_a_shift_is_read_with_its_parts_and_time_off() {
    let roster = read(&fixture("rosters/shifts.csv"));
    assert_eq!((roster.layout, roster.rows, roster.refusals.len()), (RosterLayout::Rows, 9, 0));
    assert_eq!(
        said(&roster),
        [
            "Dev Raman: 2026-11-18 08:30 to 17:00 email+phone",
            "Dev Raman: 2026-11-18 lunch 12:30 to 13:00",
            "Elif Kaya: 2026-11-18 09:00 to 17:30 chat",
            "Elif Kaya: 2026-11-18 lunch 13:00 to 13:30",
            "Elif Kaya: 2026-11-18 coaching 15:00 to 15:30",
            "Tomasz Zieliński-Brandt: 2026-11-18 22:00 to 06:00 email",
            "Elif Kaya: 2026-11-19 to 2026-11-19 leave",
            "Dev Raman: 2026-11-19 to 2026-11-19 appointment 08:30 to 10:00",
            "Dev Raman: 2026-11-20 no shift",
        ]
    );
}

#[test]
fn a_grid_of_weekdays_is_the_pattern_of_a_week() {
    let roster = read(&fixture("rosters/week.csv"));
    assert_eq!((roster.layout, roster.refusals.len()), (RosterLayout::Week, 0));
    let said = said(&roster);
    assert_eq!(said[0], "Dev Raman: Mon 08:30 to 12:30 and 13:00 to 17:00");
    assert_eq!(said[6], "Dev Raman: Sun", "a blank weekday is one without a shift");
    assert_eq!(said[9], "Elif Kaya: Wed leave");
    assert_eq!(said.len(), 14);
}

#[test]
fn a_grid_of_dates_says_nothing_where_it_is_blank() {
    let roster =
        read_text("Agent,2026-11-16,2026-11-17,2026-11-18\nElif Kaya,08:00-16:30,,off\nDev Raman,sick,,\n");
    assert_eq!(roster.layout, RosterLayout::Dates);
    assert_eq!(
        said(&roster),
        [
            "Elif Kaya: 2026-11-16 08:00 to 16:30",
            "Elif Kaya: 2026-11-18 no shift",
            "Dev Raman: 2026-11-16 to 2026-11-16 sick",
        ]
    );
    let weeks = read_text("name,week,Mon,Tue\nElif Kaya,2026-W47,8-16,\nElif Kaya,25 Nov 2026,9-17,\n");
    assert_eq!(
        said(&weeks),
        ["Elif Kaya: 2026-11-16 08:00 to 16:00", "Elif Kaya: 2026-11-23 09:00 to 17:00"]
    );
}

#[test]
fn time_off_has_dates_where_a_shift_has_times() {
    let roster = read(&fixture("rosters/time_off.csv"));
    assert_eq!(
        said(&roster),
        [
            "Dev Raman: 2026-11-23 to 2026-11-27 leave",
            "Elif Kaya: 2026-11-24 to 2026-11-24 sick",
            "Elif Kaya: 2026-11-25 to 2026-11-25 appointment 08:00 to 11:30",
        ]
    );
    let bare = read_text("name,from,until\nDev Raman,2026-11-23,2026-11-27\n");
    assert_eq!(said(&bare), ["Dev Raman: 2026-11-23 to 2026-11-27 other"]);
}

#[test]
fn starts_and_ends_may_carry_their_date_and_names_may_be_in_two_columns() {
    let text = "First name,Last name,Start,End,Note\nElif,Kaya,2026-11-18 09:00,2026-11-18 17:30,covers for Dev\n\
                Elif,Kaya,2026-11-18T13:00:00+01:00,2026-11-18T13:30:00+01:00,Lunch\n";
    assert_eq!(
        said(&read_text(text)),
        ["Elif Kaya: 2026-11-18 09:00 to 17:30", "Elif Kaya: 2026-11-18 lunch 13:00 to 13:30"]
    );
    let text = "name,date,start\nElif Kaya,2026-11-18,22:00-06:00\n";
    assert_eq!(said(&read_text(text)), ["Elif Kaya: 2026-11-18 22:00 to 06:00"]);
}

#[test]
fn a_workbook_is_read_with_its_dates_and_times() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let time = Format::new().set_num_format("hh:mm");
    for (column, name) in (0..).zip(["Roster of November", "", "", ""]) {
        sheet.write(0, column, name).unwrap();
    }
    for (column, name) in (0..).zip(["Name", "Date", "Start", "End", "Type"]) {
        sheet.write(2, column, name).unwrap();
    }
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 11, 18).unwrap();
    let at = |hour, minute| rust_xlsxwriter::ExcelDateTime::from_hms(hour, minute, 0.0).unwrap();
    for (row, (from, to, kind)) in (3..).zip([((8, 30), (17, 0), ""), ((12, 30), (13, 0), "Lunch")]) {
        sheet.write(row, 0, "Dev Raman").unwrap();
        sheet.write_with_format(row, 1, &day, &date).unwrap();
        sheet.write_with_format(row, 2, at(from.0, from.1), &time).unwrap();
        sheet.write_with_format(row, 3, at(to.0, to.1), &time).unwrap();
        sheet.write(row, 4, kind).unwrap();
    }
    let (_folder, path) = file("roster.xlsx", &book.save_to_buffer().unwrap());
    let roster = read(&path);
    assert_eq!(
        said(&roster),
        ["Dev Raman: 2026-11-18 08:30 to 17:00", "Dev Raman: 2026-11-18 lunch 12:30 to 13:00"]
    );
    assert_eq!(roster.said[0].line, 4, "the row of the sheet");
}

#[test]
fn each_refused_row_says_why_and_where_and_the_others_are_read() {
    let roster = read(&fixture("rosters/refusals.csv"));
    assert_eq!(said(&roster), ["Elif Kaya: 2026-11-18 09:00 to 17:00 chat"]);
    let expected = [
        (2, "The date “2026-11-31” does not exist"),
        (3, "“25:00” is neither a time nor a date that exists"),
        (4, "The row names nobody"),
        (5, "The row has no end"),
        (6, "The row ends when it starts"),
        (7, "The row has no date"),
        (
            8,
            "“juggling” is no activity that is known: shift, lunch, break, training, meeting, coaching, project, leave, sick, appointment or off",
        ),
        (9, "“fax” is no channel: phone, chat, email or other"),
        (10, "The time off ends before it starts"),
    ];
    assert_eq!(reasons(&roster), expected);
    let grid = read_text("name,Mon,Tue,Wed\nElif Kaya,8-16,noonish,9-17\n");
    assert_eq!(
        reasons(&grid),
        [(2, "“noonish” is neither hours such as 08:00-16:30 nor off, leave or sick")]
    );
    assert_eq!(grid.refusals[0].column.as_deref(), Some("Tue"));
    assert_eq!(grid.said.len(), 2);
}

#[test]
fn which_number_is_the_day_is_asked_unless_the_file_proves_it() {
    let open = "name,date,start,end\nElif Kaya,04/11/2026,09:00,17:00\n";
    let (_folder, path) = file("roster.csv", open.as_bytes());
    let Err(FormatError::DateOrderOpen { question, .. }) = read_roster(&path, &OPTIONS) else {
        panic!("it was not asked");
    };
    assert_eq!(question, "Is 04/11/2026 the fourth of November or the eleventh of April?");
    let answered = RosterOptions { date_order: Some(DateOrder::MonthFirst), ..OPTIONS };
    assert_eq!(said(&read_roster(&path, &answered).unwrap()), ["Elif Kaya: 2026-04-11 09:00 to 17:00"]);
    let mixed = "name,date,start,end\nElif Kaya,18/11/2026,09:00,17:00\nElif Kaya,11/19/2026,09:00,17:00\n";
    let (_folder, path) = file("mixed.csv", mixed.as_bytes());
    assert!(matches!(read_roster(&path, &OPTIONS), Err(FormatError::DateOrderOpen { .. })));
    let proven = format!("{open}Elif Kaya,18/11/2026,09:00,17:00\n");
    assert_eq!(said(&read_text(&proven))[0], "Elif Kaya: 2026-11-04 09:00 to 17:00");
}

#[test]
fn a_file_that_is_no_roster_says_what_it_lacks() {
    let sentence = |text: &str| {
        let (_folder, path) = file("roster.csv", text.as_bytes());
        read_roster(&path, &OPTIONS).map(|roster| said(&roster)).unwrap_err().to_string()
    };
    assert_eq!(
        sentence("Ticket,Subject\n1,Login\n"),
        "The file is no roster that is known: it has no column with names, such as name or agent. Name its columns name, date, start, end, or name, Monday to Sunday."
    );
    assert!(
        sentence("name,subject\nElif Kaya,x\n")
            .contains("neither a date and a start nor a column for each day")
    );
    assert!(sentence("name,date,start,end\n").starts_with("The roster has a header and no rows."));
    assert!(sentence("").starts_with("The file is empty."));
}

proptest! {
    /// Whatever stands in the cells: an answer or a refusal for each row, never a panic.
    #[test]
    fn no_cell_breaks_the_reading(cells in prop::collection::vec("[0-9:./ apmoflv\\-–\u{e9}]{0,12}", 4..5)) {
        let text = format!("name,date,start,end,activity\nElif Kaya,{}\n", cells.join(","));
        let (_folder, path) = file("roster.csv", text.as_bytes());
        if let Ok(roster) = read_roster(&path, &OPTIONS) {
            prop_assert_eq!(roster.said.len() + roster.refusals.len(), 1);
        }
        let grid = format!("name,Mon,Tue,Wed,Thu\nElif Kaya,{}\n", cells.join(","));
        let (_folder, path) = file("roster.csv", grid.as_bytes());
        if let Ok(roster) = read_roster(&path, &OPTIONS) {
            prop_assert_eq!(roster.said.len() + roster.refusals.len(), 4);
        }
    }
}
