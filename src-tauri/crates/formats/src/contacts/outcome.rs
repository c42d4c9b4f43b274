//! What reading a file hands out, row by row and in the end.

use std::io::Write;

use domain::queue::ContactRecord;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::inspection::Fold;
use crate::FormatError;
use crate::tables::write_csv;

/// One step of reading a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    Row {
        /// Where the record starts: physical line, row of the sheet, or position in the JSON list, from 1.
        line: u64,
        record: ContactRecord,
        /// Bytes of the file taken in so far, for progress against `bytes_total`.
        bytes_read: u64,
    },
    Refused(Refusal),
}

/// A row that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    #[ts(type = "number")]
    pub line: u64,
    /// The column at fault, where it is one.
    pub column: Option<String>,
    /// One clear sentence without a full stop.
    pub reason: String,
    /// The row as it stands, shortened to 200 characters.
    pub text: String,
}

/// What a whole reading came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadSummary {
    /// Rows in the file, header and footer not counted.
    pub rows: u64,
    /// Contacts handed out.
    pub records: u64,
    pub refused: u64,
    /// The receiver asked to stop before the end.
    pub stopped: bool,
    pub fold: Fold,
}

/// Writes refused rows as CSV: line, column, reason, row.
///
/// # Errors
/// [`FormatError::Unwritable`] where `out` takes no more bytes.
pub fn write_refusals(refusals: &[Refusal], out: impl Write) -> Result<(), FormatError> {
    let rows = refusals.iter().map(|refusal| {
        [
            refusal.line.to_string(),
            refusal.column.clone().unwrap_or_default(),
            refusal.reason.clone(),
            refusal.text.clone(),
        ]
    });
    write_csv(&["line", "column", "reason", "row"], rows, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_open_safely_in_a_spreadsheet() {
        let refusal = Refusal {
            line: 7,
            column: Some("@cmd".into()),
            reason: "The date 00/11/2026 does not exist".into(),
            text: "=cmd|' /C calc'!A0; 00/11/2026".into(),
        };
        let mut out = Vec::new();
        write_refusals(&[refusal], &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "line,column,reason,row\r\n7,'@cmd,The date 00/11/2026 does not exist,'=cmd|' /C calc'!A0; 00/11/2026\r\n"
        );
    }
}
