//! Every sample export against what it should come to: the same three tickets, written by eight help desks.
//!
//! What a format cannot carry is listed per file, on purpose; everything else is compared.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]

mod support;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::queue::{ContactRecord, ContactStatus, Satisfaction};
use formats::contacts::{Field, Fold, Vendor};
use serde_json::Value;

/// What a file does not carry, or carries otherwise.
#[derive(Clone, Copy, PartialEq)]
enum Lacks {
    FirstReply,
    Solved,
    Seconds,
    Assignee,
    Group,
    Priority,
    /// The file has a priority for every ticket, or its own names.
    OwnPriority,
    Tags,
    Satisfaction,
    Reopens,
    Subject,
    /// Line ends inside the subject become spaces.
    SubjectLines,
    /// One word for solved and closed.
    SolvedOrClosed,
    /// A status is not in the file; solved follows from the solving time.
    Status,
    /// The end of the conversation's last stretch stands for the solving time.
    SolvedIsLastActivity,
}
use Lacks::{
    Assignee, FirstReply, Group, OwnPriority, Priority, Reopens, Satisfaction as NoSatisfaction, Seconds,
    Solved, SolvedIsLastActivity, SolvedOrClosed, Status, Subject, SubjectLines, Tags,
};

const FILES: &[(&str, Vendor, &[Lacks])] = &[
    ("zendesk_full_export.csv", Vendor::Zendesk, &[Seconds]),
    ("zendesk_view_export.csv", Vendor::Zendesk, &[Seconds, FirstReply, Tags, Reopens]),
    ("zendesk_api_tickets.json", Vendor::Zendesk, &[Seconds, Assignee, Group]),
    ("zendesk_incremental_cursor.json", Vendor::Zendesk, &[Seconds, Assignee, Group]),
    ("zendesk_incremental_time.json", Vendor::Zendesk, &[FirstReply, Solved, Assignee, Group, Reopens]),
    ("zendesk_json_export.ndjson", Vendor::Zendesk, &[Seconds, Assignee, Group]),
    ("freshdesk_tickets.csv", Vendor::Freshdesk, &[OwnPriority, Reopens]),
    (
        "freshdesk_api_tickets_include_stats.json",
        Vendor::Freshdesk,
        &[OwnPriority, Assignee, Group, NoSatisfaction, Reopens],
    ),
    (
        "helpscout_all_conversations_report.csv",
        Vendor::HelpScout,
        &[Group, Priority, Reopens, SolvedOrClosed],
    ),
    (
        "helpscout_conversations.json",
        Vendor::HelpScout,
        &[FirstReply, Group, Priority, NoSatisfaction, Reopens, SolvedOrClosed],
    ),
    (
        "intercom_conversations.json",
        Vendor::Intercom,
        &[Assignee, Group, OwnPriority, Subject, SolvedOrClosed],
    ),
    (
        "intercom_thirdparty_export.csv",
        Vendor::Intercom,
        &[Assignee, Group, Priority, NoSatisfaction, Reopens, Subject, SolvedOrClosed],
    ),
    (
        "front_messages_export.csv",
        Vendor::Front,
        &[Group, Priority, NoSatisfaction, Reopens, SolvedOrClosed, SolvedIsLastActivity],
    ),
    (
        "jira_service_management_all_fields.csv",
        Vendor::Jira,
        &[Seconds, Group, OwnPriority, Reopens, SubjectLines, SolvedOrClosed],
    ),
    (
        "jira_rest_search.json",
        Vendor::Jira,
        &[FirstReply, Group, OwnPriority, NoSatisfaction, Reopens, SubjectLines, SolvedOrClosed],
    ),
    (
        "osticket_tickets.csv",
        Vendor::Osticket,
        &[FirstReply, OwnPriority, Tags, NoSatisfaction, SubjectLines],
    ),
    (
        "osticket_tickets_semicolon_us12h.csv",
        Vendor::Osticket,
        &[Seconds, FirstReply, OwnPriority, Tags, NoSatisfaction, SubjectLines],
    ),
    (
        "zammad_report_sheet_as_csv.csv",
        Vendor::Zammad,
        &[OwnPriority, NoSatisfaction, Reopens, SubjectLines, SolvedOrClosed],
    ),
    (
        "zammad_api_tickets.json",
        Vendor::Zammad,
        &[Assignee, Group, Priority, Tags, NoSatisfaction, Reopens, Status],
    ),
];

fn instant(value: &Value) -> Option<DateTime<Utc>> {
    value.as_str().map(|text| text.parse().expect("an instant"))
}

fn text(value: &Value) -> Option<&str> {
    value.as_str()
}

fn compare(file: &str, lacks: &[Lacks], ticket: &Value, record: &ContactRecord) {
    let has = |lack: Lacks| !lacks.contains(&lack);
    let at = format!("{file}, ticket {}", ticket["id"]);
    let minute = |at: Option<DateTime<Utc>>| {
        let cut = |at: DateTime<Utc>| at.duration_trunc(TimeDelta::minutes(1)).expect("a minute");
        if has(Seconds) { at } else { at.map(cut) }
    };
    assert_eq!(Some(record.opened_at), instant(&ticket["created_utc"]), "{at}: opened");
    let first_reply = if has(FirstReply) { instant(&ticket["first_reply_utc"]) } else { None };
    assert_eq!(minute(record.first_reply_at), minute(first_reply), "{at}: first reply");
    let mut solved = if has(Solved) { instant(&ticket["solved_utc"]) } else { None };
    if !has(SolvedIsLastActivity) && ticket["id"] == 1003 {
        solved = Some("2024-04-03T10:10:10Z".parse().expect("an instant"));
    }
    assert_eq!(record.solved_at, solved, "{at}: solved");
    compare_words(&at, lacks, ticket, record);
}

