//! Thousands of random sequences of day edits, undo and redo: entries never overlap, minutes add up, and undo and
//! redo return the exact earlier state. `EVENKEEL_PROPERTY_CASES` sets how many.

use chrono::{DateTime, Duration};
use domain::day::Entry;
use domain::time::Span;
use proptest::prelude::*;
use serde_json::{Value, json};
use store::Store;
use support::{TestApp, ZONE, instant};

const ACTIVITIES: [&str; 5] = ["customers", "alongside", "quality", "meeting", "break"];
/// Everything happens between the start of Monday and the end of Wednesday, over one midnight and more.
const DATES: [&str; 4] = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"];

#[derive(Debug, Clone)]
enum Op {
    Wait(i64),
    Start(usize),
    StartStrategic,
    Stop,
    Add(i64, i64, usize),
    Place(usize, i64, i64),
    Split(usize, i64),
    Retype(usize, usize),
    Describe(usize, usize),
    Delete(usize),
    Plan(i64, i64, usize),
    Live(bool),
    Away(i64, usize),
    OnCall,
    Undo,
    Redo,
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let activity = 0..ACTIVITIES.len();
    // Minutes since Monday 06:00; now begins 30 hours later.
    let (minute, length, place) = (0..2_400_i64, 1..300_i64, 0..12_usize);
    let op = prop_oneof![
        3 => (1..200_i64).prop_map(Op::Wait),
        4 => activity.clone().prop_map(Op::Start),
        1 => Just(Op::StartStrategic),
        2 => Just(Op::Stop),
        5 => (minute.clone(), length.clone(), activity.clone()).prop_map(|(m, l, a)| Op::Add(m, l, a)),
        4 => (place.clone(), minute.clone(), length.clone()).prop_map(|(p, m, l)| Op::Place(p, m, l)),
        3 => (place.clone(), 1..120_i64).prop_map(|(p, m)| Op::Split(p, m)),
        1 => (place.clone(), activity.clone()).prop_map(|(p, a)| Op::Retype(p, a)),
        1 => (place.clone(), activity.clone()).prop_map(|(p, a)| Op::Describe(p, a)),
        2 => place.prop_map(Op::Delete),
        2 => (minute, length, activity.clone()).prop_map(|(m, l, a)| Op::Plan(m, l, a)),
        2 => any::<bool>().prop_map(Op::Live),
        2 => (15..90_i64, activity).prop_map(|(m, a)| Op::Away(m, a)),
        1 => Just(Op::OnCall),
        7 => Just(Op::Undo),
        4 => Just(Op::Redo),
    ];
    prop::collection::vec(op, 1..20)
}

/// The app, a second look at its file, and every state that undo and redo may return to.
struct Run {
    app: TestApp,
    store: Store,
    states: Vec<Vec<Entry>>,
    at: usize,
}

impl Run {
    fn new() -> Self {
        let app = TestApp::at("2026-11-17 12:00", ZONE);
        let store = Store::open(&app.file(), |_| Ok(())).unwrap();
        app.ok("day.heartbeat", json!({}));
        Self { app, store, states: vec![Vec::new()], at: 0 }
    }

    fn entries(&self) -> Vec<Entry> {
        let whole = Span::new(instant("2026-11-01 00:00", ZONE), instant("2026-11-30 00:00", ZONE)).unwrap();
        self.store.read(|reader| reader.entries_in(whole)).unwrap()
    }

    fn ms(&self, minute: i64) -> i64 {
        (instant("2026-11-16 06:00", ZONE) + Duration::minutes(minute)).timestamp_millis()
    }

    fn now_ms(&self) -> i64 {
        app::Clock::now(&*self.app.clock).timestamp_millis()
    }

    fn id(&self, place: usize) -> Option<(String, i64)> {
        let entries = self.entries();
        let entry = entries.get(place % entries.len().max(1))?;
        Some((entry.id.0.to_string(), entry.start.timestamp_millis()))
    }

    /// The Command of an edit and its arguments; `None` where there is nothing to edit.
    fn command(&self, op: &Op) -> Option<(&'static str, Value)> {
        let spanned = |minute: i64, length: i64| (self.ms(minute), self.ms(minute + length));
        Some(match op {
            Op::Start(activity) => ("day.start_activity", json!({ "activity": ACTIVITIES[*activity] })),
            Op::StartStrategic => ("day.start_activity", json!({})),
            Op::Stop => ("day.stop_activity", json!({})),
            Op::OnCall => ("day.set_on_call", json!({ "on_call": true })),
            Op::Add(minute, length, activity) => {
                let (start, end) = spanned(*minute, *length);
                (
                    "day.add_entry",
                    json!({ "start_ms": start, "end_ms": end, "activity": ACTIVITIES[*activity] }),
                )
            }
            Op::Plan(minute, length, activity) => {
                let (start, end) = spanned(*minute, *length);
                (
                    "day.add_block",
                    json!({ "start_ms": start, "end_ms": end, "activity": ACTIVITIES[*activity] }),
                )
            }
            Op::Place(place, minute, length) => {
                let (start, end) = spanned(*minute, *length);
                ("day.place_entry", json!({ "id": self.id(*place)?.0, "start_ms": start, "end_ms": end }))
            }
            Op::Split(place, minute) => {
                let (id, start) = self.id(*place)?;
                ("day.split_entry", json!({ "id": id, "at_ms": start + minute * 60_000 }))
            }
            Op::Retype(place, activity) => {
                ("day.retype_entry", json!({ "id": self.id(*place)?.0, "activity": ACTIVITIES[*activity] }))
            }
            Op::Describe(place, words) => {
                ("day.describe_entry", json!({ "id": self.id(*place)?.0, "detail": ACTIVITIES[*words] }))
            }
            Op::Delete(place) => ("day.delete_entry", json!({ "id": self.id(*place)?.0 })),
            Op::Live(today) => ("day.live_as_planned", json!({ "date": DATES[usize::from(*today)] })),
            Op::Wait(_) | Op::Away(..) | Op::Undo | Op::Redo => return None,
        })
    }

