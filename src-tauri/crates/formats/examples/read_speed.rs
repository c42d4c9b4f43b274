//! How fast a large export is read, against the csv crate alone on the same file.
//!
//! `cargo run --release -p formats --example read_speed [ROWS]` prints seconds, their ratio and the memory at its peak.

#![allow(clippy::print_stdout, reason = "it prints its measurements")]
#![allow(clippy::disallowed_methods, reason = "it measures elapsed time")]

use std::error::Error;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, TimeDelta};
use formats::contacts::{InspectOptions, Step, inspect, read_contacts};

fn write_export(path: &Path, rows: u32) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(std::fs::File::create(path)?);
    writeln!(
        out,
        "Summation column,Id,Requester,Requester email,Assignee,Group,Subject,Tags,Status,Priority,Via,Created at,Updated at,Solved at,Satisfaction Score,Reopens,First reply time in minutes,Contact reason [list]"
    )?;
    let start = DateTime::UNIX_EPOCH + TimeDelta::days(18_000);
    for row in 0..rows {
        let opened = (start + TimeDelta::minutes(i64::from(row) * 2)).naive_utc();
        let solved = opened + TimeDelta::minutes(i64::from(row % 5_000) + 7);
        let subject =
            if row % 5 == 0 { "\"Charged twice, \"\"again\"\"\"" } else { "Where is my order of last week" };
        writeln!(
            out,
            "1,{row},Ida Holm,ida{row}@customer.example,Agent {},First line,{subject},card_retry money,Solved,Normal,Mail,{},{},{},Good,{},{},Payment",
            row % 40,
            opened.format("%Y-%m-%d %H:%M"),
            solved.format("%Y-%m-%d %H:%M"),
            solved.format("%Y-%m-%d %H:%M"),
            row % 3,
            row % 90,
        )?;
    }
    Ok(out.flush()?)
}

/// The most memory that the process has held, in megabytes; only Linux says.
fn peak_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

fn main() -> Result<(), Box<dyn Error>> {
    let rows = std::env::args().nth(1).map_or(Ok(1_000_000), |rows| rows.parse())?;
    let folder = std::env::temp_dir().join(format!("evenkeel-read-speed-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("export.csv");
    write_export(&path, rows)?;
    let megabytes = std::fs::metadata(&path)?.len() / 1024 / 1024;
    let before = peak_mb();

    let begun = Instant::now();
    let options = InspectOptions { as_vendor: None, mapping: None, zone: chrono_tz::Europe::Copenhagen };
    let inspection = inspect(&path, &options)?;
    let inspecting = begun.elapsed().as_secs_f64();

    let begun = Instant::now();
    let mut tags = 0;
    let summary = read_contacts(&path, &inspection.mapping, &mut |step| {
        if let Step::Row { record, .. } = step {
            tags += record.tags.len();
        }
        ControlFlow::Continue(())
    })?;
    let reading = begun.elapsed().as_secs_f64();
    let after = peak_mb();

    let begun = Instant::now();
    let mut reader = csv::Reader::from_path(&path)?;
    let mut record = csv::StringRecord::new();
    let mut cells = 0;
    while reader.read_record(&mut record)? {
        cells += record.len();
    }
    let plain = begun.elapsed().as_secs_f64();
    std::fs::remove_dir_all(&folder)?;

    println!(
        "{rows} rows, {megabytes} MB, {} contacts, {} refused, {tags} tags, {cells} cells",
        summary.records, summary.refused
    );
    println!("inspect        {inspecting:.2} s  {:.2} x csv alone", inspecting / plain);
    println!("read_contacts  {reading:.2} s  {:.2} x csv alone", reading / plain);
    println!("csv alone      {plain:.2} s");
    println!("peak memory    {after:?} MB ({before:?} MB before reading)");
    Ok(())
}
