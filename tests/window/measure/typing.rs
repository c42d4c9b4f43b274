//! From a key to the frame that shows it, in a session of 500 notes, beside one without any.

use std::{fmt::Write as _, time::Duration};

use serde_json::Value;

use super::{median, part, release_program};
use crate::{
    cockpit::journey,
    stage::{Home, Outcome},
    typing::{WORDS, key, session},
};

const NOTES: usize = 500;
const TARGET_MS: f64 = 16.0;
/// A fast typist; faster, the frame of one key waits for the next.
const APART: Duration = Duration::from_millis(60);
/// From the key to the end of the frame that shows it, and of that the page's own work: from the key until its words
/// are in the page, and from the beginning of that frame until the page is free again. Between the two the page waits
/// for the display, 60 times a second at best, whatever it does.
const LISTEN: &str = r#"
window.typed = [];
let key = null;
addEventListener("keydown", () => {
  const now = { began: performance.now(), work: 0 };
  window.typed.push((key = now));
  requestAnimationFrame(() => {
    const frame = performance.now();
    const done = new MessageChannel();
    done.port1.onmessage = () => {
      now.work += performance.now() - frame;
      now.seen = performance.now() - now.began;
    };
    done.port2.postMessage(0);
  });
}, true);
addEventListener("input", () => {
  const now = key;
  queueMicrotask(() => (now.work += performance.now() - now.began));
});
return null"#;

pub fn measure() -> Outcome<String> {
    let mut table = String::from(
        "| typing, from the key to the frame that shows it | median | 95th percentile | of that the page's work | 95th percentile |\n\
         |---|---|---|---|---|\n",
    );
    for notes in [0, NOTES] {
        let typed = typed(notes)?;
        let of = |name: &str| -> Vec<f64> { typed.iter().filter_map(|key| key[name].as_f64()).collect() };
        let words = if notes == 0 { "nothing written yet".into() } else { format!("{notes} notes") };
        let limit = if notes == 0 { String::new() } else { format!(" (at most {TARGET_MS})") };
        // Writing into a string cannot fail.
        let _ = writeln!(
            table,
            "| {words}, {} keys | {:.1} ms | {:.1} ms{limit} | {:.1} ms | {:.1} ms |",
            typed.len(),
            median(of("seen")),
            part(of("seen"), 0.95),
            median(of("work")),
            part(of("work"), 0.95),
        );
    }
    Ok(table)
}

fn typed(notes: usize) -> Outcome<Vec<Value>> {
    let mut typed = Vec::new();
    journey(async {
        let home = Home::new()?;
        let cockpit = session(&release_program("evenkeel")?, &home, notes).await?;
        cockpit.run(LISTEN, vec![]).await?;
        for letter in WORDS.chars() {
            cockpit.press(&key(letter)).await?;
            tokio::time::sleep(APART).await;
        }
        typed = cockpit.run("return window.typed", vec![]).await?.as_array().cloned().unwrap_or_default();
        cockpit.close().await
    })?;
    Ok(typed)
}
