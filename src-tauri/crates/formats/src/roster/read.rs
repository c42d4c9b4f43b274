//! Reading a roster from end to end. A team's roster is small, so its rows are held.

use std::ops::ControlFlow;
use std::path::Path;

use chrono_tz::Tz;

use super::columns::{Role, knows_name, layout, roles};
use super::when::{Reading, weigh};
use super::{RosterFile, RosterLayout, Said, rows, week};
use crate::FormatError;
use crate::contacts::{Refusal, rows::shortened, source, source::Visit};
use crate::dates::{DateOrder, Evidence, question};

/// More rows than this are no roster of a team.
const MOST_ROWS: usize = 50_000;

/// What is known before a roster is read.
#[derive(Debug, Clone, Copy)]
pub struct RosterOptions {
    /// Which number of `04/11/2026` is the day, where the lead has said.
    pub date_order: Option<DateOrder>,
    /// For times with an offset.
    pub zone: Tz,
}

/// One row and the line it stands on.
pub(super) struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of the first column with that role, trimmed; blank where there is none.
    pub(super) fn cell(&self, roles: &[Option<Role>], role: Role) -> &str {
        let at = roles.iter().position(|other| *other == Some(role));
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// Who the row is about, single-spaced; a first and a last name are joined.
    pub(super) fn name(&self, roles: &[Option<Role>]) -> String {
        let name = format!("{} {}", self.cell(roles, Role::Name), self.cell(roles, Role::LastName));
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Why the row was not taken.
    pub(super) fn refused(&self, column: Option<&str>, reason: impl Into<String>) -> Refusal {
        Refusal {
            line: self.line,
            column: column.map(str::to_owned),
            reason: reason.into(),
            text: shortened(&self.cells.join("; ")),
        }
    }
}

/// What reading a row hands out: what it says, or why it says nothing.
pub(super) type Taken = Vec<Result<Said, Refusal>>;

/// Reads a roster.
///
/// # Errors
/// Whatever makes the file unreadable, [`FormatError::NotARoster`] where its columns are those of something else, and
/// [`FormatError::DateOrderOpen`] where only a person can say which number of a date is the day.
pub fn read_roster(path: &Path, options: &RosterOptions) -> Result<RosterFile, FormatError> {
    let found = source::find(path, knows_name)?;
    let roles = roles(&found.columns);
    let layout = layout(&roles).map_err(|missing| FormatError::NotARoster { missing })?;
    let mut rows: Vec<Row> = Vec::new();
    let mut refusals = Vec::new();
    let stopped = source::read(path, &found.container, &found.columns, &mut |visit| {
        match visit {
            Visit::Row { line, cells, .. } if !cells.is_blank() => {
                rows.push(Row { line, cells: cells.iter().map(str::to_owned).collect() });
            }
            Visit::Broken { line, reason, text } => {
                refusals.push(Refusal { line, column: None, reason, text: shortened(&text) });
            }
            Visit::Row { .. } | Visit::Remark(_) => {}
        }
        if rows.len() > MOST_ROWS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    if stopped {
        return Err(FormatError::RosterTooLong { most: MOST_ROWS });
    }
    if rows.is_empty() && refusals.is_empty() {
        return Err(FormatError::RosterWithoutRows);
    }
    let order = date_order(&rows, &found.columns, &roles, options.date_order)?;
    let reading = Reading { zone: options.zone, order };
    let mut said = Vec::new();
    for row in &rows {
        let taken = match layout {
            RosterLayout::Rows => rows::take(row, &roles, reading),
            RosterLayout::Week | RosterLayout::Dates => week::take(row, &roles, &found.columns, reading),
        };
        for one in taken {
            match one {
                Ok(one) => said.push(one),
                Err(refusal) => refusals.push(refusal),
            }
        }
    }
    refusals.sort_by_key(|refusal| refusal.line);
    let columns = found.columns.iter().zip(&roles).map(|(name, role)| (name.clone(), role.map(Role::label)));
    Ok(RosterFile {
        layout,
        columns: columns.collect(),
        rows: rows.len() as u64,
        said,
        refusals,
        date_order: order,
    })
}

/// Which number is the day: what the file proves, else what the lead said.
fn date_order(
    rows: &[Row],
    columns: &[String],
    roles: &[Option<Role>],
    answered: Option<DateOrder>,
) -> Result<Option<DateOrder>, FormatError> {
    let mut evidence = Evidence::default();
    for (name, role) in columns.iter().zip(roles) {
        if *role == Some(Role::Day) {
            weigh(&mut evidence, name, 1);
        }
    }
    for row in rows {
        for role in [Role::Date, Role::Start, Role::End, Role::Week] {
            weigh(&mut evidence, row.cell(roles, role), row.line);
        }
    }
    let proven = match (&evidence.proves_day_first, &evidence.proves_month_first) {
        (Some(_), None) => Some(DateOrder::DayFirst),
        (None, Some(_)) => Some(DateOrder::MonthFirst),
        _ => None,
    };
    if let Some(order) = proven.or(answered) {
        return Ok(Some(order));
    }
    match &evidence.open {
        Some((text, date)) => {
            Err(FormatError::DateOrderOpen { example: text.clone(), question: question(text, date) })
        }
        // Day and month are the same number, or nothing reads two ways.
        None if evidence.counts.is_empty() => Ok(None),
        None => Ok(Some(DateOrder::DayFirst)),
    }
}
