//! Contacts and meetings in, and what waits.

use std::io::{IsTerminal, Write};
use std::path::Path;

use app::Job;
use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, count, list, word};
use crate::args::{Import, Live};
use crate::surroundings::Surroundings;

/// More refused rows than this are counted, not listed.
const REFUSALS_SHOWN: usize = 20;

/// How all refused rows of an export are seen.
pub const SAVED: &str = "--refused FILE saves all of them";

/// What waits, in all and by channel.
pub fn waiting(here: &Surroundings) -> Result<Answer, Trouble> {
    let waiting = here.call("queue.waiting", Value::Null)?;
    let mut text = format!("{}\n", word(&waiting, "sentence"));
    for channel in list(&waiting, "channels") {
        let oldest = match word(channel, "oldest") {
            "" => String::new(),
            oldest => format!(", oldest {oldest}"),
        };
        text.push_str(&format!(
            "  {:<6} {:>5} waiting, {:>5.1} h{oldest} ({})\n",
            word(channel, "channel"),
            count(channel, "contacts"),
            channel["hours"].as_f64().unwrap_or_default(),
            word(channel, "handle_time"),
        ));
    }
    for report in list(&waiting, "reports") {
        text.push_str(&format!("{}.\n", word(report, "words")));
    }
    if let Some(read_at) = waiting["read_at"].as_str() {
        text.push_str(&format!(
            "Last import {read_at}, newest contact or change {}.\n",
            word(&waiting, "newest")
        ));
    }
    Ok(Answer::new(text, waiting))
}

/// Takes in an export of a help desk or, by its ending, a calendar.
///
/// # Errors
/// With what to answer in the detail, where the file leaves something open.
pub fn import(here: &Surroundings, import: Import) -> Result<Answer, Trouble> {
    let path = absolute(&import.path);
    if import.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics")) {
        return calendar(here, &import, &path);
    }
    if is_report(here, &import, &path)? {
        return report(here, &import, &path);
    }
    let mut args = json!({ "path": path, "dry_run": import.dry_run });
    if let Some(vendor) = &import.vendor {
        args["vendor"] = json!(vendor);
    }
    let said = import.vendor.is_some() || import.date_order.is_some() || !import.map.is_empty();
    if said || here.zone.is_some() {
        args["mapping"] = mapping(here, &import, &path)?;
    }
    let mapped = json!({ "path": path, "mapping": args["mapping"].clone() });
    let report = here.host.call("queue.import_contacts", args, &progress());
    let report = report.map_err(|error| Trouble::from(error).with_answer())?;
    let mut text = told(&report, SAVED);
    if let Some(to) = &import.refused {
        let saved = save_refusals(here, &report, to, mapped)?;
        text.push_str(&format!("{}\n", word(&saved, "sentence")));
    }
    Ok(Answer::new(text, report))
}

/// Whether it is an interval report: as said, else by its columns.
fn is_report(here: &Surroundings, import: &Import, path: &str) -> Result<bool, Trouble> {
    if import.report || import.channel.is_some() {
        return Ok(true);
    }
    if import.vendor.is_some() || !import.map.is_empty() {
        return Ok(false);
    }
    let recognised = here.call("queue.recognise_file", json!({ "path": path }))?;
    Ok(recognised["kind"] == "report")
}

/// Takes in an interval report.
fn report(here: &Surroundings, import: &Import, path: &str) -> Result<Answer, Trouble> {
    if import.vendor.is_some() || !import.map.is_empty() {
        return Err(Trouble::misused(
            "A report is read by the names of its columns; --as and --map are for contacts.",
        ));
    }
    let mut args = json!({ "path": path });
    if let Some(channel) = import.channel {
        args["channel"] = json!(if channel == Live::Phone { "phone" } else { "chat" });
    }
    if let Some(order) = import.date_order {
        args["date_order"] = json!(order.word());
    }
    if let Some(zone) = here.zone {
        args["zone"] = json!(zone.name());
    }
    let answered = args.clone();
    args["dry_run"] = json!(import.dry_run);
    let report = here.host.call("queue.import_report", args, &progress());
    let report = report.map_err(|error| Trouble::from(error).with_answer())?;
    let mut text = told(&report, SAVED);
    if let Some(to) = &import.refused {
        let saved = save_refusals(here, &report, to, answered)?;
        text.push_str(&format!("{}\n", word(&saved, "sentence")));
    }
    Ok(Answer::new(text, report))
}

