//! Beside the window: the tray icon and the notification.

use std::time::Duration;

use serde_json::json;

use crate::{
    cockpit::{Cockpit, Options, journey, until},
    panel::Panel,
    stage::{Home, Outcome, Stage},
};

const PATIENCE: Duration = Duration::from_secs(10);

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn the_tray_shows_what_runs_and_switches_the_mode() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let stage = Stage::set(&home, &[])?;
        let panel = Panel::on(&stage.bus).await?;
        let options = Options { now: Some("2026-11-18T09:02"), ..Options::default() };
        let cockpit = Cockpit::open_on(stage, options).await?;
        let shows = async |wanted: &str| {
            until(PATIENCE, &format!("the tray shows {wanted}"), async || {
                Ok(panel.menu().await?.iter().any(|(_, label)| label.starts_with(wanted)).then_some(()))
            })
            .await
        };
        shows("Not started").await?;
        panel.choose("Front line").await?;
        shows("Customers").await?;
        let day = cockpit.call("day.view", json!({ "date": null })).await?;
        assert_eq!(day["running"]["activity"], "customers");
        panel.choose("Stop").await?;
        shows("Not started").await?;
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_nudge_is_notified_once() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let begun = Options { now: Some("2026-11-18T09:00"), ..Options::default() };
        let cockpit = Cockpit::open(&home, begun).await?;
        cockpit.call("day.start_activity", json!({ "activity": "quality" })).await?;
        cockpit.close().await?;

        let stage = Stage::set(&home, &[])?;
        let panel = Panel::on(&stage.bus).await?;
        let later = Options { now: Some("2026-11-18T11:05"), ..Options::default() };
        let cockpit = Cockpit::open_on(stage, later).await?;
        let notice = until(PATIENCE, "a notification is shown", async || Ok(panel.notices().pop())).await?;
        assert!(notice.contains("2 h"), "it says how long it has been: {notice}");
        // Whatever changes the day brings the pulse around again.
        cockpit.call("day.add_done", json!({ "text": "Four refund tickets" })).await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(panel.notices().len(), 1, "{:?}", panel.notices());
        cockpit.close().await
    })
}
