//! Workbooks that are made to explode, refused before their cells are held in memory: one guard for contacts, rosters and
//! reports.
//!
//! A workbook is a zip: a few kilobytes of it can unpack to all the memory there is, and a sheet with a cell in each of
//! two far corners spans billions of cells. What a directory claims of sizes is not believed; it is counted.

mod cells;

use std::io::{Read, Seek};

use calamine::{Cell, Data, Range, Reader, Sheets};
use zip::ZipArchive;

use crate::FormatError;

/// All parts of a workbook together, unpacked. A sheet of a million rows with twenty columns stays under it.
const MOST_BYTES: u64 = 1 << 30;
/// A part over this size …
const LARGE_BYTES: u64 = 32 << 20;
/// … that unpacks to more than this many times its packed size is no table: those reach 10 to 30.
const MOST_RATIO: u64 = 150;
/// What an ODS holds its sheets in; other workbooks have no such part.
const ODS_CONTENT: &str = "content.xml";
/// Cells from corner to corner of a sheet.
const MOST_CELLS: u64 = 24_000_000;

/// Refuses a zip that unpacks to more than a workbook holds. What is no zip is left to the reader.
///
/// # Errors
/// [`FormatError::WorkbookExplodes`].
pub(crate) fn check(bytes: impl Read + Seek) -> Result<(), FormatError> {
    let Ok(mut archive) = ZipArchive::new(bytes) else { return Ok(()) };
    let mut all: u64 = 0;
    for at in 0..archive.len() {
        // A part that cannot be unpacked is the reader's to complain of.
        let Ok(part) = archive.by_index(at) else { continue };
        let packed = part.compressed_size().max(1);
        all += counted(part, packed, MOST_BYTES - all)?;
        if all >= MOST_BYTES {
            return Err(explodes("over 1 GB in all"));
        }
    }
    // Only now is the part known to be no larger than it may be.
    match archive.by_name(ODS_CONTENT) {
        Ok(content) => cells::check(content),
        Err(_) => Ok(()),
    }
}

/// The unpacked size of a part, counted up to `most`.
fn counted(mut part: impl Read, packed: u64, most: u64) -> Result<u64, FormatError> {
    let mut size: u64 = 0;
    let mut buffer = vec![0_u8; 1 << 16];
    while size < most {
        match part.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => size += read as u64,
        }
        if size > LARGE_BYTES && size / packed > MOST_RATIO {
            return Err(explodes("a part of it grows to more than 150 times its size"));
        }
    }
    Ok(size)
}

fn explodes(reason: &str) -> FormatError {
    FormatError::WorkbookExplodes { reason: reason.to_owned() }
}

fn spans() -> FormatError {
    explodes("a sheet of it spans over 24 million cells")
}

/// The cells of a sheet, where they span no more than a sheet of a help desk does.
///
/// # Errors
/// [`FormatError::WorkbookExplodes`], or [`FormatError::Workbook`] where the sheet cannot be read.
pub(crate) fn range<R: Read + Seek>(book: &mut Sheets<R>, sheet: &str) -> Result<Range<Data>, FormatError> {
    let failed = |reason: String| FormatError::Workbook { reason };
    match book {
        Sheets::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| failed(error.to_string()))?;
            let mut cells = Sparse::default();
            while let Some(cell) = reader.next_cell().map_err(|error| failed(error.to_string()))? {
                push(&mut cells, cell.get_position(), Data::from(cell.get_value().clone()))?;
            }
            spanned(cells.cells)
        }
        Sheets::Xlsb(book) => {
            let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| failed(error.to_string()))?;
            let mut cells = Sparse::default();
            while let Some(cell) = reader.next_cell().map_err(|error| failed(error.to_string()))? {
                push(&mut cells, cell.get_position(), Data::from(cell.get_value().clone()))?;
            }
            spanned(cells.cells)
        }
        Sheets::Xls(_) | Sheets::Ods(_) => {
            book.worksheet_range(sheet).map_err(|error| failed(error.to_string()))
        }
    }
}

/// Keeps a cell that holds something: formats alone reach far beyond the table.
///
/// # Errors
/// [`FormatError::WorkbookExplodes`] where many cells share a long text.
fn push(cells: &mut Sparse, position: (u32, u32), value: Data) -> Result<(), FormatError> {
    if let Data::String(text) = &value {
        cells.bytes += text.len() as u64;
    }
    if value != Data::Empty {
        cells.cells.push(Cell::new(position, value));
    }
    if cells.bytes > MOST_BYTES { Err(explodes("over 1 GB of text")) } else { Ok(()) }
}

/// The cells of a sheet that hold something, and the bytes of their texts.
#[derive(Default)]
struct Sparse {
    cells: Vec<Cell<Data>>,
    bytes: u64,
}

fn spanned(cells: Vec<Cell<Data>>) -> Result<Range<Data>, FormatError> {
    let side = |of: fn(&Cell<Data>) -> u32| {
        let ends = cells.iter().map(of).min().zip(cells.iter().map(of).max());
        ends.map_or(0, |(first, last)| u64::from(last - first) + 1)
    };
    let area = side(|cell| cell.get_position().0) * side(|cell| cell.get_position().1);
    if area > MOST_CELLS {
        return Err(spans());
    }
    Ok(Range::from_sparse(cells))
}
