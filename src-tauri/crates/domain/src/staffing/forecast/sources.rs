//! One history from two sources: contacts one by one, and what an interval report counted.
//!
//! On a day that the report tells of, the report counts: phone systems count every call, help desks only those that
//! someone wrote down. On other days contacts stand in, as long as both tell about the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};

/// So far contacts may be off what the report counts on the days that both tell of, and still stand in.
const STANDS_IN: std::ops::RangeInclusive<f64> = 0.75..=1.25;

/// What came at a local time.
pub type Came = (NaiveDateTime, f64);

/// What a history is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    pub came: Vec<Came>,
    /// Contacts count on days that the report does not tell of. Without it those days are not known.
    pub contacts_stand_in: bool,
    /// Contacts tell of days after the last one that the report tells of.
    pub contacts_go_on: bool,
    /// The last day the report tells of.
    pub reported_until: Option<NaiveDate>,
}

/// Joins contacts and a report of the same channel. Where no day is told by both there is nothing to compare, and
/// contacts stand in.
pub fn join(contacts: Vec<Came>, report: Vec<Came>) -> Joined {
    let reported: BTreeSet<NaiveDate> = report.iter().map(|(at, _)| at.date()).collect();
    let by_day = |came: &[Came]| {
        let mut days: BTreeMap<NaiveDate, f64> = BTreeMap::new();
        came.iter().for_each(|(at, count)| *days.entry(at.date()).or_default() += count);
        days
    };
    let (of_contacts, of_report) = (by_day(&contacts), by_day(&report));
    let both = of_contacts.iter().filter_map(|(date, count)| Some((*count, *of_report.get(date)?)));
    let (told, counted) =
        both.fold((0.0, 0.0), |(told, counted), (one, other)| (told + one, counted + other));
    let contacts_stand_in = counted <= 0.0 || STANDS_IN.contains(&(told / counted));
    let others = contacts.into_iter().filter(|(at, _)| contacts_stand_in && !reported.contains(&at.date()));
    let reported_until = reported.last().copied();
    let mut came: Vec<Came> = others.collect();
    let contacts_go_on = came.iter().any(|(at, _)| Some(at.date()) > reported_until);
    came.extend(report);
    Joined { came, contacts_stand_in, contacts_go_on, reported_until }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32, hour: u32, count: f64) -> Came {
        (NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(hour, 0, 0).unwrap(), count)
    }

    #[test]
    fn on_a_reported_day_only_the_report_counts_and_contacts_stand_in_on_others() {
        let joined = join(vec![at(16, 9, 9.0), at(17, 9, 10.0)], vec![at(17, 9, 11.0), at(17, 10, 1.0)]);
        assert_eq!(joined.came, [at(16, 9, 9.0), at(17, 9, 11.0), at(17, 10, 1.0)]);
        assert_eq!(joined.reported_until, NaiveDate::from_ymd_opt(2026, 11, 17));
    }

    #[test]
    fn contacts_that_tell_of_fewer_calls_than_came_do_not_stand_in() {
        let joined = join(vec![at(16, 9, 3.0), at(17, 9, 4.0)], vec![at(17, 9, 11.0)]);
        assert_eq!((joined.came, joined.contacts_stand_in), (vec![at(17, 9, 11.0)], false));
    }

    #[test]
    fn contacts_go_on_only_where_they_stand_in_on_a_day_after_the_report() {
        let report = || vec![at(17, 9, 11.0)];
        let goes_on = |contacts: Vec<Came>| join(contacts, report()).contacts_go_on;
        assert!(goes_on(vec![at(17, 9, 11.0), at(18, 9, 9.0)]));
        assert!(!goes_on(vec![at(17, 9, 3.0), at(18, 9, 9.0)]), "they told of too few");
        assert!(!goes_on(vec![at(16, 9, 9.0)]) && !goes_on(Vec::new()));
    }

    #[test]
    fn one_source_alone_is_the_history() {
        let came = vec![at(16, 9, 3.0)];
        assert_eq!(join(came.clone(), Vec::new()).came, came);
        assert_eq!(join(Vec::new(), came.clone()).came, came);
    }
}
