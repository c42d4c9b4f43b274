//! A new lead's first day, with keys and pointer alone: start empty, bring in contacts and meetings, plan, live, repair,
//! undo, close, reopen.

use std::{path::PathBuf, time::Duration};

use serde_json::{Value, json};

use crate::{
    cockpit::{Cockpit, Options, journey, until},
    stage::{Home, Outcome, repository},
};

/// The moment of the design's pictures, early enough to plan the day.
const MORNING: Option<&str> = Some("2026-11-18T09:02");

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_lead_starts_empty_and_lives_a_first_day() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options { now: MORNING, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        answer_three_questions(&cockpit).await?;
        bring_in_contacts(&cockpit).await?;
        bring_in_meetings(&cockpit, &home).await?;
        plan(&cockpit).await?;
        live(&cockpit).await?;
        capture(&cockpit).await?;
        repair_yesterday(&cockpit).await?;
        let before = cockpit.call("day.view", json!({})).await?["entries"].clone();
        cockpit.close().await?;

        let later = Options { now: Some("2026-11-18T09:20"), ..Options::default() };
        let cockpit = Cockpit::open(&home, later).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.role("radio", "Break").await?;
        let after = cockpit.call("day.view", json!({})).await?["entries"].clone();
        assert_eq!(after, before, "closing and opening again changes nothing");
        cockpit.screenshot("first-day-reopened").await?;
        cockpit.close().await
    })
}

async fn answer_three_questions(cockpit: &Cockpit) -> Outcome {
    let names = cockpit.role("textbox", "Who is on your team?").await?;
    names.send_keys("Amina Yusuf, Ben Okafor, Tomasz Zieliński-Brandt").await?;
    cockpit.click("button", "Begin").await?;
    cockpit.reads("Nothing planned").await?;
    cockpit.screenshot("first-day-empty").await
}

async fn bring_in_contacts(cockpit: &Cockpit) -> Outcome {
    cockpit.press("ctrl+k").await?;
    cockpit.press("import").await?;
    cockpit.press("Enter").await?;
    take_file(cockpit, &ticket_log()).await?;
    cockpit.reads("new contacts").await?;
    cockpit.screenshot("first-day-import").await?;
    cockpit.is_accessible("the import").await?;
    cockpit.press("ctrl+Enter").await?;
    cockpit.click("button", "Another file").await
}

async fn bring_in_meetings(cockpit: &Cockpit, home: &Home) -> Outcome {
    let calendar = home.path().join("work.ics");
    std::fs::write(&calendar, CALENDAR)?;
    take_file(cockpit, &calendar).await?;
    cockpit.reads("Meetings of work: 2 new").await?;
    cockpit.click("button", "To Today").await?;
    cockpit.reads("Meetings ahead").await
}

async fn plan(cockpit: &Cockpit) -> Outcome {
    add(cockpit, "Planned", "quality", "09:30", "10:30", "Two reviews").await?;
    add(cockpit, "Planned", "customers", "10:30", "12:00", "").await?;
    let day = cockpit.call("day.view", json!({})).await?;
    assert_eq!(
        listed(&day["blocks"]),
        ["14:00 meeting", "09:30 quality", "10:30 customers"].map(str::to_owned).into_iter().collect()
    );
    cockpit.screenshot("first-day-planned").await
}

async fn live(cockpit: &Cockpit) -> Outcome {
    cockpit.press("f").await?;
    cockpit.sees("[role=radio][aria-checked=true][data-mode=front]").await?;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    cockpit.press("s").await?;
    cockpit.click("button", "Quality").await?;
    cockpit.sees("[role=radio][aria-checked=true][data-mode=strategic]").await?;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    cockpit.press("b").await?;
    cockpit.sees("[role=radio][aria-checked=true][data-mode=break]").await?;
    let day = cockpit.call("day.view", json!({})).await?;
    let lived: Vec<&str> = activities(&day);
    assert_eq!(lived, ["customers", "quality", "break"]);
    Ok(())
}

