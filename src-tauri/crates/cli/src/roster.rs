//! The roster: who works when, who is in, out and back.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, list, word};
use crate::args::{Kind, Out, Roster, RosterImport, RosterWhat};
use crate::day::person;
use crate::queue::{SAVED, absolute, told};
use crate::surroundings::Surroundings;

/// The roster of a day or a week, or one taken in from a file.
pub fn roster(here: &Surroundings, roster: Roster) -> Result<Answer, Trouble> {
    if let Some(RosterWhat::Import(file)) = roster.what {
        return import(here, &file);
    }
    let mut asked = json!({});
    if let Some(monday) = roster.week {
        asked["from"] = json!(monday);
        asked["to"] = json!(monday.checked_add_days(Days::new(6)).unwrap_or(monday));
    } else if let Some(date) = roster.date {
        asked["from"] = json!(date);
    }
    let view = here.call("people.view_roster", asked)?;
    Ok(Answer::new(lines(&view), view))
}

/// A part for each day, a line for each person.
fn lines(view: &Value) -> String {
    if view["empty"] == true {
        return "Nobody has a shift then. 'keel roster import FILE' takes one in.\n".to_owned();
    }
    let mut text = String::new();
    if !word(view, "sentence").is_empty() {
        text.push_str(&format!("{}.\n", word(view, "sentence")));
    }
    for (at, day) in list(view, "days").iter().enumerate() {
        text.push_str(&format!("\n{}\n", word(day, "title")));
        for line in list(view, "lines") {
            let name = word(&line["person"], "name");
            let said = word(&line["days"][at], "sentence");
            text.push_str(&format!("  {name:<24} {said} ({})\n", word(&line["work"], "channel_words")));
        }
    }
    text
}

fn import(here: &Surroundings, file: &RosterImport) -> Result<Answer, Trouble> {
    let mut args = json!({ "path": absolute(&file.path), "add_people": file.add_people });
    if let Some(from) = file.from {
        args["from_on"] = json!(from);
    }
    if let Some(order) = file.date_order {
        args["date_order"] = json!(order.word());
    }
    let mut again = args.clone();
    args["dry_run"] = json!(file.dry_run);
    let report = here.call("people.import_roster", args).map_err(Trouble::with_answer)?;
    let mut text = told(&report, SAVED);
    if let Some(to) = &file.refused {
        again["to"] = json!(absolute(to));
        let saved = here.call("people.save_roster_refusals", again)?;
        text.push_str(&format!("{}\n", word(&saved, "sentence")));
    }
    Ok(Answer::new(text, report))
}

/// Marks someone out.
pub fn out(here: &Surroundings, out: &Out) -> Result<Answer, Trouble> {
    let mut args = json!({ "person_id": person(here, &out.name)?, "kind": kind(out.kind) });
    let dates: [(&str, Option<NaiveDate>); 2] = [("on", out.on), ("until", out.until)];
    for (key, date) in dates {
        if let Some(date) = date {
            args[key] = json!(date);
        }
    }
    match out.from.as_deref() {
        Some("now") => args["from_now"] = json!(true),
        Some(time) => args["from"] = json!(time),
        None => {}
    }
    for (key, text) in [("back", &out.back), ("label", &out.label)] {
        if let Some(text) = text {
            args[key] = json!(text);
        }
    }
    Ok(Answer::sentence(here.call("people.mark_out", args)?))
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Leave => "leave",
        Kind::Sick => "sick",
        Kind::Appointment => "appointment",
        Kind::Late => "late",
        Kind::Other => "other",
    }
}

/// Says that someone is back.
pub fn back(here: &Surroundings, name: &str) -> Result<Answer, Trouble> {
    let args = json!({ "person_id": person(here, name)? });
    here.call("people.mark_back", args)?;
    let whereabouts = here.call("people.whereabouts", Value::Null)?;
    Ok(Answer::sentence(whereabouts))
}
