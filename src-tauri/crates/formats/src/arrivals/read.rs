//! Reads a file of arrivals.

use std::path::Path;

use chrono::{NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;
use domain::staffing::forecast::{History, HistoryError, Tally};

use super::counts::Counts;
use crate::FormatError;
use crate::dates::{DateOrder, DateText, Evidence, Moment, parse_date, question};
use crate::text::{Cells, Framed, Records, TextReader, sniff_encoding, sniff_layout};

/// How a file says when contacts came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// A time and a count a row.
    Counts,
    /// One contact a row.
    Times,
}

/// What came, as a file tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrivals {
    pub history: History,
    pub listing: Listing,
    pub rows: u64,
}

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
    #[error("{question} Say --date-order day-first or month-first.")]
    DateOrder { question: String },
    #[error("The file has dates without a time of day, and a forecast per {interval_min} minutes needs it.")]
    Daily { interval_min: u32 },
    #[error(
        "The file counts every {step_min} minutes, which does not fit into {interval_min}. Ask for --interval {fits}."
    )]
    Step { step_min: u32, interval_min: u32, fits: u32 },
}

/// A row's time and the cell after it, where there is one.
struct Row {
    line: u64,
    time: DateText,
    /// The time as it stands in the file.
    text: String,
    count: Option<String>,
}

/// Rows that show which column holds the time.
const ROWS_LOOKED_AT: usize = 20;

/// Reads `path` into intervals of `interval_min` minutes: a time and a count a row (the first two columns), or one time a
/// row (the first column that holds times). Times with an offset become local times of `zone`; others are local already.
/// A header is passed over; an empty count is not known.
///
/// # Errors
/// Unreadable, or the first row that is no time or no count.
pub fn read_arrivals(
    path: &Path,
    interval_min: u32,
    zone: Tz,
    order: Option<DateOrder>,
) -> Result<Arrivals, ArrivalsError> {
    let tally = Tally::new(interval_min)?;
    let mut rows = rows_of(path)?;
    if rows.first().is_some_and(|row| row.time == DateText::NotADate) {
        rows.remove(0);
    }
    if rows.is_empty() {
        return Err(ArrivalsError::HeaderOnly);
    }
    let order = order_of(&rows, order)?;
    // A second column that holds no number anywhere belongs to a log of contacts, not to counts.
    let has_counts = rows.iter().filter_map(|row| row.count.as_deref()).any(|count| number(count).is_some());
    let count = rows.len() as u64;
    if has_counts {
        counted(&rows, interval_min, zone, order).map(|history| Arrivals {
            history,
            listing: Listing::Counts,
            rows: count,
        })
    } else {
        one_by_one(&rows, tally, zone, order).map(|history| Arrivals {
            history,
            listing: Listing::Times,
            rows: count,
        })
    }
}

fn counted(
    rows: &[Row],
    interval_min: u32,
    zone: Tz,
    order: Option<DateOrder>,
) -> Result<History, ArrivalsError> {
    let mut counts = Counts::default();
    for row in rows {
        let text = row.count.as_deref().unwrap_or_default().trim();
        if is_blank(text) {
            continue;
        }
        let count = number(text).filter(|count| *count >= 0.0);
        let count = count.ok_or_else(|| ArrivalsError::NoCount { line: row.line, text: text.to_owned() })?;
        counts.add(local_time(row, zone, order)?, count);
    }
    let step_min = counts.step_min();
    if step_min >= 24 * 60 {
        return Err(ArrivalsError::Daily { interval_min });
    }
    if !interval_min.is_multiple_of(step_min) && step_min > 1 {
        let fits = (1..=24).map(|times| times * step_min).find(|fits| *fits >= interval_min);
        let fits = fits.filter(|fits| (24 * 60_u32).is_multiple_of(*fits)).unwrap_or(step_min);
        return Err(ArrivalsError::Step { step_min, interval_min, fits });
    }
    Ok(counts.history(interval_min)?)
}

fn one_by_one(
    rows: &[Row],
    mut tally: Tally,
    zone: Tz,
    order: Option<DateOrder>,
) -> Result<History, ArrivalsError> {
    let mut all_at_midnight = true;
    for row in rows {
        let at = local_time(row, zone, order)?;
        all_at_midnight &= at.time() == NaiveTime::MIN;
        tally.add(at, 1.0);
    }
    if all_at_midnight && rows.len() > 1 {
        return Err(ArrivalsError::Daily { interval_min: tally.interval_min() });
    }
    Ok(tally.history(None)?)
}

