//! What only the real window can show of speed. One file for each measure; each answers its part of the table.

pub mod killed;
pub mod start;
pub mod typing;
pub mod what_if;

use std::path::PathBuf;

use crate::stage::{Outcome, repository};

/// `evenkeel` of the release build, or another program beside it.
fn release_program(name: &str) -> Outcome<PathBuf> {
    let bench = std::env::current_exe()?;
    let program = bench.ancestors().nth(2).ok_or("the bench lies in no build folder")?.join(name);
    if program.exists() {
        return Ok(program);
    }
    Err(format!("{name} is not built. 'make bench' builds it.").into())
}

/// The file with five years of days and 200,000 contacts, where the other bench has made it.
fn five_years() -> Option<PathBuf> {
    Some(repository("target/bench/five-years.db")).filter(|file| file.exists())
}

fn median(times: Vec<f64>) -> f64 {
    part(times, 0.5)
}

/// The value below which `share` of the times lie; not a number where there are none.
fn part(mut times: Vec<f64>, share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    let last = times.len().saturating_sub(1);
    times.get((last as f64 * share).round() as usize).copied().unwrap_or(f64::NAN)
}
