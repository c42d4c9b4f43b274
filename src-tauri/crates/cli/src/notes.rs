//! Field notes from a terminal: keeping them, what is in the way, who is due, search, pages.

use std::io::{BufRead, BufReader, IsTerminal, Read, Write};

use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, count, list, thousands, word};
use crate::args::{Format, Notes, Page, PageOf, Search, monday};
use crate::day::person;
use crate::queue::absolute;
use crate::surroundings::Surroundings;

/// A line that is longer than this is no note; it is refused without being held whole.
const LONGEST_LINE: u64 = 1 << 20;

pub fn run(here: &Surroundings, what: Notes) -> Result<Answer, Trouble> {
    match what {
        Notes::Note { text } if !text.is_empty() => {
            Ok(Answer::sentence(here.call("notes.capture", json!({ "text": text.join(" ") }))?))
        }
        Notes::Note { .. } => {
            let input = std::io::stdin();
            if input.is_terminal() {
                return Err(Trouble::misused("Say what to keep: keel note 'what you saw or heard'."));
            }
            note_lines(here, &mut BufReader::with_capacity(1 << 16, input))
        }
        Notes::Roadblocks { closed, with } => roadblocks(here, closed, with.as_deref()),
        Notes::Due => due(here),
        Notes::Search(asked) => search(here, &asked),
        Notes::Page(page) => save_page(here, &page),
    }
}

/// So many lines are written at once at most; what is typed by hand is written line by line.
const MOST_LINES: usize = 500;

/// A note for each line. One that is refused does not stop the others. Lines that have arrived together are written
/// together, and told of once they are.
fn note_lines(here: &Surroundings, input: &mut BufReader<impl Read>) -> Result<Answer, Trouble> {
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
        match line.map(|line| line.trim().to_owned()) {
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

/// Roadblocks with what each takes, whose it is and what is next.
fn roadblocks(here: &Surroundings, closed: bool, with: Option<&str>) -> Result<Answer, Trouble> {
    let mut args = json!({ "state": if closed { "closed" } else { "open" } });
    if let Some(name) = with {
        args["person_id"] = json!(person(here, name)?);
    }
    let view = here.call("notes.roadblocks", args)?;
    let mut text = format!("{}\n", word(&view, "line"));
    for roadblock in list(&view, "roadblocks") {
        let hours = match roadblock["hours_words"].as_str() {
            Some(hours) => format!("{hours} a month"),
            None => "not reckoned".to_owned(),
        };
        text.push_str(&format!(
            "  {hours:<14}  {:>6}  {}\n",
            word(roadblock, "age"),
            word(roadblock, "title")
        ));
        let owner = roadblock["owner"]["short"].as_str().unwrap_or_else(|| word(roadblock, "owner_name"));
        let reason = if closed { word(roadblock, "reason") } else { word(roadblock, "next_step") };
        let after: Vec<&str> =
            [reason, owner, word(roadblock, "asked")].into_iter().filter(|part| !part.is_empty()).collect();
        if !after.is_empty() {
            text.push_str(&format!("  {:24}  {}\n", "", after.join(", ")));
        }
    }
    Ok(Answer::new(text, view))
}

/// Who is to be sat with, longest ago first; those it is time for are marked.
fn due(here: &Surroundings) -> Result<Answer, Trouble> {
    let view = here.call("notes.due", json!({}))?;
    let people = list(&view, "people");
    let due = people.iter().filter(|row| row["due"] == true).count();
    let weeks = count(&view, "every_weeks");
    let never = people.iter().filter(|row| row["days"].is_null()).count();
    let mut text = match (people.len(), due) {
        (0, _) => "Nobody is on the team yet.\n".to_owned(),
        (_, 0) if never == 1 => "Nobody is due; 1 person was not sat with yet.\n".to_owned(),
        (_, 0) if never > 1 => format!("Nobody is due; {never} people were not sat with yet.\n"),
        (_, 0) => format!("Nobody is due; everyone was sat with within {weeks} weeks.\n"),
        (_, 1) => format!("1 person is due, by {weeks} weeks.\n"),
        (_, due) => format!("{due} people are due, by {weeks} weeks.\n"),
    };
    for row in people {
        let mark = if row["due"] == true { "due" } else { "" };
        text.push_str(&format!(
            "  {:<3}  {:<12}  {}\n",
            mark,
            word(row, "words"),
            word(&row["person"], "name")
        ));
    }
    Ok(Answer::new(text, view))
}

/// A line for each thing found: when, what it is, the words around the hit.
fn search(here: &Surroundings, asked: &Search) -> Result<Answer, Trouble> {
    let args = json!({ "query": asked.words.join(" "), "limit": asked.limit });
    let view = here.call("notes.search", args)?;
    let mut text = String::new();
    for found in list(&view, "found") {
        let kind = word(found, "kind").replace('_', "-");
        text.push_str(&format!(
            "{:<12}  {kind:<11}  {}\n",
            word(found, "when"),
            word(&found["context"], "text")
        ));
    }
    if list(&view, "found").is_empty() {
        text.push_str("Nothing was found.\n");
    }
    for sentence in list(&view, "unknown").iter().filter_map(Value::as_str) {
        text.push_str(&format!("{sentence}\n"));
    }
    Ok(Answer::new(text, view))
}

const WHOSE: &str = "whose page: keel page person Elif";

fn no_week(text: &str) -> Trouble {
    Trouble::misused(format!("“{text}” is no week. Write it like 2026-W47."))
}

fn which<'a>(page: &'a Page, what: &str) -> Result<&'a str, Trouble> {
    page.which.as_deref().ok_or_else(|| Trouble::misused(format!("Say {what}.")))
}

