//! Reading a report from end to end. Ten years of half hours are a few hundred thousand rows, so they are held.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use domain::queue::Channel;

use super::columns::{Role, columns, knows_name, missing};
use super::rows::{Reading, Row, Taken, Told};
use super::step::{LENGTHS_MIN, usual_step_min};
use super::timed::unit_of;
use super::totals::is_all_queues;
use super::when::{When, both_ends, instants, when};
use super::{ReportFile, ReportInterval, ReportOptions};
use crate::FormatError;
use crate::contacts::source::{self, Limits, hold};
use crate::contacts::{Vendor, signature};
use crate::dates::{DateOrder, Evidence, LocalTimes};

/// More rows than this are no report of a team.
const MOST_ROWS: usize = 1_000_000;

/// Whether the columns of a file are those of an interval report. JSON is not looked into, since its columns are known
/// only at its end; said to be a report, it is read as one.
///
/// # Errors
/// Whatever makes the file unreadable.
pub fn is_report(path: &Path) -> Result<bool, FormatError> {
    if source::begins_as_json(path)? {
        return Ok(false);
    }
    let found = source::find(path, knows_name)?;
    Ok(missing(&columns(&found.columns)).is_none())
}

/// The same for files with the same columns, whatever their order.
///
/// # Errors
/// Whatever makes the file unreadable; [`FormatError::NotAReport`] where its columns are those of something else.
pub fn report_signature(path: &Path) -> Result<String, FormatError> {
    let found = source::find(path, knows_name)?;
    match missing(&columns(&found.columns)) {
        Some(missing) => Err(FormatError::NotAReport { missing }),
        None => Ok(signature_of(&found.columns)),
    }
}

fn signature_of(names: &[String]) -> String {
    format!("report\u{1f}{}", signature(Vendor::Other, names))
}

/// Reads a report.
///
/// # Errors
/// Whatever makes the file unreadable; [`FormatError::NotAReport`] where its columns are those of something else;
/// [`FormatError::DateOrderOpen`] and [`FormatError::ReportChannelOpen`] where only a person can say which number of a
/// date is the day, or whether it is about phone or chat; [`FormatError::ReportStep`] where it counts by other lengths
/// than 5, 10, 15, 20, 30 or 60 minutes.
pub fn read_report(path: &Path, options: &ReportOptions) -> Result<ReportFile, FormatError> {
    let found = source::find(path, knows_name)?;
    let roles = columns(&found.columns);
    if let Some(missing) = missing(&roles) {
        return Err(FormatError::NotAReport { missing });
    }
    let limits = Limits {
        most: MOST_ROWS,
        too_long: FormatError::ReportTooLong { most: MOST_ROWS },
        without_rows: FormatError::ReportWithoutRows,
    };
    let (rows, mut refusals) = hold(path, &found, limits, |line, cells| Row { line, cells })?;
    let order = date_order(&rows, &roles, options.date_order)?;
    let reading = Reading {
        names: &found.columns,
        columns: &roles,
        order,
        zone: options.zone,
        unit: unit_of(&rows, &roles),
        channel: options.channel,
        has_queues: rows
            .iter()
            .map(|row| row.cell(&roles, Role::Queue))
            .any(|queue| !queue.is_empty() && !is_all_queues(queue)),
    };
    let mut gathered = Gathered::new(options.zone);
    let mut date = None;
    for row in &rows {
        match reading.take(row, &mut date) {
            Taken::Told(told) => gathered.add(row, told),
            Taken::LeftOut => gathered.left_out += 1,
            Taken::Refused(refusal) => refusals.push(refusal),
        }
    }
    if !gathered.unknown_queues.is_empty() {
        return Err(FormatError::ReportChannelOpen { queues: gathered.unknown_queues.into_iter().collect() });
    }
    let interval_min = gathered.settle_lengths(options.interval_min)?;
    refusals.sort_by_key(|refusal| refusal.line);
    gathered.intervals.sort_by_key(|interval| (interval.start, interval.line));
    Ok(ReportFile {
        signature: signature_of(&found.columns),
        columns: found
            .columns
            .iter()
            .zip(&roles)
            .map(|(name, column)| (name.clone(), column.role.map(Role::label)))
            .collect(),
        rows: gathered.rows + gathered.left_out + refusals.len() as u64,
        repeated: gathered.rows - gathered.intervals.len() as u64,
        left_out: gathered.left_out,
        intervals: gathered.intervals,
        refusals,
        date_order: order,
        interval_min,
    })
}

