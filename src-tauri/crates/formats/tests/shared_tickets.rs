//! Real ticket logs against the counts in their description.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::collections::BTreeSet;

use formats::arrivals::{Listing, read_arrivals};
use formats::contacts::{DateOrder, DateOrderFinding, Field, inspect, read_contacts};

fn numbers(taken: &support::Taken) -> usize {
    taken.records.iter().map(|record| record.number.as_str()).collect::<BTreeSet<_>>().len()
}

#[test]
fn the_italian_help_desk_has_five_hundred_contacts() {
    let Some(path) = support::shared("tickets/italian_helpdesk_tickets_first500.csv") else { return };
    let (_, taken) = support::import(&path, chrono_tz::Europe::Rome);
    assert_eq!(taken.refusals, []);
    assert_eq!((taken.summary.rows, numbers(&taken)), (500, 500));
    assert_eq!(taken.records[0].opened_at.to_rfc3339(), "2010-01-13T08:40:25+00:00");
    assert!(taken.records.iter().all(|record| record.solved_at.is_some()));
}

#[test]
fn the_incident_log_has_one_row_an_event_and_its_dates_prove_their_order() {
    let Some(path) = support::shared("tickets/uci_servicenow_incident_event_log_sample.csv") else { return };
    let (inspection, taken) = support::import(&path, chrono_tz::Europe::Lisbon);
    let certain =
        matches!(inspection.date_order, DateOrderFinding::Certain { order: Some(DateOrder::DayFirst), .. });
    assert!(certain, "{:?}", inspection.date_order);
    assert_eq!(taken.refusals, []);
    assert_eq!((taken.summary.rows, numbers(&taken)), (5998, 890));
}

#[test]
fn noise_complaints_are_read_with_dates_of_a_twelve_hour_clock() {
    let Some(path) = support::shared("tickets/nyc311_noise_sample_2016.csv") else { return };
    let (inspection, taken) = support::import(&path, chrono_tz::America::New_York);
    assert!(inspection.is_ready());
    assert_eq!(taken.refusals, []);
    assert_eq!((taken.summary.rows, numbers(&taken)), (117, 117));
    assert_eq!(taken.records[0].opened_at.to_rfc3339(), "2016-06-21T02:04:21+00:00");
}

#[test]
fn a_log_without_a_creation_time_is_refused_with_the_question_for_the_column() {
    let Some(path) = support::shared("tickets/kaggle_SYNTHETIC_customer_support_tickets.csv") else { return };
    let inspection = inspect(&path, &support::options(chrono_tz::UTC)).expect("it can be looked at");
    assert_eq!(inspection.rows_total, 8469);
    assert_eq!(inspection.missing.len(), 1);
    assert_eq!(inspection.missing[0].field, Field::OpenedAt);
    assert_eq!(
        inspection.missing[0].question,
        "Which column says when a contact was opened? None of 'Date of Purchase', 'First Response Time', \
         'Time to Resolution' looks like it."
    );
    let error =
        read_contacts(&path, &inspection.mapping, &mut |_| panic!("nothing is read")).expect_err("refused");
    assert_eq!(
        error.to_string(),
        "The file has no column that says when a contact was opened. Choose one under Columns, or export with the \
         creation date."
    );
}

#[test]
fn the_incident_log_has_as_many_arrivals_as_incidents() {
    let Some(path) = support::shared("tickets/uci_servicenow_incident_event_log_sample.csv") else { return };
    let arrivals = read_arrivals(&path, 30, chrono_tz::Europe::Lisbon, None).expect("readable");
    let listing = Listing::Events { time: "'opened_at'".into(), id: "'number'".into(), contacts: 890 };
    assert_eq!((arrivals.listing, arrivals.rows), (listing, 5_998));
}
