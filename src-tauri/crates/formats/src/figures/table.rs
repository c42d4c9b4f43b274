//! A CSV file with its lines.

use std::path::Path;

use super::FigureError;
use crate::FormatError;
use crate::text::{Cells, Framed, Records, TextReader, sniff_encoding, sniff_layout};

/// A header and the rows below it, with the line each starts at. Blank lines are no rows.
pub(super) struct Table {
    pub columns: Vec<String>,
    pub header_line: u64,
    pub rows: Vec<Row>,
}

pub(super) struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of a column; empty where the row ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads a file of any encoding and delimiter that can be told apart.
    pub fn read(path: &Path) -> Result<Self, FigureError> {
        let encoding = sniff_encoding(path)?.encoding;
        let mut head = Vec::new();
        TextReader::open(path, encoding)?.fill(&mut head)?;
        let layout = sniff_layout(&head);
        let reader = TextReader::open(path, encoding)?;
        let mut records = Records::new(reader, layout.delimiter, layout.terminator);
        let (mut cells, mut rows) = (Cells::default(), Vec::new());
        while let Some(framed) = records.next(&mut cells)? {
            match framed {
                Framed::Row { line } => {
                    rows.push(Row { line, cells: cells.iter().map(|cell| cell.trim().to_owned()).collect() });
                }
                Framed::QuoteNotClosed { line, .. } => Err(FormatError::QuoteNotClosed { line })?,
                Framed::NotInEncoding { line, .. } => Err(FigureError::NotInEncoding { line })?,
            }
        }
        if layout.says_so && !rows.is_empty() {
            rows.remove(0);
        }
        if rows.is_empty() {
            return Err(FigureError::NoRows);
        }
        let header = rows.remove(0);
        Ok(Self { columns: header.cells, header_line: header.line, rows })
    }

    /// The place of a column, by its name in any case.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.eq_ignore_ascii_case(name))
    }

    /// The place of a column that has to be there.
    pub fn needs(&self, column: &'static str) -> Result<usize, FigureError> {
        let has = || self.columns.join(", ");
        self.place(column).ok_or_else(|| FigureError::NoColumn { column, has: has() })
    }

    /// Refuses a row with something beyond its header: a comma was meant for decimals, or a quote is missing.
    pub fn fits(&self, row: &Row) -> Result<(), FigureError> {
        let columns = self.columns.len();
        let beyond = row.cells.iter().skip(columns).any(|cell| !cell.is_empty());
        let (line, cells) = (row.line, row.cells.len());
        if beyond { Err(FigureError::TooManyCells { line, cells, columns }) } else { Ok(()) }
    }
}
