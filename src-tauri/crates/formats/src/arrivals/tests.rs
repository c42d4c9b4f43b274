use std::io::Write;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::*;
use crate::contacts::DateOrder;

const ZONE: Tz = Tz::Europe__Copenhagen;

fn read(text: &str, interval_min: u32) -> Result<Arrivals, ArrivalsError> {
    read_as(text, interval_min, None)
}

fn read_as(text: &str, interval_min: u32, order: Option<DateOrder>) -> Result<Arrivals, ArrivalsError> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    read_arrivals(file.path(), interval_min, ZONE, order)
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn counts(arrivals: &Arrivals, day: &str) -> Vec<Option<f64>> {
    arrivals.history.day(date(day)).unwrap().counts.clone()
}

/// Rows of 15 minutes from 09:00 to 10:00 with a count of 2.
fn morning(day: &str) -> String {
    ["09:00", "09:15", "09:30", "09:45"].map(|time| format!("{day}T{time}:00,2\n")).concat()
}

#[test]
fn rows_of_one_interval_add_up() {
    let arrivals = read(&format!("start,calls\n{}", morning("2026-03-02")), 30).unwrap();
    let counts = counts(&arrivals, "2026-03-02");
    assert_eq!((counts[18], counts[19]), (Some(4.0), Some(4.0)));
    assert_eq!((arrivals.listing, arrivals.rows), (Listing::Counts { contacts: 8.0, repeated: 0 }, 4));
}

#[test]
fn a_day_that_is_absent_is_missing_and_not_zero() {
    let arrivals = read(&format!("t,n\n{}{}", morning("2026-03-02"), morning("2026-03-04")), 30).unwrap();
    assert_eq!(arrivals.history.days().len(), 2);
    assert!(arrivals.history.day(date("2026-03-03")).is_none());
}

#[test]
fn an_interval_that_a_full_listing_leaves_out_is_not_known() {
    let days = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"].map(morning).concat();
    let cut = "2026-03-30T09:00:00,0\n2026-03-30T09:15:00,2\n2026-03-30T09:30:00,2\n";
    let arrivals = read(&format!("t,n\n{days}{cut}"), 30).unwrap();
    let counts = counts(&arrivals, "2026-03-30");
    assert_eq!((counts[18], counts[19]), (Some(2.0), None), "half of the second interval is lost");
    assert_eq!(counts[30], None, "the afternoon is never listed");
}

#[test]
fn an_interval_that_a_listing_of_what_came_leaves_out_brought_nothing() {
    let rows = "t,n\n2026-03-02 09:10,1\n2026-03-02 14:50,2\n2026-03-03 11:20,1\n2026-03-04 16:00,4\n";
    let counts = counts(&read(rows, 30).unwrap(), "2026-03-02");
    assert_eq!((counts[18], counts[19], counts[29]), (Some(1.0), Some(0.0), Some(2.0)));
}

#[test]
fn one_time_a_row_counts_one_contact_each_wherever_the_column_is() {
    let rows =
        "id,created,state\nA-1,2026-03-02 09:10,open\nA-2,2026-03-02 09:20,open\nA-3,2026-03-02 10:05,done\n";
    let arrivals = read(rows, 30).unwrap();
    let counts = counts(&arrivals, "2026-03-02");
    assert_eq!(arrivals.listing, Listing::Times { time: "'created'".into() });
    assert_eq!((counts[18], counts[19], counts[20]), (Some(2.0), Some(0.0), Some(1.0)));
    assert_eq!(
        (counts[17], counts[21]),
        (None, None),
        "before the first and after the last nothing is known"
    );
}

#[test]
fn a_log_without_a_header_is_read_from_its_first_row() {
    let arrivals = read("2026-03-02 09:10\n2026-03-02 09:20\n", 30).unwrap();
    assert_eq!(counts(&arrivals, "2026-03-02")[18], Some(2.0));
}

#[test]
fn times_with_an_offset_become_local_and_the_hour_that_comes_twice_adds_up() {
    // On 25 October 2026 the clocks of Copenhagen show 02:00 to 03:00 twice.
    let arrivals = read("t\n2026-10-25T00:10:00Z\n2026-10-25T01:10:00Z\n2026-10-25T09:00:00Z\n", 30).unwrap();
    let counts = counts(&arrivals, "2026-10-25");
    assert_eq!(counts[4], Some(2.0));
    assert_eq!(counts[20], Some(1.0));
}

