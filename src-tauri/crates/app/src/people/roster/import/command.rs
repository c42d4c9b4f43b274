//! Looking at a roster in a file, and taking it in.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveDate, Weekday};
use domain::people::PersonId;
use domain::people::roster::PersonRoster;
use domain::time::week_start;
use formats::FormatError;
use formats::contacts::{DateOrder, Refusal};
use formats::roster::{RosterFile, RosterLayout, RosterOptions, Said, What, read_roster};
use serde::{Deserialize, Serialize};
use store::{StoreError, Writer};
use ts_rs::TS;

use super::merge::{Fate, Merge};
use super::report::{RosterColumnView, RosterPreview, RosterReport, RosterRowView};
use super::team::{Names, Who};
use super::words::row_words;
use crate::queue::{RefusalView, file_name};
use crate::{App, AppError, Command, ErrorCode, Topic, Undo};

/// Rows on the preview.
const PREVIEW_ROWS: usize = 20;

/// Looks at a roster: its layout, what it says, what importing it would do. Writes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PreviewRoster {
    pub path: String,
    pub date_order: Option<DateOrder>,
    /// The week from which a grid of weekdays holds, by a date in it. Missing: this week.
    pub from_on: Option<NaiveDate>,
    pub add_people: Option<bool>,
}

impl Command for PreviewRoster {
    const NAME: &'static str = "people.preview_roster";
    const READS: &'static [Topic] = &[Topic::Roster, Topic::People];
    type Reply = RosterPreview;

    fn run(self, app: &App) -> Result<RosterPreview, AppError> {
        let path = Path::new(&self.path);
        let read = read(app, path, self.date_order);
        let mut preview = RosterPreview {
            file_name: file_name(path),
            layout: None,
            layout_words: String::new(),
            columns: Vec::new(),
            date_order: self.date_order,
            question: None,
            rows: Vec::new(),
            report: None,
        };
        let file = match read? {
            Ok(file) => file,
            Err(FormatError::DateOrderOpen { question, .. }) => {
                preview.question = Some(question);
                return Ok(preview);
            }
            Err(error) => return Err(error.into()),
        };
        let plan = Plan::make(app, &file, self.from_on, self.add_people.unwrap_or(false))?;
        preview.layout = Some(file.layout);
        preview.layout_words = layout_words(file.layout).to_owned();
        preview.date_order = file.date_order;
        preview.columns = file
            .columns
            .iter()
            .map(|(name, read_as)| RosterColumnView {
                name: name.clone(),
                read_as: read_as.map(str::to_owned),
            })
            .collect();
        preview.rows = file.said.iter().take(PREVIEW_ROWS).map(row_view).collect();
        preview.report = Some(plan.report(&file, path, true));
        Ok(preview)
    }
}

/// Takes a roster in: all of it or nothing, in one change that can be undone. The same file again changes nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportRoster {
    pub path: String,
    pub date_order: Option<DateOrder>,
    /// The week from which a grid of weekdays holds, by a date in it. Missing: this week.
    pub from_on: Option<NaiveDate>,
    /// Names that nobody has join the team; otherwise their rows are refused.
    pub add_people: Option<bool>,
    /// Count and check, but keep nothing.
    pub dry_run: Option<bool>,
}

impl Command for ImportRoster {
    const NAME: &'static str = "people.import_roster";
    const CHANGES: &'static [Topic] = &[Topic::Roster, Topic::People];
    const UNDO: Undo = Undo::Journaled;
    type Reply = RosterReport;

    fn run(self, app: &App) -> Result<RosterReport, AppError> {
        let path = Path::new(&self.path);
        let file = read(app, path, self.date_order)??;
        let plan = Plan::make(app, &file, self.from_on, self.add_people.unwrap_or(false))?;
        let dry_run = self.dry_run.unwrap_or(false);
        if !dry_run {
            let label = format!("Imported {}", file_name(path));
            app.change::<Self, _>(&label, |writer| plan.write(writer))?;
        }
        Ok(plan.report(&file, path, dry_run))
    }
}

pub(super) fn read(
    app: &App,
    path: &Path,
    date_order: Option<DateOrder>,
) -> Result<Result<RosterFile, FormatError>, AppError> {
    if !path.is_file() {
        let message = format!("{} is not a file that can be read. Choose the roster again.", path.display());
        return Err(AppError::new(ErrorCode::CannotOpen, message));
    }
    Ok(read_roster(path, &RosterOptions { date_order, zone: app.zone() }))
}

fn layout_words(layout: RosterLayout) -> &'static str {
    match layout {
        RosterLayout::Rows => "One shift, part of a shift or absence a row",
        RosterLayout::Week => "A week as a grid: the usual shift of each weekday",
        RosterLayout::Dates => "A grid with a column for each date",
    }
}

fn row_view(said: &Said) -> RosterRowView {
    RosterRowView { line: said.line, name: said.name.clone(), words: row_words(said) }
}

/// Everything a file changes, decided before anything is written.
pub(super) struct Plan<'a> {
    names: Names,
    unknown: Vec<String>,
    merges: Vec<Merge<'a>>,
    pub(super) refusals: Vec<Refusal>,
    counts: [u64; 3],
}

