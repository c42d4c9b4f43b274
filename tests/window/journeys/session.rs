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

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn an_hour_beside_someone_by_keyboard() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let now = Some("2026-11-18T11:08");
        let cockpit = Cockpit::open(&home, Options { now, ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.call("workspace.open_demo", json!({})).await?;
        cockpit.close().await
    })
}
