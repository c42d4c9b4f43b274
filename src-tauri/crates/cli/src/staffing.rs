//! Coverage, the lead's seat, what waits and how far it can be trusted: the numbers of the screens.

use chrono::{DateTime, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, list, word};
use crate::args::{Coverage, NeedsMe};
use crate::surroundings::Surroundings;

/// A week, a line a day; or a day, a line an interval.
pub fn coverage(here: &Surroundings, asked: &Coverage) -> Result<Answer, Trouble> {
    if let Some(date) = asked.date {
        let day = here.call("staffing.view_day", json!({ "on": date }))?;
        return Ok(Answer::new(day_lines(&day), day));
    }
    let args = asked.week.map_or_else(|| json!({}), |monday| json!({ "week_of": monday }));
    let week = here.call("staffing.view_week", args)?;
    Ok(Answer::new(week_lines(&week), week))
}

fn week_lines(week: &Value) -> String {
    let mut text = format!("{}\n", word(week, "title"));
    text.push_str(&note(week));
    let columns = list(week, "columns");
    let head: String =
        columns.iter().map(|column| format!("{:<5}", word(column, "label").replace(":00", ""))).collect();
    text.push_str(&format!("  {:<14}{}\n", "", head.trim_end()));
    for day in list(week, "days") {
        let cell = |column: &Value| {
            let found = list(day, "cells").iter().find(|cell| cell["at_min"] == column["at_min"]);
            format!("{:<5}", found.map_or_else(String::new, cell_words))
        };
        let cells: String = columns.iter().map(cell).collect();
        let contacts =
            day["contacts"]["expected"].as_f64().map_or_else(String::new, |all| format!("{all:.0}"));
        text.push_str(&format!("  {:<8}{contacts:>5} {cells}  {}\n", word(day, "day"), word(day, "short")));
    }
    text
}

/// `−1`, `+2`, `0`; `−3!` where it is short either way, `.` where nothing is known.
fn cell_words(cell: &Value) -> String {
    match (word(cell, "state"), word(cell, "label")) {
        ("no_forecast" | "closed", _) => ".".into(),
        ("short_either_way", label) => format!("{label}!"),
        (_, "") => "0".into(),
        (_, label) => label.into(),
    }
}

fn day_lines(day: &Value) -> String {
    let mut text = format!("{}: {}\n", word(day, "title"), word(day, "contacts_words"));
    text.push_str(&note(day));
    for channel in list(day, "channels") {
        text.push_str(&format!(
            "  {:<8}{:>5.0} expected, {}\n",
            word(channel, "label"),
            channel["contacts"]["expected"].as_f64().unwrap_or_default(),
            word(&channel["handle_time"], "words")
        ));
        if let Some(words) = channel["patience"]["words"].as_str() {
            text.push_str(&format!("{:26}{words}\n", ""));
        }
    }
    text.push_str("\n  time          expected (likely)      came  people     in time, with you\n");
    for interval in list(day, "intervals") {
        text.push_str(&interval_line(interval));
    }
    for verdict in list(day, "verdicts") {
        text.push_str(&format!("\n  {:<22} {}", word(verdict, "label"), word(verdict, "sentence")));
    }
    if let Some(minus_one) = day["minus_one"].as_str() {
        text.push_str(&format!("\n  {minus_one}"));
    }
    text.push('\n');
    text
}

fn interval_line(interval: &Value) -> String {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let share = |key: &str| {
        interval[key].as_f64().map_or_else(String::new, |share| format!("{:.0} %", share * 100.0))
    };
    let contacts = &interval["contacts"];
    let expected = format!(
        "{:>6.1} ({:.0} to {:.0})",
        number(&contacts["expected"]),
        number(&contacts["low"]),
        number(&contacts["high"])
    );
    let came = interval["arrived"].as_u64().map_or_else(String::new, |came| came.to_string());
    let people = format!("{:.1} of {}", number(&interval["scheduled"]), interval["required"]);
    let line = format!(
        "  {} to {} {expected:<22} {came:>5}  {people:<10} {:>5} {:>5}",
        word(interval, "from"),
        word(interval, "to"),
        share("in_time"),
        share("in_time_with")
    );
    format!("{}\n", line.trim_end())
}

