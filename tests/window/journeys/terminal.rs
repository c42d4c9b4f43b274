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
        // The best of three: a busy machine may hold one up, but a window that does not look fails them all.
        let mut shown = false;
        for words in ["Echo on line one", "Echo on line two", "Echo on line three"] {
            keel(&home, &["capture", words])?;
            let seen = async || Ok(cockpit.text().await?.contains(words).then_some(()));
            shown = until(Duration::from_millis(1000), "the note shows", seen).await.is_ok();
            if shown {
                break;
            }
        }
        assert!(shown, "none of three notes showed within a second");
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