/// A page, printed or saved. What is not on it is said beside it.
fn save_page(here: &Surroundings, page: &Page) -> Result<Answer, Trouble> {
    let of = match page.of {
        PageOf::Session => {
            json!({ "kind": "session", "id": which(page, "which session: keel page session ID")? })
        }
        PageOf::Person => json!({ "kind": "person", "id": person(here, which(page, WHOSE)?)? }),
        PageOf::OneToOne => json!({ "kind": "one_to_one", "person_id": person(here, which(page, WHOSE)?)? }),
        PageOf::Better => match page.which.as_deref() {
            Some(week) => json!({ "kind": "better", "week_of": monday(week).map_err(|_| no_week(week))? }),
            None => json!({ "kind": "better" }),
        },
    };
    let shown = here.call("notes.show_page", json!({ "page": of }))?;
    let mut left_out = word(&shown, "leaves_out").to_owned();
    if page.format == Format::Pdf {
        left_out = format!("{left_out} {}", word(&shown, "pdf_lacks")).trim().to_owned();
    }
    let Some(output) = &page.output else {
        let text = match page.format {
            Format::Markdown => word(&shown, "markdown"),
            Format::Html => word(&shown, "html"),
            Format::Pdf => return Err(Trouble::misused("A PDF needs a file: add -o FILE.")),
        };
        if !left_out.is_empty() {
            // Where nobody listens there is nobody to tell.
            drop(writeln!(std::io::stderr(), "{left_out}"));
        }
        return Ok(Answer::new(text, shown.clone()));
    };
    let format = match page.format {
        Format::Markdown => "markdown",
        Format::Html => "html",
        Format::Pdf => "pdf",
    };
    let args = json!({
        "page": of, "format": format, "path": absolute(output), "shown": shown["shown"], "replace": page.force,
    });
    let mut saved = here.call("notes.save_page", args)?;
    saved["leaves_out"] = shown["leaves_out"].clone();
    let text = format!("{} {left_out}", word(&saved, "sentence"));
    Ok(Answer::new(format!("{}\n", text.trim_end()), saved))
}
