//! The day's Done list: what gathered by itself, and the lines typed by hand.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Activity, Entry, Lane, breaks_taken};
use crate::people::{Person, first_name};
use crate::time::{Instant, Span, hours_minutes};

/// Where a line of the Done list comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoneKind {
    /// Typed into the list.
    Typed,
    /// Captured with `+done`.
    Note,
    /// A break taken.
    Break,
    /// A finished entry.
    Entry,
    /// A contact solved.
    Contact,
    /// A session beside someone that ended.
    Session,
    /// A roadblock removed.
    Roadblock,
}

/// A line of the Done list. `id` is that of what it comes from: a typed line, a note or an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneItem {
    pub id: Uuid,
    pub at: Instant,
    pub kind: DoneKind,
    pub text: String,
    pub activity: Option<Activity>,
}

/// A shorter strategic entry does not make a line.
const SHORTEST_ENTRY_MIN: i64 = 15;

/// The day's Done list, newest first.
///
/// `written` are the typed lines, captures, sessions and roadblocks removed, kept as they are where they lie within
/// `day`. To them come, from `entries`: breaks taken, time beside a person, and strategic entries of a quarter of an hour
/// and more that say what they were. Each stands at its end; what still runs is not done.
pub fn gather(
    written: &[DoneItem],
    entries: &[Entry],
    people: &[Person],
    day: Span,
    now: Instant,
) -> Vec<DoneItem> {
    let finished: Vec<Entry> =
        entries.iter().filter(|entry| entry.end.is_some_and(|end| end <= now)).cloned().collect();
    let mut items = breaks(&finished, day, now);
    items.extend(finished.iter().filter_map(|entry| finished_entry(entry, people)));
    items.extend(written.iter().cloned());
    // The end of a day belongs to it: an entry up to midnight was done on that day.
    items.retain(|item| item.at == day.end() || day.contains(item.at));
    items.sort_by_key(|item| (Reverse(item.at), item.kind, item.id));
    items
}

/// The line of a session that ended: `61 minutes beside Elif, 9 notes, 2 roadblocks, 1 idea`.
pub fn session_line(minutes: i64, name: Option<&str>, notes: u32, roadblocks: u32, ideas: u32) -> String {
    let counted = |n: u32, one: &str| match n {
        0 => String::new(),
        1 => format!(", 1 {one}"),
        n => format!(", {n} {one}s"),
    };
    let unit = if minutes == 1 { "minute" } else { "minutes" };
    let beside = name.unwrap_or("someone who left");
    let (notes, roadblocks) = (counted(notes, "note"), counted(roadblocks, "roadblock"));
    format!("{minutes} {unit} beside {beside}{notes}{roadblocks}{}", counted(ideas, "idea"))
}

fn breaks(finished: &[Entry], day: Span, now: Instant) -> Vec<DoneItem> {
    let taken = breaks_taken(finished, day, now).spans.into_iter();
    taken
        .filter_map(|span| {
            let last = finished
                .iter()
                .find(|entry| entry.activity == Activity::Break && entry.end == Some(span.end()))?;
            let text = format!("A break of {} minutes", span.minutes());
            Some(DoneItem {
                id: last.id.0,
                at: span.end(),
                kind: DoneKind::Break,
                text,
                activity: Some(Activity::Break),
            })
        })
        .collect()
}

fn finished_entry(entry: &Entry, people: &[Person]) -> Option<DoneItem> {
    let at = entry.end?;
    let minutes = (at - entry.start).num_minutes();
    let person = people.iter().find(|person| Some(person.id) == entry.person);
    let text = match (entry.activity, person) {
        (Activity::Alongside, Some(person)) if minutes >= 1 => {
            let unit = if minutes == 1 { "minute" } else { "minutes" };
            format!("{minutes} {unit} beside {}", first_name(&person.name))
        }
        (activity, _)
            if activity.lane() == Lane::Strategic
                && minutes >= SHORTEST_ENTRY_MIN
                && !entry.detail.is_empty() =>
        {
            format!("{}: {}, {}", activity.label(), entry.detail, hours_minutes(minutes))
        }
        _ => return None,
    };
    Some(DoneItem { id: entry.id.0, at, kind: DoneKind::Entry, text, activity: Some(entry.activity) })
}

#[cfg(test)]
mod tests;