/// Every row, read at the column that holds the time.
fn rows_of(path: &Path) -> Result<Vec<Row>, ArrivalsError> {
    let encoding = sniff_encoding(path)?.encoding;
    let mut head = Vec::new();
    TextReader::open(path, encoding)?.fill(&mut head)?;
    let layout = sniff_layout(&head);
    let open = || -> Result<Records, FormatError> {
        Ok(Records::new(TextReader::open(path, encoding)?, layout.delimiter, layout.terminator))
    };
    let column = time_column(open()?)?;
    let mut records = open()?;
    let mut cells = Cells::default();
    let mut rows = Vec::new();
    let mut is_first = true;
    while let Some(framed) = records.next(&mut cells)? {
        let line = match framed {
            Framed::Row { line } => line,
            Framed::QuoteNotClosed { line, .. } => return Err(ArrivalsError::Quote { line }),
            Framed::NotInEncoding { line, .. } => return Err(ArrivalsError::Encoding { line }),
        };
        let says_delimiter = std::mem::take(&mut is_first) && layout.says_so;
        if says_delimiter || cells.is_blank() {
            continue;
        }
        let text = cells.get(column).trim();
        let has_count = column == 0 && cells.len() > 1;
        let count = has_count.then(|| cells.get(1).trim().to_owned());
        rows.push(Row { line, time: parse_date(text), text: text.to_owned(), count });
    }
    if rows.is_empty() { Err(FormatError::Empty.into()) } else { Ok(rows) }
}

/// The first column that holds times in most of the first rows; the first of all where none does.
fn time_column(mut records: Records) -> Result<usize, FormatError> {
    let mut cells = Cells::default();
    let mut times: Vec<usize> = Vec::new();
    let mut rows = 0;
    while rows < ROWS_LOOKED_AT
        && let Some(framed) = records.next(&mut cells)?
    {
        if !matches!(framed, Framed::Row { .. }) {
            continue;
        }
        rows += 1;
        times.resize(times.len().max(cells.len()), 0);
        for (column, cell) in cells.iter().enumerate() {
            times[column] += usize::from(parse_date(cell.trim()) != DateText::NotADate);
        }
    }
    // The header is one of the rows.
    Ok(times.iter().position(|times| 2 * times + 1 >= rows && *times > 0).unwrap_or(0))
}

/// Which number is the day, from the file or as said.
fn order_of(rows: &[Row], said: Option<DateOrder>) -> Result<Option<DateOrder>, ArrivalsError> {
    let mut evidence = Evidence::default();
    for row in rows {
        if let DateText::Numeric(date) = row.time {
            evidence.add(&row.text, row.line, date);
        }
    }
    match (&evidence.proves_day_first, &evidence.proves_month_first, said, &evidence.open) {
        (Some(_), None, _, _) => Ok(Some(DateOrder::DayFirst)),
        (None, Some(_), _, _) => Ok(Some(DateOrder::MonthFirst)),
        (_, _, Some(said), _) => Ok(Some(said)),
        (_, _, None, Some((text, date))) => Err(ArrivalsError::DateOrder { question: question(text, date) }),
        (_, _, None, None) => Ok(Some(DateOrder::DayFirst)),
    }
}

fn local_time(row: &Row, zone: Tz, order: Option<DateOrder>) -> Result<NaiveDateTime, ArrivalsError> {
    let read = match (row.time, order) {
        (DateText::Numeric(date), Some(order)) => date.read(order),
        (read, _) => read,
    };
    match read {
        DateText::Moment(Moment::Local(local)) => Ok(local),
        DateText::Moment(Moment::Exact(at)) => Ok(zone.from_utc_datetime(&at.naive_utc()).naive_local()),
        _ => Err(ArrivalsError::NoTime { line: row.line, text: row.text.clone() }),
    }
}

/// What statistics programs write where a count is not known.
fn is_blank(text: &str) -> bool {
    ["", "na", "n/a", "nan", "null", "-", "?"].iter().any(|blank| text.eq_ignore_ascii_case(blank))
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite())
}
