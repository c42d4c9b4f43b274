//! Words that a page about a week is made of.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::time::{Span, span_clock};

/// `a`, `a and b`, `a, b and c`; nothing of nothing.
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// The first `most` of them; where there are more, `and 4 more` after those. One alone is never left over: it takes no
/// more room than the words that leave it out.
pub fn cut(mut items: Vec<String>, most: usize) -> Vec<String> {
    let most = most.max(1);
    if items.len() > most + 1 {
        let more = items.len() - most;
        items.truncate(most);
        items.push(format!("and {more} more"));
    }
    items
}

/// Words that no line ends within: `4 h 31`, `Mon 16`.
pub fn firm(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// The first `most` of them as sentences, none of them empty: `Echo on line 2. Two approvals. And 4 more.`
pub fn sentences(items: &[String], most: usize) -> String {
    let told: Vec<String> =
        items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect();
    let ended = |item: &String| {
        let item = item
            .strip_prefix("and ")
            .filter(|_| item.ends_with(" more"))
            .map_or(item.clone(), |more| format!("And {more}"));
        if item.ends_with(['.', '!', '?', '…', '”']) { item } else { format!("{item}.") }
    };
    cut(told, most).iter().map(ended).collect::<Vec<_>>().join(" ")
}

/// `one` to `nine`, then digits.
pub fn number_words(number: usize) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// Stretches of the clock, those that touch as one: `10:00 to 11:30 and 16:30 to 17:00`. In order.
pub fn minute_spans(spans: &[Span], zone: Tz) -> String {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.end() >= span.start() => {
                *last = Span::new(last.start(), last.end().max(span.end())).unwrap_or(*last);
            }
            _ => joined.push(*span),
        }
    }
    let words = |span: &Span| {
        let (from, to) = span_clock(*span, zone);
        format!("{from} to {to}")
    };
    listed(&joined.iter().map(words).collect::<Vec<_>>())
}

/// Dates in order, those that follow each other as one: `Mon 23 to Wed 25 and Fri 27`.
pub fn runs_of_days(dates: &[NaiveDate]) -> String {
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for date in dates {
        match runs.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(*date) || *last == *date => *last = *date,
            _ => runs.push((*date, *date)),
        }
    }
    let words = |(first, last): &(NaiveDate, NaiveDate)| {
        let words = |date: &NaiveDate| firm(&date.format("%a %-d").to_string());
        if first == last { words(first) } else { format!("{} to {}", words(first), words(last)) }
    };
    listed(&runs.iter().map(words).collect::<Vec<_>>())
}
