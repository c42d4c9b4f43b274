//! What `keel forecast` understands.

use std::path::PathBuf;

use clap::Args;

use super::DateOrder;

#[derive(Debug, Args)]
pub struct ForecastFile {
    /// The file of arrivals
    pub path: PathBuf,
    /// Minutes of an interval [default: 30, or what the file counts by where that is longer]
    #[arg(long, value_name = "MINUTES")]
    pub interval: Option<u32>,
    /// Weeks to forecast, from the day after the last one in the file
    #[arg(long, default_value_t = 4)]
    pub weeks: u32,
    /// Forecast the last N weeks of the file instead, one after the other, and say how far that was off
    #[arg(long, value_name = "N")]
    pub backtest: Option<u32>,
    /// Whose public holidays to reckon with, as DK ('keel call staffing.countries' lists them)
    #[arg(long, value_name = "COUNTRY")]
    pub country: Option<String>,
    /// What 04/11 means, where the file leaves it open
    #[arg(long, value_enum)]
    pub date_order: Option<DateOrder>,
}
