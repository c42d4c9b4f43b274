//! A picture of every screen, in both themes and both sizes: for `make run` without a display, and for the README.

use serde_json::json;

use crate::{
    cockpit::{Cockpit, Options, journey},
    stage::{Home, Outcome},
};

/// The name of the picture, and the key that leads to the screen.
const SCREENS: [(&str, &str); 5] =
    [("today", "1"), ("notes", "5"), ("people", "8"), ("settings", "9"), ("shortcuts", "?")];
const SIZES: [(u32, u32); 2] = [(1440, 900), (1100, 720)];

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn every_screen_is_accessible_and_leaves_its_picture() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        picture(&cockpit, "first-run", "light").await?;
        cockpit.call("workspace.open_demo", json!({})).await?;
        cockpit.sees("nav").await?;
        let mut violations = Vec::new();
        for theme in ["light", "dark"] {
            cockpit.set("theme", json!(theme)).await?;
            cockpit.sees(&format!("html[data-theme={theme}]")).await?;
            for (screen, key) in SCREENS {
                cockpit.press(key).await?;
                picture(&cockpit, screen, theme).await?;
                let found = cockpit.is_accessible(&format!("{screen} in {theme}")).await;
                violations.extend(found.err().map(|error| error.to_string()));
            }
        }
        cockpit.close().await?;
        if violations.is_empty() { Ok(()) } else { Err(violations.join("\n").into()) }
    })
}

async fn picture(cockpit: &Cockpit, screen: &str, theme: &str) -> Outcome {
    for (width, height) in SIZES {
        cockpit.resize(width, height).await?;
        cockpit.screenshot(&format!("{screen}-{theme}-{width}x{height}")).await?;
    }
    Ok(())
}
