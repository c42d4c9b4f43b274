//! Interval reports as phone and chat systems write them, and what is refused.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::path::Path;

use chrono_tz::Europe::Copenhagen;
use chrono_tz::Tz;
use domain::queue::Channel;
use formats::FormatError;
use formats::contacts::DateOrder;
use formats::reports::{ReportFile, ReportOptions, is_report, read_report};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};
use support::{file, fixture};

const OPTIONS: ReportOptions =
    ReportOptions { channel: None, date_order: None, zone: Copenhagen, interval_min: 30 };

#[track_caller]
fn read_as(path: &Path, options: &ReportOptions) -> ReportFile {
    read_report(path, options).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_text(text: &str, options: &ReportOptions) -> Result<ReportFile, FormatError> {
    let (_folder, path) = file("report.csv", text.as_bytes());
    read_report(&path, options)
}

/// What is told, in one line each, at the local time of `zone`.
fn told(report: &ReportFile, zone: Tz) -> Vec<String> {
    let line = |one: &formats::reports::ReportInterval| {
        let handle = one.handle_time_s.map_or_else(|| "-".to_owned(), |seconds| seconds.to_string());
        let at = one.start.with_timezone(&zone).format("%d.%m %H:%M");
        let (channel, queue) = (one.channel.key(), &one.queue);
        format!(
            "{at}+{} {channel} {queue}: {} {} {} {handle}",
            one.length_s / 60,
            one.offered,
            one.answered,
            one.abandoned
        )
    };
    report.intervals.iter().map(line).collect()
}

fn reasons(report: &ReportFile) -> Vec<(u64, &str)> {
    report.refusals.iter().map(|refusal| (refusal.line, refusal.reason.as_str())).collect()
}

#[test]
fn instants_media_and_milliseconds_are_read_as_a_cloud_system_writes_them() {
    let path = fixture("reports/phone_half_hours.csv");
    assert_eq!(is_report(&path), Ok(true));
    let report = read_as(&path, &OPTIONS);
    assert_eq!(
        told(&report, Copenhagen),
        [
            "16.11 09:00+30 phone Billing: 12 11 1 312",
            "16.11 09:00+30 chat Web: 7 7 0 540",
            "16.11 09:30+30 phone Billing: 18 15 3 348",
            "16.11 09:30+30 chat Web: 9 8 1 601",
        ]
    );
    let reason = "“email” is neither phone nor chat, and other work is not counted by interval";
    assert_eq!(reasons(&report), [(6, reason)]);
    assert_eq!((report.rows, report.interval_min), (5, 30));
}

#[test]
fn a_windows_file_with_semicolons_blank_dates_and_sums_is_read() {
    let path = fixture("reports/hotline_windows_1252.csv");
    let phone = ReportOptions { channel: Some(Channel::Phone), ..OPTIONS };
    assert!(matches!(read_report(&path, &OPTIONS), Err(FormatError::ReportChannelOpen { .. })));
    let report = read_as(&path, &phone);
    assert_eq!(
        told(&report, Copenhagen),
        [
            "16.11 08:00+30 phone : 11 10 1 312",
            "16.11 08:30+30 phone : 19 16 3 361",
            "17.11 08:00+30 phone : 14 14 0 298",
        ]
    );
    assert_eq!((report.rows, report.left_out), (6, 2), "two sums are left out");
    let refusal = &report.refusals[0];
    assert_eq!((refusal.line, refusal.column.as_deref()), (8, Some("Angenommen")));
    assert_eq!(refusal.reason, "“x” is no count from 0 to 1,000,000");
}

#[test]
fn month_first_is_proven_by_the_file_and_the_last_of_two_rows_wins() {
    let report = read_as(&fixture("reports/calls_us.csv"), &OPTIONS);
    assert_eq!(report.date_order, Some(DateOrder::MonthFirst));
    assert_eq!(
        told(&report, Copenhagen),
        [
            "04.11 09:00+30 phone : 22 20 2 340",
            "04.11 09:30+30 phone : 25 21 4 370",
            "04.11 10:00+30 phone : 30 24 6 365",
            "13.11 09:00+30 phone : 20 20 0 300",
        ]
    );
    assert_eq!((report.rows, report.repeated, report.left_out, report.refusals.len()), (8, 1, 2, 1));
    assert_eq!(reasons(&report), [(7, "“1:75:00” is no handle time below 5 hours")]);
}

#[test]
fn day_and_month_are_asked_for_where_the_file_does_not_say() {
    let text = "Date,Time,Calls offered,Calls answered\n04/11/2026,09:00,5,5\n04/11/2026,09:30,5,5\n";
    let Err(FormatError::DateOrderOpen { question, .. }) = read_text(text, &OPTIONS) else {
        panic!("it reads both ways");
    };
    assert_eq!(question, "Is 04/11/2026 the fourth of November or the eleventh of April?");
    let day_first = ReportOptions { date_order: Some(DateOrder::DayFirst), ..OPTIONS };
    let report = read_text(text, &day_first).unwrap();
    assert_eq!(told(&report, Copenhagen)[0], "04.11 09:00+30 phone : 5 5 0 -");
}

#[test]
fn the_length_of_an_interval_is_recognised_and_a_report_by_day_is_refused() {
    for minutes in [15, 30, 60] {
        let rows: String = (0..4)
            .map(|at| format!("2026-11-16 {:02}:{:02},5,4,1\n", 9 + at * minutes / 60, at * minutes % 60))
            .collect();
        let report = read_text(&format!("Start,Calls offered,Answered,Abandoned\n{rows}"), &OPTIONS).unwrap();
        assert_eq!((report.interval_min, report.intervals[0].length_s), (minutes, minutes * 60));
    }
    let by_day = "Date,Calls offered,Calls answered\n2026-11-16,300,280\n2026-11-17,310,290\n";
    assert_eq!(
        read_text(by_day, &OPTIONS).unwrap_err().to_string(),
        "The report counts by day or longer, which is no interval of a day. Export it by 15, 30 or 60 minutes."
    );
}

#[test]
fn the_hour_that_a_clock_shows_twice_is_two_hours_and_each_zone_has_its_own() {
    let text = "Start,Calls offered,Calls answered\n2026-10-25 02:00,1,1\n2026-10-25 02:30,2,2\n2026-10-25 02:00,3,3\n2026-10-25 02:30,4,4\n";
    let report = read_text(text, &OPTIONS).unwrap();
    let starts: Vec<String> =
        report.intervals.iter().map(|one| one.start.format("%H:%M").to_string()).collect();
    assert_eq!(
        (starts, report.repeated),
        (["00:00", "00:30", "01:00", "01:30"].map(str::to_owned).to_vec(), 0)
    );
    let tokyo = read_text(text, &ReportOptions { zone: chrono_tz::Asia::Tokyo, ..OPTIONS }).unwrap();
    assert_eq!(
        (tokyo.intervals.len(), tokyo.repeated),
        (2, 2),
        "there the clock shows it once, so the last row wins"
    );
}

#[test]
fn what_is_no_report_says_what_it_lacks() {
    for (text, missing) in [
        ("Ticket ID,Created at,Subject\n1,2026-11-16,x\n", "a list of contacts"),
        ("Start,Calls offered\n2026-11-16 09:00,5\n", "fewer than two of offered"),
        ("Queue,Calls offered,Calls answered\nBilling,5,5\n", "no column that says when"),
    ] {
        let error = read_text(text, &OPTIONS).unwrap_err().to_string();
        assert!(error.contains(missing), "{error}");
    }
    assert_eq!(is_report(&fixture("exports/zendesk.csv")), Ok(false));
    assert_eq!(is_report(&fixture("rosters/shifts.csv")), Ok(false));
}

#[test]
fn queues_that_nobody_can_tell_apart_are_all_named_and_one_answer_holds_for_them() {
    let text = "Start,Queue,Offered,Answered\n2026-11-16 09:00,VIP,5,5\n2026-11-16 09:00,Billing,4,4\n2026-11-16 09:00,Web chat,3,3\n";
    assert_eq!(
        read_text(text, &OPTIONS).unwrap_err().to_string(),
        "Do the queues Billing, VIP take calls or chats? Say phone or chat; if some take the one and some the other, export a column Channel."
    );
    let phone = ReportOptions { channel: Some(Channel::Phone), ..OPTIONS };
    let report = read_text(text, &phone).unwrap();
    assert_eq!(
        told(&report, Copenhagen),
        [
            "16.11 09:00+30 phone VIP: 5 5 0 -",
            "16.11 09:00+30 phone Billing: 4 4 0 -",
            "16.11 09:00+30 chat Web chat: 3 3 0 -"
        ]
    );
}

#[test]
fn json_is_read_as_a_report_where_that_is_said() {
    let text = r#"[{"Start":"2026-11-16 09:00","Calls offered":5,"Calls answered":4,"AHT":"5:12"}]"#;
    let (_folder, path) = file("report.json", text.as_bytes());
    assert_eq!(is_report(&path), Ok(false), "that would take as long as reading it");
    assert_eq!(told(&read_as(&path, &OPTIONS), Copenhagen), ["16.11 09:00+30 phone : 5 4 1 312"]);
}

#[test]
fn a_total_over_all_queues_is_left_out_beside_them_and_kept_where_it_is_alone() {
    let head = "Start,Queue,Calls offered,Calls answered\n";
    let beside = format!("{head}2026-11-16 09:00,Billing,5,5\n2026-11-16 09:00,All queues,5,5\n");
    let report = read_text(&beside, &OPTIONS).unwrap();
    assert_eq!((report.intervals.len(), report.left_out), (1, 1));
    let alone = format!("{head}2026-11-16 09:00,All queues,5,5\n2026-11-16 09:30,All queues,6,6\n");
    assert_eq!(read_text(&alone, &OPTIONS).unwrap().intervals.len(), 2);
}

#[test]
fn a_workbook_is_read_with_its_dates_times_and_lengths() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (date, clock) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("hh:mm"));
    let length = Format::new().set_num_format("[h]:mm:ss");
    for (column, name) in ["Date", "Time", "Calls Offered", "Calls Handled", "AHT"].into_iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), name).unwrap();
    }
    for (row, (time, calls)) in [(9.0 / 24.0, 12.0), (9.5 / 24.0, 15.0)].into_iter().enumerate() {
        let row = u32::try_from(row).unwrap() + 1;
        sheet.write_with_format(row, 0, 46_342.0, &date).unwrap();
        sheet.write_with_format(row, 1, time, &clock).unwrap();
        sheet.write(row, 2, calls).unwrap();
        sheet.write(row, 3, calls - 1.0).unwrap();
        sheet.write_with_format(row, 4, 312.0 / 86_400.0, &length).unwrap();
    }
    book.save(&path).unwrap();
    assert_eq!(is_report(&path), Ok(true));
    let report = read_as(&path, &OPTIONS);
    assert_eq!(
        told(&report, Copenhagen),
        ["16.11 09:00+30 phone : 12 11 1 312", "16.11 09:30+30 phone : 15 14 1 312"]
    );
}

