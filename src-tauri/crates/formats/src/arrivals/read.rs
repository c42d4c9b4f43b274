//! Reads a file of arrivals.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::Path;

use chrono::{NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;
use domain::staffing::forecast::{History, Tally};

use super::counts::Counts;
use super::error::ArrivalsError;
use super::listing::{Arrivals, Listing};
use super::sides::{refuse_misplaced, repeating};
use super::table::{Row, Table};
use crate::dates::{DateOrder, DateText, Evidence, Moment, question};

/// Fewer rows than this do not show that a second column numbers contacts by going up.
const FEWEST_NUMBERED: usize = 10;

/// Reads `path` into intervals of `interval_min` minutes: a time and a count a row (the first two columns), or one time a
/// row (the first column that holds times). Where several rows tell of the same contact, it counts once, at its first
/// time. Times with an offset become local times of `zone`; others are local already. A header is passed over; an empty
/// count is not known.
///
/// # Errors
/// Unreadable, the first row that is no time or no count, or counts that do not stand in the second column.
pub fn read_arrivals(
    path: &Path,
    interval_min: u32,
    zone: Tz,
    order: Option<DateOrder>,
) -> Result<Arrivals, ArrivalsError> {
    let tally = Tally::new(interval_min)?;
    let table = Table::open(path)?;
    let rows = table.rows()?;
    let order = order_of(&rows, order)?;
    let read = rows.len() as u64;
    // A second column that holds no number anywhere belongs to a log of contacts, not to counts.
    let has_counts = rows.iter().filter_map(|row| row.count.as_deref()).any(|count| number(count).is_some());
    let (history, listing) = if has_counts && !numbers_contacts(&table, &rows) {
        counted(&rows, interval_min, zone, order)?
    } else {
        refuse_misplaced(&table, &rows)?;
        one_by_one(&table, rows, tally, zone, order)?
    };
    Ok(Arrivals { history, listing, rows: read })
}

/// Whether the second column holds numbers of contacts: by a name that nothing else has, or by one that many have and
/// numbers that only go up or down.
fn numbers_contacts(table: &Table, rows: &[Row]) -> bool {
    if table.time != 0 || table.id != Some(1) {
        return false;
    }
    let numbers: Vec<f64> = rows.iter().filter_map(|row| number(&row.id)).collect();
    let goes = |holds: fn(f64, f64) -> bool| numbers.windows(2).all(|pair| holds(pair[0], pair[1]));
    let one_way =
        numbers.len() >= FEWEST_NUMBERED && (goes(|one, next| one < next) || goes(|one, next| one > next));
    table.is_surely_a_number(1) || one_way
}

fn counted(
    rows: &[Row],
    interval_min: u32,
    zone: Tz,
    order: Option<DateOrder>,
) -> Result<(History, Listing), ArrivalsError> {
    let mut counts = Counts::default();
    let (mut contacts, mut repeated) = (0.0, 0);
    for row in rows {
        let text = row.count.as_deref().unwrap_or_default().trim();
        if is_blank(text) {
            counts.add_unknown(local_time(row, zone, order)?);
            continue;
        }
        let count = number(text).filter(|count| *count >= 0.0);
        let count = count.ok_or_else(|| ArrivalsError::NoCount { line: row.line, text: text.to_owned() })?;
        repeated += u64::from(counts.add(local_time(row, zone, order)?, count));
        contacts += count;
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
    Ok((counts.history(interval_min)?, Listing::Counts { contacts, repeated }))
}

fn one_by_one(
    table: &Table,
    mut rows: Vec<Row>,
    mut tally: Tally,
    zone: Tz,
    order: Option<DateOrder>,
) -> Result<(History, Listing), ArrivalsError> {
    let mut id = table.id;
    if id.is_none() {
        id = repeating(table, &rows)?;
        if let Some(id) = id {
            table.number(&mut rows, id)?;
        }
    }
    let mut firsts: Vec<NaiveDateTime> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for row in &rows {
        let at = local_time(row, zone, order)?;
        match places.entry(&row.id) {
            Entry::Occupied(place) if !row.id.is_empty() => {
                let first = &mut firsts[*place.get()];
                *first = at.min(*first);
                continue;
            }
            Entry::Vacant(place) => drop(place.insert(firsts.len())),
            Entry::Occupied(_) => {}
        }
        firsts.push(at);
    }
    if rows.len() > 1 && firsts.iter().all(|at| at.time() == NaiveTime::MIN) {
        return Err(ArrivalsError::Daily { interval_min: tally.interval_min() });
    }
    firsts.iter().for_each(|at| tally.add(*at, 1.0));
    let time = table.name(table.time);
    let listing = match id {
        Some(id) if firsts.len() < rows.len() => {
            Listing::Events { time, id: table.name(id), contacts: firsts.len() as u64 }
        }
        _ => Listing::Times { time },
    };
    Ok((tally.history(None)?, listing))
}

/// Which number is the day, from the file or as said.
fn order_of(rows: &[Row], said: Option<DateOrder>) -> Result<Option<DateOrder>, ArrivalsError> {
    let mut evidence = Evidence::default();
    for row in rows {
        if let DateText::Numeric(date) = row.time {
            evidence.add(&row.text, row.line, date);
        }
    }
    let order = evidence.order(said).map_err(|(text, date)| question(text, date));
    // Where no date reads two ways, either order reads them.
    order
        .map(|order| order.or(Some(DateOrder::DayFirst)))
        .map_err(|question| ArrivalsError::DateOrder { question })
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
pub(super) fn is_blank(text: &str) -> bool {
    ["", "na", "n/a", "nan", "null", "-", "?"].iter().any(|blank| text.eq_ignore_ascii_case(blank))
}

/// A number, if it is one, with a point or a comma before its decimals. Three digits after a comma may be thousands as
/// well, so that is none.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let with_point = text.split_once(',').and_then(|(whole, decimals)| {
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_decimal = is_digits(whole) && is_digits(decimals) && decimals.len() != 3;
        is_decimal.then(|| format!("{whole}.{decimals}"))
    });
    with_point.as_deref().unwrap_or(text).parse().ok().filter(|number: &f64| number.is_finite())
}
