//! When a repetition rule falls, in local time and in bounded work.
//!
//! The rrule crate gives the pattern; interval, count and end are applied here. So a rule never runs far beyond its
//! window (with a large interval the crate counts years until its calendar ends and panics), an end without a zone
//! is accepted as other programs do, and times that a clock skips are left to the zone.

use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};
use domain::time::Instant;
use rrule::{RRule, RRuleSet, Tz, Unvalidated};

use super::event::{day, naive};

/// Which occurrences are wanted, in local time, and how many at most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    pub most: usize,
}

/// Why a repetition cannot be followed, as a sentence.
pub(super) type Trouble = String;

/// Steps through a pattern before the app gives up on it: every hour for more than twenty years.
const MOST_STEPS: usize = 200_000;

/// Whether the last instant of a rule is not yet passed by a local time.
pub(super) type NotAfter<'a> = &'a dyn Fn(Instant, NaiveDateTime) -> bool;

/// The occurrences of `rule` from `start` on that lie in the bounds, in order; `start` is always the first of them.
pub(super) fn occurrences(
    rule: &str,
    start: NaiveDateTime,
    bounds: Bounds,
    not_after: NotAfter,
) -> Result<Vec<NaiveDateTime>, Trouble> {
    let rule = Rule::read(rule)?;
    let pattern = rule.pattern(start, bounds.from)?;
    let mut found = Vec::new();
    let mut counted = 0;
    let with_start =
        std::iter::once(start).chain(pattern.into_iter().map(|at| at.naive_utc()).filter(|at| *at > start));
    for (step, local) in with_start.enumerate() {
        if step > MOST_STEPS {
            return Err("It repeats too often over too long a time to be followed".into());
        }
        if local > bounds.to
            || rule.has_ended(local, not_after)
            || rule.count.is_some_and(|count| counted >= count)
        {
            break;
        }
        if !rule.is_due(start, local) {
            continue;
        }
        counted += 1;
        if local >= bounds.from {
            found.push(local);
        }
        if found.len() > bounds.most {
            return Err(format!("It repeats more than {} times in this time", bounds.most));
        }
    }
    Ok(found)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Every {
    Hour,
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug, Clone, Copy)]
enum Until {
    Day(NaiveDate),
    Local(NaiveDateTime),
    Exact(Instant),
}

struct Rule {
    every: Every,
    interval: i64,
    count: Option<usize>,
    until: Option<Until>,
    /// Days from Monday to the day that weeks begin with.
    week_starts: u32,
    /// The rule without what is applied here.
    pattern: String,
}

impl Rule {
    fn read(text: &str) -> Result<Self, Trouble> {
        let mut rule = Rule {
            every: Every::Day,
            interval: 1,
            count: None,
            until: None,
            week_starts: 0,
            pattern: String::new(),
        };
        let mut frequency = None;
        let text = text.trim().to_ascii_uppercase();
        for (key, value) in text.split(';').filter_map(|part| part.split_once('=')) {
            let unreadable = || format!("Its repetition is not understood: {key}={value}");
            match key.trim() {
                "FREQ" => frequency = Some(frequency_of(value)?),
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n > 0).ok_or_else(unreadable)?,
                "COUNT" => rule.count = Some(value.parse().map_err(|_| unreadable())?),
                "UNTIL" => rule.until = Some(until_of(value).ok_or_else(unreadable)?),
                "WKST" => {
                    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
                    rule.week_starts = (0..).zip(days).find(|(_, day)| *day == value).map_or(0, |(at, _)| at);
                    rule.pattern.push_str(&format!(";WKST={value}"));
                }
                by if by.starts_with("BY") => rule.pattern.push_str(&format!(";{by}={value}")),
                _ => {}
            }
        }
        let (every, name) = frequency.ok_or("Its repetition does not say how often")?;
        rule.every = every;
        rule.pattern.insert_str(0, &format!("FREQ={name}"));
        Ok(rule)
    }

    /// The pattern from `start`, or from a like day shortly before `from` where nothing is counted.
    fn pattern(&self, start: NaiveDateTime, from: NaiveDateTime) -> Result<RRuleSet, Trouble> {
        if !(1600..=2200).contains(&start.year()) {
            return Err(format!("It starts in the year {}", start.year()));
        }
        let short = matches!(self.every, Every::Hour | Every::Day | Every::Week);
        let weeks = ((from - start).num_weeks() - 1).max(0);
        let begin = if short && self.count.is_none() {
            start.checked_add_signed(TimeDelta::weeks(weeks)).unwrap_or(start)
        } else {
            start
        };
        let begin = begin.and_utc().with_timezone(&Tz::UTC);
        let unreadable = |error: rrule::RRuleError| format!("Its repetition is not understood: {error}");
        let rule = RRule::<Unvalidated>::from_str(&self.pattern).map_err(unreadable)?;
        Ok(RRuleSet::new(begin).rrule(rule.validate(begin).map_err(unreadable)?).limit())
    }

    /// Whether the interval lets this occurrence of the pattern through.
    fn is_due(&self, start: NaiveDateTime, local: NaiveDateTime) -> bool {
        if self.interval == 1 {
            return true;
        }
        let passed = match self.every {
            Every::Hour => (local - start).num_hours(),
            Every::Day => (local.date() - start.date()).num_days(),
            Every::Week => (self.week_of(local.date()) - self.week_of(start.date())).num_weeks(),
            Every::Month => {
                i64::from(local.year() - start.year()) * 12 + i64::from(local.month())
                    - i64::from(start.month())
            }
            Every::Year => i64::from(local.year() - start.year()),
        };
        passed % self.interval == 0
    }

    /// The first day of the week that a day is in.
    fn week_of(&self, date: NaiveDate) -> NaiveDate {
        let into = (date.weekday().num_days_from_monday() + 7 - self.week_starts) % 7;
        date.checked_sub_days(Days::new(u64::from(into))).unwrap_or(date)
    }

    fn has_ended(&self, local: NaiveDateTime, not_after: NotAfter) -> bool {
        match self.until {
            None => false,
            Some(Until::Day(day)) => local.date() > day,
            Some(Until::Local(last)) => local > last,
            Some(Until::Exact(last)) => !not_after(last, local),
        }
    }
}

fn frequency_of(name: &str) -> Result<(Every, &str), Trouble> {
    match name {
        "HOURLY" => Ok((Every::Hour, name)),
        "DAILY" => Ok((Every::Day, name)),
        "WEEKLY" => Ok((Every::Week, name)),
        "MONTHLY" => Ok((Every::Month, name)),
        "YEARLY" => Ok((Every::Year, name)),
        "SECONDLY" | "MINUTELY" => Err("It repeats every minute or faster, which no meeting does".into()),
        other => Err(format!("Its repetition is not understood: FREQ={other}")),
    }
}

fn until_of(text: &str) -> Option<Until> {
    if let Some(utc) = text.strip_suffix('Z') {
        return naive(utc).map(|at| Until::Exact(at.and_utc()));
    }
    day(text).map(Until::Day).or_else(|| naive(text).map(Until::Local))
}
