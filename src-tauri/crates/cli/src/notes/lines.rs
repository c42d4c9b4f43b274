//! A note for each line of the standard input.

use std::io::{BufRead, BufReader, Read};

use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, count, list, thousands, word};
use crate::surroundings::Surroundings;

/// A line that is longer than this is no note; it is refused without being held whole.
const LONGEST_LINE: u64 = 1 << 20;

/// So many lines are written at once at most; what is typed by hand is written line by line.
const MOST_LINES: usize = 500;

/// A note for each line. One that is refused does not stop the others. Lines that have arrived together are written
/// together, and told of once they are.
pub(super) fn keep(here: &Surroundings, input: &mut BufReader<impl Read>) -> Result<Answer, Trouble> {
    let mut told = Told::default();
    loop {
        let line = next_line(input)
            .map_err(|error| Trouble::misused(format!("The standard input cannot be read ({error}).")))?;
        let Some(line) = line else { break };
        told.take(line);
        // Whoever types waits for nobody: only what has come already is written with it.
        if told.waiting.len() >= MOST_LINES || !input.buffer().contains(&b'\n') {
            told.write(here)?;
        }
    }
    told.write(here)?;
    let Told { notes, refused, blank, .. } = told;
    let done = notes.iter().filter(|note| note["done"] == true).count();
    let mut text = format!("{}\n", kept_words(notes.len(), done, blank));
    for refusal in &refused {
        text.push_str(&format!("  line {}: {}\n", refusal["line"], word(refusal, "reason")));
    }
    let trouble = match refused.len() {
        0 => None,
        1 => Some("1 line was not kept.".to_owned()),
        lines => Some(format!("{} lines were not kept.", thousands(lines as u64))),
    };
    let json =
        json!({ "kept": notes.len(), "done": done, "blank": blank, "refused": refused, "notes": notes });
    Ok(Answer { trouble, ..Answer::new(text, json) })
}

/// Lines of the standard input: what became of them, and those that wait to be written.
#[derive(Default)]
struct Told {
    number: u64,
    waiting: Vec<(u64, String)>,
    notes: Vec<Value>,
    refused: Vec<Value>,
    blank: u64,
}

impl Told {
    fn take(&mut self, line: Result<String, String>) {
        self.number += 1;
        // What a file may begin with is no part of its first line.
        match line.map(|line| line.trim_start_matches('\u{feff}').trim().to_owned()) {
            Ok(line) if line.is_empty() => self.blank += 1,
            Ok(line) => self.waiting.push((self.number, line)),
            Err(reason) => self.refused.push(json!({ "line": self.number, "reason": reason })),
        }
    }

    /// # Errors
    /// What is wrong with the file: every further line would meet it. What was kept before is said.
    fn write(&mut self, here: &Surroundings) -> Result<(), Trouble> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        let lines: Vec<&str> = waiting.iter().map(|(_, line)| line.as_str()).collect();
        let answer = here
            .call("notes.capture_lines", json!({ "lines": lines }))
            .map_err(|trouble| self.stopped(trouble, &waiting))?;
        self.notes.extend(list(&answer, "kept").iter().cloned());
        for refusal in list(&answer, "refused") {
            let at = usize::try_from(count(refusal, "index")).unwrap_or(usize::MAX);
            let line = waiting.get(at).map_or(0, |(number, _)| *number);
            self.refused.push(json!({ "line": line, "reason": word(refusal, "reason") }));
        }
        self.refused.sort_by_key(|refusal| count(refusal, "line"));
        Ok(())
    }

    /// Where some lines are kept already, from which line on the rest is not.
    fn stopped(&self, trouble: Trouble, waiting: &[(u64, String)]) -> Trouble {
        let first = waiting.first().map_or(0, |(number, _)| *number);
        let words = format!("The lines before line {first} are kept; nothing from it on is.");
        match trouble {
            Trouble::Refused(mut error) if !self.notes.is_empty() => {
                error.detail = Some(words);
                Trouble::Refused(error)
            }
            other => other,
        }
    }
}

fn kept_words(kept: usize, done: usize, blank: u64) -> String {
    let mut words = match kept {
        0 => "Nothing was kept".to_owned(),
        1 => "Kept 1 note".to_owned(),
        kept => format!("Kept {} notes", thousands(kept as u64)),
    };
    if done > 0 {
        words.push_str(&format!(", {} of them on the Done list", thousands(done as u64)));
    }
    match blank {
        0 => {}
        1 => words.push_str("; 1 empty line was skipped"),
        blank => words.push_str(&format!("; {} empty lines were skipped", thousands(blank))),
    }
    words + "."
}

/// The next line without its end, or why it is none; `None` after the last.
fn next_line(input: &mut impl BufRead) -> std::io::Result<Option<Result<String, String>>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n") {
        while !bytes.ends_with(b"\n") {
            bytes.clear();
            if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
        }
        return Ok(Some(Err("This is longer than a note. Keep it in several.".into())));
    }
    let text = String::from_utf8(bytes).map_err(|_| "This is no text in UTF-8. Save it as UTF-8.".to_owned());
    Ok(Some(text))
}
