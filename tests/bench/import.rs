//! A million rows in, beside the `sqlite3` shell with the same file, and a note captured every 50 ms meanwhile.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::Job;
use chrono::{TimeZone, Utc};
use serde_json::{Value, json};
use support::{NOW, StoppedClock, ZONE};

use crate::latency::Latency;
use crate::{Outcome, export};

/// The argument with which this program imports and does nothing else, so that its memory is that of an import.
pub const CHILD: &str = "import";
const ROWS: u64 = 1_000_000;

/// What the shell imports into: the columns of the file, with the indexes that `contact` has on them.
const SHELL: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE contact (number TEXT, opened TEXT, replied TEXT, solved TEXT, updated TEXT, channel TEXT, status TEXT,
  subject TEXT, assignee TEXT, team TEXT, priority TEXT, tags TEXT);
CREATE UNIQUE INDEX contact_by_number ON contact (number);
CREATE INDEX contact_by_opened ON contact (opened);
CREATE INDEX contact_open ON contact (channel, opened) WHERE status IN ('Open', 'Pending');";

pub fn measure(folder: &Path) -> Outcome<String> {
    let csv = folder.join("million.csv");
    if !csv.exists() {
        let last = Utc.with_ymd_and_hms(2026, 11, 18, 9, 0, 0).single().ok_or("no such time")?;
        export::write(&csv, ROWS, last, 120)?;
    }
    let shell_s = shell(folder, &csv)?;
    let file = folder.join("import.db");
    remove(&file);
    let ran = Command::new(std::env::current_exe()?).arg(CHILD).arg(&csv).arg(&file).output()?;
    if !ran.status.success() {
        return Err(format!("The import did not end well: {}", String::from_utf8_lossy(&ran.stderr)).into());
    }
    let told: Value = serde_json::from_slice(&ran.stdout)?;
    remove(&file);
    let number = |key: &str| told[key].as_f64().unwrap_or(f64::NAN);
    Ok(format!(
        "| import of {ROWS} rows | measured | at most |\n|---|---|---|\n\
         | `sqlite3` shell, same file, same indexes | {shell_s:.1} s | |\n\
         | Evenkeel | {:.1} s | |\n| ratio | {:.2} | 3 |\n| memory of the importing process | {:.0} MB | 200 MB |\n\
         | {} notes captured meanwhile, median | {:.1} ms | |\n| 95th percentile | {:.1} ms | 100 ms |\n\
         | slowest | {:.1} ms | 100 ms |\n",
        number("seconds"),
        number("seconds") / shell_s,
        number("memory_mb"),
        number("notes"),
        number("p50_ms"),
        number("p95_ms"),
        number("most_ms"),
    ))
}

fn shell(folder: &Path, csv: &Path) -> Outcome<f64> {
    let file = folder.join("shell.db");
    remove(&file);
    let script = format!("{SHELL}\n.mode csv\n.import --skip 1 {} contact\n", csv.display());
    let path = folder.join("shell.sql");
    std::fs::write(&path, script)?;
    let began = Instant::now();
    let ran = Command::new("sqlite3").arg(&file).stdin(std::fs::File::open(&path)?).output();
    let took = began.elapsed().as_secs_f64();
    let ran = ran.map_err(|error| format!("The sqlite3 shell is needed to compare with ({error})."))?;
    if !ran.status.success() {
        return Err(format!("The sqlite3 shell refused: {}", String::from_utf8_lossy(&ran.stderr)).into());
    }
    remove(&file);
    Ok(took)
}

fn remove(file: &Path) {
    for ending in ["", "-wal", "-shm", ".import", ".lock"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        // What is not there need not go.
        let _ = std::fs::remove_file(name);
    }
}

/// Imports `csv` into `file` and prints what it took as JSON.
pub fn child(csv: &Path, file: &Path) -> Outcome {
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(file, &clock, false)?;
    let answers = json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": "Elif Kaya",
                          "channels": ["phone", "chat", "email"] });
    host.call("workspace.begin", answers, &Job::default())?;
    let over = AtomicBool::new(false);
    let (seconds, latency) = std::thread::scope(|scope| -> Outcome<(f64, Latency)> {
        let notes = scope.spawn(|| capture_until(&host, &over));
        let began = Instant::now();
        let imported = host.call("queue.import_contacts", json!({ "path": csv }), &Job::default());
        let seconds = began.elapsed().as_secs_f64();
        over.store(true, Ordering::SeqCst);
        let latency = notes.join().map_err(|_| "the notes stopped")??;
        let added = imported?["added"].as_u64();
        if added != Some(ROWS) {
            return Err(format!("{added:?} of {ROWS} rows arrived").into());
        }
        Ok((seconds, latency))
    })?;
    let told = json!({
        "seconds": seconds, "memory_mb": memory_mb()?, "notes": latency.count(),
        "p50_ms": latency.quantile(0.5), "p95_ms": latency.quantile(0.95), "most_ms": latency.most(),
    });
    println!("{told}");
    Ok(())
}

fn capture_until(host: &app::Host, over: &AtomicBool) -> Outcome<Latency> {
    let mut latency = Latency::default();
    while !over.load(Ordering::SeqCst) {
        let began = Instant::now();
        let text = format!("Heard while the export came in, number {}", latency.count());
        host.call("notes.capture", json!({ "text": text }), &Job::default())?;
        latency.add(began.elapsed());
        std::thread::sleep(Duration::from_millis(50).saturating_sub(began.elapsed()));
    }
    Ok(latency)
}

/// The most memory this process has held, as the kernel counts it.
fn memory_mb() -> Outcome<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).ok_or("no VmHWM")?;
    let kilobytes: f64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
    Ok(kilobytes / 1024.0)
}
