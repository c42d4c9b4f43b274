//! The day in words: what runs, what is planned, lived and done.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, list, word};
use crate::surroundings::Surroundings;

/// What time is for, as the commands write it.
const ACTIVITIES: [&str; 11] = [
    "customers",
    "alongside",
    "staffing",
    "training",
    "quality",
    "advocacy",
    "engineering",
    "product",
    "self_help",
    "meeting",
    "break",
];

/// The day in words, and in JSON with the balance, the Done list and what waits beside it.
pub fn today(here: &Surroundings, date: Option<NaiveDate>) -> Result<Answer, Trouble> {
    let asked = date.map_or(Value::Null, |date| json!({ "date": date }));
    let day = here.call("day.view", asked.clone())?;
    let done = here.call("day.done", asked)?;
    let balance = here.call("day.balance", Value::Null)?;
    let waiting = here.call("queue.waiting", Value::Null)?;
    let sentence = sentence(&day);
    let mut text = format!("{}, {}{}\n", word(&day, "title"), word(&day, "week").to_lowercase(), clock(&day));
    text.push_str(&format!("{sentence}\n"));
    if let Some(running) = running(&day).filter(|_| day["is_today"] == true) {
        text.push_str(&format!("\nRunning\n  {running}\n"));
    }
    section(&mut text, "Planned", list(&day, "blocks").iter().map(stretch));
    section(&mut text, "Lived", list(&day, "entries").iter().map(stretch));
    if let Some(unlived) = day["unlived"]["sentence"].as_str() {
        text.push_str(&format!("  {unlived}, has no entry yet\n"));
    }
    if day["is_today"] == true {
        text.push_str(&format!("\nBalance\n{}", balance_lines(&balance)));
    }
    let line = |item: &Value| format!("{}  {}", word(item, "at"), word(item, "text"));
    section(&mut text, "Done", list(&done, "items").iter().map(line));
    let json =
        json!({ "sentence": sentence, "day": day, "balance": balance, "done": done, "waiting": waiting });
    Ok(Answer::new(text, json))
}

