use chrono::{NaiveDate, Weekday};
use chrono_tz::{America, Europe, Tz};

use super::*;
use crate::time::{Span, day_span};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn texts(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

#[test]
fn a_week_starts_when_the_leads_does_and_is_named_by_where_most_of_it_lies() {
    let monday = Week::of(date("2026-11-20"), Weekday::Mon).unwrap();
    assert_eq!((monday.first(), monday.last()), (date("2026-11-16"), date("2026-11-22")));
    assert_eq!(
        (monday.name().as_str(), monday.words().as_str()),
        ("Week 47", "Mon 16 to Sun 22 November 2026")
    );
    let sunday = Week::of(date("2026-11-20"), Weekday::Sun).unwrap();
    assert_eq!(sunday.first(), date("2026-11-15"));
    assert_eq!(sunday.name(), "Week 47", "its Sunday alone is of week 46");
    assert_eq!(monday.following().unwrap().first(), date("2026-11-23"));
    assert!(monday.has(date("2026-11-22")) && !monday.has(date("2026-11-23")));
    assert_eq!(monday.days().count(), 7);
}

#[test]
fn a_week_over_two_months_or_years_says_both() {
    let words = |day: &str| Week::of(date(day), Weekday::Mon).unwrap().words();
    assert_eq!(words("2026-10-01"), "Mon 28 September to Sun 4 October 2026");
    assert_eq!(words("2026-12-31"), "Mon 28 December 2026 to Sun 3 January 2027");
    assert_eq!(Week::of(date("2026-12-31"), Weekday::Mon).unwrap().name(), "Week 53");
}

#[test]
fn a_week_is_as_long_as_its_clock_runs() {
    let hours = |day: &str, zone: Tz| Week::of(date(day), Weekday::Mon).unwrap().span(zone).seconds() / 3600;
    assert_eq!(hours("2026-10-22", Europe::Copenhagen), 169, "the clock goes back on the Sunday");
    assert_eq!(hours("2026-10-22", America::New_York), 168, "not yet");
    assert_eq!(hours("2026-03-25", Europe::Copenhagen), 167);
    assert_eq!(hours("2026-03-05", America::New_York), 167);
}

#[test]
fn there_is_no_week_beyond_the_calendar() {
    assert!(Week::of(NaiveDate::MAX, Weekday::Mon).is_none());
}

#[test]
fn a_list_that_is_cut_says_how_many_more_and_never_hides_one_alone() {
    assert_eq!(cut(texts(&["a", "b", "c"]), 3), ["a", "b", "c"]);
    assert_eq!(
        cut(texts(&["a", "b", "c", "d"]), 3),
        ["a", "b", "c", "d"],
        "one more is as short as its count"
    );
    assert_eq!(cut(texts(&["a", "b", "c", "d", "e"]), 3), ["a", "b", "c", "and 2 more"]);
    assert_eq!(listed(&texts(&["a", "b", "c"])), "a, b and c");
    assert_eq!(listed(&texts(&["a"])), "a");
    assert_eq!((number_words(3), number_words(12)), ("three".to_owned(), "12".to_owned()));
}

#[test]
fn sentences_end_as_sentences_do_and_the_rest_is_counted() {
    assert_eq!(sentences(&texts(&["Echo on line 2", " ", "Solved."]), 5), "Echo on line 2. Solved.");
    assert_eq!(sentences(&texts(&["Who asks?", "b", "c", "d"]), 2), "Who asks? b. And 2 more.");
    assert_eq!(sentences(&[], 3), "");
}

#[test]
fn stretches_that_touch_and_days_that_follow_are_one() {
    let zone = Europe::Copenhagen;
    let midnight = day_span(date("2026-11-23"), zone).start();
    let half_hour = |at: i64| {
        Span::new(midnight + chrono::Duration::minutes(at), midnight + chrono::Duration::minutes(at + 30))
            .unwrap()
    };
    let spans = [half_hour(480), half_hour(510), half_hour(990)];
    assert_eq!(minute_spans(&spans, zone), "08:00 to 09:00 and 16:30 to 17:00");
    let days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27"].map(date);
    assert_eq!(runs_of_days(&days), "Mon\u{a0}23 to Wed\u{a0}25 and Fri\u{a0}27");
}

#[test]
fn a_headline_is_made_of_facts_and_a_quiet_week_has_its_name_alone() {
    let quiet = WeekFacts { name: "Week 47".into(), ..WeekFacts::default() };
    assert_eq!((headline(&quiet).as_str(), lead_in(&quiet, "Nora").as_str()), ("Week 47", ""));
    let full = WeekFacts {
        changed_by: texts(&["Elif", "Tomasz"]),
        changes: 3,
        roadblocks_removed: 1,
        sat_with: 2,
        sat_min: 118,
        cape_days: 1,
        short_on: texts(&["Monday"]),
        ..quiet
    };
    assert_eq!(headline(&full), "Week 47: three changes for the better, one roadblock out of the way");
    assert_eq!(
        lead_in(&full, "Nora"),
        "Thank you, Elif and Tomasz. Nora sat beside two people for 1\u{a0}h\u{a0}58. One day was given to the queue as a cape day. \
         Next week is short of people on Monday."
    );
    assert!(lead_in(&full, "").contains("The lead sat beside"));
}