    fn step(&mut self, op: &Op) -> Result<(), TestCaseError> {
        match op {
            Op::Wait(minutes) => self.app.clock.advance(Duration::minutes(*minutes)),
            Op::Undo => self.walk("workspace.undo", -1)?,
            Op::Redo => self.walk("workspace.redo", 1)?,
            Op::Away(minutes, activity) => self.be_away(*minutes, *activity)?,
            edit => {
                if let Some((name, args)) = self.command(edit) {
                    self.edit(name, args)?;
                }
            }
        }
        // A sign of life, as the window gives it.
        self.app.ok("day.heartbeat", json!({}));
        self.holds()
    }

    /// An edit is taken over as the next state, or refused and nothing has changed.
    fn edit(&mut self, name: &str, args: Value) -> Result<(), TestCaseError> {
        let before = self.label("undo");
        let answer = self.app.call(name, args);
        let after = self.entries();
        if answer.is_err() {
            prop_assert_eq!(&after, &self.states[self.at], "a refusal changes nothing");
            prop_assert_eq!(self.label("undo"), before);
            return Ok(());
        }
        let is_block = name == "day.add_block";
        if after != self.states[self.at] || is_block {
            self.states.truncate(self.at + 1);
            self.states.push(after);
            self.at += 1;
        }
        Ok(())
    }

    fn be_away(&mut self, minutes: i64, activity: usize) -> Result<(), TestCaseError> {
        self.app.ok("day.heartbeat", json!({}));
        self.app.clock.advance(Duration::minutes(minutes));
        self.app.ok("day.heartbeat", json!({}));
        let away = self.app.ok("day.view", json!({}))["away"].clone();
        if away.is_null() {
            return Ok(());
        }
        let answer = match activity {
            0 => json!("kept"),
            1 => json!("nothing"),
            other => json!({ "activity": ACTIVITIES[other] }),
        };
        if self.app.call("day.answer_away", json!({ "id": away["id"], "answer": answer })).is_ok() {
            self.states.truncate(self.at + 1);
            self.states.push(self.entries());
            self.at += 1;
        }
        Ok(())
    }

    fn walk(&mut self, name: &str, by: isize) -> Result<(), TestCaseError> {
        let target = self.at.checked_add_signed(by).filter(|at| *at < self.states.len());
        let report = self.app.ok(name, json!({}));
        prop_assert_eq!(report["label"].is_null(), target.is_none(), "{} at {}", name, self.at);
        self.at = target.unwrap_or(self.at);
        prop_assert_eq!(&self.entries(), &self.states[self.at], "{} returns the exact state", name);
        Ok(())
    }

    fn label(&self, key: &str) -> Value {
        self.app.ok("workspace.view", json!({}))[key].clone()
    }

    fn holds(&self) -> Result<(), TestCaseError> {
        let entries = self.entries();
        for pair in entries.windows(2) {
            let end = pair[0].end.unwrap_or(DateTime::<chrono::Utc>::MAX_UTC);
            prop_assert!(end <= pair[1].start, "{:?} overlaps {:?}", pair[0], pair[1]);
        }
        prop_assert!(entries.iter().all(|entry| entry.end.is_none_or(|end| end > entry.start)));
        Ok(())
    }

    /// The minutes of the days are the minutes of the entries.
    fn adds_up(&self) -> Result<(), TestCaseError> {
        let now = self.now_ms();
        let lived: i64 = self
            .entries()
            .iter()
            .map(|entry| entry.end.map_or(now, |end| end.timestamp_millis()) - entry.start.timestamp_millis())
            .sum();
        let mut date = chrono::NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
        let last = app::Clock::now(&*self.app.clock).with_timezone(&ZONE).date_naive();
        let mut told = 0;
        while date <= last {
            told += self.app.minutes(&date.to_string());
            date = date.succ_opt().unwrap();
        }
        prop_assert_eq!(told as i64, lived / 60_000);
        Ok(())
    }
}

fn cases() -> u32 {
    std::env::var("EVENKEEL_PROPERTY_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(2_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_edits_undo_and_redo_leaves_the_days_right(ops in ops()) {
        let mut run = Run::new();
        for op in &ops {
            run.step(op)?;
        }
        run.adds_up()?;
        // Back to the empty beginning, and forth to where it was.
        let end = run.states[run.at].clone();
        let steps = run.at;
        for _ in 0..steps {
            run.walk("workspace.undo", -1)?;
        }
        prop_assert!(run.entries().is_empty());
        for _ in 0..steps {
            run.walk("workspace.redo", 1)?;
        }
        prop_assert_eq!(run.entries(), end);
    }
}
