//! The demo's contacts on their way in: written as a help desk exports them, and read by the import that real
//! exports take.

use std::fs::File;
use std::path::Path;

use chrono::{Duration, SecondsFormat};
use domain::queue::Channel;
use domain::time::Instant;
use formats::tables::write_csv;

use super::contacts::{LocalS, Told};
use super::drivers::DRIVERS;
use super::moment::Moment;
use super::people::TEAM;
use crate::{App, AppError};

/// The number of the first contact.
const FIRST_NUMBER: usize = 10_001;
const FILE_NAME: &str = "fernwood-tickets.csv";

const COLUMNS: [&str; 17] = [
    "Summation column",
    "Id",
    "Subject",
    "Assignee",
    "Group",
    "Priority",
    "Via",
    "Status",
    "Contact reason [list]",
    "Tags",
    "Created at",
    "Updated at",
    "First reply time in minutes",
    "Solved at",
    "Satisfaction Score",
    "Reopens",
    "Total time spent (sec) [int]",
];

/// Writes the contacts into a throw-away file and imports it; there is nothing to undo afterwards.
pub(super) fn import(app: &App, moment: &Moment, contacts: &[Told]) -> Result<(), AppError> {
    let trouble = |error: std::io::Error| {
        AppError::refused(format!(
            "The demo's contacts could not be written ({error}). Make room, then try again."
        ))
    };
    let folder = tempfile::tempdir().map_err(trouble)?;
    let path = folder.path().join(FILE_NAME);
    write(&path, moment, contacts, File::create(&path).map_err(trouble)?)?;
    let report = crate::queue::import_for_good(app, &path)?;
    if report.refused > 0 {
        return Err(AppError::refused(format!("{} contacts of the demo were refused.", report.refused)));
    }
    Ok(())
}

fn write(path: &Path, moment: &Moment, contacts: &[Told], file: File) -> Result<(), AppError> {
    let days = Days::of(moment);
    let rows = contacts.iter().enumerate().map(|(index, told)| row(&days, FIRST_NUMBER + index, told));
    write_csv(&COLUMNS, rows, std::io::BufWriter::new(file))
        .map_err(|error| AppError::refused(format!("{} could not be written: {error}", path.display())))
}

/// The number of the newest contact before `at` whose subject says `about`; where none does, of the newest one.
pub(super) fn number_before(contacts: &[Told], at: LocalS, about: &str) -> usize {
    let before = contacts.partition_point(|told| told.opened < at);
    let found = contacts.iter().take(before).rposition(|told| told.subject.contains(about));
    FIRST_NUMBER + found.unwrap_or(before.saturating_sub(1))
}

/// Local midnights as instants, one a day, as the noon of that day has them: a night on which the clocks change is
/// off by its hour, which no contact minds.
pub(super) struct Days(Vec<Instant>);

impl Days {
    pub(super) fn of(moment: &Moment) -> Self {
        Self(moment.dates().map(|date| moment.at(date, 12 * 60) - Duration::hours(12)).collect())
    }

    pub(super) fn told(&self, at: LocalS) -> String {
        let day = usize::try_from(at.div_euclid(24 * 3600)).unwrap_or(0).min(self.0.len() - 1);
        let instant = self.0[day] + Duration::seconds(at - day as i64 * 24 * 3600);
        instant.to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}

fn row(days: &Days, number: usize, told: &Told) -> [String; 17] {
    let driver = &DRIVERS[told.driver];
    let status = match (told.solved, told.replied) {
        (Some(_), _) => "Solved",
        (None, Some(_)) if told.pending => "Pending",
        (None, Some(_)) => "Open",
        (None, None) => "New",
    };
    let (via, group) = match told.channel {
        Channel::Phone => ("Phone", "Live"),
        Channel::Chat => ("Chat", "Live"),
        Channel::Email | Channel::Other => ("Mail", "Mail"),
    };
    let minutes = |to: LocalS| ((to - told.opened) / 60).to_string();
    let satisfaction = told.satisfied.map_or("Not Offered", |good| if good { "Good" } else { "Bad" });
    [
        "1".to_owned(),
        number.to_string(),
        told.subject.clone(),
        told.assignee.map_or_else(String::new, |person| TEAM[person].to_owned()),
        group.to_owned(),
        if told.urgent { "High" } else { "Normal" }.to_owned(),
        via.to_owned(),
        status.to_owned(),
        driver.name.to_owned(),
        driver.tag.to_owned(),
        days.told(told.opened),
        days.told(told.updated()),
        told.replied.map(minutes).unwrap_or_default(),
        told.solved.map(|at| days.told(at)).unwrap_or_default(),
        satisfaction.to_owned(),
        told.reopens.to_string(),
        told.handle_time_s.map(|seconds| seconds.to_string()).unwrap_or_default(),
    ]
}
