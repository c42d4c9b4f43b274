//! Why a file is no arrivals.

use domain::staffing::forecast::HistoryError;

use crate::FormatError;

/// Why a file is no arrivals. `Display` is what the lead sees.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ArrivalsError {
    #[error(transparent)]
    Format(#[from] FormatError),
    #[error(transparent)]
    History(#[from] HistoryError),
    #[error("The file has a header and no rows. Export it again with at least one row.")]
    HeaderOnly,
    #[error(
        "Line {line}: {text:?} is no time. The first column holds when contacts came, as 2026-11-18 09:30."
    )]
    NoTime { line: u64, text: String },
    #[error("Line {line}: {text:?} is no count. The second column holds a number, zero or more.")]
    NoCount { line: u64, text: String },
    #[error("Line {line}: the quote is not closed. Close it, or export the file again.")]
    Quote { line: u64 },
    #[error("Line {line} holds bytes of another encoding. Save the file as UTF-8.")]
    Encoding { line: u64 },
    #[error("{question}")]
    DateOrder { question: String },
    #[error(
        "The times stand {step_min} minutes apart, as those of counts do, but the number beside them is in {column}. \
         Put the time first and the count second, or leave that column out if each row is one contact."
    )]
    Misplaced { step_min: i64, column: String },
    #[error("The file has dates without a time of day, and a forecast per {interval_min} minutes needs it.")]
    Daily { interval_min: u32 },
    #[error(
        "The file counts every {step_min} minutes, which does not fit into {interval_min}. Ask for --interval {fits}."
    )]
    Step { step_min: u32, interval_min: u32, fits: u32 },
}