impl<'a> Plan<'a> {
    pub(super) fn make(
        app: &'a App,
        file: &RosterFile,
        from_on: Option<NaiveDate>,
        add_people: bool,
    ) -> Result<Self, AppError> {
        let monday = week_start(from_on.unwrap_or_else(|| app.today()), Weekday::Mon);
        let (first, last) = dates(file, monday);
        let (people, rosters) =
            app.read(|reader| Ok((reader.people()?, reader.rosters(first, last, app.zone())?)))?;
        let mut plan = Self {
            names: Names::new(people),
            unknown: Vec::new(),
            merges: Vec::new(),
            refusals: file.refusals.clone(),
            counts: [0; 3],
        };
        let by_person = plan.sort_by_person(app, file, add_people);
        for (person, rows) in by_person {
            let known = rosters.iter().find(|roster| roster.person == person).cloned();
            let roster = known.unwrap_or_else(|| PersonRoster::new(person, app.zone()));
            let mut merge = Merge::new(app, roster, monday);
            merge.take(&rows.iter().map(|at| (*at, &file.said[*at])).collect::<Vec<_>>());
            for (at, fate) in std::mem::take(&mut merge.fates) {
                plan.settle(&file.said[at], fate);
            }
            plan.merges.push(merge);
        }
        plan.refusals.sort_by_key(|refusal| refusal.line);
        Ok(plan)
    }

    /// Places in the file by whom they speak of, in the order in which people appear.
    fn sort_by_person(
        &mut self,
        app: &App,
        file: &RosterFile,
        add_people: bool,
    ) -> Vec<(PersonId, Vec<usize>)> {
        let mut by_person: Vec<(PersonId, Vec<usize>)> = Vec::new();
        let mut known: BTreeMap<&str, Result<PersonId, String>> = BTreeMap::new();
        for (at, said) in file.said.iter().enumerate() {
            let person = known.entry(&said.name).or_insert_with(|| match self.names.who(&said.name) {
                Who::Known(person) => Ok(person),
                Who::Unknown(name) if add_people => Ok(self.names.add(app, name)),
                Who::Unknown(name) => {
                    let reason = format!("Nobody on the team is called {name}");
                    if !self.unknown.contains(&name) {
                        self.unknown.push(name);
                    }
                    Err(reason)
                }
                Who::Refused(reason) => Err(reason),
            });
            match person.clone() {
                Err(reason) => self.settle(said, Fate::Refused(reason)),
                Ok(person) => match by_person.iter_mut().find(|(other, _)| *other == person) {
                    Some((_, rows)) => rows.push(at),
                    None => by_person.push((person, vec![at])),
                },
            }
        }
        by_person
    }

    fn settle(&mut self, said: &Said, fate: Fate) {
        let [added, updated, unchanged] = &mut self.counts;
        match fate {
            Fate::Added => *added += 1,
            Fate::Updated => *updated += 1,
            Fate::Unchanged => *unchanged += 1,
            Fate::Refused(reason) => self.refusals.push(Refusal {
                line: said.line,
                column: None,
                reason,
                text: format!("{}; {}", said.name, row_words(said)),
            }),
        }
    }

    fn write(&self, writer: &Writer<'_>) -> Result<(), StoreError> {
        for person in &self.names.added {
            writer.put_person(person, None)?;
        }
        for Merge { roster, exceptions, time_off, patterns_changed, channels_changed, .. } in &self.merges {
            let anything = !exceptions.is_empty() || !time_off.is_empty();
            if anything || *patterns_changed || *channels_changed {
                writer.put_work(roster.person, &roster.work, roster.zone)?;
            }
            if *patterns_changed {
                writer.put_patterns(roster.person, &roster.patterns)?;
            }
            for on in exceptions {
                let plan = roster.exceptions.get(on).and_then(Option::as_ref);
                writer.put_exception(roster.person, *on, plan)?;
            }
            for off in roster.time_off.iter().filter(|off| time_off.contains(&off.id)) {
                writer.put_time_off(roster.person, off)?;
            }
        }
        Ok(())
    }

    fn report(&self, file: &RosterFile, path: &Path, dry_run: bool) -> RosterReport {
        let view = |refusal: &Refusal| RefusalView {
            line: refusal.line,
            column: refusal.column.clone(),
            reason: refusal.reason.clone(),
            text: refusal.text.clone(),
        };
        let of_channels = self.merges.iter().filter(|merge| merge.channels_changed);
        let [added, updated, unchanged] = self.counts;
        let mut report = RosterReport {
            dry_run,
            read: file.rows,
            added,
            updated,
            unchanged,
            refused: self.refusals.len() as u64,
            refusals: self.refusals.iter().map(view).collect(),
            unknown: self.unknown.clone(),
            added_people: self.names.added.iter().map(|person| person.name.clone()).collect(),
            channels_of: of_channels.map(|merge| self.names.name(merge.roster.person)).collect(),
            sentence: String::new(),
        };
        report.put_in_words(&file_name(path));
        report
    }
}

/// The first and the last date a file speaks of, the week of its grid included.
fn dates(file: &RosterFile, monday: NaiveDate) -> (NaiveDate, NaiveDate) {
    let of = |said: &Said| match said.what {
        What::Shift { on, .. } | What::Part { on, .. } | What::NoShift { on } => (on, on),
        What::Out { from_on, until_on, .. } => (from_on, until_on),
        What::Weekly { .. } | What::WeeklyOut { .. } => (monday, monday),
    };
    let all = || file.said.iter().map(of);
    let first = all().map(|(from, _)| from).min().unwrap_or(monday).min(monday);
    let last = all().map(|(_, until)| until).max().unwrap_or(monday).max(monday);
    (first, last)
}
