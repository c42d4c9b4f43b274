//! The first look at a file: what it is, what its columns become, what has to be asked.

use std::path::Path;

use chrono_tz::Tz;

use super::field::Field;
use super::inspection::{Column, DateOrderFinding, Inspection, Missing, PreviewRow};
use super::mapping::{ColumnChoice, Container, Mapping, signature};
use super::read::fold_of;
use super::recognise::{Proposal, knows_name, looks_like_date, propose, vendor_of};
use super::rows::{Plan, RowReader, RowTrouble, shortened};
use super::source::{self, Found};
use super::survey::{self, Kept, Survey, facts, order_finding};
use super::vendor::Vendor;
use crate::FormatError;
use crate::dates::DateOrder;

/// What is known before a file is looked at.
#[derive(Debug, Clone)]
pub struct InspectOptions {
    /// The lead says which help desk wrote it.
    pub as_vendor: Option<Vendor>,
    /// What was chosen for this file on the screen, or remembered from one with the same signature. Its columns, zone
    /// and date order are kept; the container is found anew.
    pub mapping: Option<Mapping>,
    /// For times without an offset, where neither the mapping nor the file says.
    pub zone: Tz,
}

/// Looks at a whole file without keeping any of it.
///
/// # Errors
/// Whatever makes the file unreadable. What is only unanswered is no error: see [`Inspection::is_ready`].
pub fn inspect(path: &Path, options: &InspectOptions) -> Result<Inspection, FormatError> {
    let found = source::find(path, knows_name)?;
    let remembered = options.mapping.as_ref();
    let vendor = options
        .as_vendor
        .or(remembered.map(|mapping| mapping.vendor))
        .unwrap_or_else(|| vendor_of(&found.columns));
    let samples = survey::samples(path, &found)?;
    let proposals = settle(vendor, &found.columns, &samples, remembered);
    let mut mapping = Mapping {
        vendor,
        container: found.container.clone(),
        columns: choices(&found.columns, &proposals),
        date_order: remembered.and_then(|mapping| mapping.date_order),
        zone: remembered.map_or(options.zone, |mapping| mapping.zone),
    };
    let survey = survey::take(path, &found, &mapping)?;
    if survey.rows == 0 {
        let is_json = matches!(found.container, Container::Json { .. });
        return Err(if is_json { FormatError::JsonWithoutRows } else { FormatError::HeaderOnly });
    }
    let zone_why = settle_zone(&mut mapping, &found, &survey, remembered.is_some());
    let date_order = order_finding(&survey, mapping.date_order);
    mapping.date_order = match &date_order {
        DateOrderFinding::Certain { order, .. } => *order,
        DateOrderFinding::Answered { order } => Some(*order),
        DateOrderFinding::Question(_) => None,
    };
    let missing = missing(&mapping, &found.columns, &samples);
    Ok(Inspection {
        vendor,
        signature: signature(vendor, &found.columns),
        container: found.container.clone(),
        facts: facts(&found, &survey, mapping.zone, zone_why),
        columns: columns(&found.columns, &samples, &proposals),
        date_order,
        zone: mapping.zone.name().to_string(),
        rows_total: survey.rows,
        preview: preview(&mapping, &found, &survey),
        missing,
        fold: fold_of(&mapping),
        mapping,
    })
}

/// What was chosen before counts; columns it does not name are proposed for fields that are still free.
fn settle(
    vendor: Vendor,
    columns: &[String],
    samples: &[String],
    remembered: Option<&Mapping>,
) -> Vec<Proposal> {
    let proposed = propose(vendor, columns, samples);
    let Some(mapping) = remembered else { return proposed };
    let by_name = |(name, proposal): (&String, Proposal)| match mapping
        .columns
        .iter()
        .find(|choice| choice.name == *name)
    {
        Some(choice) => Proposal { field: choice.field, recognised: choice.field == proposal.field },
        None if mapping.has(proposal.field) => Proposal { field: Field::LeaveOut, recognised: false },
        None => proposal,
    };
    columns.iter().zip(proposed).map(by_name).collect()
}

fn choices(columns: &[String], proposals: &[Proposal]) -> Vec<ColumnChoice> {
    let mut choices: Vec<ColumnChoice> = Vec::with_capacity(columns.len());
    for (name, proposal) in columns.iter().zip(proposals) {
        if !choices.iter().any(|choice| choice.name == *name) {
            choices.push(ColumnChoice { name: name.clone(), field: proposal.field });
        }
    }
    choices
}

