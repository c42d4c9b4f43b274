//! Staffing, with keys and pointer: a real log and a roster of eight, who is out, a cape day and the way back.

use std::time::Duration;

use serde_json::{Value, json};

use super::first_day::{take_file, ticket_log};
use crate::{
    cockpit::{Cockpit, Options, journey, until},
    stage::{Home, Outcome, repository},
};

const PATIENCE: Duration = Duration::from_secs(15);

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn someone_out_and_a_cape_day_change_the_day_and_undo_brings_it_back() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let now = Some("2026-11-18T11:08");
        let cockpit = Cockpit::open(&home, Options { now, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.call("workspace.open_demo", json!({})).await?;
        cockpit.sees("[role=grid][aria-label^='Your seat']").await?;
        mark_out(&cockpit).await?;
        cape_day(&cockpit).await?;
        cockpit.close().await
    })
}

async fn mark_out(cockpit: &Cockpit) -> Outcome {
    let asked =
        async || Outcome::Ok(cockpit.call("staffing.needs_me", json!({})).await?["intervals"].clone());
    let before = asked().await?;
    choose(cockpit, "mark someone").await?;
    cockpit.role("combobox", "Who is out").await?.send_keys("Dev\u{e007}").await?;
    cockpit.click("button", "Out for the rest of today").await?;
    cockpit.reads("6 of 9 in").await?;
    assert_ne!(asked().await?, before, "one person fewer changes the day");
    until(PATIENCE, "the sheet is gone", async || {
        let there = cockpit.run("return document.querySelector('[role=dialog]') !== null", vec![]).await?;
        Ok((there == json!(false)).then_some(()))
    })
    .await?;
    cockpit.press("3").await?;
    cockpit.role("heading", "Coverage").await?;
    cockpit.screenshot("staffing-someone-out").await?;
    cockpit.press("ctrl+z").await?;
    until(PATIENCE, "undo brings Dev back", async || Ok((asked().await? == before).then_some(()))).await?;
    cockpit.press("1").await
}

async fn cape_day(cockpit: &Cockpit) -> Outcome {
    let day = async |date: &str| {
        Outcome::Ok(cockpit.call("day.view", json!({ "date": date })).await?["blocks"].clone())
    };
    let (today, tomorrow) = (day("2026-11-18").await?, day("2026-11-19").await?);
    choose(cockpit, "cape day").await?;
    cockpit.role("textbox", "It ends when").await?.send_keys("the queue is under 60").await?;
    cockpit.reads("Recovery break").await?;
    cockpit.is_accessible("the question before a cape day").await?;
    cockpit.screenshot("cape-day").await?;
    cockpit.press("Enter").await?;
    cockpit.reads("is a cape day").await?;
    cockpit.reads("until the queue is under 60").await?;
    assert!(day("2026-11-18").await?.to_string().contains("cape day"), "the queue has the day");
    assert!(day("2026-11-19").await?.to_string().contains("recovery"), "a break is booked after it");
    cockpit.press("ctrl+z").await?;
    until(PATIENCE, "undo gives the day back", async || {
        Ok((day("2026-11-18").await? == today && day("2026-11-19").await? == tomorrow).then_some(()))
    })
    .await
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_log_and_a_roster_of_eight_make_a_week() -> Outcome {
    journey(async {
        let home = Home::new()?;
        // A Wednesday near the end of the real log; the export of our own ends on one.
        let real = ticket_log().to_string_lossy().contains("italian");
        let now = Some(if real { "2010-08-04T09:02" } else { "2026-11-04T16:30" });
        let cockpit = Cockpit::open(&home, Options { now, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.click("button", "Begin").await?;
        cockpit.reads("Nothing planned").await?;
        choose(&cockpit, "import contacts").await?;
        take_file(&cockpit, &ticket_log()).await?;
        cockpit.reads("new contacts").await?;
        cockpit.press("ctrl+Enter").await?;
        cockpit.role("button", "Another file").await?;

        cockpit.press("3").await?;
        cockpit.role("heading", "Coverage").await?;
        cockpit.click("button", "Import roster").await?;
        take_file(&cockpit, &repository("tests/fixtures/rosters/team_of_eight.csv").canonicalize()?).await?;
        cockpit.click("checkbox", "Add to the team").await?;
        cockpit.screenshot("staffing-roster-import").await?;
        cockpit.is_accessible("the import of a roster").await?;
        cockpit.click("button", "Import the roster").await?;
        cockpit.click("button", "Done").await?;
        let week: Value = cockpit.call("staffing.view_week", json!({})).await?;
        assert_eq!(week["known"], "all", "{}", week["note"]);
        assert_eq!(week["days"][2]["cells"].as_array().map(Vec::len), Some(18), "half hours from 8 to 17");
        cockpit.role("rowheader", "Wed").await?;
        cockpit.screenshot("staffing-real-log").await?;
        cockpit.is_accessible("staffing on a real log").await?;
        cockpit.press("1").await?;
        cockpit.sees("[role=grid][aria-label^='Your seat']").await?;
        cockpit.screenshot("staffing-real-log-today").await?;
        cockpit.close().await
    })
}

/// Runs what the palette finds first.
async fn choose(cockpit: &Cockpit, words: &str) -> Outcome {
    cockpit.press("ctrl+k").await?;
    cockpit.sees("[role=dialog] input:focus").await?;
    cockpit.press(words).await?;
    cockpit.press("Enter").await
}
