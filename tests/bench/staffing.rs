//! What-if, everything that shows coverage, and the brief that tells of it, on the file of five years with eight people rostered.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use app::{Host, Job};
use serde_json::{Value, json};
use support::{StoppedClock, ZONE};

use crate::latency::Latency;
use crate::{Outcome, five_years};

const ROUNDS: usize = 100;
/// From the slider to the picture, the picture included; Commands of Today are held to less.
const TARGETS: [(&str, &str, f64); 7] = [
    ("staffing.needs_me", "{}", 20.0),
    ("staffing.view_day", "{}", 50.0),
    ("staffing.view_week", "{}", 50.0),
    ("staffing.what_if", r#"{"changes": [{"kind": "volume", "percent": 15}, {"kind": "minus_one"}]}"#, 50.0),
    ("staffing.view_backlog", "{}", 50.0),
    ("staffing.view_trust", "{}", 50.0),
    ("notes.show_page", r#"{"page": {"kind": "brief"}}"#, 100.0),
];

pub fn measure(folder: &Path) -> Outcome<String> {
    let (file, today) = five_years::file(folder)?;
    let copy = folder.join("staffing.db");
    std::fs::copy(&file, &copy)?;
    let clock = StoppedClock::at(&format!("{today} 11:08"), ZONE);
    let host = support::open(&copy, &clock, false)?;
    roster(&host)?;
    let mut text = String::from(
        "| Coverage on five years of contacts, eight people | first | median | 95th percentile | at most |\n\
         |---|---|---|---|---|\n",
    );
    for (name, args, target_ms) in TARGETS {
        let args: Value = serde_json::from_str(args)?;
        let mut latency = Latency::default();
        let mut first_ms = 0.0;
        for round in 0..ROUNDS {
            let began = Instant::now();
            host.call(name, args.clone(), &Job::default())?;
            let took = began.elapsed();
            if round == 0 {
                first_ms = took.as_secs_f64() * 1000.0;
            } else {
                latency.add(took);
            }
        }
        let (median, high) = (latency.quantile(0.5), latency.quantile(0.95));
        let verdict = if high <= target_ms { "" } else { " missed" };
        // Writing into a string cannot fail.
        let _ = writeln!(
            text,
            "| `{name}` | {first_ms:.0} ms | {median:.1} ms | {high:.1} ms | {target_ms:.0} ms{verdict} |"
        );
    }
    drop(host);
    std::fs::remove_file(&copy)?;
    Ok(text)
}

/// Everybody works from 08:00 to 16:30 with lunch at noon.
fn roster(host: &Host) -> Outcome {
    let call = |name: &str, args: Value| host.call(name, args, &Job::default());
    let people = call("people.list", json!({}))?;
    let day = |day: u32| {
        let lunch = json!([{ "kind": "lunch", "from": "12:00", "to": "12:30" }]);
        json!({ "day": day, "from": "08:00", "to": "16:30", "parts": lunch })
    };
    let days: Vec<Value> = (0..7).map(day).collect();
    for person in people["people"].as_array().into_iter().flatten() {
        call(
            "people.set_pattern",
            json!({ "person_id": person["id"], "days": days, "from_on": "2020-01-01" }),
        )?;
    }
    Ok(())
}
