//! Opening: for the first time, a second time, after a crash, and with a file that does not open.

use std::time::Duration;

use serde_json::json;

use crate::{
    cockpit::{Cockpit, Options, journey, until},
    desktop::Desktop,
    stage::{Home, Outcome, built},
};

const MORNING: Option<&str> = Some("2026-11-18T09:02");

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_new_file_opens_on_the_first_run() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options { now: MORNING, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.reads("Both halves of your job").await?;
        cockpit.is_accessible("the first run").await?;
        cockpit.screenshot("first-run").await?;
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_second_start_brings_the_first_window_forward_and_ends() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        cockpit.hears("raise").await?;
        let mut second = cockpit.stage.beside(&home, &built("evenkeel")?).spawn()?;
        let status = until(Duration::from_secs(10), "the second start ends", async || Ok(second.try_wait()?));
        assert!(status.await?.success(), "a second start is no error");
        cockpit.heard("raise").await?;
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn what_runs_survives_a_power_cut() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options { now: MORNING, ..Options::default() }).await?;
        cockpit.call("day.start_activity", json!({ "activity": "customers" })).await?;
        cockpit.crash();
        let later = Options { now: Some("2026-11-18T09:10"), ..Options::default() };
        let cockpit = Cockpit::open(&home, later).await?;
        let day = cockpit.call("day.view", json!({ "date": null })).await?;
        assert_eq!(day["running"]["activity"], "customers");
        assert_eq!(day["running"]["from"], "09:02");
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn time_away_is_asked_about_once_and_answered_with_a_click() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let at = |now| Options { now: Some(now), ..Options::default() };
        let cockpit = Cockpit::open(&home, at("2026-11-18T09:00")).await?;
        let answers = json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": "", "channels": ["phone"] });
        cockpit.call("workspace.begin", answers).await?;
        cockpit.call("day.start_activity", json!({ "activity": "quality" })).await?;
        // The first beat of the window's own pulse comes after the first screen; this window may be gone by then.
        cockpit.call("day.heartbeat", json!({ "idle_s": 0 })).await?;
        cockpit.close().await?;

        let cockpit = Cockpit::open(&home, at("2026-11-18T10:30")).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.reads("What was that time?").await?;
        cockpit.is_accessible("the question about time away").await?;
        cockpit.screenshot("time-away").await?;
        cockpit.click("button", "Break").await?;
        until(Duration::from_secs(10), "the break is lived", async || {
            let day = cockpit.call("day.view", json!({ "date": null })).await?;
            Ok((day["away"].is_null() && day["entries"].to_string().contains("\"break\"")).then_some(()))
        })
        .await?;
        cockpit.close().await?;

        let cockpit = Cockpit::open(&home, at("2026-11-18T10:35")).await?;
        cockpit.reads("Done today").await?;
        assert_eq!(cockpit.call("day.view", json!({ "date": null })).await?["away"], json!(null));
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn the_window_comes_back_in_the_size_it_was_left() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        cockpit.resize(1234, 777).await?;
        cockpit.close().await?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        assert_eq!(cockpit.run("return [innerWidth, innerHeight]", vec![]).await?, json!([1234, 777]));
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_damaged_file_opens_the_window_with_its_sentence() -> Outcome {
    journey(async {
        let home = Home::new()?;
        std::fs::write(home.file(), [b"SQLite format 3\0".as_slice(), &[0x5a; 8192]].concat())?;
        let cockpit = Cockpit::open(&home, Options { now: MORNING, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.reads("evenkeel.db").await?;
        cockpit.is_accessible("a damaged file").await?;
        cockpit.screenshot("damaged-file").await?;
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn whatever_the_desktop_lacks_has_its_sentence() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        let offers = until(Duration::from_secs(10), "the desktop is known", async || {
            let view = cockpit.call("window.platform", json!({})).await?;
            let offers = view["offers"].as_array().cloned().unwrap_or_default();
            Ok((offers.len() == 4).then_some(offers))
        });
        for offer in offers.await? {
            let there = offer["name"] == "Global shortcut" || offer["name"] == "Time away";
            assert_eq!(offer["available"], json!(there), "{offer}");
            assert!(offer["sentence"].as_str().is_some_and(|words| words.ends_with('.')), "{offer}");
        }
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn capture_has_a_key_in_every_program() -> Outcome {
    const CONTROL_ALT_J: [u32; 3] = [0xffe3, 0xffe9, 0x6a];
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        cockpit.hears("capture").await?;
        until(Duration::from_secs(10), "the desktop is known", async || {
            let offers = cockpit.call("window.platform", json!({})).await?;
            Ok(offers.to_string().contains("Global shortcut").then_some(()))
        })
        .await?;
        Desktop::of(&cockpit.stage.display)?.press(&CONTROL_ALT_J)?;
        cockpit.heard("capture").await?;
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_file_dropped_on_the_window_is_told_to_the_page() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        cockpit.hears("dropped").await?;
        let file = home.path().join("tickets of June.csv");
        std::fs::write(&file, "id,created\n")?;
        let display = cockpit.stage.display.clone();
        let dropped = file.clone();
        tokio::task::spawn_blocking(move || Desktop::of(&display)?.drop_file("Evenkeel", &dropped)).await??;
        assert_eq!(cockpit.heard("dropped").await?, json!([file]));
        cockpit.close().await
    })
}
