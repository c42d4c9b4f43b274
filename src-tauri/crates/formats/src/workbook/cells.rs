//! Cells that an ODS sheet says are repeated, counted before any of them is made.
//!
//! A cell or a row can stand there a million times in a few bytes, and a reader writes each of them out. What stands
//! after the last cell that holds something is not counted: spreadsheets repeat blanks to the end of the sheet.

use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{MOST_BYTES, MOST_CELLS, explodes, spans};
use crate::FormatError;

/// Refuses sheets that span more cells, or hold more text, than a workbook does.
///
/// # Errors
/// [`FormatError::WorkbookExplodes`]. What is no XML is left to the reader.
pub(super) fn check(content: impl Read) -> Result<(), FormatError> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut sheet = Sheet::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match next(&mut reader, &mut buffer) {
            None | Some(Event::Eof) => return Ok(()),
            Some(Event::Start(tag)) => sheet.open(&tag, false)?,
            Some(Event::Empty(tag)) => sheet.open(&tag, true)?,
            Some(Event::Text(text)) => sheet.write(text.len() as u64),
            Some(Event::End(tag)) => match tag.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => sheet.close_cell(),
                "table:table-row" => sheet.close_row()?,
                _ => {}
            },
            Some(_) => {}
        }
    }
}

fn next<'b>(reader: &mut Reader<impl BufRead>, buffer: &'b mut Vec<u8>) -> Option<Event<'b>> {
    reader.read_event_into(buffer).ok()
}

/// The sheet that is read, to its last cell that holds something.
#[derive(Default)]
struct Sheet {
    /// Rows to the last one that holds something, blanks in between included.
    rows: u64,
    blank_rows: u64,
    widest: u64,
    /// Of all sheets.
    bytes: u64,
    row: Row,
}

/// The row that is read.
#[derive(Default)]
struct Row {
    repeats: u64,
    width: u64,
    blank_cells: u64,
    bytes: u64,
    /// The cell that is read: how often it stands there, and whether it holds something.
    repeated: u64,
    holds: bool,
    text: u64,
}

impl Sheet {
    fn open(&mut self, tag: &BytesStart<'_>, closes: bool) -> Result<(), FormatError> {
        match tag.name().as_ref() {
            "table:table" => *self = Self { bytes: self.bytes, ..Self::default() },
            "table:table-row" => {
                self.row = Row { repeats: number(tag, "table:number-rows-repeated"), ..Row::default() };
                if closes {
                    self.close_row()?;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.row.repeated = number(tag, "table:number-columns-repeated");
                let told = tag.attributes().flatten().filter(|attribute| {
                    let key = attribute.key.as_ref();
                    key.starts_with("office:") || key == "table:formula"
                });
                self.row.text = told.clone().map(|attribute| attribute.value.len() as u64).sum();
                self.row.holds = told.count() > 0;
                if closes {
                    self.close_cell();
                }
            }
            "text:s" => self.write(number(tag, "text:c")),
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, bytes: u64) {
        self.row.text = self.row.text.saturating_add(bytes);
    }

    fn close_cell(&mut self) {
        let Row { width, blank_cells, bytes, repeated, holds, text, .. } = &mut self.row;
        if *holds {
            *width = width.saturating_add(*blank_cells).saturating_add(*repeated);
            *bytes = bytes.saturating_add(text.saturating_mul(*repeated));
            *blank_cells = 0;
        } else {
            *blank_cells = blank_cells.saturating_add(*repeated);
        }
    }

    fn close_row(&mut self) -> Result<(), FormatError> {
        let row = std::mem::take(&mut self.row);
        if row.width == 0 {
            self.blank_rows = self.blank_rows.saturating_add(row.repeats);
            return Ok(());
        }
        self.rows = self.rows.saturating_add(self.blank_rows).saturating_add(row.repeats);
        self.blank_rows = 0;
        self.widest = self.widest.max(row.width);
        self.bytes = self.bytes.saturating_add(row.bytes.saturating_mul(row.repeats));
        if self.rows.saturating_mul(self.widest) > MOST_CELLS {
            return Err(spans());
        }
        if self.bytes > MOST_BYTES { Err(explodes("over 1 GB of text")) } else { Ok(()) }
    }
}

/// A count in an attribute; once where there is none.
fn number(tag: &BytesStart<'_>, name: &str) -> u64 {
    let told = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
    let digits = told.map(|attribute| attribute.value.into_owned());
    // A number too long to be read is too many.
    digits.map_or(1, |digits| digits.trim().parse().unwrap_or(u64::MAX))
}
