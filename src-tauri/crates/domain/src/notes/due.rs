//! Who is to be sat with: longest ago first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::people::PersonId;

/// When someone was last sat with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub person: PersonId,
    pub name: String,
    /// The day of the last session; `None` for never.
    pub last_on: Option<NaiveDate>,
    /// Since when they could have been sat with: their first day, else the day they came into the file.
    pub here_since: NaiveDate,
}

impl Beside {
    /// Days since they were last sat with, or since they are here.
    pub fn days(&self, today: NaiveDate) -> i64 {
        (today - self.last_on.unwrap_or(self.here_since)).num_days().max(0)
    }
}

/// Whether it is time again: at least every so many weeks.
pub fn is_due(beside: &Beside, today: NaiveDate, every_weeks: u32) -> bool {
    beside.days(today) >= i64::from(every_weeks) * 7
}

/// The team in the order in which to sit with them: who waits longest first, then by name. Whoever has not begun yet is
/// left out.
pub fn longest_ago_first(team: &mut Vec<Beside>, today: NaiveDate) {
    team.retain(|beside| beside.here_since <= today || beside.last_on.is_some());
    team.sort_by_key(|beside| (Reverse(beside.days(today)), beside.name.clone()));
}

/// `35 d`, `yesterday`, `today`, `not yet`.
pub fn due_words(beside: &Beside, today: NaiveDate) -> String {
    match beside.last_on.map(|last| (today - last).num_days()) {
        None => "not yet".to_owned(),
        Some(..=0) => "today".to_owned(),
        Some(1) => "yesterday".to_owned(),
        Some(days) => format!("{days} d"),
    }
}

/// Whether the lead sat with someone this week, who is on it by their short names; else who is `planned` in what is left
/// of it and when, else who waits longest. Empty without a team.
pub fn week_words(sat: &[&str], planned: Option<(&str, &str)>, longest: Option<&str>) -> String {
    match (sat, planned, longest) {
        ([only], ..) => format!("Sat with {only} this week."),
        ([most @ .., last], ..) => format!("Sat with {} and {last} this week.", most.join(", ")),
        ([], Some((name, when)), _) => format!("Nobody sat with yet this week; {name} is planned, {when}."),
        ([], None, Some(name)) => format!("Nobody sat with yet this week; {name} waits longest."),
        ([], None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn beside(name: &str, last_on: Option<&str>, here_since: &str) -> Beside {
        Beside {
            person: PersonId(Uuid::nil()),
            name: name.to_owned(),
            last_on: last_on.map(|date| date.parse().unwrap()),
            here_since: here_since.parse().unwrap(),
        }
    }

    #[test]
    fn a_week_says_who_was_sat_with_or_who_comes_next() {
        assert_eq!(week_words(&["Elif"], Some(("Dev", "13:00")), None), "Sat with Elif this week.");
        assert_eq!(week_words(&["Ben", "Dev", "Elif"], None, None), "Sat with Ben, Dev and Elif this week.");
        assert_eq!(
            week_words(&[], Some(("Dev", "13:00")), Some("Tomasz")),
            "Nobody sat with yet this week; Dev is planned, 13:00."
        );
        assert_eq!(
            week_words(&[], None, Some("Tomasz")),
            "Nobody sat with yet this week; Tomasz waits longest."
        );
        assert_eq!(week_words(&[], None, None), "");
    }

    #[test]
    fn who_waits_longest_comes_first_and_never_counts_from_the_first_day() {
        let today: NaiveDate = "2026-11-18".parse().unwrap();
        let mut team = vec![
            beside("Elif", Some("2026-11-17"), "2026-05-18"),
            beside("Ina", None, "2026-12-01"),
            beside("Jonas", Some("2026-10-21"), "2026-05-18"),
            beside("Omar", None, "2026-11-02"),
            beside("Tomasz", Some("2026-10-14"), "2026-05-18"),
        ];
        longest_ago_first(&mut team, today);
        let order: Vec<(&str, String, bool)> = team
            .iter()
            .map(|beside| (beside.name.as_str(), due_words(beside, today), is_due(beside, today, 4)))
            .collect();
        assert_eq!(
            order,
            [
                ("Tomasz", "35 d".to_owned(), true),
                ("Jonas", "28 d".to_owned(), true),
                ("Omar", "not yet".to_owned(), false),
                ("Elif", "yesterday".to_owned(), false),
            ]
        );
    }
}
