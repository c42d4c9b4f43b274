//! The file that Today is measured on: five years of days and 200,000 contacts, written through the Commands.

use std::path::{Path, PathBuf};

use app::{Clock, Host, Job};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use serde_json::{Value, json};
use support::{StoppedClock, ZONE};

use crate::{Outcome, export};

const DAYS: u64 = 5 * 365;
const CONTACTS: u64 = 200_000;
const TEAM: [&str; 8] = [
    "Dev Raman",
    "Elif Kaya",
    "Tomasz Nowak",
    "Amina Diallo",
    "Noor Haddad",
    "Jonas Berg",
    "Mei Tanaka",
    "Rosa Vidal",
];
/// A day: from, to, activity.
const DAY: [(&str, &str, &str); 10] = [
    ("08:00", "08:30", "meeting"),
    ("08:30", "09:40", "customers"),
    ("09:40", "09:55", "break"),
    ("09:55", "11:00", "quality"),
    ("11:00", "12:00", "customers"),
    ("12:00", "12:30", "break"),
    ("12:30", "13:30", "alongside"),
    ("13:30", "14:40", "staffing"),
    ("14:40", "14:55", "break"),
    ("14:55", "16:30", "customers"),
];

/// The file, made where there is none that ends today; it takes about a minute.
pub fn file(folder: &Path) -> Outcome<(PathBuf, NaiveDate)> {
    let today = Utc::now().with_timezone(&ZONE).date_naive();
    let (file, mark) = (folder.join("five-years.db"), folder.join("five-years.day"));
    let is_todays = std::fs::read_to_string(&mark).is_ok_and(|day| day == today.to_string());
    // One of an earlier build may no longer open.
    if file.exists() && is_todays && store::check_file(&file).is_ok() {
        return Ok((file, today));
    }
    // In memory where there is some: every Command waits for its disk.
    let work = support::folder();
    let made = work.path().join("five-years.db");
    write(&made, today)?;
    // A log left beside an older file would be played into this one.
    for beside in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.join(format!("five-years.db{beside}")));
    }
    std::fs::copy(&made, &file)?;
    std::fs::write(mark, today.to_string())?;
    Ok((file, today))
}

fn write(path: &Path, today: NaiveDate) -> Outcome {
    let clock = StoppedClock::at(&format!("{today} 07:00"), ZONE);
    let host = support::open(path, &clock, false)?;
    let call = |name: &str, args: Value| host.call(name, args, &Job::default());
    call(
        "workspace.begin",
        json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": TEAM.join("\n"),
                "channels": ["phone", "chat", "email"] }),
    )?;
    let csv = path.with_extension("csv");
    // The newest contact is from the lead's own morning: a log that ends ahead of the clock is another case.
    export::write(&csv, CONTACTS, clock.now(), 780)?;
    call("queue.import_contacts", json!({ "path": csv }))?;
    let first = today.checked_sub_days(Days::new(DAYS)).ok_or("before all time")?;
    let working = first
        .iter_days()
        .take_while(|date| *date <= today)
        .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
    for date in working {
        clock.set(&format!("{date} {}", if date == today { "11:08" } else { "17:00" }));
        live(&host, date, date == today)?;
    }
    Ok(())
}

/// Plans a day, lives it as planned, and captures four notes; of today the morning.
fn live(host: &Host, date: NaiveDate, is_today: bool) -> Outcome {
    let call = |name: &str, args: Value| host.call(name, args, &Job::default());
    let ms = |time: &str| -> Outcome<i64> {
        let local = date.and_time(NaiveTime::parse_from_str(time, "%H:%M")?);
        Ok(ZONE.from_local_datetime(&local).earliest().ok_or("no such time")?.timestamp_millis())
    };
    for (number, (from, to, activity)) in DAY.iter().enumerate() {
        let detail = format!("{activity} {}", date.ordinal() + number as u32);
        let span =
            json!({ "start_ms": ms(from)?, "end_ms": ms(to)?, "activity": activity, "detail": detail });
        call("day.add_block", span)?;
    }
    call("day.live_as_planned", json!({ "date": date }))?;
    for number in 0..4 {
        let person =
            TEAM[(date.ordinal() as usize + number) % TEAM.len()].split(' ').next().unwrap_or_default();
        let text = format!("@{person} on the refund flow, day {} #docs", date.ordinal());
        call("notes.capture", json!({ "text": text }))?;
    }
    if is_today {
        call("day.start_activity", json!({ "activity": "customers" }))?;
    }
    Ok(())
}
