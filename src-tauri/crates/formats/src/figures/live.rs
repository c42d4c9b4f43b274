//! Cases of live work, one a row.

use std::path::Path;

use domain::staffing::erlang::LiveLoad;

use super::table::{Row, Table};
use super::{FigureError, number};

/// A load and the people who meet it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LiveCase {
    pub load: LiveLoad,
    /// Shares of people are allowed.
    pub people: f64,
}

/// A row: the case, or why it is none.
#[derive(Debug, Clone, PartialEq)]
pub struct LiveRow {
    /// The line of the file, from 1.
    pub line: u64,
    pub case: Result<LiveCase, FigureError>,
}

/// Reads `calls_per_hour,handle_time_s,people,patience_s,target_s`, in any order and beside other columns. An empty
/// patience, or no column for it, means that nobody gives up. A row that cannot be read does not end the others; whether
/// a load can be reckoned with is for [`LiveLoad::check`] to say.
///
/// # Errors
/// Where the file cannot be read or lacks a column.
pub fn read_live_rows(path: &Path) -> Result<Vec<LiveRow>, FigureError> {
    let table = Table::read(path)?;
    let columns = Columns {
        calls_per_hour: table.needs("calls_per_hour")?,
        handle_time_s: table.needs("handle_time_s")?,
        people: table.needs("people")?,
        target_s: table.needs("target_s")?,
        patience_s: table.place("patience_s"),
    };
    if table.rows.is_empty() {
        return Err(FigureError::NoRows);
    }
    let read = |row: &Row| LiveRow { line: row.line, case: columns.case(&table, row) };
    Ok(table.rows.iter().map(read).collect())
}

struct Columns {
    calls_per_hour: usize,
    handle_time_s: usize,
    people: usize,
    target_s: usize,
    patience_s: Option<usize>,
}

impl Columns {
    fn case(&self, table: &Table, row: &Row) -> Result<LiveCase, FigureError> {
        table.fits(row)?;
        let read = |column: usize| figure(row.line, &table.columns[column], row.cell(column));
        let given = |column: &usize| !row.cell(*column).is_empty();
        // In the order of the header that is documented, so that the first cell that is wrong is named.
        let (offered_per_hour, handle_time_s) = (read(self.calls_per_hour)?, read(self.handle_time_s)?);
        let people = read(self.people)?;
        let patience_s = self.patience_s.filter(given).map(read).transpose()?;
        let target_s = read(self.target_s)?;
        Ok(LiveCase { load: LiveLoad { offered_per_hour, handle_time_s, patience_s, target_s }, people })
    }
}

fn figure(line: u64, column: &str, cell: &str) -> Result<f64, FigureError> {
    if cell.is_empty() {
        return Err(FigureError::Empty { line, column: column.to_owned() });
    }
    let wrong = || FigureError::NotANumber { line, column: column.to_owned(), cell: cell.to_owned() };
    number(cell).ok_or_else(wrong)
}
