//! Forecasts of files from a terminal.

use serde_json::Value;

use crate::desk::{Desk, data};

/// Eleven weeks of a phone that is open on weekdays from nine to eleven, with a wave from day to day.
fn calls(desk: &Desk) -> String {
    let mut text = String::from("start,calls\n");
    for day in 0..77_u64 {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap() + chrono::Days::new(day);
        if day % 7 < 5 {
            for (slot, time) in ["09:00", "09:30", "10:00", "10:30"].into_iter().enumerate() {
                let calls = 20 + 5 * slot as u64 + day * 7 % 5;
                text.push_str(&format!("{date}T{time}:00,{calls}\n"));
            }
        }
    }
    desk.write("calls.csv", &text)
}

#[test]
fn a_forecast_is_a_table_of_the_weeks_after_the_file() {
    let desk = Desk::new();
    let file = calls(&desk);
    let told = desk.keel(&["forecast", &file, "--weeks", "1"]);
    let lines: Vec<&str> = told.out.lines().collect();
    assert_eq!(lines[0], "start,expected,low,high", "{told:?}");
    assert_eq!(lines.len(), 1 + 7 * 48);
    // The file ends on Friday 15 May; Monday 18 May is the third day after it.
    let monday = lines.iter().find(|line| line.starts_with("2026-05-18 09:30:00,")).expect("a Monday");
    let counts: Vec<f64> = monday.split(',').skip(1).map(|count| count.parse().unwrap()).collect();
    assert!((24.0..30.0).contains(&counts[0]), "{monday}");
    assert!(counts[1] <= counts[0] && counts[0] <= counts[2], "{monday}");
    assert!(lines.contains(&"2026-05-18 12:00:00,0.0,0.0,0.0"), "closed at noon");
    assert!(
        told.err.contains("Nothing is known of Saturdays and Sundays; they are taken as closed."),
        "{told:?}"
    );
    assert!(!desk.file().exists(), "no workspace is made for a file of arrivals");
}

#[test]
fn json_and_the_table_hold_the_same_figures() {
    let desk = Desk::new();
    let file = calls(&desk);
    let rows = desk.json(&["forecast", &file, "--weeks", "1", "--interval", "60"]);
    let rows = rows.as_array().expect("a list");
    assert_eq!(rows.len(), 7 * 24);
    let table = desk.ok(&["forecast", &file, "--weeks", "1", "--interval", "60"]);
    let row = &rows[2 * 24 + 9];
    let line =
        format!("{},{},{},{}", row["start"].as_str().unwrap(), row["expected"], row["low"], row["high"]);
    assert!(table.contains(&line), "{line} is not in the table");
}

#[test]
fn a_file_that_counts_by_the_hour_is_forecast_by_the_hour_and_that_is_said() {
    let desk = Desk::new();
    let mut text = String::from("start,calls\n");
    for day in 0..35_u64 {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap() + chrono::Days::new(day);
        for hour in 8..17_u64 {
            text.push_str(&format!("{date} {hour:02}:00,{}\n", 20 + hour + day * 7 % 5));
        }
    }
    let file = desk.write("hourly.csv", &text);
    let told = desk.keel(&["forecast", &file, "--weeks", "1"]);
    assert_eq!(told.out.lines().count(), 1 + 7 * 24, "{told:?}");
    assert!(told.err.contains("The file counts by 60 minutes, and so does the forecast."), "{told:?}");
    let told = desk.keel(&["forecast", &file, "--backtest", "2"]);
    assert!(told.err.contains("by 60 minutes") && told.out.starts_with("Over the last 2 weeks"), "{told:?}");
    let refused = desk.refused(&["forecast", &file, "--interval", "30"]);
    assert!(refused.contains("Ask for --interval 60."), "{refused}");
}

#[test]
fn a_backtest_answers_with_the_names_of_its_figures() {
    let desk = Desk::new();
    let file = calls(&desk);
    let tested = desk.json(&["forecast", &file, "--backtest", "4"]);
    let mut names: Vec<&str> = tested.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["bias", "inside_range", "method", "seasonal_naive", "wape"]);
    assert!(
        tested["wape"].as_f64().unwrap() <= tested["seasonal_naive"]["wape"].as_f64().unwrap(),
        "{tested}"
    );
    let words = desk.ok(&["forecast", &file, "--backtest", "4"]);
    assert!(words.starts_with("Over the last 4 weeks the forecast was off by "), "{words}");
    let words = desk.ok(&["forecast", &file, "--backtest", "40"]);
    assert!(words.contains("The file reaches no further back."), "{words}");
}

#[test]
fn one_creation_time_a_row_is_forecast_too() {
    let desk = Desk::new();
    let mut text = String::from("created_at\n");
    for day in 0..35_u64 {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap() + chrono::Days::new(day);
        for minute in (0..60).step_by(if day % 7 < 5 { 5 } else { 30 }) {
            text.push_str(&format!("{date} 10:{minute:02}:00\n"));
        }
    }
    let file = desk.write("tickets.csv", &text);
    let rows = desk.json(&["forecast", &file, "--weeks", "1"]);
    let monday = &rows[20];
    assert_eq!(monday["start"], "2026-04-06 10:00:00");
    assert!((monday["expected"].as_f64().unwrap() - 6.0).abs() < 1.0, "{monday}");
}

