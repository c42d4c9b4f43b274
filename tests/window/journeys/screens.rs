//! A picture of every screen, in both themes and both sizes: for `make run` without a display, and for the README.

use serde_json::json;

use super::first_day::take_file;
use crate::{
    cockpit::{Cockpit, Options, journey},
    stage::{Home, Outcome, repository},
};

/// The name of the picture, the key that leads to the screen, and the heading by which it is recognised.
const SCREENS: [(&str, &str, &str); 6] = [
    ("today", "1", "Wednesday 18 November"),
    ("staffing", "3", "Staffing"),
    ("notes", "5", "Notes"),
    ("people", "8", "People"),
    ("settings", "9", "Settings"),
    ("keys", "?", "Keys"),
];
const SIZES: [(u32, u32); 2] = [(1100, 720), (1440, 900)];
/// The moment of the design's pictures.
const NOW: Option<&str> = Some("2026-11-18T11:08");

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn every_screen_is_accessible_and_leaves_its_picture() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options { now: NOW, ..Options::default() }).await?;
        let mut found = Vec::new();
        look_at(&cockpit, "first-run", "light", &mut found).await?;
        cockpit.call("workspace.open_demo", json!({})).await?;
        cockpit.sees("nav").await?;
        for theme in ["light", "dark"] {
            cockpit.set("theme", json!(theme)).await?;
            cockpit.sees(&format!("html[data-theme={theme}]")).await?;
            for (screen, key, heading) in SCREENS {
                cockpit.press(key).await?;
                cockpit.role("heading", heading).await?;
                look_at(&cockpit, screen, theme, &mut found).await?;
            }
            import(&cockpit).await?;
            look_at(&cockpit, "import", theme, &mut found).await?;
            cockpit.press("1").await?;
            cockpit.press("ctrl+k").await?;
            cockpit.press("am").await?;
            cockpit.reads("Start beside Amina").await?;
            look_at(&cockpit, "palette", theme, &mut found).await?;
            cockpit.press("Escape").await?;
        }
        cockpit.close().await?;
        if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
    })
}

async fn import(cockpit: &Cockpit) -> Outcome {
    cockpit.press("ctrl+k").await?;
    cockpit.press("import").await?;
    cockpit.press("Enter").await?;
    // Of our own making: its pictures are shown in the README.
    take_file(cockpit, &repository("tests/fixtures/exports/tickets_2026-11.csv").canonicalize()?).await?;
    cockpit.reads("Nothing is written until you say so").await?;
    cockpit.reads("Day first").await?;
    cockpit.role("button", "Leave it").await.map(drop)
}

/// Leaves the pictures, and notes what axe finds, so that one screen does not hide the next.
async fn look_at(cockpit: &Cockpit, screen: &str, theme: &str, found: &mut Vec<String>) -> Outcome {
    for (width, height) in SIZES {
        cockpit.resize(width, height).await?;
        cockpit.screenshot(&format!("{screen}-{theme}-{width}x{height}")).await?;
    }
    let violations = cockpit.is_accessible(&format!("{screen} in {theme}")).await;
    found.extend(violations.err().map(|error| error.to_string()));
    Ok(())
}
