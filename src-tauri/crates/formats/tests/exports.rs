//! Exports of our own making: what is recognised, asked, read and refused.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Copenhagen;
use domain::queue::{Channel, ContactRecord, ContactStatus, Satisfaction};
use formats::FormatError;
use formats::contacts::{
    ColumnChoice, Container, DateOrder, DateOrderFinding, Encoding, Field, InspectOptions, Mapping, Vendor,
    inspect, read_contacts, signature,
};
use support::{Taken, file, fixture, import, look, options, take};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// What every file says about the first contact; the fields that some files lack are set by the caller.
fn first() -> ContactRecord {
    ContactRecord {
        number: "48213".into(),
        opened_at: at("2026-11-04T07:12:00Z"),
        first_reply_at: Some(at("2026-11-04T07:30:00Z")),
        solved_at: Some(at("2026-11-04T08:40:00Z")),
        updated_at: Some(at("2026-11-04T08:40:00Z")),
        channel: Channel::Email,
        status: ContactStatus::Solved,
        subject: "Charged twice".into(),
        assignee: Some("Dev Raman".into()),
        group: None,
        priority: None,
        driver: None,
        tags: vec!["card_retry".into(), "money".into()],
        satisfaction: None,
        reopens: 0,
        handle_time_s: None,
    }
}

fn imported(name: &str, vendor: Vendor) -> Taken {
    let (inspection, taken) = import(&fixture(&format!("exports/{name}")), Copenhagen);
    assert_eq!(inspection.vendor, vendor, "{name}");
    assert!(inspection.is_ready(), "{name}: {:?} {:?}", inspection.missing, inspection.date_order);
    assert_eq!(inspection.rows_total, taken.summary.rows, "{name}");
    taken
}

#[test]
fn zendesk_is_read_with_its_driver_and_its_minutes() {
    let taken = imported("zendesk.csv", Vendor::Zendesk);
    let expected = ContactRecord {
        group: Some("First line".into()),
        priority: Some("normal".into()),
        driver: Some("Payment".into()),
        satisfaction: Some(Satisfaction::Good),
        reopens: 1,
        subject: "Charged twice, \"second\" card".into(),
        ..first()
    };
    assert_eq!(taken.records[0], expected);
    assert_eq!((taken.records[1].channel, taken.records[1].driver.as_deref()), (Channel::Chat, None));
    assert_eq!(taken.lines, [2, 3]);
}

#[test]
fn freshdesk_is_read_with_the_time_it_tracked() {
    let taken = imported("freshdesk.csv", Vendor::Freshdesk);
    let expected = ContactRecord {
        group: Some("First line".into()),
        priority: Some("medium".into()),
        driver: Some("Payment".into()),
        satisfaction: Some(Satisfaction::Good),
        handle_time_s: Some(512),
        ..first()
    };
    assert_eq!(taken.records[0], expected);
    let second = &taken.records[1];
    assert_eq!(
        (second.status, second.channel, &second.assignee),
        (ContactStatus::Pending, Channel::Phone, &None)
    );
}

#[test]
fn help_scout_is_read_and_what_it_deleted_is_refused() {
    let taken = imported("help_scout.json", Vendor::HelpScout);
    let expected = ContactRecord { first_reply_at: None, status: ContactStatus::Closed, ..first() };
    assert_eq!(taken.records[0], expected);
    assert_eq!(taken.records.len(), 2);
    assert_eq!(taken.refusals.len(), 1);
    let refusal = &taken.refusals[0];
    assert_eq!(
        (refusal.line, refusal.column.as_deref(), refusal.reason.as_str()),
        (3, Some("state"), "Deleted in the help desk")
    );
}

#[test]
fn intercom_is_read_from_seconds_since_1970() {
    let taken = imported("intercom.json", Vendor::Intercom);
    let expected = ContactRecord {
        channel: Channel::Chat,
        status: ContactStatus::Closed,
        assignee: None,
        priority: Some("high".into()),
        tags: vec!["money".into()],
        satisfaction: Some(Satisfaction::Good),
        reopens: 1,
        ..first()
    };
    assert_eq!(taken.records[0], expected);
    let second = &taken.records[1];
    assert_eq!(
        (second.channel, second.subject.as_str(), second.status),
        (Channel::Email, "VAT rate", ContactStatus::Pending)
    );
}

#[test]
fn front_is_folded_and_a_reply_by_rule_is_no_first_reply() {
    let taken = imported("front.csv", Vendor::Front);
    assert_eq!(taken.records[0], ContactRecord { handle_time_s: Some(512), ..first() });
    assert_eq!((taken.records.len(), taken.summary.rows), (2, 5));
    assert_eq!(
        (taken.records[1].status, taken.records[1].solved_at),
        (ContactStatus::Open, None),
        "a stretch that goes on is not solved"
    );
}

#[test]
fn zammad_is_read() {
    let taken = imported("zammad.json", Vendor::Zammad);
    let expected = ContactRecord {
        status: ContactStatus::Closed,
        group: Some("First line".into()),
        priority: Some("normal".into()),
        tags: vec![],
        ..first()
    };
    assert_eq!(taken.records[0], expected);
    assert_eq!((taken.records[1].status, taken.records[1].channel), (ContactStatus::Pending, Channel::Phone));
}

