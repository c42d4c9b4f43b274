//! A session of five hundred notes: how long it takes to read it, and to capture into it.

use std::path::Path;
use std::time::Instant;

use app::{Host, Job};
use serde_json::{Value, json};
use support::{NOW, StoppedClock, ZONE};

use crate::Outcome;
use crate::latency::Latency;

const NOTES: usize = 500;
const READ_MS: f64 = 10.0;
const CAPTURE_MS: f64 = 5.0;

pub fn measure(folder: &Path) -> Outcome<String> {
    let file = folder.join("field-notes.db");
    let _ = std::fs::remove_file(&file);
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&file, &clock, false)?;
    call(&host, "workspace.fill_demo", json!({}))?;
    let people = call(&host, "people.list", json!({}))?;
    let started = call(&host, "notes.start_session", json!({ "person_id": people["people"][0]["id"] }))?;
    let id = started["id"].clone();
    let (mut capturing, mut reading, mut listing) =
        (Latency::default(), Latency::default(), Latency::default());
    for index in 0..NOTES {
        let text =
            format!("Customer {index} says “the page shows the old menu” #48{index:03} #docs, @Dev knows");
        let began = Instant::now();
        call(&host, "notes.capture", json!({ "text": text, "session_id": id }))?;
        capturing.add(began.elapsed());
    }
    for _ in 0..100 {
        let began = Instant::now();
        call(&host, "notes.session", json!({ "id": id }))?;
        reading.add(began.elapsed());
        let began = Instant::now();
        call(&host, "notes.roadblocks", json!({}))?;
        listing.add(began.elapsed());
    }
    drop(host);
    std::fs::remove_file(&file)?;
    let row = |what: &str, latency: &Latency, target: f64| {
        let (median, p95) = (latency.quantile(0.5), latency.quantile(0.95));
        format!("| {what} | {median:.2} | {p95:.2} | {target:.0} |\n")
    };
    Ok(format!(
        "## A session of {NOTES} notes\n\n| | median ms | p95 ms | target ms |\n| --- | --- | --- | --- |\n{}{}{}",
        row("capture into it", &capturing, CAPTURE_MS),
        row("read it", &reading, READ_MS),
        row("the roadblocks beside it", &listing, READ_MS),
    ))
}

fn call(host: &Host, name: &str, args: Value) -> Outcome<Value> {
    Ok(host.call(name, args, &Job::default())?)
}
