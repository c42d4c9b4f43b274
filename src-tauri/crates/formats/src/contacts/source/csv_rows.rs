//! Rows of CSV files.

use std::ops::ControlFlow;
use std::path::Path;

use super::super::mapping::Container;
use super::{Found, KnowsName, Visit, Visitor, header_among};
use crate::FormatError;
use crate::text::{Cells, Encoding, Framed, Layout, Records, Sniffed, TextReader, sniff_layout};

/// Titles and blank lines above a header are few.
const HEADER_WITHIN: usize = 10;

pub(super) fn find(path: &Path, sniffed: Sniffed, knows: KnowsName) -> Result<Found, FormatError> {
    let layout = layout_of(path, sniffed.encoding)?;
    let mut records = open(path, sniffed.encoding, layout)?;
    let mut cells = Cells::default();
    let mut rows: Vec<(u64, Vec<String>)> = Vec::new();
    while rows.len() < HEADER_WITHIN {
        match records.next(&mut cells)? {
            Some(Framed::Row { line }) => rows.push((line, names(&cells))),
            Some(Framed::QuoteNotClosed { line, .. }) if rows.is_empty() => {
                return Err(FormatError::QuoteNotClosed { line });
            }
            Some(_) => {}
            None => break,
        }
    }
    if layout.says_so && rows.first().is_some_and(|(line, _)| *line == 1) {
        rows.remove(0);
    }
    let at = header_among(rows.iter().map(|(_, row)| row.as_slice()), knows).unwrap_or(0);
    let Some((line, columns)) = rows.into_iter().nth(at) else { return Err(FormatError::Empty) };
    let container = Container::Csv {
        delimiter: char::from(layout.delimiter).to_string(),
        encoding: sniffed.encoding,
        header_line: u32::try_from(line).unwrap_or(1),
    };
    Ok(Found { container, columns, sniffed: Some(sniffed) })
}

fn names(cells: &Cells) -> Vec<String> {
    cells.iter().map(|name| name.trim().to_string()).collect()
}

fn layout_of(path: &Path, encoding: Encoding) -> Result<Layout, FormatError> {
    let mut head = Vec::new();
    TextReader::open(path, encoding)?.fill(&mut head)?;
    Ok(sniff_layout(&head))
}

fn open(path: &Path, encoding: Encoding, layout: Layout) -> Result<Records, FormatError> {
    Ok(Records::new(TextReader::open(path, encoding)?, layout.delimiter, layout.terminator))
}

/// Opens the file with the delimiter that was chosen, at the first row below the header.
fn below_header(
    path: &Path,
    delimiter: &str,
    encoding: Encoding,
    header_line: u64,
) -> Result<(Records, Vec<String>), FormatError> {
    let mut layout = layout_of(path, encoding)?;
    layout.delimiter = delimiter.bytes().next().unwrap_or(layout.delimiter);
    let mut records = open(path, encoding, layout)?;
    let mut cells = Cells::default();
    loop {
        match records.next(&mut cells)? {
            Some(Framed::Row { line }) if line >= header_line => return Ok((records, names(&cells))),
            Some(_) => {}
            None => return Err(FormatError::Empty),
        }
    }
}

pub(super) fn columns(
    path: &Path,
    delimiter: &str,
    encoding: Encoding,
    header_line: u64,
) -> Result<Vec<String>, FormatError> {
    below_header(path, delimiter, encoding, header_line).map(|(_, columns)| columns)
}

pub(super) fn read(
    path: &Path,
    delimiter: &str,
    encoding: Encoding,
    header_line: u64,
    visit: &mut Visitor,
) -> Result<bool, FormatError> {
    let (mut records, columns) = below_header(path, delimiter, encoding, header_line)?;
    let mut cells = Cells::default();
    while let Some(framed) = records.next(&mut cells)? {
        let bytes_read = records.bytes_read();
        let flow = match framed {
            Framed::Row { line } => match too_many(&cells, columns.len()) {
                None => visit(Visit::Row { line, cells: &cells, bytes_read }),
                Some(reason) => visit(Visit::Broken { line, reason, text: joined(&cells) }),
            },
            Framed::QuoteNotClosed { line, text } => {
                let reason = format!("A quote is not closed, the row that starts at line {line} runs on");
                visit(Visit::Broken { line, reason, text })
            }
            Framed::NotInEncoding { line, text } => {
                let reason = format!("The row holds bytes that are not {}", encoding.label());
                visit(Visit::Broken { line, reason, text })
            }
        };
        if flow == ControlFlow::Break(()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A row may be shorter than its header, but what lies beyond it belongs to no column.
fn too_many(cells: &Cells, columns: usize) -> Option<String> {
    let beyond = (columns..cells.len()).any(|index| !cells.get(index).trim().is_empty());
    beyond.then(|| {
        format!(
            "The row has {} cells and the header {columns}; a quote or a delimiter is out of place",
            cells.len()
        )
    })
}

fn joined(cells: &Cells) -> String {
    cells.iter().collect::<Vec<_>>().join("; ")
}
