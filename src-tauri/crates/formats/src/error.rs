//! Why a file cannot be read, each as one sentence for the lead: what, where, what to do.
//!
//! A row that cannot be read is not an error: it is a refusal, and the other rows go on.

use std::path::Path;

use crate::dates::{Numeric, question};

/// A file that cannot be read at all. `Display` is what the lead sees.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    #[error("{file} could not be read ({reason}). Check that it is still there and may be opened.")]
    Unreadable { file: String, reason: String },
    #[error("{file} is a pipe or a device, not a file. Save what it holds to a file, and choose that.")]
    NotAFile { file: String },
    #[error("{file} is larger than 64 MB, which no calendar is. Choose another file.")]
    TooLarge { file: String },
    #[error("The file is empty. Export it again with at least one row.")]
    Empty,
    #[error("The file has a header and no rows. Export it again with at least one contact.")]
    HeaderOnly,
    #[error(
        "The file is not text: line {line} holds bytes that no table or calendar has. Choose a CSV, XLSX, JSON or ICS file."
    )]
    NotText { line: u64 },
    #[error("The table has {columns} columns, more than a spreadsheet holds ({most}). Choose another file.")]
    TooManyColumns { columns: usize, most: usize },
    #[error("Line {line} is longer than 16 MB, which no table of contacts has. Choose another file.")]
    LineTooLong { line: u64 },
    #[error(
        "A quote is not closed, the row that starts at line {line} runs on. Close it, or export the file again."
    )]
    QuoteNotClosed { line: u64 },
    #[error(
        "The file has no column that says when a contact was opened. Choose one under Columns, or export with the creation date."
    )]
    NoOpenedColumn,
    #[error(
        "The file has no column with the number of a contact. Choose one under Columns, or export with the ticket number."
    )]
    NoNumberColumn,
    #[error(
        "The file has no column {column:?}, which its remembered columns name. Choose the columns again."
    )]
    ColumnGone { column: String },
    /// A numeric date that reads both ways, met without an answer. `question` is the sentence of the screen.
    #[error("{question} Say which under Dates; every date in the file is then read that way.")]
    DateOrderOpen { example: String, question: String },
    #[error(
        "The JSON breaks at line {line}, column {column}: {reason}. Export the file again, or mend that line."
    )]
    Json { line: usize, column: usize, reason: String },
    #[error("The JSON holds no list of contacts. Export tickets or conversations, not a summary of them.")]
    JsonWithoutRows,
    #[error("The workbook cannot be opened ({reason}). Save it again as .xlsx, or export it as CSV.")]
    Workbook { reason: String },
    #[error("The workbook has no sheet with a table. Choose a file whose first row names its columns.")]
    WorkbookWithoutTable,
    #[error(
        "The file is no roster that is known: it has {missing}. Name its columns name, date, start, end, or name, Monday to Sunday."
    )]
    NotARoster { missing: &'static str },
    #[error(
        "The file is no interval report that is known: it has {missing}. Export it with interval start, offered, answered, abandoned and handle time."
    )]
    NotAReport { missing: &'static str },
    #[error("The report has a header and no rows. Export it again with at least one interval.")]
    ReportWithoutRows,
    #[error("The report has more than {most} rows, which no team has. Export a few years of it.")]
    ReportTooLong { most: usize },
    /// Nothing in the file says whether these queues take calls or chats; one without a name where it names none.
    #[error("{}", channel_question(queues))]
    ReportChannelOpen { queues: Vec<String> },
    #[error(
        "The report counts by {}, which is no interval of a day. Export it by 15, 30 or 60 minutes.",
        step_words(*step_min)
    )]
    ReportStep { step_min: u32 },
    #[error("The roster has a header and no rows. Export it again with at least one shift.")]
    RosterWithoutRows,
    #[error("The roster has more than {most} rows, which no team has. Export a few months of it.")]
    RosterTooLong { most: usize },
    #[error(
        "The workbook would unpack to more than a workbook holds ({reason}), as files made to do harm do. It was not opened; export it as CSV."
    )]
    WorkbookExplodes { reason: String },
    #[error("The file is not a calendar: {reason}. Export it again as iCalendar (.ics).")]
    NotACalendar { reason: String },
    #[error("The file could not be written ({reason}). Choose another folder, or free some space.")]
    Unwritable { reason: String },
}

impl FormatError {
    /// What is asked about a date that reads two ways.
    pub(crate) fn date_order_open((example, date): &(String, Numeric)) -> Self {
        FormatError::DateOrderOpen { example: example.clone(), question: question(example, date) }
    }

    pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        FormatError::Unreadable { file: Self::name_of(path), reason: plain_reason(error) }
    }

    /// A file without its folder.
    pub(crate) fn name_of(path: &Path) -> String {
        path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into())
    }
}

/// What has to be asked of a report that does not say.
fn channel_question(queues: &[String]) -> String {
    let named: Vec<&str> = queues.iter().map(String::as_str).filter(|queue| !queue.is_empty()).collect();
    match named.as_slice() {
        [] => "Does this report count calls or chats? Say phone or chat.".into(),
        [queue] => format!("Does the queue {queue} take calls or chats? Say phone or chat."),
        many => format!(
            "Do the queues {} take calls or chats? Say phone or chat; if some take the one and some the other, export a column Channel.",
            many.join(", ")
        ),
    }
}

fn step_words(minutes: u32) -> String {
    if minutes >= 24 * 60 { "day or longer".into() } else { format!("{minutes} minutes") }
}

/// The system's words for the common causes carry numbers and jargon; these do not.
fn plain_reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it is not there".into(),
        std::io::ErrorKind::PermissionDenied => "reading it is not permitted".into(),
        std::io::ErrorKind::IsADirectory => "it is a folder".into(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_named_without_its_folder() {
        let error = std::io::Error::from(std::io::ErrorKind::NotFound);
        let sentence = FormatError::unreadable(Path::new("/home/nora/tickets.csv"), &error).to_string();
        assert_eq!(
            sentence,
            "tickets.csv could not be read (it is not there). Check that it is still there and may be opened."
        );
    }
}