fn columns(names: &[String], samples: &[String], proposals: &[Proposal]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(names.len());
    for ((name, sample), proposal) in names.iter().zip(samples).zip(proposals) {
        if !columns.iter().any(|column| column.name == *name) {
            columns.push(Column {
                name: name.clone(),
                sample: shown(name, sample),
                field: proposal.field,
                recognised: proposal.recognised,
            });
        }
    }
    columns
}

/// How customers can be reached is nobody's business here.
fn shown(name: &str, sample: &str) -> String {
    let name = name.to_lowercase();
    let private =
        sample.contains('@') || (!sample.is_empty() && (name.contains("email") || name.contains("phone")));
    if private { "(hidden)".into() } else { shortened(sample).chars().take(60).collect() }
}

/// A zone written below the table or known of the vendor stands above the settings, a remembered one above both.
fn settle_zone(mapping: &mut Mapping, found: &Found, survey: &Survey, remembered: bool) -> &'static str {
    if remembered {
        return "as chosen for this kind of file";
    }
    if let Some(zone) = survey.zone_written {
        mapping.zone = zone;
        return "written below the table";
    }
    // The documented exports of conversations write UTC without saying so.
    if mapping.vendor == Vendor::Intercom && found.columns.iter().any(|name| name == "message_created_at") {
        mapping.zone = Tz::UTC;
        return "this export writes UTC";
    }
    "from settings; for times without an offset"
}

fn missing(mapping: &Mapping, columns: &[String], samples: &[String]) -> Vec<Missing> {
    let mut missing = Vec::new();
    if !mapping.has(Field::OpenedAt) {
        let dates = columns.iter().zip(samples).filter(|(_, sample)| looks_like_date(sample));
        let question = "Which column says when a contact was opened?";
        missing.push(Missing {
            field: Field::OpenedAt,
            question: none_of(question, dates.map(|(name, _)| name)),
        });
    }
    if !mapping.has(Field::Number) {
        let question = "Which column holds the number of a contact?";
        missing.push(Missing { field: Field::Number, question: none_of(question, columns.iter()) });
    }
    missing
}

fn none_of<'a>(question: &str, names: impl Iterator<Item = &'a String>) -> String {
    let names: Vec<String> = names.take(4).map(|name| format!("'{name}'")).collect();
    match names.as_slice() {
        [] => format!("{question} No column looks like it."),
        [one] => format!("{question} {one} does not look like it."),
        _ => format!("{question} None of {} looks like it.", names.join(", ")),
    }
}

/// The first rows as they would be read; while day and month are open, with the day first.
fn preview(mapping: &Mapping, found: &Found, survey: &Survey) -> Vec<PreviewRow> {
    let order = mapping.date_order.or(Some(DateOrder::DayFirst));
    let answered = Mapping { date_order: order, ..mapping.clone() };
    let Ok(plan) = Plan::new(&answered, &found.columns) else { return Vec::new() };
    let mut reader = RowReader::new(plan, &answered);
    survey.first_rows.iter().map(|row| preview_row(&mut reader, row)).collect()
}

fn preview_row(reader: &mut RowReader, kept: &Kept) -> PreviewRow {
    let mut row = PreviewRow { line: kept.line, ..PreviewRow::default() };
    let cells = match &kept.cells {
        Ok(cells) => cells,
        Err(reason) => {
            row.refused = Some(reason.clone());
            return row;
        }
    };
    match reader.read(cells) {
        Ok(record) => {
            let written =
                |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
            row.number = record.number;
            row.opened_at = Some(written(record.opened_at));
            row.first_reply_at = record.first_reply_at.map(written);
            row.solved_at = record.solved_at.map(written);
            row.channel = Some(record.channel);
            row.status = Some(record.status);
            row.subject = record.subject;
            row.assignee = record.assignee;
            row.driver = record.driver;
            row.tags = record.tags;
            row.satisfaction = record.satisfaction;
            row.reopens = record.reopens;
            row.handle_time_s = record.handle_time_s;
        }
        Err(RowTrouble::Refused { reason, .. }) => {
            row.number = reader.first(Field::Number, cells).map_or_else(String::new, |(_, cell)| cell.into());
            row.refused = Some(reason);
        }
        Err(RowTrouble::Unanswered(error)) => row.refused = Some(error.to_string()),
    }
    row
}
