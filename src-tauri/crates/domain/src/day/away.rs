//! What an absence was: asked once after a sleep or idle time, never assumed.

use chrono::Duration;

use super::{Edit, Entry, EntryId, NewEntry, Timeline, TimelineError};
use crate::time::{Instant, Span};

/// What the lead says the time away was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What was running went on.
    Kept,
    /// Something else.
    Activity(NewEntry),
    /// Nothing that belongs in the day.
    Nothing,
}

/// The time away to ask about: from the last sign of life to now, within the running entry, at least `idle_min` long.
/// `None` where nothing runs: then nothing was assumed either.
pub fn gap_to_ask(last_alive: Instant, now: Instant, running: Option<&Entry>, idle_min: u32) -> Option<Span> {
    let span = Span::new(last_alive.max(running?.start), now).ok()?;
    (span.end() - span.start() >= Duration::minutes(i64::from(idle_min))).then_some(span)
}

/// Puts the answer about `span` into the timeline.
///
/// *Kept* changes nothing. An activity takes the span, *nothing* leaves a gap; what was running ends where the span
/// starts and goes on after it.
///
/// # Errors
/// As [`Timeline::add`] and [`Timeline::clear`].
pub fn answer(
    timeline: &mut Timeline,
    span: Span,
    answer: Answer,
    new_id: &mut dyn FnMut() -> EntryId,
) -> Result<Edit, TimelineError> {
    match answer {
        Answer::Kept => Ok(Edit::default()),
        Answer::Activity(new) => timeline.add(span, new, new_id),
        Answer::Nothing => timeline.clear(span, new_id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Activity;
    use crate::day::samples::{ZONE, at, entry, id, new_ids, span};

    fn afternoon() -> Timeline {
        Timeline::new(vec![entry(1, "13:00", None, Activity::Quality)], at("15:00")).expect("one entry")
    }

    fn alongside() -> NewEntry {
        NewEntry { activity: Activity::Alongside, zone: ZONE, detail: "phone".to_owned(), person: None }
    }

    #[test]
    fn a_gap_is_asked_about_from_the_last_sign_of_life() {
        let running = entry(1, "13:00", None, Activity::Quality);
        let gap = |alive, idle| gap_to_ask(at(alive), at("14:00"), Some(&running), idle);
        assert_eq!(gap("13:40", 15), Some(span("13:40", "14:00")));
        assert_eq!(gap("13:45", 15), Some(span("13:45", "14:00")), "idle for exactly the setting");
        assert_eq!(gap("13:46", 15), None);
        assert_eq!(gap("12:00", 15), Some(span("13:00", "14:00")), "only what the running entry claims");
        assert_eq!(gap_to_ask(at("12:00"), at("14:00"), None, 15), None);
        assert_eq!(gap_to_ask(at("15:00"), at("14:00"), Some(&running), 15), None, "the clock was set back");
    }

    #[test]
    fn kept_changes_nothing() {
        let mut day = afternoon();
        let edit = answer(&mut day, span("14:00", "14:30"), Answer::Kept, &mut new_ids());
        assert_eq!(edit, Ok(Edit::default()));
        assert_eq!(day, afternoon());
    }

    #[test]
    fn an_activity_takes_the_time_away_and_what_ran_goes_on() {
        let mut day = afternoon();
        answer(&mut day, span("14:00", "14:30"), Answer::Activity(alongside()), &mut new_ids())
            .expect("room");
        let lived: Vec<_> =
            day.entries().iter().map(|entry| (entry.activity, entry.start, entry.end)).collect();
        let expected = [
            (Activity::Quality, at("13:00"), Some(at("14:00"))),
            (Activity::Alongside, at("14:00"), Some(at("14:30"))),
            (Activity::Quality, at("14:30"), None),
        ];
        assert_eq!(lived, expected);
    }

    #[test]
    fn nothing_leaves_a_gap_and_what_ran_goes_on() {
        let mut day = afternoon();
        answer(&mut day, span("13:00", "14:30"), Answer::Nothing, &mut new_ids()).expect("room");
        assert_eq!(day.entries().len(), 1);
        assert_eq!((day.entries()[0].id, day.entries()[0].start), (id(1), at("14:30")));
    }

    #[test]
    fn an_answer_given_after_the_next_entry_started_still_lands_where_it_was() {
        let entries = vec![
            entry(1, "13:00", Some("14:40"), Activity::Quality),
            entry(2, "14:40", None, Activity::Customers),
        ];
        let mut day = Timeline::new(entries, at("15:00")).expect("two entries");
        answer(&mut day, span("14:00", "14:30"), Answer::Nothing, &mut new_ids()).expect("room");
        let ends: Vec<_> = day.entries().iter().map(|entry| (entry.start, entry.end)).collect();
        let expected =
            [(at("13:00"), Some(at("14:00"))), (at("14:30"), Some(at("14:40"))), (at("14:40"), None)];
        assert_eq!(ends, expected);
    }
}
