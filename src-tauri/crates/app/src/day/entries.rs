//! Repairing a lived day: add, place, split, retype, describe, delete.

use chrono_tz::Tz;
use domain::day::{Activity, NewEntry};
use domain::time::{Span, clock};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Ms;
use super::edit::{between, detail, edit_entries, entry_id, entry_words, find_entry, instant, person, span};
use super::lived_day::zone_then;
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::Day, Topic::Done];

/// Adds an entry to a past stretch; neighbours give way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AddEntry {
    pub start_ms: Ms,
    pub end_ms: Ms,
    pub activity: Activity,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub detail: String,
    pub person_id: Option<String>,
}

impl Command for AddEntry {
    const NAME: &'static str = "day.add_entry";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let span = span(self.start_ms, self.end_ms)?;
        let new = NewEntry {
            activity: self.activity,
            zone: app.read(|reader| zone_then(reader, span.start(), app.zone()))?,
            detail: detail(&self.detail)?,
            person: person(app, self.person_id.as_deref())?,
        };
        let label = format!("Added {}", span_words(self.activity, span, new.zone));
        edit_entries::<Self>(app, &label, span, |day| day.add(span, new, &mut || app.new_entry_id()))?;
        Ok(Done {})
    }
}

/// Moves or stretches an entry; neighbours give way. Of the running one only the start moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceEntry {
    pub id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
}

impl Command for PlaceEntry {
    const NAME: &'static str = "day.place_entry";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let entry = find_entry(app, entry_id(&self.id)?)?;
        let target = span(self.start_ms, self.end_ms)?;
        let around = between(&entry, target, app.now())?;
        let label = format!("Moved {}", entry_words(&entry));
        edit_entries::<Self>(app, &label, around, |day| {
            day.place(entry.id, target, &mut || app.new_entry_id())
        })?;
        Ok(Done {})
    }
}

/// Makes two entries of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SplitEntry {
    pub id: String,
    pub at_ms: Ms,
}

impl Command for SplitEntry {
    const NAME: &'static str = "day.split_entry";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let entry = find_entry(app, entry_id(&self.id)?)?;
        let at = instant(self.at_ms)?;
        let label = format!("Split {} at {}", entry_words(&entry), clock(at, entry.zone));
        edit_entries::<Self>(app, &label, around(&entry, app), |day| {
            day.split(entry.id, at, &mut || app.new_entry_id())
        })?;
        Ok(Done {})
    }
}

/// Gives an entry another activity.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetypeEntry {
    pub id: String,
    pub activity: Activity,
}

impl Command for RetypeEntry {
    const NAME: &'static str = "day.retype_entry";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let entry = find_entry(app, entry_id(&self.id)?)?;
        let label = format!("Made {} into {}", entry_words(&entry), self.activity.label());
        edit_entries::<Self>(app, &label, around(&entry, app), |day| day.retype(entry.id, self.activity))?;
        Ok(Done {})
    }
}

/// Says what an entry was about, and with whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DescribeEntry {
    pub id: String,
    pub detail: String,
    pub person_id: Option<String>,
}

impl Command for DescribeEntry {
    const NAME: &'static str = "day.describe_entry";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let entry = find_entry(app, entry_id(&self.id)?)?;
        let text = detail(&self.detail)?;
        let person = person(app, self.person_id.as_deref())?;
        let label = format!("Described {}", entry_words(&entry));
        edit_entries::<Self>(app, &label, around(&entry, app), |day| day.describe(entry.id, text, person))?;
        Ok(Done {})
    }
}

/// Removes an entry; its time has none then.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteEntry {
    pub id: String,
}

impl Command for DeleteEntry {
    const NAME: &'static str = "day.delete_entry";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let entry = find_entry(app, entry_id(&self.id)?)?;
        let label = format!("Deleted {}", entry_words(&entry));
        edit_entries::<Self>(app, &label, around(&entry, app), |day| day.delete(entry.id))?;
        Ok(Done {})
    }
}

fn around(entry: &domain::day::Entry, app: &App) -> Span {
    let second = Span::new(entry.start, entry.start + chrono::Duration::seconds(1));
    entry.span(app.now()).or(second.ok()).unwrap_or_else(|| crate::day::look::day_of(app.now(), app.zone()))
}

fn span_words(activity: Activity, span: Span, zone: Tz) -> String {
    format!("{}, {} to {}", activity.label(), clock(span.start(), zone), clock(span.end(), zone))
}
