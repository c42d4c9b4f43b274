//! A series for a process behaviour chart.

use std::path::Path;

use super::table::Table;
use super::{FigureError, number};

const VALUE: &str = "value";

/// The `value` of each row in order; `None` where it is empty. In a file of one column its name does not matter, it may
/// have none, and a blank line between two values is a missing one.
///
/// # Errors
/// Where the file cannot be read, has several columns and none is `value`, or a value is no number.
pub fn read_series(path: &Path) -> Result<Vec<Option<f64>>, FigureError> {
    let table = Table::read(path)?;
    let alone = table.columns.len() == 1;
    let column = match table.place(VALUE) {
        Some(column) => column,
        None if alone => 0,
        None => table.needs(VALUE)?,
    };
    let mut values = Vec::with_capacity(table.rows.len());
    let unnamed = if alone { table.columns.first().and_then(|name| number(name)) } else { None };
    values.extend(unnamed.map(Some));
    let mut next_line = table.header_line + 1;
    for row in &table.rows {
        table.fits(row)?;
        if alone {
            values.extend((next_line..row.line).map(|_| None));
        }
        next_line = row.line + 1;
        values.push(value(row.line, row.cell(column))?);
    }
    if values.is_empty() { Err(FigureError::NoRows) } else { Ok(values) }
}

fn value(line: u64, cell: &str) -> Result<Option<f64>, FigureError> {
    if cell.is_empty() {
        return Ok(None);
    }
    let wrong = || FigureError::NotANumber { line, column: VALUE.to_owned(), cell: cell.to_owned() };
    number(cell).map(Some).ok_or_else(wrong)
}
