//! What `keel coverage` and `keel needs-me` understand.

use chrono::NaiveDate;
use clap::Args;

use super::date;
use super::roster::monday;

#[derive(Debug, Args)]
pub struct Coverage {
    /// A week, as 2026-W47 (else this one)
    #[arg(long, value_name = "WEEK", value_parser = monday)]
    pub week: Option<NaiveDate>,
    /// A day, as 2026-11-18, by its intervals
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "week")]
    pub date: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct NeedsMe {
    /// Another moment, as 2026-11-18T15:10 where you are
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
}
