//! The file itself: the demo team, backups, checks.

use std::path::Path;

use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, count, list, word};
use crate::queue::absolute;
use crate::surroundings::Surroundings;

/// The demo team: in the file that was named, else beside the lead's own.
pub fn demo(here: &Surroundings) -> Result<Answer, Trouble> {
    if here.named {
        here.call("workspace.fill_demo", Value::Null)?;
    } else {
        here.call("workspace.open_demo", Value::Null)?;
    }
    let file = if here.named { &here.place.file } else { &here.place.demo_file };
    let file = file.display().to_string();
    let sentence = format!("The demo team is in {file}.");
    let json = json!({ "file": file, "sentence": sentence });
    Ok(Answer::new(format!("{sentence}\nLook at it with: keel --file '{file}' today\n"), json))
}

/// A backup, now.
pub fn backup(here: &Surroundings) -> Result<Answer, Trouble> {
    let backup = here.call("workspace.back_up", Value::Null)?;
    let text = format!("Backed up to {} ({}).\n", word(&backup, "path"), size(&backup));
    Ok(Answer::new(text, backup))
}

/// The backups there are, newest first.
pub fn backups(here: &Surroundings) -> Result<Answer, Trouble> {
    let backups = here.call("workspace.backups", Value::Null)?;
    let mut text = String::new();
    for backup in list(&backups, "backups") {
        text.push_str(&format!(
            "{:<20} {:>9}  {}\n  {}\n",
            word(backup, "when"),
            size(backup),
            word(backup, "remark"),
            word(backup, "path")
        ));
    }
    if text.is_empty() {
        text = format!("No backups yet. They are kept in {}.\n", word(&backups, "folder"));
    }
    Ok(Answer::new(text, backups))
}

/// A backup in the place of the file.
pub fn restore(here: &Surroundings, backup: &Path) -> Result<Answer, Trouble> {
    Ok(Answer::sentence(here.call("workspace.restore", json!({ "path": absolute(backup) }))?))
}

/// Whether the file is sound, and what is in it; trouble where it is not.
pub fn check(here: &Surroundings) -> Result<Answer, Trouble> {
    let report = here.call("workspace.check", Value::Null)?;
    let sound = report["sound"] == true;
    let mut text = String::new();
    if sound {
        text.push_str(&format!("{}\n", word(&report, "sentence")));
    }
    text.push_str(&format!("  schema {}\n", report["schema"]));
    for problem in list(&report, "problems").iter().filter_map(Value::as_str) {
        text.push_str(&format!("  {problem}\n"));
    }
    for rows in list(&report, "counts") {
        text.push_str(&format!("  {:>9} {}\n", count(rows, "count"), word(rows, "what")));
    }
    let trouble = (!sound).then(|| word(&report, "sentence").to_owned());
    Ok(Answer { trouble, ..Answer::new(text, report) })
}

/// `1.2 MB`
fn size(backup: &Value) -> String {
    let bytes = backup["size_bytes"].as_f64().unwrap_or_default();
    if bytes < 1e6 { format!("{:.0} kB", bytes / 1e3) } else { format!("{:.1} MB", bytes / 1e6) }
}
