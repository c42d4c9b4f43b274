//! From a key to the frame that shows it, in a session of 500 notes.

use serde_json::Value;

use super::{median, part, release_program};
use crate::{
    cockpit::journey,
    stage::{Home, Outcome},
    typing::{WORDS, key, session},
};

const NOTES: usize = 500;
const TIMES: usize = 3;
const TARGET_MS: f64 = 16.0;
/// Two spans for each key: the page's own work from the key to the end of the frame that shows it; and with the wait
/// for that frame, which comes 60 times a second whatever a page does.
const LISTEN: &str = r#"
window.typed = [];
addEventListener("keydown", () => {
  const began = performance.now();
  const entry = { work: 0, seen: 0 };
  window.typed.push(entry);
  queueMicrotask(() => (entry.work += performance.now() - began));
  const after = new MessageChannel();
  after.port1.onmessage = () => {
    entry.seen = performance.now() - began;
  };
  requestAnimationFrame((frame) => {
    const start = performance.now();
    const done = new MessageChannel();
    done.port1.onmessage = () => (entry.work += performance.now() - start);
    done.port2.postMessage(0);
    after.port2.postMessage(0);
  });
}, true);
return null"#;

pub fn measure() -> Outcome<String> {
    let mut typed = Vec::new();
    journey(async {
        let home = Home::new()?;
        let cockpit = session(&release_program("evenkeel")?, &home, NOTES).await?;
        cockpit.run(LISTEN, vec![]).await?;
        for letter in WORDS.repeat(TIMES).chars() {
            cockpit.press(&key(letter)).await?;
        }
        typed = cockpit.run("return window.typed", vec![]).await?.as_array().cloned().unwrap_or_default();
        cockpit.close().await
    })?;
    let of = |name: &str| -> Vec<f64> { typed.iter().filter_map(|key: &Value| key[name].as_f64()).collect() };
    Ok(format!(
        "| typing in a session of {NOTES} notes, {} keys | median | 95th percentile |\n|---|---|---|\n\
         | from the key to the frame that shows it | {:.1} ms | {:.1} ms (at most {TARGET_MS}) |\n\
         | of it the page's own work in that frame | {:.1} ms | {:.1} ms |\n",
        typed.len(),
        median(of("seen")),
        part(of("seen"), 0.95),
        median(of("work")),
        part(of("work"), 0.95),
    ))
}
