//! The process that is killed: this test binary again, told by its environment what to do until then.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use app::{Host, HostOptions, Job, Place};
use serde_json::{Value, json};
use support::{NOW, StoppedClock, ZONE};

const ROLE: &str = "EVENKEEL_FAULTS_ROLE";
const FILE: &str = "EVENKEEL_FAULTS_FILE";
const ROUND: &str = "EVENKEEL_FAULTS_ROUND";

/// Not a test of its own: the body of the child, and nothing without its environment.
#[test]
fn is_a_child_only_where_a_test_asks_for_one() {
    let (Ok(role), Ok(file), Ok(round)) = (std::env::var(ROLE), std::env::var(FILE), std::env::var(ROUND))
    else {
        return;
    };
    let number: i32 = round.parse().expect("a number");
    let clock = StoppedClock::at(NOW, ZONE);
    // Each process goes on later than all before it, with chance of its own.
    clock.advance(chrono::Duration::hours(3) * number);
    let options = HostOptions {
        place: Place::around(file.clone().into()),
        clock: Arc::<StoppedClock>::clone(&clock),
        fonts: app::Fonts::none(),
        seed: u64::from(number.unsigned_abs()) << 40,
        exclusive: false,
    };
    let host = Host::open(options).expect("the file opens after every kill");
    if let Some(problem) = host.problem() {
        acknowledge(&format!("problem {problem}"));
        return;
    }
    let work = Work { host, round, folder: Path::new(&file).parent().expect("a folder").to_path_buf() };
    for step in 0.. {
        work.step(&role, step, &clock);
    }
}

struct Work {
    host: Host,
    round: String,
    folder: std::path::PathBuf,
}

impl Work {
    fn call(&self, name: &str, args: Value) -> Value {
        self.host.call(name, args, &Job::default()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    fn step(&self, role: &str, step: u32, clock: &StoppedClock) {
        clock.advance(chrono::Duration::minutes(1));
        let words = format!("{}-{step}", self.round);
        match role {
            "importing" if step == 0 => self.import_beside(),
            "backing up" if step.is_multiple_of(3) => {
                let backup = self.call("workspace.back_up", json!({}));
                acknowledge(&format!("backup {}", support::text(&backup["path"])));
            }
            "restoring" if step.is_multiple_of(3) => {
                let source = self.folder.join("source.db");
                let report = self.call("workspace.restore", json!({ "path": source }));
                acknowledge(&format!("restored {}", support::text(&report["kept"])));
            }
            "undoing" if step % 3 == 2 => {
                self.call("workspace.undo", json!({}));
                acknowledge("undone");
                self.call("workspace.redo", json!({}));
                acknowledge("redone");
            }
            _ => {}
        }
        let activity = ["customers", "quality", "break"][step as usize % 3];
        self.call("day.start_activity", json!({ "activity": activity, "detail": words }));
        acknowledge(&format!("entry {words}"));
        self.call("notes.capture", json!({ "text": words }));
        acknowledge(&format!("note {words}"));
    }

    /// An import of a few writes, again and again, while the notes go on.
    fn import_beside(&self) {
        let (host, round, folder) = (&self.host, &self.round, &self.folder);
        import(host, folder, &format!("{round}-0"));
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for file in 1.. {
                    import(host, folder, &format!("{round}-{file}"));
                }
            });
            for step in 0.. {
                let words = format!("{round}-beside-{step}");
                self.call("notes.capture", json!({ "text": words }));
                acknowledge(&format!("note {words}"));
            }
        });
    }
}

/// Contacts of one export: enough for two writes.
pub const EXPORTED: u64 = 1200;

fn import(host: &Host, folder: &Path, numbers: &str) {
    let mut text = String::from("Ticket,Opened at,Status,Subject\n");
    for row in 0..EXPORTED {
        text.push_str(&format!("{numbers}-{row},2026-11-16 09:00,Open,Q\n"));
    }
    let path = folder.join("load.csv");
    std::fs::write(&path, text).expect("an export");
    let report = host.call("queue.import_contacts", json!({ "path": path }), &Job::default());
    acknowledge(&format!("import {}", report.expect("an import")["added"]));
}

/// Printed only after the Command answered; whole lines, so that a kill leaves no half one that counts.
fn acknowledge(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("\nack {line}\n").as_bytes());
    let _ = out.flush();
}

/// Runs a child until it has been alive for `alive` since its first acknowledgement, kills it, and answers what it
/// acknowledged.
pub fn killed(role: &str, file: &Path, round: u32, alive: Duration) -> Vec<String> {
    let mut child = spawn(role, file, round);
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut acknowledged = Vec::new();
    let mut keep = |line: String| acknowledged.extend(line.strip_prefix("ack ").map(str::to_owned));
    // Until the first one it is only starting.
    for line in lines.by_ref().map_while(Result::ok) {
        let is_first = line.starts_with("ack ");
        keep(line);
        if is_first {
            break;
        }
    }
    std::thread::sleep(alive);
    child.kill().expect("a kill");
    child.wait().expect("its end");
    lines.map_while(Result::ok).for_each(keep);
    acknowledged
}

fn spawn(role: &str, file: &Path, round: u32) -> Child {
    Command::new(std::env::current_exe().expect("this binary"))
        .args([
            "--exact",
            "child::is_a_child_only_where_a_test_asks_for_one",
            "--nocapture",
            "--test-threads",
            "1",
        ])
        .env(ROLE, role)
        .env(FILE, file)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child")
}
