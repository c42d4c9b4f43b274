//! Real ticket logs, with the counts that are published with them. Skipped where they are absent.

use serde_json::{Value, json};

use crate::desk::{Desk, data};

fn log(name: &str) -> Option<String> {
    data("tickets").map(|folder| folder.join(name).display().to_string())
}

#[track_caller]
fn counts(report: &Value) -> [u64; 4] {
    ["read", "added", "repeated", "refused"].map(|key| report[key].as_u64().unwrap_or(u64::MAX))
}

#[test]
fn the_italian_help_desk_comes_in_whole_and_only_once() {
    let Some(path) = log("italian_helpdesk_tickets_first500.csv") else { return };
    let desk = Desk::new();
    assert_eq!(counts(&desk.json(&["import", &path])), [500, 500, 0, 0]);
    let again = desk.json(&["import", &path]);
    assert_eq!((&again["added"], &again["unchanged"]), (&json!(0), &json!(500)), "{again}");
}

#[test]
fn of_the_incident_events_the_last_row_of_a_number_wins() {
    let Some(path) = log("uci_servicenow_incident_event_log_sample.csv") else { return };
    let desk = Desk::new();
    let report = desk.json(&["import", &path]);
    assert_eq!(counts(&report), [5998, 890, 5998 - 890, 0], "{}", report["sentence"]);
}

#[test]
fn american_dates_of_a_city_are_read() {
    let Some(path) = log("nyc311_noise_sample_2016.csv") else { return };
    assert_eq!(counts(&Desk::new().json(&["import", &path])), [117, 117, 0, 0]);
}

#[test]
fn a_log_without_a_creation_time_is_refused_with_a_question() {
    let Some(path) = log("kaggle_SYNTHETIC_customer_support_tickets.csv") else { return };
    let desk = Desk::new();
    let asked = desk.refused(&["import", &path]);
    assert!(asked.contains("Which column") && asked.contains("opened"), "{asked}");
    assert_eq!(desk.json(&["waiting"])["empty"], true);
}

#[test]
fn an_old_log_can_be_lived_in() {
    let Some(path) = log("nyc311_noise_sample_2016.csv") else { return };
    let desk = Desk::new();
    desk.ok(&["import", &path]);
    assert_eq!(desk.json(&["waiting"])["stale"], true, "ten years later it says nothing about now");
    let newest = desk.json(&["waiting"])["newest_ms"].as_i64().unwrap();
    let then = chrono::DateTime::from_timestamp_millis(newest).unwrap().to_rfc3339();
    assert_eq!(desk.json(&["waiting", "--now", &then])["stale"], false);
}
