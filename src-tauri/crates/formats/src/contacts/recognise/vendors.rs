//! The columns of each help desk, as its own exports and interfaces name them (plain names).

use super::super::field::Field;
use super::super::vendor::Vendor;
use Field::{
    Assignee, Channel, ClosedAt, Driver, FirstReplyAfterClock, FirstReplyAfterMin, FirstReplyAt, Group,
    HandleTimeClock, HandleTimeS, MessageAt, MessageAutomatic, MessageDirection, Number, OpenedAt, Priority,
    Reopens, Satisfaction, SolvedAfterClock, SolvedAt, Status, StretchEnded, StretchEndedAt, Subject, Tags,
    UpdatedAt,
};

type Table = &'static [(&'static str, Field)];

/// Sets of names; all names of one set stand in files of that vendor and of no other. The first match wins.
const MARKS: &[(Vendor, &[&str])] = &[
    (Vendor::Jira, &["issue key", "summary"]),
    (Vendor::Jira, &["key", "fields summary"]),
    (Vendor::Freshdesk, &["ticket id", "created time"]),
    (Vendor::Freshdesk, &["responder id", "fr due by"]),
    (Vendor::HelpScout, &["mailbox id", "created at", "number"]),
    (Vendor::HelpScout, &["number", "mailbox", "created", "replies sent"]),
    (Vendor::HelpScout, &["conversation number", "mailbox", "created"]),
    (Vendor::Intercom, &["admin assignee id", "created at"]),
    (Vendor::Intercom, &["conversation id", "conversation created at"]),
    (Vendor::Intercom, &["conversation id", "conversation started at"]),
    (Vendor::Front, &["conversation id", "message date", "direction"]),
    (Vendor::Zammad, &["create channel", "created at", "title"]),
    (Vendor::Zammad, &["article count", "owner id", "title"]),
    (Vendor::Osticket, &["ticket number", "date created"]),
    (Vendor::Zendesk, &["summation column", "id"]),
    (Vendor::Zendesk, &["ticket status", "id", "requested"]),
    (Vendor::Zendesk, &["requester id", "via channel", "created at"]),
    (Vendor::Zendesk, &["id", "requester", "created at", "via"]),
    (Vendor::Zendesk, &["ticket id", "ticket status", "ticket created date"]),
];

const ZENDESK: Table = &[
    ("id", Number),
    ("ticket id", Number),
    ("created at", OpenedAt),
    ("requested", OpenedAt),
    ("created", OpenedAt),
    ("first reply time in minutes", FirstReplyAfterMin),
    ("metric set reply time in minutes calendar", FirstReplyAfterMin),
    ("solved at", SolvedAt),
    ("solved", SolvedAt),
    ("metric set solved at", SolvedAt),
    ("updated at", UpdatedAt),
    ("updated", UpdatedAt),
    ("via", Channel),
    ("via channel", Channel),
    ("channel", Channel),
    ("status", Status),
    ("ticket status", Status),
    ("subject", Subject),
    ("assignee", Assignee),
    ("group", Group),
    ("priority", Priority),
    ("tags", Tags),
    ("satisfaction score", Satisfaction),
    ("satisfaction", Satisfaction),
    ("satisfaction rating score", Satisfaction),
    ("reopens", Reopens),
    ("metric set reopens", Reopens),
];

const FRESHDESK: Table = &[
    ("ticket id", Number),
    ("id", Number),
    ("created time", OpenedAt),
    ("created at", OpenedAt),
    ("initial response time", FirstReplyAt),
    ("stats first responded at", FirstReplyAt),
    ("first response time in hrs", FirstReplyAfterClock),
    ("resolved time", SolvedAt),
    ("stats resolved at", SolvedAt),
    ("closed time", ClosedAt),
    ("stats closed at", ClosedAt),
    ("resolution time in hrs", SolvedAfterClock),
    ("last update time", UpdatedAt),
    ("last updated time", UpdatedAt),
    ("updated at", UpdatedAt),
    ("source", Channel),
    ("status", Status),
    ("subject", Subject),
    ("agent", Assignee),
    ("group", Group),
    ("priority", Priority),
    ("type", Driver),
    ("tags", Tags),
    ("survey results", Satisfaction),
    ("time tracked", HandleTimeClock),
];

const HELP_SCOUT: Table = &[
    ("number", Number),
    ("conversation number", Number),
    ("created at", OpenedAt),
    ("created", OpenedAt),
    ("first response time", FirstReplyAfterClock),
    ("closed at", ClosedAt),
    ("closed", ClosedAt),
    ("resolution time", SolvedAfterClock),
    ("user updated at", UpdatedAt),
    ("type", Channel),
    ("status", Status),
    ("state", Status),
    ("subject", Subject),
    ("assignee first", Assignee),
    ("assignee last", Assignee),
    ("assigned", Assignee),
    ("assigned to", Assignee),
    ("tags", Tags),
    ("tags tag", Tags),
    ("rating", Satisfaction),
    ("handle time", HandleTimeS),
];

