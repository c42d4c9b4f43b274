//! Rows of workbooks: XLSX, and what else calamine opens (XLS, XLSB, ODS).

use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use calamine::{Data, Range, Reader, Sheets, open_workbook_auto_from_rs};

use super::super::mapping::Container;
use super::{Found, KnowsName, Visit, Visitor, header_among};
use crate::FormatError;
use crate::file;
use crate::text::Cells;
use crate::workbook as guard;

/// Titles above a header are few.
const HEADER_WITHIN: usize = 20;

type Book = Sheets<Cursor<Arc<[u8]>>>;

/// A workbook is a compressed archive that is read here and there, so its bytes are held.
fn open(path: &Path) -> Result<Book, FormatError> {
    let file = file::open(path)?;
    guard::check(std::io::BufReader::new(file))?;
    let bytes = std::fs::read(path).map_err(|error| FormatError::unreadable(path, &error))?;
    open_workbook_auto_from_rs(Cursor::new(Arc::from(bytes))).map_err(|error| unopened(&error))
}

fn unopened(error: &calamine::Error) -> FormatError {
    FormatError::Workbook { reason: error.to_string() }
}

pub(super) fn find(path: &Path, knows: KnowsName) -> Result<Found, FormatError> {
    let mut book = open(path)?;
    let mut fallback = None;
    for sheet in book.sheet_names() {
        let range = guard::range(&mut book, &sheet)?;
        let rows: Vec<Vec<String>> = range.rows().take(HEADER_WITHIN).map(texts).collect();
        if let Some(at) = header_among(rows.iter().map(Vec::as_slice), knows) {
            return Ok(found(sheet, &range, at, &rows[at]));
        }
        let widest = rows.iter().position(|row| row.iter().filter(|cell| !cell.is_empty()).count() >= 2);
        if let (Some(at), None) = (widest, &fallback) {
            fallback = Some(found(sheet, &range, at, &rows[at]));
        }
    }
    fallback.ok_or(FormatError::WorkbookWithoutTable)
}

fn found(sheet: String, range: &Range<Data>, at: usize, header: &[String]) -> Found {
    let first = range.start().map_or(0, |(row, _)| row);
    let header_row = first + u32::try_from(at).unwrap_or(0) + 1;
    Found { container: Container::Xlsx { sheet, header_row }, columns: header.to_vec(), sniffed: None }
}

fn sheet_range(path: &Path, sheet: &str) -> Result<Range<Data>, FormatError> {
    guard::range(&mut open(path)?, sheet)
}

pub(super) fn columns(path: &Path, sheet: &str, header_row: u32) -> Result<Vec<String>, FormatError> {
    let range = sheet_range(path, sheet)?;
    let header = range.rows().nth(skipped(&range, header_row));
    header.map(texts).ok_or(FormatError::WorkbookWithoutTable)
}

/// Rows of the range above row `row` of the sheet; a range begins at its first row that is not blank.
fn skipped(range: &Range<Data>, row: u32) -> usize {
    row.saturating_sub(1).saturating_sub(range.start().map_or(0, |(first, _)| first)) as usize
}

pub(super) fn read(
    path: &Path,
    sheet: &str,
    header_row: u32,
    visit: &mut Visitor,
) -> Result<bool, FormatError> {
    let range = sheet_range(path, sheet)?;
    let bytes = std::fs::metadata(path).map_or(0, |file| file.len());
    let rows = range.height().max(1) as u64;
    let above = skipped(&range, header_row) + 1;
    let mut cells = Cells::default();
    for (at, row) in range.rows().enumerate().skip(above) {
        cells.clear();
        row.iter().for_each(|cell| cells.push(&text(cell)));
        if cells.is_blank() {
            continue;
        }
        let line = u64::from(header_row) + (at - above) as u64 + 1;
        let bytes_read = bytes * (at as u64 + 1) / rows;
        let alone = cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1 && cells.len() > 2;
        let flow = if alone && !cells.get(0).trim().is_empty() && at + 5 > range.height() {
            visit(Visit::Remark(cells.get(0)))
        } else {
            visit(Visit::Row { line, cells: &cells, bytes_read })
        };
        if flow == ControlFlow::Break(()) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().map(|cell| text(cell).trim().to_string()).collect()
}

/// A cell as text; dates in ISO order, lengths of time as `h:mm:ss`, whole numbers without a fraction.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(is) => is.to_string(),
        Data::DateTime(at) if at.is_duration() => clock(at.as_f64()),
        Data::DateTime(at) => {
            at.as_datetime().map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M:%S").to_string())
        }
    }
}

fn clock(days: f64) -> String {
    let seconds = (days * 86_400.0).round().clamp(0.0, 1e12) as i64;
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
