//! What `keel roster`, `keel out` and `keel back` understand.

use std::path::PathBuf;

use chrono::{NaiveDate, Weekday};
use clap::{Args, Subcommand, ValueEnum};

use super::{DateOrder, date};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Roster {
    #[command(subcommand)]
    pub what: Option<RosterWhat>,
    /// A week, as 2026-W47
    #[arg(long, value_name = "WEEK", value_parser = monday)]
    pub week: Option<NaiveDate>,
    /// A day, as 2026-11-18 (else today)
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "week")]
    pub date: Option<NaiveDate>,
}

#[derive(Debug, Subcommand)]
pub enum RosterWhat {
    /// Take in shifts and time off from CSV or XLSX
    #[command(after_help = "\
Examples:
  keel roster import roster.csv
  keel roster import week.xlsx --from 2026-11-23 --add-people
  keel roster import roster.csv --dry-run --json

One shift a row: name, date, start, end, activity, channels. Or a week as a grid: name, Monday to Sunday, with cells
such as 08:00-16:30, off or leave. All or nothing; importing the same file again changes nothing.")]
    Import(RosterImport),
}

#[derive(Debug, Args)]
pub struct RosterImport {
    /// The roster
    pub path: PathBuf,
    /// Count and check, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Save every refused row as CSV
    #[arg(long, value_name = "FILE")]
    pub refused: Option<PathBuf>,
    /// Names that nobody has join the team
    #[arg(long)]
    pub add_people: bool,
    /// A date in the week from which a grid of weekdays holds (else this week)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<NaiveDate>,
    /// What 04/11 means, where the file leaves it open
    #[arg(long, value_enum)]
    pub date_order: Option<DateOrder>,
}

#[derive(Debug, Args)]
pub struct Out {
    /// Who, by name
    pub name: String,
    /// Why
    #[arg(long, value_enum, default_value = "other")]
    pub kind: Kind,
    /// The first day, as 2026-11-18 (else today)
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// The last day, included
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub until: Option<NaiveDate>,
    /// From this time on, as 14:00, or 'now'
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Back at this time, as 11:30
    #[arg(long, value_name = "TIME")]
    pub back: Option<String>,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    pub label: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Leave,
    Sick,
    Appointment,
    Late,
    Other,
}

/// The Monday of a week.
pub fn monday(text: &str) -> Result<NaiveDate, String> {
    let week = text.split_once("-W").or_else(|| text.split_once("-w")).and_then(|(year, week)| {
        NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)
    });
    week.ok_or_else(|| "this is no week; write it like 2026-W47".to_owned())
}