#[test]
fn a_count_that_is_empty_is_not_known() {
    let days = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"].map(morning).concat();
    let gap = "2026-03-30T09:00:00,0\n2026-03-30T09:15:00,NA\n2026-03-30T09:30:00,2\n2026-03-30T09:45:00,2\n";
    assert_eq!(counts(&read(&format!("t,n\n{days}{gap}"), 30).unwrap(), "2026-03-30")[18], None);
}

#[test]
fn a_count_with_a_comma_before_its_decimals_is_understood_and_one_between_thousands_is_not_guessed() {
    let rows = |count: &str| format!("Zeit;Anrufe\n13.03.2026 09:00;3\n13.03.2026 09:30;{count}\n");
    assert_eq!(counts(&read(&rows("4,5"), 30).unwrap(), "2026-03-13")[19], Some(4.5));
    for count in ["1,000", "1,5,5", ",", "4,", "-4,5", "1e3,5"] {
        let error = read(&rows(count), 30).unwrap_err().to_string();
        assert!(error.starts_with(&format!("Line 3: \"{count}\" is no count.")), "{error}");
    }
}

#[test]
fn a_time_whose_count_is_not_known_still_says_how_often_the_file_counts() {
    let rows = "t,n\n2026-03-02 09:00,3\n2026-03-02 09:30,NaN\n2026-03-02 10:00,2\n2026-03-02 10:30,2\n";
    let counts = counts(&read(rows, 30).unwrap(), "2026-03-02");
    assert_eq!((counts[18], counts[19], counts[20]), (Some(3.0), None, Some(2.0)));
    assert!(read("t,n\n2026-03-02 09:00,3\n2026-03-02 09:30,\n2026-03-02 10:00,2\n", 30).is_ok());
}

#[test]
fn semicolons_and_dates_with_the_day_first_are_understood() {
    let rows = "Zeit;Anrufe\n13.03.2026 09:00;3\n13.03.2026 09:30;4\n";
    let counts = counts(&read(rows, 30).unwrap(), "2026-03-13");
    assert_eq!((counts[18], counts[19]), (Some(3.0), Some(4.0)));
}

#[test]
fn a_date_that_reads_both_ways_is_asked_about() {
    let rows = "t,n\n04/11/2026 09:00,3\n04/11/2026 09:30,3\n";
    let error = read(rows, 30).unwrap_err().to_string();
    assert!(error.contains("the fourth of November or the eleventh of April"), "{error}");
    let arrivals = read_as(rows, 30, Some(DateOrder::DayFirst)).unwrap();
    assert_eq!(arrivals.history.first(), Some(date("2026-11-04")));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    let refused = |rows: &str| read(rows, 30).unwrap_err().to_string();
    assert!(
        refused("t,n\n2026-03-02 09:00,3\nyesterday,4\n").starts_with("Line 3: \"yesterday\" is no time.")
    );
    assert!(
        refused("t,n\n2026-03-02 09:00,3\n2026-03-02 09:30,many\n")
            .starts_with("Line 3: \"many\" is no count.")
    );
    assert!(
        refused("t,n\n2026-03-02 09:00,3\n2026-03-02 09:30,-4\n").starts_with("Line 3: \"-4\" is no count.")
    );
    assert!(refused("t,n\n2026-02-30 09:00,3\n").starts_with("Line 2: \"2026-02-30 09:00\" is no time."));
    assert!(refused("t,n\n").contains("no rows"));
    assert!(refused("").contains("empty"));
}

#[test]
fn counts_that_do_not_fit_the_interval_are_refused_with_one_that_does() {
    let hourly = "t,n\n2026-03-02 09:00,3\n2026-03-02 10:00,4\n2026-03-02 11:00,4\n";
    assert_eq!(
        read(hourly, 30).unwrap_err().to_string(),
        "The file counts every 60 minutes, which does not fit into 30. Ask for --interval 60."
    );
    assert!(read(hourly, 60).is_ok());
    let few = "t,n\n2026-03-02 09:00,3\n2026-03-02 12:00,4\n2026-03-03 15:00,4\n";
    assert_eq!(
        read(few, 30).unwrap_err().to_string(),
        "The file counts every 60 minutes, which does not fit into 30. Ask for --interval 60."
    );
    assert!(read(few, 60).is_ok());
    let daily = "t,n\n2026-03-02,300\n2026-03-03,400\n";
    assert!(read(daily, 30).unwrap_err().to_string().contains("without a time of day"));
    assert!(read(hourly, 7).unwrap_err().to_string().contains("does not divide a day"));
}

