//! Training and policies: done when, due when, and when they are to be renewed.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{PersonId, short_date};

/// What is due within so many days is named.
pub const DUE_WITHIN_DAYS: u64 = 30;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrainingKind {
    Training,
    /// To be read and agreed to.
    Policy,
}

impl TrainingKind {
    /// The name in the file, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            TrainingKind::Training => "training",
            TrainingKind::Policy => "policy",
        }
    }

    /// The one of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        [TrainingKind::Training, TrainingKind::Policy].into_iter().find(|kind| kind.key() == key)
    }
}

/// Something someone is to learn or agree to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Training {
    pub id: Uuid,
    pub person: PersonId,
    pub title: String,
    pub kind: TrainingKind,
    /// The day it is to be done by, where it was not done yet.
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// To be renewed this many months after it was done.
    pub renew_months: Option<u32>,
    pub with_whom: String,
}

impl Training {
    /// The day by which it is to be done next: once it was done, that day so many months on (the last of the month where
    /// the month is shorter); none where nothing is due.
    pub fn next_due_on(&self) -> Option<NaiveDate> {
        match (self.done_on, self.renew_months) {
            (None, _) => self.due_on,
            (Some(done_on), Some(months)) => done_on.checked_add_months(Months::new(months)),
            (Some(_), None) => None,
        }
    }

    /// Whether it is due within [`DUE_WITHIN_DAYS`], or should have been done.
    pub fn due(&self, today: NaiveDate) -> bool {
        let soon = today.checked_add_days(Days::new(DUE_WITHIN_DAYS)).unwrap_or(today);
        self.next_due_on().is_some_and(|on| on <= soon)
    }

    /// Whether its day has passed.
    pub fn overdue(&self, today: NaiveDate) -> bool {
        self.next_due_on().is_some_and(|on| on < today)
    }

    /// `due 30 Nov`, `was due 30 Oct`, `done 12 Oct`, `renew by 3 Mar 2027`; `no date yet` where there is none.
    pub fn words(&self, today: NaiveDate) -> String {
        match (self.next_due_on(), self.done_on) {
            (Some(on), _) if on < today => format!("was due {}", short_date(on, today)),
            (Some(on), None) => format!("due {}", short_date(on, today)),
            (Some(on), Some(_)) if self.due(today) => format!("renew by {}", short_date(on, today)),
            (_, Some(done_on)) => format!("done {}", short_date(done_on, today)),
            (None, None) => "no date yet".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn training(due_on: Option<&str>, done_on: Option<&str>, renew_months: Option<u32>) -> Training {
        Training {
            id: Uuid::nil(),
            person: PersonId(Uuid::nil()),
            title: "Data protection".into(),
            kind: TrainingKind::Policy,
            due_on: due_on.map(date),
            done_on: done_on.map(date),
            renew_months,
            with_whom: String::new(),
        }
    }

    #[test]
    fn what_was_done_is_due_again_after_its_months() {
        let today = date("2026-11-18");
        for (done, months, next, words, due) in [
            ("2025-12-03", Some(12), Some("2026-12-03"), "renew by 3 Dec", true),
            ("2026-10-12", Some(12), Some("2027-10-12"), "done 12 Oct", false),
            ("2026-08-31", Some(6), Some("2027-02-28"), "done 31 Aug", false),
            ("2024-02-29", Some(12), Some("2025-02-28"), "was due 28 Feb 2025", true),
            ("2026-10-12", None, None, "done 12 Oct", false),
        ] {
            let training = training(Some("2024-01-01"), Some(done), months);
            assert_eq!(training.next_due_on(), next.map(date), "{done}");
            assert_eq!((training.words(today).as_str(), training.due(today)), (words, due), "{done}");
        }
    }

    #[test]
    fn what_was_never_done_is_due_on_its_day() {
        let today = date("2026-11-18");
        for (due_on, words, due, overdue) in [
            (Some("2026-11-30"), "due 30 Nov", true, false),
            (Some("2026-12-18"), "due 18 Dec", true, false),
            (Some("2026-12-19"), "due 19 Dec", false, false),
            (Some("2026-11-17"), "was due 17 Nov", true, true),
            (Some("2027-03-03"), "due 3 Mar 2027", false, false),
            (None, "no date yet", false, false),
        ] {
            let training = training(due_on, None, Some(12));
            assert_eq!(training.words(today), words);
            assert_eq!((training.due(today), training.overdue(today)), (due, overdue), "{words}");
        }
    }
}