#[test]
fn what_the_rows_of_a_file_were_taken_for_is_said_on_stderr() {
    let desk = Desk::new();
    let told = desk.keel(&["forecast", &calls(&desk), "--backtest", "4", "--json"]);
    assert!(told.err.starts_with("Each row was taken for a time and a count: 220 rows, "), "{told:?}");
    let mut log = String::from("number,opened_at,state\n");
    for ticket in 0..200_u64 {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap() + chrono::Days::new(ticket / 10);
        for state in ["New", "Active", "Closed"] {
            log.push_str(&format!("INC{ticket:04},{date} 10:{:02},{state}\n", ticket * 7 % 60));
        }
    }
    let told = desk.keel(&["forecast", &desk.write("events.csv", &log), "--weeks", "1"]);
    assert!(told.err.starts_with("Several rows tell of the same contact by 'number'"), "{told:?}");
    assert!(told.err.contains("600 rows, 200 contacts"), "{told:?}");
    let swapped = desk
        .write("swapped.csv", "calls,start\n3,2026-03-02 09:00\n5,2026-03-02 09:30\n3,2026-03-02 10:00\n");
    assert!(desk.refused(&["forecast", &swapped]).contains("Put the time first and the count second"));
}

#[test]
fn public_holidays_of_a_country_are_reckoned_with() {
    let desk = Desk::new();
    // On the holidays so far nobody was there: Good Friday, Easter Monday, Labour Day and Ascension Day.
    let closed = ["2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14"];
    let calls = std::fs::read_to_string(calls(&desk)).unwrap();
    let calls: String = calls
        .lines()
        .filter(|line| !closed.iter().any(|date| line.starts_with(date)))
        .map(|line| format!("{line}\n"))
        .collect();
    let file = desk.write("calls.csv", &calls);
    // Whit Monday 2026 is 25 May.
    let at = |args: &[&str]| {
        let rows = desk.json(args);
        let rows = rows.as_array().unwrap().clone();
        let monday = rows.iter().find(|row| row["start"] == "2026-05-25 09:30:00").cloned().unwrap();
        monday["expected"].as_f64().unwrap()
    };
    let usual = at(&["forecast", &file, "--weeks", "2"]);
    let holiday = at(&["forecast", &file, "--weeks", "2", "--country", "de"]);
    assert!(usual > 20.0, "{usual}");
    assert_eq!(holiday, 0.0, "closed as on the holidays before");
    let known = desk.json(&["call", "staffing.countries"]);
    assert!(known["countries"].as_array().unwrap().iter().any(|one| one["code"] == "DK"), "{known}");
    let sentence = desk.misused(&["forecast", &file, "--country", "Denmark"]);
    assert!(sentence.contains("two letters, as DK"), "{sentence}");
}

#[test]
fn what_cannot_be_forecast_is_refused_in_a_sentence() {
    let desk = Desk::new();
    let file = desk.write("bad.csv", "start,calls\n2026-03-02 09:00,3\nnever,4\n");
    assert!(desk.refused(&["forecast", &file]).starts_with("Line 3: \"never\" is no time."));
    assert!(
        desk.refused(&["forecast", "absent.csv"]).contains("absent.csv could not be read (it is not there)")
    );
    let short = desk.write("short.csv", "start,calls\n2026-03-02 09:00,3\n2026-03-02 09:30,3\n");
    assert!(desk.refused(&["forecast", &short, "--backtest", "2"]).contains("too short for a backtest"));
    assert!(desk.misused(&["forecast", &short, "--weeks", "0"]).contains("1 to 52 weeks"));
}

/// The two real series, over the spans of their yardstick.
#[test]
fn real_calls_are_forecast_well_below_the_error_of_last_week() {
    let Some(folder) = data("arrivals") else { return };
    let desk = Desk::new();
    let bank = folder.join("bank_calls_5min.csv");
    // The yardstick of the anonymous bank ends on 25 September.
    let whole = std::fs::read_to_string(folder.join("anonymous_bank_6min.csv")).unwrap();
    let until: String =
        whole.lines().filter(|line| *line < "1999-09-26").map(|line| format!("{line}\n")).collect();
    let anonymous = desk.write("anonymous.csv", &format!("start,calls\n{until}"));
    for (file, weeks, at_most) in [(bank.display().to_string(), "21", 0.68), (anonymous, "29", 0.77)] {
        let tested = desk.json(&["forecast", &file, "--backtest", weeks]);
        let figure = |value: &Value| value.as_f64().unwrap();
        let ratio = figure(&tested["wape"]) / figure(&tested["seasonal_naive"]["wape"]);
        assert!(ratio <= at_most, "{file}: {ratio} of the seasonal naive error");
        let inside = figure(&tested["inside_range"]);
        assert!((0.77..=0.83).contains(&inside), "{file}: {inside} inside the range");
    }
}
