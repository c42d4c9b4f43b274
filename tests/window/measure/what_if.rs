//! From the slider of a what-if to the picture of what it changes, on five years of contacts.

use std::time::Duration;

use serde_json::{Value, json};

use super::{five_years, median, part, release_program};
use crate::{
    cockpit::{Cockpit, Options, journey},
    stage::{Home, Outcome, Stage, in_one_piece},
};

const MOVES: usize = 40;
const TARGET_MS: f64 = 50.0;
/// Longer than any move takes, and the page is not asked in between whether it is done: asking would take its time.
const APART: Duration = Duration::from_millis(350);
/// From the first sign of the slider: until the comparison is there and laid out, and until the first frame with it.
const LISTEN: &str = r#"
const slider = document.querySelector("input[type=range]");
const panel = slider.closest("section, [role=region]") ?? document.querySelector("main");
window.moved = [];
window.laidOut = [];
let began = null;
slider.addEventListener("input", () => (began = performance.now()), true);
new MutationObserver((changes) => {
  // That it is being asked is no answer yet.
  if (changes.every((change) => change.attributeName === "aria-busy")) return;
  if (began === null || !panel.querySelector("ul[aria-label^='Answered in time']")) return;
  const from = began;
  began = null;
  panel.getBoundingClientRect();
  window.laidOut.push(performance.now() - from);
  requestAnimationFrame(() => {
    const done = new MessageChannel();
    done.port1.onmessage = () => window.moved.push(performance.now() - from);
    done.port2.postMessage(0);
  });
}).observe(panel.querySelector("[aria-live]"), { subtree: true, childList: true, characterData: true, attributes: true });
return null"#;

pub fn measure() -> Outcome<String> {
    let (mut moved, mut laid_out) = (Vec::new(), Vec::new());
    journey(async {
        let home = Home::new()?;
        if let Some(file) = five_years() {
            std::fs::copy(file, home.file())?;
        }
        let stage = Stage::set(&home, &in_one_piece())?;
        let cockpit = Cockpit::open_program(&release_program("evenkeel")?, stage, Options::default()).await?;
        cockpit.resize(1440, 900).await?;
        round_the_clock(&cockpit).await?;
        cockpit.press("3").await?;
        cockpit.click("checkbox", "Volume").await?;
        cockpit.sees("ul[aria-label^='Answered in time']").await?;
        cockpit.run(LISTEN, vec![]).await?;
        cockpit.sees("input[type=range]").await?.focus().await?;
        for number in 0..MOVES {
            cockpit.press(if number % 12 < 6 { "right" } else { "left" }).await?;
            // The next move waits for the picture of this one, as an eye does; a move that changes no word has none.
            tokio::time::sleep(APART).await;
        }
        moved = times(&cockpit, "return window.moved").await?;
        laid_out = times(&cockpit, "return window.laidOut").await?;
        cockpit.close().await
    })?;
    Ok(format!(
        "| what-if on five years, {} moves of the slider | median | 95th percentile |\n|---|---|---|\n\
         | from the slider to what it changes, laid out | {:.1} ms | {:.1} ms |\n\
         | to the picture, with the wait for the display | {:.1} ms | {:.1} ms (at most {TARGET_MS}) |\n",
        moved.len(),
        median(laid_out.clone()),
        part(laid_out, 0.95),
        median(moved.clone()),
        part(moved, 0.95),
    ))
}

async fn times(cockpit: &Cockpit, ask: &str) -> Outcome<Vec<f64>> {
    let times = cockpit.run(ask, vec![]).await?;
    Ok(times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

/// Everybody works all day on every day, so that there is something ahead whenever this is measured.
async fn round_the_clock(cockpit: &Cockpit) -> Outcome {
    cockpit.set("days", json!([0, 1, 2, 3, 4, 5, 6])).await?;
    cockpit.set("to", json!("23:30")).await?;
    cockpit.set("from", json!("00:00")).await?;
    let days: Vec<Value> =
        (0..7).map(|day| json!({ "day": day, "from": "00:00", "to": "15:30", "parts": [] })).collect();
    let late: Vec<Value> =
        (0..7).map(|day| json!({ "day": day, "from": "08:00", "to": "23:30", "parts": [] })).collect();
    let people = cockpit.call("people.list", json!({})).await?;
    for (number, person) in people["people"].as_array().into_iter().flatten().enumerate() {
        let days = if number % 2 == 0 { &days } else { &late };
        let pattern = json!({ "person_id": person["id"], "days": days, "from_on": "2020-01-01" });
        cockpit.call("people.set_pattern", pattern).await?;
    }
    Ok(())
}
