//! How long the window takes from its process to a Today that can be used, beside an empty window with the same
//! libraries, in turns.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{five_years, median, release_program};
use crate::{
    cockpit::{Cockpit, Options, journey, until},
    network::processes_of_group,
    stage::{Home, Outcome, Stage},
};

const ROUNDS: usize = 9;
const TARGET: f64 = 1.3;
/// When the page set its mark, in milliseconds since 1970.
const MARK: &str = "const set = performance.getEntriesByName('usable')[0]; \
                    return set ? performance.timeOrigin + set.startTime : null";

pub fn measure() -> Outcome<String> {
    let file = five_years();
    let (mut cockpit, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        // In turns, so that whatever else the machine does falls on both.
        empty.push(start_ms(&release_program("examples/empty")?, None)?);
        cockpit.push(start_ms(&release_program("evenkeel")?, file.as_deref())?);
    }
    let (cockpit, empty) = (median(cockpit), median(empty));
    let what = if file.is_some() { "five years of days" } else { "a new file" };
    Ok(format!(
        "| start of the window, {ROUNDS} times in turns | median |\n|---|---|\n\
         | empty Tauri window, same libraries | {empty:.0} ms |\n\
         | to a usable Today on {what} | {cockpit:.0} ms |\n\
         | ratio (at most {TARGET}) | {:.2} |\n",
        cockpit / empty
    ))
}

/// From the start of the process to the page's mark, in milliseconds.
fn start_ms(program: &Path, file: Option<&Path>) -> Outcome<f64> {
    let mut took = 0.0;
    journey(async {
        let home = Home::new()?;
        let stage = Stage::set(&home, &[])?;
        let group = stage.driver.id();
        let options = Options { file: file.map(Path::to_owned), ..Options::default() };
        let cockpit = Cockpit::open_program(program, stage, options).await?;
        let marked = until(Duration::from_secs(20), "the page is usable", async || {
            Ok(cockpit.run(MARK, vec![]).await?.as_f64())
        });
        let marked = marked.await?;
        let name = program.file_name().ok_or("no program")?.to_string_lossy().into_owned();
        let pid = processes_of_group(group)?.into_iter().find(|(_, running)| *running == name);
        took = marked - started_ms(pid.ok_or("the window is gone")?.0)?;
        cockpit.close().await
    })?;
    Ok(took)
}

/// When a process started, in milliseconds since 1970; the kernel counts hundredths of a second since boot.
fn started_ms(pid: u32) -> Outcome<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, fields) = stat.rsplit_once(')').ok_or("no name in stat")?;
    let ticks: f64 = fields.split_whitespace().nth(19).ok_or("no start in stat")?.parse()?;
    let uptime = fs::read_to_string("/proc/uptime")?;
    let up_s: f64 = uptime.split_whitespace().next().ok_or("no uptime")?.parse()?;
    let now_ms = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    Ok(now_ms - up_s * 1000.0 + ticks * 10.0)
}