/// At most five hours, so it fits.
fn milliseconds(seconds: f64) -> u32 {
    (seconds * 1000.0).round() as u32
}

/// Which number is the day: what the file proves, else what the lead said.
fn date_order(
    rows: &[Row],
    columns: &[super::columns::Column],
    answered: Option<DateOrder>,
) -> Result<Option<DateOrder>, FormatError> {
    let mut evidence = Evidence::default();
    for row in rows {
        for role in [Role::Date, Role::Start] {
            let (from, _) = both_ends(row.cell(columns, role));
            if let Some(When::TwoWays(date)) = when(from) {
                evidence.add(from, row.line, date);
            }
        }
    }
    evidence.order(answered).map_err(FormatError::date_order_open)
}

/// The intervals of a file so far.
struct Gathered {
    intervals: Vec<ReportInterval>,
    /// Whether the interval at that place told its own length.
    own_length: Vec<bool>,
    places: HashMap<(Channel, String, i64), usize>,
    times: LocalTimes,
    /// Queues of which nothing says whether they take calls or chats.
    unknown_queues: BTreeSet<String>,
    /// Rows that told an interval.
    rows: u64,
    left_out: u64,
}

impl Gathered {
    fn new(zone: chrono_tz::Tz) -> Self {
        Self {
            intervals: Vec::new(),
            own_length: Vec::new(),
            places: HashMap::new(),
            times: LocalTimes::new(zone),
            unknown_queues: BTreeSet::new(),
            rows: 0,
            left_out: 0,
        }
    }

    fn add(&mut self, row: &Row, told: Told) {
        let Some(channel) = told.channel else {
            self.unknown_queues.insert(told.queue);
            return;
        };
        let (early, late) = instants(told.start, &mut self.times);
        let key = |at: domain::time::Instant| (channel, told.queue.clone(), at.timestamp());
        // In the hour that a clock shows twice, the second row of a time is of the second hour.
        let start = if early != late && self.places.contains_key(&key(early)) { late } else { early };
        let [offered, answered, abandoned] = told.counts;
        let interval = ReportInterval {
            line: row.line,
            start,
            length_s: told.length_s.and_then(|length| u32::try_from(length).ok()).unwrap_or(0),
            channel,
            handle_time_s: told.lengths.handle_s.map(|seconds| seconds.round().max(1.0) as u32),
            speed_of_answer_ms: told.lengths.speed_of_answer_s.map(milliseconds),
            time_to_abandon_ms: told.lengths.time_to_abandon_s.map(milliseconds),
            offered,
            answered,
            abandoned,
            queue: told.queue.clone(),
        };
        let own_length = told.length_s.is_some();
        self.rows += 1;
        match self.places.entry(key(start)) {
            Entry::Occupied(place) => {
                self.intervals[*place.get()] = interval;
                self.own_length[*place.get()] = own_length;
            }
            Entry::Vacant(place) => {
                place.insert(self.intervals.len());
                self.intervals.push(interval);
                self.own_length.push(own_length);
            }
        }
    }

    /// Gives every interval its length, and answers the usual one in minutes.
    fn settle_lengths(&mut self, otherwise_min: u32) -> Result<u32, FormatError> {
        let starts = || self.intervals.iter().map(|interval| interval.start).collect();
        let told =
            self.own_length.iter().zip(&self.intervals).filter(|(own, _)| **own).map(|(_, one)| one.length_s);
        let step = match told.max() {
            Some(longest_s) if self.own_length.iter().all(|own| *own) => longest_s.div_ceil(60),
            _ => usual_step_min(starts()).unwrap_or(otherwise_min),
        };
        if !LENGTHS_MIN.contains(&step) && !self.intervals.is_empty() {
            return Err(FormatError::ReportStep { step_min: step });
        }
        for (interval, own) in self.intervals.iter_mut().zip(&self.own_length) {
            if !own || !(60..=3600).contains(&interval.length_s) {
                interval.length_s = step * 60;
            }
        }
        Ok(step)
    }
}
