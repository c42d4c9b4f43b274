//! Roadblocks as the screen sees them: the list, and one with everything that was said of it.

use chrono::Datelike;
use domain::notes::{Roadblock, RoadblockState, hours_number};
use domain::people::PersonId;
use domain::time::{local_date, moment_words};
use serde::{Deserialize, Serialize};
use store::StoreError;
use ts_rs::TS;

use super::rows::{RoadblockRows, by_hours};
use super::view::{ReportView, RoadblockPage, RoadblocksView};
use crate::notes::customers::ask_views;
use crate::notes::rows::NoteRows;
use crate::{App, AppError, Command, Topic};

const READS: &[Topic] =
    &[Topic::Notes, Topic::People, Topic::Roster, Topic::Settings, Topic::Day, Topic::Workspace];

/// Whether roadblocks are open or closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenOrClosed {
    Open,
    /// Removed or accepted.
    Closed,
}

/// Roadblocks by the hours they take; the open ones unless asked otherwise, those one person met if asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewRoadblocks {
    pub state: Option<OpenOrClosed>,
    pub person_id: Option<String>,
}

impl Command for ViewRoadblocks {
    const NAME: &'static str = "notes.roadblocks";
    const READS: &'static [Topic] = READS;
    type Reply = RoadblocksView;

    fn run(self, app: &App) -> Result<RoadblocksView, AppError> {
        let person = self.person_id.as_deref().map(crate::day::id).transpose()?.map(PersonId);
        let closed = self.state == Some(OpenOrClosed::Closed);
        let (settings, today, zone) = (app.settings()?, app.today(), app.zone());
        app.read(|reader| {
            let rows = RoadblockRows::of(app, reader, &settings)?;
            let met = |of: &Roadblock| {
                let reports = rows.reports.get(&of.id).map(Vec::as_slice).unwrap_or_default();
                person.is_none() || reports.iter().any(|report| report.person == person)
            };
            let all: Vec<Roadblock> = reader.roadblocks()?.into_iter().filter(met).collect();
            let this_month = |of: &&Roadblock| {
                let on = of.closed.map(|at| local_date(at, zone));
                of.state == RoadblockState::Removed
                    && on.is_some_and(|on| (on.year(), on.month()) == (today.year(), today.month()))
            };
            let removed = all.iter().filter(this_month).count();
            let is_open = |of: &&Roadblock| of.state == RoadblockState::Open;
            let mut open: Vec<_> = all.iter().filter(is_open).map(|of| rows.view(of)).collect();
            // An empty sum of floats is -0.
            let hours_a_month = open.iter().filter_map(|view| view.hours).fold(0.0, |sum, hours| sum + hours);
            let count = open.len();
            let line = match count {
                0 => "nothing stands in the way".to_owned(),
                _ if hours_a_month > 0.0 => {
                    format!("{count} open, {} h a month", hours_number(hours_a_month))
                }
                _ => format!("{count} open"),
            };
            if closed {
                let mut over: Vec<&Roadblock> = all.iter().filter(|of| !is_open(of)).collect();
                over.sort_by_key(|of| (std::cmp::Reverse(of.closed), of.id));
                open = over.into_iter().map(|of| rows.view(of)).collect();
            } else {
                open.sort_by(by_hours);
            }
            Ok(RoadblocksView {
                open: u32::try_from(count).unwrap_or(u32::MAX),
                hours_a_month,
                line,
                removed_this_month: u32::try_from(removed).unwrap_or(u32::MAX),
                roadblocks: open,
            })
        })
    }
}

/// One roadblock with everything that was said of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewRoadblock {
    pub id: String,
}

impl Command for ViewRoadblock {
    const NAME: &'static str = "notes.roadblock";
    const READS: &'static [Topic] = READS;
    type Reply = RoadblockPage;

    fn run(self, app: &App) -> Result<RoadblockPage, AppError> {
        let of = super::find(app, &self.id)?;
        let (settings, now, zone) = (app.settings()?, app.now(), app.zone());
        app.read(|reader| {
            let rows = RoadblockRows::of(app, reader, &settings)?;
            let told = rows.reports.get(&of.id).map(Vec::as_slice).unwrap_or_default();
            let notes = told.iter().filter_map(|report| report.note).map(|note| reader.note(note));
            let notes: Vec<store::NoteRow> =
                notes.collect::<Result<Vec<_>, StoreError>>()?.into_iter().flatten().collect();
            let note_rows = NoteRows::of(reader, &notes, now, zone)?;
            let report = |report: &store::RoadblockReportRow| {
                let note = notes.iter().find(|note| Some(note.id) == report.note);
                ReportView {
                    at_ms: report.at.timestamp_millis(),
                    when: moment_words(report.at, now, zone),
                    note: note.map(|note| note_rows.view(note)),
                    person: report.person.and_then(|person| rows.team.get(person)),
                    session_id: note.and_then(|note| note.session).map(|session| session.to_string()),
                }
            };
            let asks = reader.asks()?.into_iter().filter(|ask| ask.roadblock == Some(of.id)).collect();
            Ok(RoadblockPage {
                reports: told.iter().rev().map(report).collect(),
                asks: ask_views(app, reader, asks)?,
                roadblock: rows.view(&of),
            })
        })
    }
}
