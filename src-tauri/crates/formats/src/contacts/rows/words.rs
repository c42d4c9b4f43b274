//! What help desks say in words (or in numbers that stand for words), in ours.

use domain::queue::{Channel, ContactStatus, Satisfaction};

use super::super::vendor::Vendor;

/// Nothing, in the ways that exports write it.
pub(in crate::contacts) fn is_blank(cell: &str) -> bool {
    const NOTHING: [&str; 8] = ["\\n", "n/a", "#n/a", "null", "none", "nan", "nil", "--"];
    let cell = cell.trim();
    // Nearly every cell is settled by its length and its first character.
    match (cell.len(), cell.as_bytes().first()) {
        (0, _) => true,
        (1, Some(first)) => matches!(first, b'-' | b'?'),
        (2..=4, Some(b'\\' | b'n' | b'N' | b'#' | b'-')) => {
            NOTHING.iter().any(|word| cell.eq_ignore_ascii_case(word))
        }
        (3, _) => cell == "\u{2014}",
        (5.., Some(b'0')) => cell.starts_with("0000-00-00") || cell.starts_with("0001-01-01"),
        _ => false,
    }
}

/// A name of a person or a group; the words for nobody are blank.
pub(super) fn name_of(cell: &str) -> Option<String> {
    const NOBODY: [&str; 9] = [
        "no agent",
        "unassigned",
        "nobody",
        "no group",
        "not assigned",
        "none",
        "anyone",
        "no one",
        "- none -",
    ];
    let cell = cell.trim();
    (!is_blank(cell) && !NOBODY.iter().any(|word| cell.eq_ignore_ascii_case(word))).then(|| cell.to_string())
}

/// A status, or that the contact was thrown away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Status(ContactStatus),
    Deleted,
}

/// A status in words, or in the numbers of Freshdesk's interface (2 open, 3 pending, 4 resolved, 5 closed).
pub(super) fn status_of(cell: &str, vendor: Vendor) -> Option<Said> {
    let word = cell.trim().to_lowercase();
    let status = match word.as_str() {
        "2" if vendor == Vendor::Freshdesk => ContactStatus::Open,
        "3" | "6" | "7" if vendor == Vendor::Freshdesk => ContactStatus::Pending,
        "4" if vendor == Vendor::Freshdesk => ContactStatus::Solved,
        "5" if vendor == Vendor::Freshdesk => ContactStatus::Closed,
        "archived" if vendor == Vendor::Front => ContactStatus::Solved,
        "deleted" | "trash" | "trashed" | "removed" | "gelöscht" => return Some(Said::Deleted),
        other => return status_word(other).map(Said::Status),
    };
    Some(Said::Status(status))
}

/// What ends a status of waiting for the team.
const FOR_US: [&str; 7] =
    ["for support", "on support", "for agent", "on agent", "on us", "for us", "for triage"];
/// What begins a status of waiting.
const WAITS: [&str; 9] =
    ["waiting", "awaiting", "pending", "on hold", "on-hold", "hold", "snoozed", "wartend", "warten"];
const OPEN: [&str; 22] = [
    "open",
    "new",
    "active",
    "in progress",
    "assigned",
    "unassigned",
    "reopened",
    "re-opened",
    "to do",
    "in review",
    "indeterminate",
    "escalated",
    "offen",
    "neu",
    "in bearbeitung",
    "unresolved",
    "started",
    "acknowledged",
    "work in progress",
    "under investigation",
    "unsolved",
    "accepted",
];
const SOLVED: [&str; 10] = [
    "solved",
    "resolved",
    "done",
    "fixed",
    "completed",
    "complete",
    "gelöst",
    "erledigt",
    "answered",
    "finished",
];
const CLOSED: [&str; 13] = [
    "closed",
    "archived",
    "merged",
    "spam",
    "cancelled",
    "canceled",
    "geschlossen",
    "declined",
    "closed complete",
    "closed incomplete",
    "closed skipped",
    "ended",
    "rejected",
];

fn status_word(word: &str) -> Option<ContactStatus> {
    // Waiting for the team is open; waiting for anyone else is pending.
    if WAITS.iter().any(|start| word.starts_with(start)) {
        let ours = FOR_US.iter().any(|end| word.ends_with(end));
        return Some(if ours { ContactStatus::Open } else { ContactStatus::Pending });
    }
    if OPEN.contains(&word) {
        Some(ContactStatus::Open)
    } else if SOLVED.contains(&word) {
        Some(ContactStatus::Solved)
    } else if CLOSED.contains(&word) {
        Some(ContactStatus::Closed)
    } else {
        None
    }
}

