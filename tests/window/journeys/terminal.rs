//! The window and `keel` on the same file.

use std::{process::Command, time::Duration};

use serde_json::json;

use crate::{
    cockpit::{Cockpit, Options, journey, until},
    stage::{Home, Outcome, built},
};

const MORNING: Option<&str> = Some("2026-11-18T09:02");

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn what_keel_changes_shows_within_a_second() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options { now: MORNING, ..Options::default() }).await?;
        let begin = json!({ "days": [0, 1, 2, 3, 4], "from": "08:00", "to": "17:00", "names": "Dev Raman", "channels": ["email"] });
        cockpit.call("workspace.begin", begin).await?;
        cockpit.reads("Notes not yet filed").await?;
        keel(&home, &["capture", "Echo on line two, says the terminal"])?;
        until(Duration::from_millis(1000), "the note shows", async || {
            Ok(cockpit.text().await?.contains("Echo on line two").then_some(()))
        })
        .await?;
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn keel_restores_nothing_under_an_open_window() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options { now: MORNING, ..Options::default() }).await?;
        let backup = cockpit.call("workspace.back_up", json!({})).await?;
        let path = backup["path"].as_str().ok_or("a backup has a path")?.to_owned();
        let refused = keel(&home, &["restore", &path]);
        assert!(refused.is_err_and(|error| error.to_string().contains("window")), "the window has the file");
        cockpit.close().await?;
        keel(&home, &["restore", &path]).map(drop)
    })
}

fn keel(home: &Home, args: &[&str]) -> Outcome<String> {
    let mut command = Command::new(built("keel")?);
    let ran =
        command.arg("--file").arg(home.file()).args(["--now", "2026-11-18T09:03"]).args(args).output()?;
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    if ran.status.success() { Ok(out.into_owned()) } else { Err(format!("keel {args:?}: {err}").into()) }
}
