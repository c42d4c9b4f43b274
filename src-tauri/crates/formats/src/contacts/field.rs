//! What a column can become.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a file becomes in a contact.
///
/// Several columns may become the same field: tags are joined, parts of an assignee's name are put together, and of
/// the others the first that is not blank counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Number,
    OpenedAt,
    FirstReplyAt,
    /// First reply as a length of time after the opening, in minutes.
    FirstReplyAfterMin,
    FirstReplyAfterS,
    FirstReplyAfterH,
    /// First reply as a length of time after the opening, `h:mm:ss` or `h:mm`.
    FirstReplyAfterClock,
    SolvedAt,
    /// Stands in for the solving time where the file has none.
    ClosedAt,
    /// Solving time as minutes after the opening, where the file has no solving date.
    SolvedAfterMin,
    SolvedAfterS,
    SolvedAfterH,
    SolvedAfterClock,
    UpdatedAt,
    Channel,
    Status,
    Subject,
    Assignee,
    Group,
    Priority,
    Driver,
    Tags,
    Satisfaction,
    Reopens,
    HandleTimeS,
    HandleTimeMin,
    HandleTimeClock,
    /// One row per message: when this message was written.
    MessageAt,
    /// One row per message: inbound or outbound.
    MessageDirection,
    /// One row per message: whether a rule wrote it.
    MessageAutomatic,
    /// One row per message: whether the stretch of the conversation it belongs to has ended.
    StretchEnded,
    /// One row per message: when that stretch ended.
    StretchEndedAt,
    /// Never stored.
    LeaveOut,
}

/// How the cells of a field are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Date,
    /// A number whose unit is this many seconds.
    Seconds(u32),
    Clock,
    Count,
}

impl Field {
    pub const ALL: [Field; 33] = [
        Field::Number,
        Field::OpenedAt,
        Field::FirstReplyAt,
        Field::FirstReplyAfterMin,
        Field::FirstReplyAfterS,
        Field::FirstReplyAfterH,
        Field::FirstReplyAfterClock,
        Field::SolvedAt,
        Field::ClosedAt,
        Field::SolvedAfterMin,
        Field::SolvedAfterS,
        Field::SolvedAfterH,
        Field::SolvedAfterClock,
        Field::UpdatedAt,
        Field::Channel,
        Field::Status,
        Field::Subject,
        Field::Assignee,
        Field::Group,
        Field::Priority,
        Field::Driver,
        Field::Tags,
        Field::Satisfaction,
        Field::Reopens,
        Field::HandleTimeS,
        Field::HandleTimeMin,
        Field::HandleTimeClock,
        Field::MessageAt,
        Field::MessageDirection,
        Field::MessageAutomatic,
        Field::StretchEnded,
        Field::StretchEndedAt,
        Field::LeaveOut,
    ];

    /// The words on the screen: `contact number`, `handle time, s`.
    pub fn label(self) -> &'static str {
        match self {
            Field::Number => "contact number",
            Field::OpenedAt => "opened",
            Field::FirstReplyAt => "first reply",
            Field::FirstReplyAfterMin => "first reply after, min",
            Field::FirstReplyAfterS => "first reply after, s",
            Field::FirstReplyAfterH => "first reply after, h",
            Field::FirstReplyAfterClock => "first reply after, h:mm:ss",
            Field::SolvedAt => "solved",
            Field::ClosedAt => "closed",
            Field::SolvedAfterMin => "solved after, min",
            Field::SolvedAfterS => "solved after, s",
            Field::SolvedAfterH => "solved after, h",
            Field::SolvedAfterClock => "solved after, h:mm:ss",
            Field::UpdatedAt => "updated",
            Field::Channel => "channel",
            Field::Status => "status",
            Field::Subject => "subject",
            Field::Assignee => "person",
            Field::Group => "group",
            Field::Priority => "priority",
            Field::Driver => "driver",
            Field::Tags => "tags",
            Field::Satisfaction => "satisfaction",
            Field::Reopens => "reopened",
            Field::HandleTimeS => "handle time, s",
            Field::HandleTimeMin => "handle time, min",
            Field::HandleTimeClock => "handle time, h:mm:ss",
            Field::MessageAt => "message written",
            Field::MessageDirection => "message in or out",
            Field::MessageAutomatic => "message automatic",
            Field::StretchEnded => "conversation ended",
            Field::StretchEndedAt => "conversation ended at",
            Field::LeaveOut => "leave out",
        }
    }

    pub(crate) fn kind(self) -> Kind {
        match self {
            Field::OpenedAt
            | Field::FirstReplyAt
            | Field::SolvedAt
            | Field::ClosedAt
            | Field::UpdatedAt
            | Field::MessageAt
            | Field::StretchEndedAt => Kind::Date,
            Field::FirstReplyAfterS | Field::SolvedAfterS | Field::HandleTimeS => Kind::Seconds(1),
            Field::FirstReplyAfterMin | Field::SolvedAfterMin | Field::HandleTimeMin => Kind::Seconds(60),
            Field::FirstReplyAfterH | Field::SolvedAfterH => Kind::Seconds(3600),
            Field::FirstReplyAfterClock | Field::SolvedAfterClock | Field::HandleTimeClock => Kind::Clock,
            Field::Reopens => Kind::Count,
            _ => Kind::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_at_its_own_place() {
        for (at, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at, "cells are looked up by it: {field:?}");
        }
        assert_eq!(Field::LeaveOut as usize + 1, Field::ALL.len());
    }

    #[test]
    fn no_two_fields_have_the_same_words() {
        let mut labels: Vec<&str> = Field::ALL.iter().map(|field| field.label()).collect();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), Field::ALL.len());
    }
}
