//! A row of a roster in words, for the preview and for refusals.

use domain::people::roster::OutKind;
use domain::time::ClockSpan;
use formats::roster::{Said, What};

/// `Wed 18 Nov, 08:30 to 17:00`, `Wed 18 Nov, lunch 12:30 to 13:00`, `Mondays, 08:00 to 16:30`
pub(super) fn row_words(said: &Said) -> String {
    let day = |on: &chrono::NaiveDate| on.format("%a %-d %b %Y").to_string();
    match &said.what {
        What::Shift { on, hours, channels } => {
            let channels: Vec<&str> = channels.iter().map(|channel| channel.key()).collect();
            let channels =
                if channels.is_empty() { String::new() } else { format!(", {}", channels.join(", ")) };
            format!("{}, {}{channels}", day(on), hours.words())
        }
        What::Part { on, kind, hours, label } => {
            let what = if label.is_empty() { kind.key() } else { label };
            format!("{}, {what} {}", day(on), hours.words())
        }
        What::NoShift { on } => format!("{}, no shift", day(on)),
        What::Out { from_on, until_on, kind, hours, .. } => {
            out_words(day(from_on), day(until_on), *kind, *hours)
        }
        What::Weekly { weekday, hours } if hours.is_empty() => format!("{weekday}, no shift"),
        What::Weekly { weekday, hours } => {
            let hours: Vec<String> = hours.iter().map(|hours| hours.words()).collect();
            format!("{weekday}, {}", hours.join(" and "))
        }
        What::WeeklyOut { weekday, kind } => format!("{weekday}, {}", kind.word()),
    }
}

fn out_words(from: String, until: String, kind: OutKind, hours: Option<ClockSpan>) -> String {
    match hours {
        Some(hours) => format!("{from}, {} {}", kind.word(), hours.words()),
        None if from == until => format!("{from}, {}", kind.word()),
        None => format!("{from} to {until}, {}", kind.word()),
    }
}
