//! Every Command that Today needs, on the file of five years.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use app::{Host, Job};
use serde_json::{Value, json};
use support::{StoppedClock, ZONE};

use crate::latency::Latency;
use crate::{Outcome, five_years};

const ROUNDS: usize = 200;
const TARGET_MS: f64 = 20.0;

/// What Today asks for when it opens and after every change.
const READS: [(&str, &str); 14] = [
    ("workspace.view", "{}"),
    ("day.view", "{}"),
    ("day.balance", "{}"),
    ("day.done", "{}"),
    ("day.meetings", "{}"),
    ("people.list", "{}"),
    ("notes.list", r#"{"only_not_filed": true, "limit": 5}"#),
    ("notes.list", r#"{"limit": 100}"#),
    ("queue.waiting", "{}"),
    ("queue.find_contacts", r#"{"number": "11"}"#),
    ("notes.read_capture", r##"{"text": "@Elif says #48213 !roadblock"}"##),
    ("notes.search", r#"{"query": "refund flow"}"#),
    ("notes.search", r#"{"query": "efun"}"#),
    ("notes.draft", r#"{"key": "capture"}"#),
];

pub fn measure(folder: &Path) -> Outcome<String> {
    let (file, today) = five_years::file(folder)?;
    let copy = folder.join("today.db");
    std::fs::copy(&file, &copy)?;
    let clock = StoppedClock::at(&format!("{today} 11:08"), ZONE);
    let began = Instant::now();
    let host = support::open(&copy, &clock, false)?;
    let opening_ms = began.elapsed().as_secs_f64() * 1000.0;
    let mut rows = Vec::new();
    for (name, args) in READS {
        let args: Value = serde_json::from_str(args)?;
        let mut latency = Latency::default();
        for _ in 0..ROUNDS {
            timed(&host, name, args.clone(), &mut latency)?;
        }
        let shown = if args == json!({}) { name.to_owned() } else { format!("{name} {args}") };
        rows.push((shown, latency));
    }
    rows.extend(changes(&host, &clock)?);
    drop(host);
    std::fs::remove_file(&copy)?;
    Ok(table(opening_ms, rows))
}

fn timed(host: &Host, name: &str, args: Value, latency: &mut Latency) -> Outcome<Value> {
    let began = Instant::now();
    let answer = host.call(name, args, &Job::default())?;
    latency.add(began.elapsed());
    Ok(answer)
}

/// A round of everything the lead does in a day, undone and done again, many times.
fn changes(host: &Host, clock: &StoppedClock) -> Outcome<Vec<(String, Latency)>> {
    let mut rows: Vec<(String, Latency)> = Vec::new();
    let mut timed = |name: &str, args: Value| -> Outcome<Value> {
        let index = rows.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
            rows.push((name.to_owned(), Latency::default()));
            rows.len() - 1
        });
        timed(host, name, args, &mut rows[index].1)
    };
    for round in 0..ROUNDS {
        clock.advance(chrono::Duration::minutes(2));
        let now_ms = app::Clock::now(clock).timestamp_millis();
        timed("day.heartbeat", json!({ "idle_s": 0 }))?;
        timed(
            "day.start_activity",
            json!({ "activity": if round % 2 == 0 { "quality" } else { "customers" } }),
        )?;
        timed("day.set_on_call", json!({ "on_call": true }))?;
        timed("notes.keep_draft", json!({ "key": "capture", "text": format!("typing {round}") }))?;
        timed("notes.capture", json!({ "text": format!("@Elif on the refund flow, round {round}") }))?;
        timed("day.add_done", json!({ "text": format!("Round {round}") }))?;
        let ahead =
            json!({ "start_ms": now_ms + 3_600_000, "end_ms": now_ms + 7_200_000, "activity": "quality" });
        let block = timed("day.add_block", ahead)?["id"].clone();
        let later = json!({ "id": block, "start_ms": now_ms + 7_200_000, "end_ms": now_ms + 9_000_000 });
        timed("day.place_block", later)?;
        timed("day.retype_block", json!({ "id": block, "activity": "training" }))?;
        timed("day.delete_block", json!({ "id": block }))?;
        let day = timed("day.view", json!({}))?;
        let running = day["running"]["id"].clone();
        clock.advance(chrono::Duration::minutes(2));
        timed("day.split_entry", json!({ "id": running, "at_ms": now_ms + 60_000 }))?;
        timed("day.describe_entry", json!({ "id": running, "detail": "calibration" }))?;
        timed("day.retype_entry", json!({ "id": running, "activity": "training" }))?;
        timed("day.delete_entry", json!({ "id": running }))?;
        timed("day.live_as_planned", json!({}))?;
        for _ in 0..3 {
            timed("workspace.undo", json!({}))?;
        }
        for _ in 0..2 {
            timed("workspace.redo", json!({}))?;
        }
    }
    Ok(rows)
}

fn table(opening_ms: f64, rows: Vec<(String, Latency)>) -> String {
    let mut text = format!(
        "| Commands of Today, five years of days, 200,000 contacts | median | 95th percentile (at most {TARGET_MS:.0} ms) \
         | |\n|---|---|---|---|\n| opening the file | {opening_ms:.1} ms | | |\n"
    );
    for (name, latency) in rows {
        let (median, high) = (latency.quantile(0.5), latency.quantile(0.95));
        let verdict = if high <= TARGET_MS { "" } else { "missed" };
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| `{name}` | {median:.1} ms | {high:.1} ms | {verdict} |");
    }
    text
}
