//! Breaks, and when to speak of one. Counted from entries alone, never from the app being open.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Activity, Entry};
use crate::time::{Instant, Span, hours_minutes};
use crate::workspace::BreakSettings;

/// Five minutes already count.
const SHORTEST_BREAK_MIN: i64 = 5;
/// From half an hour on a break is lunch.
const SHORTEST_LUNCH_MIN: i64 = 30;

/// Time without a break, up to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unbroken {
    pub since: Instant,
    /// Whole minutes from `since` to now.
    pub minutes: i64,
}

/// How plainly a nudge speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NudgeLevel {
    Gentle,
    Firm,
}

/// A word about a break that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nudge {
    pub level: NudgeLevel,
    /// The lead's own words, else ours.
    pub words: String,
    /// Since when there was no break.
    pub since: Instant,
    /// Whole minutes from `since` to now.
    pub minutes: i64,
}

/// The breaks of a day, of at least five minutes each. Those of half an hour and more are lunch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BreaksTaken {
    pub short: u32,
    pub short_min: i64,
    pub lunches: u32,
    pub lunch_min: i64,
    /// Each break, in order.
    pub spans: Vec<Span>,
}

/// How long the lead has gone without a break: from the first entry after the last pause of five minutes.
///
/// A pause is time without an entry, or on a break, or both in a row. `None` where the lead is on such a pause now.
/// `entries` come in any order; what lies later than `now` does not count.
pub fn unbroken(entries: &[Entry], now: Instant) -> Option<Unbroken> {
    let mut at_work: Vec<(Instant, Instant)> = entries
        .iter()
        .filter(|entry| entry.activity != Activity::Break && entry.start <= now)
        .map(|entry| (entry.start, entry.end.unwrap_or(now).min(now)))
        .collect();
    at_work.sort();
    let mut since = now;
    for (start, end) in at_work.into_iter().rev() {
        if since - end >= Duration::minutes(SHORTEST_BREAK_MIN) {
            break;
        }
        since = start;
    }
    (since < now).then(|| Unbroken { since, minutes: (now - since).num_minutes() })
}

/// The nudge that is due now, if one is.
///
/// Silent while nothing runs, on a break, in a call, beside a person, and until a snooze is over.
pub fn nudge(
    entries: &[Entry],
    now: Instant,
    settings: &BreakSettings,
    snoozed_until: Option<Instant>,
) -> Option<Nudge> {
    let running = entries.iter().find(|entry| entry.is_running())?;
    let holds = matches!(running.activity, Activity::Break | Activity::Alongside) || running.on_call;
    if holds || snoozed_until.is_some_and(|until| now < until) {
        return None;
    }
    let Unbroken { since, minutes } = unbroken(entries, now)?;
    let level = if minutes >= i64::from(settings.firm_after_min) {
        NudgeLevel::Firm
    } else if minutes >= i64::from(settings.nudge_after_min) {
        NudgeLevel::Gentle
    } else {
        return None;
    };
    Some(Nudge { level, words: words(level, settings), since, minutes })
}

/// The breaks within `day`, up to `now`. Breaks that follow each other at once are one; time without an entry is none.
pub fn breaks_taken(entries: &[Entry], day: Span, now: Instant) -> BreaksTaken {
    let mut spans: Vec<Span> = entries
        .iter()
        .filter(|entry| entry.activity == Activity::Break)
        .filter_map(|entry| entry.span(now)?.intersection(day))
        .collect();
    spans.sort_by_key(|span| span.start());
    let mut taken = BreaksTaken::default();
    for span in joined(&spans).into_iter().filter(|span| span.minutes() >= SHORTEST_BREAK_MIN) {
        if span.minutes() >= SHORTEST_LUNCH_MIN {
            taken.lunches += 1;
            taken.lunch_min += span.minutes();
        } else {
            taken.short += 1;
            taken.short_min += span.minutes();
        }
        taken.spans.push(span);
    }
    taken
}

/// Sorted spans with those that touch made one.
fn joined(spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last().copied().filter(|last| last.end() >= span.start()) {
            Some(last) => {
                joined.pop();
                joined.extend(Span::new(last.start(), last.end().max(span.end())));
            }
            None => joined.push(*span),
        }
    }
    joined
}

fn words(level: NudgeLevel, settings: &BreakSettings) -> String {
    let (own, after_min) = match level {
        NudgeLevel::Gentle => (&settings.nudge_words, settings.nudge_after_min),
        NudgeLevel::Firm => (&settings.firm_words, settings.firm_after_min),
    };
    if !own.trim().is_empty() {
        return own.trim().to_owned();
    }
    let length = length_in_words(i64::from(after_min));
    match level {
        NudgeLevel::Gentle => format!("It has been {length}. A few minutes outside?"),
        NudgeLevel::Firm => format!("{} without a break. Please take one.", capitalised(&length)),
    }
}

/// `two hours`, `one hour`, else in figures: `2 h 30`, `45 minutes`.
fn length_in_words(minutes: i64) -> String {
    const NUMBERS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let hours = usize::try_from(minutes / 60).unwrap_or(0);
    match (minutes % 60, hours.checked_sub(1).and_then(|index| NUMBERS.get(index))) {
        (0, Some(number)) => format!("{number} {}", if hours == 1 { "hour" } else { "hours" }),
        _ if minutes < 60 => format!("{minutes} minutes"),
        _ => hours_minutes(minutes),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
