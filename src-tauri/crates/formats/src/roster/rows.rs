//! One shift, part of a shift or stretch of time off a row.

use chrono::NaiveDate;
use domain::people::roster::OutKind;
use domain::time::{ClockSpan, DAY_MIN};

use super::columns::Role;
use super::read::{Row, Taken};
use super::when::{Reading, When, hours, span};
use super::words::{About, about, channels};
use super::{Said, What};
use crate::contacts::Refusal;

/// Reads a row.
pub(super) fn take(row: &Row, roles: &[Option<Role>], reading: Reading) -> Taken {
    let name = row.name(roles);
    if name.is_empty() {
        return vec![Err(row.refused(Some("name"), "The row names nobody"))];
    }
    let taken = Cells::of(row, roles, reading).and_then(|cells| cells.what(row, roles));
    vec![taken.map(|what| Said { line: row.line, name, what })]
}

/// The cells of a row, read.
struct Cells {
    date: Option<NaiveDate>,
    start: Option<When>,
    end: Option<When>,
    about: Option<About>,
    label: String,
}

impl Cells {
    fn of(row: &Row, roles: &[Option<Role>], reading: Reading) -> Result<Self, Refusal> {
        let when = |role: Role| {
            let cell = row.cell(roles, role);
            if cell.is_empty() {
                return Ok(None);
            }
            let refused = || {
                row.refused(Some(role.label()), format!("“{cell}” is neither a time nor a date that exists"))
            };
            reading.when(cell).map(Some).ok_or_else(refused)
        };
        // Some write both into one column: `08:00-16:30`.
        let both = hours(row.cell(roles, Role::Start)).filter(|_| row.cell(roles, Role::End).is_empty());
        let (start, end) = match both {
            Some(both) => (Some(When::Time(both.from_min())), Some(When::Time(both.to_min()))),
            None => (when(Role::Start)?, when(Role::End)?),
        };
        let date_cell = row.cell(roles, Role::Date);
        let date = match reading.date(date_cell) {
            None if !date_cell.is_empty() => {
                return Err(row.refused(Some("date"), format!("The date “{date_cell}” does not exist")));
            }
            date => date,
        };
        let activity = row.cell(roles, Role::Activity);
        let note = row.cell(roles, Role::Note);
        let known = about(activity);
        if known.is_none() {
            let reason = format!(
                "“{activity}” is no activity that is known: shift, lunch, break, training, meeting, coaching, project, leave, sick, appointment or off"
            );
            return Err(row.refused(Some("activity"), reason));
        }
        let about = if activity.is_empty() { about(note).or(known) } else { known };
        // A note that only names the activity is none.
        let label = if activity.is_empty() && super::words::about(note).is_some() { "" } else { note };
        Ok(Self { date, start, end, about, label: label.chars().take(80).collect() })
    }

    fn what(self, row: &Row, roles: &[Option<Role>]) -> Result<What, Refusal> {
        match self.about.unwrap_or(About::Shift) {
            // Two dates and no times are days out, whatever they are for.
            About::Shift if self.only_dates() => self.out(row, OutKind::Other),
            About::Out(kind) => self.out(row, kind),
            About::Off => Ok(What::NoShift { on: self.on(row)? }),
            About::Part(kind) => {
                let (on, hours) = (self.on(row)?, self.hours(row)?);
                Ok(What::Part { on, kind, hours, label: self.label })
            }
            About::Shift => {
                let (on, hours) = (self.on(row)?, self.hours(row)?);
                let channels = channels(row.cell(roles, Role::Channels)).map_err(|word| {
                    let reason = format!("“{word}” is no channel: phone, chat, email or other");
                    row.refused(Some("channels"), reason)
                })?;
                Ok(What::Shift { on, hours, channels })
            }
        }
    }

    fn only_dates(&self) -> bool {
        self.date.is_none() && matches!(self.start, Some(When::Date(_)))
    }

    fn on(&self, row: &Row) -> Result<NaiveDate, Refusal> {
        let of_start = match self.start {
            Some(When::At(date, _) | When::Date(date)) => Some(date),
            _ => None,
        };
        self.date.or(of_start).ok_or_else(|| row.refused(Some("date"), "The row has no date"))
    }

    fn hours(&self, row: &Row) -> Result<ClockSpan, Refusal> {
        let minute = |when: Option<When>, column: &str| match when {
            Some(When::Time(minute) | When::At(_, minute)) => Ok(minute),
            // In a spreadsheet midnight looks like a date alone.
            Some(When::Date(_)) => Ok(0),
            None => Err(row.refused(Some(column), format!("The row has no {column}"))),
        };
        let (from, to) = (minute(self.start, "start")?, minute(self.end, "end")?);
        if from == to {
            return Err(row.refused(Some("end"), "The row ends when it starts"));
        }
        span(from % DAY_MIN, to).ok_or_else(|| row.refused(Some("end"), "The row lasts longer than a day"))
    }

    fn out(self, row: &Row, kind: OutKind) -> Result<What, Refusal> {
        let from_on = self.on(row)?;
        let until_on = match self.end {
            Some(When::Date(date) | When::At(date, _)) => date,
            _ => from_on,
        };
        if until_on < from_on {
            return Err(row.refused(Some("end"), "The time off ends before it starts"));
        }
        let timed = |when| matches!(when, Some(When::Time(_) | When::At(..)));
        let hours = if from_on == until_on && timed(self.start) && timed(self.end) {
            Some(self.hours(row)?)
        } else {
            None
        };
        Ok(What::Out { from_on, until_on, kind, hours, label: self.label })
    }
}
