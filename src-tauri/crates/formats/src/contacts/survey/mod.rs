//! Going through a whole file once, to count and to weigh what it proves.
//!
//! What belongs here: facts about the file and the order of day and month. What does not: reading contacts.

mod facts;
mod order;

use std::ops::ControlFlow;
use std::path::Path;

use chrono_tz::Tz;

use super::field::{Field, Kind};
use super::inspection::PREVIEW_ROWS;
use super::mapping::Mapping;
use super::rows::is_blank;
use super::source::{self, Found, Visit};
use crate::FormatError;
use crate::dates::{DateText, Evidence, parse_date};
use crate::text::Cells;

pub(super) use facts::facts;
pub(super) use order::order_finding;

/// A row kept for the preview, or why there is none.
pub(super) struct Kept {
    pub line: u64,
    pub cells: Result<Cells, String>,
}

/// What one pass over the file found.
#[derive(Default)]
pub(super) struct Survey {
    pub rows: u64,
    /// Rows with as many cells as the header.
    pub even_rows: u64,
    pub first_rows: Vec<Kept>,
    /// Numeric dates per column, that of the opening first.
    pub evidence: Vec<Evidence>,
    pub with_comma: u64,
    pub with_point: u64,
    pub zone_written: Option<Tz>,
}

/// Rows looked at for samples.
const SAMPLED_ROWS: usize = 200;

/// One cell per column that is not blank, from the first rows.
pub(super) fn samples(path: &Path, found: &Found) -> Result<Vec<String>, FormatError> {
    let mut samples = vec![String::new(); found.columns.len()];
    let mut rows = 0;
    source::read(path, &found.container, &found.columns, &mut |visit| {
        if let Visit::Row { cells, .. } = visit {
            for (at, sample) in samples.iter_mut().enumerate() {
                if sample.is_empty() && !is_blank(cells.get(at)) {
                    *sample = cells.get(at).trim().chars().take(200).collect();
                }
            }
        }
        rows += 1;
        if rows < SAMPLED_ROWS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(samples)
}

/// Goes through every row.
pub(super) fn take(path: &Path, found: &Found, mapping: &Mapping) -> Result<Survey, FormatError> {
    let field = |name: &String| mapping.field_of(name);
    let of_kind = |wanted: fn(Kind) -> bool| {
        let columns = found.columns.iter().enumerate().filter(move |(_, name)| wanted(field(name).kind()));
        columns.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let mut dates = of_kind(|kind| kind == Kind::Date);
    dates.sort_by_key(|at| field(&found.columns[*at]) != Field::OpenedAt);
    let numbers = of_kind(|kind| matches!(kind, Kind::Seconds(_)));
    let mut survey =
        Survey { evidence: dates.iter().map(|_| Evidence::default()).collect(), ..Survey::default() };
    source::read(path, &found.container, &found.columns, &mut |visit| {
        match visit {
            Visit::Row { line, cells, .. } => survey.row(line, cells, &dates, &numbers, found.columns.len()),
            Visit::Broken { line, reason, .. } => {
                survey.rows += 1;
                survey.keep(line, Err(reason));
            }
            Visit::Remark(remark) => survey.zone_written = survey.zone_written.or(zone_in(remark)),
        }
        ControlFlow::Continue(())
    })?;
    Ok(survey)
}

/// `Timezone: Europe/Berlin`, as Zammad writes it below its table.
fn zone_in(remark: &str) -> Option<Tz> {
    let (what, zone) = remark.split_once(':')?;
    let what = what.trim().to_lowercase().replace(' ', "");
    (what == "timezone" || what == "zeitzone").then(|| zone.trim().parse().ok())?
}

impl Survey {
    fn row(&mut self, line: u64, cells: &Cells, dates: &[usize], numbers: &[usize], columns: usize) {
        self.rows += 1;
        self.even_rows += u64::from(cells.len() == columns);
        if self.first_rows.len() < PREVIEW_ROWS {
            self.keep(line, Ok(cells.clone()));
        }
        for (at, evidence) in dates.iter().zip(&mut self.evidence) {
            let cell = cells.get(*at).trim();
            if let DateText::Numeric(date) = parse_date(cell) {
                evidence.add(cell, line, date);
            }
        }
        for at in numbers {
            let cell = cells.get(*at);
            self.with_comma += u64::from(cell.contains(','));
            self.with_point += u64::from(cell.contains('.') && !cell.contains(','));
        }
    }

    fn keep(&mut self, line: u64, cells: Result<Cells, String>) {
        if self.first_rows.len() < PREVIEW_ROWS {
            self.first_rows.push(Kept { line, cells });
        }
    }
}