const INTERCOM: Table = &[
    ("id", Number),
    ("conversation id", Number),
    ("created at", OpenedAt),
    ("conversation created at", OpenedAt),
    ("conversation started at", OpenedAt),
    ("statistics first admin reply at", FirstReplyAt),
    ("conversation first response at", FirstReplyAt),
    ("statistics last close at", ClosedAt),
    ("conversation closed at", ClosedAt),
    ("updated at", UpdatedAt),
    ("source type", Channel),
    ("channel", Channel),
    ("state", Status),
    ("conversation state", Status),
    ("title", Subject),
    ("source subject", Subject),
    ("teammate currently assigned", Assignee),
    ("team currently assigned", Group),
    ("priority", Priority),
    ("tags tags name", Tags),
    ("conversation tags", Tags),
    ("conversation rating rating", Satisfaction),
    ("conversation rating", Satisfaction),
    ("statistics count reopens", Reopens),
];

const FRONT: Table = &[
    ("conversation id", Number),
    ("segment start", OpenedAt),
    ("message date", MessageAt),
    ("direction", MessageDirection),
    ("autoreply", MessageAutomatic),
    ("segment closed", StretchEnded),
    ("segment end", StretchEndedAt),
    ("last segment activity", UpdatedAt),
    ("status", Status),
    ("subject", Subject),
    ("assignee", Assignee),
    ("tags", Tags),
    ("handle time", HandleTimeS),
];

const ZAMMAD: Table = &[
    ("#", Number),
    ("number", Number),
    ("created at", OpenedAt),
    ("first response at", FirstReplyAt),
    ("closed at", ClosedAt),
    ("close at", ClosedAt),
    ("updated at", UpdatedAt),
    ("create channel", Channel),
    ("create article type", Channel),
    ("state", Status),
    ("title", Subject),
    ("owner", Assignee),
    ("group", Group),
    ("priority", Priority),
    ("tags", Tags),
];

const OSTICKET: Table = &[
    ("ticket number", Number),
    ("date created", OpenedAt),
    ("closed date", ClosedAt),
    ("last updated", UpdatedAt),
    ("source", Channel),
    ("current status", Status),
    ("subject", Subject),
    ("agent assigned", Assignee),
    ("department", Group),
    ("priority", Priority),
    ("help topic", Driver),
    ("reopen count", Reopens),
];

const JIRA: Table = &[
    ("issue key", Number),
    ("key", Number),
    ("created", OpenedAt),
    ("fields created", OpenedAt),
    ("custom field chart date of first response", FirstReplyAt),
    ("resolved", SolvedAt),
    ("fields resolutiondate", SolvedAt),
    ("updated", UpdatedAt),
    ("fields updated", UpdatedAt),
    ("custom field request channel type", Channel),
    ("status", Status),
    ("status category", Status),
    ("fields status name", Status),
    ("fields status status category key", Status),
    ("summary", Subject),
    ("fields summary", Subject),
    ("assignee", Assignee),
    ("fields assignee display name", Assignee),
    ("priority", Priority),
    ("fields priority name", Priority),
    ("custom field request type", Driver),
    ("labels", Tags),
    ("fields labels", Tags),
    ("satisfaction rating", Satisfaction),
    ("time spent", HandleTimeS),
    ("fields timespent", HandleTimeS),
];

fn table(vendor: Vendor) -> Table {
    match vendor {
        Vendor::Zendesk => ZENDESK,
        Vendor::Freshdesk => FRESHDESK,
        Vendor::HelpScout => HELP_SCOUT,
        Vendor::Intercom => INTERCOM,
        Vendor::Front => FRONT,
        Vendor::Zammad => ZAMMAD,
        Vendor::Osticket => OSTICKET,
        Vendor::Jira => JIRA,
        Vendor::Other => &[],
    }
}

pub(super) fn field_of(vendor: Vendor, plain: &str) -> Option<Field> {
    table(vendor).iter().find(|(name, _)| *name == plain).map(|(_, field)| *field)
}

pub(super) fn any_has(plain: &str) -> bool {
    Vendor::ALL.into_iter().any(|vendor| field_of(vendor, plain).is_some())
}

pub(super) fn recognise(plain: &[String]) -> Vendor {
    let has = |name: &&str| plain.iter().any(|column| column == name);
    MARKS.iter().find(|(_, names)| names.iter().all(has)).map_or(Vendor::Other, |(vendor, _)| *vendor)
}
