//! Which days a week has.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::time::{Span, day_span, week_start};

/// Seven days, the first of them on the day the lead's weeks start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    first: NaiveDate,
    last: NaiveDate,
}

impl Week {
    /// The week that `date` lies in; `None` at the ends of the calendar.
    pub fn of(date: NaiveDate, starts: Weekday) -> Option<Self> {
        let first = week_start(date, starts);
        Some(Self { first, last: first.checked_add_days(Days::new(6))? })
    }

    pub fn first(self) -> NaiveDate {
        self.first
    }

    pub fn last(self) -> NaiveDate {
        self.last
    }

    pub fn has(self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// Its seven days, in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take(7)
    }

    /// The week after it; `None` at the end of the calendar.
    pub fn following(self) -> Option<Self> {
        Self::of(self.last.succ_opt()?, self.first.weekday())
    }

    /// From its first midnight in `zone` to its last; as many hours as the clock has in it.
    pub fn span(self, zone: Tz) -> Span {
        let (first, last) = (day_span(self.first, zone), day_span(self.last, zone));
        Span::new(first.start(), last.end()).unwrap_or(first)
    }

    /// `Week 47`: the number (ISO 8601) of the week that most of its days lie in.
    pub fn name(self) -> String {
        let middle = self.first.checked_add_days(Days::new(3)).unwrap_or(self.first);
        format!("Week {}", middle.iso_week().week())
    }

    /// `Mon 16 to Sun 22 November 2026`, `Mon 28 September to Sun 4 October 2026`
    pub fn words(self) -> String {
        let first = match (self.first.year() == self.last.year(), self.first.month() == self.last.month()) {
            (true, true) => "%a %-d",
            (true, false) => "%a %-d %B",
            _ => "%a %-d %B %Y",
        };
        format!("{} to {}", self.first.format(first), self.last.format("%a %-d %B %Y"))
    }
}
