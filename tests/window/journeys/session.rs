//! An hour beside someone, by keyboard alone: notes, two roadblocks and an idea in their places, found again, and kept
//! when the window is killed.

use std::time::Duration;

use serde_json::json;

use crate::{
    cockpit::{Cockpit, Options, journey},
    stage::{Home, Outcome, built},
    typing::{killed, session},
};

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_kill_takes_at_most_a_second_of_typing() -> Outcome {
    let program = built("evenkeel")?;
    let home = Home::new()?;
    journey(async { session(&program, &home, 3).await?.close().await })?;
    for after_ms in [450, 1000, 1730] {
        journey(async {
            let cut = killed(&program, &home, Duration::from_millis(after_ms)).await?;
            assert!(cut.typed > 0, "something was typed");
            assert!(cut.lost <= Duration::from_secs(1), "{} of {} are left", cut.kept, cut.typed);
            Ok(())
        })?;
    }
    Ok(())
}

/// What is typed in the hour, a note each. The word in capitals is in no other note.
const HOUR: [&str; 5] = [
    "Three chats at once, the usual number.",
    "Looks for the LABELPRINTER two rooms away, three minutes each time !roadblock",
    "Types the warehouse code by hand from a paper list, it cannot be searched !roadblock #docs",
    "What if the code came with the order? ?idea",
    "“Where do I see that it has left?” #product #48164",
];

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn an_hour_beside_someone_by_keyboard_alone() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let now = Some("2026-11-18T11:08");
        let cockpit = Cockpit::open(&home, Options { now, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.call("workspace.open_demo", json!({})).await?;
        cockpit.sees("nav").await?;
        let open = async || Outcome::Ok(cockpit.call("notes.roadblocks", json!({})).await?["open"].clone());
        let before = open().await?;
        sit_beside_elif(&cockpit).await?;
        assert_eq!(open().await?.as_u64(), before.as_u64().map(|open| open + 2), "two roadblocks more");
        find_again(&cockpit).await?;
        one_to_one(&cockpit).await?;
        take_to_product(&cockpit).await?;
        the_weeks_brief(&cockpit).await?;
        cockpit.close().await
    })
}

async fn sit_beside_elif(cockpit: &Cockpit) -> Outcome {
    cockpit.press("5").await?;
    cockpit.press("a").await?;
    cockpit.sees("[role=dialog] [role=combobox]:focus").await?;
    cockpit.press("Elif").await?;
    cockpit.press("ctrl+Enter").await?;
    cockpit.reads("Beside Elif Kaya").await?;
    let line = cockpit.role("textbox", "Add to this session").await?;
    for note in HOUR {
        cockpit.press(note).await?;
        // Alone: what is alike is offered, and Enter keeps a new one.
        cockpit.press("Escape").await?;
        if !is_focused(cockpit).await? {
            line.focus().await?;
        }
        cockpit.press("Enter").await?;
        cockpit.reads(note.split(' ').take(3).collect::<Vec<_>>().join(" ").as_str()).await?;
    }
    cockpit.screenshot("session-running").await?;
    cockpit.is_accessible("a running session").await?;
    cockpit.press("ctrl+Enter").await?;
    cockpit.role("button", "Share with Elif").await?;
    let sessions = cockpit.call("notes.sessions", json!({})).await?;
    assert_eq!(sessions["running"], json!(null), "the session is ended");
    assert_eq!(sessions["sessions"][0]["notes"], 5, "{}", sessions["sessions"][0]);
    assert_eq!(sessions["sessions"][0]["roadblocks"], 2, "{}", sessions["sessions"][0]);
    assert_eq!(sessions["sessions"][0]["ideas"], 1, "{}", sessions["sessions"][0]);
    Ok(())
}

async fn is_focused(cockpit: &Cockpit) -> Outcome<bool> {
    let named = "return document.activeElement?.getAttribute('aria-label') ?? ''";
    Ok(cockpit.run(named, vec![]).await?.as_str().is_some_and(|name| name.starts_with("Add to this session")))
}

async fn find_again(cockpit: &Cockpit) -> Outcome {
    // The line has the keys while it has the focus.
    cockpit.press("Escape").await?;
    cockpit.press("Escape").await?;
    cockpit.press("/").await?;
    cockpit.press("labelpr").await?;
    cockpit.reads("two rooms away").await?;
    cockpit.screenshot("search-half-a-word").await?;
    cockpit.press("Escape").await?;
    cockpit.press("Escape").await
}

async fn one_to_one(cockpit: &Cockpit) -> Outcome {
    cockpit.press("8").await?;
    cockpit.role("heading", "People").await?;
    cockpit.press("ctrl+k").await?;
    cockpit.sees("[role=dialog] input:focus").await?;
    cockpit.press("elif kaya").await?;
    cockpit.press("Enter").await?;
    cockpit.reads("One-to-one").await?;
    cockpit.screenshot("one-to-one").await?;
    cockpit.is_accessible("a person's page").await
}

async fn take_to_product(cockpit: &Cockpit) -> Outcome {
    cockpit.press("5").await?;
    cockpit.role("heading", "Notes").await?;
    cockpit.click("button", "product").await?;
    cockpit.reads("M marks a note").await?;
    cockpit.press("ctrl+Enter").await?;
    cockpit.sees("[role=dialog]").await?;
    cockpit.screenshot("take-to-product").await?;
    cockpit.is_accessible("what is taken to product").await?;
    cockpit.press("Escape").await
}

async fn the_weeks_brief(cockpit: &Cockpit) -> Outcome {
    let elif = cockpit.call("people.list", json!({})).await?["people"]
        .as_array()
        .and_then(|people| people.iter().find(|person| person["name"] == "Elif Kaya"))
        .map(|person| person["id"].clone());
    let better = json!({ "person_id": elif, "title": "The code comes with the order" });
    cockpit.call("people.put_recognition", better).await?;
    cockpit.press("ctrl+k").await?;
    cockpit.sees("[role=dialog] input:focus").await?;
    cockpit.press("brief").await?;
    cockpit.press("Enter").await?;
    cockpit.reads("The code comes with the order").await?;
    cockpit.reads("Beside the team").await?;
    cockpit.screenshot("brief").await?;
    cockpit.is_accessible("the week's brief").await
}
