//! Rows that sum up others, which are no intervals.

use super::columns::Role;
use super::figures::is_blank;
use super::rows::{Reading, Row};

/// Words that begin a row of sums or means.
const TOTALS: [&str; 22] = [
    "total",
    "totals",
    "subtotal",
    "sub-total",
    "grand",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "insgesamt",
    "zwischensumme",
    "i alt",
    "ialt",
    "sum:",
    "average",
    "averages",
    "avg",
    "mean",
    "durchschnitt",
    "mittelwert",
    "moyenne",
    "gennemsnit",
];

/// Whether a row sums up others: it says so where its time should be, or it is one of all queues beside their own.
pub(super) fn is_total(row: &Row, reading: &Reading<'_>, start: &str, date: &str) -> bool {
    if is_total_words(start) || is_total_words(date) {
        return true;
    }
    let queue = row.cell(reading.columns, Role::Queue);
    if reading.has_queues && is_all_queues(queue) {
        return true;
    }
    // `Total` may stand in any column of a row that has no time.
    is_blank(start) && row.cells.iter().any(|cell| is_total_words(cell))
}

fn is_total_words(cell: &str) -> bool {
    let lower = cell.trim().to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default().trim_end_matches([':', '.']);
    TOTALS.contains(&first) || lower.starts_with("i alt")
}

/// `Total`, `All queues`
pub(super) fn is_all_queues(queue: &str) -> bool {
    let lower = queue.trim().to_lowercase();
    is_total_words(queue)
        || matches!(lower.as_str(), "all" | "all queues" | "all skills" | "alle" | "alle warteschlangen")
}
