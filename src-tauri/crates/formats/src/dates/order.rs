//! Day before month, or month before day: what a file proves, and what it leaves open.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::names::{month_name, ordinal};
use super::parse::{DateText, moment};

/// Which of the two numbers of `04/11/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// A date whose day and month are numbers in an order that it does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numeric {
    pub first: u32,
    pub second: u32,
    pub year: i32,
    pub time: NaiveTime,
    pub offset_s: Option<i32>,
}

impl Numeric {
    pub(crate) fn date(&self, order: DateOrder) -> Option<NaiveDate> {
        let (day, month) = match order {
            DateOrder::DayFirst => (self.first, self.second),
            DateOrder::MonthFirst => (self.second, self.first),
        };
        NaiveDate::from_ymd_opt(self.year, month, day)
    }

    /// The date read in one order.
    pub(crate) fn read(&self, order: DateOrder) -> DateText {
        self.date(order)
            .map_or(DateText::DoesNotExist, |date| moment(date.and_time(self.time), self.offset_s))
    }
}

/// The question that only a person can answer, for a date that reads two ways.
pub(crate) fn question(text: &str, date: &Numeric) -> String {
    let day = text.split([' ', 'T', ',']).next().unwrap_or(text);
    let said = |day: u32, month: u32| format!("the {} of {}", ordinal(day), month_name(month));
    if date.first > 12 || date.second > 12 {
        return format!("Is the day or the month first in dates such as {day}?");
    }
    format!("Is {day} {} or {}?", said(date.first, date.second), said(date.second, date.first))
}

/// The numeric dates of one column, kept as counts: at most 12 x 31 x years of them.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// The first date whose first number cannot be a month, as it stands in the file, with its line.
    pub proves_day_first: Option<(String, u64)>,
    pub proves_month_first: Option<(String, u64)>,
    /// The first date that reads two ways and differently; without one, the date that shows that both orders are mixed.
    pub open: Option<(String, Numeric)>,
    /// Rows by first number, second number and year.
    pub counts: BTreeMap<(u32, u32, i32), u32>,
}

impl Evidence {
    /// Which number is the day: what the file proves, else what the lead answered, else either where it is the same.
    /// `None` where no date has two numbers that could be it.
    ///
    /// # Errors
    /// The first date that only a person can read.
    pub(crate) fn order(&self, answered: Option<DateOrder>) -> Result<Option<DateOrder>, &(String, Numeric)> {
        let proven = match (&self.proves_day_first, &self.proves_month_first) {
            (Some(_), None) => Some(DateOrder::DayFirst),
            (None, Some(_)) => Some(DateOrder::MonthFirst),
            _ => None,
        };
        match (proven.or(answered), &self.open) {
            (Some(order), _) => Ok(Some(order)),
            (None, Some(open)) => Err(open),
            (None, None) if self.counts.is_empty() => Ok(None),
            (None, None) => Ok(Some(DateOrder::DayFirst)),
        }
    }

    pub(crate) fn add(&mut self, text: &str, line: u64, date: Numeric) {
        *self.counts.entry((date.first, date.second, date.year)).or_insert(0) += 1;
        let seen = || Some((text.to_string(), line));
        match (date.first > 12, date.second > 12) {
            (true, false) if self.proves_day_first.is_none() => self.proves_day_first = seen(),
            (false, true) if self.proves_month_first.is_none() => self.proves_month_first = seen(),
            (false, false) if date.first != date.second && self.open.is_none() => {
                self.open = Some((text.to_string(), date));
            }
            _ => {}
        }
        let is_mixed = self.proves_day_first.is_some() && self.proves_month_first.is_some();
        if is_mixed && self.open.is_none() {
            self.open = Some((text.to_string(), date));
        }
    }

    pub(crate) fn rows(&self) -> u32 {
        self.counts.values().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse_date;
    use super::*;

    #[test]
    fn the_question_says_both_readings_in_words() {
        let DateText::Numeric(date) = parse_date("04/11/2026 08:12") else { panic!("reads two ways") };
        assert_eq!(
            question("04/11/2026 08:12", &date),
            "Is 04/11/2026 the fourth of November or the eleventh of April?"
        );
    }
}
