//! Arithmetic on figures that are given: no workspace is opened for it.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub struct Erlang {
    /// Calls offered in an hour
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true, required_unless_present = "batch")]
    pub calls_per_hour: Option<f64>,
    /// Seconds of work in one call
    #[arg(long, value_name = "S", value_parser = number, allow_negative_numbers = true, required_unless_present = "batch")]
    pub handle_time_s: Option<f64>,
    /// People who answer; 8.5 is half way between 8 and 9
    #[arg(
        long, value_name = "N", value_parser = number, allow_negative_numbers = true,
        required_unless_present_any = ["batch", "required"], conflicts_with = "required"
    )]
    pub people: Option<f64>,
    /// Mean seconds until a waiting customer gives up (Erlang A); without it nobody does (Erlang C)
    #[arg(long, value_name = "S", value_parser = number, allow_negative_numbers = true)]
    pub patience_s: Option<f64>,
    /// Seconds within which a call should be answered
    #[arg(long, value_name = "S", value_parser = number, allow_negative_numbers = true, required_unless_present = "batch")]
    pub target_s: Option<f64>,
    /// How many people it takes
    #[arg(long, requires = "answered_in_time")]
    pub required: bool,
    /// Share of all calls to be answered within the target, as 0.8
    #[arg(long, value_name = "SHARE", value_parser = number, allow_negative_numbers = true, requires = "required")]
    pub answered_in_time: Option<f64>,
    /// Share of their time that people may be busy, as 0.85
    #[arg(long, value_name = "SHARE", value_parser = number, allow_negative_numbers = true, requires = "required")]
    pub max_occupancy: Option<f64>,
    /// Share of the scheduled who are not there, as 0.3
    #[arg(long, value_name = "SHARE", value_parser = number, allow_negative_numbers = true, requires = "required")]
    pub shrinkage: Option<f64>,
    /// A CSV file of cases; one JSON object a line comes out, in its order
    #[arg(
        long, value_name = "FILE",
        conflicts_with_all = ["calls_per_hour", "handle_time_s", "people", "patience_s", "target_s", "required"]
    )]
    pub batch: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Chart {
    /// A CSV file with a column 'value'; an empty value is a gap
    pub path: PathBuf,
    /// Take the limits from the first N values instead of from all
    #[arg(long, value_name = "N")]
    pub baseline: Option<u32>,
}

/// A number that is one; whether it can be reckoned with is said by who reckons.
fn number(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| "this is no number; write it like 12.5".to_owned())
}
