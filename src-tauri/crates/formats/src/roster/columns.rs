//! The header of a roster: which column is what, and which layout that makes.

use chrono::{NaiveDate, Weekday};

use super::RosterLayout;
use super::when::Reading;
use crate::dates::{DateText, parse_date};

/// What a column of a roster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Name,
    LastName,
    Date,
    Start,
    End,
    /// What the row is about; its words must be known.
    Activity,
    /// Free words; those that are known say what the row is about.
    Note,
    Channels,
    /// The week a row of weekdays is of.
    Week,
    Weekday(Weekday),
    /// A date, as the header writes it.
    Day,
}

impl Role {
    /// What it is called on the preview.
    pub(super) fn label(self) -> &'static str {
        match self {
            Role::Name | Role::LastName => "name",
            Role::Date => "date",
            Role::Start => "start",
            Role::End => "end",
            Role::Activity => "activity",
            Role::Note => "note",
            Role::Channels => "channels",
            Role::Week => "week",
            Role::Weekday(_) => "weekday",
            Role::Day => "day",
        }
    }
}

/// What each column is, in their order.
pub(super) fn roles(columns: &[String]) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(columns.len());
    for name in columns {
        let role = role(name).filter(|role| *role == Role::Day || !roles.contains(&Some(*role)));
        roles.push(role);
    }
    let days = roles.iter().filter(|role| matches!(role, Some(Role::Weekday(_) | Role::Day))).count();
    // Above the names of a week there is often nothing.
    if days >= 3 && !roles.contains(&Some(Role::Name)) && roles.first() == Some(&None) {
        roles[0] = Some(Role::Name);
    }
    roles
}

/// The layout that these columns make, or what is missing.
pub(super) fn layout(roles: &[Option<Role>]) -> Result<RosterLayout, &'static str> {
    let has = |role: Role| roles.contains(&Some(role));
    let weekdays = roles.iter().filter(|role| matches!(role, Some(Role::Weekday(_)))).count();
    if !has(Role::Name) {
        return Err("no column with names, such as name or agent");
    }
    if weekdays >= 2 {
        return Ok(RosterLayout::Week);
    }
    if roles.iter().filter(|role| **role == Some(Role::Day)).count() >= 1 && !has(Role::Start) {
        return Ok(RosterLayout::Dates);
    }
    if !has(Role::Start) && !has(Role::Date) {
        return Err("neither a date and a start nor a column for each day");
    }
    Ok(RosterLayout::Rows)
}

/// Whether a header names something a roster has.
pub(super) fn knows_name(name: &str) -> bool {
    role(name).is_some()
}

fn role(name: &str) -> Option<Role> {
    let words = name.trim().trim_start_matches('\u{feff}').to_lowercase().replace(['_', '-'], " ");
    let role = match words.trim() {
        "name" | "person" | "agent" | "agent name" | "employee" | "employee name" | "staff"
        | "team member" | "full name" | "user" | "who" | "colleague" | "first name" | "mitarbeiter"
        | "navn" => Role::Name,
        "last name" | "surname" | "family name" => Role::LastName,
        "date" | "day" | "shift date" | "on" | "datum" | "dato" => Role::Date,
        "start" | "from" | "start time" | "shift start" | "begin" | "begins" | "start date" | "from date"
        | "first day" | "in" | "von" | "beginn" | "fra" => Role::Start,
        "end" | "to" | "until" | "till" | "end time" | "shift end" | "finish" | "ends" | "end date"
        | "to date" | "last day" | "through" | "bis" | "ende" | "til" => Role::End,
        "activity" | "type" | "kind" | "reason" | "code" | "status" | "category" | "absence"
        | "absence type" | "leave type" | "art" => Role::Activity,
        "note" | "notes" | "comment" | "comments" | "label" | "description" | "title" => Role::Note,
        "channel" | "channels" | "queue" | "queues" | "kanal" => Role::Channels,
        "week" | "week of" | "week starting" | "week commencing" | "week beginning" | "monday of"
        | "woche" | "uge" => Role::Week,
        other => return weekday(other).map(Role::Weekday).or_else(|| is_date(name).then_some(Role::Day)),
    };
    Some(role)
}

fn is_date(name: &str) -> bool {
    matches!(parse_date(name), DateText::Moment(_) | DateText::Numeric(_)) && name.trim().len() >= 6
}

/// The date at the head of a column.
pub(super) fn date_of(name: &str, reading: Reading) -> Option<NaiveDate> {
    reading.date(name)
}

/// A weekday by its name or its usual abbreviation, in English, German, Danish, French and Spanish.
fn weekday(word: &str) -> Option<Weekday> {
    const NAMES: [(Weekday, &[&str]); 7] = [
        (Weekday::Mon, &["mon", "monday", "montag", "mandag", "lundi", "lunes", "mo"]),
        (Weekday::Tue, &["tue", "tues", "tuesday", "dienstag", "tirsdag", "mardi", "martes", "tu", "di"]),
        (
            Weekday::Wed,
            &["wed", "weds", "wednesday", "mittwoch", "onsdag", "mercredi", "miércoles", "we", "mi"],
        ),
        (
            Weekday::Thu,
            &["thu", "thur", "thurs", "thursday", "donnerstag", "torsdag", "jeudi", "jueves", "th", "do"],
        ),
        (Weekday::Fri, &["fri", "friday", "freitag", "fredag", "vendredi", "viernes", "fr"]),
        (Weekday::Sat, &["sat", "saturday", "samstag", "lørdag", "samedi", "sábado", "sa"]),
        (Weekday::Sun, &["sun", "sunday", "sonntag", "søndag", "dimanche", "domingo", "su", "so"]),
    ];
    NAMES.iter().find(|(_, names)| names.contains(&word)).map(|(day, _)| *day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout_of(header: &str) -> Result<RosterLayout, &'static str> {
        let names: Vec<String> = header.split(',').map(str::to_owned).collect();
        layout(&roles(&names))
    }

    #[test]
    fn the_header_says_the_layout() {
        assert_eq!(layout_of("name,date,start,end,activity,channels"), Ok(RosterLayout::Rows));
        assert_eq!(layout_of("Agent,Start,End"), Ok(RosterLayout::Rows));
        assert_eq!(layout_of("name,from,until,kind"), Ok(RosterLayout::Rows));
        assert_eq!(layout_of("Name,Monday,Tuesday,Wednesday,Thursday,Friday"), Ok(RosterLayout::Week));
        assert_eq!(layout_of(",Mon,Tue,Wed,Thu,Fri"), Ok(RosterLayout::Week));
        assert_eq!(layout_of("Agent,2026-11-16,2026-11-17,2026-11-18"), Ok(RosterLayout::Dates));
        assert_eq!(layout_of("Ticket,Subject"), Err("no column with names, such as name or agent"));
        assert!(layout_of("name,subject").is_err());
    }
}
