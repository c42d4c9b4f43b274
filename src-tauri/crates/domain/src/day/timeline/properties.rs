//! What holds after any sequence of edits.

use chrono::Duration;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::day::samples::{ZONE, at};
use crate::time::Span;

/// An edit in numbers: which entry by its place in the day, times in seconds from the start of the day.
#[derive(Debug, Clone)]
enum Op {
    Wait(i64),
    Start(usize),
    Stop,
    Add(i64, i64, usize),
    Place(usize, i64, i64),
    Split(usize, i64),
    Retype(usize, usize),
    Delete(usize),
    Clear(i64, i64),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let activity = 0..Activity::ALL.len();
    let (second, length, place) = (0..40_000_i64, 1..9_000_i64, 0..12_usize);
    let op = prop_oneof![
        4 => (0..6_000_i64).prop_map(Op::Wait),
        4 => activity.clone().prop_map(Op::Start),
        2 => Just(Op::Stop),
        5 => (second.clone(), length.clone(), activity.clone()).prop_map(|(s, l, a)| Op::Add(s, l, a)),
        5 => (place.clone(), second.clone(), length.clone()).prop_map(|(p, s, l)| Op::Place(p, s, l)),
        3 => (place.clone(), second.clone()).prop_map(|(p, s)| Op::Split(p, s)),
        1 => (place.clone(), activity).prop_map(|(p, a)| Op::Retype(p, a)),
        1 => place.prop_map(Op::Delete),
        1 => (second, length).prop_map(|(s, l)| Op::Clear(s, l)),
    ];
    prop::collection::vec(op, 1..40)
}

fn second(seconds: i64) -> Instant {
    at("08:00") + Duration::seconds(seconds)
}

fn span(start: i64, length: i64) -> Span {
    Span::new(second(start), second(start + length)).expect("lengths are positive")
}

fn lived_s(entries: &[Entry], now: Instant) -> i64 {
    entries.iter().filter_map(|entry| entry.span(now)).map(Span::seconds).sum()
}

/// Seconds of the clock during which an entry is on, counted without trust in the invariants.
fn union_s(entries: &[Entry], now: Instant) -> i64 {
    let day = Span::new(second(0), second(1_000_000)).expect("a span");
    let spans: Vec<Span> = entries.iter().filter_map(|entry| entry.span(now)).collect();
    day.seconds() - day.without(&spans).into_iter().map(Span::seconds).sum::<i64>()
}

fn run(day: &mut Timeline, op: &Op, ids: &mut dyn FnMut() -> EntryId) -> Result<Edit, TimelineError> {
    let new = |activity: usize| NewEntry {
        activity: Activity::ALL[activity],
        zone: ZONE,
        detail: String::new(),
        person: None,
    };
    let at_place = |day: &Timeline, place: usize| {
        let entries = day.entries();
        entries.get(place % entries.len().max(1)).map_or(EntryId(Uuid::nil()), |entry| entry.id)
    };
    match *op {
        Op::Wait(_) => Ok(Edit::default()),
        Op::Start(activity) => day.start(new(activity), ids),
        Op::Stop => day.stop(),
        Op::Add(start, length, activity) => day.add(span(start, length), new(activity), ids),
        Op::Place(place, start, length) => day.place(at_place(day, place), span(start, length), ids),
        Op::Split(place, at) => day.split(at_place(day, place), second(at), ids),
        Op::Retype(place, activity) => day.retype(at_place(day, place), Activity::ALL[activity]),
        Op::Delete(place) => day.delete(at_place(day, place)),
        Op::Clear(start, length) => day.clear(span(start, length), ids),
    }
}

/// What the seconds lived must be after `op`, where the operation says so by itself.
fn expected_s(op: &Op, before: &Timeline) -> Option<i64> {
    let now = before.now();
    let lived = lived_s(before.entries(), now);
    let covered = |span: Span| {
        let shared = |entry: &Entry| entry.span(now).and_then(|lived| lived.intersection(span));
        before.entries().iter().filter_map(shared).map(Span::seconds).sum::<i64>()
    };
    match *op {
        Op::Wait(_) | Op::Start(_) | Op::Stop | Op::Split(..) | Op::Retype(..) => Some(lived),
        Op::Add(start, length, _) => Some(lived + length - covered(span(start, length))),
        Op::Clear(start, length) => Some(lived - covered(span(start, length))),
        Op::Place(..) | Op::Delete(_) => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_sequence_of_edits_keeps_the_day_in_order_and_can_be_undone(ops in ops()) {
        let mut next = 0_u128;
        let mut ids = || { next += 1; EntryId(Uuid::from_u128(next)) };
        let mut day = Timeline::new(vec![], second(20_000)).expect("an empty day");
        let mut history: Vec<(Vec<Entry>, Edit)> = Vec::new();
        for op in &ops {
            if let Op::Wait(seconds) = op {
                let later = day.now() + Duration::seconds(*seconds);
                day = Timeline::new(day.entries().to_vec(), later).expect("time passes in order");
            }
            let before = day.clone();
            match run(&mut day, op, &mut ids) {
                Err(_) => prop_assert_eq!(&day, &before, "a refusal changes nothing"),
                Ok(edit) => {
                    prop_assert_eq!(check(day.entries()), Ok(()));
                    prop_assert_eq!(&edit.apply(before.entries()), day.entries(), "the edit is the difference");
                    prop_assert!(edit.put.iter().all(|put| !before.entries().contains(put)), "only what changed");
                    prop_assert_eq!(lived_s(day.entries(), day.now()), union_s(day.entries(), day.now()));
                    prop_assert!(day.entries().iter().all(|entry| entry.end.unwrap_or(entry.start) <= day.now()));
                    if let Some(expected) = expected_s(op, &before) {
                        prop_assert_eq!(lived_s(day.entries(), day.now()), expected, "{:?} conserves time", op);
                    }
                    history.push((before.entries().to_vec(), edit));
                }
            }
        }
        let mut entries = day.entries().to_vec();
        for (before, edit) in history.into_iter().rev() {
            entries = edit.inverse(&before).apply(&entries);
            prop_assert_eq!(&entries, &before, "undo returns the exact earlier state");
            prop_assert_eq!(check(&entries), Ok(()));
        }
    }
}
