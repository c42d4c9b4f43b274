//! Exports of any length, with the rhythm of a help desk and chance that is the same each time.

use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::{DateTime, Duration, Utc};

use crate::Outcome;

const SUBJECTS: [&str; 6] = [
    "Cannot log in after the update",
    "Invoice shows the wrong address, again",
    "Where is my order",
    "The export stops half way; \"timeout\"",
    "Change of plan for next month",
    "App closes when a photo is attached",
];

/// Writes `rows` contacts, the newest opened at `last`, one every `apart_s` seconds.
pub fn write(path: &Path, rows: u64, last: DateTime<Utc>, apart_s: i64) -> Outcome {
    let mut out = BufWriter::new(std::fs::File::create(path)?);
    out.write_all(
        b"Ticket,Opened at,First reply at,Solved at,Updated at,Channel,Status,Subject,Assignee,Group,Priority,Tags\n",
    )?;
    let time = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
    for row in 0..rows {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = |shift: u32, of: u64| (chance >> shift) % of;
        let opened = last - Duration::seconds(apart_s * (rows - 1 - row) as i64);
        let replied = opened + Duration::minutes(pick(8, 600) as i64 + 1);
        let solved = replied + Duration::minutes(pick(20, 3000) as i64 + 1);
        // Of the newest ones some are open still; nothing is known of what comes after the export.
        let open = solved > last || (rows - row < 2000 && pick(30, 3) == 0);
        let (solved, status) = if open { (String::new(), "Open") } else { (time(solved), "Solved") };
        let (first_reply, updated) =
            if replied > last { (String::new(), time(opened)) } else { (time(replied), time(replied)) };
        writeln!(
            out,
            "{},{},{},{solved},{},{},{status},\"{}\",Agent {},Tier {},{},{}",
            1_000_000 + row,
            time(opened),
            first_reply,
            updated,
            ["phone", "chat", "email"][pick(11, 3) as usize],
            SUBJECTS[pick(17, 6) as usize].replace('"', "\"\""),
            pick(25, 12),
            pick(33, 3),
            ["low", "normal", "high"][pick(41, 3) as usize],
            ["billing", "login", "orders"][pick(49, 3) as usize],
        )?;
    }
    Ok(out.flush()?)
}