async fn capture(cockpit: &Cockpit) -> Outcome {
    cockpit.press("ctrl+j").await?;
    cockpit.press("@Tomasz waits for the export #product !roadblock ").await?;
    cockpit.press("Enter").await?;
    cockpit.reads("waits for the export").await?;
    // By half a word, and as soon as it is kept.
    until(Duration::from_secs(10), "the note is found", async || {
        let found = cockpit.call("notes.search", json!({ "query": "xport" })).await?;
        let kinds: Vec<_> =
            found["found"].as_array().into_iter().flatten().map(|found| found["kind"].clone()).collect();
        // What stands in the way is in its list as well.
        Ok((kinds.contains(&json!("note")) && kinds.contains(&json!("roadblock"))).then_some(()))
    })
    .await?;
    cockpit.press("Escape").await
}

async fn repair_yesterday(cockpit: &Cockpit) -> Outcome {
    cockpit.press("[").await?;
    cockpit.reads("Tuesday 17 November").await?;
    add(cockpit, "Lived", "customers", "13:00", "14:00", "Price mail").await?;
    let yesterday = json!({ "date": "2026-11-17" });
    let times = async || {
        Outcome::Ok(cockpit.call("day.view", yesterday.clone()).await?["entries"][0]["from"].clone())
    };
    assert_eq!(times().await?, "13:00");
    cockpit.run("document.querySelector('[role=gridcell].entry').focus()", vec![]).await?;
    cockpit.press("alt+Right").await?;
    cockpit.sees("[role=gridcell][aria-label*='13:15 to 14:15']").await?;
    cockpit.screenshot("first-day-repaired").await?;
    cockpit.press("ctrl+z").await?;
    cockpit.sees("[role=gridcell][aria-label*='13:00 to 14:00']").await?;
    assert_eq!(times().await?, "13:00", "undo puts it back");
    cockpit.press("]").await?;
    cockpit.reads("Wednesday 18 November").await
}

/// Adds a block or an entry with the keyboard, as the lanes offer it.
async fn add(cockpit: &Cockpit, kind: &str, activity: &str, from: &str, to: &str, about: &str) -> Outcome {
    cockpit.run("document.querySelector('[role=grid] [tabindex=\"0\"]').focus()", vec![]).await?;
    cockpit.press("n").await?;
    cockpit.click("radio", kind).await?;
    let choose = "const list = document.querySelector('select[aria-label=\"What for\"]'); list.value = arguments[0]; \
                  list.dispatchEvent(new Event('change', { bubbles: true }))";
    cockpit.run(choose, vec![json!(activity)]).await?;
    for (field, text) in [("From", from), ("To", to), ("About", about)] {
        if text.is_empty() {
            continue;
        }
        let input = cockpit.role("textbox", field).await?;
        input.clear().await?;
        input.send_keys(text).await?;
    }
    cockpit.press("Enter").await?;
    // Both ends: one of them may stand on a neighbour already.
    cockpit.sees(&format!("[role=gridcell][aria-label*='{from} to {to}']")).await.map(drop)
}

pub(super) async fn take_file(cockpit: &Cockpit, file: &std::path::Path) -> Outcome {
    cockpit.click("button", "type its path").await?;
    cockpit.role("textbox", "Path of the file").await?.send_keys(file.display().to_string()).await?;
    cockpit.click("button", "Take it").await
}

/// A real ticket log where there is one, else an export of our own.
pub(super) fn ticket_log() -> PathBuf {
    let data = std::env::var_os("EVENKEEL_DATA").map_or_else(|| repository("../shared/data"), PathBuf::from);
    let real = data.join("tickets/italian_helpdesk_tickets_first500.csv");
    if real.exists() { real } else { repository("tests/fixtures/exports/zendesk.csv") }
}

fn activities(day: &Value) -> Vec<&str> {
    let entries = day["entries"].as_array().map(Vec::as_slice).unwrap_or_default();
    entries.iter().filter_map(|entry| entry["activity"].as_str()).collect()
}

fn listed(blocks: &Value) -> std::collections::BTreeSet<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let blocks = blocks.as_array().map(Vec::as_slice).unwrap_or_default();
    blocks.iter().map(|block| format!("{} {}", text(&block["from"]), text(&block["activity"]))).collect()
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Journey//EN\r\n\
BEGIN:VEVENT\r\nUID:one\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261118T140000\r\nDTEND:20261118T150000\r\nSUMMARY:Log viewer with Sven\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:two\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261119T100000\r\nDTEND:20261119T103000\r\nSUMMARY:Stand-up\r\nEND:VEVENT\r\n\
END:VCALENDAR\r\n";