/// A channel in words, or in the numbers of Freshdesk's interface.
pub(super) fn channel_of(cell: &str, vendor: Vendor) -> Channel {
    let word = cell.trim().to_lowercase();
    if vendor == Vendor::Freshdesk {
        match word.as_str() {
            "1" | "2" | "9" | "10" => return Channel::Email,
            "3" => return Channel::Phone,
            "7" => return Channel::Chat,
            _ => {}
        }
    }
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    if has(&["phone", "call", "voice", "telefon", "anruf", "téléphone"]) {
        Channel::Phone
    } else if has(&["chat", "messag", "whatsapp", "sms", "telegram", "messenger", "conversation"]) {
        Channel::Chat
    } else if has(&[
        "mail",
        "web",
        "portal",
        "form",
        "api",
        "self-service",
        "self service",
        "widget",
        "feedback",
        "ticket",
    ]) {
        Channel::Email
    } else {
        Channel::Other
    }
}

/// What a file without a channel speaks of.
pub(super) fn usual_channel(vendor: Vendor) -> Channel {
    if vendor == Vendor::Intercom { Channel::Chat } else { Channel::Email }
}

/// A rating in words or on a scale of one to five; four and five are good, one and two bad, the middle is neither.
/// Freshdesk's interface counts from -103 to 103 instead.
pub(super) fn satisfaction_of(cell: &str) -> Option<Satisfaction> {
    let word = cell.trim().to_lowercase();
    if let Ok(score) = word.replace(',', ".").parse::<f64>() {
        return match score {
            s if (4.0..=5.0).contains(&s) || (101.0..=103.0).contains(&s) => Some(Satisfaction::Good),
            s if (1.0..=2.0).contains(&s) || (-103.0..=-101.0).contains(&s) => Some(Satisfaction::Bad),
            _ => None,
        };
    }
    let starts = |words: &[&str]| words.iter().any(|start| word.starts_with(start));
    if starts(&["not offered", "unoffered", "offered"]) {
        None
    } else if starts(&[
        "bad",
        "not good",
        "unhappy",
        "very unhappy",
        "extremely unhappy",
        "dissatisfied",
        "very dissatisfied",
        "poor",
        "terrible",
        "negative",
        "unsatisfied",
        "schlecht",
    ]) {
        Some(Satisfaction::Bad)
    } else if starts(&[
        "good",
        "great",
        "happy",
        "very happy",
        "extremely happy",
        "satisfied",
        "very satisfied",
        "excellent",
        "amazing",
        "positive",
        "gut",
    ]) {
        Some(Satisfaction::Good)
    } else {
        None
    }
}

/// A priority in lower case, without the number that sorts it (`3 high`, `3 - Moderate`).
pub(super) fn priority_of(cell: &str, vendor: Vendor) -> Option<String> {
    if is_blank(cell) {
        return None;
    }
    let word = cell.trim().to_lowercase();
    let named = match (vendor, word.as_str()) {
        (Vendor::Freshdesk, "1") => "low",
        (Vendor::Freshdesk, "2") => "medium",
        (Vendor::Freshdesk, "3") => "high",
        (Vendor::Freshdesk, "4") => "urgent",
        (Vendor::Intercom, "priority") => "high",
        (Vendor::Intercom, "not_priority") => return None,
        _ => {
            let bare =
                word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | ':'));
            if bare.is_empty() { word.as_str() } else { bare }
        }
    };
    Some(named.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_for_the_team_is_open_and_for_others_is_pending() {
        let status = |word: &str| match status_of(word, Vendor::Jira) {
            Some(Said::Status(status)) => Some(status),
            _ => None,
        };
        assert_eq!(status("Waiting for support"), Some(ContactStatus::Open));
        assert_eq!(status("Waiting for customer"), Some(ContactStatus::Pending));
        assert_eq!(status("On-hold"), Some(ContactStatus::Pending));
        assert_eq!(status("Something of our own"), None);
    }

    #[test]
    fn the_middle_of_a_scale_is_neither_good_nor_bad() {
        assert_eq!(satisfaction_of("3.0"), None);
        assert_eq!(satisfaction_of("Good with comment"), Some(Satisfaction::Good));
        assert_eq!(satisfaction_of("Not Good"), Some(Satisfaction::Bad));
        assert_eq!(satisfaction_of("Not Offered"), None);
    }

    #[test]
    fn nothing_is_written_in_many_ways() {
        for cell in ["", " ", "-", "?", "null", "N/A", "\\N", "0000-00-00 00:00:00"] {
            assert!(is_blank(cell), "{cell:?}");
        }
        for cell in ["0", "no", "Nana", "--x", "1", "2024-03-04"] {
            assert!(!is_blank(cell), "{cell:?}");
        }
    }
}