#[test]
fn parts_of_a_handle_time_are_added_and_a_sum_is_divided() {
    let parts = "Start,Offered calls,Answered calls,Avg talk time,Avg hold time,ACW\n2026-11-16 09:00,5,4,4:00,0:20,0:40\n";
    assert_eq!(read_text(parts, &OPTIONS).unwrap().intervals[0].handle_time_s, Some(300));
    let total = "Start,Offered calls,Answered calls,Total handle time\n2026-11-16 09:00,5,4,0:20:00\n";
    assert_eq!(read_text(total, &OPTIONS).unwrap().intervals[0].handle_time_s, Some(300));
}

/// What is told of waiting, in milliseconds: until an answer, until giving up.
fn waits(report: &ReportFile) -> Vec<(Option<u32>, Option<u32>)> {
    report.intervals.iter().map(|one| (one.speed_of_answer_ms, one.time_to_abandon_ms)).collect()
}

#[test]
fn waiting_is_read_under_the_names_that_systems_give_it() {
    for (answer, abandon) in [
        ("ASA", "Average Time to Abandon"),
        ("Average Speed of Answer", "Avg Abandon Time"),
        ("Avg. Speed to Answer (s)", "Avg Time To Abandon (s)"),
        ("Avg Wait Time", "Avg Abandon Wait Time"),
        ("Average wait", "Mean time before abandonment"),
        ("AVG_QUEUE_TIME", "AVG_ABANDON_TIME"),
        ("Average time in queue [sec]", "Average abandoned time [sec]"),
        ("Ø Wartezeit", "Ø Wartezeit bis Abbruch"),
        ("Durchschnittliche Wartezeit", "Ø Wartezeit (verloren)"),
        ("Gns. ventetid", "Gns. ventetid tabte"),
        ("Temps d'attente moyen", "Temps moyen avant abandon"),
    ] {
        let head = format!("Start,Calls offered,Answered calls,Abandoned calls,{answer},{abandon}");
        let text = format!("{head}\n2026-11-16 09:00,10,8,2,12,0:45\n");
        let report = read_text(&text, &OPTIONS).unwrap();
        assert_eq!(waits(&report), [(Some(12_000), Some(45_000))], "{head}");
        let read_as: Vec<_> = report.columns[4..].iter().map(|(_, role)| *role).collect();
        assert_eq!(read_as, [Some("speed of answer"), Some("time to abandon")], "{head}");
    }
}

