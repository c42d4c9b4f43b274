//! The Done list: it fills itself from what was lived, and takes lines typed by hand.

use chrono::{Duration, NaiveDate};
use domain::day::{DoneItem, DoneKind, gather};
use domain::time::{Instant, Span, clock, local_date};
use serde::{Deserialize, Serialize};
use store::DoneLineRow;
use ts_rs::TS;

use super::edit::id;
use super::lived_day::{LivedDay, everywhere, lived_day};
use super::view::{DoneItemView, DoneListView};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// What was done on a day; today where no date is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewDone {
    pub date: Option<NaiveDate>,
}

impl Command for ViewDone {
    const NAME: &'static str = "day.done";
    const READS: &'static [Topic] = &[Topic::Done, Topic::Day, Topic::People, Topic::Workspace];
    type Reply = DoneListView;

    fn run(self, app: &App) -> Result<DoneListView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        let date = self.date.unwrap_or_else(|| app.today());
        app.read(|reader| {
            let LivedDay { zone, span: day, entries } = lived_day(reader, date, now, zone)?;
            let people: Vec<_> = reader.people()?.into_iter().map(|(person, _)| person).collect();
            let typed: Vec<DoneItem> = reader
                .done_lines_in(everywhere(date))?
                .into_iter()
                .filter(|line| local_date(line.at, line.zone) == date)
                .map(|line| DoneItem {
                    id: line.id,
                    at: line.at,
                    kind: DoneKind::Typed,
                    text: line.text,
                    activity: None,
                })
                .collect();
            let since = entries.iter().map(|entry| entry.start.max(day.start())).min();
            let reach = typed.iter().fold(day, |day, line| with(day, line.at));
            let items = gather(&typed, &entries, &people, reach, now);
            Ok(DoneListView {
                since: since.map(|at| clock(at, zone)).unwrap_or_default(),
                items: items
                    .into_iter()
                    .map(|item| DoneItemView {
                        id: (item.kind == DoneKind::Typed).then(|| item.id.to_string()),
                        at_ms: item.at.timestamp_millis(),
                        at: clock(item.at, zone),
                        kind: item.kind,
                        activity: item.activity,
                        text: item.text,
                    })
                    .collect(),
            })
        })
    }
}

/// The span, stretched to hold an instant.
fn with(span: Span, at: Instant) -> Span {
    let end = span.end().max(at + Duration::seconds(1));
    Span::new(span.start().min(at), end).unwrap_or(span)
}

const LONGEST_LINE: usize = 20_000;

/// Adds a line to the Done list of today.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddDone {
    pub text: String,
}

impl Command for AddDone {
    const NAME: &'static str = "day.add_done";
    const CHANGES: &'static [Topic] = &[Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let text = self.text.trim();
        if text.is_empty() {
            return Err(AppError::refused("There is nothing to keep yet. Type what was done."));
        }
        if text.chars().count() > LONGEST_LINE {
            return Err(AppError::refused("A line holds 20,000 characters. Keep this in two."));
        }
        let line = DoneLineRow { id: app.new_id(), at: app.now(), zone: app.zone(), text: text.to_owned() };
        app.change::<Self, _>("Noted as done", |writer| writer.put_done_line(&line))?;
        Ok(Done {})
    }
}

/// Removes a typed line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteDone {
    pub id: String,
}

impl Command for DeleteDone {
    const NAME: &'static str = "day.delete_done";
    const CHANGES: &'static [Topic] = &[Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let id = id(&self.id)?;
        let there = app.change::<Self, _>("Removed a done line", |writer| writer.remove_done_line(id))?;
        if there { Ok(Done {}) } else { Err(AppError::gone("That line")) }
    }
}