/// Writes every refused row: of what was kept, or of the file where nothing was.
fn save_refusals(here: &Surroundings, report: &Value, to: &Path, read_as: Value) -> Result<Value, Trouble> {
    let mut args = read_as;
    args["to"] = json!(absolute(to));
    if report["batch"].is_u64() {
        args["batch"] = report["batch"].clone();
    }
    here.call("queue.save_refusals", args)
}

fn calendar(here: &Surroundings, import: &Import, path: &str) -> Result<Answer, Trouble> {
    let said = import.vendor.is_some() || import.date_order.is_some() || !import.map.is_empty();
    if said || import.refused.is_some() {
        return Err(Trouble::misused(
            "A calendar is read as it is; --as, --date-order, --map and --refused are for contacts.",
        ));
    }
    let args = json!({ "path": path, "dry_run": import.dry_run });
    let mut report = here.call("day.import_calendar", args)?;
    report["source"] = json!("calendar");
    Ok(Answer::new(told(&report, SAVED), report))
}

/// The mapping that is remembered or proposed, with what was said on top.
fn mapping(here: &Surroundings, import: &Import, path: &str) -> Result<Value, Trouble> {
    let mut look = json!({ "path": path });
    if let Some(vendor) = &import.vendor {
        look["vendor"] = json!(vendor);
    }
    let preview = here.call("queue.preview_import", look)?;
    let mut mapping = preview["inspection"]["mapping"].clone();
    if let Some(order) = import.date_order {
        mapping["date_order"] = json!(order.word());
    }
    if let Some(zone) = here.zone {
        mapping["zone"] = json!(zone.name());
    }
    for choice in &import.map {
        let Some((column, field)) = choice.rsplit_once('=') else {
            return Err(Trouble::misused(format!(
                "'{choice}' is no COLUMN=FIELD. Write it like 'Raised=opened_at'."
            )));
        };
        choose(&mut mapping, column.trim(), field.trim())?;
    }
    Ok(mapping)
}

fn choose(mapping: &mut Value, column: &str, field: &str) -> Result<(), Trouble> {
    let columns = mapping["columns"].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice);
    let names: Vec<String> = columns.iter().map(|column| word(column, "name").to_owned()).collect();
    match columns.iter_mut().find(|choice| word(choice, "name") == column) {
        Some(choice) => {
            choice["field"] = json!(field);
            Ok(())
        }
        None => Err(Trouble::misused(format!(
            "There is no column '{column}' in the file. It has {}.",
            names.join(", ")
        ))),
    }
}

/// The sentence, and what was refused; of a long list its beginning, and how all of it is seen.
pub fn told(report: &Value, how_to_see_all: &str) -> String {
    let mut text = format!("{}\n", word(report, "sentence"));
    if report["dry_run"] == true {
        text.push_str("Nothing was kept.\n");
    }
    let refusals = list(report, "refusals");
    for refusal in refusals.iter().take(REFUSALS_SHOWN) {
        let column = refusal["column"].as_str().map(|column| format!(", {column}")).unwrap_or_default();
        text.push_str(&format!("  line {}{column}: {}\n", refusal["line"], word(refusal, "reason")));
    }
    let refused = count(report, "refused");
    let listed = refusals.len().min(REFUSALS_SHOWN) as u64;
    if refused > listed {
        text.push_str(&format!("  and {} more; {how_to_see_all}\n", refused - listed));
    }
    text
}

/// Tells a person who watches how far it is; a pipe is not told.
fn progress() -> Job {
    if !std::io::stderr().is_terminal() {
        return Job::default();
    }
    Job::told_to(|progress| {
        // The line is overwritten by the next one; a terminal that is gone needs none.
        drop(write!(std::io::stderr(), "\r{}\x1b[K\r", progress.sentence));
    })
}

/// A path as it is told to the file: it may be read from another folder later.
pub fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()).display().to_string()
}
