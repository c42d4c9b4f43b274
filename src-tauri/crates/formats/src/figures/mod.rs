//! Small tables of numbers, as someone who checks the arithmetic writes them.
//!
//! What belongs here: reading the columns that a calculation asks for, with the line of what does not fit. What does not:
//! exports of other programs (`contacts`), and the calculation.

mod live;
mod series;
mod table;

pub use live::{LiveCase, LiveRow, read_live_rows};
pub use series::read_series;

use crate::FormatError;

/// Why a table of numbers cannot be reckoned with. `Display` is what the lead sees.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FigureError {
    #[error(transparent)]
    File(#[from] FormatError),
    #[error("The file has no column {column}. It has {has}. Name the column {column} in its first line.")]
    NoColumn { column: &'static str, has: String },
    #[error("The file has no rows. Write at least one below the header.")]
    NoRows,
    #[error("Line {line}: {column} is '{cell}', which is no number. Write it like 12.5.")]
    NotANumber { line: u64, column: String, cell: String },
    #[error("Line {line}: {column} is empty. Write a number.")]
    Empty { line: u64, column: String },
    #[error(
        "Line {line} has {cells} cells and the header {columns}. Write numbers like 12.5, and one row a line."
    )]
    TooManyCells { line: u64, cells: usize, columns: usize },
    #[error("Line {line} holds bytes that its encoding does not have. Save the file as UTF-8.")]
    NotInEncoding { line: u64 },
}

/// A number with a point, or a single comma, before its decimals; powers of ten as programs write them.
fn number(cell: &str) -> Option<f64> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let plain = cell.trim().replacen(',', ".", 1);
    plain.parse::<f64>().ok().filter(|number| number.is_finite() && digits(&plain))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_people_and_programs_write_them() {
        for (cell, value) in [("12.5", 12.5), (" 12,5 ", 12.5), ("-3", -3.0), ("1e-3", 0.001), ("0", 0.0)] {
            assert_eq!(number(cell), Some(value), "{cell}");
        }
        for cell in ["", "abc", "inf", "NaN", "1,234,5", "12 s", "1e999"] {
            assert_eq!(number(cell), None, "{cell}");
        }
    }
}
