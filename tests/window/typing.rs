//! Typing into a session: one that is long, and one that is cut short by a kill.

#![allow(clippy::disallowed_methods, reason = "what a kill takes is measured in time")]

use std::{
    path::Path,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    cockpit::{Cockpit, Options, until},
    stage::{Home, Outcome, Stage, in_one_piece},
};

/// What is typed: words with every kind of mark among them.
pub const WORDS: &str =
    "She keeps a paper list of refund amounts #service and asks @Elif each time, two minutes !roadblock ";
const LINE: &str = "Add to this session";

/// What a kill took: how long before it the oldest key was pressed that is not there any more.
pub struct Cut {
    pub typed: usize,
    pub kept: usize,
    pub lost: Duration,
}

/// A window on the home's file with a session beside Elif of `notes` notes, the line in focus.
pub async fn session(program: &Path, home: &Home, notes: usize) -> Outcome<Cockpit> {
    let cockpit = open(program, home).await?;
    let begun = json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": "Dev Raman\nElif Kaya",
                        "channels": ["chat", "email"] });
    cockpit.call("workspace.begin", begun).await?;
    let people = cockpit.call("people.list", json!({})).await?;
    let elif = people["people"][1]["id"].clone();
    let session = cockpit.call("notes.start_session", json!({ "person_id": elif })).await?["id"].clone();
    for number in 0..notes {
        let text = format!(
            "{number}: looked for the state of a refund in two places, #{} #product",
            40_000 + number
        );
        cockpit.call("notes.capture", json!({ "text": text, "session_id": session })).await?;
    }
    to_the_line(&cockpit).await?;
    Ok(cockpit)
}

/// Types until the window is killed `after`; then opens the file again and looks what is still in the line.
pub async fn killed(program: &Path, home: &Home, after: Duration) -> Outcome<Cut> {
    let cockpit = open(program, home).await?;
    to_the_line(&cockpit).await?;
    let before = line(&cockpit).await?.chars().count();
    let begun = Instant::now();
    let mut pressed = Vec::new();
    for letter in WORDS.chars().cycle() {
        if begun.elapsed() >= after {
            break;
        }
        // When it was asked for: what is kept of it afterwards can be no older.
        pressed.push(Instant::now());
        cockpit.press(&key(letter)).await?;
    }
    let end = Instant::now();
    cockpit.crash();
    let cockpit = open(program, home).await?;
    to_the_line(&cockpit).await?;
    let kept = line(&cockpit).await?.chars().count() - before;
    let lost = pressed.get(kept).map_or(Duration::ZERO, |pressed| end - *pressed);
    cockpit.close().await?;
    Ok(Cut { typed: pressed.len(), kept, lost })
}

/// The key that types a letter.
pub fn key(letter: char) -> String {
    if letter == ' ' { "space".into() } else { letter.into() }
}

async fn open(program: &Path, home: &Home) -> Outcome<Cockpit> {
    let options = Options { now: Some("2026-11-18T11:08"), ..Options::default() };
    Cockpit::open_program(program, Stage::set(home, &in_one_piece())?, options).await
}

async fn to_the_line(cockpit: &Cockpit) -> Outcome {
    cockpit.press("5").await?;
    Ok(cockpit.role("textbox", LINE).await?.focus().await?)
}

/// What stands in the line, once it has come back from the file.
async fn line(cockpit: &Cockpit) -> Outcome<String> {
    let field = cockpit.role("textbox", LINE).await?;
    let mut last = None;
    until(Duration::from_secs(5), "the line has come to rest", async || {
        let now = field.prop("value").await?.or(field.text().await.ok()).unwrap_or_default();
        let rests = last.as_ref() == Some(&now);
        last = Some(now.clone());
        Ok(rests.then_some(now))
    })
    .await
}
