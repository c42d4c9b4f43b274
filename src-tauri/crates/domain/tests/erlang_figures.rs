//! Every worked example of the shared samples, to nine digits.

#![allow(clippy::unwrap_used, reason = "a sample that cannot be read has failed")]

mod support;

use domain::staffing::erlang::{LiveGoal, LiveLoad, LiveOutcome, outcome, required};
use support::shared;

/// The cells of a line that may hold quoted commas.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

struct Row {
    names: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    fn word(&self, name: &str) -> &str {
        let at = self.names.iter().position(|other| other == name).unwrap();
        self.cells[at].as_str()
    }

    fn number(&self, name: &str) -> f64 {
        self.word(name).parse().unwrap()
    }

    fn load(&self) -> LiveLoad {
        let patience = match self.word("model") {
            "B" => Some(0.0),
            "C" => None,
            _ => Some(self.number("patience_s")),
        };
        LiveLoad {
            offered_per_hour: self.number("lambda_per_hour"),
            handle_time_s: self.number("aht_s"),
            patience_s: patience,
            target_s: self.number("sl_threshold_s"),
        }
    }
}

fn rows(text: &str) -> Vec<Row> {
    let mut lines = text.lines();
    let names = cells(lines.next().unwrap());
    lines.map(|line| Row { names: names.clone(), cells: cells(line) }).collect()
}

#[track_caller]
fn nine_digits(ours: f64, theirs: f64, what: &str) {
    assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1e-12), "{what}: {ours} is not {theirs}");
}

#[test]
fn every_example_comes_out_to_nine_digits() {
    let Some(text) = shared("erlang/erlang_examples.csv") else { return };
    let rows = rows(&text);
    assert!(rows.len() >= 12, "{} rows", rows.len());
    for row in rows {
        let id = row.word("id");
        let LiveOutcome { wait_probability, answered_in_time, average_wait_s, occupancy, abandoned } =
            outcome(&row.load(), row.number("agents") as u32);
        if row.word("model") != "B" {
            nine_digits(wait_probability, row.number("prob_wait"), id);
        }
        nine_digits(answered_in_time, row.number("service_level"), id);
        nine_digits(average_wait_s.unwrap_or(f64::INFINITY).min(1e300), row.number("asa_s").min(1e300), id);
        nine_digits(occupancy, row.number("occupancy"), id);
        nine_digits(abandoned, row.number("abandon_rate"), id);
    }
}

#[test]
fn every_published_figure_comes_out_as_computed_there() {
    let Some(text) = shared("erlang/published_values.csv") else { return };
    let mut checked = 0;
    for row in rows(&text) {
        let (quantity, computed) = (row.word("quantity"), row.word("computed"));
        let digits = |ours: f64, places: f64, computed: &str| {
            let theirs: f64 = computed.parse().unwrap();
            assert!((ours - theirs).abs() <= places * theirs.abs(), "{quantity}: {ours} is not {theirs}");
        };
        checked += 1;
        if row.word("model") == "B" {
            let (share, work) = blocked_at(quantity, row.word("published"));
            let load = LiveLoad {
                offered_per_hour: work * 10.0,
                handle_time_s: 360.0,
                patience_s: Some(0.0),
                target_s: 0.0,
            };
            let reached = outcome(&load, row.number("agents") as u32);
            assert!((reached.abandoned - share).abs() < 1e-5, "{quantity}: {}", reached.abandoned);
            continue;
        }
        if quantity == "required agents raw / with shrinkage" {
            let goal = LiveGoal { answered_in_time: 0.8, max_occupancy: Some(0.85) };
            assert_eq!(required(&row.load(), &goal), Some(14));
            continue;
        }
        let reached = outcome(&row.load(), row.number("agents") as u32);
        match quantity {
            "prob_wait" | "waiting_probability" => digits(reached.wait_probability, 1e-5, computed),
            "service_level" => digits(reached.answered_in_time, 1e-5, computed),
            "asa_s" => digits(reached.average_wait_s.unwrap(), 1e-5, computed),
            "occupancy" => digits(reached.occupancy, 1e-5, computed),
            "abandon_rate" => digits(reached.abandoned, 1e-5, computed),
            "e_queue" => {
                let waiting = reached.average_wait_s.unwrap() * row.number("lambda_per_hour") / 3600.0;
                digits(waiting, 1e-3, computed);
            }
            other => panic!("{other} is a quantity of which nothing is known"),
        }
    }
    assert!(checked >= 20, "{checked} figures");
}

/// `A at B=1%` and the work printed beside it.
fn blocked_at(quantity: &str, published: &str) -> (f64, f64) {
    let percent = quantity.trim_start_matches("A at B=").trim_end_matches('%');
    (percent.parse::<f64>().unwrap() / 100.0, published.parse().unwrap())
}