#[test]
fn a_sum_or_the_longest_wait_is_no_mean_and_a_column_of_answers_counts_before_one_of_waits() {
    let head = "Start,Calls offered,Answered calls,Abandoned calls,Wait time,Total wait time,Max wait time,Longest wait";
    let report = read_text(&format!("{head}\n2026-11-16 09:00,10,8,2,900,900,90,90\n"), &OPTIONS).unwrap();
    assert_eq!(waits(&report), [(None, None)]);
    let both = "Start,Offered,Answered,Avg Wait,ASA,Media type\n2026-11-16 09:00,10,8,15,12,voice\n";
    let report = read_text(both, &OPTIONS).unwrap();
    assert_eq!(waits(&report), [(Some(12_000), None)]);
    assert_eq!(report.columns[3], ("Avg Wait".to_owned(), None));
    let talk = "Start,Calls offered,Answered calls,Total talk time\n2026-11-16 09:00,5,4,1200\n";
    assert_eq!(read_text(talk, &OPTIONS).unwrap().intervals[0].handle_time_s, None, "that is no mean");
}

#[test]
fn waiting_of_nobody_is_none_at_all_and_what_is_not_told_is_not_known() {
    let text = "Start,Calls offered,Calls answered,Calls abandoned,ASA,Avg abandon time\n\
                2026-11-16 09:00,8,8,0,0:04,\n2026-11-16 09:30,3,0,3,,1:10\n2026-11-16 10:00,9,8,1,,0:30\n\
                2026-11-16 10:30,9,8,1,0:05,\n2026-11-16 11:00,9,8,1,0:05,0:00\n2026-11-16 11:30,8,8,0,0:00,-\n";
    assert_eq!(
        waits(&read_text(text, &OPTIONS).unwrap()),
        [
            (Some(4_000), Some(0)),
            (Some(0), Some(70_000)),
            (None, Some(30_000)),
            (Some(5_000), None),
            (Some(5_000), None),
            (Some(0), Some(0)),
        ]
    );
    let without = "Start,Calls offered,Calls answered,Calls abandoned\n2026-11-16 09:00,8,8,0\n";
    assert_eq!(
        waits(&read_text(without, &OPTIONS).unwrap()),
        [(None, None)],
        "no column, so nothing is known"
    );
}

