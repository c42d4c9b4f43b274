//! Reading a roster from end to end. A team's roster is small, so its rows are held.

use std::path::Path;

use chrono_tz::Tz;

use super::columns::{Role, knows_name, layout, roles};
use super::when::{Reading, weigh};
use super::{RosterFile, RosterLayout, Said, rows, week};
use crate::FormatError;
use crate::contacts::source::{self, Limits, hold};
use crate::contacts::{Refusal, rows::shortened};
use crate::dates::{DateOrder, Evidence};

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
    let limits = Limits {
        most: MOST_ROWS,
        too_long: FormatError::RosterTooLong { most: MOST_ROWS },
        without_rows: FormatError::RosterWithoutRows,
    };
    let (rows, mut refusals) = hold(path, &found, limits, |line, cells| Row { line, cells })?;
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
    evidence.order(answered).map_err(FormatError::date_order_open)
}