fn compare_words(at: &str, lacks: &[Lacks], ticket: &Value, record: &ContactRecord) {
    let has = |lack: Lacks| !lacks.contains(&lack);
    let status = match text(&ticket["status"]) {
        Some("open") => ContactStatus::Open,
        Some("closed") => ContactStatus::Closed,
        _ => ContactStatus::Solved,
    };
    if has(SolvedOrClosed) && has(Status) {
        assert_eq!(record.status, status, "{at}: status");
    } else {
        assert_eq!(record.status.is_open(), status.is_open(), "{at}: status");
    }
    let subject = text(&ticket["subject"]).expect("a subject");
    let subject = if has(SubjectLines) { subject.to_string() } else { subject.replace('\n', " ") };
    assert_eq!(record.subject, if has(Subject) { subject } else { String::new() }, "{at}: subject");
    let when = |lack: Lacks, value: &Value| if has(lack) { text(value).map(String::from) } else { None };
    assert_eq!(record.assignee, when(Assignee, &ticket["agent"]), "{at}: assignee");
    assert_eq!(record.group, when(Group, &ticket["group"]), "{at}: group");
    if has(OwnPriority) {
        assert_eq!(record.priority, when(Priority, &ticket["priority"]), "{at}: priority");
    }
    let tags = ticket["tags"].as_array().expect("tags");
    let tags: Vec<String> = tags.iter().filter_map(|tag| tag.as_str().map(String::from)).collect();
    assert_eq!(record.tags, if has(Tags) { tags } else { vec![] }, "{at}: tags");
    let satisfaction = match when(NoSatisfaction, &ticket["csat"]).as_deref() {
        Some("good") => Some(Satisfaction::Good),
        Some("bad") => Some(Satisfaction::Bad),
        _ => None,
    };
    assert_eq!(record.satisfaction, satisfaction, "{at}: satisfaction");
    let reopens = if has(Reopens) { ticket["reopens"].as_u64().expect("a count") } else { 0 };
    assert_eq!(u64::from(record.reopens), reopens, "{at}: reopens");
}

#[test]
fn every_sample_export_comes_to_the_same_three_tickets() {
    let Some(folder) = support::shared("exports") else { return };
    let expected = std::fs::read_to_string(folder.join("canonical_expected.json")).expect("the answers");
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    for (file, vendor, lacks) in FILES {
        let (inspection, taken) = support::import(&folder.join(file), chrono_tz::Europe::Berlin);
        assert_eq!(inspection.vendor, *vendor, "{file}");
        assert!(inspection.is_ready(), "{file}: {:?}", inspection.date_order);
        assert_eq!(taken.refusals, [], "{file}");
        assert_eq!(taken.summary.records, 3, "{file}");
        let tickets = expected["tickets"].as_array().expect("tickets");
        for (ticket, record) in tickets.iter().zip(&taken.records) {
            let id = ticket["id"].to_string();
            assert!(record.number.ends_with(&id), "{file}: {} is {id}", record.number);
            compare(file, lacks, ticket, record);
        }
        for row in &inspection.preview {
            assert_eq!(row.refused, None, "{file}");
        }
    }
}

#[test]
fn no_sample_export_is_forgotten() {
    let Some(folder) = support::shared("exports") else { return };
    let names =
        std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").file_name());
    for name in names.map(|name| name.to_string_lossy().into_owned()) {
        let is_sample = !name.ends_with(".md") && name != "canonical_expected.json";
        assert!(!is_sample || FILES.iter().any(|(file, ..)| *file == name), "{name} is not compared");
    }
}

#[test]
fn messages_of_a_conversation_are_folded_and_say_so() {
    let Some(folder) = support::shared("exports") else { return };
    let (inspection, taken) =
        support::import(&folder.join("front_messages_export.csv"), chrono_tz::Europe::Berlin);
    assert_eq!(inspection.fold, Fold::PerMessage);
    assert_eq!((taken.summary.rows, taken.summary.records), (5, 3));
    assert_eq!(taken.records[0].handle_time_s, Some(95));
}

#[test]
fn addresses_of_customers_are_neither_shown_nor_stored() {
    let Some(folder) = support::shared("exports") else { return };
    for (file, ..) in FILES {
        let (inspection, taken) = support::import(&folder.join(file), chrono_tz::Europe::Berlin);
        for column in &inspection.columns {
            assert!(!column.sample.contains('@'), "{file}: {} shows {}", column.name, column.sample);
            assert!(
                !column.name.to_lowercase().contains("email") || column.field == Field::LeaveOut,
                "{file}"
            );
        }
        let stored = format!("{:?}", taken.records);
        assert!(!stored.contains("example.com") && !stored.contains("Müller"), "{file}");
    }
}