#[test]
fn osticket_is_read_from_utf16_with_the_month_first() {
    let taken = imported("osticket_utf16.csv", Vendor::Osticket);
    let expected = ContactRecord {
        number: "048213".into(),
        first_reply_at: None,
        subject: "=Charged twice".into(),
        assignee: Some("Søren Åby".into()),
        group: Some("First line".into()),
        priority: Some("normal".into()),
        driver: Some("Payment".into()),
        tags: vec![],
        reopens: 1,
        ..first()
    };
    assert_eq!(taken.records[0], expected);
    assert_eq!(taken.records[1].opened_at, at("2026-11-13T23:15:00Z"), "12 AM is midnight");
    assert_eq!(taken.records[1].subject, "VAT\nrate");
}

#[test]
fn jira_is_read_with_its_repeated_labels() {
    let taken = imported("jira.csv", Vendor::Jira);
    let expected = ContactRecord {
        number: "SUP-48213".into(),
        priority: Some("medium".into()),
        satisfaction: Some(Satisfaction::Good),
        ..first()
    };
    assert_eq!(taken.records[0], expected);
    assert_eq!(taken.records[1].status, ContactStatus::Pending);
}

#[test]
fn day_and_month_are_asked_and_never_guessed() {
    let path = fixture("exports/other_windows_1252.csv");
    let inspection = look(&path, Copenhagen);
    let DateOrderFinding::Question(question) = &inspection.date_order else {
        panic!("it asks: {:?}", inspection.date_order)
    };
    assert_eq!(question.question, "Is 04/11/2026 the fourth of November or the eleventh of April?");
    assert_eq!(
        (question.day_first.from.as_str(), question.day_first.to.as_str()),
        ("2026-11-04", "2026-11-05")
    );
    assert_eq!(question.day_first.buckets, [1, 1]);
    assert_eq!(
        (question.month_first.from.as_str(), question.month_first.to.as_str()),
        ("2026-04-11", "2026-05-11")
    );
    assert_eq!(question.month_first.buckets.iter().sum::<u32>(), 2);
    assert!(!inspection.is_ready());
    let error =
        read_contacts(&path, &inspection.mapping, &mut |_| ControlFlow::Continue(())).expect_err("it asks");
    assert_eq!(
        error.to_string(),
        "Is 04/11/2026 the fourth of November or the eleventh of April? Say which under Dates; every date in the \
         file is then read that way."
    );
}

#[test]
fn a_file_that_mixes_both_orders_is_asked_about_though_each_date_reads_one_way() {
    let one_column = "Ticket number;Created at\n1;13/11/2026 09:00\n2;11/14/2026 09:00\n";
    let two_columns = "Ticket number;Created at;Solved at\n1;13/11/2026 09:00;11/14/2026 09:00\n";
    for text in [one_column, two_columns] {
        let (_folder, path) = support::file("mixed.csv", text.as_bytes());
        let inspection = look(&path, Copenhagen);
        let DateOrderFinding::Question(question) = &inspection.date_order else {
            panic!("it asks: {:?}", inspection.date_order)
        };
        assert_eq!(question.question, "Is the day or the month first in dates such as 11/14/2026?");
        assert!(
            question.explanation.starts_with("The file mixes both orders: 13/11/2026 09:00 in line 2 has")
        );
    }
}

#[test]
fn an_answer_is_kept_and_read_by() {
    let path = fixture("exports/other_windows_1252.csv");
    let asked = look(&path, Copenhagen).mapping;
    let answered = Mapping { date_order: Some(DateOrder::MonthFirst), ..asked };
    let again = InspectOptions { mapping: Some(answered), ..options(chrono_tz::UTC) };
    let inspection = inspect(&path, &again).expect("it can be looked at");
    assert_eq!(inspection.date_order, DateOrderFinding::Answered { order: DateOrder::MonthFirst });
    assert!(inspection.is_ready());
    assert_eq!(inspection.zone, "Europe/Copenhagen", "the zone of the mapping stands");
    let taken = take(&path, &inspection.mapping);
    assert_eq!(taken.records[0].opened_at, at("2026-04-11T06:12:00Z"));
}

#[test]
fn windows_1252_and_decimal_commas_are_understood() {
    let path = fixture("exports/other_windows_1252.csv");
    let mut inspection = look(&path, Copenhagen);
    assert!(matches!(
        &inspection.container,
        Container::Csv { delimiter, encoding: Encoding::Windows1252, header_line: 1 } if delimiter == ";"
    ));
    inspection.mapping.date_order = Some(DateOrder::DayFirst);
    let taken = take(&path, &inspection.mapping);
    let contact = &taken.records[0];
    assert_eq!(contact.assignee.as_deref(), Some("Jürgen Groß"));
    assert_eq!(contact.subject, "Doppelt belastet – zweite Karte");
    assert_eq!(contact.handle_time_s, Some(510));
    assert_eq!((contact.channel, contact.satisfaction), (Channel::Email, Some(Satisfaction::Good)));
    assert_eq!(taken.records[1].channel, Channel::Phone);
    let facts: Vec<String> =
        inspection.facts.iter().map(|f| format!("{}: {}, {}", f.what, f.value, f.why)).collect();
    assert_eq!(
        facts,
        [
            "Delimiter: semicolon ;, in all 2 rows",
            "Encoding: Windows-1252, not UTF-8 throughout, so the usual one of Western Windows",
            "Time zone: Copenhagen, from settings; for times without an offset",
            "Decimal: comma, 1 cell carries one",
        ]
    );
}

