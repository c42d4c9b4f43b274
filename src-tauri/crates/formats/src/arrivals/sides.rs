//! The columns beside the time: which of them numbers contacts, and which looks like the counts.

use std::collections::{HashMap, HashSet};

use super::error::ArrivalsError;
use super::table::{Row, Table};
use crate::dates::{DateOrder, DateText, Moment};

/// Fewer rows than this show no rhythm.
const FEWEST: usize = 3;
/// Contacts a row, at most, of a file that tells of them several times.
const MOST_CONTACTS: f64 = 0.9;

/// What is known of a column beside the time.
struct Side<'a> {
    column: usize,
    /// The time of each value, while every value has but one.
    times: Option<HashMap<String, String>>,
    /// Whether every cell is a number, zero or more.
    is_numbers: bool,
    /// Whether every number is larger than the one before, or every one smaller.
    rises: bool,
    falls: bool,
    last: Option<f64>,
    table: &'a Table,
}

impl Side<'_> {
    fn take(&mut self, time: &str, cell: &str) {
        if let Some(times) = &mut self.times
            && (cell.is_empty() || times.get(cell).is_some_and(|known| known != time))
        {
            self.times = None;
        } else if let Some(times) = &mut self.times {
            times.insert(cell.to_owned(), time.to_owned());
        }
        let number = super::read::number(cell).filter(|number| *number >= 0.0);
        self.is_numbers &= number.is_some() || super::read::is_blank(cell);
        if let Some(number) = number {
            self.rises &= self.last.is_none_or(|last| number > last);
            self.falls &= self.last.is_none_or(|last| number < last);
            self.last = Some(number);
        }
    }

    /// Numbers that could be counts: not those that only go up or down, as numbers of tickets do.
    fn may_count(&self) -> bool {
        let is_row_number = self.table.has_header() && self.table.is_surely_a_number(self.column);
        self.is_numbers && self.last.is_some() && !self.rises && !self.falls && !is_row_number
    }
}

/// Refuses counts that do not stand in the second column: times in a rhythm, each once, with numbers beside them.
///
/// # Errors
/// [`ArrivalsError::Misplaced`].
pub(super) fn refuse_misplaced(table: &Table, rows: &[Row]) -> Result<(), ArrivalsError> {
    let Some(step_min) = rhythm(rows) else { return Ok(()) };
    match sides(table)?.iter().find(|side| side.may_count()) {
        Some(side) => Err(ArrivalsError::Misplaced { step_min, column: table.name(side.column) }),
        None => Ok(()),
    }
}

/// The column by which several rows tell of the same contact, where its name does not say so: every value has one time
/// only, and nearly every time one value.
pub(super) fn repeating(table: &Table, rows: &[Row]) -> Result<Option<usize>, ArrivalsError> {
    let distinct = rows.iter().map(|row| row.text.as_str()).collect::<HashSet<_>>().len();
    if distinct < 2 || distinct as f64 > rows.len() as f64 * MOST_CONTACTS {
        return Ok(None);
    }
    let known = sides(table)?;
    let values = known.iter().filter_map(|side| Some((side.times.as_ref()?.len(), side.column)));
    let fits = |values: usize| {
        values as f64 >= distinct as f64 * MOST_CONTACTS && values as f64 <= rows.len() as f64 * MOST_CONTACTS
    };
    let best = values.filter(|(values, _)| fits(*values));
    // Of several with as many values the first.
    Ok(best.max_by_key(|(values, column)| (*values, std::cmp::Reverse(*column))).map(|(_, column)| column))
}

fn sides(table: &Table) -> Result<Vec<Side<'_>>, ArrivalsError> {
    let mut sides: Vec<Side<'_>> = Vec::new();
    let mut is_header = table.has_header();
    table.each(&mut |_, cells| {
        if std::mem::take(&mut is_header) {
            return;
        }
        for column in sides.len()..cells.len() {
            sides.push(Side {
                column,
                times: (column != table.time).then(HashMap::new),
                is_numbers: column != table.time,
                rises: true,
                falls: true,
                last: None,
                table,
            });
        }
        let time = cells.get(table.time).trim();
        for side in &mut sides {
            side.take(time, cells.get(side.column).trim());
        }
    })?;
    Ok(sides)
}

/// Minutes between times that come each once and, for the most part, at the same distance.
fn rhythm(rows: &[Row]) -> Option<i64> {
    let mut seen = HashSet::new();
    if rows.len() < FEWEST || !rows.iter().all(|row| seen.insert(row.text.as_str())) {
        return None;
    }
    let at = |row: &Row| match row.time {
        DateText::Moment(Moment::Local(at)) => Some(at),
        DateText::Moment(Moment::Exact(at)) => Some(at.naive_utc()),
        // The distance within a day is the same, whichever number is the day.
        DateText::Numeric(date) => match date.read(DateOrder::DayFirst) {
            DateText::Moment(Moment::Local(at)) => Some(at),
            _ => None,
        },
        _ => None,
    };
    let times: Vec<_> = rows.iter().filter_map(at).collect();
    let mut steps: HashMap<i64, usize> = HashMap::new();
    for pair in times.windows(2) {
        *steps.entry((pair[1] - pair[0]).num_seconds().abs()).or_default() += 1;
    }
    let (step_s, often) = steps.into_iter().max_by_key(|(_, often)| *often)?;
    let usual = 2 * often > times.len().saturating_sub(1) && step_s >= 60 && step_s % 60 == 0;
    usual.then_some(step_s / 60)
}
