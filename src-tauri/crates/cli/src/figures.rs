//! Live work and process behaviour charts from figures that are given.

use serde_json::{Map, Value, json};

use crate::answer::{Answer, Trouble, count, list, word};
use crate::args::{Chart, Erlang};
use crate::queue::absolute;
use crate::surroundings::Surroundings;

/// What people achieve, how many are required, or every row of a file.
pub fn erlang(here: &Surroundings, figures: &Erlang) -> Result<Answer, Trouble> {
    if let Some(path) = &figures.batch {
        return batch(here, &absolute(path));
    }
    let mut args = Map::new();
    let given = [
        ("calls_per_hour", figures.calls_per_hour),
        ("handle_time_s", figures.handle_time_s),
        ("people", figures.people),
        ("patience_s", figures.patience_s),
        ("target_s", figures.target_s),
        ("answered_in_time", figures.answered_in_time),
        ("max_occupancy", figures.max_occupancy),
        ("shrinkage", figures.shrinkage),
    ];
    for (name, figure) in given {
        if let Some(figure) = figure {
            args.insert(name.to_owned(), json!(figure));
        }
    }
    if !figures.required {
        let outcome = here.call("staffing.live_outcome", Value::Object(args))?;
        return Ok(Answer::new(outcome_words(&outcome), outcome));
    }
    let requirement = here.call("staffing.live_requirement", Value::Object(args))?;
    let text = format!(
        "people            {:>9}\nscheduled         {:>9}\n\nWith that many there:\n{}",
        count(&requirement, "people"),
        count(&requirement, "scheduled"),
        outcome_words(&requirement["outcome"])
    );
    Ok(Answer::new(text, requirement))
}

/// One line a figure, named as in JSON.
fn outcome_words(outcome: &Value) -> String {
    let percent = |name: &str| format!("{:.2} %", outcome[name].as_f64().unwrap_or_default() * 100.0);
    let wait = outcome["average_wait_s"].as_f64();
    let wait = wait.map_or_else(|| "unbounded".to_owned(), |seconds| format!("{seconds:.2} s"));
    format!(
        "wait_probability  {:>9}\nanswered_in_time  {:>9}\naverage_wait_s    {wait:>9}\noccupancy         {:>9}\nabandoned         {:>9}\n",
        percent("wait_probability"),
        percent("answered_in_time"),
        percent("occupancy"),
        percent("abandoned"),
    )
}

/// One object a row of the file, in its order; a row that could not be reckoned says why, and the exit status is 1.
fn batch(here: &Surroundings, path: &str) -> Result<Answer, Trouble> {
    let mut reply = here.call("staffing.live_outcomes_of_file", json!({ "path": path }))?;
    let line = |row: &mut Value| match row["outcome"].take() {
        Value::Null => json!({ "line": row["line"], "problem": row["problem"] }),
        outcome => outcome,
    };
    let lines =
        reply["rows"].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice).iter_mut().map(line).collect();
    let mut answer = Answer::lines(lines);
    if count(&reply, "refused") > 0 {
        answer.trouble = Some(word(&reply, "sentence").to_owned());
    }
    Ok(answer)
}

/// Limits and signals of a series.
pub fn chart(here: &Surroundings, chart: &Chart) -> Result<Answer, Trouble> {
    let mut args = json!({ "path": absolute(&chart.path) });
    if let Some(baseline) = chart.baseline {
        args["baseline"] = json!(baseline);
    }
    let mut reply = here.call("charts.read_file", args)?;
    if let Some(figures) = reply.as_object_mut() {
        // The picture of it is for the screen.
        figures.remove("chart");
    }
    let mut text = format!("{}\n", word(&reply, "sentence"));
    for name in ["mean", "lower_limit", "upper_limit"] {
        let figure = reply[name].as_f64().map_or_else(|| "none".to_owned(), |figure| format!("{figure:.4}"));
        text.push_str(&format!("  {name:<12} {figure:>14}\n"));
    }
    for signal in list(&reply, "signals") {
        let points: Vec<String> = list(signal, "points").iter().map(Value::to_string).collect();
        text.push_str(&format!("  {:<12} points {}\n", word(signal, "rule"), points.join(", ")));
    }
    Ok(Answer::new(text, reply))
}