#[test]
fn every_refused_row_has_its_line_column_and_reason() {
    let taken = imported("refusals.csv", Vendor::Other);
    let said: Vec<(u64, &str, &str)> = taken
        .refusals
        .iter()
        .map(|refusal| (refusal.line, refusal.column.as_deref().unwrap_or(""), refusal.reason.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (2, "Solved at", "Solved before it was opened"),
            (3, "Created at", "The date 00/11/2026 does not exist"),
            (5, "Created at", "The row does not say when the contact was opened"),
            (6, "Ticket ID", "The row has no contact number"),
            (7, "Solved at", "\"soon\" is not a date"),
            (8, "Created at", "The time 14/11/2026 25:12 does not exist"),
            (9, "Reopens", "\"often\" is not a number of times"),
            (10, "", "The row has 6 cells and the header 5; a quote or a delimiter is out of place"),
            (11, "", "A quote is not closed, the row that starts at line 11 runs on"),
        ]
    );
    assert_eq!(taken.refusals[0].text, "48213; 07/11/2026 14:10; 07/11/2026 13:02; 0; solved too early");
    let numbers: Vec<&str> = taken.records.iter().map(|record| record.number.as_str()).collect();
    assert_eq!(numbers, ["49045", "50113", "50114"], "the rows after an open quote are read");
}

#[test]
fn a_remembered_mapping_reads_the_next_file_of_its_kind() {
    let (_folder, path) = file("next.csv", b"Nr;Wann;Was\n1;01.02.2024 09:00;Hallo\n");
    let mapping = Mapping {
        vendor: Vendor::Other,
        container: Container::Csv { delimiter: ",".into(), encoding: Encoding::Utf16Le, header_line: 1 },
        columns: [("Nr", Field::Number), ("Wann", Field::OpenedAt), ("Was", Field::Subject)]
            .map(|(name, field)| ColumnChoice { name: name.into(), field })
            .into(),
        date_order: None,
        zone: Copenhagen,
    };
    let names = ["Was", "Nr", "Wann"];
    let again = InspectOptions { mapping: Some(mapping), ..options(chrono_tz::UTC) };
    let inspection = inspect(&path, &again).expect("it can be looked at");
    assert_eq!(inspection.signature, signature(Vendor::Other, &names));
    assert!(inspection.is_ready(), "the container is found anew");
    let taken = take(&path, &inspection.mapping);
    assert_eq!(taken.records[0].opened_at, at("2024-02-01T08:00:00Z"));
    assert_eq!(taken.records[0].subject, "Hallo");
}

#[test]
fn a_file_whose_column_is_gone_says_which() {
    let (_folder, path) = file("next.csv", b"id,opened_at\n1,2024-01-01 10:00\n");
    let mapping = look(&path, Copenhagen).mapping;
    std::fs::write(&path, b"id,begun\n1,2024-01-01 10:00\n").expect("written");
    let error = read_contacts(&path, &mapping, &mut |_| ControlFlow::Continue(())).expect_err("gone");
    assert_eq!(error, FormatError::ColumnGone { column: "opened_at".into() });
}

#[test]
fn reading_stops_when_it_is_asked_to() {
    let path = fixture("exports/zendesk.csv");
    let mapping = look(&path, Copenhagen).mapping;
    let mut steps = 0;
    let summary = read_contacts(&path, &mapping, &mut |_| {
        steps += 1;
        ControlFlow::Break(())
    });
    let summary = summary.expect("a summary");
    assert!(summary.stopped);
    assert_eq!((steps, summary.records), (1, 1));
}

#[test]
fn hours_that_clocks_skip_or_show_twice_come_out_in_order() {
    let rows = b"id,created at,solved at\n\
        1,2024-03-31 02:30,2024-03-31 03:30\n\
        2,2024-10-27 02:50,2024-10-27 02:10\n\
        3,2024-10-27 02:10,2024-10-27 02:50\n";
    let (_folder, path) = file("clocks.csv", rows);
    let (_, taken) = import(&path, chrono_tz::Europe::Berlin);
    assert_eq!(taken.refusals, []);
    let times: Vec<_> = taken.records.iter().map(|record| (record.opened_at, record.solved_at)).collect();
    assert_eq!(
        times,
        [
            (at("2024-03-31T01:30:00Z"), Some(at("2024-03-31T01:30:00Z"))),
            (at("2024-10-27T00:50:00Z"), Some(at("2024-10-27T01:10:00Z"))),
            (at("2024-10-27T00:10:00Z"), Some(at("2024-10-27T00:50:00Z"))),
        ]
    );
}
