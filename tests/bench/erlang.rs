//! A week of half hours at five numbers of people each, beside `pyworkforce` on the same grid.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use domain::staffing::erlang::{LiveLoad, outcomes};
use serde_json::{Value, json};

use crate::Outcome;
use crate::latency::Latency;

const ROUNDS: usize = 200;
const AT_MOST_MS: f64 = 2.0;
const HALF_HOURS: u32 = 7 * 48;

/// What stands beside it; it knows Erlang C alone.
const PYWORKFORCE: &str = "pyworkforce==0.5.1";

/// Reads the grid, reckons it five times, and prints the seconds of the fastest.
const SCRIPT: &str = "
import json, sys, time
from pyworkforce.queuing import ErlangC
grid = json.load(open(sys.argv[1]))
times = []
for _ in range(5):
    began = time.perf_counter()
    for calls, people in grid:
        load = ErlangC(transactions=calls, aht=5.0, asa=20 / 60, interval=30)
        for seats in range(people - 2, people + 3):
            load.waiting_probability(seats), load.service_level(seats), load.achieved_occupancy(seats)
    times.append(time.perf_counter() - began)
print(min(times))
";

/// A half hour: its load, and the middle of the five numbers of people.
struct Cell {
    load: LiveLoad,
    people: u32,
}

pub fn measure(folder: &Path) -> Outcome<String> {
    let mut text = format!(
        "| week of half hours × five seat counts | Erlang A (at most {AT_MOST_MS} ms) | | Erlang C | pyworkforce, Erlang C |\n\
         |---|---|---|---|---|\n"
    );
    for peak in [10.0, 40.0, 150.0] {
        let (patient, endless) = (week(peak, Some(180.0)), week(peak, None));
        let (a_ms, c_ms) = (median_ms(&patient)?, median_ms(&endless)?);
        let beside = match pyworkforce(folder, &endless)? {
            Some(seconds) => format!("{:.1} ms", seconds * 1000.0),
            None => "not installed".to_owned(),
        };
        let verdict = if a_ms <= AT_MOST_MS { "" } else { "missed" };
        text.push_str(&format!(
            "| {peak:.0} busy at the peak | {a_ms:.2} ms | {verdict} | {c_ms:.2} ms | {beside} |\n"
        ));
    }
    Ok(text)
}

/// A week with the shape of a working day, `peak` people busy at its height; handle time 5 min, target 20 s. People are
/// what the load needs, and at least 3.
fn week(peak: f64, patience_s: Option<f64>) -> Vec<Cell> {
    let cell = |half_hour: u32| {
        let (day, hour) = (half_hour / 48, f64::from(half_hour % 48) / 2.0);
        let weekday = if day < 5 { 1.0 } else { 0.3 };
        let busy = peak * weekday * (0.02 + (-((hour - 11.0) / 3.5).powi(2)).exp()) / 1.02;
        let load =
            LiveLoad { offered_per_hour: busy * 12.0, handle_time_s: 300.0, patience_s, target_s: 20.0 };
        Cell { load, people: (busy + busy.sqrt()).ceil().max(3.0) as u32 }
    };
    (0..HALF_HOURS).map(cell).collect()
}

/// The median of many rounds, in milliseconds.
fn median_ms(week: &[Cell]) -> Outcome<f64> {
    let mut latency = Latency::default();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let answered: f64 = week
            .iter()
            .flat_map(|cell| outcomes(&cell.load, cell.people - 2..=cell.people + 2))
            .map(|outcome| outcome.answered_in_time)
            .sum();
        latency.add(began.elapsed());
        if !answered.is_finite() {
            return Err("The week could not be reckoned.".into());
        }
    }
    Ok(latency.quantile(0.5))
}

/// Seconds on the same grid; `None` with a printed line where it cannot be installed.
fn pyworkforce(folder: &Path, week: &[Cell]) -> Outcome<Option<f64>> {
    let home = folder.join("pyworkforce");
    let python = home.join("bin").join("python");
    if !installed(&python)? {
        let made = Command::new("python3").args(["-m", "venv"]).arg(&home).output();
        let install = ["-m", "pip", "install", "--quiet", "--only-binary", ":all:", PYWORKFORCE];
        let put_in = made.and_then(|_| Command::new(&python).args(install).output());
        if put_in.is_err() || !installed(&python)? {
            println!("skipped: {PYWORKFORCE} could not be installed to compare with");
            return Ok(None);
        }
    }
    let grid: Vec<Value> =
        week.iter().map(|cell| json!([cell.load.offered_per_hour / 2.0, cell.people])).collect();
    let path = folder.join("erlang.json");
    std::fs::write(&path, Value::from(grid).to_string())?;
    let ran = Command::new(&python).args(["-c", SCRIPT]).arg(&path).output()?;
    if !ran.status.success() {
        return Err(format!("pyworkforce did not end well: {}", String::from_utf8_lossy(&ran.stderr)).into());
    }
    Ok(Some(String::from_utf8_lossy(&ran.stdout).trim().parse()?))
}

fn installed(python: &Path) -> Outcome<bool> {
    if !python.exists() {
        return Ok(false);
    }
    Ok(Command::new(python).args(["-c", "import pyworkforce"]).output()?.status.success())
}
