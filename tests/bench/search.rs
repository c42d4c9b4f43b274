//! Search over 100,000 notes, written through the store, and as typed.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use app::{Host, Job};
use chrono::{DateTime, Duration, Utc};
use domain::notes::{Names, Sharing};
use domain::people::{Person, PersonId};
use serde_json::json;
use store::{NoteRow, Store};
use support::{StoppedClock, ZONE};

use crate::Outcome;
use crate::latency::Latency;

const NOTES: u32 = 100_000;
const ROUNDS: usize = 30;
const TARGET_MS: f64 = 30.0;
const NOW: &str = "2026-11-18 11:08";

/// A letter, words that are everywhere, in nothing, at the ends, as filters.
const QUERIES: [&str; 22] = [
    "c",
    "cu",
    "cus",
    "customer",
    "customers",
    "customer refund",
    "the customer",
    "refund flow broken",
    "efund",
    "ing",
    "stomer",
    "zebra",
    "zebr",
    "qqqqq",
    "refunded macros",
    "@Elif",
    "@Elif customer",
    "@Rare refund",
    "#48102",
    "#product customer",
    "customer from:oct",
    "is:done customer",
];

pub fn measure(folder: &Path) -> Outcome<String> {
    let file = file(folder)?;
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&file, &clock, false)?;
    let mut text = format!(
        "| `notes.search`, {NOTES} notes | median | 95th percentile (at most {TARGET_MS:.0} ms) | found | |\n\
         |---|---|---|---|---|\n"
    );
    for query in QUERIES {
        let mut latency = Latency::default();
        let mut found = 0;
        for _ in 0..ROUNDS {
            let began = Instant::now();
            let reply = host.call("notes.search", json!({ "query": query, "limit": 20 }), &Job::default())?;
            latency.add(began.elapsed());
            found = reply["found"].as_array().map_or(0, Vec::len);
        }
        let (median, high) = (latency.quantile(0.5), latency.quantile(0.95));
        let verdict = if high <= TARGET_MS { "" } else { "missed" };
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| `{query}` | {median:.1} ms | {high:.1} ms | {found} | {verdict} |");
    }
    let typing = typing(&host)?;
    let _ = writeln!(text, "| typing `customer refund flow`, each letter | | {typing:.1} ms | | |");
    Ok(text)
}

/// The slowest answer while a query is typed letter by letter.
fn typing(host: &Host) -> Outcome<f64> {
    let query = "customer refund flow";
    let mut slowest: f64 = 0.0;
    for end in 1..=query.len() {
        let began = Instant::now();
        host.call("notes.search", json!({ "query": &query[..end] }), &Job::default())?;
        slowest = slowest.max(began.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(slowest)
}

/// The file, made once: notes over ten years with words as people use them, a few very often and most hardly ever.
fn file(folder: &Path) -> Outcome<PathBuf> {
    let file = folder.join(format!("search-{NOTES}.db"));
    if file.exists() {
        return Ok(file);
    }
    let making = folder.join("search-making.db");
    drop(std::fs::remove_file(&making));
    let clock = StoppedClock::at(NOW, ZONE);
    let host = support::open(&making, &clock, false)?;
    host.call("people.add", json!({ "names": "Elif Kaya\nDev Raman\nRare Person" }), &Job::default())?;
    drop(host);
    let store = Store::open(&making, |_| Ok(()))?;
    let people: Vec<Person> = store.read(|reader| reader.people())?.into_iter().map(|(one, _)| one).collect();
    let names = Names::of(&people);
    let end: DateTime<Utc> = support::instant(NOW, ZONE);
    let mut chance = 1_u64;
    for batch in 0..NOTES / 1000 {
        store.write(None, |writer| {
            for number in batch * 1000..(batch + 1) * 1000 {
                let text = text(number, &mut chance);
                let at = end - Duration::minutes(i64::from(NOTES - number) * 50);
                let id = uuid::Builder::from_u128((u128::from(number) << 64) | 1).into_uuid();
                let note = NoteRow {
                    id,
                    at,
                    zone: ZONE,
                    text,
                    filed: true,
                    session: None,
                    sharing: Sharing::Unmarked,
                };
                let read = names.read(&note.text);
                let named: Vec<PersonId> = read.people();
                writer.put_note(&note, &named, &domain::notes::about(&read, None))?;
            }
            Ok(())
        })?;
    }
    drop(store);
    std::fs::rename(&making, &file)?;
    Ok(file)
}

/// A note of about fifteen words; the first words of the list far more often than the last.
fn text(number: u32, chance: &mut u64) -> String {
    let mut next = |below: u64| {
        *chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*chance >> 33) % below
    };
    let mut words: Vec<String> = Vec::new();
    match next(10) {
        0 | 1 => words.push("@Elif".into()),
        2 => words.push("@Dev".into()),
        _ => {}
    }
    if number % 9973 == 17 {
        words.push("@Rare".into());
    }
    for _ in 0..10 + next(10) {
        // The square of a chance favours the beginning of the list.
        let at = next(1000) * next(1000) / 1000;
        words.push(match WORDS.get(at as usize / 8) {
            Some(word) => (*word).to_owned(),
            None => format!("w{}{}", at, next(40)),
        });
    }
    if next(4) == 0 {
        words.push(["#product", "#service", "#docs"][next(3) as usize].into());
    }
    if next(3) == 0 {
        words.push(format!("#{}", 40_000 + next(30_000)));
    }
    if number % 20_011 == 5 {
        words.push("zebra".into());
    }
    words.join(" ")
}

const WORDS: [&str; 40] = [
    "the",
    "customer",
    "a",
    "to",
    "refund",
    "asked",
    "for",
    "and",
    "export",
    "invoice",
    "chat",
    "was",
    "macro",
    "slow",
    "twice",
    "preview",
    "printing",
    "login",
    "broken",
    "order",
    "waiting",
    "called",
    "answer",
    "again",
    "shipping",
    "flow",
    "payment",
    "password",
    "address",
    "screen",
    "filter",
    "missing",
    "returned",
    "article",
    "delivery",
    "calm",
    "headset",
    "template",
    "confusing",
    "café",
];
