//! Opening for the first time, and again.

use crate::{
    cockpit::{Cockpit, Options, journey},
    stage::{Home, Outcome},
};

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn a_new_file_opens_on_the_first_run() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit =
            Cockpit::open(&home, Options { now: Some("2026-11-18T11:08"), ..Options::default() }).await?;
        cockpit.resize(1440, 900).await?;
        cockpit.reads("Both halves of your job").await?;
        cockpit.is_accessible("the first run").await?;
        cockpit.screenshot("first-run").await?;
        cockpit.close().await
    })
}
