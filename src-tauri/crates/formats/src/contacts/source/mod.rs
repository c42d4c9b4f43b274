//! Rows of a file, whatever it is: CSV, workbook or JSON, all as the same cells under named columns.
//!
//! What belongs here: finding the header and the rows. What does not: what a column becomes.

mod csv_rows;
mod flatten;
mod held;
mod json_rows;
mod json_walk;
mod workbook;

pub(super) use flatten::LIST_MARK;
pub(crate) use held::{Limits, hold};

use std::ops::ControlFlow;
use std::path::Path;

use super::mapping::Container;
use crate::FormatError;
use crate::file;
use crate::text::{Cells, Sniffed, sniff_encoding};

/// One row, or a line that could not become one.
pub(crate) enum Visit<'a> {
    Row {
        line: u64,
        cells: &'a Cells,
        bytes_read: u64,
    },
    Broken {
        line: u64,
        reason: String,
        text: String,
    },
    /// A remark below the table, such as `Timezone: Europe/Berlin`.
    Remark(&'a str),
}

/// Receives rows; `Break` ends the reading.
pub(crate) type Visitor<'v> = dyn FnMut(Visit<'_>) -> ControlFlow<()> + 'v;

/// A file whose shape is known.
pub(crate) struct Found {
    pub container: Container,
    /// Names of the columns in the order of the cells. A name may stand there several times.
    pub columns: Vec<String>,
    /// How the encoding was found; workbooks have none.
    pub sniffed: Option<Sniffed>,
}

/// As many as a sheet of a spreadsheet; what has more is no table that somebody made.
const MOST_COLUMNS: usize = 16_384;

/// Whether a name in a header is one that exports use.
pub(crate) type KnowsName = fn(&str) -> bool;

/// Finds out what a file is and what its columns are called.
///
/// # Errors
/// Unreadable, empty, no text, no table, or far too wide a one.
pub(crate) fn find(path: &Path, knows: KnowsName) -> Result<Found, FormatError> {
    let found = find_table(path, knows)?;
    match found.columns.len() {
        columns if columns > MOST_COLUMNS => Err(FormatError::TooManyColumns { columns, most: MOST_COLUMNS }),
        _ => Ok(found),
    }
}

fn find_table(path: &Path, knows: KnowsName) -> Result<Found, FormatError> {
    let head = first_bytes(path)?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return workbook::find(path, knows);
    }
    let sniffed = sniff_encoding(path)?;
    if json_rows::looks_like_json(path, sniffed.encoding)? {
        return json_rows::find(path, sniffed);
    }
    csv_rows::find(path, sniffed, knows)
}

/// Reads every row of a file of known shape. The answer says whether the visitor stopped it.
///
/// # Errors
/// Unreadable, or broken where no row boundary can be found again.
pub(crate) fn read(
    path: &Path,
    container: &Container,
    columns: &[String],
    visit: &mut Visitor,
) -> Result<bool, FormatError> {
    match container {
        Container::Csv { delimiter, encoding, header_line } => {
            csv_rows::read(path, delimiter, *encoding, u64::from(*header_line), visit)
        }
        Container::Xlsx { sheet, header_row } => workbook::read(path, sheet, *header_row, visit),
        Container::Json { encoding, rows_at, per_line } => {
            json_rows::read(path, *encoding, rows_at, *per_line, columns, visit)
        }
    }
}

/// The columns of a file of known shape, as they are named now.
pub(crate) fn columns(path: &Path, container: &Container) -> Result<Vec<String>, FormatError> {
    match container {
        Container::Csv { delimiter, encoding, header_line } => {
            csv_rows::columns(path, delimiter, *encoding, u64::from(*header_line))
        }
        Container::Xlsx { sheet, header_row } => workbook::columns(path, sheet, *header_row),
        Container::Json { encoding, rows_at, per_line } => {
            json_rows::columns(path, *encoding, rows_at, *per_line)
        }
    }
}

/// Whether the first byte that is no space opens a JSON list or object.
///
/// # Errors
/// Unreadable.
pub(crate) fn begins_as_json(path: &Path) -> Result<bool, FormatError> {
    let head = first_bytes(path)?;
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    Ok(text.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'{' | b'[')))
}

fn first_bytes(path: &Path) -> Result<Vec<u8>, FormatError> {
    use std::io::Read;
    let mut head = Vec::with_capacity(8);
    let file = file::open(path)?;
    file.take(8).read_to_end(&mut head).map_err(|error| FormatError::unreadable(path, &error))?;
    Ok(head)
}

/// A header names at least two things that exports have; titles and blank lines above it do not.
fn header_among<'a>(rows: impl Iterator<Item = &'a [String]>, knows: KnowsName) -> Option<usize> {
    let known = |row: &[String]| row.iter().take(MOST_COLUMNS).filter(|name| knows(name)).count();
    rows.enumerate().find(|(_, row)| known(row) >= 2).map(|(at, _)| at)
}