fn note(view: &Value) -> String {
    view["note"].as_str().map_or_else(String::new, |note| format!("{note}\n"))
}

/// The sentences, their reasons, what else could be done, and the next gaps.
pub fn needs_me(here: &Surroundings, asked: &NeedsMe) -> Result<Answer, Trouble> {
    let args = match &asked.at {
        Some(at) => json!({ "at_ms": moment(here, at)? }),
        None => json!({}),
    };
    let view = here.call("staffing.needs_me", args)?;
    let mut text: String =
        list(&view, "lines").iter().map(|line| format!("{}\n", word(line, "text"))).collect();
    section(&mut text, "Why", list(&view, "why").iter().filter_map(Value::as_str).map(str::to_owned));
    let option = |option: &Value| format!("{}: {}", word(option, "words"), word(option, "effect"));
    section(&mut text, "Options", list(&view, "options").iter().map(option));
    let gap = |gap: &Value| format!("{:<16} {}", word(gap, "when"), word(gap, "words"));
    section(&mut text, "Next gaps", list(&view, "gaps").iter().map(gap));
    for more in ["minus_one", "freshness"] {
        if let Some(sentence) = view[more].as_str() {
            text.push_str(&format!("\n{}.", sentence.trim_end_matches('.')));
        }
    }
    Ok(Answer::new(format!("{}\n", text.trim_end()), view))
}

/// A moment as `--now` is written: with an offset, or where the file is.
fn moment(here: &Surroundings, text: &str) -> Result<i64, Trouble> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(at.timestamp_millis());
    }
    let workspace = here.call("workspace.view", Value::Null)?;
    let zone: Option<Tz> = word(&workspace, "zone").parse().ok();
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    let local = formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let at = zone.zip(local).and_then(|(zone, local)| zone.from_local_datetime(&local).earliest());
    at.map(|at| at.timestamp_millis()).ok_or_else(|| {
        Trouble::misused(format!("'{text}' is no time that the clock shows. Write it like 2026-11-18T15:10."))
    })
}

fn section(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.map(|line| format!("  {}\n", line.trim_end())).collect();
    if !lines.is_empty() {
        text.push_str(&format!("\n{title}\n{}", lines.concat()));
    }
}

/// What waits of deferred work, and when it is clear.
pub fn backlog(here: &Surroundings) -> Result<Answer, Trouble> {
    let view = here.call("staffing.view_backlog", Value::Null)?;
    let mut text = note(&view);
    text.push_str(&format!(
        "{}: {} {}\n",
        word(&view, "title"),
        word(&view, "hours_words"),
        word(&view, "sentence")
    ));
    for more in ["likely", "oldest", "in_time_words", "usual"] {
        if let Some(words) = view[more].as_str() {
            text.push_str(&format!("  {words}\n"));
        }
    }
    text.push_str(&format!("{}\n", word(&view, "meaning")));
    Ok(Answer::new(text, view))
}

/// How far the forecast was off, and where handle times come from.
pub fn trust(here: &Surroundings) -> Result<Answer, Trouble> {
    let view = here.call("staffing.view_trust", Value::Null)?;
    let mut text = format!("{}\n", word(&view, "sentence"));
    section(&mut text, "Assumed", list(&view, "assumed").iter().filter_map(Value::as_str).map(str::to_owned));
    section(&mut text, "Left out", list(&view, "left_out").iter().map(|day| word(day, "words").to_owned()));
    let time = |time: &Value| format!("{:<8} {}", word(time, "label"), word(time, "words"));
    section(&mut text, "Handle times", list(&view, "handle_times").iter().map(time));
    Ok(Answer::new(text, view))
}
