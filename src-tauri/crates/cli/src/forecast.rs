//! Forecasts from files of arrivals.

use std::io::Write;

use serde_json::{Value, json};

use crate::answer::{Answer, Trouble, list, word};
use crate::args::ForecastFile;
use crate::queue::absolute;
use crate::surroundings::Surroundings;

/// The weeks to come as CSV, or how far the last ones were off.
pub fn forecast(here: &Surroundings, file: &ForecastFile) -> Result<Answer, Trouble> {
    let mut args = json!({ "path": absolute(&file.path) });
    if let Some(minutes) = file.interval {
        args["interval_min"] = json!(minutes);
    }
    if let Some(order) = file.date_order {
        args["date_order"] = json!(order.word());
    }
    if let Some(country) = &file.country {
        args["country"] = json!(country);
    }
    if let Some(weeks) = file.backtest {
        args["weeks"] = json!(weeks);
        let backtest = here.call("staffing.backtest_file", args).map_err(Trouble::with_answer)?;
        note(&backtest);
        return Ok(tested(&backtest));
    }
    args["weeks"] = json!(file.weeks);
    let forecast = here.call("staffing.forecast_file", args).map_err(Trouble::with_answer)?;
    note(&forecast);
    remark(&forecast);
    let intervals = list(&forecast, "intervals");
    let mut text = String::from("start,expected,low,high\n");
    for interval in intervals {
        let line = format!(
            "{},{},{},{}\n",
            word(interval, "start"),
            interval["expected"],
            interval["low"],
            interval["high"]
        );
        text.push_str(&line);
    }
    Ok(Answer::new(text, Value::Array(intervals.to_vec())))
}

/// The figures by their names; in words the sentence.
fn tested(backtest: &Value) -> Answer {
    let names = ["method", "wape", "bias", "inside_range", "seasonal_naive"];
    let figures = names.into_iter().map(|name| (name.to_owned(), backtest[name].clone())).collect();
    Answer::new(format!("{}\n", word(backtest, "sentence")), Value::Object(figures))
}

/// What the rows of the file were taken for, on stderr: it may have been meant otherwise.
fn note(reply: &Value) {
    let mut err = std::io::stderr();
    for sentence in list(reply, "notes").iter().filter_map(Value::as_str) {
        // Where nobody listens there is nobody to tell.
        drop(writeln!(err, "{sentence}"));
    }
}

/// What is assumed and what was left out goes to stderr: stdout is a table.
fn remark(forecast: &Value) {
    let mut err = std::io::stderr();
    let words = list(forecast, "words").iter().filter_map(Value::as_str);
    // Where nobody listens there is nobody to tell.
    for sentence in words {
        drop(writeln!(err, "{sentence}"));
    }
    let left_out: Vec<&str> = list(forecast, "left_out").iter().filter_map(Value::as_str).collect();
    if !left_out.is_empty() {
        drop(writeln!(err, "Left out of what the level is learnt from: {}.", left_out.join("; ")));
    }
}
