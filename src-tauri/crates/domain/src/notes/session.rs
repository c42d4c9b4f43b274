//! An hour beside someone: what it is, and the words for it. What does not belong here: its entry (`day`), its notes.

use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::day::EntryId;
use crate::people::PersonId;
use crate::queue::Channel;
use crate::time::{Instant, local_date, week_start};

/// An hour beside someone. While its entry stands and is alongside, both have the same times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: Uuid,
    /// None where the person was erased.
    pub person: Option<PersonId>,
    /// What they answered meanwhile.
    pub channel: Option<Channel>,
    /// What they would like looked at.
    pub asked: String,
    pub zone: Tz,
    pub start: Instant,
    /// None while it runs.
    pub end: Option<Instant>,
    pub entry: Option<EntryId>,
}

impl Session {
    /// Whole minutes, up to `now` while it runs.
    pub fn minutes(&self, now: Instant) -> i64 {
        (self.end.unwrap_or(now) - self.start).num_minutes().max(0)
    }

    /// The local date it began on.
    pub fn date(&self) -> NaiveDate {
        local_date(self.start, self.zone)
    }
}

/// Whether a note may leave with its session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// Nothing was said: it stays.
    Unmarked,
    Shareable,
    /// It never leaves.
    Private,
}

impl Sharing {
    const ALL: [Sharing; 3] = [Sharing::Unmarked, Sharing::Shareable, Sharing::Private];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            Sharing::Unmarked => "unmarked",
            Sharing::Shareable => "shareable",
            Sharing::Private => "private",
        }
    }

    /// The mark of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sharing| sharing.key() == key)
    }
}

/// The heading a session stands under: `Today`, `This week` or `Earlier`, for weeks that start on `first`.
pub fn session_group(on: NaiveDate, today: NaiveDate, first: Weekday) -> &'static str {
    if on >= today {
        "Today"
    } else if week_start(on, first) == week_start(today, first) {
        "This week"
    } else {
        "Earlier"
    }
}

const WEEKS: [&str; 12] = [
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth",
];

/// `Seventh week` of someone who started on `starts_on`; none before it and after the twelfth.
pub fn week_of_work(starts_on: NaiveDate, on: NaiveDate) -> Option<String> {
    let weeks = usize::try_from((on - starts_on).num_days().div_euclid(7)).ok()?;
    WEEKS.get(weeks).map(|word| format!("{word} week"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_session_stands_under_today_this_week_or_earlier() {
        let today = date("2026-11-18");
        for (on, group) in [("2026-11-18", "Today"), ("2026-11-16", "This week"), ("2026-11-15", "Earlier")] {
            assert_eq!(session_group(date(on), today, Weekday::Mon), group, "{on}");
        }
        assert_eq!(session_group(date("2026-11-15"), today, Weekday::Sun), "This week");
    }

    #[test]
    fn the_first_twelve_weeks_are_counted_in_words() {
        let starts = date("2026-10-05");
        for (on, words) in [
            ("2026-10-05", Some("First week")),
            ("2026-11-17", Some("Seventh week")),
            ("2026-12-27", Some("Twelfth week")),
            ("2026-12-28", None),
            ("2026-10-04", None),
        ] {
            assert_eq!(week_of_work(starts, date(on)).as_deref(), words, "{on}");
        }
    }
}