#[test]
fn waits_have_the_unit_of_their_header_else_that_of_the_handle_times_and_nonsense_is_refused() {
    let head = "Start,Calls offered,Calls answered,Calls abandoned,AHT,ASA,Avg abandon time";
    let report = read_text(&format!("{head}\n2026-11-16 09:00,9,8,1,312000,6400,41000\n"), &OPTIONS).unwrap();
    assert_eq!(waits(&report), [(Some(6_400), Some(41_000))]);
    let minutes = "Start,Calls offered,Calls answered,ASA (min)\n2026-11-16 09:00,9,8,1.5\n";
    assert_eq!(waits(&read_text(minutes, &OPTIONS).unwrap()), [(Some(90_000), None)]);
    let rows = "2026-11-16 09:00,9,8,1,300,soon,40\n2026-11-16 09:30,9,8,1,300,6,9:00:00\n2026-11-16 10:00,9,8,1,300,6,40\n";
    let report = read_text(&format!("{head}\n{rows}"), &OPTIONS).unwrap();
    assert_eq!(
        reasons(&report),
        [(2, "“soon” is no wait below 5 hours"), (3, "“9:00:00” is no wait below 5 hours")]
    );
    assert_eq!(report.refusals[1].column.as_deref(), Some("Avg abandon time"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_cells_hold_every_row_is_told_repeated_left_out_or_refused(
        rows in prop::collection::vec(prop::collection::vec(prop_oneof![
            "[0-9]{1,7}", "[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?", "[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}( [0-9]{2}:[0-9]{2})?",
            "(2026|9999|0001)-1[0-2]-[0-3][0-9][ T][0-2][0-9]:[0-5][0-9](Z|[+]99:00)?", "[ -~äøß–]{0,12}",
            Just("Total".to_owned()), Just("09:00-09:30".to_owned()),
        ], 7), 1..12),
    ) {
        let body: String = rows.iter().map(|row| row.iter().map(|cell| format!("\"{}\"", cell.replace('"', ""))).collect::<Vec<_>>().join(",") + "\n").collect();
        let text = format!("Date,Interval,End,Queue,Calls offered,Calls answered,AHT\n{body}");
        for date_order in [None, Some(DateOrder::MonthFirst)] {
            if let Ok(report) = read_text(&text, &ReportOptions { date_order, channel: Some(Channel::Chat), ..OPTIONS }) {
                let told = report.intervals.len() as u64 + report.repeated + report.left_out;
                prop_assert_eq!(report.rows, told + report.refusals.len() as u64);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut text = b"Start;Calls offered;Calls answered;AHT (mm:ss)\n".to_vec();
        text.extend(bytes);
        let (_folder, path) = file("report.csv", &text);
        let _ = read_report(&path, &OPTIONS);
    }
}

#[test]
fn a_row_in_which_more_came_out_than_went_in_is_refused_with_its_column() {
    let text = "Start,Calls offered,Answered,Abandoned\n2026-11-16 09:00,10,12,0\n2026-11-16 09:30,10,8,5\n\
                2026-11-16 10:00,10,9,2\n2026-11-16 10:30,10,8,2\n";
    let report = read_text(text, &OPTIONS).unwrap();
    let refused: Vec<String> = report
        .refusals
        .iter()
        .map(|one| format!("{} {}: {}", one.line, one.column.as_deref().unwrap_or("-"), one.reason))
        .collect();
    assert_eq!(
        refused,
        [
            "2 Answered: More were answered (12) than offered (10)",
            "3 Abandoned: 8 answered and 5 abandoned are more than the 10 offered",
        ]
    );
    assert_eq!(report.intervals.len(), 2, "one more than offered may be rounding");
    let two = read_text("Start,Calls offered,Calls answered\n2026-11-16 09:00,4,5\n", &OPTIONS).unwrap();
    assert_eq!((two.intervals.len(), two.refusals.len()), (0, 1));
}