/// Tickets of one day: their numbers, when each was opened, and how often each is told of.
fn events(header: &str) -> String {
    let mut text = format!("{header}\n");
    for ticket in 0..40 {
        for step in 0..=ticket % 4 {
            let (hour, minute) = (8 + ticket / 6, ticket * 7 % 60);
            text.push_str(&format!("INC{ticket:05},2026-03-02 {hour:02}:{minute:02},step {step}\n"));
        }
    }
    text
}

fn total(arrivals: &Arrivals) -> f64 {
    counts(arrivals, "2026-03-02").into_iter().flatten().sum()
}

#[test]
fn a_contact_with_several_rows_counts_once() {
    for header in ["number,opened_at,state", "Incident,Raised,State"] {
        let arrivals = read(&events(header), 30).unwrap();
        assert_eq!((total(&arrivals), arrivals.rows), (40.0, 100), "{header}");
        let said = arrivals.words();
        assert!(
            said.contains("each contact counts once") && said.contains("100 rows, 40 contacts"),
            "{said}"
        );
    }
    let unnamed = events("x").split_once('\n').unwrap().1.to_owned();
    assert_eq!(total(&read(&unnamed, 30).unwrap()), 40.0);
}

#[test]
fn of_an_event_log_the_first_time_of_a_contact_counts() {
    let rows = "changed,ticket id,event\n2026-03-02 11:10,4711,solved\n2026-03-02 09:10,4711,created\n\
                2026-03-02 09:40,4712,created\n2026-03-02 12:10,4713,created\n";
    let arrivals = read(rows, 30).unwrap();
    let counts = counts(&arrivals, "2026-03-02");
    assert_eq!((counts[18], counts[19], counts[22]), (Some(1.0), Some(1.0), Some(0.0)));
    assert_eq!(
        arrivals.listing,
        Listing::Events { time: "'changed'".into(), id: "'ticket id'".into(), contacts: 3 }
    );
}

#[test]
fn a_time_that_is_told_again_adds_up_and_that_is_said() {
    let day = morning("2026-03-02");
    let twice = read(&format!("start,calls\n{day}{day}"), 30).unwrap();
    assert_eq!(counts(&twice, "2026-03-02")[18], Some(8.0));
    let rows = "Each row was taken for a time and a count: 8 rows, 16 contacts.";
    assert_eq!(twice.words(), format!("{rows} 4 rows tell the same time as another, and all were added."));
    let once = read(&format!("start,calls\n{day}2026-03-02T09:45:00,0\n"), 30).unwrap();
    assert!(
        once.words().ends_with(" 1 row tells the same time as another, and both were added."),
        "{}",
        once.words()
    );
}

#[test]
fn a_count_is_a_count_whatever_its_column_is_called() {
    for name in ["number", "tickets", "#", "no"] {
        let rows = format!("start,{name}\n{}", morning("2026-03-02"));
        assert_eq!(
            read(&rows, 30).unwrap().listing,
            Listing::Counts { contacts: 8.0, repeated: 0 },
            "{name}"
        );
    }
}

#[test]
fn a_count_before_its_time_is_refused_and_not_read_as_one_contact_a_row() {
    let swapped = |header: &str| {
        let rows: Vec<String> = (0..12)
            .map(|at| format!("{},2026-03-02 {:02}:{:02}", at * 5 % 7, 9 + at / 2, at % 2 * 30))
            .collect();
        read(&format!("{header}{}\n", rows.join("\n")), 30).unwrap_err().to_string()
    };
    assert_eq!(
        swapped("calls,start\n"),
        "The times stand 30 minutes apart, as those of counts do, but the number beside them is in 'calls'. \
         Put the time first and the count second, or leave that column out if each row is one contact."
    );
    assert!(swapped("number,start\n").contains("'number'"));
    assert!(swapped("").contains("column 1"));
    let queue =
        "start,queue,calls\n2026-03-02 09:00,Main,4\n2026-03-02 09:30,Main,2\n2026-03-02 10:00,Main,3\n";
    assert!(read(queue, 30).unwrap_err().to_string().contains("'calls'"));
}

#[test]
fn numbered_tickets_at_even_times_are_one_contact_each() {
    let rows = "id,created\n7,2026-03-02 09:00\n8,2026-03-02 09:30\n9,2026-03-02 10:00\n";
    assert_eq!(total(&read(rows, 30).unwrap()), 3.0);
    let priorities =
        "created,who,priority\n2026-03-02 09:04,A,2\n2026-03-02 09:31,B,1\n2026-03-02 10:17,C,3\n";
    assert_eq!(total(&read(priorities, 30).unwrap()), 3.0);
}