/// The sentence at the top of the day, a line for each of its thoughts.
fn sentence(day: &Value) -> String {
    let line = |line: &Value| format!("{} {}", word(line, "strong"), word(line, "rest")).trim().to_owned();
    list(day, "sentence").iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `, 11:08` where the day is today.
fn clock(day: &Value) -> String {
    let zone = word(day, "zone").parse::<Tz>().ok().filter(|_| day["is_today"] == true);
    let now = day["now_ms"].as_i64().and_then(DateTime::from_timestamp_millis);
    let local = now.zip(zone).map(|(now, zone)| now.with_timezone(&zone).format(", %H:%M").to_string());
    local.unwrap_or_default()
}

fn running(day: &Value) -> Option<String> {
    let entry = day["running"].as_object().map(|_| &day["running"])?;
    let minutes = (day["now_ms"].as_i64()? - entry["start_ms"].as_i64()?) / 60_000;
    Some(format!("{} since {}, {}", name(entry), word(entry, "from"), hours_minutes(minutes)))
}

fn section(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.map(|line| format!("  {line}\n")).collect();
    if !lines.is_empty() {
        text.push_str(&format!("\n{title}\n{}", lines.concat()));
    }
}

/// `08:31 to 09:12  Quality, Amina, two emails`
fn stretch(stretch: &Value) -> String {
    let to = stretch["to"].as_str().unwrap_or("now");
    format!("{} to {to:<5}  {}", word(stretch, "from"), name(stretch))
}

/// `Alongside Dev, phone`; of a meeting, its title.
fn name(stretch: &Value) -> String {
    let mut name = word(stretch, "label").to_owned();
    if let Some(person) = stretch["person"]["short"].as_str() {
        let with = if word(stretch, "activity") == "alongside" { "" } else { ", with" };
        name = format!("{name}{with} {person}");
    }
    match word(stretch, "detail") {
        "" => name,
        detail if word(stretch, "activity") == "meeting" => detail.to_owned(),
        detail => format!("{name}, {detail}"),
    }
}

/// The balance against the band.
pub fn balance(here: &Surroundings) -> Result<Answer, Trouble> {
    let balance = here.call("day.balance", Value::Null)?;
    Ok(Answer::new(balance_lines(&balance), balance))
}

fn balance_lines(balance: &Value) -> String {
    let share = |key: &str| {
        let share = &balance[key];
        let minutes = |lane: &str| hours_minutes(share[lane].as_i64().unwrap_or_default());
        let told = match share["share"].as_f64() {
            Some(share) => format!("{:>3.0} % front line", share * 100.0),
            None => "too early to say".to_owned(),
        };
        format!("{told:<18}  {} front line, {} strategic", minutes("front_min"), minutes("strategic_min"))
    };
    let mut text = format!("  this week   {}\n  14 days     {}\n", share("week"), share("fortnight"));
    text.push_str(&format!("  your band   {} to {} %\n", balance["band_low"], balance["band_high"]));
    let drift = balance["drift"].as_str();
    for sentence in drift.into_iter().chain(balance["suggestion"]["sentence"].as_str()) {
        text.push_str(&format!("  {sentence}\n"));
    }
    text
}

/// Starts an activity, with whom and about what.
///
/// # Errors
/// Also where nobody has that name, or where it is not known which strategic activity is meant.
pub fn start(
    here: &Surroundings,
    activity: Option<String>,
    with: Option<String>,
    detail: &str,
) -> Result<Answer, Trouble> {
    let mut args = json!({});
    if let Some(activity) = activity {
        let key = activity.to_lowercase().replace('-', "_");
        if !ACTIVITIES.contains(&key.as_str()) {
            let known = ACTIVITIES.join(", ").replace('_', "-");
            return Err(Trouble::misused(format!("{activity} is no activity. There are {known}.")));
        }
        args["activity"] = json!(key);
    }
    if !detail.is_empty() {
        args["detail"] = json!(detail);
    }
    if let Some(name) = with {
        args["person_id"] = json!(person(here, &name)?);
    }
    let started = here.call("day.start_activity", args)?;
    if word(&started, "kind") == "ask" {
        let choices: Vec<&str> = list(&started, "choices").iter().filter_map(Value::as_str).collect();
        let message = format!(
            "Nothing strategic is planned or was done before. Say which: keel start {}.",
            choices.join(", ")
        );
        return Err(Trouble::Refused(app::AppError::refused(message)));
    }
    let day = here.call("day.view", Value::Null)?;
    let text = running(&day).map_or_else(String::new, |running| format!("{running}\n"));
    Ok(Answer::new(text, started))
}

/// The id of someone, by the name the team calls them.
///
/// # Errors
/// Where nobody, or more than one, is called so.
pub fn person(here: &Surroundings, name: &str) -> Result<String, Trouble> {
    let people = here.call("people.list", Value::Null)?;
    let same = |other: &str| other.to_lowercase() == name.trim().trim_start_matches('@').to_lowercase();
    let mut meant = list(&people, "people")
        .iter()
        .filter(|person| same(word(person, "name")) || same(word(person, "short")));
    let first = |person: &&Value| same(word(person, "name").split(' ').next().unwrap_or_default());
    match (meant.next(), meant.next()) {
        (Some(person), None) => Ok(word(person, "id").to_owned()),
        _ if list(&people, "people").iter().any(|person| first(&person)) => {
            Err(Trouble::Refused(app::AppError::refused(format!(
                "Several on the team are called {name}. Say which, with the name in full."
            ))))
        }
        _ => Err(Trouble::Refused(app::AppError::refused(format!(
            "Nobody on the team is called {name}. 'keel call people.list' shows who is there."
        )))),
    }
}

/// Ends what runs.
pub fn stop(here: &Surroundings) -> Result<Answer, Trouble> {
    let day = here.call("day.view", Value::Null)?;
    let ran = running(&day).unwrap_or_default();
    let stopped = here.call("day.stop_activity", Value::Null)?;
    Ok(Answer::new(format!("Stopped {ran}\n"), stopped))
}

/// A line on the Done list.
pub fn done(here: &Surroundings, text: &str) -> Result<Answer, Trouble> {
    let done = here.call("day.add_done", json!({ "text": text }))?;
    Ok(Answer::new("On the Done list.\n", done))
}

/// A note, or with `+done` a line on the Done list.
pub fn capture(here: &Surroundings, text: &str) -> Result<Answer, Trouble> {
    Ok(Answer::sentence(here.call("notes.capture", json!({ "text": text }))?))
}

/// `1 h 06`, `46 min`
fn hours_minutes(minutes: i64) -> String {
    match (minutes.max(0) / 60, minutes.max(0) % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest:02}"),
    }
}
