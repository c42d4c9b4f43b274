//! The system's own file dialog: what only GTK shows, and no page.

use std::time::Duration;

use super::first_day::ticket_log;
use crate::{
    cockpit::{Cockpit, Options, journey, until},
    desktop::Desktop,
    stage::{Home, Outcome},
};

const TITLE: &str = "Choose an export or a calendar";
const ESCAPE: u32 = 0xff1b;

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_file_is_chosen_in_the_systems_dialog_and_a_closed_one_changes_nothing() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        cockpit.click("button", "Begin").await?;
        cockpit.reads("Nothing planned").await?;
        cockpit.press("ctrl+k").await?;
        cockpit.sees("[role=dialog] input:focus").await?;
        cockpit.press("import contacts").await?;
        cockpit.press("Enter").await?;
        let desktop = Desktop::of(&cockpit.stage.display)?;
        let file = ticket_log().canonicalize()?;

        cockpit.click("button", "choose a file").await?;
        shown(&desktop, true).await?;
        desktop.focus(TITLE)?;
        desktop.press(&[ESCAPE])?;
        shown(&desktop, false).await?;
        cockpit.role("button", "choose a file").await?;

        cockpit.click("button", "choose a file").await?;
        shown(&desktop, true).await?;
        desktop.focus(TITLE)?;
        desktop.enter(&file.display().to_string())?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        cockpit.reads(&name).await?;
        cockpit.reads("new contacts").await?;
        cockpit.close().await
    })
}

async fn shown(desktop: &Desktop, there: bool) -> Outcome {
    let what = if there { "the dialog is there" } else { "the dialog is gone" };
    until(Duration::from_secs(10), what, async || Ok((desktop.shows(TITLE)? == there).then_some(()))).await?;
    // A window is known before it takes keys.
    tokio::time::sleep(Duration::from_millis(500)).await;
    Ok(())
}
