//! Field notes from a terminal: keeping them, what is in the way, who is due, search, pages.

mod lines;

use std::io::{BufReader, IsTerminal, Write};

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, count, list, word};
use crate::args::{Format, Notes, Page, PageOf, Search, monday};
use crate::day::person;
use crate::queue::absolute;
use crate::surroundings::Surroundings;

pub fn run(here: &Surroundings, what: Notes) -> Result<Answer, Trouble> {
    match what {
        Notes::Note { text, apart } if !text.is_empty() => {
            let mut capture = json!({ "text": text.join(" ") });
            // As in the window, what is noted beside someone belongs to that hour.
            let running = if apart { Value::Null } else { running_session(here)? };
            if running.is_string() {
                capture["session_id"] = running;
            }
            Ok(Answer::sentence(here.call("notes.capture", capture)?))
        }
        Notes::Note { .. } => {
            let input = std::io::stdin();
            if input.is_terminal() {
                return Err(Trouble::misused("Say what to keep: keel note 'what you saw or heard'."));
            }
            lines::keep(here, &mut BufReader::with_capacity(1 << 16, input))
        }
        Notes::Roadblocks { closed, with } => roadblocks(here, closed, with.as_deref()),
        Notes::Due => due(here),
        Notes::Search(asked) => search(here, &asked),
        Notes::Page(page) => save_page(here, &page),
    }
}

/// The id of the session that runs; null where none does.
fn running_session(here: &Surroundings) -> Result<Value, Trouble> {
    Ok(here.call("notes.sessions", json!({ "limit": 1 }))?["running"]["id"].clone())
}

/// Roadblocks with what each takes, whose it is and what is next.
fn roadblocks(here: &Surroundings, closed: bool, with: Option<&str>) -> Result<Answer, Trouble> {
    let mut args = json!({ "state": if closed { "closed" } else { "open" } });
    if let Some(name) = with {
        args["person_id"] = json!(person(here, name)?);
    }
    let view = here.call("notes.roadblocks", args)?;
    let mut text = match list(&view, "roadblocks") {
        [] if closed => "None has been removed or accepted yet.\n".to_owned(),
        _ => format!("{}\n", word(&view, "line")),
    };
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
    if !people.is_empty() {
        text.push_str(&format!("{}\n", word(&view, "week")));
    }
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

/// The Monday of the week that is asked for, where one is.
fn week(page: &Page) -> Result<Option<NaiveDate>, Trouble> {
    let named = page.which.as_deref().map(|week| monday(week).map_err(|_| no_week(week))).transpose()?;
    Ok(page.week.or(named))
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
        PageOf::Better => json!({ "kind": "better", "week_of": week(page)? }),
        PageOf::Brief => json!({ "kind": "brief", "week_of": week(page)? }),
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
