//! What `keel import` understands.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub struct Import {
    /// The export, report or calendar
    pub path: PathBuf,
    /// The help desk that wrote it, as zendesk (else recognised)
    #[arg(long = "as", value_name = "HELP DESK")]
    pub vendor: Option<String>,
    /// Count and check, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Save every refused row as CSV
    #[arg(long, value_name = "FILE")]
    pub refused: Option<PathBuf>,
    /// What 04/11 means, where the file leaves it open
    #[arg(long, value_enum)]
    pub date_order: Option<DateOrder>,
    /// What a column becomes, as 'Raised=opened_at'; may be repeated
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    /// Read it as an interval report of a phone or chat system (else recognised)
    #[arg(long)]
    pub report: bool,
    /// What a report counts, where the file leaves it open
    #[arg(long, value_enum)]
    pub channel: Option<Live>,
}

/// The channels that are counted by interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Live {
    Phone,
    Chat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

impl DateOrder {
    /// As the commands write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }
}
