//! What a kill takes of a line that is being typed.

use std::time::Duration;

use super::release_program;
use crate::{
    cockpit::journey,
    stage::{Home, Outcome},
    typing::{killed, session},
};

const KILLS: u64 = 100;
const TARGET_MS: u128 = 1000;

pub fn measure() -> Outcome<String> {
    let program = release_program("evenkeel")?;
    let home = Home::new()?;
    journey(async { session(&program, &home, 20).await?.close().await })?;
    let (mut worst, mut typed, mut kept) = (Duration::ZERO, 0, 0);
    for number in 0..KILLS {
        // Spread evenly over two seconds by the golden ratio, so that no two are at the same moment of a pause.
        let after = Duration::from_millis(300 + (number * 618) % 2000);
        journey(async {
            let cut = killed(&program, &home, after).await?;
            worst = worst.max(cut.lost);
            typed += cut.typed;
            kept += cut.kept;
            Ok(())
        })?;
    }
    Ok(format!(
        "| killed while typing, {KILLS} times | |\n|---|---|\n| letters typed | {typed} |\n| letters kept | {kept} |\n\
         | the most that was lost | {} ms of typing (at most {TARGET_MS}) |\n",
        worst.as_millis()
    ))
}
