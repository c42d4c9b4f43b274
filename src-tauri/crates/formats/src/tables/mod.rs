//! Tables out. Whatever is written here opens in a spreadsheet, so no cell may act as a formula there.
//!
//! What belongs here: writing rows of text as CSV. What does not: what the columns mean.

use std::borrow::Cow;
use std::io::Write;

use crate::FormatError;

/// Writes a header and rows as CSV: UTF-8, commas, CRLF line ends (RFC 4180), every cell safe to open.
///
/// # Errors
/// [`FormatError::Unwritable`] where `out` takes no more bytes.
pub fn write_csv<W, H, R, C>(
    headers: &[H],
    rows: impl IntoIterator<Item = R>,
    out: W,
) -> Result<(), FormatError>
where
    W: Write,
    H: AsRef<str>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(out);
    write_row(&mut writer, headers)?;
    for row in rows {
        write_row(&mut writer, row)?;
    }
    writer.flush().map_err(|error| FormatError::Unwritable { reason: error.to_string() })
}

fn write_row<W: Write, C: AsRef<str>>(
    writer: &mut csv::Writer<W>,
    cells: impl IntoIterator<Item = C>,
) -> Result<(), FormatError> {
    let unwritable = |error: csv::Error| FormatError::Unwritable { reason: error.to_string() };
    for cell in cells {
        writer.write_field(disarm(cell.as_ref()).as_bytes()).map_err(unwritable)?;
    }
    writer.write_record(None::<&[u8]>).map_err(unwritable)
}

/// A cell that a spreadsheet would take for a formula gets a leading apostrophe, which the spreadsheet hides.
/// The list of first characters is OWASP's ("CSV Injection"); line feed belongs to it too.
pub fn disarm(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(rows: &[Vec<String>]) -> Vec<Vec<String>> {
        let mut out = Vec::new();
        write_csv(&["a", "b"], rows, &mut out).unwrap();
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(out.as_slice());
        reader.records().map(|record| record.unwrap().iter().map(String::from).collect()).collect()
    }

    #[test]
    fn a_formula_is_written_as_text() {
        let rows = written(&[vec!["=HYPERLINK(\"http://x\")".into(), "+49 30".into()]]);
        assert_eq!(rows, vec![vec!["'=HYPERLINK(\"http://x\")".to_string(), "'+49 30".to_string()]]);
    }

    #[test]
    fn a_plain_word_is_left_as_it_is() {
        assert_eq!(disarm("Refund, second line"), "Refund, second line");
        assert_eq!(disarm(""), "");
    }

    proptest! {
        #[test]
        fn no_written_cell_starts_like_a_formula(cells in prop::collection::vec("\\PC{0,12}|[=+@\\-\t\r\n]\\PC{0,8}", 2)) {
            for row in written(std::slice::from_ref(&cells)) {
                for (cell, was) in row.iter().zip(&cells) {
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
                    prop_assert!(cell == was || cell.strip_prefix('\'') == Some(was));
                }
            }
        }
    }
}
